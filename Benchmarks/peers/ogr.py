"""GDAL's CSV driver alone: reads all fields of all rows. usage: ogr.py VISITS.csv"""
import sys

import pyogrio

print(len(pyogrio.read_dataframe(sys.argv[1], use_arrow=False)))
