"""Tiny surveys counted by hand. python3 -m unittest test_oracle (from this folder)"""
import csv
import datetime as dt
import json
import os
import subprocess
import sys
import tempfile
import unittest
from fractions import Fraction
from zoneinfo import ZoneInfo

import shapely

import oracle

ZONE = ZoneInfo("Asia/Makassar")
HERE = os.path.dirname(os.path.abspath(__file__))
A, B, C = "6501010001", "6501010002", "6501020001"
# Three squares of 0.1 degree (about 11 km) in a row; A and B are one kecamatan, C another.
SQUARES = {A: (117.0, 3.0), B: (117.1, 3.0), C: (117.2, 3.0)}
IN_A, IN_B, IN_C = ("3.05", "117.05"), ("3.05", "117.15"), ("3.05", "117.25")
HEADER = "id,visited,received,officer,desa,household,outcome,origin,lat,lon,accuracy,review"


def survey(visits, targets="", as_of="2022-10-24", **changes):
    """Counts lines of visits and returns (coverage by code, daily, status)."""
    with tempfile.TemporaryDirectory() as folder:
        features = [{"type": "Feature", "properties": {"code": "id" + c, "name": "Desa " + c[-1]},
                     "geometry": shapely.geometry.mapping(shapely.box(x, y, x + 0.1, y + 0.1))}
                    for c, (x, y) in SQUARES.items()]
        with open(os.path.join(folder, "b.geojson"), "w") as f:
            json.dump({"type": "FeatureCollection", "features": features}, f)
        with open(os.path.join(folder, "v.csv"), "w") as f:
            f.write("\n".join([HEADER] + visits) + "\n")
        with open(os.path.join(folder, "t.csv"), "w") as f:
            f.write("code,families,access,seat_km,planned_start,valid_from\n" + targets)
        config = {
            "survey": {"title": "t", "start": "2022-10-15", "end": "2022-11-03", "time_zone": "Asia/Makassar"},
            "boundaries": {"source": "b.geojson", "fields": {"code": "code", "name": "name"}, "names": {65: "Utara"}},
            "targets": {"source": "t.csv", "fields": {k: k for k in (
                "code", "families", "access", "seat_km", "planned_start", "valid_from")}},
            "visits": [{"source": "v.csv", "fields": {
                "id": "id", "visited_at": "visited", "received_at": "received", "officer": "officer", "desa": "desa",
                "household": "household", "outcome": "outcome", "origin": "origin", "latitude": "lat",
                "longitude": "lon", "accuracy": "accuracy", "review": "review"},
                "outcomes": {"complete": ["selesai"], "refused": ["menolak"], "absent": ["kosong"],
                             "not_found": ["hilang"], "partial": ["sebagian"]},
                "origins": {"listed": ["listed"], "new": ["baru"]}}],
            **changes}
        path = os.path.join(folder, "jangkau.yml")
        with open(path, "w") as f:
            json.dump(config, f)                     # JSON is YAML
        oracle.run(path, dt.date.fromisoformat(as_of), folder)
        with open(os.path.join(folder, "coverage.csv")) as f:
            coverage = {row["code"]: row for row in csv.DictReader(f)}
        with open(os.path.join(folder, "daily.csv")) as f:
            daily = list(csv.DictReader(f))
        with open(os.path.join(folder, "status.json")) as f:
            return coverage, daily, json.load(f)


def visit(id="", visited="2022-10-20T10:00:00+08:00", received="2022-10-20T18:00:00+08:00", officer="P1", desa=A,
          household="", outcome="selesai", origin="listed", at=IN_A, accuracy="10", review=""):
    return ",".join([id, visited, received, officer, desa, household, outcome, origin, at[0], at[1], accuracy, review])


