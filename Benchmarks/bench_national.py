#!/usr/bin/env python3
"""The whole country on one machine: time and memory by step of a build over a generated nation.

usage: bench_national.py JANGKAU [--folder DIR] [--desa 83763] [--visits 10000000] [--as-of 2022-11-02]
                         [--from-tallies] [--python PYTHON]

Makes the nation by `nation.py` where it is not there, builds its public edition with `--timings`, and prints the
steps with the peak of resident memory (mapped pages included) and what the site consists of. With `--from-tallies`
the visits are counted by `jangkau tally` first, which is measured too, and the site is built from that.
"""
import argparse
import os
import shutil
import subprocess
import sys
import time

from record import record


def run(command):
    """What a command says on standard error, and what it took."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    text = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        print(text, flush=True)
        raise SystemExit(f"{command[1]} failed")
    return text, (f"wall {time.perf_counter() - start:.1f} s, CPU {usage.ru_utime + usage.ru_stime:.1f} s, "
                  f"peak {usage.ru_maxrss / 1024:.0f} MiB")


def nation(folder, desa, visits, python=sys.executable):
    """The folder of a generated nation, made where it is not there."""
    source = f"{folder}/{desa}-{visits}"
    # The configuration is what is written last.
    if not os.path.exists(f"{source}/jangkau.yml"):
        generator = os.path.join(os.path.dirname(os.path.abspath(__file__)), "nation.py")
        subprocess.run(
            [python, generator, source, "--desa", str(desa), "--visits", str(visits)], check=True)
    return source


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("jangkau")
    parser.add_argument("--folder", default="nation")
    parser.add_argument("--desa", type=int, default=83_763)
    parser.add_argument("--visits", type=int, default=10_000_000)
    parser.add_argument("--as-of", default="2022-11-02")
    parser.add_argument("--from-tallies", action="store_true")
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--out", help="a JSON file for write_performance.py")
    arguments = parser.parse_args()
    source = nation(arguments.folder, arguments.desa, arguments.visits, arguments.python)
    tally = []
    counted = {}
    if arguments.from_tallies:
        path = f"{source}/nation.tally"
        # So little that borders, rows and counts together stay below a gibibyte.
        memory = ["--memory", "160"]
        steps, said = run([arguments.jangkau, "tally", "-c", f"{source}/jangkau.yml", "-o", path,
                           "--timings"] + memory)
        said += f"; {os.path.getsize(path) / 2**20:.0f} MiB"
        print(f"{steps}\ntally: {said}", flush=True)
        tally = ["--from-tallies", path]
        counted = {"counted": {"command": " ".join(["jangkau tally"] + memory), "steps": steps.splitlines(),
                               "said": said}}
    site = f"{arguments.folder}/site"
    shutil.rmtree(site, ignore_errors=True)
    steps, said = run(
        [arguments.jangkau, "build", "-c", f"{source}/jangkau.yml", "-o", site, "--as-of", arguments.as_of,
         "--edition", "public", "--timings"] + tally)
    print(steps, flush=True)
    print(said)
    files = [os.path.join(folder, name) for folder, _, names in os.walk(site) for name in names]
    size = f"{len(files)} files, {sum(map(os.path.getsize, files)) / 2**20:.0f} MiB"
    if arguments.out:
        record(arguments.out, {"steps": steps.splitlines(), "said": f"{said}; {size}"} | counted)
    print(f"{size}; the largest:")
    for path in sorted(files, key=os.path.getsize, reverse=True)[:8]:
        print(f"  {os.path.getsize(path) / 1024:10.0f} KiB  {os.path.relpath(path, site)}")


if __name__ == "__main__":
    main()
