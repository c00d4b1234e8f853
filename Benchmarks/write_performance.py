"""Writes docs/performance.md and its plot from what was measured. usage: write_performance.py RESULTS OUT.md"""
import json
import os
import re
import sys

TITLES = {
    "plain": "The plain tally: households completed, by desa of the position and day",
    "desa": "The plain tally over desa",
    "locate": "Point location alone, one thread",
    "scaling": "The plain tally over rows and threads",
    "build": "The whole build of the province",
    "pages": "Pages: a table of 31 days and a chart each, beside Hugo",
    "nation": "The nation",
    "load": "Bad input under load",
}


def sized(name):
    """How many rows or desa a name begins with, 0 where with none, and who or what was measured with them."""
    size, _, rest = name.partition(", ")
    return (int(size.split()[0]), rest) if rest and size[0].isdigit() else (0, name)


def tally(measured, part):
    found = measured["found"]
    key = "seconds" if part == "locate" else "wall"
    lines = [f"Input `{measured['visits']}`" + ", and as many visits to each nation." * (part == "desa")
             + "." * (part != "desa"), "",
             "| what | seconds | times ours | CPU seconds | peak MB | runs | answers |",
             "|---|---:|---:|---:|---:|---:|---|"]
    mine = {sized(name)[0]: one[key] for name, one in found.items()
            if sized(name)[1] in ("jangkau", "jangkau build")}

    def order(item):
        size, who = sized(item[0])
        return size, not who.startswith("jangkau"), who

    for name, one in sorted(found.items(), key=order):
        size, _ = sized(name)
        ratio = f"{one[key] / mine[size]:.1f}" if size in mine else ""
        answer = f"{one['inside']} inside" if part == "locate" else (
            "" if "differing" not in one else "same" if one["differing"] == 0
            else f"{one['differing']} household{'s' * (one['differing'] > 1)} counted otherwise")
        lines.append(f"| {name} | {one[key]:.2f} | {ratio} | {one['cpu']:.2f} | {one['peak_mb']} | {one['runs']} "
                     f"| {answer} |")
    for one in found.values():
        if "steps" in one:
            lines += ["", "Where the time goes, of the last run:", "", "```", *one["steps"], "```"]
    return lines


def pages(measured):
    lines = ["| where | who | seconds | pages a second | CPU seconds | MiB |", "|---|---|---:|---:|---:|---:|"]
    for where, one in measured["found"].items():
        for who in ("jangkau", "hugo"):
            run = one[who]
            lines.append(f"| {where} | {who} | {run['wall_s']:.2f} | {run['pages_per_s']} | {run['cpu_s']:.2f} "
                         f"| {run['mib']} |")
        lines.append(f"| {where} | ratio | {one['ratio']} | | {one['cpu_ratio']} | |")
    return lines + ["", "On a disk, making twenty thousand files and folders comes on top."]


def load(measured):
    return ["| case | exit code | seconds | peak MB | what it says |", "|---|---:|---:|---:|---|"] + [
        "| " + " | ".join(str(cell) for cell in row) + " |" for row in measured["rows"]]


def over_rows(results):
    """Seconds over rows, of the tool and its peers."""
    lines = {}
    for name, measured in results.items():
        part, _, rows = name.partition("-")
        if part == "plain" and rows.isdigit():
            for who, one in measured["found"].items():
                lines.setdefault(who, {})[int(rows)] = one["wall"]
        elif part == "scaling":
            for what, one in measured["found"].items():
                size, rest = sized(what)
                who = {"2 threads": "jangkau", "1 threads": "jangkau, one thread"}.get(rest, "jangkau " + rest)
                lines.setdefault(who, {}).setdefault(size, one["wall"])
    return lines


def over_desa(results):
    """Seconds over the number of desa, for the largest number of visits that was measured."""
    sizes = [int(name.partition("-")[2]) for name in results if re.fullmatch(r"desa-\d+", name)]
    lines = {}
    for what, one in results[f"desa-{max(sizes)}"]["found"].items() if sizes else ():
        size, who = sized(what)
        lines.setdefault(who, {})[size] = one["wall"]
    return lines


def plot(lines, out, over, title):
    """Draws what there is to draw; false where nothing can be."""
    try:
        import matplotlib
    except ImportError:
        return False
    if not lines:
        return False
    matplotlib.use("svg")
    matplotlib.rcParams["svg.hashsalt"] = "performance"
    from matplotlib import pyplot
    figure, axes = pyplot.subplots(figsize=(7, 4.2))
    for who, points in sorted(lines.items()):
        axes.plot(sorted(points), [points[size] for size in sorted(points)], label=who, marker="o",
                  linestyle="-" if who.startswith("jangkau") else "--")
    axes.set(xscale="log", yscale="log", xlabel=over, ylabel="seconds", title=title)
    axes.grid(True, which="both", linewidth=0.3)
    axes.legend(fontsize=8)
    figure.tight_layout()
    figure.savefig(out, metadata={"Date": None})
    return True


def read(folder):
    """What was measured, by the names of its files, in the order of the page."""
    results = {}
    for name in sorted((name[:-5] for name in os.listdir(folder) if name.endswith(".json")),
                       key=lambda name: (list(TITLES).index(name.split("-")[0]), len(name), name)):
        with open(os.path.join(folder, f"{name}.json")) as file:
            results[name] = json.load(file)
    return results


def section(name, measured):
    part = name.split("-")[0]
    title = TITLES[part] + (", over a nation of 83,763 desa" if "-nation" in name else "")
    lines = [f"## {title}", "", f"Measured on {measured['date']} on {measured['machine']}.", ""]
    if part == "pages":
        lines += pages(measured)
    elif part == "load":
        lines += load(measured)
    elif part == "nation":
        commands = [("`jangkau build`", measured)]
        if "counted" in measured:
            commands = [(f"`{measured['counted']['command']}`", measured["counted"]),
                        ("`jangkau build --from-tallies`", measured)]
        for command, one in commands:
            lines += [f"{command}: {one['said']}.", "", "```", *one["steps"], "```", ""]
    else:
        lines += tally(measured, part)
    lines.append("")
    if part == "locate":
        lines += [
            "A position exactly on a border lies in no desa for `ST_Contains` and `within`; here it lies in the",
            "one with the smallest code. That, and nothing else, may make answers differ: all count a household",
            "once a desa and day, and take the day as it is written.", ""]
    return lines


def main():
    folder, out = sys.argv[1:3]
    results = read(folder)
    lines = ["# Performance", "",
             "Measured by `script/bench`, in alternating runs; medians. Written by the script from what was measured",
             "last of each part (`Benchmarks/results/`): parts of different days or processors do not compare.", ""]
    about = "Households completed by desa and day"
    for found, ending, over, title in (
            (over_rows(results), "", "rows", f"{about}, 482 desa"),
            (over_desa(results), "-desa", "desa", about)):
        picture = f"{os.path.splitext(out)[0]}{ending}.svg"
        if plot(found, picture, over, title):
            lines += [f"![Seconds over {over}]({os.path.basename(picture)})", ""]
    for name, measured in results.items():
        lines += section(name, measured)
    with open(out, "w") as file:
        file.write("\n".join(lines))


main()