class Silence(unittest.TestCase):
    def status(self, *rows, visits=(), as_of="2022-10-24", **changes):
        with tempfile.NamedTemporaryFile("w", suffix=".csv", delete=False) as f:
            f.write("ppl,kode,sinkron\n" + "".join(r + "\n" for r in rows))
        try:
            officers = {"source": f.name, "fields": {"officer": "ppl", "desa": "kode", "last_sync": "sinkron"}}
            coverage, _, _ = survey(list(visits), as_of=as_of, officers=officers, **changes)
            return [coverage[c]["status"] for c in (A, B)]
        finally:
            os.unlink(f.name)

    def test_counted_from_the_start(self):
        self.assertEqual(self.status(f"P1,{A},", as_of="2022-10-16"), ["untouched", "untouched"])
        self.assertEqual(self.status(f"P1,{A},", as_of="2022-10-17"), ["silent", "untouched"])

    def test_a_sign_from_anywhere(self):
        far = visit("1", "2022-10-16T10:00:00+08:00", "2022-10-22T10:00:00+08:00", desa=C, at=IN_C)
        self.assertEqual(self.status(f"P1,{A},", f"P2,{B},", visits=[far])[0], "untouched")
        self.assertEqual(self.status(f"P1,{A},", f"P2,{B},", visits=[far])[1], "silent")
        self.assertEqual(self.status(f"P1,{A},", visits=[far], as_of="2022-10-25")[0], "silent")

    def test_one_officer_is_enough(self):
        self.assertEqual(self.status(f"P1,{A},", f"P2,{A}0001,2022-10-22 00:00")[0], "untouched")
        self.assertEqual(self.status(f"P1,{A},", f"P2,{A},2022-10-25 00:00")[0], "silent")

    def test_blank_spots(self):
        status = {"silent_days": 3, "silent_days_by_code": {6501010: 11}}
        self.assertEqual(self.status(f"P1,{A},", status=status)[0], "untouched")
        self.assertEqual(self.status(f"P1,{A},", status=status, as_of="2022-10-25")[0], "silent")


class Plan(unittest.TestCase):
    def expected(self, day, **plan):
        survey_plan = oracle.read_plan(dict({"start": "2022-10-15", "end": "2022-11-14"}, **plan), "", dt.date.fromisoformat(day))
        return oracle.expected_on(dt.date.fromisoformat(day), survey_plan["start"], survey_plan)

    def test_curves(self):
        self.assertEqual(self.expected("2022-10-31"), Fraction(17, 31))
        self.assertEqual(self.expected("2022-10-31", curve="working_days", days_off=["sunday"]), Fraction(14, 26))
        milestones = {"milestones": [{"day": "2022-10-22", "share": 0.25}, {"day": "2022-11-01", "share": 0.4}]}
        self.assertEqual(self.expected("2022-10-27", curve=milestones), Fraction("0.325"))

    def test_an_end_that_moves(self):
        end = [{"day": "2022-11-14"}, {"day": "2022-11-30", "announced": "2022-11-10"}]
        self.assertEqual(self.expected("2022-11-09", end=end), Fraction(26, 31))
        self.assertEqual(self.expected("2022-11-10", end=end), Fraction(27, 47))


