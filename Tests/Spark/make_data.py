#!/usr/bin/env python3
"""Parts simulated visits into files as a cluster's storage has them, and adds what is hard to part:
versions of a record that name another household, duplicates in other files, records without an id or
without a household, cells with quotes and line ends, rows that cannot be split."""
import csv
import io
import pathlib
import random
import sys


def line(cells, delimiter=","):
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator="").writerow(cells)
    return text.getvalue()


def hostile(rows, draw):
    """Rows made of others; a row is a list of cells in the order of the simulated file."""
    made = []
    for row in draw.sample(rows, 300):
        version = list(row)
        version[2] = version[2].replace("2022-10", "2022-11")
        version[5] = draw.choice(rows)[5]  # Another version, of another household.
        version[6] = draw.choice(["selesai", "belum_ditemui", "menolak"])
        made.append(version)
    for row in draw.sample(rows, 200):
        made.append(["", *row[1:]])  # A duplicate without an id.
    for row in draw.sample(rows, 100):
        made.append([*row[:5], "", *row[6:]])  # The id is the household.
    for row in draw.sample(rows, 50):
        made.append(["", *row[1:5], "", *row[6:]])
    made += [list(row) for row in draw.sample(rows, 200)]
    for row in draw.sample(rows, 40):
        made.append([f"chain-{draw.randrange(8)}", *row[1:]])  # One id, many households.
    for number, row in enumerate(draw.sample(rows, 60)):
        cell = ['a "b"\nc', "line\r\nend,", "\n\n", '"', "semi;colon\tand |"][number % 5]
        made.append([*row[:3], cell, row[4], f" {row[5]} ", *row[6:]])
    return made


BROKEN = ['x,"never closed', "too,few", ",".join(["many"] * 14), 'a,"b" c"d,"e', "nul\0,1,2,3,4,5,6,7,8,9,10"]


def main(folder):
    draw = random.Random(5)
    with open(folder / "visits.csv", newline="") as file:
        header, *rows = list(csv.reader(file))
    rows += hostile(rows, draw)
    draw.shuffle(rows)
    (folder / "visits").mkdir(exist_ok=True)
    files = [[line(row) for row in rows[number::4]] for number in range(4)]
    plain = [text for text in files[0] if "\n" not in text and "\r" not in text]
    files[1] += [text for text in files[0] if "\n" in text or "\r" in text]
    for broken in BROKEN * 3:
        files[1].insert(draw.randrange(len(files[1])), broken)
    plain.insert(100, "too,few")
    plain.insert(200, "   ")
    header = line(header)
    write = lambda name, text: (folder / "visits" / name).write_bytes(text.encode())
    write("a.csv", "\n".join([header, *plain]))
    write("b.csv", "\ufeff" + "\r\n".join(["", header, *files[1], ""]))
    # Other columns in another order, semicolons, an unclosed quote in the last line.
    cells = [next(csv.reader([text])) if "\n" not in text else None for text in files[2]]
    other = [line([row[0], "é", *row[1:]], ";") for row in cells if row]
    write("c.csv", "\n".join([line([header.split(",")[0].upper(), "catatan", *header.split(",")[1:]], ";"), *other, '"']))
    rest = [text for text, row in zip(files[2], cells) if row is None]
    write("d.csv", "\n".join([header, *files[3], *rest, ""]))
    configuration = folder / "jangkau.yml"
    text = configuration.read_text().replace("source: visits.csv", 'source: "visits/*.csv"')
    configuration.write_text(text)


main(pathlib.Path(sys.argv[1]))
