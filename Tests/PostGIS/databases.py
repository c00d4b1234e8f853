#!/usr/bin/env python3
"""A survey in PostgreSQL with PostGIS, in a GeoPackage and in SQLite, against the same survey as files."""
import os
import pathlib
import re
import signal
import sqlite3
import subprocess
import sys
import time

JANGKAU, WORK, HERE = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
POSTMASTER = pathlib.Path(sys.argv[4])
ROOT = HERE.parent.parent
BUILD = ["--as-of", "2022-11-02", "--edition", "internal"]
PASSWORD = "rahasia-7f3"
ADMIN = dict(os.environ)
HOST, PORT = os.environ["PGHOST"], os.environ["PGPORT"]
# What the tool gets: the role that may read, and its password from the environment.
READER = {k: v for k, v in ADMIN.items() if not k.startswith("PG")} | {"PGPASSWORD": PASSWORD}
PG = f"PG:host={HOST} port={PORT} dbname=survei user=baca"
FIELDS = """{id: instance_id, visited_at: visited_at, received_at: received_at, officer: officer_id,
             desa: desa_code, household: household_id, outcome: status, origin: origin,
             latitude: latitude, longitude: longitude, accuracy: accuracy_m}"""
PLACED = FIELDS.split("latitude")[0] + "accuracy: accuracy_m}"
TARGETS = """{code: desa_code, families: families, access: access, seat_km: seat_km,
           planned_start: planned_start, valid_from: valid_from,
           departure_days: departure_days, travel_days: travel_days, places: places}"""
OFFICERS = """{officer: officer_id, desa: desa_code, supervisor: supervisor_id,
           coordinator: coordinator_id, last_sync: last_sync}"""


def fail(why, text=""):
    print(f"Tests/PostGIS/run: {why}\n{text}", file=sys.stderr)
    sys.exit(1)


def seen(what):
    print(f"  {what}", flush=True)


def run(*command, env=ADMIN, **kind):
    return subprocess.run(command, check=True, cwd=WORK, env=env, stdout=subprocess.DEVNULL, **kind)


def psql(sql, database="survei"):
    return subprocess.run(
        ["psql", "-qAt", "-v", "ON_ERROR_STOP=1", "-d", database, "-c", sql], check=True, cwd=WORK,
        env=ADMIN, capture_output=True, text=True).stdout.strip()


def configuration(name, boundaries, targets, officers, visits, visit_fields=FIELDS):
    """The simulated survey with other sources; each a piece of YAML."""
    text = (WORK / "survey" / "jangkau.yml").read_text()
    outcomes = re.search(r"    outcomes:.*?(?=^\S)", text, re.S | re.M).group()
    head = text[:text.index("boundaries:")]
    seats = re.search(r"^interior:.*?(?=^\S)", text, re.S | re.M).group()
    path = WORK / f"{name}.yml"
    path.write_text(
        head
        + "boundaries:\n  credit: Kantor\n  " + boundaries
        + "\n  fields: {code: kode_bps, name: desa, kecamatan: kecamatan, kabupaten: kabupaten, provinsi: provinsi}\n"
        + f"targets:\n  {targets}\n  fields: {TARGETS}\n"
        + f"officers:\n  {officers}\n  fields: {OFFICERS}\n"
        + f"visits:\n  - {visits}\n    format: csv\n    fields: {visit_fields}\n" + outcomes + seats)
    return path


def source(place, table=None, query=None):
    return f"source: '{place}'" + (f"\n  layer: {table}" if table else "") + (f'\n  query: "{query}"' if query else "")


def visit_source(*arguments, **named):
    return source(*arguments, **named).replace("\n  ", "\n    ")


def jangkau(config, out, env=READER):
    return subprocess.run(
        [JANGKAU, "build", "-c", str(config), "-o", str(WORK / out), *BUILD], cwd=WORK, env=env,
        capture_output=True, text=True)


def files(folder):
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def built(config, out, env=READER):
    """Builds, and looks for the password in all that came of it."""
    result = jangkau(config, out, env)
    if result.returncode:
        fail(f"{config.name}: the build ended with {result.returncode}", result.stderr)
    without_password(config.name, result.stdout + result.stderr, *files(WORK / out).values())
    return files(WORK / out)


def without_password(name, *texts):
    for text in texts:
        if PASSWORD in (text if isinstance(text, str) else text.decode("latin-1")):
            fail(f"{name}: the password is shown", text if isinstance(text, str) else "")


