#!/usr/bin/env python3
"""Compares the count of the oracle with that of the tool, cell by cell.

    compare.py EXPECTED_DIR ACTUAL_DIR [--ignore COLUMN]... [--slack 0.0001]

Both folders hold coverage.csv and, when they are there in both, daily.csv and status.json. Prints the first 40
differences. Exit code 0: equal; 1: a difference; 2: there was nothing to compare.
"""
import argparse
import csv
import json
import os
import sys

from oracle import COVERAGE_COLUMNS, DAILY_COLUMNS

SHOWN = 40
RATES = ("coverage", "resolution", "expected")


class Differences:
    def __init__(self):
        self.count = 0
        self.cells = 0
        self.by_column = {}

    def add(self, file, unit, column, expected, actual):
        self.count += 1
        self.by_column[column] = self.by_column.get(column, 0) + 1
        if self.count <= SHOWN:
            print(f"{file}: {unit}: {column}: expected {expected!r}, actual {actual!r}")


def read(path):
    with open(path, encoding="utf-8-sig", newline="") as f:
        return list(csv.reader(f))


def table(rows, columns, keys, file, differences):
    """key -> row of a file; a missing column or a repeated key is a difference."""
    header = rows[0] if rows else []
    if header[:len(columns)] != columns:
        differences.add(file, "header", "columns", ",".join(columns), ",".join(header))
    result = {}
    for row in rows[1:]:
        values = dict(zip(header, row))
        key = tuple(values.get(k, "") for k in keys)
        if key in result:
            differences.add(file, " ".join(key), "rows", 1, "more than one")
        result[key] = values
    return result


def same(expected, actual, column, slack):
    if expected == actual:
        return True
    if slack and column in RATES and expected and actual:
        try:
            return abs(float(expected) - float(actual)) <= slack * 1.0001
        except ValueError:
            return False
    return False


def compare_tables(file, expected_rows, actual_rows, columns, keys, options, differences):
    expected = table(expected_rows, columns, keys, file, differences)
    actual = table(actual_rows, columns, keys, file, differences)
    for key in expected:
        if key not in actual:
            differences.add(file, " ".join(key), "row", "present", "missing")
    for key in actual:
        if key not in expected:
            differences.add(file, " ".join(key), "row", "missing", "present")
    for key, row in expected.items():
        if key not in actual:
            continue
        for column in columns:
            if column in keys or column in options.ignore:
                continue
            differences.cells += 1
            value = actual[key].get(column)
            if not same(row[column], value, column, options.slack):
                differences.add(file, " ".join(key), column, row[column], value)
    return list(expected), list(actual)


def compare_summaries(expected, actual, options, differences):
    def cell(path, a, b):
        differences.cells += 1
        if a != b:
            differences.add("status.json", path, path.split(".")[-1], a, b)
    cell("as_of", expected.get("as_of"), actual.get("as_of"))
    for part in ("ledger", "placements", "desa_by_status"):
        a, b = expected.get(part, {}), actual.get(part)
        if not isinstance(b, dict):
            differences.add("status.json", part, part, "an object", b)
            continue
        for name in list(a) + [n for n in b if n not in a]:
            cell(f"{part}.{name}", a.get(name, 0), b.get(name, 0))    # left out is none
    totals = actual.get("totals") or {}
    for name, value in expected.get("totals", {}).items():
        if name in totals:                                           # its names are not fixed by the design
            cell(f"totals.{name}", value, totals[name])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("expected")
    parser.add_argument("actual")
    parser.add_argument("--ignore", action="append", default=[], metavar="COLUMN")
    parser.add_argument("--slack", type=float, default=0.0,
                        help="allowed difference of a rate, 0.0001 to let exact halves round either way")
    options = parser.parse_args()
    differences = Differences()
    files = 0

    def both(name):
        return all(os.path.isfile(os.path.join(d, name)) for d in (options.expected, options.actual))

    if not both("coverage.csv"):
        print("nothing compared: coverage.csv is not in both folders", file=sys.stderr)
        return 2
    files += 1
    expected_rows = read(os.path.join(options.expected, "coverage.csv"))
    if len(expected_rows) < 2:
        print("nothing compared: the expected coverage.csv has no rows", file=sys.stderr)
        return 2
    expected, actual = compare_tables("coverage.csv", expected_rows, read(os.path.join(options.actual, "coverage.csv")),
                                      COVERAGE_COLUMNS, ["code"], options, differences)
    if sorted(expected) == sorted(actual) and expected != actual:
        place = [a == b for a, b in zip(expected, actual)].index(False)
        differences.add("coverage.csv", f"row {place + 2}", "order", expected[place][0], actual[place][0])
    if both("daily.csv"):
        files += 1
        compare_tables("daily.csv", read(os.path.join(options.expected, "daily.csv")),
                       read(os.path.join(options.actual, "daily.csv")), DAILY_COLUMNS, ["code", "day"], options, differences)
    else:
        print("daily.csv is not in both folders: not compared", file=sys.stderr)
    if both("status.json"):
        files += 1
        summaries = []
        for folder in (options.expected, options.actual):
            with open(os.path.join(folder, "status.json"), encoding="utf-8") as f:
                summaries.append(json.load(f))
        compare_summaries(*summaries, options, differences)
    else:
        print("status.json is not in both folders: not compared", file=sys.stderr)
    if differences.cells == 0:
        print("nothing compared: no unit is in both files", file=sys.stderr)
        return 1 if differences.count else 2
    if differences.count > SHOWN:
        print(f"... and {differences.count - SHOWN} more")
    if differences.count:
        print("differences by column:", ", ".join(f"{c} {n}" for c, n in sorted(
            differences.by_column.items(), key=lambda item: -item[1])))
    print(f"{differences.cells} cells of {files} files compared, {differences.count} differences")
    return 1 if differences.count else 0


if __name__ == "__main__":
    sys.exit(main())
