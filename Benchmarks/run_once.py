"""Runs a command and prints what it took and what it printed, as JSON. usage: run_once.py COMMAND [ARGUMENT …]

A process of its own because a child's peak of memory, as wait4 gives it, is never below what the process
that started it held: a script that has read a table would lend its own size to what it measures.
"""
import json
import os
import subprocess
import sys
import time

start = time.monotonic()
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.PIPE, text=True)
output = process.stdout.read()
_, status, usage = os.wait4(process.pid, 0)
json.dump({"status": os.waitstatus_to_exitcode(status), "wall": time.monotonic() - start,
           "cpu": usage.ru_utime + usage.ru_stime, "peak_kb": usage.ru_maxrss, "output": output.split()},
          sys.stdout)
