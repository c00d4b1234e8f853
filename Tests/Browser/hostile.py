"""Small surveys that break pages: hostile names, odd geography, no visits, too many, too early, too late.

Each case is a function from a folder to the as-of day; it writes jangkau.yml, desa.geojson, targets.csv and
visits.csv there. `CASES` lists them by name.
"""
import csv
import datetime as dt
import json
import math
import os

import yaml

START, END = dt.date(2022, 10, 15), dt.date(2022, 11, 14)
AS_OF = dt.date(2022, 11, 2)

NAMES = [
    "<script>alert(1)</script>",
    '"><img src=x onerror="alert(1)">',
    "<b>Long</b> &amp; & &lt;Pujungan&gt;",
    "'; DROP TABLE desa; -- \"O'Neil\" `x`",
    "</title></style><svg onload=alert(1)>",
    "{{t.title}} {{{.}}} ${1+1} %d %@ \\",
    "Pulau 🏝️ 👩‍👩‍👧‍👦 🇮🇩 Zalgo ẑ̴̰a̷",
    "قرية النهر الطويل",
    "\u202eKebalik\u202c \u200f\u200b\u2066X\u2069",
    "Long " + "x" * 195,
    ("Sungai Kayan Hulu Seberang " * 8)[:200].strip(),
    "村" * 60,
    "=HYPERLINK(\"x\")",
    "../../../etc/passwd",
    "javascript:alert(1)//",
    "  a\tb\nc  ",
]
HOSTILE_PARENT = "Malinau <i>\"Kota\"</i> & 'Hulu' 🏞️ " + "y" * 160


def square(x, y, size=0.05):
    return {"type": "Polygon", "coordinates": [
        [[x, y], [x + size, y], [x + size, y + size], [x, y + size], [x, y]]]}


