#!/usr/bin/env python3
"""Make the schematic Kalimantan Utara that ships with Jangkau, and check it (Python 3.11; a minute or two).

    python3 -m venv /tmp/venv
    /tmp/venv/bin/pip install numpy==2.4.6 shapely==2.2.0 pyproj==3.7.2
    /tmp/venv/bin/python boundaries/make-schematic.py            # writes boundaries/kaltara-skematik.geojson
    /tmp/venv/bin/python boundaries/make-schematic.py --check    # proves what the README says of it

The figures it starts from are in boundaries/facts/: code, names, parents, reference point and area of
482 desa, and a coarse outline of the province. No boundary of any official file goes in, so no border
that comes out is official either. The same figures and versions give the same bytes.

How it works:

1. The outline is roughened by midpoint displacement, so that coast and border do not look ruled.
2. The land is divided into some sixty thousand small Voronoi cells ("faces") in an equal-area
   projection, finer where desa are small; each reference point is the site of one.
3. Reference points of one kecamatan, then of one kabupaten, are joined by paths of faces, so that a
   region stays in one piece where the land lets it.
4. Regions grow from these over the faces: the kabupaten first, in each the kecamatan, in each the desa.
   Growth is slow over the ridges of a noise field, so borders look like watersheds rather than like
   perpendicular bisectors. A region that came out too small grows faster in the next round. Land over the
   water is reached last, and an island with reference points of its own stays with these.
5. Neighbours trade faces along their border until the areas come near the stated ones and no border is
   longer than it need be. No trade splits a desa or a kecamatan.
6. The borders between desa are taken as arcs, each once for both neighbours, then smoothed and
   rounded to 5 decimals. An arc that would meet another is put back to its plain form. The polygons are
   built from these arcs, so neighbours share every vertex.
"""

import argparse
import collections
import csv
import heapq
import json
import math
import os
import random
import sys

import numpy as np
import pyproj
import shapely
from shapely.geometry import LineString, MultiPolygon, Point, Polygon, box

HERE = os.path.dirname(os.path.abspath(__file__))
DESA = os.path.join(HERE, "facts", "kaltara-desa.csv")
OUTLINE = os.path.join(HERE, "facts", "kaltara-outline.csv")
OUTPUT = os.path.join(HERE, "kaltara-skematik.geojson")

SCALE = 100_000  # five decimals of a degree; borders are worked on as whole multiples of this
SEED = 65
FACES_PER_DESA = 60  # the faces a desa of its stated area is made of
GRADING = 0.16  # how fast faces grow with distance from a small desa
SMALLEST_KM2 = 0.35  # areas in the facts are rounded to 0.1 km², and two desa have 0.0
CLEARANCE = 0.15  # km of land that a reference point has around it at the least
CHANNEL = 0.12  # km of water between islands whose coarse outlines touch
GRAIN = 1.8  # how much slower growth is across the grain of the land than along it
STIFFNESS = 5  # what a deviation of area weighs against a longer border when faces change hands
BRIDGE = 2.5  # how much slower growth is over water than over land

WGS84 = "EPSG:4326"
EQUAL_AREA = "+proj=laea +lat_0=2.7 +lon_0=116.3 +units=km +ellps=WGS84"
TO_KM = pyproj.Transformer.from_crs(WGS84, EQUAL_AREA, always_xy=True)
TO_DEGREES = pyproj.Transformer.from_crs(EQUAL_AREA, WGS84, always_xy=True)


def in_km(geometry):
    return shapely.transform(geometry, lambda c: np.column_stack(TO_KM.transform(c[:, 0], c[:, 1])))


def in_degrees(geometry):
    return shapely.transform(geometry, lambda c: np.column_stack(TO_DEGREES.transform(c[:, 0], c[:, 1])))


def polygons_of(geometry):
    return [g for g in shapely.get_parts(geometry) if g.geom_type == "Polygon" and not g.is_empty]


# The figures


class Desa:
    def __init__(self, row):
        """A row of the facts, with what is computed from it."""
        self.code = row["bps_code"]
        self.row = row
        self.lat, self.lon = float(row["lat"]), float(row["lon"])
        self.x, self.y = TO_KM.transform(self.lon, self.lat)
        self.area = max(float(row["area_km2"]), SMALLEST_KM2)
        self.kecamatan, self.kabupaten = self.code[:7], self.code[:4]


def read_desa():
    with open(DESA, encoding="utf-8", newline="") as file:
        return sorted((Desa(row) for row in csv.DictReader(file)), key=lambda d: d.code)


