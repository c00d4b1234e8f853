"""Builds the sites under test with the tool, and says where each kind of page lies.

    sites.py JANGKAU WORK [SHARED]     writes WORK/<name>/… and WORK/sites.json
"""
import csv
import datetime as dt
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import yaml

import hostile
import hostile_fields

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "../.."))
# Kinds of pages that name officers, and so are of the internal edition alone.
INTERNAL = {"quality", "officers", "officer", "supervisor", "coordinator"}


def edition_of(kind, edition):
    """The edition in which to look at a kind of page where another was meant."""
    return "internal" if kind in INTERNAL else edition


@dataclass
class Site:
    """One build: a folder an edition, with `en/` in it."""
    name: str
    folder: str

    def edition(self, edition="public"):
        """The folder of an edition; a site of one edition is that folder itself."""
        folder = os.path.join(self.folder, edition)
        return folder if os.path.isdir(folder) else self.folder

    def root(self, edition="public", language="id"):
        """The folder of one edition in one language."""
        return os.path.join(self.edition(edition), "" if language == "id" else language)

    def editions(self):
        return [e for e in ("public", "internal") if os.path.isdir(os.path.join(self.folder, e))] or ["public"]

    def units(self, level, edition="public"):
        """Codes of a level, in the order of the data."""
        with open(os.path.join(self.edition(edition), "data/coverage.csv"), encoding="utf-8-sig", newline="") as f:
            return [row["code"] for row in csv.DictReader(f) if row["level"] == level]

    def kinds(self, edition="public"):
        """One page of each kind that an edition has, as a path from the root of a language."""
        kabupaten, kecamatan, desa = (self.units(level) for level in ("kabupaten", "kecamatan", "desa"))

        def fullest(codes, below):
            return max(codes, key=lambda code: (sum(other.startswith(code) for other in below), code))
        largest = fullest(kabupaten, desa)
        pages = {
            "province": "index.html",
            "kabupaten": f"wilayah/{largest}/index.html",
            "kecamatan": f"wilayah/{fullest([k for k in kecamatan if k.startswith(largest)], desa)}/index.html",
            "desa": f"wilayah/{desa[len(desa) // 2]}/index.html",
            "uncovered": "belum-terjangkau/index.html",
            "ledger": "neraca/index.html",
            "method": "metode/index.html",
        }
        root = self.root(edition)
        if os.path.isfile(os.path.join(root, "mutu/index.html")):
            pages["quality"] = "mutu/index.html"
        if os.path.isfile(os.path.join(root, "petugas/index.html")):
            pages["officers"] = "petugas/index.html"
            folders = sorted(os.listdir(os.path.join(root, "petugas")))
            for kind, role in (("officer", "ppl-"), ("supervisor", "pml-"), ("coordinator", "koseka-")):
                of_role = [f for f in folders if f.startswith(role)]
                if of_role:
                    pages[kind] = f"petugas/{of_role[len(of_role) // 2]}/index.html"
        if os.path.isfile(os.path.join(root, "satu-berkas.html")):
            pages["one file"] = "satu-berkas.html"
        if os.path.isfile(os.path.join(root, "arsip/index.html")):
            pages["archive"] = "arsip/index.html"
            days = sorted(d for d in os.listdir(os.path.join(root, "arsip")) if d[:1].isdigit())
            if days:
                pages["archive day"] = f"arsip/{days[len(days) // 2]}/index.html"
        return pages


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"sites.py: {' '.join(command)} ended with {done.returncode}\n{done.stderr[-2000:]}")


def build(jangkau, config, as_of, output):
    run(jangkau, "build", "-c", config, "--as-of", str(as_of), "-o", output)


def publish(path, name, languages, editions, **sections):
    """A copy of a configuration, beside it, that asks for these languages and editions, and has more sections."""
    with open(path, encoding="utf-8") as f:
        config = yaml.safe_load(f)
    config["site"] = {"languages": languages, "editions": editions}
    config.update(sections)
    copy = os.path.join(os.path.dirname(path), name)
    with open(copy, "w", encoding="utf-8") as f:
        yaml.safe_dump(config, f, sort_keys=False, allow_unicode=True)
    return copy


def simulated(jangkau, work, name, config):
    """A month simulated over the boundaries of a configuration; gives the new configuration."""
    folder = os.path.join(work, name)
    run(jangkau, "simulate", "-c", config, "--seed", "5", "--until", "2022-11-02",
        "--population", os.path.join(ROOT, "demo/facts/population.csv"), "-o", folder)
    return os.path.join(folder, "jangkau.yml")


