#!/usr/bin/env python3
"""A nation to measure with: generated desa that share every vertex, their targets, visits and configuration.

usage: nation.py OUT_FOLDER [--desa 83763] [--visits 10000000] [--seed 1]

The desa are jittered hexagons with fractal edges, 192 vertices each (83,763 have 16.1 million, what the real
country has), on 19 islands of two provinces within Indonesia's bounding box, in kecamatan of about twelve and
kabupaten of about a hundred and sixty, with codes of BPS' shape. Every edge is made once and used by both sides,
so the coverage has neither gaps nor overlaps. The visits have the shape of the province's benchmark. The same
arguments give the same bytes. Needs numpy and pyogrio.
"""
import argparse
import os

import numpy as np
import pyogrio.raw

PROVINCES = [11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 31, 32, 33, 34, 35, 36, 51, 52, 53, 61, 62, 63, 64, 65, 71,
             72, 73, 74, 75, 76, 81, 82, 91, 92, 93, 94, 95, 96]
# Corners of a hexagon in half-widths and half-radii around its middle, anticlockwise.
CORNERS = [(1, -1), (1, 1), (0, 2), (-1, 1), (-1, -1), (0, -2)]
# An edge is halved five times: 32 pieces, 192 a desa.
HALVINGS = 5
KECAMATAN = (4, 3)  # desa across and up
KABUPATEN = (4, 3)  # kecamatan across and up
SYLLABLES = ("ba be bi bo bu da do ka ke ki ko ku la le li lo lu ma me mi mo mu na ne ni no nu pa pi ra re ri ro "
             "ru sa se si so su ta te ti to tu wa we ya").split()


def name(number, syllables=3):
    """A name as a country has them: not unique, and the same for the same number."""
    parts = []
    state = int(number) * 2654435761 % 2**32
    for _ in range(syllables):
        state = (state * 1103515245 + 12345) % 2**31
        parts.append(SYLLABLES[(state >> 8) % len(SYLLABLES)])
    return "".join(parts).capitalize()


