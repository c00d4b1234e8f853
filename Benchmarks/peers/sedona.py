"""The plain question with SedonaDB. usage: sedona.py DESA CODE_FIELD VISITS.csv OUT.csv"""
import sys

import geopandas
import pyarrow as pa
import pyarrow.compute as compute
import pyarrow.csv
import sedonadb

desa, field, visits, out = sys.argv[1:5]
engine = sedonadb.connect()
engine.create_data_frame(geopandas.read_file(desa)[[field, "geometry"]]).to_view("desa")
columns = ["visited_at", "household_id", "status", "latitude", "longitude"]
table = pyarrow.csv.read_csv(visits, convert_options=pyarrow.csv.ConvertOptions(
    include_columns=columns, column_types={"visited_at": pa.string()}))
table = table.append_column("day", compute.utf8_slice_codeunits(table["visited_at"], 0, 10))
engine.create_data_frame(table).to_view("visits")
groups = engine.sql(f"""
    SELECT desa.{field} AS code, day, count(DISTINCT household_id) AS households
    FROM visits JOIN desa
      ON ST_Contains(desa.geometry, ST_SetSRID(ST_Point(longitude, latitude), 4326))
    WHERE status = 'complete' AND latitude IS NOT NULL GROUP BY 1, 2""").to_pandas()
groups.to_csv(out, index=False)
print(int(groups.households.sum()), len(groups))
