#!/usr/bin/env python3
"""Counts visits on a Spark cluster by `jangkau tally`, and builds the site from the tallies.

    spark-submit integrations/spark/jangkau_spark.py -c jangkau.yml --jangkau /usr/bin/jangkau \\
        --visits hdfs:///survey/visits/*.csv --tallies parts --output site

README.md beside this file says what the machines need. Every record reaches exactly one partition, with
all versions of itself and all visits to its household; each partition is counted by the tool itself, so
there is one set of rules, not two.
"""
import argparse
import itertools
import json
import os
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

MAGIC = b"JANGKAU TALLY 1\n"
# What a row that cannot be split is passed on as. Its own bytes may hold a quote that would swallow
# whatever stands below it in a partition, which is not what stood below it in its file.
BROKEN = b"?"


class Failure(Exception):
    """What ends the job, in words for whoever started it."""


def arguments(argv=None):
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    add = parser.add_argument
    add("-c", "--config", default="jangkau.yml", help="jangkau.yml, on the driver and on every worker")
    add("--jangkau", default="jangkau", help="the program on the workers, or a name given to --files")
    add("--visits", nargs="+", required=True, help="files, folders or patterns of the cluster's storage")
    add("--format", choices=("csv", "parquet"), default="csv")
    add("--partitions", type=int, help="how many parts; default: twice the cores")
    add("--memory", type=int, default=256, help="megabytes of rows that `jangkau tally` keeps in memory")
    add("--tallies", required=True, help="a folder of the driver for the parts")
    add("--output", help="where the site is built; without it only the tallies are written")
    add("build", nargs="*", help="after --: what else `jangkau build` is given, such as --as-of DAY")
    return parser.parse_args(argv)


def read_source(config: str) -> tuple[dict, str]:
    """The fields of the visits, and the survey's time zone."""
    import yaml

    with open(config, encoding="utf-8") as file:
        settings = yaml.safe_load(file)
    sources = settings["visits"]
    sources = sources if isinstance(sources, list) else [sources]
    alike = [{key: value for key, value in source.items() if key != "source"} for source in sources]
    if any(other != alike[0] for other in alike):
        raise Failure(f"{config}: its sources of visits differ in more than `source`; give each a job")
    fields = alike[0].get("fields")
    if not fields:
        raise Failure(f"{config}: name the columns in `fields:` of the visits; formats are not known here")
    return fields, settings.get("survey", {}).get("time_zone", "UTC")


# Reading: every record as (number of its header, bytes, id, household)


def text_lines(spark, paths):
    """Lines as bytes with their file and where their split begins; LF alone ends one."""
    frame = spark.read.text(paths, lineSep="\n").selectExpr(
        "cast(value as binary) value", "_metadata.file_path path", "_metadata.file_block_start start"
    )
    return frame.rdd.map(lambda row: (row.path, row.start, bytes(row.value)))


def splits(rows):
    """The rows of a partition, split by split: a split's lines stand together and in order."""
    return itertools.groupby(rows, key=lambda row: (row[0], row[1]))


def scan(rows):
    """For each split: its first line, and whether a quote is open at a line's end, so that lines are no
    records."""
    from delimited import BLANKS, records

    for (path, start), lines in splits(rows):
        first, is_open, delimiters = None, False, b",;\t|"
        for _, _, line in lines:
            if first is None:
                bare = line[3:] if start == 0 and line.startswith(b"\xef\xbb\xbf") else line
                first = bare if bare.strip(BLANKS) else None
            if not is_open and b'"' in line:
                # Which of them parts the cells is not known yet; a quote open by any is looked into.
                is_open = any(
                    record.open
                    for number in delimiters
                    for record in records(line, bytes((number,)))
                )
        yield path, start, first, is_open


def checked(line: bytes, path: str) -> bytes:
    try:
        line.decode()
    except UnicodeDecodeError:
        raise ValueError(f"{path} is not UTF-8; convert it, for instance by iconv") from None
    return line


class Parser:
    """Makes keyed records of lines or of whole files; sent to the workers."""

    def __init__(self, headers, numbers, fields):
        self.headers, self.numbers, self.fields = headers, numbers, fields

    def _columns(self, number):
        from delimited import detect_delimiter, records
        from keys import Columns

        header = self.headers[number]
        delimiter = detect_delimiter(header)
        cells = [cell.decode() for cell in next(records(header, delimiter)).cells]
        return delimiter, len(cells), Columns(self.fields, cells)

    def _parse(self, text, number, shape):
        from delimited import records

        delimiter, count, columns = shape
        for record in records(text, delimiter, count):
            if record.broken:
                yield number, BROKEN if count > 1 else BROKEN + delimiter + BROKEN, None, None
            else:
                yield (number, record.text, *columns.keys(record.cells))

    def lines(self, rows):
        from delimited import BLANKS

        for (path, start), lines in splits(rows):
            if path not in self.numbers:
                continue  # Nothing but blank lines.
            number, first = self.numbers[path]
            shape = self._columns(number)
            is_header = start == first
            for _, _, line in lines:
                if is_header and line.removeprefix(b"\xef\xbb\xbf").strip(BLANKS):
                    is_header = False
                    line = after_header(line)
                yield from self._parse(checked(line, path), number, shape)

    def files(self, rows):
        for path, text in rows:
            number, _ = self.numbers[path]
            shape = self._columns(number)
            yield from self._parse(checked(after_header(bytes(text)), path), number, shape)


