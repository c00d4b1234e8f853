"""Runs the tool and its peers in turn, and writes medians, peak memory and whether the answers agree.

Called by script/bench. A run is a process of its own; its memory is what wait4 gives as the greatest
resident set, mapped pages included.
"""
import argparse
import csv
import json
import os
import re
import statistics
import subprocess
import sys
from dataclasses import dataclass

from bench_national import nation
from record import record

# Files of more rows are measured three times at the most: a round of a hundred million takes minutes.
LONG = 10_000_000


def run(command):
    """What a command took, asked of a small process that starts it."""
    once = os.path.join(os.path.dirname(os.path.abspath(__file__)), "run_once.py")
    took = json.loads(subprocess.run(
        [sys.executable, once, *command], stdout=subprocess.PIPE, text=True, check=True).stdout)
    if took["status"] != 0:
        sys.exit(f"{' '.join(command)} ended with {took['status']}")
    return took


def alternate(commands, runs, long=()):
    """Each command once a round, so that a slow minute of the machine meets all of them; `long` ones in
    the first three rounds alone."""
    rounds = {name: [] for name in commands}
    for turn in range(runs):
        for name, command in commands.items():
            if turn < 3 or name not in long:
                rounds[name].append(run(command))
    middle = lambda found, key: round(statistics.median(one[key] for one in found), 3)
    return {name: {"wall": middle(found, "wall"), "cpu": middle(found, "cpu"),
                   "peak_mb": round(middle(found, "peak_kb") / 1024),
                   "output": found[-1]["output"], "runs": len(found)}
            for name, found in rounds.items()}


def groups(path):
    with open(path, newline="") as file:
        # Codes by their digits: a peer gives them as the boundaries write them.
        return {("".join(filter(str.isdigit, row["code"])), row["day"]): int(row["households"])
                for row in csv.DictReader(file)}


def difference(ours, theirs):
    return sum(abs(ours.get(key, 0) - theirs.get(key, 0)) for key in ours.keys() | theirs.keys())


@dataclass
class Source:
    """What is counted: boundaries with their field of codes, visits, and the configuration that names both."""
    desa: str
    field: str
    visits: str
    configuration: str


def given(options):
    """The boundaries and visits that script/bench was asked for."""
    return Source(options.desa, options.field, options.visits, f"{options.work}/jangkau.yml")


PEERS = {"SedonaDB": "sedona", "DuckDB": "duck", "GeoPandas": "geopandas_tally"}


def compared(options, source, peers):
    """The plain tally of a source and that of the peers, and in how many households their answers differ."""
    answer = lambda name: f"{options.work}/{name}.csv"
    commands = {
        "jangkau": [f"{options.tools}/plain", "-c", source.configuration, "-v", source.visits,
                    "-o", answer("jangkau")],
        # The rules of counting in full answer another question; they stand beside it for their price.
        "jangkau tally, all rules": [options.jangkau, "tally", "-c", source.configuration,
                                     "--visits", source.visits, "-o", answer("full")]}
    chosen = os.environ.get("PEERS", peers).split()
    for name in chosen:
        commands[name] = [sys.executable, f"{options.peers}/{PEERS[name]}.py", source.desa, source.field,
                          source.visits, answer(name)]
    result = alternate(commands, options.runs)
    mine = groups(answer("jangkau"))
    for name in ["jangkau"] + chosen:
        result[name]["differing"] = difference(mine, groups(answer(name)))
    return result


def plain(options):
    return compared(options, given(options), " ".join(PEERS))


def desa(options):
    """The plain tally over the number of desa: the boundaries asked for, then generated nations that have
    as many visits."""
    import pyogrio
    sources = {pyogrio.read_info(options.desa)["features"]: given(options)}
    for count in map(int, os.environ.get("DESA_COUNTS", "1000 10000 83763").split()):
        folder = nation(f"{options.work}/nation", count, rows_of(options.visits))
        sources[count] = Source(
            f"{folder}/desa.fgb", "code", f"{folder}/visits.csv", f"{folder}/jangkau.yml")
    return {f"{count} desa, {name}": one for count, source in sources.items()
            for name, one in compared(options, source, "SedonaDB").items()}


def locate(options):
    import numpy
    import pandas
    table = pandas.read_csv(options.visits, usecols=["longitude", "latitude"]).dropna()
    points = f"{options.work}/points.f64"
    table[["longitude", "latitude"]].to_numpy("<f8").tofile(points)
    peer = [sys.executable, f"{options.peers}/locate.py", options.desa, points]
    result = alternate({
        "jangkau": [f"{options.tools}/locate", "-c", f"{options.work}/jangkau.yml", "-p", points],
        "shapely STRtree within": peer, "shapely prepared": peer + ["prepared"],
    }, options.runs)
    for found in result.values():
        found["seconds"], found["inside"] = float(found["output"][-2]), int(found["output"][-1])
        found["points"] = len(table)
    return result


def scaling(options):
    """Over rows, those files that are there up to the asked one, and over threads."""
    folder = os.path.dirname(options.visits)
    largest = rows_of(options.visits)
    sizes = sorted(size for size in map(rows_of, os.listdir(folder)) if 0 < size <= largest)
    commands = {
        f"{size} rows, {threads} threads": [
            f"{options.tools}/plain", "-c", f"{options.work}/jangkau.yml", "-v",
            f"{folder}/visits-{size}.csv", "--threads", str(threads)]
        for size in sizes for threads in (1, 2)}
    for size in sizes[-2:]:
        commands[f"{size} rows, tally, all rules"] = [
            options.jangkau, "tally", "-c", f"{options.work}/jangkau.yml", "--visits",
            f"{folder}/visits-{size}.csv", "-o", f"{options.work}/scaling.tally"]
    long = [name for name in commands if int(name.split()[0]) > LONG]
    return alternate(commands, options.runs, long)


def rows_of(path):
    """The rows that a file of visits has by its name; 0 of other files."""
    found = re.fullmatch(r"visits-(\d+)\.csv", os.path.basename(path))
    return int(found[1]) if found else 0


def build(options):
    """The whole site of the province, archive, picture and PDF included, beside SedonaDB's plain tally."""
    # By its name, beside the configuration: the steps that are kept name the file as it is configured.
    with open(f"{options.work}/jangkau.yml") as file:
        text = file.read().replace("source: visits.csv", f"source: {os.path.basename(options.visits)}")
    with open(f"{options.work}/build.yml", "w") as file:
        file.write(text)
    site = f"{options.work}/site"
    ours = ["sh", "-c", 'rm -rf "$2" && exec "$0" build -c "$1" -o "$2" --as-of 2022-11-14 --timings 2>"$2.steps"',
            options.jangkau, f"{options.work}/build.yml", site]
    result = alternate({
        "jangkau build": ours,
        "SedonaDB, plain tally": [sys.executable, f"{options.peers}/sedona.py", options.desa, options.field,
                                  options.visits, f"{options.work}/SedonaDB.csv"],
    }, options.runs)
    with open(f"{site}.steps") as file:
        result["jangkau build"]["steps"] = file.read().splitlines()
    return result


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("part")
    parser.add_argument("--runs", type=int)
    for name in ("desa", "field", "visits", "work", "tools", "jangkau", "peers", "out"):
        parser.add_argument(f"--{name}")
    options = parser.parse_args()
    result = {"plain": plain, "desa": desa, "locate": locate, "scaling": scaling,
              "build": build}[options.part](options)
    for one in result.values():
        # Read where it is needed; a program says where it wrote, which is nobody's business later.
        del one["output"]
    record(options.out, {"visits": os.path.basename(options.visits), "found": result})


main()
