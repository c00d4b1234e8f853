"""Writes visits as a campaign would: around one place a desa, some without position, some twice, some
claiming another desa. The same seed gives the same file.

usage: generate.py DESA CODE_FIELD ROWS OUT.csv [SEED]
"""
import sys

import geopandas
import numpy as np
import pandas as pd
import shapely

WITHOUT_POSITION, REPEATED, CLAIMS_ANOTHER = 0.02, 0.01, 0.02
BLOCK = 500_000


def clock(days, seconds):
    stamp = np.datetime64("2022-10-15T00:00:00") + (days * 86400 + seconds).astype("timedelta64[s]")
    return np.char.add(np.datetime_as_string(stamp, unit="s"), "+08:00")


def block(rng, first, count, total, codes, places, weights):
    desa = rng.choice(len(codes), count, p=weights)
    point = places[desa] + rng.normal(0, 0.006, (count, 2))
    claim = np.where(rng.random(count) < CLAIMS_ANOTHER, rng.integers(0, len(codes), count), desa)
    household = np.arange(first, first + count)
    household = np.where(rng.random(count) < REPEATED, rng.integers(0, total, count), household)
    day = rng.integers(0, 31, count)
    lag = rng.choice([0, 0, 0, 1, 1, 2, 5], count)
    located = rng.random(count) >= WITHOUT_POSITION
    text = lambda values, digits: np.where(located, np.char.mod(f"%.{digits}f", values), "")
    return pd.DataFrame({
        "instance_id": np.char.mod("uuid:%012x", np.arange(first, first + count)),
        "visited_at": clock(day, rng.integers(7 * 3600, 18 * 3600, count)),
        "received_at": clock(day + lag, 20 * 3600 + rng.integers(0, 3600, count)),
        "officer_id": np.char.mod("P%04d", (desa * 7919 + rng.integers(0, 3, count)) % 1200),
        "desa_code": codes[claim],
        "household_id": np.char.mod("KK%09d", household),
        "status": rng.choice(["complete", "refused", "absent", "moved"], count, p=[0.7, 0.1, 0.1, 0.1]),
        "latitude": text(point[:, 1], 6),
        "longitude": text(point[:, 0], 6),
        "accuracy_m": text(rng.gamma(2, 4, count), 1),
    })


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
    for first in range(0, total, BLOCK):
        part = block(rng, first, min(BLOCK, total - first), total, codes, places, weights)
        part.to_csv(out, mode="w" if first == 0 else "a", header=first == 0, index=False)


main(*sys.argv[1:])