# How pages name the inputs, and rows: those of a table have no header above them.
NAMES = re.compile(rb"(?:survey/visits\.csv|PG:survei|survei\.(?:gpkg|sqlite))(?: baris [0-9, ]+)?")
# Files that list the inputs, which are others.
NAMES_INPUTS = re.compile(r"^(metode/index\.html|satu-berkas\.html|data/provenance\.json|manifest.*|\.jangkau.*)$")


def same(name, site, other, data_only=False):
    if set(site) != set(other):
        fail(f"{name}: other files", sorted(set(site) ^ set(other)))
    compared = [p for p in site if (p.startswith("data/") or not data_only) and not NAMES_INPUTS.match(p)]
    if data_only:
        # A reprojected position differs in its last digits, and is shown in maps of visits alone.
        compared = ["data/coverage.csv", "data/daily.csv", "data/status.json", "data/uncovered.csv"]
    different = [p for p in compared if NAMES.sub(b"", site[p]) != NAMES.sub(b"", other[p])]
    if different:
        fail(f"{name}: {len(different)} files differ from those of the build from files", different[:10])
    seen(f"{name}: {len(compared)} of {len(site)} files compared, same bytes")


def refused(name, config, code, *words, out="old", env=READER, also_not=()):
    """A build that has to fail, and leave the site that is there as it was."""
    before = files(WORK / out)
    started = time.monotonic()
    result = jangkau(config, out, env)
    check_refusal(name, result.returncode, result.stderr, code, words, before, out, also_not)
    return time.monotonic() - started


def check_refusal(name, returned, stderr, code, words, before, out="old", also_not=()):
    if returned != code:
        fail(f"{name}: ended with {returned}, not {code}", stderr)
    for word in words:
        if word not in stderr:
            fail(f"{name}: the message lacks “{word}”", stderr)
    without_password(name, stderr)
    for word in also_not:
        if word in stderr:
            fail(f"{name}: the message shows “{word}”", stderr)
    if files(WORK / out) != before:
        fail(f"{name}: the old site was touched")
    if [p for p in WORK.iterdir() if p.name.startswith(f".{out}") or p.name.startswith(f"{out}.")]:
        fail(f"{name}: a part of a new site was left", list(WORK.iterdir()))
    seen(f"{name}: exit {code}, old site whole: {stderr.strip().splitlines()[-1][:160]}")


def prepare():
    run(JANGKAU, "simulate", "-c", str(ROOT / "demo/jangkau.yml"), "--families", "3000", "--seed", "5",
        "--until", "2022-11-02", "-o", "survey", env=READER)
    run("createdb", "survei")
    run("psql", "-q", "-v", "ON_ERROR_STOP=1", "-d", "survei", "-f", str(HERE / "tables.sql"))
    shapes = ROOT / "boundaries/kaltara-skematik.geojson"
    admin = f"PG:host={HOST} port={PORT} dbname=survei user={os.environ['PGUSER']}"
    for name, system in (("desa", "EPSG:4326"), ("desa_utm", "EPSG:32650")):
        run("ogr2ogr", "-f", "PostgreSQL", admin, str(shapes), "-nln", f"peta.{name}", "-t_srs", system,
            "-lco", "GEOMETRY_NAME=geom", "-lco", "FID=gid", "-nlt", "PROMOTE_TO_MULTI")
    # The role as the documentation makes it.
    role = re.search(r"```sql\n(.*?)```", (ROOT / "docs/sources.md").read_text(), re.S).group(1)
    psql(role.replace("choose-one", PASSWORD))
    psql("GRANT SELECT ON peta.desa_utm, survei.titik, survei.lambat TO baca")
    return configuration(
        "files", source(shapes), source("survey/targets.csv"), source("survey/officers.csv"),
        visit_source("survey/visits.csv"))


