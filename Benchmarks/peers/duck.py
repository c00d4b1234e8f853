"""The plain question with DuckDB spatial. usage: duck.py DESA CODE_FIELD VISITS.csv OUT.csv

The day is the first ten letters of the time as written, as in the other scripts; read as a time, DuckDB
would give the day in UTC.
"""
import sys

import duckdb
import duckdb_extensions

desa, field, visits, out = sys.argv[1:5]
duckdb_extensions.import_extension("spatial")
engine = duckdb.connect()
engine.execute("LOAD spatial")
engine.execute(f"CREATE TABLE desa AS SELECT {field} AS code, geom FROM ST_Read('{desa}')")
engine.execute(f"""
    COPY (SELECT code, visited_at[1:10] AS day, count(DISTINCT household_id) AS households
          FROM read_csv('{visits}', types = {{'visited_at': 'VARCHAR'}}) AS visits
          JOIN desa ON ST_Contains(desa.geom, ST_Point(longitude, latitude))
          WHERE status = 'complete' AND latitude IS NOT NULL GROUP BY 1, 2) TO '{out}' (HEADER)""")
print(*engine.execute(f"SELECT sum(households), count(*) FROM '{out}'").fetchone())
