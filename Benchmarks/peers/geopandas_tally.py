"""The plain question with GeoPandas. usage: geopandas_tally.py DESA CODE_FIELD VISITS.csv OUT.csv"""
import sys

import geopandas
import pandas as pd

desa, field, visits, out = sys.argv[1:5]
layer = geopandas.read_file(desa)[[field, "geometry"]]
table = pd.read_csv(visits, engine="pyarrow", dtype={"visited_at": str},
                    usecols=["visited_at", "household_id", "status", "latitude", "longitude"])
table = table[(table.status == "complete") & table.latitude.notna()]
points = geopandas.GeoDataFrame(
    table, geometry=geopandas.points_from_xy(table.longitude, table.latitude), crs=4326)
found = geopandas.sjoin(points, layer, predicate="within")
found["day"] = found.visited_at.astype(str).str[:10]
groups = found.groupby([field, "day"]).household_id.nunique().rename("households").reset_index()
groups.rename(columns={field: "code"}).to_csv(out, index=False)
print(int(groups.households.sum()), len(groups))