def reading(plain):
    tables = [source(PG, "peta.desa"), source(PG, "survei.target"), source(PG, "survei.petugas")]
    config = configuration("tables", *tables, visit_source(PG, "survei.kunjungan"))
    same("PostGIS, tables by a role that may only read", built(config, "tables"), plain)

    address = f"PG:postgresql://baca:{PASSWORD}@{HOST}:{PORT}/survei?application_name=jangkau"
    config = configuration(
        "queries", source(address, query="SELECT * FROM peta.desa_utm ORDER BY kode_bps DESC"),
        source(address, query="WITH t AS (SELECT * FROM survei.target) SELECT * FROM t"),
        source(address, query="SELECT * FROM survei.petugas"),
        visit_source(address, query="SELECT * FROM survei.titik ORDER BY household_id"),
        "{id: instance_id, visited_at: mulai, received_at: diterima, officer: officer_id,"
        " desa: [prov, kab, kec, desa], household: household_id, outcome: status, origin: origin,"
        " accuracy: ketelitian}")
    bare = {k: v for k, v in READER.items() if k != "PGPASSWORD"}
    same("PostGIS, queries; points in EPSG:32650, timestamps without zone, codes in four numbers",
         built(config, "queries", bare), plain, data_only=True)

    pgpass = WORK / "pgpass"
    pgpass.write_text(f"{HOST}:{PORT}:survei:baca:{PASSWORD}\n")
    pgpass.chmod(0o600)
    result = subprocess.run([JANGKAU, "check", "-c", str(WORK / "tables.yml"), "--as-of", "2022-11-02"], cwd=WORK,
                            env=bare | {"PGPASSFILE": str(pgpass)}, capture_output=True, text=True)
    if result.returncode:
        fail("a password file: check failed", result.stderr)
    seen("the password from a password file (.pgpass): check reads everything")
    return tables


def refusals(tables):
    (WORK / "old").mkdir()
    built(WORK / "tables.yml", "old")
    visits = visit_source(PG, "survei.kunjungan")
    tables_config = WORK / "tables.yml"
    wrong = "salah-93b"
    refused("a wrong password (PGPASSWORD)", tables_config, 66, "refuses the sign-in", "PGPASSWORD",
            env=READER | {"PGPASSWORD": wrong}, also_not=[wrong])
    for form, text in (("password=", f"{PG} password={wrong}"),
                       ("address", f"PG:postgresql://baca:{wrong}@{HOST}:{PORT}/survei")):
        config = configuration("wrong", *tables, visit_source(text, "survei.kunjungan"))
        refused(f"a wrong password ({form})", config, 66, "refuses the sign-in", also_not=[wrong])
    config = configuration("nobody", *tables, visit_source(PG.replace(PORT, "1"), "survei.kunjungan"))
    refused("no server", config, 66, "127.0.0.1")
    config = configuration("table", *tables, visit_source(PG, "survei.kunjungn"))
    refused("a table that is not there", config, 78, "has no table `survei.kunjungn`", "Did you mean `survei.kunjungan`?", "`survei.target`")
    config = configuration("unnamed", *tables, visit_source(PG))
    refused("no table named", config, 78, "8 tables, and none is named", "layer:")
    config = configuration("column", *tables, visits, FIELDS.replace("household_id", "household"))
    refused("a column that is not there", config, 78, "household", "`household_id`")
    config = configuration("secret", *tables, visit_source(PG, "survei.rahasia"))
    refused("a table the role may not read", config, 66, "may not read", "GRANT SELECT")
    config = configuration(
        "target", tables[0], source(PG, query="SELECT * FROM survei.rahasia"), tables[2], visits)
    refused("the same by a query, in the targets", config, 66, "may not read", "read the targets")
    config = configuration("mistake", *tables, visit_source(PG, query="SELECT kode FROM survei.kunjungan"))
    refused("a query with a mistake", config, 78, "`query`", "kode")
    config = configuration(
        "value", *tables, visit_source(PG, query="SELECT status::integer AS s FROM survei.kunjungan"), "{outcome: s}")
    refused("a query that fails on a value", config, 78, "invalid input", also_not=["selesai", "pindah"])
    psql("GRANT DELETE ON survei.kunjungan TO baca")
    config = configuration("write", *tables, visit_source(
        PG, query="WITH x AS (DELETE FROM survei.kunjungan RETURNING *) SELECT * FROM x"))
    refused("a query that would delete, by a role that may", config, 78, "read-only")
    psql("REVOKE DELETE ON survei.kunjungan FROM baca")


