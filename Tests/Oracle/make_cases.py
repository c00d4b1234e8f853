#!/usr/bin/env python3
"""Writes a survey full of oddities: visits.csv, targets.csv, jangkau.yml (and boundaries.geojson).

    make_cases.py -o DIR [--seed S] [--visits N] [--boundaries FILE] [options]

Without --boundaries it draws a toy of four desa in two kecamatan: one desa with a hole, partly filled by
another, a diagonal border, and a desa of a mainland and an island. Its vertices are multiples of 1/64
degree, so points on its borders are exactly on them.

Everything follows from the seed. No position lies within a metre of the distance that decides `near`, and
(without --ambiguous) no record depends on a rule that the design leaves open, so two right implementations
must agree in every cell.
"""
import argparse
import csv
import datetime as dt
import functools
import json
import math
import os
import random
from zoneinfo import ZoneInfo

import shapely
import yaml
from pyproj import Geod
from shapely.geometry import MultiPolygon, Point, Polygon, mapping

import oracle

GEOD = Geod(ellps="WGS84")
COLUMNS = ["uuid", "waktu", "diterima", "petugas", "kode", "keluarga", "hasil", "asal", "lat", "lon", "akurasi",
           "periksa"]
OUTCOMES = {"complete": ["selesai", "complete"], "moved": ["pindah"], "deceased": ["meninggal"],
            "not_found": ["tidak ditemukan"], "ineligible": ["tidak eligible"], "refused": ["menolak", "refused"],
            "unreachable": ["tdk dapat ditemui"], "partial": ["sebagian"], "absent": ["belum ditemui"]}
ORIGINS = {"listed": ["listed", "prelist"], "new": ["new", "baru"]}


# ---------------------------------------------------------------------------------------------
# The toy coverage

def toy(folder, provinces, overlap):
    """A desa with a hole | a desa over the diagonal | an enclave that fills half the hole | mainland and island."""
    u = 1 / 64

    def at(*corners):
        return [(117 + x * u, 3 + y * u) for x, y in corners]
    a = Polygon(at((0, 0), (8, 0), (8, 2), (6, 6), (8, 8), (0, 8)), [at((2, 3), (4, 3), (4, 5), (2, 5))])
    b = Polygon(at((2, 3), (3, 3), (3, 5), (2, 5)))                  # the other half of the hole is nobody's
    c = Polygon(at((8, 0), (14, 0), (14, 8), (8, 8), (6, 6), (8, 2)))
    south = 7 if overlap else 8                                      # with --overlap the last lies over two others
    d = MultiPolygon([Polygon(at((0, 8), (4, 8), (8, 8), (10, south), (14, 8), (14, 11), (0, 11))),
                      Polygon(at((17, 2), (19, 2), (19, 4), (18, 4), (17, 3)))])
    prefix = "6401" if provinces == 2 else "6501"
    rows = [("6501010001", "Hulu, Desa", "Kayan", "Malinau", "Utara", a),
            ("6501010002", "Danau", "Kayan", "Malinau", "Utara", b),
            (prefix + "020001", "Seberang", "Pesisir", "Paser" if provinces == 2 else "Malinau",
             "Timur" if provinces == 2 else "Utara", c),
            (prefix + "020002", "Pulau", "Pesisir", "Paser" if provinces == 2 else "Malinau",
             "Timur" if provinces == 2 else "Utara", d)]
    collection = {"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"kode": code, "nama": name, "kec": kec, "kab": kab, "prov": prov},
         "geometry": mapping(geometry)} for code, name, kec, kab, prov, geometry in rows]}
    with open(os.path.join(folder, "boundaries.geojson"), "w", encoding="utf-8") as f:
        json.dump(collection, f)
    return {"source": "boundaries.geojson",
            "fields": {"code": "kode", "name": "nama", "kecamatan": "kec", "kabupaten": "kab", "provinsi": "prov"}}


def real(path):
    with open(path, encoding="utf-8") as f:
        properties = json.load(f)["features"][0]["properties"]
    if "village_code" in properties:
        fields = {"code": "village_code", "name": "village", "kecamatan": "district", "kabupaten": "regency",
                  "provinsi": "province"}
        return {"source": os.path.abspath(path), "fields": fields}
    return {"source": os.path.abspath(path), "names": {65: "Kalimantan Utara"},
            "fields": {"code": "kode", "name": "nama", "kecamatan": "kecamatan", "kabupaten": "kabkota"}}


# ---------------------------------------------------------------------------------------------

