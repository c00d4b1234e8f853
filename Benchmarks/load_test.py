#!/usr/bin/env python3
"""Bad input under load: huge damaged files, a source that shrinks, a disk that fills.

usage: load_test.py JANGKAU DESA.geojson CODE_FIELD VISITS.csv WORK_FOLDER

Each case builds a site over one that is there. What is checked: the exit code, that the message names the file and
what to do, that the old site stands to the byte and nothing lies beside it where the build failed, that every record
is in the ledger where it did not, and that memory stays below 4 GB (a build keeps its records; `jangkau tally` does not). VISITS.csv should have some ten million rows.
The case of the full disk mounts a small tmpfs and is left out where that is not allowed.
"""
import hashlib
import json
import os
import shutil
import subprocess
import sys
import threading
import time

from record import record

BOUND_MB = 4096


def fingerprint(folder):
    """The bytes of all files below a folder."""
    total = hashlib.sha256()
    for path, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            total.update(os.path.join(path, name).encode())
            with open(os.path.join(path, name), "rb") as file:
                total.update(file.read())
    return total.hexdigest()


class Case:
    def __init__(self, jangkau, desa, field, work):
        self.jangkau, self.desa, self.field, self.work = jangkau, desa, field, work

    def configuration(self, visits, site):
        path = os.path.join(self.work, "jangkau.yml")
        with open(path, "w") as file:
            file.write(f"""survey: {{title: Load, start: 2022-10-15, end: 2022-11-14, time_zone: Asia/Makassar}}
boundaries: {{source: "{self.desa}", fields: {{code: {self.field}}}}}
visits:
  - source: "{visits}"
    fields: {{id: instance_id, visited_at: visited_at, received_at: received_at, officer: officer_id,
             desa: desa_code, household: household_id, outcome: status, latitude: latitude,
             longitude: longitude, accuracy: accuracy_m}}
site: {{output: "{site}"}}
""")
        return path

    def run(self, visits, site, during=None, command=("build",)):
        arguments = [self.jangkau, *command, "-c", self.configuration(visits, site), "--as-of", "2022-11-14"]
        start = time.perf_counter()
        process = subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        if during:
            threading.Thread(target=during, args=(process.pid,), daemon=True).start()
        output, error = [None], [None]
        readers = [threading.Thread(target=lambda: output.__setitem__(0, process.stdout.read())),
                   threading.Thread(target=lambda: error.__setitem__(0, process.stderr.read()))]
        for reader in readers:
            reader.start()
        _, status, usage = os.wait4(process.pid, 0)
        for reader in readers:
            reader.join()
        return (os.waitstatus_to_exitcode(status), time.perf_counter() - start, usage.ru_maxrss / 1024,
                output[0], error[0])


