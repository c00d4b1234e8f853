"""A test case that looks at everything first and then fails once, in few lines."""
import unittest
from collections import defaultdict


class Case(unittest.TestCase):
    longMessage = False

    def setUp(self):
        self.complaints = defaultdict(list)

    def complain(self, where, what):
        self.complaints[str(what)].append(where)

    def expect(self, truth, where, what):
        if not truth:
            self.complain(where, what)

    def tearDown(self):
        if self.complaints:
            lines = []
            for what, places in list(self.complaints.items())[:30]:
                lines.append(f"{what}\n      at {places[0]}" + (f" and {len(places) - 1} more" if places[1:] else ""))
            if len(self.complaints) > 30:
                lines.append(f"… {len(self.complaints)} complaints in all")
            self.fail("\n  " + "\n  ".join(lines))
