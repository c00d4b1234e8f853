"""Bounds every withheld count of generated public sites by integer programs; see README.md."""

import argparse
import csv
import json
import math
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import lil_matrix

import survey

K = 5
MANY = 100_000


class Program:
    """Whole numbers with bounds, and sums of them in ranges."""

    def __init__(self):
        self.low, self.high, self.sums = [], [], []

    def number(self, low=0, high=MANY):
        self.low.append(low)
        self.high.append(high)
        return len(self.low) - 1

    def add(self, terms, low, high=MANY):
        self.sums.append((terms, low, high))

    def component(self, number):
        """The numbers and sums that a number hangs together with."""
        of = {}
        for place, (terms, _, _) in enumerate(self.sums):
            for other, _ in terms:
                of.setdefault(other, []).append(place)
        seen, sums, waiting = {number}, set(), [number]
        while waiting:
            for place in of.get(waiting.pop(), []):
                if place in sums:
                    continue
                sums.add(place)
                for other, _ in self.sums[place][0]:
                    if other not in seen:
                        seen.add(other)
                        waiting.append(other)
        return sorted(seen), sorted(sums)

    def bounds(self, number):
        """The least and the most of a number; None where what is known contradicts itself."""
        numbers, sums = self.component(number)
        index = {other: place for place, other in enumerate(numbers)}
        matrix = lil_matrix((max(1, len(sums)), len(numbers)))
        low, high = [-np.inf] * max(1, len(sums)), [np.inf] * max(1, len(sums))
        for row, place in enumerate(sums):
            terms, low[row], high[row] = self.sums[place]
            for other, factor in terms:
                matrix[row, index[other]] += factor
        result = []
        for sign in (1, -1):
            goal = np.zeros(len(numbers))
            goal[index[number]] = sign
            found = milp(
                goal, constraints=LinearConstraint(matrix.tocsr(), low, high),
                integrality=np.ones(len(numbers)),
                bounds=Bounds([self.low[n] for n in numbers], [self.high[n] for n in numbers]))
            if found.x is None:
                return None
            result.append(round(found.x[index[number]]))
        return tuple(result)


