"""Turns `jangkau --experimental-dump-help` into the page jangkau(1), in mdoc.

    jangkau --experimental-dump-help | python3 script/manual.py 2022-11-02 > jangkau.1

What the program declares of its commands and options is all there is: nothing is written twice.
"""

import datetime
import json
import re
import sys
import textwrap

SPECIAL = {"\\": "\\e", "`": "\\(ga", "'": "\\(aq", "^": "\\(ha", "~": "\\(ti"}


def escaped(text):
    """Text as roff prints it, whatever letters it holds."""
    out = "".join(
        SPECIAL.get(c) or (c if ord(c) < 128 else f"\\[u{ord(c):04X}]") for c in text)
    return "\\&" + out if out[:1] in (".", "'") else out


def sentences(text):
    """A paragraph with every sentence beginning a line, as roff wants it."""
    parts = re.split(r"(?<=[.!?]) (?=[A-Z`])", " ".join(text.split()))
    return [escaped(line) for part in parts for line in textwrap.wrap(part, 64)]


def blocks(discussion):
    """The paragraphs of a discussion: (heading or None, text of the paragraph)."""
    for part in (discussion or "").split("\n\n"):
        first, _, rest = part.partition("\n")
        if rest and re.fullmatch(r"[A-Z][A-Z ]+( \([a-z]+\))?", first.strip()):
            yield first.strip().split(" (")[0], rest
        elif part.strip():
            yield None, part


def literal(text):
    lines = text.rstrip().split("\n")
    margin = min(len(line) - len(line.lstrip()) for line in lines if line.strip())
    return [".Bd -literal -offset indent"] + [escaped(line[margin:]) for line in lines] + [".Ed"]


def shown(command, path=""):
    """What a command takes; what all of them take stands once, with the program itself."""
    common = {"help", "version"} if path else set()
    return [
        a for a in command.get("arguments") or []
        if a.get("shouldDisplay", True) and not common & {n["name"] for n in a.get("names") or []}]


def names(arg):
    short = [f"Fl {n['name']}" for n in arg["names"] if n["kind"] != "long"]
    return short + [f"Fl \\-{n['name']}" for n in arg["names"] if n["kind"] == "long"]


def synopsis(path, command):
    lines = [f".Nm {path}".rstrip()]
    for arg in shown(command, path):
        value = f"Ar {arg['valueName']}"
        more = " ..." if arg["isRepeating"] else ""
        if arg["kind"] == "positional":
            body = value + more
        else:
            body = names(arg)[-1] + ("" if arg["kind"] == "flag" else f" {value}{more}")
        lines.append(f".{'Op ' if arg['isOptional'] else ''}{body}")
    return lines


def options(command, path=""):
    args = shown(command, path)
    if not args:
        return []
    lines = [".Bl -tag -width Ds"]
    for arg in args:
        if arg["kind"] == "positional":
            lines.append(f".It Ar {arg['valueName']}")
        else:
            value = "" if arg["kind"] == "flag" else f" Ar {arg['valueName']}"
            lines.append(".It " + " , ".join(name + value for name in names(arg)))
        lines += sentences(arg.get("abstract", "") or "")
        if arg.get("allValues"):
            lines += sentences("One of: " + ", ".join(arg["allValues"]) + ".")
        if arg.get("defaultValue"):
            lines += sentences(f"Default: `{arg['defaultValue']}`.")
    return lines + [".El"]


def page(root, day):
    date = datetime.date.fromisoformat(day)
    name = root["commandName"]
    out = [
        ".\\\" Made by script/manual.py from what the program declares; changes here are lost.",
        f".Dd {date:%B} {date.day}, {date.year}", f".Dt {name.upper()} 1", ".Os", ".Sh NAME",
        f".Nm {name}", ".Nd " + escaped(root["abstract"].rstrip(".")), ".Sh SYNOPSIS",
        f".Nm {name}", ".Ar command", ".Op Ar options", ".Sh DESCRIPTION"]
    examples, exits = [], []
    for heading, text in blocks(root.get("discussion")):
        if heading == "EXAMPLES":
            examples.append(text)
        elif heading == "EXIT CODES":
            exits = [tuple(e.split(" ", 1)) for e in re.split(r",\s+", " ".join(text.split()))]
        else:
            out += sentences(text)
    out += [".Pp", "Every command takes these too:"] + options(root)
    out.append(".Sh COMMANDS")
    for command in root["subcommands"]:
        if not command.get("shouldDisplay", True):
            continue
        out.append(f".Ss {name} {command['commandName']}")
        out += sentences(command["abstract"])
        out += [".Pp"] + synopsis(f"{name} {command['commandName']}", command)
        for heading, text in blocks(command.get("discussion")):
            if heading == "EXAMPLES":
                examples.append(text)
            elif heading:
                out += [".Pp", f"{heading.capitalize()}:"] + literal(text)
            else:
                out += [".Pp"] + sentences(text)
        out += options(command, name)
    out += [".Sh FILES", ".Bl -tag -width Ds", ".It Pa jangkau.yml",
            "The configuration; its keys are described by", ".Pa jangkau.schema.json",
            "among the documents.", ".It Pa site/",
            "Where a build writes unless the configuration says otherwise.", ".El"]
    out += [".Sh EXIT STATUS", ".Bl -tag -width Ds"]
    for code, meaning in exits:
        out += [f".It {code}", escaped(meaning[0].upper() + meaning[1:] + ".")]
    out += [".El", ".Sh EXAMPLES"]
    for text in examples:
        out += literal(text)
    return "\n".join(out) + "\n"


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    print(page(json.load(sys.stdin)["command"], sys.argv[1]), end="")
