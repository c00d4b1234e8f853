"""Replays docs/lima-menit.md: its commands as they stand there, in a folder of their own.

In a block `console` a line that begins with `$ ` is a command, what follows it is what it prints (both
streams). A line `…` stands for any number of lines, `…` within a line for any text.
"""

import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import unittest
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs/lima-menit.md"
FORMATS = ROOT / "Tests/Fixtures/formats"
# What each desa's officer sent by the second day: of ten families each.
SENT = {"6501040004": 8, "6501040005": 5}
# Debian's Python has a page of its own at 8000; a preview of someone else's must not fail the replay.
PORT = 8000


def commands(text):
    """The commands of the page with the lines they are to print."""
    found = []
    for block in re.findall(r"^```console\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
        for line in block.splitlines():
            if line.startswith("$ "):
                found.append((line[2:], []))
            else:
                found[-1][1].append(line)
    return found


def pattern(lines):
    """What the lines of the page allow."""
    parts = []
    for line in lines:
        if line == "…":
            parts.append(r"(?:.*\n)*?")
        else:
            parts.append("[^\n]*".join(re.escape(p) for p in line.split("…")) + "\n")
    return re.compile("".join(parts))


def export():
    """An export of ODK Central: the fixture's rows, and more families after its first row."""
    lines = (FORMATS / "odk/form.csv").read_text().splitlines()
    number = len(lines)
    for desa, families in SENT.items():
        have = sum(desa in line for line in lines)
        for _ in range(have, families + (1 if have else 0)):  # one of the fixture's is withdrawn
            row = lines[1].replace("uuid:1", f"uuid:{number}").replace("approved", "")
            row = row.replace("T08:56", f"T{9 + number // 2:02d}:{number % 2 * 30:02d}")
            east = 0.5 + 0.01 * number + (0 if desa == "6501040004" else 1)
            lines.append(
                row.replace("6501040004", desa).replace(",0.5,0.5,", f",0.5,{east:.2f},")
                .replace("ppl1", "ppl1" if have else "ppl2").replace("T02:00", f"T1{number // 10}:00"))
            number += 1
    # What a spreadsheet makes of a code.
    lines[-1] = lines[-1].replace("6501040005", "6501040005.0")
    return "\n".join(lines) + "\n"


def is_free(port):
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


class FiveMinutes(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        survey = self.folder / "survei"
        (self.folder / "bin").mkdir()
        survey.mkdir()
        (self.folder / "bin/jangkau").symlink_to(os.environ["JANGKAU"])
        for name in ("desa.geojson", "target.csv"):
            shutil.copy(FORMATS / name, survey)
        (survey / "kunjungan.csv").write_text(export())
        self.environment = {
            "PATH": f"{self.folder}/bin:/usr/bin:/bin", "HOME": str(self.folder), "LANG": "C.UTF-8"}

    def test_every_command_does_what_the_page_shows(self):
        steps = commands(PAGE.read_text())
        words = [command.split()[:2] for command, _ in steps]
        for command in ("init", "check", "build", "serve"):
            self.assertIn(["jangkau", command], words)
        here = self.folder
        seconds = 0.0
        for command, lines in steps:
            if command.startswith("cd "):
                here = here / command[3:]
                self.assertTrue(here.is_dir(), command)
                continue
            if command.startswith("jangkau serve"):
                self.preview(command, lines, here)
                continue
            begun = time.monotonic()
            run = subprocess.run(
                command, shell=True, cwd=here, env=self.environment, stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=60)
            seconds += time.monotonic() - begun
            self.assertEqual(run.returncode, 0, f"$ {command}\n{run.stdout}")
            self.assertIsNotNone(
                # A space that does not break looks like any other.
                pattern(lines).fullmatch(run.stdout.replace("\u00a0", " ")),
                f"$ {command}\nthe page shows:\n" + "\n".join(lines)
                + f"\nthe program prints:\n{run.stdout}")
        print(f"{len(steps)} commands in {seconds:.1f} s", flush=True)

    def preview(self, command, lines, here):
        if not is_free(PORT):
            print(f"port {PORT} is taken here; the replay lets the preview choose one", flush=True)
            command += " --port 0"
            lines = [line.replace(f":{PORT}/", ":…/") for line in lines]
        process = subprocess.Popen(
            "exec " + command, shell=True, cwd=here, env=self.environment,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        try:
            said = "".join(process.stdout.readline() for _ in lines)
            self.assertIsNotNone(pattern(lines).fullmatch(said), said)
            address = re.search(r"http://127\.0\.0\.1:\d+/", said).group()
            with urllib.request.urlopen(address, timeout=10) as answer:
                self.assertIn("<svg", answer.read().decode())
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(10)
            process.stdout.close()

    def test_a_page_that_shows_something_else_is_noticed(self):
        self.assertTrue(pattern(["a", "…", "c … d"]).fullmatch("a\nb\nb\nc x d\n"))
        for wrong in ("a\nc x\n", "b\nc x d\n", "a\nc x d\ne\n"):
            self.assertIsNone(pattern(["a", "…", "c … d"]).fullmatch(wrong))