def known(folder, day):
    """What an office declares beside its officers: inhabited places, and notes of desa with and without a due day,
    overdue and not, for everybody and not. Gives the sections of the configuration."""
    facts = os.path.join(ROOT, "boundaries/facts/kaltara-desa.csv")
    with open(facts, encoding="utf-8", newline="") as f:
        codes = [row["bps_code"] for row in csv.DictReader(f)]
    with open(os.path.join(folder, "notes.csv"), "w", encoding="utf-8", newline="") as f:
        rows = csv.writer(f)
        rows.writerow(["code", "date", "text", "owner", "due", "public"])
        for n, code in enumerate(codes[::7] + codes[len(codes) // 2:][:1]):
            due = [None, -2, 9][n % 3]
            rows.writerow([code, day - dt.timedelta(3 + n % 5), "Pesawat batal karena cuaca, jadwal ulang",
                           "Koseka setempat" if n % 2 else "", day + dt.timedelta(due) if due else "",
                           "ya" if n % 4 else "tidak"])
    return {
        "settlements": {"source": facts, "fields": {"name": "desa", "latitude": "lat", "longitude": "lon"}},
        "notes": {"source": "notes.csv", "fields": {"code": "code", "date": "date", "text": "text", "owner": "owner",
                                                    "due": "due", "public": "public"}}}


def bps(work, shared):
    """A configuration over the real boundaries, else like the demo's."""
    with open(os.path.join(ROOT, "demo/jangkau.yml"), encoding="utf-8") as f:
        config = yaml.safe_load(f)
    config["boundaries"] = {
        "source": os.path.join(os.path.abspath(shared), "data/bps2020/kaltara-desa.geojson"),
        "fields": {"code": "village_code", "name": "village", "kecamatan": "district", "kabupaten": "regency",
                   "provinsi": "province"}}
    path = os.path.join(work, "bps.yml")
    with open(path, "w", encoding="utf-8") as f:
        yaml.safe_dump(config, f, sort_keys=False)
    return path


def main(jangkau, work, shared=""):
    jobs = []                                              # name, function that builds it into a folder

    def province(name, config, languages, editions, day="2022-11-02"):
        more = known(os.path.dirname(config), dt.date.fromisoformat(day)) if name == "demo" else {}
        config = publish(config, name + ".yml", languages, editions, **more)
        jobs.append((name, lambda folder: build(jangkau, config, day, folder)))
    demo = simulated(jangkau, work, "demo", os.path.join(ROOT, "demo/jangkau.yml"))
    province("demo", demo, ["id", "en"], ["public", "internal"])
    province("early", demo, ["id"], ["public"], "2022-10-17")      # two days in: long lists of who is not reached
    if shared and os.path.isdir(os.path.join(shared, "data")):
        real = simulated(jangkau, work, "bps", bps(work, shared))
        province("bps", real, ["id"], ["public"])
        province("bps-early", real, ["id"], ["public", "internal"], "2022-10-17")   # most pockets, so the most bytes

    def small(name, write):
        def make(folder):
            source = os.path.join(work, "cases", name)
            build(jangkau, os.path.join(source, "jangkau.yml"), write(source), folder)
        return "case-" + name, make
    jobs += [small(name, write) for name, write in {**hostile.CASES, **hostile_fields.CASES}.items()]
    sites = [Site(name, os.path.join(work, "sites", name)) for name, _ in jobs]
    # The page of `check`, whose exit code is 0 whatever it finds.
    for language in ("id", "en"):
        run(jangkau, "check", "-c", demo, "--as-of", "2022-11-02", "--language", language,
            "--html", os.path.join(work, f"check-{language}.html"))
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda pair: pair[1][1](pair[0].folder), zip(sites, jobs)))
    with open(os.path.join(work, "sites.json"), "w", encoding="utf-8") as f:
        json.dump([[site.name, site.folder] for site in sites], f)


def load():
    """The sites that `run` built, by name."""
    with open(os.path.join(os.environ["BROWSER_WORK"], "sites.json"), encoding="utf-8") as f:
        return {name: Site(name, folder) for name, folder in json.load(f)}


if __name__ == "__main__":
    main(*sys.argv[1:])
