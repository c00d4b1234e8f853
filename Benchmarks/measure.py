"""Runs the tool and its peers in turn, and writes medians, peak memory and whether the answers agree.

Called by script/bench. A run is a process of its own; its memory is what wait4 gives as the greatest
resident set, mapped pages included.
"""
import argparse
import csv
import json
import os
import statistics
import subprocess
import sys


def run(command):
    """What a command took, asked of a small process that starts it."""
    once = os.path.join(os.path.dirname(os.path.abspath(__file__)), "run_once.py")
    took = json.loads(subprocess.run(
        [sys.executable, once, *command], stdout=subprocess.PIPE, text=True, check=True).stdout)
    if took["status"] != 0:
        sys.exit(f"{' '.join(command)} ended with {took['status']}")
    return took


def alternate(commands, runs):
    """Each command once a round, so that a slow minute of the machine meets all of them."""
    rounds = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
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


def plain(options):
    answer = lambda name: f"{options.work}/{name}.csv"
    ours = [f"{options.tools}/plain", "-c", f"{options.work}/jangkau.yml", "-v", options.visits]
    peer = lambda script, name: [sys.executable, f"{options.peers}/{script}.py", options.desa,
                                 options.field, options.visits, answer(name)]
    peers = {"SedonaDB": peer("sedona", "SedonaDB"), "DuckDB": peer("duck", "DuckDB"),
             "GeoPandas": peer("geopandas_tally", "GeoPandas")}
    chosen = os.environ.get("PEERS", " ".join(peers)).split()
    # The rules of counting in full answer another question; they stand beside it for their price.
    full = [options.jangkau, "tally", "-c", f"{options.work}/jangkau.yml", "--visits", options.visits,
            "-o", answer("full")]
    result = alternate(
        {"jangkau": ours + ["-o", answer("jangkau")], "jangkau tally, all rules": full}
        | {name: peers[name] for name in chosen}, options.runs)
    mine = groups(answer("jangkau"))
    for name in ["jangkau"] + chosen:
        result[name]["differing"] = difference(mine, groups(answer(name)))
    return result


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
    largest = rows_of(os.path.basename(options.visits))
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
    return alternate(commands, options.runs)


def rows_of(name):
    """The rows that a file of visits has by its name; 0 of other files."""
    digits = name[7:-4]
    return int(digits) if name.startswith("visits-") and name.endswith(".csv") and digits.isdigit() else 0


def build(options):
    """The whole site of the province, archive, picture and PDF included, beside SedonaDB's plain tally."""
    with open(f"{options.work}/jangkau.yml") as file:
        text = file.read().replace('"visits.csv"', f'"{options.visits}"').replace(
            "source: visits.csv", f'source: "{options.visits}"')
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
    result = {"plain": plain, "locate": locate, "scaling": scaling, "build": build}[options.part](options)
    with open(options.out, "w") as file:
        json.dump({"cores": os.cpu_count(), "visits": os.path.basename(options.visits),
                   "found": result}, file, indent=1, sort_keys=True)


main()
