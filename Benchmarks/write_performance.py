"""Writes docs/performance.md from what was measured. usage: write_performance.py RESULTS OUT.md"""
import json
import os
import sys

TITLES = {
    "plain": "The plain tally: households completed, by desa of the position and day",
    "locate": "Point location alone, one thread",
    "scaling": "The plain tally over rows and threads",
}

folder, out = sys.argv[1:3]
lines = ["# Performance", "", "Measured by `script/bench`, in alternating runs; medians. Written by the script.", ""]
names = sorted((name for name in os.listdir(folder) if name.endswith(".json")),
               key=lambda name: (list(TITLES).index(name.split("-")[0]), len(name), name))
for name in names:
    part = name.split("-")[0]
    title = TITLES[part]
    with open(os.path.join(folder, name)) as file:
        measured = json.load(file)
    found = measured["found"]
    lines += [f"## {title}", "", f"Input `{measured['visits']}`, {measured['cores']} cores.", ""]
    key = "seconds" if part == "locate" else "wall"
    lines += ["| what | seconds | times ours | CPU seconds | peak MB | answers |",
              "|---|---:|---:|---:|---:|---|"]
    ours = found.get("jangkau", {}).get(key)
    for name, one in sorted(found.items(), key=lambda item: (not item[0].startswith("jangkau"), item[0])):
        ratio = f"{one[key] / ours:.1f}" if ours else ""
        answer = f"{one['inside']} inside" if part == "locate" else (
            "" if "differing" not in one else "same" if one["differing"] == 0
            else f"{one['differing']} household{'s' * (one['differing'] > 1)} counted otherwise")
        lines.append(f"| {name} | {one[key]:.2f} | {ratio} | {one['cpu']:.2f} | {one['peak_mb']} | {answer} |")
    lines.append("")
lines += ["A position exactly on a border lies in no desa for `ST_Contains` and `within`; here it lies in the",
          "one with the smallest code. That, and nothing else, may make answers differ: all count a household",
          "once a desa and day, and take the day as it is written.", ""]
with open(out, "w") as file:
    file.write("\n".join(lines))