class Ledger(unittest.TestCase):
    def test_every_bucket_once(self):
        _, _, status = survey([
            visit("r", visited="x", received=""),
            visit("l", received="2022-10-25T00:00:00+08:00"),
            visit("v", household="v"), visit("v", household="v", received="2022-10-21T00:00:00+08:00"),
            visit("w", household="w", review="rejectedByHQ"),
            visit("d1", household="h"), visit("d2", household="h", visited="2022-10-21T00:00:00+08:00"),
        ])
        self.assertEqual(status["ledger"], {"read": 7, "rejected": 1, "later": 1, "superseded": 1, "withdrawn": 1,
                                            "duplicate": 1, "counted": 2})

    def test_a_version_of_tomorrow_does_not_replace_todays(self):
        lines = [visit("v"), visit("v", outcome="menolak", received="2022-10-25T01:00:00+08:00")]
        self.assertEqual(survey(lines)[0]["65"]["completed"], "1")
        self.assertEqual(survey(lines, as_of="2022-10-25")[0]["65"]["completed"], "0")

    def test_received_day_is_local(self):
        # 16:30 UTC is half past midnight of the next day in Makassar.
        _, _, status = survey([visit("l", received="2022-10-24T16:30:00Z")])
        self.assertEqual(status["ledger"]["later"], 1)

    def test_a_withdrawn_visit_leaves_the_household_to_another(self):
        coverage, _, _ = survey([visit("1", household="h", review="Deleted"), visit("2", household="h", outcome="kosong")])
        self.assertEqual((coverage[A]["found"], coverage[A]["completed"]), ("1", "0"))

    def test_earliest_complete_else_latest(self):
        early, late = "2022-10-16T08:00:00+08:00", "2022-10-18T08:00:00+08:00"
        coverage, _, _ = survey([visit("1", early, household="h", outcome="kosong", desa=A),
                                 visit("2", late, household="h", desa=B, at=IN_B),
                                 visit("3", "2022-10-19", household="h", desa=C, at=IN_C)])
        self.assertEqual([coverage[c]["found"] for c in (A, B, C)], ["0", "1", "0"])
        coverage, _, _ = survey([visit("1", early, household="h", outcome="kosong"),
                                 visit("2", late, household="h", outcome="menolak", desa=B, at=IN_B)])
        self.assertEqual([coverage[c]["found"] for c in (A, B)], ["0", "1"])

    def test_ties(self):
        # Not complete, same time: any other final above partial, whatever the id.
        coverage, _, _ = survey([visit("9", household="h", outcome="sebagian"),
                                 visit("1", household="h", outcome="hilang", desa=B, at=IN_B)])
        self.assertEqual(coverage[B]["found"], "1")
        # Complete, same time: the smaller id.
        coverage, _, _ = survey([visit("9", household="h"), visit("1", household="h", desa=B, at=IN_B)])
        self.assertEqual(coverage[B]["found"], "1")
        # Versions received together: the greater claim; a missing one is the smallest.
        coverage, _, _ = survey([visit("1", desa=B, at=IN_B), visit("1", desa=A), visit("1", desa="")])
        self.assertEqual(coverage[B]["found"], "1")

    def test_dates_outside_count_where_they_say(self):
        _, daily, _ = survey([visit("1", "2022-10-01"), visit("2", "2022-12-24")])
        self.assertEqual([row["day"] for row in daily if row["code"] == A], ["2022-10-01", "2022-12-24"])


class Placement(unittest.TestCase):
    def placements(self, *visits, **changes):
        return {k: v for k, v in survey(list(visits), **changes)[2]["placements"].items() if v}

    def test_each(self):
        # One degree of longitude is 111.17 km at 3 degrees north; 0.001 is 111 m, 0.002 is 222 m, 0.004 is 445 m.
        self.assertEqual(self.placements(visit("1")), {"inside": 1})
        self.assertEqual(self.placements(visit("1", at=("3.05", "117.101"))), {"near": 1})
        self.assertEqual(self.placements(visit("1", at=("3.05", "117.102"))), {"elsewhere": 1})
        self.assertEqual(self.placements(visit("1", at=("3.05", "117.102"), accuracy="300")), {"near": 1})
        self.assertEqual(self.placements(visit("1", at=("3.05", "117.104"), accuracy="501")), {"elsewhere": 1})
        self.assertEqual(self.placements(visit("1", at=("3.05", "116.996"))), {"outside": 1})
        self.assertEqual(self.placements(visit("1", at=("0", "0.0"))), {"unlocated": 1})
        self.assertEqual(self.placements(visit("1", at=("117.05", "3.05"))), {"unlocated": 1})
        self.assertEqual(self.placements(visit("1", desa="?", at=("", ""))), {"unplaced": 1})
        self.assertEqual(self.placements(visit("1", desa="65.01.01.0001")), {"inside": 1})      # other scheme: no claim

    def test_where_it_counts(self):
        line = visit("1", at=IN_B)                   # claims A, lies in B
        self.assertEqual(survey([line])[0][A]["found"], "1")
        self.assertEqual(survey([line], counting={"count_by": "gps"})[0][B]["found"], "1")

    def test_shared_border(self):
        on_border = ("3.05", "117.1")
        coverage, _, _ = survey([visit("1", desa="", at=on_border), visit("2", desa=B, at=on_border)])
        self.assertEqual((coverage[A]["found"], coverage[B]["found"], coverage[B]["confirmed"]), ("1", "1", "1"))

    def test_interval_narrows_going_up(self):
        coverage, _, _ = survey([visit("1", at=IN_B), visit("2", at=IN_C), visit("3", at=("", "")), visit("4", "", desa="-")])
        low_high = {c: (coverage[c]["low"], coverage[c]["high"]) for c in (A, B, C, "6501010", "6501020", "65")}
        self.assertEqual(low_high, {A: ("1", "4"), B: ("0", "1"), C: ("0", "1"), "6501010": ("2", "4"),
                                    "6501020": ("0", "1"), "65": ("3", "4")})

    def test_unplaced_in_the_top_row_only(self):
        coverage, daily, _ = survey([visit("1", desa="", at=("", ""))], targets=f"{A},4,,,,\n")
        top = coverage["65"]
        self.assertEqual([top[c] for c in ("found", "completed", "resolved", "completed_listed", "high", "coverage")],
                         ["1", "1", "1", "0", "0", "0.0000"])
        self.assertEqual(coverage["6501"]["found"], "0")
        self.assertEqual([(row["code"], row["found"], row["completed_listed"]) for row in daily], [("65", "1", "0")])

    def test_distance_to_a_long_edge(self):
        # The border lon = 117.1 is 55 m from lon 117.1005 at latitude 3.05 (111319.49 * cos 3.05 * ellipsoid).
        with tempfile.TemporaryDirectory() as folder:
            with open(os.path.join(folder, "b.geojson"), "w") as f:
                json.dump({"type": "FeatureCollection", "features": [{
                    "type": "Feature", "properties": {"code": A},
                    "geometry": shapely.geometry.mapping(shapely.box(117, 3, 117.1, 3.1))}]}, f)
            g = oracle.Geography({"source": "b.geojson", "fields": {"code": "code"}}, folder)
        metres = oracle.GEOD.inv(117.1, 3.05, 117.1005, 3.05)[2]
        self.assertAlmostEqual(g.distance_within(3.05, 117.1005, A, 200), metres, places=3)
        self.assertEqual(g.distance_within(3.05, 117.2, A, 200), float("inf"))