def grid(count, x=116.0, y=3.0, size=0.05):
    """Squares side by side, about as many rows as columns."""
    columns = math.ceil(math.sqrt(count))
    return [square(round(x + size * (i % columns), 6), round(y + size * (i // columns), 6), size) for i in range(count)]


def island(x, y, radius):
    """Twelve corners, counted so that no two islands are alike."""
    ring = [[round(x + radius * math.cos(a * math.pi / 6) * (1 + 0.2 * (a % 3)), 6),
             round(y + radius * math.sin(a * math.pi / 6), 6)] for a in range(12)]
    return {"type": "Polygon", "coordinates": [ring + ring[:1]]}


def middle(geometry):
    ring = geometry["coordinates"][0] if geometry["type"] == "Polygon" else geometry["coordinates"][0][0]
    return sum(p[1] for p in ring[:-1]) / (len(ring) - 1), sum(p[0] for p in ring[:-1]) / (len(ring) - 1)


def write(folder, desa, *, families=20, visits=12, as_of=AS_OF, title="Uji peramban", languages=("id", "en"),
          editions=("public", "internal"), visited_by=lambda i: True, words=("selesai",)):
    """One survey. `desa`: (code, name, kecamatan, kabupaten, provinsi, geometry or None)."""
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "desa.geojson"), "w", encoding="utf-8") as f:
        json.dump({"type": "FeatureCollection", "features": [
            {"type": "Feature", "geometry": geometry, "properties": {
                "kode": code, "desa": name, "kecamatan": kecamatan, "kabupaten": kabupaten, "provinsi": provinsi,
                "sumber": "Contoh", "tahun": "2022"}}
            for code, name, kecamatan, kabupaten, provinsi, geometry in desa]}, f)
    with open(os.path.join(folder, "targets.csv"), "w", encoding="utf-8", newline="") as f:
        out = csv.writer(f)
        out.writerow(["desa_code", "families", "access"])
        for i, (code, *_) in enumerate(desa):
            out.writerow([code, families, ["air", "river", "road"][i % 3]])
    with open(os.path.join(folder, "visits.csv"), "w", encoding="utf-8", newline="") as f:
        out = csv.writer(f)
        out.writerow(["id", "visited", "received", "officer", "desa", "household", "status", "lat", "lon", "accuracy"])
        for i, (code, *_, geometry) in enumerate(desa):
            if not visited_by(i):
                continue
            lat, lon = middle(geometry) if geometry else ("", "")
            for n in range(visits):
                day = START + dt.timedelta(days=n % ((AS_OF - START).days + 1))
                out.writerow([f"{code}-{n}", f"{day}T09:{n % 60:02}:00+08:00", f"{day}T17:00:00+08:00",
                              f"PPL {i % 4}", code, f"{code}-{n}", words[n % len(words)], lat, lon, 8])
    config = {
        "survey": {"title": title, "start": START, "end": END, "time_zone": "Asia/Makassar"},
        "boundaries": {"source": "desa.geojson", "fields": {
            "code": "kode", "name": "desa", "kecamatan": "kecamatan", "kabupaten": "kabupaten", "provinsi": "provinsi"}},
        "targets": {"source": "targets.csv", "fields": {"code": "desa_code", "families": "families", "access": "access"}},
        "visits": [{"source": "visits.csv", "fields": {
            "id": "id", "visited_at": "visited", "received_at": "received", "officer": "officer", "desa": "desa",
            "household": "household", "outcome": "status", "latitude": "lat", "longitude": "lon",
            "accuracy": "accuracy"}, "outcomes": {"complete": ["selesai"], "absent": ["belum_ditemui"]}}],
        "site": {"languages": list(languages), "editions": list(editions)},
    }
    with open(os.path.join(folder, "jangkau.yml"), "w", encoding="utf-8") as f:
        yaml.safe_dump(config, f, sort_keys=False, allow_unicode=True)
    return as_of


def plain(geometries, names=None):
    return [(f"6501010{i + 1:03}", names[i] if names else f"Long {i + 1}", "Kayan Hulu", "Malinau", "Kalimantan Utara", g)
            for i, g in enumerate(geometries)]


def names(folder):
    """Every name of `NAMES`, its parents no better, half of them without a visit so that the lists name them too."""
    desa = [(f"6501{10 + 10 * (i % 2):03}{i + 1:03}", name, HOSTILE_PARENT + str(i % 2), HOSTILE_PARENT,
             "Utara </h1><script>alert(2)</script>", g) for i, (name, g) in enumerate(zip(NAMES, grid(len(NAMES))))]
    return write(folder, desa, visited_by=lambda i: i % 2, title="<img src=x onerror=alert(3)> \"Sensus\" & 👪",
                 words=("selesai", "<script>alert(4)</script>", "belum_ditemui"))


def one_desa(folder):
    return write(folder, plain(grid(1)))


def sixty(folder):
    """A kecamatan of 60 desa, beside a kecamatan of one."""
    desa = [(f"6501010{i + 1:03}", f"Sungai Nomor {i + 1}", "Kayan Hulu", "Malinau", "Kalimantan Utara", g)
            for i, g in enumerate(grid(60, size=0.02))]
    desa.append(("6501020001", "Seberang", "Kayan Hilir", "Malinau", "Kalimantan Utara", square(116.2, 3.0, 0.3)))
    return write(folder, desa, visited_by=lambda i: i % 4)


def antimeridian(folder):
    """One desa lies on both sides of 180°, cut there as RFC 7946 wants; its neighbours on either side."""
    def box(west, east):
        return [[[west, -17], [east, -17], [east, -16.6], [west, -16.6], [west, -17]]]
    crossing = {"type": "MultiPolygon", "coordinates": [box(179.8, 180), box(-180, -179.8)]}
    return write(folder, plain([{"type": "Polygon", "coordinates": box(179.4, 179.8)}, crossing,
                                {"type": "Polygon", "coordinates": box(-179.8, -179.4)}],
                               ["Barat", "Lintas Bujur", "Timur"]))


def islands(folder):
    """Fourteen islands over 1,000 km, 1 to 20 km wide."""
    geometries = [island(116 + 0.7 * i, 3 + math.sin(i), [0.005, 0.02, 0.1][i % 3]) for i in range(14)]
    return write(folder, plain(geometries), visited_by=lambda i: i % 3)


def without_geometry(folder):
    return write(folder, plain(grid(5) + [None]))


def no_visits(folder):
    return write(folder, plain(grid(6)), visits=0)


def over(folder):
    """300 % coverage."""
    return write(folder, plain(grid(6)), families=10, visits=30)


def not_begun(folder):
    return write(folder, plain(grid(6)), visits=0, as_of=START - dt.timedelta(days=4))


def ended(folder):
    return write(folder, plain(grid(6)), as_of=END + dt.timedelta(days=20), visited_by=lambda i: i)


CASES = {f.__name__.replace("_", "-"): f for f in (
    names, one_desa, sixty, antimeridian, islands, without_geometry, no_visits, over, not_begun, ended)}
