"""Writes docs/performance.md and its plot from what was measured. usage: write_performance.py RESULTS OUT.md"""
import json
import os
import sys

TITLES = {
    "plain": "The plain tally: households completed, by desa of the position and day",
    "locate": "Point location alone, one thread",
    "scaling": "The plain tally over rows and threads",
    "build": "The whole build of the province",
    "pages": "Pages: a table of 31 days and a chart each, beside Hugo",
    "nation": "The nation",
    "load": "Bad input under load",
}


def tally(measured, part):
    found = measured["found"]
    key = "seconds" if part == "locate" else "wall"
    lines = [f"Input `{measured['visits']}`, {measured['cores']} cores.", "",
             "| what | seconds | times ours | CPU seconds | peak MB | answers |", "|---|---:|---:|---:|---:|---|"]
    mine = next((one[key] for name, one in found.items() if name in ("jangkau", "jangkau build")), None)

    def order(item):
        name = item[0]
        rows = int(name.split()[0]) if part == "scaling" else 0
        return not name.startswith("jangkau"), rows, name

    for name, one in sorted(found.items(), key=order):
        ratio = f"{one[key] / mine:.1f}" if mine else ""
        answer = f"{one['inside']} inside" if part == "locate" else (
            "" if "differing" not in one else "same" if one["differing"] == 0
            else f"{one['differing']} household{'s' * (one['differing'] > 1)} counted otherwise")
        lines.append(f"| {name} | {one[key]:.2f} | {ratio} | {one['cpu']:.2f} | {one['peak_mb']} | {answer} |")
    for one in found.values():
        if "steps" in one:
            lines += ["", "Where the time goes, of the last run:", "", "```", *one["steps"], "```"]
    return lines


def pages(measured):
    lines = ["| where | who | seconds | pages a second | CPU seconds | MiB |", "|---|---|---:|---:|---:|---:|"]
    for where, one in measured.items():
        for who in ("jangkau", "hugo"):
            run = one[who]
            lines.append(f"| {where} | {who} | {run['wall_s']:.2f} | {run['pages_per_s']} | {run['cpu_s']:.2f} "
                         f"| {run['mib']} |")
        lines.append(f"| {where} | ratio | {one['ratio']} | | {one['cpu_ratio']} | |")
    return lines + ["", "On a disk both mostly wait for it to make twenty thousand files and folders."]


def load(rows):
    return ["| case | exit code | seconds | peak MB | what it says |", "|---|---:|---:|---:|---|"] + [
        "| " + " | ".join(str(cell) for cell in row) + " |" for row in rows]


def plot(folder, out):
    """Seconds over rows, of the tool and its peers."""
    try:
        import matplotlib
    except ImportError:
        return False
    matplotlib.use("svg")
    matplotlib.rcParams["svg.hashsalt"] = "performance"
    from matplotlib import pyplot
    lines = {}
    for name in os.listdir(folder):
        part, _, rows = name[:-5].partition("-")
        with open(os.path.join(folder, name)) as file:
            measured = json.load(file)
        if part == "plain" and rows.isdigit():
            for who, one in measured["found"].items():
                lines.setdefault(who, {})[int(rows)] = one["wall"]
        elif part == "scaling":
            for what, one in measured["found"].items():
                size, rest = what.split(" rows, ")
                who = {"2 threads": "jangkau", "1 threads": "jangkau, one thread"}.get(rest, "jangkau " + rest)
                lines.setdefault(who, {}).setdefault(int(size), one["wall"])
    figure, axes = pyplot.subplots(figsize=(7, 4.2))
    for who, points in sorted(lines.items()):
        axes.plot(sorted(points), [points[size] for size in sorted(points)], label=who, marker="o",
                  linestyle="-" if who.startswith("jangkau") else "--")
    axes.set(xscale="log", yscale="log", xlabel="rows", ylabel="seconds",
             title="Households completed by desa and day, 482 desa, two cores")
    axes.grid(True, which="both", linewidth=0.3)
    axes.legend(fontsize=8)
    figure.tight_layout()
    figure.savefig(out, metadata={"Date": None})
    return True


def main():
    folder, out = sys.argv[1:3]
    lines = ["# Performance", "",
             "Measured by `script/bench`, in alternating runs; medians. Written by the script.", ""]
    picture = os.path.splitext(out)[0] + ".svg"
    if plot(folder, picture):
        lines += [f"![Seconds over rows]({os.path.basename(picture)})", ""]
    names = sorted((name for name in os.listdir(folder) if name.endswith(".json")),
                   key=lambda name: (list(TITLES).index(name[:-5].split("-")[0]), len(name), name))
    for name in names:
        part = name[:-5].split("-")[0]
        with open(os.path.join(folder, name)) as file:
            measured = json.load(file)
        title = TITLES[part] + (", over a nation of 83,763 desa" if "-nation" in name else "")
        lines += [f"## {title}", ""]
        if part == "pages":
            lines += pages(measured)
        elif part == "load":
            lines += load(measured)
        elif part == "nation":
            lines += [measured["said"] + ".", "", "```", *measured["steps"], "```"]
        else:
            lines += tally(measured, part)
        lines.append("")
        if part == "locate":
            lines += [
                "A position exactly on a border lies in no desa for `ST_Contains` and `within`; here it lies in the",
                "one with the smallest code. That, and nothing else, may make answers differ: all count a household",
                "once a desa and day, and take the day as it is written.", ""]
    with open(out, "w") as file:
        file.write("\n".join(lines))


main()