class Rates(unittest.TestCase):
    def test_only_desa_with_a_target(self):
        lines = [visit("1"), visit("2", origin=" Baru "), visit("3", outcome="hilang"), visit("4", desa=B, at=IN_B)]
        coverage, _, _ = survey(lines, targets=f"{A},3,,,,\n{C},5,,,,\n")
        self.assertEqual([coverage[A][c] for c in ("found", "new", "completed_listed", "coverage", "resolution")],
                         ["3", "1", "1", "0.3333", "0.6667"])
        self.assertEqual([coverage["6501010"][c] for c in ("target", "completed_listed", "coverage")], ["3", "2", "0.3333"])
        self.assertEqual([coverage["65"][c] for c in ("target", "coverage", "resolution")], ["8", "0.1250", "0.2500"])
        self.assertEqual([coverage[B][c] for c in ("target", "coverage", "status")], ["", "", "no_target"])

    def test_valid_from(self):
        rows = f"{A},10,,,,2022-10-01\n{A},20,,,,2022-10-24\n{A},30,,,,2022-10-25\n{A},5,,,,\n"
        self.assertEqual(survey([], targets=rows)[0][A]["target"], "20")
        self.assertEqual(survey([], targets=rows, as_of="2022-10-23")[0][A]["target"], "10")

    def test_sls(self):
        coverage, _, _ = survey([visit("1", desa=A + "0001"), visit("2", desa=A + "000102")],
                                targets=f"{A}0001,4,,,,\n{A}0002,6,,,,\n")
        self.assertEqual((coverage[A]["target"], coverage[A]["found"], coverage[A]["coverage"]), ("10", "2", "0.2000"))
        self.assertEqual((coverage[A + "0001"]["found"], coverage[A + "0001"]["coverage"]), ("2", "0.5000"))
        self.assertEqual((coverage[A + "000102"]["level"], coverage[A + "000102"]["parent_code"]), ("subsls", A + "0001"))
        self.assertEqual(list(coverage)[:3], ["65", "6501", "6501010"])

    def test_expected(self):
        # 15 October to 3 November are 20 days; 24 October is the tenth.
        coverage, _, _ = survey([], targets=f"{A},1,,,2022-10-25,\n{B},1,,,2022-10-20,\n")
        self.assertEqual([coverage[c]["expected"] for c in ("65", A, B)], ["0.5000", "0.0000", "0.3333"])

    def test_rounding(self):
        self.assertEqual(oracle.four_decimals(Fraction(1, 3)), "0.3333")
        self.assertEqual(oracle.four_decimals(Fraction(1, 32)), "0.0313")
        self.assertEqual(oracle.four_decimals(Fraction(19999, 20000)), "1.0000")

    def test_last_received(self):
        coverage, _, _ = survey([visit("1", received="2022-10-20T12:15:00Z")])
        self.assertEqual(coverage[A]["last_received"], "2022-10-20T20:15:00+08:00")


