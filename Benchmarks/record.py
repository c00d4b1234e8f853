#!/usr/bin/env python3
"""What was measured, kept with its day and its processor: figures of two machines do not compare.

usage: record.py OUT.json, with the measured figures as a JSON object on standard input
"""
import datetime
import json
import os
import platform
import sys


def machine():
    """The processor's name and how many of its cores this process may use."""
    name = platform.machine()
    with open("/proc/cpuinfo") as file:
        for line in file:
            if line.startswith("model name"):
                name = line.partition(":")[2].strip()
                break
    cores = len(os.sched_getaffinity(0))
    return f"{name}, {cores} core{'s' * (cores > 1)}"


def record(path, measured):
    """Writes figures in a form of which git shows what changed."""
    with open(path, "w") as file:
        json.dump(measured | {"date": datetime.date.today().isoformat(), "machine": machine()},
                  file, indent=1, sort_keys=True)
        file.write("\n")


if __name__ == "__main__":
    record(sys.argv[1], json.load(sys.stdin))
