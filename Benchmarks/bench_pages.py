#!/usr/bin/env python3
"""Pages a second: this site's tables, numerals, escaping, templates and publishing against Hugo's.

usage: bench_pages.py PAGES_PROGRAM [--pages 10000] [--runs 5] [--hugo hugo] [--folder DIR] [--json]

Both make the same pages from the same numbers: a table of 31 days with five columns and a chart of 31 bars, numbers
with separators, texts escaped, one folder a page. The pages of both are read again and their numbers compared. The
runs alternate; what is reported are medians. PAGES_PROGRAM is `pages` of this package, built with
`swift build -c release -Xswiftc -enable-testing --product pages`.
"""
import argparse
import json
import os
import re
import shutil
import statistics
import subprocess
import tempfile
import time

SINGLE = """<!doctype html>
<html lang="id"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>
<h1>{{ .Title }}</h1>
<svg viewBox="0 0 310 100">{{ range $day, $row := .Params.rows }}{{ $height := div (index $row 0) 18 -}}
<rect x="{{ mul $day 10 }}" y="{{ sub 100 $height }}" width="8" height="{{ $height }}"><title>\
{{ lang.FormatNumber 0 (index $row 0) }}</title></rect>{{ end }}</svg>
<div class="scroll" role="region" aria-labelledby="days" tabindex="0"><table class="sort ">
<caption id="days"><span>Daily numbers</span></caption><thead><tr><th scope="col" class="l">day</th>\
{{ range slice "found" "completed" "resolved" "listed" "new" }}<th scope="col">{{ . }}</th>{{ end }}</tr></thead><tbody>
{{ range $day, $row := .Params.rows }}<tr><th scope="row">day {{ add $day 1 }}</th>\
{{ range $row }}<td>{{ lang.FormatNumber 0 . }}</td>{{ end }}</tr>
{{ end }}</tbody></table></div>
</body></html>
"""


def number(page, day, column):
    return (page * 7 + day * 13 + column * 31) % 1800


def hugo_site(folder, pages):
    """The sources: what a page shows stands in its own front matter, as JSON, which Hugo reads fastest."""
    os.makedirs(f"{folder}/content/p")
    os.makedirs(f"{folder}/layouts/_default")
    with open(f"{folder}/config.toml", "w") as file:
        file.write('baseURL = "/"\ndisableKinds = ["taxonomy","term","RSS","sitemap","section","home","404"]\n'
                   "disableHugoGeneratorInject = true\n")
    with open(f"{folder}/layouts/_default/single.html", "w") as file:
        file.write(SINGLE)
    for page in range(pages):
        rows = [[number(page, day, column) for column in range(5)] for day in range(31)]
        with open(f"{folder}/content/p/{page}.md", "w") as file:
            json.dump({"title": f"Desa & kelurahan {page}", "rows": rows}, file)
            file.write("\n")


def run(command, folder):
    """Wall and processor seconds and MiB of a command that writes `folder`."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if status != 0:
        raise SystemExit(f"{command[0]} failed")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def numbers_of(folder, page):
    """The cells of the table of one page, and how many bars it has."""
    with open(f"{folder}/p/{page}/index.html") as file:
        text = file.read()
    cells = [int(cell.replace(",", "")) for cell in re.findall(r"<td>([\d,]+)</td>", text)]
    return cells, text.count("<rect "), os.path.getsize(f"{folder}/p/{page}/index.html")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--hugo", default="hugo")
    parser.add_argument("--folder")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    # Hugo takes a relative target for one below its sources.
    work = tempfile.mkdtemp(prefix="bench-pages-", dir=arguments.folder and os.path.abspath(arguments.folder))
    try:
        hugo_site(f"{work}/hugo", arguments.pages)
        commands = {
            "jangkau": ([arguments.program, str(arguments.pages), f"{work}/ours"], f"{work}/ours"),
            "hugo": ([arguments.hugo, "--quiet", "-s", f"{work}/hugo", "-d", f"{work}/theirs"], f"{work}/theirs"),
        }
        measured = {name: [] for name in commands}
        last = {}
        for turn in range(arguments.runs):
            for name, (command, folder) in commands.items():
                # A fresh folder each time: some file systems are slow where many files were just removed.
                fresh = [f"{folder}-{turn}" if word == folder else word for word in command]
                measured[name].append(run(fresh, f"{folder}-{turn}"))
                last[name] = f"{folder}-{turn}"
        sizes = {}
        for page in range(0, arguments.pages, max(1, arguments.pages // 200)):
            ours, theirs = numbers_of(last["jangkau"], page), numbers_of(last["hugo"], page)
            expected = [number(page, day, column) for day in range(31) for column in range(5)]
            if ours[0] != expected or theirs[0] != expected or ours[1] != 31 or theirs[1] != 31:
                raise SystemExit(f"page {page} differs between the two")
            sizes = {"jangkau": ours[2], "hugo": theirs[2]}
        result = {}
        for name, runs in measured.items():
            wall, processor, memory = (statistics.median(r[i] for r in runs) for i in range(3))
            result[name] = {"wall_s": round(wall, 3), "cpu_s": round(processor, 3), "mib": round(memory),
                            "pages_per_s": round(arguments.pages / wall), "bytes_a_page": sizes[name]}
        result["ratio"] = round(result["hugo"]["wall_s"] / result["jangkau"]["wall_s"], 2)
        result["cpu_ratio"] = round(result["hugo"]["cpu_s"] / result["jangkau"]["cpu_s"], 2)
        print(json.dumps(result) if arguments.json else "\n".join(f"{k}: {v}" for k, v in result.items()))
    finally:
        shutil.rmtree(work)


if __name__ == "__main__":
    main()