class Status(unittest.TestCase):
    def status(self, *visits, **changes):
        return survey(list(visits), **changes)[0][A]["status"]

    def test_in_order(self):
        self.assertEqual(self.status(targets=f"{A},0,,,2022-10-25,\n"), "scheduled")
        self.assertEqual(self.status(targets=f"{A},0,,,,\n"), "empty")
        self.assertEqual(self.status(visit("1"), targets=f"{A},1,,,,\n"), "done")
        self.assertEqual(self.status(visit("1", outcome="kosong"), targets=f"{A},0,,,,\n"), "done")
        self.assertEqual(self.status(visit("1", outcome="kosong"), targets=f"{A},9,,,,\n"), "untouched")
        self.assertEqual(self.status(), "untouched")
        self.assertEqual(self.status(visit("1", outcome="menolak")), "no_target")
        self.assertEqual(self.status(visit("1", "2022-10-21"), targets=f"{A},9,,,,\n"), "stalled")
        self.assertEqual(self.status(visit("1", "2022-10-22"), targets=f"{A},9,,,,\n"), "behind")
        # expected 0.5: 0.4 is exactly ten points under it and not more
        two = [visit("1", "2022-10-22"), visit("2", "2022-10-22")]
        self.assertEqual(self.status(*two, targets=f"{A},5,,,,\n"), "on_track")

    def test_a_duplicate_keeps_it_moving(self):
        self.assertEqual(self.status(visit("1", "2022-10-16", household="h"), visit("2", "2022-10-23", household="h"),
                                     targets=f"{A},9,,,,\n"), "behind")

    def test_above_desa(self):
        coverage, _, _ = survey([visit("1")], targets=f"{A},1,,,,\n{C},0,,,,\n")
        self.assertEqual([coverage[c]["status"] for c in ("65", "6501010", "6501020")], ["done", "done", "no_target"])

    def test_attention(self):
        lines = [visit(str(i), desa=A, at=IN_B, officer=f"P{i % 2}") for i in range(20)]
        coverage, _, _ = survey(lines, targets=f"{A},19,,,,\n")
        self.assertEqual(coverage[A]["attention"], "no_gps_support misfit stale_target")
        self.assertEqual(coverage[B]["attention"], "gps_only")
        self.assertEqual(survey([visit("1", outcome="hilang")])[0][A]["attention"], "many_not_found")