def after_header(text: bytes) -> bytes:
    from delimited import _Reader, detect_delimiter

    text = text.removeprefix(b"\xef\xbb\xbf")
    reader = _Reader(text, detect_delimiter(text))
    reader.next(None)
    return text[reader.place :]


def header_of(text: bytes, path: str) -> bytes:
    """The first record."""
    from delimited import detect_delimiter, records

    if b"\0" in text[:64]:
        raise Failure(f"{path} is not UTF-8; convert it, for instance by iconv")
    record = next(records(text, detect_delimiter(text)), None)
    if record is None or record.broken:
        raise Failure(f"{path} has no header that can be read")
    return record.text


def read_csv(spark, paths, fields):
    """Keyed records, and the headers to which their numbers refer."""
    lines = text_lines(spark, paths)
    starts, whole = {}, set()
    for path, start, first, is_open in lines.mapPartitions(scan).collect():
        if first is not None:
            starts[path] = min(starts.get(path, (start, first)), (start, first))
        if is_open:
            whole.add(path)
    if not starts:
        raise Failure("the visits are empty")
    headers = {path: first for path, (_, first) in starts.items()}
    context = spark.sparkContext
    contents = None
    if whole:
        # Cells hold line ends: such a file is read by one task, from its beginning.
        contents = spark.read.format("binaryFile").load(sorted(whole)).select("path", "content").rdd
        contents = contents.map(lambda row: (normal(row.path), bytes(row.content)))
        heads = contents.mapValues(lambda text: text.removeprefix(b"\xef\xbb\xbf")[: 1 << 20])
        names = {normal(path): path for path in whole}
        headers |= {names[path]: head for path, head in heads.collect()}
    headers = {path: header_of(text, path) for path, text in headers.items()}
    table = sorted(set(headers.values()))
    numbers = {path: (table.index(header), starts[path][0]) for path, header in headers.items()}
    parser = Parser(table, numbers, fields)
    for number in range(len(table)):
        parser._columns(number)  # A column that is not there ends the job here.
    parts = [lines.filter(lambda row: row[0] not in whole).mapPartitions(parser.lines)]
    if whole:
        known = Parser(table, {normal(path): numbers[path] for path in whole}, fields)
        parts.append(contents.mapPartitions(known.files))
    return context.union(parts), table


def normal(path: str) -> str:
    """Spark writes the address of a local file with one slash or with three."""
    return "file:/" + path.removeprefix("file:").lstrip("/") if path.startswith("file:") else path


def read_parquet(spark, paths, fields):
    """The same from Parquet; cells are written as text, times with their zone."""
    from pyspark.sql import functions as f, types as t

    frame = spark.read.parquet(*paths)
    columns = []
    for field in frame.schema.fields:
        column = f.col("`" + field.name.replace("`", "``") + "`")
        if isinstance(field.dataType, (t.ArrayType, t.MapType, t.StructType, t.BinaryType)):
            continue  # No mapped field is one; the tool reads texts, numbers and times.
        if isinstance(field.dataType, t.TimestampType):
            column = f.date_format(column, "yyyy-MM-dd'T'HH:mm:ss.SSSXXX")
        columns.append((field.name, column.cast("string").alias(field.name)))
    from delimited import quoted

    header = quoted([name for name, _ in columns])
    parser = Parser([header], {}, fields)
    shape = parser._columns(0)

    def records(rows):
        for row in rows:
            yield from parser._parse(quoted(list(row)), 0, shape)

    return frame.select(*[column for _, column in columns]).rdd.mapPartitions(records), [header]


# Parting: all that must be counted together has one label


def part(keyed, count):
    """The records by label, those of a partition in an order that depends on nothing but themselves, so
    that a task that runs again writes the same bytes."""
    from keys import joined, label

    linked = (
        keyed.filter(lambda row: row[2] is not None and row[3] is not None)
        .map(lambda row: (row[2], row[3]))
        .distinct(count)
        .groupByKey(count)
        .mapValues(set)
        .filter(lambda pair: len(pair[1]) > 1)
        .collect()
    )
    stands = keyed.context.broadcast(joined(linked))
    return keyed.map(
        lambda row: ((label(row[2], row[3], stands.value, row[1]), row[0], row[1]), None)
    ).repartitionAndSortWithinPartitions(count, lambda key: key[0] % count)


# Counting


def on_worker(path: str) -> str:
    """A file by its path on this machine, or as --files and --archives brought it."""
    from pyspark import SparkFiles

    shipped = SparkFiles.getRootDirectory()
    # What was sent comes before what happens to lie where the task runs; an absolute path is itself.
    for candidate in (os.path.join(shipped, path), path, os.path.join(shipped, os.path.basename(path))):
        if os.path.isfile(candidate):
            return os.path.abspath(candidate)
    raise FileNotFoundError(f"{path} is not on this worker, and not among --files or --archives")


