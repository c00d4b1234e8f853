"""The pages for offices: whatever they name must be there."""

import os
import pathlib
import re
import subprocess
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGES = [ROOT / "docs/panduan.md", ROOT / "docs/lima-menit.md", ROOT / "examples/nightly/README.md"]
MOST_BYTES = 120_000


def anchors(page):
    """The addresses of a page's headings, as they are made for Markdown."""
    found = set()
    for heading in re.findall(r"^#+ (.+)$", page.read_text(), re.MULTILINE):
        plain = re.sub(r"[^\w\- ]", "", heading.lower())
        found.add(plain.strip().replace(" ", "-"))
    return found


def said(*arguments):
    return subprocess.run(
        [os.environ["JANGKAU"], *arguments], check=True, capture_output=True, text=True).stdout


class Guide(unittest.TestCase):
    def test_every_link_and_picture_is_there(self):
        for page in PAGES:
            for target in re.findall(r"\]\(([^)]+)\)", page.read_text()):
                path, _, anchor = target.partition("#")
                file = (page.parent / path).resolve() if path else page
                self.assertTrue(file.exists(), f"{page.name}: {target}")
                if anchor:
                    self.assertIn(anchor, anchors(file), page.name)
                if file.suffix == ".png":
                    self.assertLess(file.stat().st_size, MOST_BYTES, path)

    def test_every_picture_is_shown(self):
        text = PAGES[0].read_text()
        for picture in (ROOT / "docs/images/panduan").iterdir():
            self.assertIn(picture.name, text)

    def test_every_finding_status_and_bucket_has_its_row(self):
        text = PAGES[0].read_text()
        source = (ROOT / "Sources/Coverage/Quality/Finding.swift").read_text()
        rules = re.findall(r'case \w+ = "(\w+)"', source)
        self.assertGreater(len(rules), 50)
        for rule in rules:
            self.assertIn(f"| `{rule}` |", text)
        phrases = (ROOT / "Sources/Site/Strings/Status+Phrase.swift").read_text()
        statuses = re.findall(r'case \.\w+: "([^"]+)"', phrases.split("var english")[0])
        self.assertEqual(len(statuses), 9)
        for status in statuses:
            self.assertIn(f"\n| {status} |", text)
        for bucket in ("rejected", "later", "superseded", "withdrawn", "duplicate", "counted"):
            self.assertIn(f"| `{bucket}` |", text)
        named = set(re.findall(r"^\| `([a-z_]+)` \|", text, re.MULTILINE))
        self.assertEqual(named - set(rules), set())

    def test_every_command_and_option_is_the_programs(self):
        helps = {}
        for page in PAGES:
            for command, rest in re.findall(r"^(?:\$ )?jangkau ([a-z]+)(.*)$", page.read_text(), re.MULTILINE):
                if command not in helps:
                    helps[command] = said(command, "--help")
                for option in re.findall(r"(?<!\S)--?[a-z][a-z-]*", rest):
                    self.assertRegex(
                        helps[command], rf"(?m)(^|[ ,]){option}($|[ ,<\]])", f"{page.name}: {command}")