class Cases:
    def __init__(self, options):
        self.options = options
        self.rng = rng = random.Random(options.seed)
        os.makedirs(options.output, exist_ok=True)
        boundaries = real(options.boundaries) if options.boundaries else toy(
            options.output, options.provinces, options.overlap)
        self.zone = ZoneInfo(options.time_zone or rng.choice(["Asia/Makassar", "Asia/Jakarta", "Asia/Jayapura"]))
        self.start, self.end = dt.date(2022, 10, 15), dt.date(2022, 11, 14)
        self.as_of = self.start + dt.timedelta(days=rng.randint(8, 28))
        self.counting = {"count_by": options.count_by or rng.choice(["claim", "gps"]),
                         "border_tolerance_m": rng.choice([100, 200, 350]), "max_accuracy_m": rng.choice([450, 500])}
        self.geography = oracle.Geography(boundaries, options.output)
        self.scheme = self.geography.scheme
        self.codes = self.geography.desa
        # Some desa get nobody, some only closed doors, some stopped days ago.
        self.mood = {c: rng.choices(["busy", "nobody", "closed doors", "stopped", "late start", "no gps"],
                                    [10, 3, 1, 2, 1, 1])[0] for c in self.codes}
        self.mood[rng.choice(self.codes)] = "busy"
        # A few have only the visits that make them a misfit of the boundary, or just not.
        for c in rng.sample(self.codes, 8 if len(self.codes) > 20 else rng.choice([0, 0, 1])):
            if list(self.mood.values()).count("busy") > 1 or self.mood[c] != "busy":
                self.mood[c] = "misfit"
        self.active = [c for c in self.codes if self.mood[c] in ("busy", "stopped", "late start", "closed doors", "no gps")]
        self.busy = [c for c in self.codes if self.mood[c] == "busy"]
        # Most desa that are not busy are not to be counted into by a visit that belongs elsewhere, or with many
        # visits no desa would stay untouched.
        self.strict = {c for c in self.codes if self.mood[c] != "busy" and rng.random() < 0.8}
        self.config = {
            "survey": {"title": "Uji, hitung", "start": self.start, "end": self.end, "time_zone": self.zone.key,
                       "families_per_officer_day": 10},
            "boundaries": boundaries,
            "targets": {"source": "targets.csv",
                        "fields": {"code": "desa", "families": "keluarga", "access": "akses", "seat_km": "jarak_km",
                                   "planned_start": "rencana", "valid_from": "berlaku"}},
            "visits": [],
            "counting": self.counting,
            "status": {"done_by": rng.choice(["resolution", "coverage"]), "done_at": rng.choice([1.0, 0.8, 0.95]),
                       "behind_points": rng.choice([5, 10, 25]), "stalled_days": rng.choice([2, 3, 6]),
                       "silent_days": 3},
            "site": {"output": "site", "language": "id", "editions": ["internal"]},
        }
        self.rows = []
        self.number = 0
        self.second = 0
        self.sls = {}

    # --- pieces of a record

    def show_code(self, code):
        if self.scheme == "kemendagri":
            return ".".join([code[:2], code[2:4], code[4:6], code[6:]])
        return code

    def stamp(self, t, style=None):
        """A time in one of the written forms."""
        t = t.astimezone(self.zone)
        style = style or self.rng.choice(["offset"] * 6 + ["z"] * 2 + ["bare", "t bare", "dmy", "odk", "jakarta"])
        if style == "dmy" and t.second:
            style = "offset"
        if style == "offset":
            return t.isoformat(timespec="seconds")
        if style == "z":
            return t.astimezone(dt.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
        if style == "jakarta":
            return t.astimezone(dt.timezone(dt.timedelta(hours=7))).isoformat(timespec="seconds")
        if style == "bare":
            return t.strftime("%Y-%m-%d %H:%M:%S")
        if style == "t bare":
            return t.strftime("%Y-%m-%dT%H:%M:%S")
        if style == "dmy":
            return t.strftime("%d/%m/%Y %H:%M")
        return f"{t.strftime('%b')} {t.day}, {t.year} {t.hour % 12 or 12}:{t.strftime('%M:%S')} {'PM' if t.hour >= 12 else 'AM'}"

    def moment(self, desa=None):
        """When a visit was; never the same second twice, so that nothing ties by chance."""
        first, last = 0, (self.as_of - self.start).days
        mood = self.mood.get(desa)
        if mood == "stopped":
            last = max(0, last - self.rng.randint(6, 9))
        if mood == "late start":
            first = last // 2
        day = self.rng.randint(first, max(first, last))
        if self.rng.random() < 0.02 and mood == "busy":
            day = self.rng.choice([-3, -1, last + 1, last + 2])      # before the start, after the as-of day
        self.second += 1
        hour = self.rng.choice([0, 6, 7, 7, 8, 8, 9, 12, 15, 16, 23])
        base = dt.datetime.combine(self.start, dt.time(0), self.zone) + dt.timedelta(days=day, hours=hour)
        return base + dt.timedelta(seconds=self.second * 7 % 3600)

    def lag(self):
        r = self.rng.random()
        if r < 0.5:
            return dt.timedelta(minutes=self.rng.randint(1, 600))
        if r < 0.9:
            return dt.timedelta(days=self.rng.randint(0, 3), minutes=self.rng.randint(1, 600))
        if r < 0.95:
            return dt.timedelta(days=self.rng.randint(4, 20))
        return -dt.timedelta(days=self.rng.randint(0, 2), minutes=self.rng.randint(1, 600))   # received before visited

    def outcome(self, desa):
        rng = self.rng
        if self.mood.get(desa) == "closed doors":
            word = rng.choice(["belum ditemui", "tidak ditemukan", "tdk dapat ditemui", "entah", "pindah"])
        else:
            word = rng.choices(["selesai", "complete", "pindah", "meninggal", "tidak ditemukan", "tidak eligible",
                                "menolak", "tdk dapat ditemui", "sebagian", "belum ditemui", "Lain-lain", ""],
                               [40, 15, 3, 2, 2, 2, 3, 2, 5, 8, 2, 1])[0]
        return rng.choice([word] * 5 + [word.upper(), "  " + word, word.title() + " "])

    def inside(self, code):
        part, (west, south, east, north) = self.rng.choice(self.parts(code))
        for _ in range(200):
            x = self.rng.uniform(west, east)
            y = self.rng.uniform(south, north)
            if part.covers(Point(x, y)):
                return y, x
        p = part.representative_point()
        return p.y, p.x

    @functools.cache
    def parts(self, code):
        """The parts of a desa with their boxes."""
        polygon = self.geography.polygon[code]
        parts = list(getattr(polygon, "geoms", [polygon]))
        shapely.prepare(parts)
        return [(part, part.bounds) for part in parts]

    @functools.cache
    def rings(self, code):
        """The corners of each ring of a desa."""
        return [list(ring.coords) for ring in oracle.lines_of(self.geography.boundary[code])]

    def border_point(self, code):
        """A vertex, the middle of an edge, or one of their neighbours among the floating point numbers."""
        ring = self.rng.choice(self.rings(code))
        i = self.rng.randrange(len(ring) - 1)
        x, y = ring[i][:2]
        if self.rng.random() < 0.4:
            x, y = (x + ring[i + 1][0]) / 2, (y + ring[i + 1][1]) / 2
        if self.rng.random() < 0.3:
            x = math.nextafter(x, self.rng.choice([-1e9, 1e9]))
        if self.rng.random() < 0.2:
            y = math.nextafter(y, self.rng.choice([-1e9, 1e9]))
        return y, x

    def around(self, code, near, far):
        """A point between two distances outside a desa, or somewhere in it when there is none."""
        for _ in range(60):
            y, x = self.border_point(code)
            x2, y2, _ = GEOD.fwd(x, y, self.rng.uniform(0, 360), self.rng.uniform(near, far))
            if code in self.geography.containing(y2, x2):
                continue
            if near <= self.geography.distance_within(y2, x2, code, far + 50) <= far:
                return y2, x2
        return self.inside(code)

    def safe(self, row, claim):
        """True when the position is not within a metre of the distance that decides `near`."""
        lat, lon = oracle.read_number(row["lat"]), oracle.read_number(row["lon"])
        if lat is None or lon is None or not claim or claim[:10] not in self.geography.polygon \
                or not -90 <= lat <= 90 or not -180 <= lon <= 180:
            return True
        accuracy = oracle.read_number(row["akurasi"])
        tolerance, limit = self.counting["border_tolerance_m"], self.counting["max_accuracy_m"]
        reach = max(tolerance, accuracy if accuracy is not None and 0 <= accuracy <= limit else 0)
        if claim[:10] in self.geography.containing(lat, lon):
            return True
        return abs(self.geography.distance_within(lat, lon, claim[:10], reach + 5) - reach) >= 1.5

    def position(self, row, desa, claim):
        rng = self.rng
        tolerance, limit = self.counting["border_tolerance_m"], self.counting["max_accuracy_m"]
        row["akurasi"] = rng.choice(["", "4.5", "12", "30.25", "99", str(tolerance + 90), str(limit), str(limit + 1),
                                     "-1", "NaN", "?", "0"])
        if self.mood[desa] == "no gps":
            row["lat"], row["lon"] = rng.choice([("", ""), ("3.0", "119.5"), ("0", "0")])
            return
        kind = rng.choices(["inside", "border", "ring", "neighbour", "sea", "odd"], [60, 8, 10, 8, 2, 8])[0]
        if kind == "inside":
            lat, lon = self.inside(desa)
        elif kind == "border":
            lat, lon = self.border_point(desa)
        elif kind == "ring":
            near, far = rng.choice([(1, 60), (tolerance - 30, tolerance - 2), (tolerance + 2, tolerance + 30),
                                    (tolerance + 40, tolerance + 85), (tolerance + 92, tolerance + 120),
                                    (limit - 20, limit - 2), (limit + 2, limit + 40)])
            lat, lon = self.around(desa, near, far)
        elif kind == "neighbour":
            lat, lon = self.inside(rng.choice(self.active))
        elif kind == "sea":
            lat, lon = rng.choice([(3.0, 119.5), (0.0, 117.0), (-3.2, 116.9), (89.9, 0.0), (3.1, -179.9)])
        if kind != "odd":
            row["lat"], row["lon"] = repr(lat), repr(lon)
            if not self.safe(row, claim):
                row["lat"], row["lon"] = map(repr, self.inside(desa))
            return
        lat, lon = self.inside(desa)
        row["lat"], row["lon"] = rng.choice([
            ("0", "0"), ("0.0", "-0.0"), ("0.000", "0e0"), (repr(lon), repr(lat)), ("NaN", repr(lon)), ("inf", "117.1"),
            (repr(lat), ""), ("", repr(lon)), ("", ""), ("tidak ada", "tidak ada"), ("91.5", "117.0"),
            ("3.1", "180.5"), ("-200", "500"), (repr(lat) + " N", repr(lon)), ("  " + repr(lat), repr(lon) + " "),
            ("1e999", "117"), ("null", "null"), ("-", "-")])
        if not self.safe(row, claim):
            row["lat"], row["lon"] = "", ""

    def claim_text(self, code):
        """The same code as different hands write it."""
        text = self.show_code(code) if len(code) == 10 else code
        forms = [text] * 8 + ["  " + text + " ", "\u00a0" + text, "'" + text]
        if len(code) == 10 and self.scheme == "bps":
            forms += ["id" + text, text + ".0"]
        return self.rng.choice(forms)

    def bad_claim(self, code):
        forms = ["", "", "tidak tahu", code[:7], code[:9], code + "1", "9999999999", "6599990001", "1,2E+15",
                 code[0] + "," + code[1:5] + "E+09"]
        # of the other scheme: the same digits with dots, or without
        forms.append(code if self.scheme == "kemendagri" else ".".join([code[:2], code[2:4], code[4:6], code[6:]]))
        return self.rng.choice(forms)

    def officer(self):
        return self.rng.choice(["", "P1", "P2", "P3", "P4", " P4 ", "P5, Ani", "Budi \"B\""])

    # --- records

    def add(self, row):
        lat, lon = oracle.read_number(row["lat"]), oracle.read_number(row["lon"])
        if lat is not None and lon is not None and abs(lat) <= 90 and abs(lon) <= 180:
            claim = oracle.read_code(row["kode"])
            claim = claim[0][:10] if claim and claim[1] == self.scheme else None
            if self.counting["count_by"] == "gps" or claim not in self.geography.polygon:
                lies_in = set(self.geography.containing(lat, lon))
                if claim not in lies_in and lies_in & self.strict:
                    row["lat"], row["lon"] = "", ""
        self.rows.append({c: row.get(c, "") for c in COLUMNS})

    def visit(self, desa=None, household=True):
        rng = self.rng
        self.number += 1
        desa = desa or rng.choice(self.active)
        row = {"uuid": f"uuid:{self.number:06d}", "keluarga": f"K{self.number:06d}" if household else "",
               "petugas": self.officer(), "asal": rng.choice(["listed"] * 5 + ["prelist", " NEW", "baru", "new", "", "?"])}
        claim = None
        if rng.random() < 0.93:
            claim = desa
            if desa in self.sls and rng.random() < 0.7:
                claim = rng.choice(self.sls[desa])
            row["kode"] = self.claim_text(claim)
        else:
            row["kode"] = self.bad_claim(desa)
        self.position(row, desa, claim)
        row["hasil"] = self.outcome(desa)
        visited = self.moment(desa)
        received = visited + self.lag()
        row["waktu"], row["diterima"] = self.stamp(visited), self.stamp(received)
        row["_visited"], row["_received"], row["_desa"] = visited, received, desa
        return row

    def plain(self):
        row = self.visit(household=self.rng.random() < 0.95)
        rng = self.rng
        r = rng.random()
        if r < 0.02:
            row["diterima"] = ""                                     # equals visited_at
        elif r < 0.04:
            row["waktu"] = rng.choice(["", "kemarin"] if self.options.ambiguous else [""])
        elif r < 0.05:
            row["waktu"], row["diterima"] = rng.choice([("", ""), ("kemarin", ""), ("2022-13-45", "31/02/2022 10:00"),
                                                        ("0", "-"), ("NaN", "")])
        elif r < 0.07:
            row["uuid"] = ""                                         # its line is its own record
        elif r < 0.075:
            row["uuid"], row["keluarga"] = "", ""
        elif r < 0.1:
            row["periksa"] = rng.choice(["approved", "Rejected", "rejectedBySupervisor", "REVOKED", " deleted", "none"])
        elif r < 0.12:
            row["waktu"] = row["_visited"].strftime("%Y-%m-%d")      # only a day
        self.add(row)

    def contested(self):
        """A household visited several times, by several officers, claimed by several desa."""
        rng = self.rng
        key = f"H{self.number:06d}"
        rows = [self.visit() for _ in range(rng.randint(2, 6))]
        shared = rng.choice(["none", "time", "time and outcome", "day"])
        for i, row in enumerate(rows):
            row["keluarga"] = key
            if shared != "none" and rng.random() < 0.8 and self.mood.get(row["_desa"]) != "stopped":
                row["waktu"] = self.stamp(rows[0]["_visited"]) if shared != "day" else rows[0]["_visited"].strftime("%Y-%m-%d")
            if shared == "time and outcome":
                row["hasil"] = rows[0]["hasil"]
            if rng.random() < 0.1:
                row["periksa"] = rng.choice(["rejected", "approved"])
        rng.shuffle(rows)
        for row in rows:
            self.add(row)

    def versions(self):
        """One record id sent several times, corrected, moved, withdrawn or received too late."""
        rng = self.rng
        rows = [self.visit() for _ in range(rng.randint(2, 4))]
        key = rows[0]["keluarga"]
        for i, row in enumerate(rows):
            row["uuid"] = rows[0]["uuid"]
            if rng.random() < 0.7:
                row["keluarga"] = key
            received = rows[0]["_received"] + dt.timedelta(minutes=rng.randint(1, 50) + 60 * i,
                                                           days=rng.choice([0, 0, 1, 9]))
            row["diterima"] = self.stamp(received, "offset")
            if rng.random() < 0.15:
                row["periksa"] = rng.choice(["rejected", "hasEdits", "Deleted by admin"])
        rng.shuffle(rows)
        for row in rows:
            self.add(row)

    def ladder(self, kind):
        """Two records that are equal up to one step of the tie-break; from there on everything that decides
        later points the other way, so that a step left out changes the figures."""
        rng = self.rng
        desa, other = rng.choice(self.busy), rng.choice(self.busy)
        low_code, high_code = sorted([desa, other])
        t = dt.datetime.combine(self.start, dt.time(9), self.zone) + dt.timedelta(days=rng.randint(0, 6),
                                                                                minutes=rng.randint(0, 300))
        later = t + dt.timedelta(hours=1)
        self.number += 1
        n = f"{self.number:06d}"
        inner = self.inside(low_code)
        outer = self.around(low_code, self.counting["border_tolerance_m"] + 30, self.counting["border_tolerance_m"] + 80)
        if kind == "complete":
            outcomes = ("selesai", "selesai")
        else:
            outcomes = rng.choice([("belum ditemui", "sebagian"), ("Lain", "belum ditemui"), ("sebagian", "menolak"),
                                   ("sebagian", "selesai") if kind == "version" else ("belum ditemui", "pindah")])
        steps = [["waktu", t.isoformat(), later.isoformat()],
                 ["hasil", *outcomes],
                 ["uuid", f"a{n}", f"b{n}"],
                 ["diterima", (later + dt.timedelta(hours=1)).isoformat(), (later + dt.timedelta(hours=2)).isoformat()],
                 ["kode", self.show_code(low_code), self.show_code(high_code)],
                 ["lat", *sorted([inner[0], outer[0]])],
                 ["lon", *sorted([inner[1], outer[1]])],
                 ["petugas", "P1", "P2"],
                 ["keluarga", f"Ka{n}", f"Kb{n}"],
                 ["asal", "listed", "new"],
                 ["akurasi", "5", str(self.counting["border_tolerance_m"] + 90)]]
        fixed = {"version": ["uuid", "diterima"], "with id": ["keluarga"], "no id": ["uuid", "keluarga"],
                 "complete": ["uuid", "keluarga"]}[kind]
        for step in steps:                                           # a missing value is the smallest
            # An empty `diterima` equals `waktu`, which is smaller too; an empty `waktu` is left alone, see AMBIGUOUS.
            if step[0] not in ("waktu", "hasil", "keluarga") and rng.random() < 0.2 and step[0] not in fixed:
                step[1] = ""
        usable = [s for s in steps if s[0] not in fixed and s[1] != s[2]]
        if kind == "with id":
            usable = [s for s in usable if s[0] in ("waktu", "hasil", "uuid")]   # ids differ, so nothing is decided after them
        names = [s[0] for s in usable]
        k = rng.randrange(len(usable))
        x, y = {}, {}
        for name, low, high in steps:
            place = names.index(name) if name in names else None
            if place is None or place < k:
                x[name] = y[name] = rng.choice([low, high]) if name not in ("lat", "lon") else low
            elif place == k:
                x[name], y[name] = high, low
            else:
                x[name], y[name] = low, high
        if "lon" in names and k > names.index("lon"):                # both coordinates of one point
            x["lat"] = y["lat"] = outer[0]
            x["lon"] = y["lon"] = outer[1]
        for row in (x, y):
            row["lat"] = row["lat"] if row["lat"] == "" else repr(row["lat"])
            row["lon"] = row["lon"] if row["lon"] == "" else repr(row["lon"])
            if kind == "version":
                row["uuid"] = f"v{n}"
                row["diterima"] = (later + dt.timedelta(hours=1)).isoformat()
            elif kind in ("no id", "complete"):
                row["uuid"] = ""
            if kind != "version":
                row["keluarga"] = f"L{n}"
        for row in (x, y):
            if not self.safe(row, row["kode"].replace(".", "")):
                return
        pair = [x, y]
        rng.shuffle(pair)
        for row in pair:
            self.add(row)

    def misfits(self):
        """Desa whose visits lie next door: just enough of them to be a misfit, or one too few, or by one officer,
        or with exactly half of them in place."""
        for claim in [c for c in self.codes if self.mood[c] == "misfit"]:
            number, officers = self.rng.choice([19, 20, 20, 41]), self.rng.choice([1, 2, 2])
            fitting = self.rng.choice([number // 4, number // 2 - 1, number // 2, (number + 1) // 2])
            other = self.rng.choice(self.busy)
            for i in range(number):
                row = self.visit(claim)
                row.update(kode=self.show_code(claim), petugas=f"M{i % officers}", akurasi="10", hasil="selesai")
                row["lat"], row["lon"] = map(repr, self.inside(claim if i < fitting else other))
                while not self.safe(row, claim):
                    row["lat"], row["lon"] = map(repr, self.inside(claim))
                self.add(row)

    def anchors_of_sls(self):
        """Each SLS that only claims know gets one visit nobody can doubt, so that it is known in every reading."""
        for desa in self.sls:
            for code in self.sls[desa]:
                row = self.visit(desa)
                visited = dt.datetime.combine(self.start, dt.time(8), self.zone)
                row.update(kode=code, hasil="selesai", lat="", lon="", waktu=visited.isoformat(),
                           diterima=visited.isoformat(), periksa="")
                self.add(row)

    # --- files

    def targets(self):
        rng = self.rng
        all_access = rng.random() < 0.3
        rows = []
        per_desa = {}
        for row in self.rows:
            code = oracle.read_code(row["kode"])
            if code:
                per_desa[code[0][:10]] = per_desa.get(code[0][:10], 0) + 1
        for c in self.codes:
            seen = per_desa.get(c, 0)
            access = rng.choice(["road", "river", "air", "sea", " Air"[1:]])
            row = {"desa": self.show_code(c), "keluarga": "", "jarak_km": "", "rencana": "", "berlaku": "",
                   "akses": access if all_access or rng.random() < 0.6 else ""}
            if rng.random() < 0.7:
                row["jarak_km"] = rng.choice(["0", "12.5", "99.9", "100", "100.1", "240", "60"])
            kind = rng.choices(["some", "few", "zero", "unknown", "no row", "versions", "ahead", "future only"],
                               [60, 15, 5, 6, 3, 6, 8, 2] if self.mood[c] != "nobody" else
                               [50, 0, 12, 6, 3, 6, 25, 2])[0]
            planned = [self.as_of - dt.timedelta(days=5), self.as_of, self.as_of + dt.timedelta(days=1),
                       self.start - dt.timedelta(days=2)]
            planned = [d for d in planned if d <= self.end]
            sls_rows = c in self.sls and rng.random() < 0.6
            if kind == "no row" and not all_access:
                if sls_rows:
                    rows += self.sls_targets(c)
                continue
            if kind in ("some", "versions", "ahead", "no row", "future only"):
                row["keluarga"] = str(rng.randint(max(1, seen // 2), max(3, seen * 2)))
            elif kind == "few":
                row["keluarga"] = str(max(1, seen // 4))
            elif kind == "zero":
                row["keluarga"] = "0"
            if kind == "ahead" or rng.random() < 0.1:
                row["rencana"] = rng.choice(planned).isoformat()
            if kind == "future only" and not all_access:
                row["berlaku"] = (self.as_of + dt.timedelta(days=1)).isoformat()
            if sls_rows and not self.options.ambiguous:
                row["keluarga"] = ""                                 # the desa's is the sum of its SLS
            if kind == "versions":
                for days, change in ((-4, 3), (0, 1), (1, 50)):      # of the past, of today, of tomorrow
                    rows.append(dict(row, berlaku=(self.as_of + dt.timedelta(days=days)).isoformat(),
                                     keluarga=row["keluarga"] and str(int(row["keluarga"]) + change)))
            rows.append(row)
            if sls_rows:
                rows += self.sls_targets(c)
        rng.shuffle(rows)
        with open(os.path.join(self.options.output, "targets.csv"), "w", encoding="utf-8", newline="") as f:
            writer = csv.DictWriter(f, ["desa", "keluarga", "akses", "jarak_km", "rencana", "berlaku"],
                                    lineterminator="\r\n")
            writer.writeheader()
            writer.writerows(rows)

    def sls_targets(self, desa):
        """Rows for the SLS, or for the sub-SLS below them, never for both."""
        rows = []
        codes = set(self.sls[desa]) | {desa + "0099"}                # one nobody ever claims
        for code in sorted(codes):
            if any(other != code and other.startswith(code) for other in codes):
                continue
            if self.rng.random() < 0.85:
                rows.append({"desa": code, "keluarga": self.rng.choice(["0", "3", "20", "57"]), "akses": "",
                             "jarak_km": "", "rencana": self.rng.choice(["", "", "2022-10-20"]), "berlaku": ""})
        return rows

    def officers(self):
        """Who is assigned where: officers who send, officers who fell silent, some nobody ever heard of, and
        what such a file must survive."""
        rng = self.rng
        rows = []

        def row(officer, code, **more):
            rows.append(dict({"ppl": officer, "kode": code, "pml": rng.choice(["M1", "M2", ""]), "koseka": "K1",
                              "sinkron": ""}, **more))
        names = ["P1", "P2", "P3", "P4", "P5, Ani", 'Budi "B"']
        for i, c in enumerate(self.codes):
            if self.mood[c] in ("nobody", "closed doors", "stopped") or rng.random() < 0.2:
                # Officers of their own, whose days of silence are around the limits.
                for n in range(rng.choice([1, 1, 2])):
                    sync = self.as_of - dt.timedelta(days=rng.choice([0, 1, 2, 3, 4, 6, 7, 30, -1]))
                    time = rng.choice(["00:00", "23:59", "12:30"])
                    row(f"S{i}-{n}", self.show_code(c), sinkron=rng.choice(["", f"{sync.isoformat()} {time}"]))
            elif rng.random() < 0.8:
                row(rng.choice(names), self.show_code(c))
                if rng.random() < 0.3:
                    row(rng.choice(names + ["Q9"]), self.show_code(c))
            if c in self.sls and rng.random() < 0.7:
                row(f"L{i}", self.sls[c][-1])
        row("P1", "9999999999")
        row("", self.show_code(self.codes[0]))
        row("T1", "")
        row("P1", self.show_code(self.codes[0])[:7] if self.scheme == "bps" else "65.01.01")
        rows.append(dict(rows[0]))
        rng.shuffle(rows)
        with open(os.path.join(self.options.output, "officers.csv"), "w", encoding="utf-8", newline="") as f:
            writer = csv.DictWriter(f, ["koseka", "pml", "ppl", "kode", "sinkron"], lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
        self.config["officers"] = {"source": "officers.csv",
                                   "fields": {"officer": "ppl", "desa": "kode", "supervisor": "pml",
                                              "coordinator": "koseka", "last_sync": "sinkron"}}
        self.config["status"]["silent_days"] = rng.choice([2, 3, 5])
        if rng.random() < 0.5:
            self.config["status"]["silent_days_by_access"] = {"air": 7, "River": 4}
        if rng.random() < 0.5:
            self.config["status"]["silent_days_by_code"] = {int(self.codes[0][:4]): 6, int(self.codes[-1]): 1}

    def plan(self):
        """A curve, and an end that moves around the as-of day."""
        rng = self.rng
        survey = self.config["survey"]
        curve = rng.choice(["linear", "working_days", "milestones", "file"])
        if curve == "working_days":
            survey["days_off"] = rng.choice([["sunday"], ["saturday", "sunday"]])
            survey["holidays"] = [self.start + dt.timedelta(days=5), self.start + dt.timedelta(days=6)]
            survey["curve"] = curve
        elif curve == "milestones":
            survey["curve"] = {"milestones": [
                {"day": self.end, "share": 1}, {"day": self.start + dt.timedelta(days=7), "share": 0.25},
                {"day": self.start + dt.timedelta(days=16), "share": 0.4}]}
        elif curve == "file":
            survey["curve"] = {"source": "plan.csv", "fields": {"day": "hari", "share": "porsi"}}
            with open(os.path.join(self.options.output, "plan.csv"), "w", encoding="utf-8") as f:
                f.write("hari;porsi\n".replace(";", ","))
                for day in range(0, 30, 3):
                    f.write(f"{(self.start + dt.timedelta(days=day)).isoformat()},{day * 3}%\n")
        announced = self.as_of + dt.timedelta(days=rng.choice([-3, 0, 1]))
        if rng.random() < 0.6:
            survey["end"] = [{"day": self.end}, {"day": dt.date(2022, 11, 30), "announced": announced}]

    def interior(self):
        rng = self.rng
        config = {"access": rng.choice([["air", "river"], ["air"], ["sea", "Air"[1:] + "x"]]),
                  "min_seat_km": 100, "codes": []}
        if rng.random() < 0.5:
            config["codes"] = [rng.choice([self.codes[0][:10], self.geography.units[self.codes[-1]]["parent_code"]])]
        kabupaten = sorted({c[:4] for c in self.codes},
                           key=lambda k: (sum(c.startswith(k) for c in self.codes), k))[0]
        if rng.random() < 0.6:
            # A threshold in the widest gap between the distances of its desa, so that no way of finding
            # the reference point can matter.
            seat = [float("%.3f" % v) for v in self.inside(rng.choice([c for c in self.codes if c.startswith(kabupaten)]))]
            km = [0.0]
            for c in self.codes:
                if c.startswith(kabupaten):
                    lat, lon = oracle.reference_point(self.geography.polygon[c])
                    km.append(GEOD.inv(lon, lat, seat[1], seat[0])[2] / 1000)
            km.sort()
            gap, middle = max((b - a, (a + b) / 2) for a, b in zip(km, km[1:] + [km[-1] + 10]))
            if gap > 2:
                config["seats"] = {int(kabupaten): seat}
                config["min_seat_km"] = round(middle, 2)
        self.config["interior"] = config

    def write(self):
        options, rng = self.options, self.rng
        if self.scheme == "bps" and not options.no_sls:
            for c in rng.sample(self.active, min(len(self.active), max(2, len(self.active) // 6))):
                self.sls[c] = [c + "0001", c + "0002", c + "000201", c + "000202"][:rng.randint(1, 4)]
        self.misfits()
        for _ in range(4 if len(self.codes) < 10 else 25):
            for kind in ("version", "with id", "no id", "complete"):
                for _ in range(8):
                    self.ladder(kind)
        self.anchors_of_sls()
        while len(self.rows) < options.visits:
            rng.choices([self.plain, self.contested, self.versions], [80, 12, 8])[0]()
        self.targets()
        self.interior()
        if options.officers:
            self.officers()
            self.plan()
        rng.shuffle(self.rows)
        columns = list(COLUMNS)
        visits = {"source": "visits.csv", "format": "csv",
                  "fields": {"id": "uuid", "visited_at": "waktu", "received_at": "diterima", "officer": "petugas",
                             "desa": "kode", "household": "keluarga", "outcome": "hasil", "origin": "asal",
                             "latitude": "lat", "longitude": "lon", "accuracy": "akurasi", "review": "periksa"},
                  "outcomes": OUTCOMES, "origins": ORIGINS}
        if options.columns:
            # The code in several columns without their zeros, the household in two.
            split = ["kdprov", "kdkab", "kdkec", "kddesa", "kdsls", "kdsub"]
            columns += split + ["blok", "nomor"]
            visits["fields"]["desa"] = split
            visits["fields"]["household"] = ["blok", "nomor"]
            for row in self.rows:
                code = oracle.read_code(row["kode"])
                digits = code[0] if code and code[1] == "bps" and len(code[0]) in (10, 14, 16) else ""
                at = 0
                for name, width in zip(split, [2, 2, 3, 3, 4, 2]):
                    part = digits[at:at + width]
                    row[name] = rng.choice([str(int(part)), part, part + ".0"]) if part else ""
                    at += width
                row["blok"], row["nomor"] = row["keluarga"][:3], row["keluarga"][3:]
        columns = [c for c in columns if c not in (["kode", "keluarga"] if options.columns else [])]
        names = ["visits.csv"]
        if options.files > 1:
            names = [f"visits-{i + 1}.csv" for i in range(options.files)]
        self.config["visits"] = []
        for i, name in enumerate(names):
            rng.shuffle(columns)
            with open(os.path.join(options.output, name), "w", encoding="utf-8", newline="") as f:
                writer = csv.DictWriter(f, columns, extrasaction="ignore", lineterminator="\n")
                writer.writeheader()
                writer.writerows(self.rows[i::len(names)])
            self.config["visits"].append(dict(visits, source=name))
        with open(os.path.join(options.output, "jangkau.yml"), "w", encoding="utf-8") as f:
            f.write(f"# make_cases.py --seed {options.seed}; build as of {self.as_of}\n")
            yaml.dump(self.config, f, Dumper=NoAliases, sort_keys=False, allow_unicode=True)
        with open(os.path.join(options.output, "as-of"), "w", encoding="utf-8") as f:
            f.write(f"{self.as_of}\n")


class NoAliases(yaml.SafeDumper):
    def ignore_aliases(self, data):
        return True


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-o", "--output", required=True)
    parser.add_argument("--seed", type=int, default=None, help="default: a random one, printed")
    parser.add_argument("--visits", type=int, default=2000)
    parser.add_argument("--boundaries", help="a real GeoJSON file (the BPS or the Kemendagri one)")
    parser.add_argument("--count-by", choices=["claim", "gps"], help="default: by the seed")
    parser.add_argument("--time-zone")
    parser.add_argument("--columns", action="store_true", help="desa and household in several columns (BPS only)")
    parser.add_argument("--files", type=int, default=1, help="spread the visits over several sources")
    parser.add_argument("--no-sls", action="store_true")
    parser.add_argument("--overlap", action="store_true", help="toy: polygons that overlap")
    parser.add_argument("--provinces", type=int, choices=[1, 2], default=1, help="toy: 2 adds the row above the provinces")
    parser.add_argument("--officers", action="store_true", help="officers, a curve, and an end that moves")
    parser.add_argument("--ambiguous", action="store_true", help="also what the design leaves open")
    options = parser.parse_args()
    if options.seed is None:
        options.seed = random.SystemRandom().randrange(1_000_000)
    cases = Cases(options)
    cases.write()
    print(f"seed {options.seed}, as of {cases.as_of}, {len(cases.rows)} visits, {len(cases.codes)} desa, "
          f"count_by {cases.counting['count_by']}, in {options.output}")


if __name__ == "__main__":
    main()
