"""Point location alone with shapely, on one thread: the tree of the desa asked with all points.

usage: locate.py DESA POINTS.f64 [prepared]; prints seconds and how many points lie in a desa
"""
import sys
import time

import geopandas
import numpy as np
import shapely

shapes = geopandas.read_file(sys.argv[1]).geometry.to_numpy()
points = shapely.points(np.fromfile(sys.argv[2], "<f8").reshape(-1, 2))
start = time.process_time()
if "prepared" in sys.argv:
    shapely.prepare(shapes)
    found, _ = np.unique(shapely.STRtree(points).query(shapes, predicate="contains")[1], return_index=True)
else:
    found = np.unique(shapely.STRtree(shapes).query(points, predicate="within")[0])
print(time.process_time() - start, len(found))
