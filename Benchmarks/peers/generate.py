"""Writes visits as a campaign would: around one place a desa, some without position, some twice, some
claiming another desa. The same seed gives the same file.

usage: generate.py DESA CODE_FIELD ROWS OUT.csv [SEED]
"""
import datetime
import sys

import geopandas
import numpy as np
import shapely

WITHOUT_POSITION, REPEATED, CLAIMS_ANOTHER = 0.02, 0.01, 0.02
# Rows that are in memory at a time; another number draws other visits.
BLOCK = 500_000
HEADER = ("instance_id,visited_at,received_at,officer_id,desa_code,household_id,status,latitude,longitude,"
          "accuracy_m\n")
START = datetime.date(2022, 10, 15)
# Days and times of day as they are written: a hundred million rows write each of them again and again.
DAYS = [(START + datetime.timedelta(day)).isoformat() for day in range(31 + 5)]
TIMES = [f"T{hour:02}:{minute:02}:{second:02}+08:00" for hour in range(24) for minute in range(60)
         for second in range(60)]


def block(rng, first, count, total, codes, places, weights):
    """The lines of `count` visits. The order in which numbers are drawn is part of what the file is."""
    desa = rng.choice(len(codes), count, p=weights)
    point = places[desa] + rng.normal(0, 0.006, (count, 2))
    claim = np.where(rng.random(count) < CLAIMS_ANOTHER, rng.integers(0, len(codes), count), desa)
    household = np.arange(first, first + count)
    household = np.where(rng.random(count) < REPEATED, rng.integers(0, total, count), household)
    day = rng.integers(0, 31, count)
    received = day + rng.choice([0, 0, 0, 1, 1, 2, 5], count)
    located = rng.random(count) >= WITHOUT_POSITION
    visited_time = rng.integers(7 * 3600, 18 * 3600, count)
    received_time = 20 * 3600 + rng.integers(0, 3600, count)
    officer = (desa * 7919 + rng.integers(0, 3, count)) % 1200
    status = rng.choice(["complete", "refused", "absent", "moved"], count, p=[0.7, 0.1, 0.1, 0.1])
    accuracy = rng.gamma(2, 4, count)
    columns = (day, visited_time, received, received_time, officer, codes[claim], household, status, located,
               point[:, 1], point[:, 0], accuracy)
    rows = zip(range(first, first + count), *(column.tolist() for column in columns))
    return (
        f"uuid:{number:012x},{DAYS[d]}{TIMES[t]},{DAYS[rd]}{TIMES[rt]},P{o:04d},{code},KK{h:09d},{outcome},"
        + (f"{y:.6f},{x:.6f},{a:.1f}\n" if is_located else ",,\n")
        for number, d, t, rd, rt, o, code, h, outcome, is_located, y, x, a in rows)


def main(desa, field, rows, out, seed=1):
    rng = np.random.default_rng(int(seed))
    layer = geopandas.read_file(desa)[[field, "geometry"]]
    inside = shapely.point_on_surface(layer.geometry.to_numpy())
    places = np.column_stack([shapely.get_x(inside), shapely.get_y(inside)])
    weights = rng.lognormal(0, 1.1, len(layer))
    weights[rng.random(len(layer)) < 0.06] = 0
    weights /= weights.sum()
    codes = layer[field].astype(str).to_numpy()
    total = int(rows)
    with open(out, "w") as file:
        file.write(HEADER)
        for first in range(0, total, BLOCK):
            file.writelines(block(rng, first, min(BLOCK, total - first), total, codes, places, weights))


main(*sys.argv[1:])
