-- The survey as an office has it: types of their own.
CREATE EXTENSION postgis;
CREATE SCHEMA peta;
CREATE SCHEMA survei;
CREATE TABLE survei.kunjungan (
  instance_id text, visited_at timestamptz, received_at timestamptz, officer_id varchar(12),
  desa_code char(10), household_id text, status text, origin text,
  latitude double precision, longitude numeric(10, 6), accuracy_m numeric(7, 1));
CREATE TABLE survei.target (
  desa_code text, families integer, access text, seat_km numeric(8, 2), planned_start date,
  valid_from date, departure_days text, travel_days smallint, places bigint);
CREATE TABLE survei.petugas (
  officer_id text, desa_code bigint, supervisor_id text, coordinator_id text, last_sync timestamptz);
CREATE TABLE survei.rahasia (isi text);
\copy survei.kunjungan FROM 'survey/visits.csv' (FORMAT csv, HEADER)
\copy survei.target FROM 'survey/targets.csv' (FORMAT csv, HEADER)
\copy survei.petugas FROM 'survey/officers.csv' (FORMAT csv, HEADER)

-- Points in metres, times of the wall clock, and a code in four columns whose zeros are lost.
CREATE VIEW survei.titik AS
SELECT instance_id, visited_at AT TIME ZONE 'Asia/Makassar' AS mulai,
  received_at AT TIME ZONE 'Asia/Makassar' AS diterima, officer_id, household_id, status, origin,
  substr(desa_code, 1, 2)::integer AS prov, substr(desa_code, 3, 2)::smallint AS kab,
  substr(desa_code, 5, 3)::bigint AS kec, substr(desa_code, 8, 3)::numeric(3, 0) AS desa,
  accuracy_m::real AS ketelitian,
  -- Zeros of a device without a position, and numbers that changed places, are nowhere in metres.
  CASE WHEN longitude > 90 AND abs(latitude) < 20 THEN ST_Transform(ST_SetSRID(ST_MakePoint(longitude, latitude), 4326), 32650) END
    ::geometry(Point, 32650) AS geom
FROM survei.kunjungan;
CREATE VIEW survei.lambat AS SELECT k.*, pg_sleep(0.002) IS NULL AS tidur FROM survei.kunjungan k;
