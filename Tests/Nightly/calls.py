"""Compares the system calls of a build, as strace wrote them, with those that the service allows.

    python3 calls.py STRACE
"""

import pathlib
import re
import subprocess
import sys

SERVICE = pathlib.Path(__file__).parents[2] / "examples/nightly/jangkau.service"


def members(group, seen=()):
    """The calls of a set of systemd, those of the sets within it too."""
    out = subprocess.run(
        ["systemd-analyze", "syscall-filter", group], check=True, capture_output=True, text=True)
    names = set()
    for line in out.stdout.splitlines()[1:]:
        name = line.strip()
        if name.startswith("@") and name not in seen:
            names |= members(name, (*seen, name))
        elif name and not name.startswith("#"):
            names.add(name)
    return names


def main(log):
    allowed = set()
    for line in SERVICE.read_text().splitlines():
        if line.startswith("SystemCallFilter="):
            for group in line.split("=", 1)[1].split():
                allowed |= members(group)
    text = pathlib.Path(log).read_text(errors="replace")
    made = set(re.findall(r"^\d+ +(\w+)\(", text, re.MULTILINE))
    if len(made) < 10:
        sys.exit(f"calls.py: {log} holds no calls of a build")
    # Memory that is written and run: what MemoryDenyWriteExecute would refuse.
    both = re.findall(r"^\d+ +(?:mmap|mprotect)\([^)]*PROT_WRITE\|PROT_EXEC", text, re.MULTILINE)
    if both:
        sys.exit(f"calls.py: {len(both)} times memory was to be written and run")
    foreign = sorted(made - allowed)
    if foreign:
        sys.exit("calls.py: not allowed by the service: " + " ".join(foreign))
    print(f"{len(made)} system calls, all among the {len(allowed)} allowed")


if __name__ == "__main__":
    main(sys.argv[1])
