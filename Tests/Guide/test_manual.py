"""jangkau(1) against what the program itself says of its commands and options."""

import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]


def said(*arguments):
    return subprocess.run(
        [os.environ["JANGKAU"], *arguments], check=True, capture_output=True, text=True).stdout


def made(dump, day="2022-11-02"):
    return subprocess.run(
        ["python3", ROOT / "script/manual.py", day], input=dump, check=True, capture_output=True,
        text=True).stdout


def plain(page):
    """The page's own words, without the marks of roff."""
    text = page.replace("\\&", "").replace("\\-", "-").replace("\\(ga", "`").replace("\\(aq", "'")
    return text.replace("\\e", "\\").replace("\\(ti", "~").replace("\\(ha", "^")


def options(help_text):
    """The options a help text declares: those at the head of a line of its lists."""
    found = set()
    for line in help_text.splitlines():
        if re.match(r"^  -", line):
            found |= set(re.findall(r"(?<![\w-])-{1,2}[a-z][a-z-]*", line.split("   ")[0]))
    return found


class Manual(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.page = made(said("--experimental-dump-help"))
        cls.commands = re.findall(
            r"^  ([a-z]+) ", said("--help").split("SUBCOMMANDS:")[1], re.MULTILINE)

    def sections(self):
        parts = re.split(r"^\.Ss jangkau ([a-z]+)$", self.page, flags=re.MULTILINE)
        return dict(zip(parts[1::2], parts[2::2]))

    def test_every_command_has_its_section(self):
        self.assertGreaterEqual(len(self.commands), 8)
        self.assertLessEqual(set(self.commands), set(self.sections()))

    def test_every_option_stands_in_the_section_of_its_command(self):
        head = self.page.split(".Sh COMMANDS")[0]
        for name in self.commands:
            text = self.sections()[name]
            for option in options(said(name, "--help")):
                sign = f"Fl \\-{option[2:]}" if option.startswith("--") else f"Fl {option[1:]}"
                self.assertRegex(
                    head if option in ("-h", "--help", "--version") else text,
                    rf"(?m)^\.It (.* )?{re.escape(sign)}( |$)", f"{name} {option}")

    def test_every_example_and_exit_code_stands_there(self):
        page = plain(self.page)
        for name in ("", *self.commands):
            help_text = said(*([name] if name else []), "--help")
            for line in re.findall(r"^  (jangkau .*)$", help_text, re.MULTILINE):
                self.assertIn(line.strip(), page)
        for code in (0, 64, 65, 66, 73, 78):
            self.assertIn(f".It {code}\n", page)

    def test_the_page_depends_on_nothing_but_program_and_day(self):
        dump = said("--experimental-dump-help")
        self.assertEqual(made(dump), self.page)
        self.assertIn(".Dd November 2, 2022\n", self.page)

    def test_readers_of_such_pages_have_no_complaint(self):
        with tempfile.NamedTemporaryFile("w", suffix=".1") as file:
            file.write(self.page)
            file.flush()
            if shutil.which("mandoc"):
                lint = subprocess.run(
                    ["mandoc", "-Tlint", file.name], capture_output=True, text=True)
                self.assertEqual(lint.stdout, "")
            if shutil.which("man"):
                shown = subprocess.run(
                    ["man", "--warnings", "-l", file.name], capture_output=True, text=True,
                    env={**os.environ, "MANWIDTH": "80", "LC_ALL": "C.UTF-8"})
                self.assertEqual(shown.stderr, "")
                self.assertIn("jangkau build", shown.stdout)
