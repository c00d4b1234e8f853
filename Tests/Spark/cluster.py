#!/usr/bin/env python3
"""Runs the job on two workers, kills one while it counts, and compares with the tool alone."""
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import time

MASTER = "local-cluster[2,1,1024]"
FILES = ("coverage.csv", "daily.csv", "status.json")
BUILD = ["--as-of", "2022-11-02", "--edition", "internal"]
PARTITIONS = 6


def submit(root, jangkau, survey, work, name, extra=(), env=None):
    """Starts the job; its site is in a folder of its name."""
    command = [
        os.environ["SPARK_HOME"] + "/bin/spark-submit", "--master", MASTER,
        "--conf", "spark.ui.enabled=false", "--conf", "spark.executor.memory=512m",
        "--conf", "spark.sql.files.maxPartitionBytes=200000",
        "--conf", "spark.driver.memory=512m",
        str(root / "integrations/spark/jangkau_spark.py"), "-c", str(survey / "jangkau.yml"),
        "--jangkau", jangkau, "--partitions", str(PARTITIONS), "--tallies", str(work / f"{name}-tallies"),
        "--output", str(work / name), *extra, "--", *BUILD,
    ]
    log = open(work / f"{name}.log", "w")
    return subprocess.Popen(
        command, stdout=log, stderr=subprocess.STDOUT, cwd=work, env={**os.environ, "SPARK_LOCAL_DIRS": str(work / "local"), **(env or {})}
    )


def ancestors(process):
    """A process with those that started it, by their ids."""
    while process > 1:
        yield process
        status = pathlib.Path(f"/proc/{process}/status").read_text()
        process = int(next(line for line in status.splitlines() if line.startswith("PPid")).split()[1])


def executor_above(process, driver):
    """The executor that a task belongs to, which must be one that this test's own Spark started."""
    above = list(ancestors(process))
    if driver not in above:
        return None
    for candidate in above:
        if b"CoarseGrainedExecutorBackend" in pathlib.Path(f"/proc/{candidate}/cmdline").read_bytes():
            return candidate
    return None


def kill_one(marks, job):
    """Waits until a partition is being counted and ends the executor at work on it."""
    for _ in range(1200):
        if job.poll() is not None:
            return None
        for mark in sorted(marks.iterdir(), key=lambda mark: mark.name.split("-")[2]):
            # One part is done, and another one is at work.
            text = mark.read_text()
            executor = text and len(list(marks.iterdir())) >= 3 and executor_above(int(text), job.pid)
            if executor:
                os.kill(executor, signal.SIGKILL)
                return executor
        time.sleep(0.1)
    return None


def tidy(work, name):
    """Workers of a local cluster leave a folder in the distribution, whatever they are told."""
    for application in set(re.findall(r"app-[0-9]+-[0-9]+", (work / f"{name}.log").read_text())):
        shutil.rmtree(pathlib.Path(os.environ["SPARK_HOME"]) / "work" / application, ignore_errors=True)


def fail(work, name, why):
    print(f"Tests/Spark/run: {name}: {why}", file=sys.stderr)
    log = work / f"{name}.log"
    if log.exists():
        print("".join(log.read_text().splitlines(True)[-40:]), file=sys.stderr)
    sys.exit(1)


def compare(work, name):
    for file in FILES:
        if (work / name / "data" / file).read_bytes() != (work / "plain" / "data" / file).read_bytes():
            fail(work, name, f"{file} differs from that of a plain build")


def main():
    jangkau, work, root = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    survey = work / "survey"
    plain = [jangkau, "build", "-c", str(survey / "jangkau.yml"), "-o", str(work / "plain"), *BUILD]
    subprocess.run(plain, check=True, stdout=subprocess.DEVNULL)

    marks = work / "marks"
    marks.mkdir()
    env = {"JANGKAU_SPARK_TEST_MARKS": str(marks), "JANGKAU_SPARK_TEST_PAUSE": "1"}
    visits = ["--visits", str(survey / "visits" / "*.csv")]
    job = submit(root, jangkau, survey, work, "killed", visits, env)
    killed = kill_one(marks, job)
    code = job.wait()
    tidy(work, "killed")
    if code != 0:
        fail(work, "killed", f"the job ended with {code}")
    if killed is None:
        fail(work, "killed", "no worker was killed in the middle")
    attempts = [mark.name.split("-")[0] for mark in marks.iterdir()]
    if len(attempts) <= len(set(attempts)):
        fail(work, "killed", "no partition was counted again, so the kill came too late")
    compare(work, "killed")
    print(f"two workers, one killed: {len(set(attempts))} parts in {len(attempts)} attempts, same bytes")


main()