def broken(tables):
    for name, section in (("a table", visit_source(PG, "survei.lambat")),
                          ("a query", visit_source(PG, query="SELECT * FROM survei.lambat"))):
        broken_off(f"the connection ended in the middle of {name}",
                   configuration("slow", *tables, section), lambda: psql(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'baca' AND query ILIKE '%FETCH%'"))
    config = configuration("slow", tables[0], source(PG, query=(
        "SELECT t.*, pg_sleep(0.02) IS NULL AS tidur FROM survei.target t")), tables[2], visit_source(PG, "survei.kunjungan"))
    broken_off("the connection ended in the middle of the targets", config, lambda: psql(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'baca' AND query ILIKE '%FETCH%'"), fetch=1)
    config = configuration("slow", *tables, visit_source(PG, "survei.lambat"))
    broken_off("the server stopped in the middle", config, lambda: os.kill(
        int(POSTMASTER.read_text().splitlines()[0]), signal.SIGQUIT))


def broken_off(name, config, end, fetch=3):
    before = files(WORK / "old")
    build = subprocess.Popen([JANGKAU, "build", "-c", str(config), "-o", str(WORK / "old"), *BUILD], cwd=WORK,
                             env=READER, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    # Fetches of 500 rows of the slow tables take a second or more; others are over at once.
    slow = set()
    while len(slow) < fetch and build.poll() is None:
        stamp = psql("SELECT query_start FROM pg_stat_activity WHERE usename = 'baca' AND query ILIKE '%FETCH%'"
                     " AND state = 'active' AND clock_timestamp() - query_start > interval '0.3 s'")
        slow.update(line for line in stamp.splitlines() if line)
        time.sleep(0.05)
    if build.poll() is not None:
        fail(f"{name}: the build ended too early", build.stderr.read())
    end()
    _, stderr = build.communicate(timeout=120)
    check_refusal(name, build.returncode, stderr, 66, ["broke off", "nothing of it was counted"], before)


def from_files(plain):
    """The same survey in a GeoPackage and in SQLite, as ogr2ogr writes them."""
    admin = f"PG:host={HOST} port={PORT} dbname=survei user={os.environ['PGUSER']}"
    for ending, driver in (("gpkg", "GPKG"), ("sqlite", "SQLite")):
        file = f"survei.{ending}"
        for number, (table, name) in enumerate((("peta.desa", "desa"), ("survei.kunjungan", "kunjungan"),
                                                ("survei.target", "target"), ("survei.petugas", "petugas"))):
            run("ogr2ogr", "-f", driver, *(["-update"] if number else []), file, admin, "-sql",
                f"SELECT * FROM {table}", "-nln", name, stderr=subprocess.DEVNULL)
        tables = [source(file, "desa"), source(file, "target"), source(file, "petugas")]
        config = configuration(ending, *tables, visit_source(file, "kunjungan"))
        same(f"{driver}, tables", built(config, ending), plain)
        config = configuration(f"{ending}-query", *tables[:1], source(file, query="SELECT * FROM target ORDER BY families"),
                               tables[2], visit_source(file, query="SELECT * FROM kunjungan ORDER BY officer_id"))
        result = subprocess.run([JANGKAU, "check", "-c", str(config), "--as-of", "2022-11-02"], cwd=WORK, env=READER,
                                capture_output=True, text=True)
        if result.returncode:
            fail(f"{driver}, queries", result.stderr)
        seen(f"{driver}, queries: read")
        refused(f"{driver}, a table that is not there", configuration(
            "bad", *tables, visit_source(file, "kunjungn")), 78, "has no table `kunjungn`", "Did you mean `kunjungan`?")
        refused(f"{driver}, targets without a table named", configuration(
            "bad", tables[0], source(file), tables[2], visit_source(file, "kunjungan")), 78, "none is named")
        whole = (WORK / file).read_bytes()
        (WORK / f"cut.{ending}").write_bytes(whole[:len(whole) * 6 // 10])
        cut = [s.replace(file, f"cut.{ending}") for s in tables]
        refused(f"{driver}, cut off, visits", configuration(
            "bad", *tables, visit_source(f"cut.{ending}", "kunjungan")), 65, "damaged")
        refused(f"{driver}, cut off, all", configuration(
            "bad", *cut, visit_source(f"cut.{ending}", "kunjungan")), 65)
        lock = sqlite3.connect(WORK / file, isolation_level=None)
        lock.execute("PRAGMA locking_mode = EXCLUSIVE")
        lock.execute("BEGIN EXCLUSIVE")
        refused(f"{driver}, locked by another program", WORK / f"{ending}.yml", 66, "another program writes it")
        lock.close()


def main():
    plain = built(prepare(), "plain")
    tables = reading(plain)
    refusals(tables)
    from_files(plain)
    broken(tables)


main()