def tally_header(data: bytes) -> dict:
    """What a tally says of itself; docs/tally-format.md."""
    if not data.startswith(MAGIC):
        raise ValueError("`jangkau tally` wrote another format than this job knows")
    length = int.from_bytes(data[16:20], "little")
    return json.loads(data[20 : 20 + length])


def pause_for_tests(number: int, folder: str | None) -> None:
    """Lets a test end this machine in the middle: see Tests/Spark."""
    if folder is None:
        return
    mark = os.path.join(folder, f"{number}-{os.getpid()}-{time.time_ns()}")
    with open(mark, "w") as file:
        file.write(str(os.getppid()))
    time.sleep(float(os.environ.get("JANGKAU_SPARK_TEST_PAUSE", "1")))


class Counter:
    """Counts a partition by `jangkau tally`; sent to the workers."""

    def __init__(self, headers, options):
        self.headers = headers
        self.program, self.config, self.memory = options.jangkau, options.config, options.memory
        self.test = os.environ.get("JANGKAU_SPARK_TEST_MARKS")

    def __call__(self, number, rows):
        pause_for_tests(number, self.test)
        with tempfile.TemporaryDirectory(prefix="jangkau-") as folder:
            names, written = self._write(number, rows, folder)
            if not names:
                return
            visits = [argument for name in names for argument in ("--visits", name)]
            command = [os.path.abspath(on_worker(self.program)), "tally", "-c", on_worker(self.config)]
            command += [*visits, "-o", "part.tally", "--threads", "1", "--memory", str(self.memory)]
            done = subprocess.run(
                command, cwd=folder, capture_output=True, text=True, env={**os.environ, "TMPDIR": folder}
            )
            if done.returncode != 0:
                raise RuntimeError(f"jangkau tally ended with {done.returncode}: {done.stderr.strip()}")
            with open(os.path.join(folder, "part.tally"), "rb") as file:
                data = file.read()
        header = tally_header(data)
        read = header["records"] + header["rejections"]
        if read != written:
            raise RuntimeError(f"part {number}: {written} records written, {read} read by jangkau tally")
        yield number, written, data

    def _write(self, number, rows, folder):
        """One file for each header that occurs."""
        files, written = {}, 0
        try:
            for (_, header, text), _ in rows:
                if header not in files:
                    name = f"part-{number:05}-{header}.csv"
                    files[header] = open(os.path.join(folder, name), "wb")
                    files[header].write(self.headers[header] + b"\n")
                files[header].write(text + b"\n")
                written += 1
        finally:
            for file in files.values():
                file.close()
        return [os.path.basename(files[header].name) for header in sorted(files)], written


def save(path: str, data: bytes) -> None:
    """Whole or not at all."""
    with open(path + ".new", "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    os.replace(path + ".new", path)


def run(options) -> int:
    from pyspark import StorageLevel
    from pyspark.sql import SparkSession

    fields, zone = read_source(options.config)
    os.makedirs(options.tallies, exist_ok=True)
    for name in os.listdir(options.tallies):
        if name.startswith("part-") and name.endswith(".tally"):
            os.remove(os.path.join(options.tallies, name))
    builder = SparkSession.builder.appName("jangkau").config("spark.sql.session.timeZone", zone)
    spark = builder.getOrCreate()
    context = spark.sparkContext
    for name in ("delimited.py", "keys.py", "jangkau_spark.py"):
        context.addPyFile(os.path.join(HERE, name))
    try:
        read = read_parquet if options.format == "parquet" else read_csv
        keyed, headers = read(spark, options.visits, fields)
        total = keyed.count()
        count = options.partitions or 2 * context.defaultParallelism
        counted = part(keyed, count).mapPartitionsWithIndex(Counter(headers, options))
        counted.persist(StorageLevel.DISK_ONLY)
        sums = counted.map(lambda part: part[1]).collect()
        if sum(sums) != total:
            raise Failure(f"{total} records read, but {sum(sums)} in the tallies")
        paths = []
        for number, _, data in counted.toLocalIterator():
            paths.append(os.path.join(options.tallies, f"part-{number:05}.tally"))
            save(paths[-1], data)
        print(f"{total} records in {len(paths)} tallies", file=sys.stderr)
    finally:
        spark.stop()
    return build(options, sorted(paths)) if options.output else 0


def build(options, paths) -> int:
    if not paths:
        raise Failure("there are no records to build from")
    command = [options.jangkau, "build", "-c", options.config, "-o", options.output, *options.build]
    return subprocess.run([*command, "--from-tallies", *paths]).returncode


def main() -> int:
    try:
        return run(arguments())
    except (Failure, ValueError) as failure:
        print(f"jangkau_spark: {failure}", file=sys.stderr)
        return 65


if __name__ == "__main__":
    # What is pickled refers to its module by name, which on the workers is not `__main__`.
    import jangkau_spark

    sys.exit(jangkau_spark.main())
