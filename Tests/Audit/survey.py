"""Small random surveys: a few kecamatan of a few desa, and visits of several days."""

import csv
import json
import random
from pathlib import Path

DAYS = [f"2022-10-{day}" for day in range(15, 25)]
OUTCOMES = ["complete"] * 12 + ["moved", "refused", "not_found", "absent", "partial"]


def units(rng):
    """The codes of the desa, by kecamatan; BPS, one province."""
    result = {}
    for kabupaten in range(1, rng.randint(1, 2) + 1):
        for kecamatan in range(1, rng.randint(1, 3) + 1):
            code = f"65{kabupaten:02}{kecamatan * 10:03}"
            result[code] = [f"{code}{n:03}" for n in range(1, rng.randint(1, 5) + 1)]
    return result


def write_boundaries(path, kecamatan):
    features = []
    for row, (parent, desa) in enumerate(sorted(kecamatan.items())):
        for column, code in enumerate(desa):
            west, south = 115 + column * 0.05, 3 + row * 0.05
            ring = [[west, south], [west + 0.05, south], [west + 0.05, south + 0.05],
                    [west, south + 0.05], [west, south]]
            properties = {"kode": code, "nama": f"Desa {code}", "kec": f"Kec {parent}",
                          "kab": f"Kab {parent[:4]}", "prov": "Prov"}
            features.append({"type": "Feature", "properties": properties,
                             "geometry": {"type": "Polygon", "coordinates": [ring]}})
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))


def write(folder, seed):
    """Writes a survey; returns the days to build."""
    rng = random.Random(seed)
    folder = Path(folder)
    folder.mkdir(parents=True)
    kecamatan = units(rng)
    write_boundaries(folder / "desa.geojson", kecamatan)
    places = {code: (115.025 + column * 0.05, 3.025 + row * 0.05)
              for row, (_, desa) in enumerate(sorted(kecamatan.items()))
              for column, code in enumerate(desa)}
    by_coverage = rng.random() < 0.3
    days = DAYS[: rng.randint(3, len(DAYS))]
    with open(folder / "targets.csv", "w", newline="") as file:
        table = csv.writer(file)
        table.writerow(["kode", "keluarga"])
        targets = {}
        for code in places:
            if rng.random() < 0.9:
                targets[code] = rng.choice([0, 3, 6, 8, 11, 15, 24, 40, 70])
                table.writerow([code, targets[code]])
    with open(folder / "visits.csv", "w", newline="") as file:
        table = csv.writer(file)
        table.writerow(["id", "waktu", "desa", "keluarga", "hasil", "asal", "lintang", "bujur"])
        number = 0
        for code, (east, north) in places.items():
            pace = rng.choice([0, 0, 1, 2, 4, 9])
            away = 0.2 if rng.random() < 0.2 else 0
            for day in days:
                for _ in range(rng.randint(0, 2 * pace)):
                    number += 1
                    family = f"{code}-{rng.randrange(10**6)}"
                    table.writerow([
                        f"r{number:07}", f"{day}T{rng.randint(7, 17):02}:00:00", code, family,
                        rng.choice(OUTCOMES), "new" if rng.random() < 0.1 else "listed",
                        *([f"{north:.4f}", f"{east + away:.4f}"] if rng.random() < 0.9 else ["", ""])])
    (folder / "jangkau.yml").write_text(f"""\
survey: {{title: Uji, start: 2022-10-15, end: 2022-10-28, time_zone: Asia/Makassar}}
boundaries:
  source: desa.geojson
  fields: {{code: kode, name: nama, kecamatan: kec, kabupaten: kab, provinsi: prov}}
targets: {{source: targets.csv, fields: {{code: kode, families: keluarga}}}}
visits:
  - source: visits.csv
    fields: {{id: id, visited_at: waktu, desa: desa, household: keluarga, outcome: hasil, origin: asal,
             latitude: lintang, longitude: bujur}}
status: {{done_by: {"coverage" if by_coverage else "resolution"}}}
""")
    return rng, days, by_coverage