def read_outline():
    rings = collections.defaultdict(list)
    with open(OUTLINE, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            rings[int(row["ring"])].append((float(row["lon"]), float(row["lat"])))
    return [rings[number] for number in sorted(rings)]


# Noise, the same on every machine: values hashed from a lattice, interpolated, and summed over octaves


def hashed(i, j, salt):
    h = (i.astype(np.uint64) * np.uint64(0x9E3779B97F4A7C15)) ^ (j.astype(np.uint64) * np.uint64(0xC2B2AE3D27D4EB4F))
    h = h ^ np.uint64(salt * 0x165667B19E3779F9 % 2**64)
    for shift, factor in ((33, 0xFF51AFD7ED558CCD), (29, 0xC4CEB9FE1A85EC53)):
        h = (h ^ (h >> np.uint64(shift))) * np.uint64(factor)
    return (h >> np.uint64(11)).astype(float) / 2.0**53


def noise(x, y, salt):
    i, j = np.floor(x).astype(np.int64), np.floor(y).astype(np.int64)
    u, v = x - i, y - j
    u, v = u * u * (3 - 2 * u), v * v * (3 - 2 * v)
    near = hashed(i, j, salt) * (1 - u) + hashed(i + 1, j, salt) * u
    far = hashed(i, j + 1, salt) * (1 - u) + hashed(i + 1, j + 1, salt) * u
    return near * (1 - v) + far * v


def ridges(x, y):
    """From 0 in the valleys to 1 on the ridges."""
    total = weight = 0
    for octave, wavelength in enumerate((40, 20, 10, 5, 2.5, 1.2)):
        amplitude = 0.72**octave
        total = total + amplitude * (1 - np.abs(2 * noise(x / wavelength, y / wavelength, octave + 1) - 1))
        weight += amplitude
    return np.clip((total / weight - 0.35) / 0.5, 0, 1)


# The land


def roughened(points, chance, length=1.2, amplitude=0.17):
    """The ring with the middle of each long edge displaced, again and again."""

    def between(a, b):
        distance = math.dist(a, b)
        if distance <= length:
            return [a]
        by = chance.uniform(-amplitude, amplitude) * min(distance, 12)
        along = chance.uniform(0.42, 0.58)
        nx, ny = (a[1] - b[1]) / distance, (b[0] - a[0]) / distance
        middle = (a[0] + (b[0] - a[0]) * along + nx * by, a[1] + (b[1] - a[1]) * along + ny * by)
        return between(a, middle) + between(middle, b)

    out = []
    for a, b in zip(points, points[1:] + points[:1]):
        out += between(a, b)
    return out


def make_land(desa):
    parts, taken = [], Polygon()
    for number, ring in enumerate(read_outline()):
        chance = random.Random(SEED * 1000 + number)
        points = [TO_KM.transform(*p) for p in ring]
        if points[0] == points[-1]:
            points.pop()
        size = Polygon(points).convex_hull.area
        shape = shapely.make_valid(Polygon(roughened(points, chance, length=1.2 if size > 2000 else 0.5)))
        shape = shapely.difference(shape, taken.buffer(CHANNEL))
        kept = [p for p in polygons_of(shape) if p.area > 0.5]
        parts += kept
        taken = shapely.unary_union([taken, *kept])
    land = shapely.unary_union(parts)
    quays = []
    for d in desa:
        point = Point(d.x, d.y)
        if not land.contains(point) or land.boundary.distance(point) < CLEARANCE:
            reach = 0.8 + 1.5 * land.distance(point)
            shore = shapely.intersection(land.boundary, point.buffer(reach))
            hull = shore.union(point.buffer(1.5 * CLEARANCE)).convex_hull
            ring = list(hull.simplify(0.05).exterior.coords)[:-1]
            rough = Polygon(roughened(ring, random.Random(d.code), length=0.2))
            quays += [point.buffer(CLEARANCE), *polygons_of(shapely.make_valid(rough))]
    land = shapely.unary_union([land, *quays])
    # a pond that no figure speaks of is an artefact of coarse rings that cross themselves or meet
    land = shapely.unary_union([Polygon(p.exterior) for p in polygons_of(land)])
    return MultiPolygon(sorted(polygons_of(land), key=lambda p: -p.area))


# The faces


def spacing_field(desa):
    at = np.array([(d.x, d.y) for d in desa])
    h = np.array([math.sqrt(d.area / FACES_PER_DESA) for d in desa])
    radius = np.array([math.sqrt(d.area / math.pi) for d in desa])

    def spacing(x, y):
        away = np.maximum(0, np.hypot(at[:, 0] - x, at[:, 1] - y) - radius)
        return min(float((h + GRADING * away).min()), 2.6)

    return spacing


def sites(desa, land):
    """Voronoi sites: one a leaf of a quadtree graded by the spacing wanted, and the reference points."""
    chance = random.Random(SEED)
    spacing = spacing_field(desa)
    shapely.prepare(land)
    near = land.buffer(3)
    shapely.prepare(near)
    x0, y0, x1, y1 = land.bounds
    side = 2 ** math.ceil(math.log2(max(x1 - x0, y1 - y0) + 20))
    found, stack = [], [(x0 - 10, y0 - 10, float(side))]
    while stack:
        x, y, s = stack.pop()
        if not near.intersects(box(x, y, x + s, y + s)):
            continue
        want = spacing(x + s / 2, y + s / 2)
        if s > want * 1.2:
            half = s / 2
            stack += [(x, y, half), (x + half, y, half), (x, y + half, half), (x + half, y + half, half)]
        else:
            found.append((x + s * chance.uniform(0.12, 0.88), y + s * chance.uniform(0.12, 0.88), s))
    points = np.array(found)
    tree = shapely.STRtree(shapely.points(points[:, :2]))
    drop = set()
    for d in desa:
        for i in tree.query(Point(d.x, d.y).buffer(2.6)):
            if math.hypot(points[i, 0] - d.x, points[i, 1] - d.y) < 0.55 * points[i, 2]:
                drop.add(int(i))
    kept = [tuple(p[:2]) for i, p in enumerate(points.tolist()) if i not in drop]
    return kept + [(d.x, d.y) for d in desa]


def make_faces(desa, land):
    """Faces in whole 1/SCALE degrees, every one noded with its neighbours and with the coast."""
    print("faces …", file=sys.stderr)
    voronoi = shapely.voronoi_polygons(shapely.multipoints(sites(desa, land)), extend_to=land.envelope.buffer(20),
                                       only_edges=True)
    near = land.buffer(0.5)
    shapely.prepare(near)
    segments = [s for s in shapely.get_parts(voronoi) if near.intersects(s)]

    def whole(geometry):
        return shapely.transform(in_degrees(geometry), lambda c: np.round(c * SCALE))

    coast = whole(land)
    lines = [whole(s) for s in segments] + [coast.boundary]
    noded = shapely.unary_union(lines, grid_size=1)
    ground = shapely.unary_union([Polygon(p.exterior) for p in polygons_of(shapely.set_precision(coast, 1))])
    shapely.prepare(ground)
    faces = polygons_of(shapely.polygonize(list(shapely.get_parts(noded))))
    faces = [shapely.orient_polygons(f) for f in faces if ground.contains(f.representative_point())]
    faces.sort(key=lambda f: f.bounds + (f.area,))
    return faces


class Mesh:
    def __init__(self, faces):
        self.faces = faces
        km = [in_km(shapely.transform(f, lambda c: c / SCALE)) for f in faces]
        self.area = np.array([f.area for f in km])
        self.at = np.array([(f.centroid.x, f.centroid.y) for f in km])
        self.left = {}  # directed edge -> the face on its left
        for number, face in enumerate(faces):
            for ring in (face.exterior, *face.interiors):
                c = [(int(x), int(y)) for x, y in ring.coords]
                for a, b in zip(c, c[1:]):
                    self.left[a, b] = number
        slow = 1 + 5 * ridges(self.at[:, 0], self.at[:, 1]) ** 1.5
        self.near = [{} for _ in faces]
        grain = math.pi * 2 * noise(self.at[:, 0] / 35, self.at[:, 1] / 35, 99)
        along = np.column_stack([np.cos(grain), np.sin(grain)])
        self.border = collections.Counter()
        for (a, b), i in self.left.items():
            j = self.left.get((b, a))
            if j is not None and i != j:
                self.border[i, j] += math.dist(a, b) / SCALE * 111.2
                dx, dy = self.at[j] - self.at[i]
                with_grain = dx * along[i][0] + dy * along[i][1]
                across = (dy * along[i][0] - dx * along[i][1]) * GRAIN
                self.near[i][j] = math.hypot(with_grain, across) * (slow[i] + slow[j]) / 2
        self.over_water = set()
        self.bridge(slow)
        self.near = [sorted(n.items()) for n in self.near]

    def bridge(self, slow):
        """Joins each piece of land to those next to it, so that regions can reach over water."""
        piece = [-1] * len(self.faces)
        count = 0
        for start in range(len(self.faces)):
            if piece[start] >= 0:
                continue
            stack, piece[start] = [start], count
            while stack:
                for j in self.near[stack.pop()]:
                    if piece[j] < 0:
                        piece[j] = count
                        stack.append(j)
            count += 1
        piece = np.array(piece)
        self.pieces = piece
        shore = np.array(sorted({i for (a, b), i in self.left.items() if (b, a) not in self.left}))
        pairs = []
        for p in range(count):
            mine = shore[piece[shore] == p]
            for q in range(p + 1, count):
                other = shore[piece[shore] == q]
                if len(mine) > len(other):
                    few, many = other, mine
                else:
                    few, many = mine, other
                best = min((float(d.min()), int(few[k]), int(many[int(d.argmin())])) for k in range(len(few))
                           for d in [np.hypot(*(self.at[many] - self.at[few[k]]).T)])
                pairs.append((best[0], best[1], best[2], p, q))
        pairs.sort()
        degree = collections.Counter()
        group = list(range(count))

        def root(a):
            while group[a] != a:
                a = group[a]
            return a

        for distance, i, j, p, q in pairs:
            apart = root(p) != root(q)
            if apart or (distance < 12 and degree[p] < 6 and degree[q] < 6):
                group[root(p)] = root(q)
                degree[p] += 1
                degree[q] += 1
                self.near[i][j] = self.near[j][i] = distance * BRIDGE * 3
                self.over_water |= {(i, j), (j, i)}


# Regions


def path(mesh, sources, goals, open_to):
    """The cheapest path of faces from one set to another over faces that are open."""
    best = {s: 0.0 for s in sources}
    before = {}
    heap = [(0.0, s) for s in sorted(sources)]
    heapq.heapify(heap)
    while heap:
        cost, i = heapq.heappop(heap)
        if cost > best[i]:
            continue
        if i in goals:
            way = [i]
            while way[-1] in before:
                way.append(before[way[-1]])
            return way
        for j, step in mesh.near[i]:
            if (i, j) not in mesh.over_water and open_to(j) and cost + step < best.get(j, math.inf):
                best[j] = cost + step
                before[j] = i
                heapq.heappush(heap, (cost + step, j))
    return None


def spanning_edges(members, at):
    """The edges of the shortest tree over points, shortest first."""
    edges, inside, outside = [], [members[0]], list(members[1:])
    while outside:
        d, a, b = min((math.dist(at[a], at[b]), a, b) for a in inside for b in outside)
        edges.append((d, a, b))
        inside.append(b)
        outside.remove(b)
    return edges


def join(mesh, groups, claim, allowed):
    """Joins the faces of each group by paths that claim what they cross. Shortest first, over all groups."""
    failed = 0
    work = sorted(edge + (name,) for (name, _), members in groups.items() for edge in spanning_edges(members, mesh.at))
    for _, a, b, name in work:
        way = path(mesh, [a], {b}, lambda j: allowed(name, j))
        if way is None:
            failed += 1
            continue
        for i in way:
            claim(name, i)
    return failed


def grow(mesh, ways, sources, speed, same):
    """First come, first served, from all sources at once; a region never enters another."""
    label = [None] * len(mesh.faces)
    pace = {name: 1 / v for name, v in speed.items()}
    push, pop = heapq.heappush, heapq.heappop

    def run(heap, over, bounded):
        heapq.heapify(heap)
        while heap:
            time, i, name = pop(heap)
            if label[i] is not None:
                continue
            label[i] = name
            slowness = pace[name]
            here = same[i]
            for j, step in over[i]:
                if label[j] is None and (same[j] == here or not bounded):
                    push(heap, (time + step * slowness, j, name))

    run([(0.0, i, name) for name in sources for i in sources[name]], ways, True)
    # what is left lies behind water, or behind another region: it goes to the nearest that can get there
    for bounded in (True, False):
        left = [i for i, name in enumerate(label) if name is None]
        run([(step, i, label[j]) for i in left for j, step in mesh.near[i]
             if label[j] is not None and (same[i] == same[j] or not bounded)], mesh.near, bounded)
    return label


def areas(mesh, label):
    total = collections.defaultdict(float)
    for name, area in zip(label, mesh.area):
        total[name] += area
    return total


def fit(mesh, sources, wanted, same, homes, rounds, what):
    """Grows again and again, a region that was too small faster the next time; the best round is kept."""
    # land beyond the water that has a reference point of its own region is divided among these
    settled = {(int(mesh.pieces[i]), same[i]) for i in homes}
    ways = [[(j, s) for j, s in near if (i, j) not in mesh.over_water or (int(mesh.pieces[j]), same[j]) not in settled]
            for i, near in enumerate(mesh.near)]
    speed = {name: math.sqrt(wanted[name]) for name in sources}
    best = None
    for turn in range(rounds):
        label = grow(mesh, ways, sources, speed, same)
        got = areas(mesh, label)
        off = {n: math.log(wanted[n] / got[n]) for n in sources}
        score = sum(abs(off[n]) * math.sqrt(wanted[n]) for n in sources) / sum(math.sqrt(wanted[n]) for n in sources)
        if best is None or score < best[0]:
            best = (score, label)
        gain = 0.6 if turn < rounds // 2 else 0.3
        for n in sources:
            speed[n] *= math.exp(max(-1.0, min(1.0, gain * off[n])))
        middle = sum(math.log(v) for v in speed.values()) / len(speed)
        for n in speed:
            speed[n] = math.exp(max(-5.0, min(5.0, math.log(speed[n]) - middle)))
    print(f"{what}: mean deviation of area {best[0]:.3f}", file=sys.stderr)
    return best[1]


def trade(mesh, label, wanted, same, locked, rounds, what):
    """Neighbours trade faces along their border, from who has too much to who has too little, and so that borders
    get shorter. A face that holds its region together, or a reference point, is not for trade."""
    label = list(label)
    got = areas(mesh, label)
    size = mesh.area.tolist()
    border = mesh.border

    def needed(i, digits):
        """Whether the region would fall apart without the face, as far as a short walk can tell."""
        mine = label[i][:digits]
        around = [j for j, _ in mesh.near[i] if label[j][:digits] == mine]
        if len(around) < 2:
            return not around
        seen, queue, open_ = {around[0], i}, collections.deque([around[0]]), set(around[1:])
        while queue and len(seen) < 400:
            for j, _ in mesh.near[queue.popleft()]:
                if j not in seen and label[j][:digits] == mine:
                    seen.add(j)
                    queue.append(j)
                    open_.discard(j)
                    if not open_:
                        return False
        return True

    for turn in range(rounds):
        moved = 0
        order = range(len(label)) if turn % 2 == 0 else range(len(label) - 1, -1, -1)
        for i in order:
            mine = label[i]
            if i in locked:
                continue
            shared = collections.Counter()
            for j, _ in mesh.near[i]:
                if same[j] == same[i] and (i, j) in border:
                    shared[label[j]] += border[i, j]
            if len(shared) < 2 and mine in shared:
                continue
            unit = math.sqrt(size[i])
            best = None
            for name in sorted(shared):
                if name == mine:
                    continue
                a, b = got[mine] / wanted[mine] - 1, got[name] / wanted[name] - 1
                a, b = max(-1.0, min(1.0, a)), max(-1.0, min(1.0, b))
                profit = STIFFNESS * (a - b) - (shared[mine] - shared[name]) / unit
                if mine[:7] != name[:7]:
                    profit -= sum((v if k[:7] == mine[:7] else -v if k[:7] == name[:7] else 0)
                                  for k, v in shared.items()) / unit
                if profit > 0.4 and (best is None or profit > best[0]):
                    best = (profit, name)
            if best and not needed(i, 10) and not (mine[:7] != best[1][:7] and needed(i, 7)):
                label[i] = best[1]
                got[mine] -= size[i]
                got[best[1]] += size[i]
                moved += 1
        if moved == 0:
            break
    off = [abs(math.log(got[n] / wanted[n])) for n in got]
    print(f"{what}: after trading, mean {np.mean(off):.3f}, worst {max(off):.2f}", file=sys.stderr)
    return label


def make_regions(desa, mesh):
    tree = shapely.STRtree(mesh.faces)
    home = {}
    for d in desa:
        point = Point(round(d.lon * SCALE), round(d.lat * SCALE))
        hits = [int(i) for i in tree.query(point, predicate="intersects")]
        home[d.code] = hits[0]
    assert len(set(home.values())) == len(desa), "two reference points in one face"
    locked = set(home.values())

    land = float(mesh.area.sum())
    scale = land / sum(d.area for d in desa)
    wanted = collections.defaultdict(float)
    for d in desa:
        for name in (d.code, d.kecamatan, d.kabupaten):
            wanted[name] += d.area * scale

    kecamatan, kabupaten = {}, {}  # face -> who claims it

    def claim_kecamatan(name, i):
        kecamatan[i], kabupaten[i] = name, name[:4]

    def claim_kabupaten(name, i):
        kabupaten[i] = name

    by_kecamatan, by_kabupaten = collections.defaultdict(list), collections.defaultdict(list)  # on one piece of land
    for d in desa:
        claim_kecamatan(d.kecamatan, home[d.code])
        piece = int(mesh.pieces[home[d.code]])
        by_kecamatan[d.kecamatan, piece].append(home[d.code])
        by_kabupaten[d.kabupaten, piece].append(home[d.code])
    failed = join(mesh, by_kecamatan, claim_kecamatan, lambda n, j: kecamatan.get(j, n) == n)
    print(f"kecamatan paths: {failed} impossible", file=sys.stderr)
    failed = join(mesh, by_kabupaten, claim_kabupaten, lambda n, j: kabupaten.get(j, n) == n)
    print(f"kabupaten paths: {failed} impossible", file=sys.stderr)

    def sources(claims):
        out = collections.defaultdict(list)
        for i, name in claims.items():
            out[name].append(i)
        return out

    everywhere = [0] * len(mesh.faces)
    in_kabupaten = fit(mesh, sources(kabupaten), wanted, everywhere, locked, 40, "kabupaten")
    in_kecamatan = fit(mesh, sources(kecamatan), wanted, in_kabupaten, locked, 60, "kecamatan")
    in_kecamatan = trade(mesh, in_kecamatan, wanted, in_kabupaten, locked, 40, "kecamatan")
    # a desa's share is of what its kecamatan got
    got, asked = areas(mesh, in_kecamatan), collections.Counter()
    for d in desa:
        asked[d.kecamatan] += d.area
    share = {d.code: d.area * got[d.kecamatan] / asked[d.kecamatan] for d in desa}
    in_desa = fit(mesh, {d.code: [home[d.code]] for d in desa}, share, in_kecamatan, locked, 60, "desa")
    in_desa = trade(mesh, in_desa, share, in_kecamatan, locked, 40, "desa")
    # a desa that its kecamatan leaves no room for may take some from the desa next door
    absolute = {d.code: wanted[d.code] for d in desa}
    in_desa = trade(mesh, in_desa, absolute, in_kabupaten, locked, 40, "desa, over borders")
    assert None not in in_desa
    return in_desa


# Borders


def trace(mesh, label):
    """The borders between desa, and the coast, as arcs from junction to junction: (points, left, right)."""
    follow = collections.defaultdict(set)
    sides = {}
    for (a, b), i in mesh.left.items():
        j = mesh.left.get((b, a))
        left, right = label[i], None if j is None else label[j]
        if left != right:
            sides[a, b] = (left, right)
            sides[b, a] = (right, left)
            follow[a].add(b)
            follow[b].add(a)
    used, arcs = set(), []

    def walk(a, b):
        points = [a, b]
        used.update({(a, b), (b, a)})
        while len(follow[points[-1]]) == 2 and points[-1] != points[0]:
            following = [n for n in sorted(follow[points[-1]]) if n != points[-2]]
            if (points[-1], following[0]) in used:
                break
            used.update({(points[-1], following[0]), (following[0], points[-1])})
            points.append(following[0])
        arcs.append((points, *sides[a, b]))

    for a in sorted(follow):
        if len(follow[a]) != 2:
            for b in sorted(follow[a]):
                if (a, b) not in used:
                    walk(a, b)
    for a in sorted(follow):
        for b in sorted(follow[a]):
            if (a, b) not in used:
                walk(a, b)
    return arcs


def smoothed(points, passes):
    p = np.array(points, dtype=float)
    closed = points[0] == points[-1]
    for _ in range(passes):
        if closed:
            ring = p[:-1]
            ring = 0.25 * np.roll(ring, 1, 0) + 0.5 * ring + 0.25 * np.roll(ring, -1, 0)
            p = np.vstack([ring, ring[:1]])
        elif len(p) > 2:
            p[1:-1] = 0.25 * p[:-2] + 0.5 * p[1:-1] + 0.25 * p[2:]
    return [tuple(q) for q in p.tolist()]


def displaced(points, chance, amplitude, length=650):
    """The arc with the middle of each long segment moved aside, both neighbours alike."""

    def between(a, b):
        if math.dist(a, b) < length:
            return [a]
        by, along = chance.uniform(-amplitude, amplitude), chance.uniform(0.4, 0.6)
        middle = (a[0] + (b[0] - a[0]) * along - (b[1] - a[1]) * by,
                  a[1] + (b[1] - a[1]) * along + (b[0] - a[0]) * by)
        return between(a, middle) + between(middle, b)

    return [p for a, b in zip(points, points[1:]) for p in between(a, b)] + [points[-1]]


def rounded(points):
    out = []
    for x, y in points:
        q = (int(round(x)), int(round(y)))
        if not out or q != out[-1]:
            out.append(q)
    return out


def thinned(points, tolerance):
    """Without the vertices that do not show. A closed arc is thinned as two halves, so that it stays a ring."""
    if points[0] == points[-1]:
        half = len(points) // 2
        return thinned(points[: half + 1], tolerance)[:-1] + thinned(points[half:], tolerance)
    return list(LineString(points).simplify(tolerance, preserve_topology=False).coords) if len(points) > 2 else points


def forms(number, arc, size):
    """From the best-looking form of an arc to the plain one, which is always right."""
    points, left, right = arc
    chance = random.Random(SEED * 100_000 + number)
    # the smaller of the two desa says how fine a border has to be; km as whole multiples of 1/SCALE degrees
    tolerance = min(0.04, 0.012 * math.sqrt(min(size[c] for c in (left, right) if c))) * SCALE / 111.2
    if None in (left, right):
        return [rounded(thinned(points, tolerance)), points]
    return [rounded(displaced(thinned(smoothed(points, 2), tolerance), chance, 0.17)),
            rounded(thinned(smoothed(points, 1), tolerance / 3)), points]


def settle(arcs, desa):
    """Chooses a form for each arc so that no two meet but at their ends and no reference point changes side."""
    size = {d.code: d.area for d in desa}
    every = [[f for f in forms(i, a, size) if len(f) > (3 if f[0] == f[-1] else 1)] for i, a in enumerate(arcs)]
    chosen = [0] * len(arcs)
    while True:
        segments, owner = [], []
        for number, form in enumerate(every):
            points = form[chosen[number]]
            for a, b in zip(points, points[1:]):
                segments.append((a, b))
                owner.append(number)
        lines = shapely.linestrings(np.array(segments, dtype=float))
        tree = shapely.STRtree(lines)
        bad = set()
        first, second = tree.query(lines, predicate="intersects")
        for i, j in zip(first.tolist(), second.tolist()):
            if i >= j:
                continue
            common = set(segments[i]) & set(segments[j])
            if len(common) == 1:
                meeting = shapely.intersection(lines[i], lines[j])
                ends = {every[k][chosen[k]][e] for k in (owner[i], owner[j]) for e in (0, -1)}
                if meeting.geom_type == "Point" and (common <= ends or owner[i] == owner[j] and j == i + 1):
                    continue
            bad |= {owner[i], owner[j]}
        polygons = None
        if not bad:
            polygons = build(every, chosen, arcs)
            for d in desa:
                if not polygons[d.code].contains(Point(round(d.lon * SCALE), round(d.lat * SCALE))):
                    bad |= {i for i, a in enumerate(arcs) if d.code in a[1:]}
        worse = [i for i in sorted(bad) if chosen[i] + 1 < len(every[i])]
        if not bad:
            print(f"arcs: {len(arcs)}, of these plain: {sum(c > 0 for c in chosen)}", file=sys.stderr)
            return polygons
        if not worse:
            raise SystemExit(f"arcs meet in their plain form: {sorted(bad)[:5]}")
        for i in worse:
            chosen[i] += 1


def build(every, chosen, arcs):
    left, lines = {}, []
    for number, arc in enumerate(arcs):
        points = every[number][chosen[number]]
        lines.append(LineString(points))
        for a, b in zip(points, points[1:]):
            left[a, b], left[b, a] = arc[1], arc[2]
    parts = collections.defaultdict(list)
    for face in polygons_of(shapely.polygonize(lines)):
        face = shapely.orient_polygons(face)
        a, b = [(int(x), int(y)) for x, y in face.exterior.coords[:2]]
        if left[a, b] is not None:
            parts[left[a, b]].append(face)
    return {code: MultiPolygon(sorted(p, key=lambda f: (-f.area, f.bounds))) for code, p in parts.items()}


# The file


def properties(d):
    row = d.row
    return {
        "kode_bps": d.code,
        "kode_kemendagri": row["kemendagri_code"],
        "jenis": row["jenis"],
        "desa": row["desa"],
        "kecamatan": row["kecamatan"],
        "kabupaten": row["kabupaten"],
        "provinsi": "Kalimantan Utara",
        "kode_kecamatan": d.code[:7],
        "kode_kabupaten": d.code[:4],
        "kode_provinsi": d.code[:2],
        "lat": d.lat,
        "lon": d.lon,
        "sumber": "Skematik Jangkau dari titik acuan BPS 2020",
        "jenis_batas": "skematik",
        "tahun": "2020",
    }


def degrees(whole):
    text = f"{whole / SCALE:.5f}".rstrip("0")
    return text + "0" if text.endswith(".") else text


def ring_text(ring):
    return "[" + ",".join(f"[{degrees(x)},{degrees(y)}]" for x, y in ring.coords) + "]"


def geometry_text(multi):
    parts = ["[" + ",".join(ring_text(r) for r in (p.exterior, *p.interiors)) + "]" for p in multi.geoms]
    if len(parts) == 1:
        return '{"type":"Polygon","coordinates":' + parts[0] + "}"
    return '{"type":"MultiPolygon","coordinates":[' + ",".join(parts) + "]}"


def write(desa, polygons, path):
    lines = []
    for d in desa:
        known = json.dumps(properties(d), ensure_ascii=False, separators=(",", ":"))
        lines.append('{"type":"Feature","properties":' + known + ',"geometry":' + geometry_text(polygons[d.code]) + "}")
    text = '{"type":"FeatureCollection","name":"kaltara_skematik","features":[\n' + ",\n".join(lines) + "\n]}\n"
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)