class InteriorAndPockets(unittest.TestCase):
    def interior(self, rows, **config):
        coverage, _, _ = survey([], targets=rows, interior={"access": ["air"], "min_seat_km": 100, **config})
        return [coverage[c]["interior"] for c in (A, B, C)]

    def test_interior(self):
        self.assertEqual(self.interior(""), ["unknown"] * 3)
        self.assertEqual(self.interior(f"{A},1,air,,,\n{B},1,road,120,,\n{C},1,road,,,\n"), ["true", "false", "false"])
        self.assertEqual(self.interior(f"{A},1,air,,,\n{B},1,,120,,\n"), ["true", "true", "unknown"])
        self.assertEqual(self.interior("", codes=[6501010]), ["true", "true", "unknown"])
        # From the middle of the squares: 5.6, 16.7 and 27.8 km east of 117.0
        self.assertEqual(self.interior("", seats={6501: [3.05, 117.0]}, min_seat_km=20), ["false", "false", "true"])

    def test_pockets(self):
        # A and B are neighbours; C is apart from A. Most families outstanding first.
        coverage, _, _ = survey([], targets=f"{A},5,,,,\n{C},50,,,,\n")
        self.assertEqual([coverage[c]["pocket"] for c in (A, B, C)], ["1", "1", "1"])
        coverage, _, _ = survey([visit("1", desa=B, at=IN_B)], targets=f"{A},5,,,,\n{C},50,,,,\n")
        self.assertEqual([coverage[c]["pocket"] for c in (A, B, C)], ["2", "", "1"])

    def test_neighbours(self):
        a = shapely.box(117, 3, 117.1, 3.1)
        corner = shapely.box(117.1, 3.1, 117.2, 3.2)
        gap_40_m = shapely.box(117.10036, 3, 117.2, 3.1)
        gap_60_m = shapely.box(117.10054, 3, 117.2, 3.1)
        short = shapely.box(117.1, 3.0995, 117.2, 3.2)          # 55 m of common border
        long = shapely.box(117.1, 3.099, 117.2, 3.2)            # 111 m
        self.assertEqual([oracle.are_neighbours(a, b) for b in (corner, gap_40_m, gap_60_m, short, long)],
                         [False, True, False, False, True])


class Values(unittest.TestCase):
    def test_codes(self):
        for text, expected in {"id6501040004": ("6501040004", "bps"), "65.02.04.2003": ("6502042003", "kemendagri"),
                               "65.2.4.2003": ("6502042003", "kemendagri"), "6501040004.0": ("6501040004", "bps"),
                               "'6501040004": ("6501040004", "bps"), "\u00a06501040004 ": ("6501040004", "bps"),
                               "1,20603E+15": None, "6,501040004E+09": ("6501040004", "bps"), "": None, "x": None}.items():
            self.assertEqual(oracle.read_code(text), expected, text)
        self.assertEqual(oracle.read_code_columns(["65", "1", "10.0", "4", "2", ""]), ("65010100040002", "bps"))

    def test_times(self):
        noon = dt.datetime(2022, 11, 2, 12, 0, tzinfo=ZONE)
        for text in ("2022-11-02T04:00:00Z", "2022-11-02 12:00", "02/11/2022 12:00", "Nov 2, 2022 12:00:00 PM",
                     "2022-11-02T11:00:00.000+07:00"):
            self.assertEqual(oracle.read_time(text, ZONE), noon, text)
        for text in ("", "2022-13-01", "31/02/2022 10:00", "kemarin"):
            self.assertIsNone(oracle.read_time(text, ZONE), text)

    def test_numbers(self):
        self.assertEqual([oracle.read_number(t) for t in ("3.1", " -3,1 ", "nan", "inf", "1_0", "", "1e999", "3.1 N")],
                         [3.1, -3.1, None, None, None, None, None, None])


class Compare(unittest.TestCase):
    def run_on(self, folder, *names):
        return subprocess.run([sys.executable, os.path.join(HERE, "compare.py"), *[os.path.join(folder, n) for n in names]],
                              capture_output=True, text=True)

    def test_exit_codes(self):
        with tempfile.TemporaryDirectory() as folder:
            for name, found in (("a", "1"), ("b", "2"), ("empty", None)):
                os.makedirs(os.path.join(folder, name))
                with open(os.path.join(folder, name, "coverage.csv"), "w") as f:
                    f.write(",".join(oracle.COVERAGE_COLUMNS) + "\n")
                    if found:
                        f.write("65,provinsi,Utara,,," + found + "," * 18 + "\n")
            self.assertEqual(self.run_on(folder, "a", "a").returncode, 0)
            different = self.run_on(folder, "a", "b")
            self.assertEqual(different.returncode, 1)
            self.assertIn("65: found: expected '1', actual '2'", different.stdout)
            self.assertEqual(self.run_on(folder, "a", "nowhere").returncode, 2)
            self.assertEqual(self.run_on(folder, "empty", "a").returncode, 2)
            self.assertEqual(self.run_on(folder, "a", "empty").returncode, 1)


if __name__ == "__main__":
    unittest.main()