def rows(path):
    with open(path, newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def count(text):
    return int(text) if text else None


class Day:
    """One published folder, and the numbers that a reader can set up from it."""

    def __init__(self, folder, program, by_coverage, before):
        self.units = {row["code"]: row for row in rows(folder / "data" / "coverage.csv")}
        self.primary = "completed_listed" if by_coverage else "resolved_listed"
        self.rate = "coverage" if by_coverage else "resolution"
        self.by_coverage, self.before = by_coverage, before
        self.cells, self.wanted, self.found, self.relations = {}, {}, {}, 0
        desa = [row for row in self.units.values() if row["level"] == "desa"]
        parts = {row["code"]: self.desa(row, program) for row in desa}
        for row in self.units.values():
            below = [other for other in desa if other["parent_code"] == row["code"]]
            if below:
                self.lowest(row, below, parts, program)
            if row["level"] != "desa":
                self.sums(row, program)

    # -- a desa

    def desa(self, row, program):
        shown, target, code = count(row[self.primary]), count(row["target"]), row["code"]
        if shown is None:
            most = target - 1 if target is not None and K <= target < 2 * K else K - 1
            first = program.number(1, most)
            self.wanted[code] = (first, 1, K - 1)
        elif shown == 0:
            first = program.number(0, 0)
        else:
            exact = self.is_new(code, shown, target)
            first = program.number(shown, shown if exact else shown + K - 1)
            if not exact:
                self.wanted[code] = (first, shown, shown + K - 1)
        self.cells[code] = first
        # The other figure of the list, families open, new ones completed, resolved, open, and confirmed.
        part = {name: program.number() for name in ("second", "open", "new", "moved", "fresh", "fits")}
        part["first"] = first
        done, settled = (first, part["second"]) if self.by_coverage else (part["second"], first)
        program.add([(settled, 1), (done, -1)], 0)
        all_of_it = [(settled, 1)] + [(part[name], 1) for name in ("open", "new", "moved", "fresh")]
        program.add(all_of_it + [(part["fits"], -1)], 0)
        if count(row["found"]) == 0:
            program.add(all_of_it, 0, 0)
        elif row["found"] == "":
            program.add(all_of_it, 1)
        if row["status"] == "untouched":
            program.add([(done, 1), (part["new"], 1)], 0, 0)
        if "no_gps_support" in row["attention"]:
            program.add([(done, 1), (part["new"], 1)], 1)
        if self.before and code in self.before.cells:
            earlier = count(self.before.units[code][self.primary]) or 0
            if (shown or 0) >= earlier:
                program.add([(first, 1), (self.before.cells[code], -1)], 0)
        self.own(row, first, shown, target, program)
        part.update(done=done, settled=settled)
        return part

    def is_new(self, code, shown, target):
        """A value that is shown for the first time is the true one, but around the target."""
        if not self.before or target is not None and shown in (target, target - K):
            return False
        day = self.before
        while day:
            if count(day.units[code][self.primary]) == shown:
                return False
            day = day.before
        return True

    def own(self, row, first, shown, target, program):
        """What a desa's row says beside its step, where that does not follow from it."""
        if target and row[self.rate]:
            low, high = rate_bounds(row[self.rate], target)
            if not low <= (shown or 0) <= high:
                program.add([(first, 1)], low, high)
                self.relations += 1
        if count(row["found"]):
            program.add([(first, 1)], 0, count(row["found"]))
            self.relations += 1

    # -- the unit right above desa

    def lowest(self, row, desa, parts, program):
        shown = sum(count(other[self.primary]) or 0 for other in desa)
        found = count(row["found"])
        if found is None or self.by_coverage:
            return
        mine = [parts[other["code"]] for other in desa]

        def terms(*names):
            return [(part[name], 1) for part in mine for name in names]

        opened = found - shown
        bare = sum(1 for other in desa
                   if other["found"] == "" and count(other["resolved_listed"]) == 0)
        program.add(terms("open", "new", "moved", "fresh"), *cell(opened, bare))
        listed = count(row["completed_listed"])
        if listed:
            most = shown - listed
            # Resolved and not completed: 0 is exact, else the cell ends there.
            program.add(
                [(part["settled"], 1) for part in mine] + [(part["done"], -1) for part in mine],
                0 if most < 2 * K else most - K + 1, most)
        names = [("new", "completed", "completed_listed"), ("moved", "resolved", "resolved_listed"),
                 ("fresh", "new", None)]
        told, sums = 2 * K, 0
        for name, column, less in names:
            whole = count(row[column])
            if whole is None or less and count(row[less]) is None:
                return
            lower = whole - (count(row[less]) if less else 0) - sums
            sums += lower
            top = max(0, (opened - told) // K - 2) * K
            program.add(terms(name), lower, lower + K - 1 if lower < top else MANY)
            told += lower + K
        fits = count(row["confirmed"])
        if fits is not None:
            program.add(terms("fits"), fits)

    # -- sums

    def sums(self, row, program):
        """A unit's figure that is no sum of shown ones is one of true ones."""
        below = [other for other in self.units.values()
                 if other["level"] == "desa" and self.inside(other, row["code"])]
        figure = count(row[self.primary])
        if figure is None or figure == sum(count(other[self.primary]) or 0 for other in below):
            return
        self.relations += 1
        program.add([(self.cells[other["code"]], 1) for other in below], figure, figure)

    def inside(self, row, code):
        while row["parent_code"]:
            if row["parent_code"] == code:
                return True
            row = self.units[row["parent_code"]]
        return False


def cell(lower, known):
    """The counts that a published lower end of a cell stands for."""
    first = known // K * K
    following = (known + 2 * K - 1) // K * K if known else K
    return (lower, following - 1) if lower == first else (lower, lower + K - 1)


def rate_bounds(text, whole):
    half = 0.5 * 10.0 ** -len(text.partition(".")[2])
    rate = float(text)
    return (max(0, math.ceil((rate - half) * whole - 1e-6)),
            math.floor((rate + half) * whole + 1e-6))


def solve(folders, by_coverage):
    """The exact bounds of every withheld cell, by day and code; and those narrower than the rule."""
    program, days = Program(), []
    for folder in folders:
        days.append(Day(folder, program, by_coverage, days[-1] if days else None))
    bounds, narrowed = {}, []
    for folder, day in zip(folders, days):
        for code, (number, low, high) in day.wanted.items():
            found = program.bounds(number)
            bounds[folder.name, code] = found
            if found is None or found[0] > low or found[1] < high:
                narrowed.append((folder.name, code, found, (low, high)))
    return bounds, narrowed, sum(day.relations for day in days)


def audit(jangkau, case, folders):
    done = subprocess.run(
        [jangkau, "check", "-c", case / "jangkau.yml", "--json", "--audit", *folders],
        capture_output=True, text=True)
    if done.returncode not in (0, 65):
        raise SystemExit(done.stderr)
    return json.loads(done.stdout)


def plant(rng, folder, by_coverage):
    """Puts a true figure beside the shown ones; returns what was done, or None."""
    path = folder / "data" / "coverage.csv"
    table = rows(path)
    first = "completed_listed" if by_coverage else "resolved_listed"
    kinds = [("sum", [row for row in table if row["level"] in ("kecamatan", "kabupaten")
                      and count(row[first]) is not None]),
             ("rate", [row for row in table if row["level"] == "desa" and count(row[first])
                       and count(row["target"])])]
    kind, among = rng.choice([(kind, among) for kind, among in kinds if among] or [(None, None)])
    if not among:
        return None
    row = rng.choice(among)
    more = rng.randint(1, K - 1)
    if kind == "sum":
        row[first] = str(count(row[first]) + more)
    else:
        rate = "coverage" if by_coverage else "resolution"
        row[rate] = f"{(count(row[first]) + more) / count(row['target']):.6f}"
    with open(path, "w", newline="") as file:
        out = csv.DictWriter(file, table[0].keys(), lineterminator="\n")
        out.writeheader()
        out.writerows(table)
    return f"{kind} of {row['code']}"


def compare(jangkau, case, folders, by_coverage, where):
    """Problems of one set of folders, how many cells, and how many the program narrows."""
    problems = []
    bounds, narrowed, relations = solve(folders, by_coverage)
    told = audit(jangkau, case, folders)
    mine = {(one["day"], one["code"]): (one["least"], one["most"]) for one in told["cells"]}
    for (day, code), found in bounds.items():
        theirs = mine.get((day, code))
        # Beside a planted figure the tool reads more than this program: what pages say against it.
        if theirs is None or found is None or relations:
            continue
        if theirs[0] > found[0] or theirs[1] is not None and theirs[1] < found[1]:
            problems.append(f"{where}: {code}, {day}: the audit has {theirs}, exactly {found}")
    if narrowed and not told["leaks"]:
        problems.append(f"{where}: the audit misses {narrowed[:3]}")
    return problems, len(bounds), narrowed, relations, told


def main():
    words = argparse.ArgumentParser()
    words.add_argument("jangkau")
    words.add_argument("--surveys", type=int, default=24)
    words.add_argument("--seed", type=int, default=1)
    words = words.parse_args()
    jangkau = str(Path(words.jangkau).resolve())
    problems, cells, caught, planted, forced = [], 0, 0, 0, 0
    with tempfile.TemporaryDirectory() as work:
        for seed in range(words.seed, words.seed + words.surveys):
            case = Path(work) / str(seed)
            rng, days, by_coverage = survey.write(case, seed)
            folders = [case / "site" / day for day in days]
            for folder in folders:
                subprocess.run(
                    [jangkau, "build", "-c", case / "jangkau.yml", "--as-of", folder.name,
                     "-o", folder, "--edition", "public"], check=True, capture_output=True)
            where = f"seed {seed}"
            found, size, narrowed, relations, told = compare(
                jangkau, case, folders, by_coverage, where)
            problems += found
            problems += [f"{where}: narrowed {one}" for one in narrowed]
            if relations or told["relations"] or told["leaks"]:
                problems.append(f"{where}: a plain site says more than the rule: {told['leaks'][:3]}")
            cells += size
            what = plant(rng, rng.choice(folders), by_coverage)
            if what:
                found, _, narrowed, _, told = compare(
                    jangkau, case, folders, by_coverage, f"{where}, planted {what}")
                problems += found
                planted += 1
                forced += bool(narrowed)
                caught += bool(told["leaks"])
            print(f"{where}: {len(days)} days, {size} cells bounded exactly; planted {what}: "
                  f"{'narrows' if narrowed else 'narrows nothing'}, "
                  f"{'caught' if told['leaks'] else 'not caught'}", flush=True)
            shutil.rmtree(case)
    for problem in problems:
        print(problem, file=sys.stderr)
    print(f"{words.surveys} surveys, {cells} cells: none narrowed; {planted} planted figures, "
          f"{forced} narrow a cell, {caught} caught" if not problems else "the audits differ")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