# The proof


def check(path):
    desa = read_desa()
    with open(path, encoding="utf-8") as file:
        text = file.read()
    features = json.loads(text)["features"]
    faults = []

    def must(right, what):
        print(("ok     " if right else "WRONG  ") + what)
        if not right:
            faults.append(what)

    must(len(features) == len(desa) == 482, f"{len(features)} features, {len(desa)} desa in the facts")
    must([f["properties"] for f in features] == [properties(d) for d in desa],
         "codes, names, parents, reference points equal the facts, sorted by code")
    must(len({f["properties"]["kode_kecamatan"] for f in features}) == 53
         and len({f["properties"]["kode_kabupaten"] for f in features}) == 5, "53 kecamatan, 5 kabupaten/kota")
    shapes = [shapely.geometry.shape(f["geometry"]) for f in features]
    must(all(s.is_valid and not s.is_empty for s in shapes), "every polygon valid, none empty")
    rings = [(p.exterior, p.interiors) for s in shapes for p in polygons_of(s)]
    must(all(e.is_ccw and not any(h.is_ccw for h in holes) for e, holes in rings), "rings run as RFC 7946 asks")
    c = shapely.get_coordinates(shapes)
    must(bool((np.abs(c * SCALE - np.round(c * SCALE)) < 1e-6).all()), "coordinates have at most 5 decimals")
    must(bool(shapely.coverage_is_valid(shapes)), "valid coverage: neighbours share every vertex")
    tree = shapely.STRtree(shapes)
    overlap = 0.0
    for i, j in zip(*tree.query(shapes, predicate="intersects")):
        if i < j:
            overlap += shapely.intersection(shapes[i], shapes[j]).area
    must(overlap == 0, f"overlap of any two: {overlap}")
    whole = shapely.coverage_union_all(shapes)
    holes = [Polygon(h) for p in polygons_of(whole) for h in p.interiors]
    must(not holes, f"{len(holes)} holes within the land")
    must(all(s.contains(Point(d.lon, d.lat)) for s, d in zip(shapes, desa)),
         "every reference point inside its own cell")

    km = [in_km(s) for s in shapes]
    stated = np.array([float(d.row["area_km2"]) for d in desa])
    drawn = np.array([g.area for g in km])
    print(f"\nbytes {len(text.encode())}, vertices {len(c)}, parts {len(rings)}, land {drawn.sum():.0f} km² "
          f"(facts {stated.sum():.0f})")

    def report(what, ratio):
        q = np.quantile(ratio, [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1])
        near = np.mean((ratio > 0.8) & (ratio < 1.25))
        print(f"area drawn ÷ stated, {what}: min {q[0]:.2f}, 5 % {q[1]:.2f}, 25 % {q[2]:.2f}, median {q[3]:.2f}, "
              f"75 % {q[4]:.2f}, 95 % {q[5]:.2f}, max {q[6]:.2f}; within 0.8 to 1.25: {near:.0%}")

    large = stated >= 1
    report(f"{large.sum()} desa of at least 1 km²", drawn[large] / stated[large])
    for what, digits in (("kecamatan", 7), ("kabupaten", 4)):
        a, b = collections.Counter(), collections.Counter()
        for d, x, y in zip(desa, drawn, stated):
            a[d.code[:digits]] += x
            b[d.code[:digits]] += y
        report(what, np.array([a[k] / b[k] for k in sorted(a)]))
    pieces = []
    for k in sorted({d.kecamatan for d in desa}):
        one = shapely.coverage_union_all([s for s, d in zip(shapes, desa) if d.kecamatan == k])
        if len(polygons_of(one)) > 1:
            pieces.append(f"{k}: {len(polygons_of(one))}")
    print(f"kecamatan in more than one piece (islands, mostly): {', '.join(pieces) or 'none'}")
    far = [(abs(math.log(x / max(y, SMALLEST_KM2))), d, x, y) for d, x, y in zip(desa, drawn, stated)]
    for _, d, x, y in sorted(far, key=lambda f: -f[0])[:5]:
        print(f"  farthest from stated: {d.code} {d.row['desa']} {x:.2f} km² for {y:.1f}")
    return 1 if faults else 0


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--check", action="store_true", help="check the file instead of making it")
    arguments.add_argument("-o", "--output", default=OUTPUT, help="the file to write or check")
    given = arguments.parse_args()
    if given.check:
        return check(given.output)
    desa = read_desa()
    land = make_land(desa)
    mesh = Mesh(make_faces(desa, land))
    print(f"{len(mesh.faces)} faces, {len(set(mesh.pieces.tolist()))} pieces of land", file=sys.stderr)
    label = make_regions(desa, mesh)
    write(desa, settle(trace(mesh, label), desa), given.output)
    return 0


if __name__ == "__main__":
    sys.exit(main())