def main():
    jangkau, desa, field, visits, work = sys.argv[1:]
    visits = os.path.abspath(visits)
    work = os.path.abspath(work)
    shutil.rmtree(work, ignore_errors=True)
    os.makedirs(work)
    case = Case(os.path.abspath(jangkau), os.path.abspath(desa), field, work)
    site = os.path.join(work, "site")
    small = os.path.join(work, "small.csv")
    with open(visits, "rb") as source, open(small, "wb") as target:
        for _ in range(50_001):
            target.write(source.readline())
    code, *_, error = case.run(small, site)
    assert code == 0, error
    failures, rows = [], []

    def note(name, code, seconds, memory, said, wanted, fine):
        rows.append((name, code, f"{seconds:.1f}", f"{memory:.0f}", said))
        print(f"{name}: exit {code}, {seconds:.1f} s, {memory:.0f} MB; {said}", flush=True)
        if code != wanted or not fine or memory > BOUND_MB:
            failures.append(name)

    def refused(name, visits, words, during=None, site=site, wanted=65):
        before = fingerprint(site)
        beside = sorted(os.listdir(os.path.dirname(site)))
        code, seconds, memory, _, error = case.run(visits, site, during)
        said = (error.strip().splitlines() or [""])[-1].replace(work + "/", "")
        left = sorted(os.listdir(os.path.dirname(site)))
        note(name, code, seconds, memory, said, wanted,
             all(word in error for word in words) and fingerprint(site) == before and left == beside)

    def counted(name, visits, lines, wanted_rejected):
        code, seconds, memory, output, error = case.run(visits, site, command=("check", "--json"))
        ledger = json.loads(output)["ledger"] if code == 0 else {}
        said = f"{ledger.get('read')} records read, {ledger.get('rejected')} rejected"
        balanced = ledger and ledger["read"] == sum(v for k, v in ledger.items() if k != "read") == lines
        note(name, code, seconds, memory, said, 0, balanced and ledger["rejected"] == wanted_rejected)

    # A file of a gigabyte that was cut in the middle of a record.
    cut = os.path.join(work, "cut.csv")
    with open(visits, "rb") as source, open(cut, "wb") as target:
        left = 1_000_000_000
        lines = -1
        while left > 0 and (block := source.read(min(left, 1 << 24))):
            target.write(block)
            lines += block.count(b"\n")
            left -= len(block)
        # Whatever stood there, the last record now ends in the middle of its id.
        target.write(b"\nabc")
    counted("1 GB, cut in the middle of a record", cut, lines + 2, 2)
    os.remove(cut)

    # One line of 500 MB among good ones.
    long = os.path.join(work, "long.csv")
    with open(small, "rb") as source, open(long, "wb") as target:
        shutil.copyfileobj(source, target)
        for _ in range(500):
            target.write(b"x" * 1_000_000)
        target.write(b"\n")
        source.seek(0)
        source.readline()
        shutil.copyfileobj(source, target)
    counted("a line of 500 MB", long, 100_001, 1)
    os.remove(long)

    # A quote that nothing closes, and 500 MB behind it.
    quote = os.path.join(work, "quote.csv")
    with open(small, "rb") as source, open(quote, "wb") as target:
        shutil.copyfileobj(source, target)
        target.write(b'"')
        source.seek(0)
        body = source.read()
        while target.tell() < 500_000_000:
            target.write(body)
    code, seconds, memory, output, error = case.run(quote, site, command=("check", "--json"))
    said = (error.strip().splitlines() or [""])[-1].replace(work + "/", "")
    if code == 0:
        ledger = json.loads(output)["ledger"]
        said = f"{ledger['read']} records read, {ledger['rejected']} rejected"
    note("a quote never closed, 500 MB", code, seconds, memory, said, 0, True)
    os.remove(quote)

    # A source that shrinks while it is read.
    shrinking = os.path.join(work, "shrinking.csv")
    shutil.copyfile(visits, shrinking)

    def shrink(process):
        folder = f"/proc/{process}/fd"
        while os.path.isdir(folder):
            for number in os.listdir(folder):
                try:
                    if os.readlink(f"{folder}/{number}") == shrinking:
                        time.sleep(0.1)
                        os.truncate(shrinking, 10_000_000)
                        return
                except OSError:
                    pass
            time.sleep(0.01)

    refused("a source that shrinks while it is read", shrinking, ["shrinking.csv", "shorter"], shrink)
    os.remove(shrinking)

    # A disk that fills while pages are written.
    disk = os.path.join(work, "disk")
    os.makedirs(disk)
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=45m", "tmpfs", disk], stderr=subprocess.DEVNULL).returncode:
        print("a disk that fills: left out, no tmpfs can be mounted")
    else:
        try:
            there = os.path.join(disk, "site")
            code, *_, error = case.run(small, there)
            assert code == 0, error
            with open(os.path.join(disk, "filler"), "wb") as filler:
                room = os.statvfs(disk)
                filler.write(b"\0" * max(0, room.f_bavail * room.f_frsize - 3_000_000))
            refused("a disk that fills while pages are written", visits, ["space"], site=there, wanted=73)
        finally:
            subprocess.run(["umount", disk])
    shutil.rmtree(work)
    record(os.path.join(os.path.dirname(os.path.abspath(__file__)), "results", "load.json"), {"rows": rows})
    if failures:
        raise SystemExit("not as wanted: " + "; ".join(failures))


if __name__ == "__main__":
    main()
