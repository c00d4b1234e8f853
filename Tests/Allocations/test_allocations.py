"""Allocations of `jangkau tally` a row, counted beneath the program: a counter says on every machine, and
beside any other work, what a timed test says on one."""
import os
import random
import shutil
import subprocess
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
SURVEY = os.path.join(HERE, "..", "Hostile", "base")
ROWS = 30_000


def clang():
    """The compiler, beside `swift` where it is not on the path: the toolchain brings it."""
    found = shutil.which("clang")
    swift = shutil.which("swift")
    if not found and swift:
        found = shutil.which("clang", path=os.path.dirname(os.path.realpath(swift)))
    if not found:
        raise AssertionError("no clang, neither on the path nor beside swift")
    return found


def write_visits(path, rows, repeated):
    """Visits of a usual survey over the three desa: as many households as visits but for a share that is
    visited again, a few officers, positions all over the desa. Who claims and does what repeats."""
    draw = random.Random(1)
    with open(os.path.join(SURVEY, "visits.csv")) as file:
        header = file.readline()
    with open(path, "w") as file:
        file.write(header)
        for number in range(rows):
            household = draw.randrange(rows) if draw.random() < repeated else number
            day = 16 + draw.randrange(4)
            file.write(",".join([
                f"uuid:{number:012x}", f"2022-10-{day} 0{7 + draw.randrange(3)}:00",
                f"2022-10-{day + draw.randrange(3)} {18 + draw.randrange(3)}:00", f"P{draw.randrange(3)}",
                draw.choice(["6501040001", "6501040002", "6501040004"]), f"KK{household:09d}", "x",
                draw.choice(["selesai", "selesai", "belum", "menolak"]), "prelist",
                f"{draw.uniform(2, 2.1):.5f}", f"{draw.uniform(115, 115.3):.5f}", "8"]) + "\n")


class Allocations(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        for name in ("jangkau.yml", "desa.geojson", "targets.csv"):
            shutil.copy(os.path.join(SURVEY, name), self.folder)
        self.library = os.path.join(self.folder, "count_allocations.so")
        subprocess.run(
            [clang(), "-shared", "-fPIC", "-O2", "-Wall", "-Wextra", "-Werror", "-o", self.library,
             os.path.join(HERE, "count_allocations.c")], check=True)

    def allocations(self, rows, repeated):
        write_visits(os.path.join(self.folder, "rows.csv"), rows, repeated)
        count = os.path.join(self.folder, "count")
        said = subprocess.run(
            [os.environ["JANGKAU"], "tally", "--visits", "rows.csv", "-o", "all.tally", "--threads", "2"],
            cwd=self.folder, capture_output=True, text=True,
            env=os.environ | {"LD_PRELOAD": self.library, "COUNT_ALLOCATIONS": count})
        self.assertEqual(said.returncode, 0, said.stderr)
        self.assertIn(f"{rows} records read, 0 of them rejected", said.stdout + said.stderr)
        with open(count) as file:
            return int(file.read())

    def a_row(self, repeated):
        few, many = self.allocations(ROWS, repeated), self.allocations(3 * ROWS, repeated)
        # What starting takes is counted too, so it counts at all.
        self.assertGreater(few, 100)
        found = (many - few) / (2 * ROWS)
        print(f"{found:.3f} allocations a row, {few} of {ROWS} rows", flush=True)
        return found

    def test_visits_to_households_of_their_own(self):
        # 0.026, which is pieces of the file and tables that grow.
        self.assertLess(self.a_row(repeated=0), 0.05)

    def test_one_visit_in_a_hundred_to_a_household_again(self):
        # 0.075: the records of a household that was visited again are put into lists of their own.
        self.assertLess(self.a_row(repeated=0.01), 0.1)


if __name__ == "__main__":
    unittest.main()