def island(cells, slot, rng, scale):
    """The middles (column, row) of an island's hexagons, its corner, its hexagons' size in degrees."""
    columns = max(2, int(round((cells * 1.7) ** 0.5)))
    rows = -(-cells // columns)
    column, row = np.meshgrid(np.arange(columns), np.arange(rows), indexing="ij")
    column, row = column.ravel()[:cells], row.ravel()[:cells]
    west, south = 95.5 + slot % 5 * 9.1, -10.6 + slot // 5 * 4.1
    # The largest that fits its place in the archipelago, times something of its own.
    size = min(8.6 / (columns * 3 ** 0.5 + 1), 3.7 / (rows * 1.5 + 1)) * scale
    return column, row, west, south, size


def rings_of(column, row, west, south, size, rng):
    """The closed rings of one island, shape (cells, 193, 2)."""
    x = (2 * column + (row & 1))[:, None] + np.array([c[0] for c in CORNERS])
    y = (3 * row)[:, None] + np.array([c[1] for c in CORNERS])
    keys = (x + 8) * 1_000_003 + y + 8
    corners, which = np.unique(keys.ravel(), return_inverse=True)
    which = which.reshape(keys.shape)
    cx = (corners // 1_000_003 - 8).astype(float) * 3 ** 0.5 / 2
    cy = (corners % 1_000_003 - 8).astype(float) / 2
    place = np.stack([cx, cy], 1) + rng.uniform(-0.16, 0.16, (len(corners), 2))
    here, there = which, np.roll(which, -1, axis=1)
    low, high = np.minimum(here, there), np.maximum(here, there)
    edges, edge = np.unique((low * len(corners) + high).ravel(), return_inverse=True)
    edge = edge.reshape(low.shape)
    line = np.stack([place[edges // len(corners)], place[edges % len(corners)]], 1)
    for _ in range(HALVINGS):
        a, b = line[:, :-1], line[:, 1:]
        along = b - a
        across = np.stack([-along[..., 1], along[..., 0]], -1)
        middle = (a + b) / 2 + across * rng.uniform(-0.13, 0.13, a.shape[:2])[..., None]
        longer = np.empty((line.shape[0], line.shape[1] * 2 - 1, 2))
        longer[:, ::2], longer[:, 1::2] = line, middle
        line = longer
    forward = line[edge]
    isBackward = here > there
    forward[isBackward] = forward[isBackward][:, ::-1]
    ring = forward[:, :, :-1].reshape(len(column), -1, 2)
    ring = np.concatenate([ring, ring[:, :1]], 1)
    return ring * size + np.array([west, south])


def boundaries(count, rng):
    """Codes, names and rings of all desa."""
    islands = [count // 19 + (i < count % 19) for i in range(19)]
    codes, names, parents, rings = [], [], [], []
    for slot, cells in enumerate(islands):
        column, row, west, south, size = island(cells, slot, rng, rng.uniform(0.55, 1))
        rings.append(rings_of(column, row, west, south, size, rng))
        half = (column.max() + 1) // 2
        known = {}
        for c, r in zip(column.tolist(), row.tolist()):
            province = PROVINCES[2 * slot + (c >= half)]
            inner = c - (half if c >= half else 0)
            across, up = inner // KECAMATAN[0], r // KECAMATAN[1]
            kabupaten = (province, across // KABUPATEN[0], up // KABUPATEN[1])
            kecamatan = kabupaten + (across % KABUPATEN[0], up % KABUPATEN[1])
            kab = known.setdefault(kabupaten, known.setdefault(("n", province), 0) + 1)
            known[("n", province)] = max(known[("n", province)], kab)
            kec = known.setdefault(kecamatan, known.setdefault(("n", kabupaten), 0) + 1)
            known[("n", kabupaten)] = max(known[("n", kabupaten)], kec)
            number = known[("d", kecamatan)] = known.get(("d", kecamatan), 0) + 1
            codes.append(f"{province:02d}{kab:02d}{kec * 10:03d}{number:03d}")
            names.append(name(len(codes) * 7919))
            parents.append((name(hash_of(kecamatan), 2), name(hash_of(kabupaten), 3), name(province, 4)))
    return codes, names, parents, np.concatenate(rings)


def hash_of(numbers):
    """A number for several, the same in every run."""
    value = 17
    for number in numbers:
        value = value * 1009 + number + 1
    return value


def write_boundaries(path, codes, names, parents, rings):
    """A FlatGeobuf of polygons; every ring has as many points, so WKB is one array."""
    header = np.frombuffer(
        b"\x01" + (3).to_bytes(4, "little") + (1).to_bytes(4, "little") + rings.shape[1].to_bytes(4, "little"),
        np.uint8)
    body = np.ascontiguousarray(rings).view(np.uint8).reshape(len(rings), -1)
    wkb = np.empty(len(rings), object)
    for i in range(len(rings)):
        wkb[i] = header.tobytes() + body[i].tobytes()
    fields = {"code": codes, "name": names, "kecamatan": [p[0] for p in parents],
              "kabupaten": [p[1] for p in parents], "provinsi": [p[2] for p in parents]}
    if os.path.exists(path):
        os.remove(path)
    pyogrio.raw.write(
        path, wkb, [np.array(v, object) for v in fields.values()], list(fields), layer="desa",
        driver="FlatGeobuf", geometry_type="Polygon", crs="EPSG:4326")


def write_visits(path, count, codes, middles, weights, seed, rng):
    """Rows of the province's benchmark: a settlement a desa, some without GPS, repeated or in the wrong desa."""
    days = [f"2022-{10 + (i + 14) // 31:02d}-{(i + 14) % 31 + 1:02d}" for i in range(40)]
    codes = np.array(codes)
    statuses = np.array(["complete"] * 7 + ["refused", "absent", "moved"])
    with open(path, "w") as file:
        file.write("instance_id,visited_at,received_at,officer_id,desa_code,household_id,status,latitude,"
                   "longitude,accuracy_m\n")
        for start in range(0, count, 1_000_000):
            n = min(1_000_000, count - start)
            desa = rng.choice(len(codes), size=n, p=weights)
            place = middles[desa] + rng.normal(0, 0.006, (n, 2))
            claimed = desa.copy()
            isWrong = rng.random(n) < 0.02
            claimed[isWrong] = rng.integers(0, len(codes), isWrong.sum())
            isBlind = rng.random(n) < 0.02
            day, second = rng.integers(0, 31, n), rng.integers(7 * 3600, 18 * 3600, n)
            lag = rng.choice([0, 0, 0, 1, 1, 2, 5], n)
            officer = desa * 2 + rng.integers(0, 3, n)
            status = statuses[rng.integers(0, 10, n)]
            accuracy = rng.gamma(2, 4, n)
            household = np.arange(start, start + n)
            isRepeated = rng.random(n) < 0.01
            household[isRepeated] = rng.integers(0, start + n, isRepeated.sum())
            rows = zip(range(start, start + n), day.tolist(), second.tolist(), lag.tolist(), officer.tolist(),
                       codes[claimed].tolist(), household.tolist(), status.tolist(), place[:, 1].tolist(),
                       place[:, 0].tolist(), accuracy.tolist(), isBlind.tolist())
            file.writelines(
                f"uuid:{i:08x}-{seed:04x},{days[d]}T{s // 3600:02d}:{s // 60 % 60:02d}:{s % 60:02d}+08:00,"
                f"{days[d + l]}T20:{i % 60:02d}:00+08:00,P{o:06d},{c},KK{h:09d},{st},"
                + (",," if blind else f"{y:.6f},{x:.6f},{a:.1f}") + "\n"
                for i, d, s, l, o, c, h, st, y, x, a, blind in rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--desa", type=int, default=83_763)
    parser.add_argument("--visits", type=int, default=10_000_000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    os.makedirs(arguments.folder, exist_ok=True)
    rng = np.random.default_rng(arguments.seed)
    codes, names, parents, rings = boundaries(arguments.desa, rng)
    assert len(set(codes)) == len(codes)
    write_boundaries(f"{arguments.folder}/desa.fgb", codes, names, parents, rings)
    middles = rings[:, :-1].mean(1)
    print(f"{len(codes)} desa, {rings.shape[0] * (rings.shape[1] - 1)} vertices")
    weights = rng.lognormal(0, 1.1, len(codes))
    weights[rng.random(len(codes)) < 0.06] = 0
    weights /= weights.sum()
    families = np.maximum(1, (weights * arguments.visits * 1.1).astype(int))
    access = np.array(["road", "road", "road", "river", "air"])[rng.integers(0, 5, len(codes))]
    with open(f"{arguments.folder}/targets.csv", "w") as file:
        file.write("desa_code,families,access\n")
        file.writelines(f"{c},{f},{a}\n" for c, f, a in zip(codes, families.tolist(), access.tolist()))
    write_visits(
        f"{arguments.folder}/visits.csv", arguments.visits, codes, middles, weights, arguments.seed, rng)
    with open(f"{arguments.folder}/jangkau.yml", "w") as file:
        file.write(CONFIGURATION)


CONFIGURATION = """\
survey: {title: Nation, start: 2022-10-15, end: 2022-11-14, time_zone: Asia/Makassar}
boundaries:
  source: desa.fgb
  fields: {code: code, name: name, kecamatan: kecamatan, kabupaten: kabupaten, provinsi: provinsi}
targets:
  source: targets.csv
  fields: {code: desa_code, families: families, access: access}
visits:
  - source: visits.csv
    fields: {id: instance_id, visited_at: visited_at, received_at: received_at, officer: officer_id,
             desa: desa_code, household: household_id, outcome: status, latitude: latitude,
             longitude: longitude, accuracy: accuracy_m}
"""

if __name__ == "__main__":
    main()
