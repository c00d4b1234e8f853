"""The reader of records by itself: see `DelimitedReaderTests` for the tool's own."""
import pathlib
import random
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parents[2] / "integrations" / "spark"))

from delimited import detect_delimiter, quoted, records  # noqa: E402
from keys import Columns, joined, label, number  # noqa: E402


def cells(text, columns=2):
    return [None if r.broken else r.cells for r in records(text, b",", columns)]


class Records(unittest.TestCase):
    def test_line_ends_and_blanks(self):
        self.assertEqual(cells(b"a,b\r\n\n  \nc , d\re,f"), [[b"a", b"b"], [b"c", b"d"], [b"e", b"f"]])

    def test_quotes(self):
        self.assertEqual(cells(b'"a\n""b""",c"d\n"x" ,"y"z'), [[b'a\n"b"', b'c"d'], [b"x", b"yz"]])

    def test_rejected(self):
        self.assertEqual(cells(b'a,"b\nc,d\n'), [None, [b"c", b"d"]])
        self.assertEqual(cells(b'a,"b\nc,"d\n1,2'), [None, None, [b"1", b"2"]])
        self.assertEqual(cells(b"a\na,b,c\na,b,,\n\0,b"), [None, None, [b"a", b"b", b"", b""], None])

    def test_an_open_quote_is_said(self):
        self.assertEqual([r.open for r in records(b'a,"b\nc', b",", 2)], [True, False])

    def test_delimiter(self):
        self.assertEqual(detect_delimiter(b'"a,b,c";d;e\n'), b";")

    def test_written_and_read(self):
        draw = random.Random(7)
        for _ in range(500):
            row = ["".join(draw.choices('ab",\n\r;', k=draw.randrange(5))) for _ in range(3)]
            [read] = records(quoted(row), b",", 3)
            self.assertEqual(read.cells, [cell.encode().strip() for cell in row])


class Keys(unittest.TestCase):
    def test_a_record_without_household(self):
        columns = Columns({"id": "ID", "household": ["sls", "no"]}, ["id", "sls", "no"])
        self.assertEqual(columns.keys([b"7", b"1", b""]), (number(b"7"), number(b"7")))
        self.assertEqual(columns.keys([b"", b"1", b"2"]), (None, number(b"1\x1f2")))
        with self.assertRaises(ValueError):
            Columns({"id": "nomor"}, ["id"])

    def test_components(self):
        pairs = [(1, {10, 20}), (2, {20, 30}), (3, {40, 50})]
        stands = joined(pairs)
        self.assertEqual(stands, joined(reversed(pairs)))
        self.assertEqual([stands[h] for h in (10, 20, 30, 40, 50)], [10, 10, 10, 40, 40])
        self.assertEqual(label(2, 30, stands, b""), 10)
        self.assertEqual(label(9, 60, stands, b""), 60)
        self.assertEqual(label(9, None, stands, b""), 9)


if __name__ == "__main__":
    unittest.main()
