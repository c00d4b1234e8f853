#!/usr/bin/env python3
"""A second, slow count of everything in coverage.csv, daily.csv and status.json.

    oracle.py CONFIG.yml --as-of 2022-11-02 -o OUTDIR [--trace FILE] [--reading NAME=VALUE]...

It is written from the text of the design alone and shares no code with the tool. It loops
over records and desa, one rule after the other, with the design's words beside each rule.
The only shortcuts are filters (bounding boxes) that cannot change an answer.

Where the design can be read in more than one way the place is marked AMBIGUOUS; where the
other reading is cheap to have, it can be chosen with --reading, to see whether a difference
comes from the reading or from a mistake.
"""
import argparse
import csv
import datetime as dt
import glob
import json
import math
import os
import re
import sys
from fractions import Fraction
from zoneinfo import ZoneInfo

import shapely
import yaml
from pyproj import Geod
from shapely.geometry import Point, shape
from shapely.strtree import STRtree

csv.field_size_limit(1 << 30)
GEOD = Geod(ellps="WGS84")

# AMBIGUOUS: one line each, the first value is the default. See the places that ask for them.
READINGS = {
    "visited_missing": ["received", "smallest"],
    "duplicate_desa": ["own", "household"],
    "distance_rule": ["all", "unknown_access"],
    "codes_is_data": ["no", "yes"],
    "gps_only": ["geographic", "interval"],
    "stale": ["coverage", "done_by"],
    "sls_status": ["empty", "above", "desa"],
    "sls_low": ["zero", "claimed"],
    "sls_known": ["received", "counted", "read"],
    "desa_target": ["own", "sum"],
    "unplaced_days": ["include", "exclude"],
    "rounding": ["half_up", "half_even", "printf"],
    "neighbours": ["either", "first_decides"],
    "sls_start": ["own", "desa"],
}
READING = {name: values[0] for name, values in READINGS.items()}

FINAL = {"complete", "moved", "deceased", "not_found", "ineligible", "refused", "unreachable"}
OPEN = {"partial", "absent", "other"}
LEVELS = ["survei", "provinsi", "kabupaten", "kecamatan", "desa", "sls", "subsls"]
BUCKETS = ["rejected", "later", "superseded", "withdrawn", "duplicate", "counted"]
PLACEMENTS = ["inside", "near", "elsewhere", "outside", "unlocated", "unplaced"]
STATUSES = ["scheduled", "empty", "done", "silent", "untouched", "no_target", "stalled",
            "behind", "on_track"]
COVERAGE_COLUMNS = ("code,level,name,parent_code,target,found,completed,resolved,new,"
                    "completed_listed,resolved_listed,confirmed,low,high,coverage,resolution,"
                    "expected,status,attention,interior,pocket,first_day,last_day,"
                    "last_received").split(",")
DAILY_COLUMNS = "code,day,found,completed,resolved,completed_listed,resolved_listed".split(",")


def warn(text):
    print("oracle:", text, file=sys.stderr)


# ---------------------------------------------------------------------------------------------
# Reading values (section 3)

def read_number(text):
    """A finite number, or None. Written out, because float() takes 'nan', 'inf' and '1_000'."""
    text = text.strip()
    if not re.fullmatch(r"[+-]?(\d+([.,]\d*)?|[.,]\d+)([eE][+-]?\d+)?", text):
        return None
    value = float(text.replace(",", "."))
    return value if math.isfinite(value) else None


MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def read_time(text, zone):
    """ISO 8601 with or without zone, dd/mm/yyyy hh:mm, MMM d, yyyy h:mm:ss a (ODK Briefcase);
    without zone means the survey's zone. None when it is no date of the calendar."""
    text = text.replace("\u00a0", " ").replace("\u202f", " ").strip()
    m = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?"
                     r"\s*(Z|z|[+-]\d\d(?::?\d\d)?)?)?", text)
    try:
        if m:
            y, mo, d, h, mi, s, frac, z = m.groups()
            micro = int(((frac or "") + "000000")[:6])
            tz = zone
            if z in ("Z", "z"):
                tz = dt.timezone.utc
            elif z:
                sign = -1 if z[0] == "-" else 1
                digits = z[1:].replace(":", "")
                minutes = int(digits[:2]) * 60 + int(digits[2:] or 0)
                tz = dt.timezone(sign * dt.timedelta(minutes=minutes))
            t = dt.datetime(int(y), int(mo), int(d), int(h or 0), int(mi or 0), int(s or 0),
                            micro, tzinfo=tz)
            return t.astimezone(zone)
        m = re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})(?: (\d{1,2}):(\d\d)(?::(\d\d))?)?", text)
        if m:
            d, mo, y, h, mi, s = m.groups()
            return dt.datetime(int(y), int(mo), int(d), int(h or 0), int(mi or 0),
                               int(s or 0), tzinfo=zone)
        m = re.fullmatch(r"([A-Z][a-z]{2}) (\d{1,2}), (\d{4}),? (\d{1,2}):(\d\d):(\d\d) (AM|PM)",
                         text)
        if m and m[1] in MONTHS and 1 <= int(m[4]) <= 12:
            h = int(m[4]) % 12 + (12 if m[7] == "PM" else 0)
            return dt.datetime(int(m[3]), MONTHS.index(m[1]) + 1, int(m[2]), h, int(m[5]),
                               int(m[6]), tzinfo=zone)
    except (ValueError, OverflowError):
        return None
    return None


def read_day(value):
    """A day of the configuration or of targets.csv."""
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    text = str(value or "").strip()
    if not text:
        return None
    m = re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", text)
    if m:
        return dt.date(int(m[3]), int(m[2]), int(m[1]))
    return dt.date.fromisoformat(text[:10])


def read_code(text, declared=None):
    """(digits, scheme) or None when it cannot be mended with certainty.

    "The canonical code is digits only. Dotted codes are Kemendagri; undotted ten-digit ones are
    BPS; scheme overrides. An undeclared, undotted code is BPS." "Damage done by spreadsheets
    (1,20603E+15, a trailing .0, a leading ', lost zeros, non-breaking spaces) is mended where
    that is certain."
    """
    t = str(text).replace("\u00a0", " ").strip().lstrip("'").strip()
    if t[:2].lower() == "id":
        t = t[2:].strip()
    if re.fullmatch(r"\d{7,}\.0+", t):
        t = t.split(".")[0]
    m = re.fullmatch(r"(\d)[.,](\d+)[eE]\+?(\d+)", t)
    if m:
        # AMBIGUOUS: certain only when the mantissa still has every digit of the code.
        if len(m[2]) != int(m[3]):
            return None
        t = m[1] + m[2]
    if re.fullmatch(r"\d+", t):
        scheme = "bps"
    elif re.fullmatch(r"\d{1,2}(\.\d{1,2}){0,2}|\d{1,2}\.\d{1,2}\.\d{1,2}\.\d{4}(\.\d{1,4}(\.\d{1,2})?)?", t):
        parts = t.split(".")
        t = "".join(p.zfill(n) for p, n in zip(parts, [2, 2, 2, 4, 4, 2]))
        scheme = "kemendagri"
    else:
        return None
    if declared in ("bps", "kemendagri"):
        scheme = declared
    return t, scheme


def read_code_columns(texts, declared=None):
    """"A code may come in several columns (desa: [kdprov, kdkab, kdkec, kddesa]), each padded
    with zeros." prov 2, kab 2, kec 3, desa 3, SLS 4, sub-SLS 2."""
    if len(texts) == 1:
        return read_code(texts[0], declared)
    widths = [2, 2, 2, 4, 4, 2] if declared == "kemendagri" else [2, 2, 3, 3, 4, 2]
    digits = ""
    for i, (text, width) in enumerate(zip(texts, widths)):
        t = text.replace("\u00a0", " ").strip().lstrip("'").strip()
        if re.fullmatch(r"\d+\.0+", t):
            t = t.split(".")[0]
        if t == "" and i >= 4:
            break                                    # no SLS given: the code ends at the desa
        if not re.fullmatch(r"\d+", t) or len(t) > width:
            return None
        digits += t.zfill(width)
    return digits, declared if declared in ("bps", "kemendagri") else "bps"


def read_csv(path):
    """(header, rows as dict or None when the row cannot be split as its header says)."""
    with open(path, encoding="utf-8-sig", newline="") as f:
        reader = csv.reader(f)
        header = next(reader)
        for row in reader:
            if not row:
                continue
            yield dict(zip(header, row)) if len(row) == len(header) else None


# ---------------------------------------------------------------------------------------------
# Boundaries

class Geography:
    def __init__(self, config, folder):
        fields = config["fields"]
        scheme = config.get("scheme")
        names = {str(k): str(v) for k, v in (config.get("names") or {}).items()}
        with open(os.path.join(folder, config["source"]), encoding="utf-8") as f:
            collection = json.load(f)
        self.units = {}                              # code -> unit
        self.polygon = {}                            # desa code -> shapely geometry
        self.scheme = None
        shapes = {}
        rows = {}
        for feature in collection["features"]:
            properties = feature["properties"]
            code = read_code(properties[fields["code"]], scheme)
            if code is None:
                raise SystemExit(f"boundary code {properties[fields['code']]!r} cannot be read")
            self.scheme = code[1]
            rows.setdefault(code[0], properties)
            if feature["geometry"] is not None:
                geometry = shapely.force_2d(shape(feature["geometry"]))
                if not geometry.is_valid:
                    warn(f"{code[0]}: geometry repaired with make_valid")
                    geometry = shapely.make_valid(geometry)
                shapes.setdefault(code[0], []).append(geometry)
        for code, geometries in shapes.items():      # several features of one code are merged
            self.polygon[code] = geometries[0] if len(geometries) == 1 else shapely.union_all(geometries)
        kecamatan_digits = 6 if self.scheme == "kemendagri" else 7
        provinces = set()
        for code in sorted(rows):
            properties = rows[code]
            parents = {}
            for level, digits in (("kecamatan", kecamatan_digits), ("kabupaten", 4), ("provinsi", 2)):
                field = fields.get(level + "_code")
                parent = read_code(properties[field], scheme)[0] if field else code[:digits]
                name = properties.get(fields[level]) if fields.get(level) else None
                parents[level] = (parent, str(name) if name else names.get(parent, parent))
            provinces.add(parents["provinsi"][0])
            self.add(parents["provinsi"][0], "provinsi", parents["provinsi"][1], "")
            self.add(parents["kabupaten"][0], "kabupaten", parents["kabupaten"][1], parents["provinsi"][0])
            self.add(parents["kecamatan"][0], "kecamatan", parents["kecamatan"][1], parents["kabupaten"][0])
            name = properties.get(fields.get("name")) or names.get(code, code)
            self.add(code, "desa", str(name), parents["kecamatan"][0])
        self.top = sorted(provinces)[0]
        if len(provinces) > 1:
            # "and survei, code 0, above them when the boundaries hold several provinces"
            self.add("0", "survei", "", "")          # named by the survey's title in main()
            for province in provinces:
                self.units[province]["parent_code"] = "0"
            self.top = "0"
        self.desa = sorted(rows)
        self.tree_codes = sorted(self.polygon)
        self.tree = STRtree([self.polygon[c] for c in self.tree_codes])
        for code in self.tree_codes:
            shapely.prepare(self.polygon[code])
        self.boundary = {code: self.polygon[code].boundary for code in self.tree_codes}

    def add(self, code, level, name, parent):
        if code not in self.units:
            self.units[code] = {"code": code, "level": level, "name": name, "parent_code": parent}

    def add_below(self, code):
        """SLS and sub-SLS: units without geometry, made by a target or a claim of 14 or 16 digits.
        AMBIGUOUS: their names are not given anywhere; "called by its code" as a parent without a name."""
        self.add(code[:14], "sls", code[:14], code[:10])
        if len(code) == 16:
            self.add(code, "subsls", code, code[:14])

    def path(self, code):
        """The unit and all its ancestors, deepest first."""
        path = []
        while code:
            path.append(code)
            code = self.units[code]["parent_code"]
        return path

    def containing(self, lat, lon):
        """Codes of all desa in whose closed polygon the position lies, smallest first."""
        point = Point(lon, lat)
        found = []
        for index in self.tree.query(point):         # bounding boxes only
            code = self.tree_codes[index]
            if self.polygon[code].covers(point):
                found.append(code)
        return sorted(found)

    def distance_within(self, lat, lon, code, reach):
        """Ground metres from a position to a desa's polygon it does not lie in; math.inf when that
        is certainly more than `reach`. Edges are straight in longitude and latitude, as they are drawn."""
        if code not in self.boundary:
            return math.inf
        metres = 110_000 * max(0.01, math.cos(math.radians(min(89.0, abs(lat) + 0.5))))  # a degree is longer
        if self.boundary[code].distance(Point(lon, lat)) * metres > reach + 500:
            return math.inf
        w = (reach + 500) / metres
        piece = shapely.clip_by_rect(self.boundary[code], lon - w, lat - w, lon + w, lat + w)
        best = math.inf
        for line in lines_of(piece):
            line = shapely.segmentize(line, 0.001)
            best = min(best, origin_to_line(azimuthal(lat, lon, line.coords)))
        return best


def lines_of(geometry):
    """The linear parts of any geometry."""
    if geometry.is_empty:
        return []
    if geometry.geom_type in ("LineString", "LinearRing"):
        return [geometry]
    if hasattr(geometry, "geoms"):
        return [line for part in geometry.geoms for line in lines_of(part)]
    return []


def azimuthal(lat, lon, coords):
    """Azimuthal equidistant coordinates on the ellipsoid, metres, with the position at 0,0."""
    xs = [c[0] for c in coords]
    ys = [c[1] for c in coords]
    azimuth, _, distance = GEOD.inv([lon] * len(xs), [lat] * len(xs), xs, ys)
    return [(d * math.sin(math.radians(a)), d * math.cos(math.radians(a)))
            for a, d in zip(azimuth, distance)]


def origin_to_line(points):
    best = math.inf
    for (x1, y1), (x2, y2) in zip(points, points[1:]):
        dx, dy = x2 - x1, y2 - y1
        length2 = dx * dx + dy * dy
        t = 0.0 if length2 == 0 else max(0.0, min(1.0, -(x1 * dx + y1 * dy) / length2))
        best = min(best, math.hypot(x1 + t * dx, y1 + t * dy))
    return best


# ---------------------------------------------------------------------------------------------
# Targets

def read_targets(config, folder, geography, as_of):
    """code -> the row valid on the as-of day.

    "A day is rebuilt by received_at and the targets' valid_from": of several rows of one code the one
    with the latest valid_from that is not after the as-of day; no valid_from is always valid.
    AMBIGUOUS: the row is taken whole (also its access, seat_km, planned_start), and two rows of one
    code and day have no rule (here: the later line)."""
    rows = {}
    if not config:
        return rows
    fields = config["fields"]
    for raw in read_csv(os.path.join(folder, config["source"])):
        def cell(key):
            column = fields.get(key)
            if isinstance(column, list):
                return [raw[c] for c in column]
            return raw[column].strip() if column else ""
        code = cell("code")
        code = read_code_columns(code if isinstance(code, list) else [code], config.get("scheme"))
        if code is None or len(code[0]) not in (10, 14, 16) or code[1] != geography.scheme \
                or code[0][:10] not in geography.polygon:
            warn(f"target of an unknown unit left out: {cell('code')!r}")  # AMBIGUOUS: or an error
            continue
        valid_from = read_day(cell("valid_from"))
        if valid_from is not None and valid_from > as_of:
            continue
        row = {
            "families": int(cell("families")) if cell("families") else None,
            "access": cell("access").lower() or None,
            "seat_km": read_number(cell("seat_km")),
            "planned_start": read_day(cell("planned_start")),
            "valid_from": valid_from or dt.date.min,
        }
        old = rows.get(code[0])
        if old is None or row["valid_from"] >= old["valid_from"]:
            rows[code[0]] = row
    return rows


# ---------------------------------------------------------------------------------------------
# Officers, and the plan

def read_officers(config, folder, geography, zone):
    """Rows (officer, desa or None, last sync or None): "officer -> units, ..., last sync". An assignment to
    an SLS is one to its desa; a unit that the boundaries do not have is no assignment."""
    rows = []
    if not config:
        return rows
    fields = config["fields"]
    for raw in read_csv(os.path.join(folder, config["source"])):
        def cell(key):
            return raw[fields[key]].strip() if fields.get(key) else ""
        if not cell("officer"):
            continue                                 # nobody: reported
        desa = None
        code = read_code_columns([raw[c] for c in as_list(fields["desa"])], config.get("scheme"))
        if code and code[1] == geography.scheme and len(code[0]) in (10, 14, 16) and code[0][:10] in geography.polygon:
            desa = code[0][:10]
        rows.append((cell("officer"), desa, read_time(cell("last_sync"), zone)))
    return rows


def silent_for(code, rows, records, as_of, first_day, end, has_officers):
    """"officers are assigned and none of them has sent anything from anywhere for silent_days (counted from the
    start)": the full days since the last sign of any officer of the desa, None without officers. A sign is a
    record received up to the as-of day, whatever its bucket, or a sync stated up to then.
    AMBIGUOUS: the first day itself counts, so that three days are over at the end of the third; in a desa with
    a later planned start its own first day is "the start"; after the survey's end no more days are counted,
    since nobody has anything to send."""
    officers = {officer for officer, desa, _ in rows if desa == code}
    # Without an officer in the records and without a sync nothing can tell it.
    if not officers or not (has_officers or any(sync for _, _, sync in rows)):
        return None
    last = first_day - dt.timedelta(days=1)
    for r in records:
        if r["bucket"] not in ("rejected", "later") and r.get("officer") in officers:
            last = max(last, r["received"].date())
    for officer, _, sync in rows:
        if officer in officers and sync is not None and sync.date() <= as_of:
            last = max(last, sync.date())
    return max(0, (min(as_of, end) - last).days)


def silent_limit(code, access, geography, rules):
    """"Blank-spot desa may have a longer limit": by the deepest listed unit, else by access."""
    by_code = {str(k): v for k, v in (rules.get("silent_days_by_code") or {}).items()}
    for unit in sorted(geography.path(code), key=len, reverse=True):
        if unit in by_code:
            return by_code[unit]
    by_access = {k.lower(): v for k, v in (rules.get("silent_days_by_access") or {}).items()}
    return by_access.get(access, rules["silent_days"])


def read_plan(survey, folder, as_of):
    """The plan as known on the as-of day: "a later end date announced mid-campaign (end with announced) so that
    pages before that day keep the old plan"."""
    ends = []
    for item in as_list(survey["end"]):
        if not isinstance(item, dict):
            item = {"day": item}
        ends.append((read_day(item.get("announced")), read_day(item["day"])))
    known = [e for e in ends if e[0] is None or e[0] <= as_of]
    end = max(known, key=lambda e: e[0] or dt.date.min)[1]
    curve = survey.get("curve", "linear")
    points = []
    if isinstance(curve, dict):
        if "milestones" in curve:
            points = [(read_day(m["day"]), Fraction(str(m["share"]))) for m in curve["milestones"]]
        else:
            for raw in read_csv(os.path.join(folder, curve["source"])):
                text = raw[curve["fields"]["share"]].strip()
                share = Fraction(text.rstrip("% ").replace(",", "."))
                points.append((read_day(raw[curve["fields"]["day"]]), share / 100 if "%" in text else share))
        # A share on a last day is what the end says by itself.
        points = sorted(p for p in points if p[0] < end and p[0] not in [e[1] for e in ends])
    weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    return {"start": read_day(survey["start"]), "end": end,
            "curve": "points" if isinstance(curve, dict) else curve, "points": points,
            "off": {weekdays.index(w) for w in as_list(survey.get("days_off") or [])},
            "holidays": {read_day(d) for d in as_list(survey.get("holidays") or [])}}


def days_between(first, last):
    return [first + dt.timedelta(days=i) for i in range((last - first).days + 1)]


# ---------------------------------------------------------------------------------------------
# Visits

def as_list(value):
    return value if isinstance(value, list) else [value]


def word_table(mapping):
    """word of the data, trimmed and in lower case -> word of the design"""
    table = {}
    for meaning, words in (mapping or {}).items():
        for word in as_list(words):
            table[str(word).strip().lower()] = meaning
    return table


def read_visits(config, folder, zone):
    records = []
    line = 0
    for source in as_list(config):
        fields = source["fields"]
        outcomes = word_table(source.get("outcomes"))
        origins = word_table(source.get("origins"))
        path = os.path.join(folder, source["source"])
        for name in sorted(glob.glob(path)) if glob.has_magic(path) else [path]:
            for raw in read_csv(name):
                line += 1
                records.append(read_visit(raw, fields, outcomes, origins, source.get("scheme"), zone, line))
    return records


def read_visit(raw, fields, outcomes, origins, scheme, zone, line):
    record = {"line": line, "bucket": None, "claim": None, "text": {}}
    if raw is None:
        # "A row that cannot be split as its header says ... is rejected"
        record["bucket"] = "rejected"
        return record

    def cell(key):
        return raw[fields[key]].strip() if fields.get(key) else ""

    visited = read_time(cell("visited_at"), zone)
    received = read_time(cell("received_at"), zone)
    if visited is None and received is None:
        # "Neither: rejected." "or that has no usable date at all, is rejected"
        # AMBIGUOUS: a date that is there but unusable is taken as not there.
        record["bucket"] = "rejected"
        return record
    # "No received_at: it equals visited_at. No visited_at: the received day counts."
    record["received"] = received if received is not None else visited
    effective = visited if visited is not None else received
    record["day"] = effective.date()                 # "the day of a visit is its local date"
    # AMBIGUOUS: where visits are put in order, one without visited_at stands at its receipt
    # (so does its day); the other reading is that "a missing value is the smallest".
    record["visited"] = visited
    record["when"] = effective if READING["visited_missing"] == "received" else visited

    record["id"] = cell("id") or None
    # "The household key may be a list of columns. No household key: the record's own id is the
    # household. No record id: each line is its own record."
    # AMBIGUOUS: a key of several columns is missing when all of them are empty.
    parts = tuple(raw[c].strip() for c in as_list(fields["household"])) if fields.get("household") else ()
    record["household_key"] = parts if any(parts) else None
    if any(parts):
        record["household"] = parts
    elif record["id"]:
        record["household"] = (record["id"],)
    else:
        record["household"] = ("no key, no id", line)

    # "No outcome field mapped: every record is complete. An outcome that is not listed is other."
    outcome_text = cell("outcome").lower()
    record["outcome"] = outcomes.get(outcome_text, "other") if fields.get("outcome") else "complete"
    # "anything else is listed, and reported"; "without an origin field nobody is new"
    origin_text = cell("origin").lower()
    record["origin"] = origins.get(origin_text, "listed") if fields.get("origin") else "listed"

    if fields.get("desa"):
        record["claim"] = read_code_columns([raw[c] for c in as_list(fields["desa"])], scheme)

    lat, lon = read_number(cell("latitude")), read_number(cell("longitude"))
    record["lat"], record["lon"] = lat, lon
    record["accuracy"] = read_number(cell("accuracy"))
    # "usable when both numbers are finite, in range and not 0,0"
    record["usable"] = (lat is not None and lon is not None and -90 <= lat <= 90
                        and -180 <= lon <= 180 and not (lat == 0 and lon == 0))
    record["officer"] = cell("officer") or None
    record["text"] = {"outcome": outcome_text or None, "origin": origin_text or None,
                      "review": cell("review") or None}
    return record


# ---------------------------------------------------------------------------------------------
# The ledger (section 4)

def present(value):
    """"a missing value is the smallest" """
    return (0,) if value is None else (1, value)


def outcome_order(outcome):
    """"outcome in the order complete, other final, partial, absent, other with complete the greatest" """
    if outcome == "complete":
        return 4
    if outcome in FINAL:
        return 3
    return {"partial": 2, "absent": 1, "other": 0}[outcome]


def tie_key(r):
    """"by (visited_at, outcome in the order ..., record id, received_at, claimed code, latitude,
    longitude), then by the other mapped fields in the order of the configuration above; a missing
    value is the smallest".

    AMBIGUOUS, all decided here: texts by code point; the claimed code is the canonical digits, compared
    as text, and missing when it cannot be mended; coordinates and accuracy as numbers, missing when
    unusable as a number; the other fields are officer, household, outcome (its word: two other final ones
    are not the same), origin, accuracy, and last review, which the configuration above does not have."""
    return (
        present(r["when"]),
        outcome_order(r["outcome"]),
        present(r["id"]),
        present(r["received"]),
        present(r["claim"][0] if r["claim"] else None),
        present(r["lat"]),
        present(r["lon"]),
        present(r.get("officer")),
        present(r["household_key"]),
        present(r["text"]["outcome"]),
        present(r["text"]["origin"]),
        present(r["accuracy"]),
        present(r["text"]["review"]),
    )


def fill_buckets(records, as_of):
    """"Every record read ends in exactly one bucket, the first that fits." """
    # rejected: decided when it was read.
    # later: "was received after the as-of day"
    for r in records:
        if r["bucket"] is None and r["received"].date() > as_of:
            r["bucket"] = "later"

    # superseded: "is an older version of the same record id: the latest received_at wins";
    # "among versions the greatest"
    versions = {}
    for r in records:
        if r["bucket"] is None and r["id"] is not None:
            versions.setdefault(r["id"], []).append(r)
    for group in versions.values():
        winner = group[0]
        for r in group[1:]:
            if (r["received"], tie_key(r)) > (winner["received"], tie_key(winner)):
                winner = r
        for r in group:
            if r is not winner:
                r["bucket"] = "superseded"

    # withdrawn: "is the latest version, and review rejected, revoked or deleted it"
    for r in records:
        if r["bucket"] is None and (r["text"]["review"] or "").lower().startswith(("rejected", "revoked", "deleted")):
            r["bucket"] = "withdrawn"

    # duplicate: "is a visit to a household for which another visit counts: the earliest complete one
    # if there is any, else the latest visit"; "among complete visits the smallest, among other visits
    # the greatest"
    households = {}
    for r in records:
        if r["bucket"] is None:
            households.setdefault(r["household"], []).append(r)
    for group in households.values():
        complete = [r for r in group if r["outcome"] == "complete"]
        if complete:
            winner = complete[0]
            for r in complete[1:]:
                if tie_key(r) < tie_key(winner):
                    winner = r
        else:
            winner = group[0]
            for r in group[1:]:
                if tie_key(r) > tie_key(winner):
                    winner = r
        for r in group:
            r["bucket"] = "counted" if r is winner else "duplicate"
            r["household_winner"] = winner


# ---------------------------------------------------------------------------------------------
# Placement (section 4)

def valid_claim(record, geography):
    """The claimed unit (desa, SLS or sub-SLS) when the claim is of the boundaries' scheme and its desa
    is among them. "A claim of one scheme never joins a boundary of the other." """
    if record["claim"] is None:
        return None
    code, scheme = record["claim"]
    if scheme != geography.scheme or len(code) not in (10, 14, 16) or code[:10] not in geography.polygon:
        return None
    return code


def place(record, geography, counting):
    """Sets claimed (unit), desa_claimed, placement, lies_in (where the position lies), d (of the
    interval) and counted_in (deepest unit, None when unplaced)."""
    claimed = valid_claim(record, geography)
    c = claimed[:10] if claimed else None
    containing = geography.containing(record["lat"], record["lon"]) if record["usable"] else []
    # "lies in its valid claim if that is one of them, else in the desa with the smaller code"
    lies_in = c if c in containing else (containing[0] if containing else None)
    # "An accuracy above max_accuracy_m, negative or not a number counts as missing."
    accuracy = record["accuracy"]
    if accuracy is None or accuracy < 0 or accuracy > counting["max_accuracy_m"]:
        accuracy = 0
    reach = max(accuracy, counting["border_tolerance_m"])

    if c is None and lies_in is None:
        placement = "unplaced"                       # "no valid claim, and p in no desa or unusable"
    elif not record["usable"]:
        placement = "unlocated"                      # "no usable position"
    elif c is None or lies_in == c:
        placement = "inside"                         # "p lies in c; or no valid claim and p lies in d"
    elif geography.distance_within(record["lat"], record["lon"], c, reach) <= reach:
        placement = "near"                           # "at most max(accuracy, border_tolerance_m) from it"
    elif lies_in is not None:
        placement = "elsewhere"                      # "p lies in another desa d"
    else:
        placement = "outside"                        # "p lies in no desa"

    if placement == "unplaced":
        counted_in = None
    elif c is None:
        counted_in = lies_in
    elif placement == "elsewhere" and counting["count_by"] == "gps":
        counted_in = lies_in
    else:
        counted_in = claimed                         # "it counts in the deepest unit known"
    record.update(claimed=claimed, desa_claimed=c, lies_in=lies_in, placement=placement,
                  d=c if placement == "near" else lies_in, counted_in=counted_in)


# ---------------------------------------------------------------------------------------------
# The tally (sections 4 and 5)

def new_tally():
    return {"found": 0, "completed": 0, "resolved": 0, "new": 0, "completed_listed": 0,
            "resolved_listed": 0, "confirmed": 0, "low": 0, "high": 0, "completed_confirmed": 0,
            "missing_people": 0, "met": 0, "positions": 0, "claims": 0, "located_claims": 0,
            "fitting_claims": 0, "officers": set(), "first_day": None, "last_day": None,
            "last_received": None, "latest_visit": None}


def tally(records, geography):
    tallies = {code: new_tally() for code in geography.units}
    daily = {}
    for r in records:
        if r["bucket"] != "counted":
            continue
        complete = r["outcome"] == "complete"
        final = r["outcome"] in FINAL
        new = r["origin"] == "new"
        unplaced = r["placement"] == "unplaced"
        # unplaced: "in the top row's found, completed, resolved and new, not in its listed figures,
        # low, high or rates"
        path = [geography.top] if unplaced else geography.path(r["counted_in"])
        for code in path:
            t = tallies[code]
            day = daily.setdefault((code, r["day"]), dict.fromkeys(DAILY_COLUMNS[2:], 0))
            for counts in (t, day):
                counts["found"] += 1
                counts["completed"] += complete
                counts["resolved"] += final
                if not unplaced:
                    counts["completed_listed"] += complete and not new
                    counts["resolved_listed"] += final and not new
            t["new"] += new
            t["missing_people"] += r["outcome"] in ("not_found", "unreachable")
            t["met"] += r["outcome"] in ("complete", "partial", "refused")
            if r["placement"] in ("inside", "near"): # "Confirmed = inside + near, summed upward"
                t["confirmed"] += 1
                t["completed_confirmed"] += complete
            # AMBIGUOUS: the days of unplaced visits in the top row; they are counted visits, and the
            # top row of daily.csv has their day.
            if not unplaced or READING["unplaced_days"] == "include":
                t["first_day"] = r["day"] if t["first_day"] is None else min(t["first_day"], r["day"])
                t["last_day"] = r["day"] if t["last_day"] is None else max(t["last_day"], r["day"])
                t["last_received"] = (r["received"] if t["last_received"] is None
                                      else max(t["last_received"], r["received"]))

        # "over completed listed families low counts those with d in P and no valid claim outside P,
        # high those with c or d in P"
        if complete and not new:
            claim_path = geography.path(r["claimed"]) if r["claimed"] else []
            d_path = geography.path(r["d"]) if r["d"] else []
            # AMBIGUOUS: below the desa. d is a desa and lies in no SLS, so low is 0 there; high counts
            # the claims of the SLS, since completed listed <= high must hold.
            if READING["sls_low"] == "claimed" and r["d"] and r["d"] == r["desa_claimed"]:
                d_path = claim_path
            for code in set(claim_path) | set(d_path):
                tallies[code]["high"] += 1
                if code in d_path and (not claim_path or code in claim_path):
                    tallies[code]["low"] += 1

        # for attention
        if r["desa_claimed"]:
            t = tallies[r["desa_claimed"]]
            t["claims"] += 1
            if r["usable"]:
                t["located_claims"] += 1
                t["fitting_claims"] += r["placement"] in ("inside", "near")
                if r.get("officer") is not None:
                    t["officers"].add(r["officer"])  # AMBIGUOUS: no officer given is no officer
        where = r["d"] if READING["gps_only"] == "interval" else r["lies_in"]
        if where:
            tallies[where]["positions"] += 1

    # "the latest day of any visit, counted or duplicate"
    for r in records:
        if r["bucket"] in ("counted", "duplicate"):
            # AMBIGUOUS: a duplicate belongs to the desa where it would be counted itself, or to that
            # of the visit that counts for its household.
            owner = r["household_winner"] if READING["duplicate_desa"] == "household" else r
            if owner["counted_in"]:
                t = tallies[owner["counted_in"][:10]]
                t["latest_visit"] = r["day"] if t["latest_visit"] is None else max(t["latest_visit"], r["day"])
    return tallies, daily


# ---------------------------------------------------------------------------------------------
# Targets, rates, expected, status (section 5)

def sum_targets(geography, targets):
    """unit -> families or None. "A unit's target is the sum of the targets known below it." """
    children = {}
    for code, unit in geography.units.items():
        children.setdefault(unit["parent_code"], []).append(code)
    result = {}

    def target(code):
        below = [target(child) for child in children.get(code, [])]
        known = [n for n in below if n is not None]
        own = targets.get(code, {}).get("families")
        # AMBIGUOUS: a desa (or SLS) with a row of its own and rows below it keeps its own.
        if own is not None and (READING["desa_target"] == "own" or not known):
            result[code] = own
        else:
            result[code] = sum(known) if known else None
        return result[code]

    target(geography.top)
    return result


def rates(code, geography, tallies, target, desa_below):
    """(coverage, resolution) as fractions, None where there is no figure.

    "where only some desa below a unit have a target, both figures are of those desa alone, above and
    below the line" """
    if target[code] is None or target[code] == 0:
        return None, None
    if geography.units[code]["level"] in ("desa", "sls", "subsls"):
        owners = [code]
    else:
        owners = [d for d in desa_below[code] if target[d] is not None]
    below = sum(target[d] for d in owners)
    return (Fraction(sum(tallies[d]["completed_listed"] for d in owners), below),
            Fraction(sum(tallies[d]["resolved_listed"] for d in owners), below))


def curve_on(day, plan):
    """Straight lines from 0 on the day before the start, through the points, to 1 at the end."""
    line = [(plan["start"] - dt.timedelta(days=1), Fraction(0))] + plan["points"] + [(plan["end"], Fraction(1))]
    if day <= line[0][0]:
        return Fraction(0)
    for (d0, s0), (d1, s1) in zip(line, line[1:]):
        if day <= d1:
            return s0 + (s1 - s0) * (day - d0).days / (d1 - d0).days
    return Fraction(1)


def expected_on(day, start, plan):
    """"expected on day t = (t - start + 1) / (end - start + 1), kept within 0 and 1, or the configured curve";
    a unit that starts later has the rest of the curve to itself."""
    end = plan["end"]
    if start is None or end is None:
        return None
    if start <= end and plan["curve"] != "linear":
        if day < start:
            return Fraction(0)
        if plan["curve"] == "working_days":
            def work(first, last):
                return sum(d.weekday() not in plan["off"] and d not in plan["holidays"] for d in days_between(first, last))
            whole = work(start, end)
            return Fraction(1) if whole == 0 or day >= end else Fraction(work(start, day), whole)
        before = curve_on(start - dt.timedelta(days=1), plan)
        return Fraction(1) if before == 1 else (curve_on(day, plan) - before) / (1 - before)
    days = (end - start).days + 1
    if days <= 0:                                    # AMBIGUOUS: planned to start after the end
        return Fraction(0) if day < start else Fraction(1)
    return max(Fraction(0), min(Fraction(1), Fraction((day - start).days + 1, days)))


def status_of_desa(t, target, figure, expected, as_of, survey_start, planned_start, rules, silence=None):
    """"Status of a desa, the first that applies" """
    ahead = as_of < survey_start or (planned_start is not None and as_of < planned_start)
    if ahead and t["found"] == 0:
        return "scheduled"
    if target == 0 and t["found"] == 0:
        return "empty"
    if (figure is not None and figure >= rules["done_at"]) or (target == 0 and t["found"] > 0):
        return "done"
    if silence is not None and silence[0] >= silence[1]:
        return "silent"
    if t["met"] == 0:                                # "no counted record is complete, partial or refused"
        return "untouched"
    if target is None:
        return "no_target"
    # AMBIGUOUS: a latest day after the as-of day is less than no days ago, so not stalled.
    if (as_of - t["latest_visit"]).days >= rules["stalled_days"]:
        return "stalled"
    if behind(figure, expected, rules):
        return "behind"
    return "on_track"


def status_above_desa(target, figure, expected, rules):
    """"Above desa a unit has no_target, done, behind or on_track"; "a sum of 0 is no_target" """
    if target is None or target == 0:
        return "no_target"
    if figure >= rules["done_at"]:
        return "done"
    return "behind" if behind(figure, expected, rules) else "on_track"


def behind(figure, expected, rules):
    """"more than behind_points percentage points under expected" """
    return expected is not None and figure is not None and (expected - figure) * 100 > rules["behind_points"]


def attention_of_desa(t, coverage, figure):
    reasons = []
    if t["completed"] > 0 and t["completed_confirmed"] == 0:
        reasons.append("no_gps_support")             # "completed families, none of them confirmed"
    # AMBIGUOUS: "positions lie here" is where the position is, also of a visit near its claim;
    # positions and claims of counted records.
    if t["positions"] > 0 and t["claims"] == 0:
        reasons.append("gps_only")                   # "positions lie here, nobody claims here"
    if t["missing_people"] * 10 > t["resolved"]:
        reasons.append("many_not_found")             # "over 10 % of the resolved"
    # "at least 20 located claims by at least 2 officers of which under half are inside or near"
    if t["located_claims"] >= 20 and len(t["officers"]) >= 2 and t["fitting_claims"] * 2 < t["located_claims"]:
        reasons.append("misfit")
    # AMBIGUOUS: over 100 % of coverage ("Coverage is never clipped: over 100 % ... the target is stale")
    rate = figure if READING["stale"] == "done_by" else coverage
    if rate is not None and rate > 1:
        reasons.append("stale_target")
    return " ".join(reasons)


# ---------------------------------------------------------------------------------------------
# Interior and pockets (section 5)

def reference_point(polygon):
    """(lat, lon) of the pole of inaccessibility, in a local projection with true ratios."""
    k = math.cos(math.radians(polygon.centroid.y))
    flat = shapely.transform(polygon, lambda xy: xy * [k, 1.0])
    best = None
    for part in getattr(flat, "geoms", [flat]):
        circle = shapely.maximum_inscribed_circle(part, tolerance=0.0001)   # about 10 m
        if best is None or circle.length > best.length:
            best = circle
    x, y = best.coords[0]
    return y, x / k


def interior_of(geography, targets, config):
    codes = {read_code(c)[0] for c in config.get("codes") or []}
    access_words = {str(a).strip().lower() for a in config.get("access", ["air", "river"])}
    minimum = config.get("min_seat_km", 100)
    seats = {read_code(k)[0]: v for k, v in (config.get("seats") or {}).items()}
    access = {c: targets.get(c, {}).get("access") for c in geography.desa}
    all_known = all(access[c] is not None for c in geography.desa)
    result = {}
    for c in geography.desa:
        has_data = False
        answer = False
        path = geography.path(c)
        # "its code or an ancestor's is listed"
        # AMBIGUOUS: a list that does not name a desa is no data about it.
        if codes and READING["codes_is_data"] == "yes":
            has_data = True
        if any(code in codes for code in path):
            has_data = answer = True
        # "or its access is listed"
        if access[c] is not None:
            has_data = True
            if access[c] in access_words:
                answer = True
        # "or, where access is not known for every desa, the ground distance from its reference point
        # to its kabupaten's seat is at least min_seat_km"
        # AMBIGUOUS: as soon as one desa has no access, for every desa; or only for those without.
        applies = not all_known if READING["distance_rule"] == "all" else access[c] is None
        if applies:
            # "The distance comes from seats, else from the targets' seat_km"
            kabupaten = [p for p in path if geography.units[p]["level"] == "kabupaten"][0]
            km = None
            if kabupaten in seats and c in geography.polygon:
                lat, lon = reference_point(geography.polygon[c])
                km = GEOD.inv(lon, lat, seats[kabupaten][1], seats[kabupaten][0])[2] / 1000
            elif targets.get(c, {}).get("seat_km") is not None:
                km = targets[c]["seat_km"]
            if km is not None:
                has_data = True
                if km >= minimum:
                    answer = True
        # "A desa for which no rule has data is unknown"
        result[c] = "true" if answer else ("false" if has_data else "unknown")
    return result


def are_neighbours(a, b):
    """"at least 100 m of common border, or, where the two borders do not coincide, at least 300 m of
    one within 50 m of the other" """
    common, one, other = border_lengths(a, b)
    # AMBIGUOUS: the second is asked whenever the first fails; or only when there is no common border.
    if common >= 100:
        return True
    if READING["neighbours"] == "first_decides" and common > 0:
        return False
    return one >= 300 or other >= 300


def border_lengths(a, b):
    """(common border, length of a's within 50 m of b's, of b's within 50 m of a's) in metres.

    A border is common where the two lines are 2 cm or less apart. Exactly the same points would be too
    much to ask: neighbours drawn along one line have vertices of their own on it, rounded each for
    itself (Kemendagri's Tulang and its neighbour share 142 m so, and not one point)."""
    a, b = a.boundary, b.boundary
    margin = 0.005
    box = [max(a.bounds[0], b.bounds[0]) - margin, max(a.bounds[1], b.bounds[1]) - margin,
           min(a.bounds[2], b.bounds[2]) + margin, min(a.bounds[3], b.bounds[3]) + margin]
    if box[0] > box[2] or box[1] > box[3]:
        return 0.0, 0.0, 0.0
    lat, lon = (box[1] + box[3]) / 2, (box[0] + box[2]) / 2
    flat = []
    for line in (a, b):
        pieces = [shapely.LineString(azimuthal(lat, lon, shapely.segmentize(p, 0.005).coords))
                  for p in lines_of(shapely.clip_by_rect(line, *box))]
        flat.append(shapely.MultiLineString(pieces))
    common = flat[0].intersection(flat[1].buffer(0.02, quad_segs=8)).length
    return (common, flat[0].intersection(flat[1].buffer(50, quad_segs=32)).length,
            flat[1].intersection(flat[0].buffer(50, quad_segs=32)).length)


def pockets_of(geography, status, outstanding):
    """desa -> number. "maximal sets of untouched/silent desa ... that are neighbours", "numbered from 1
    by families outstanding, most first, then by smallest code" """
    members = [c for c in geography.desa if status[c] in ("untouched", "silent") and c in geography.polygon]
    neighbours = {c: [] for c in members}
    for i, a in enumerate(members):
        for b in members[i + 1:]:
            pa, pb = geography.polygon[a].bounds, geography.polygon[b].bounds
            if pa[0] > pb[2] + 0.01 or pb[0] > pa[2] + 0.01 or pa[1] > pb[3] + 0.01 or pb[1] > pa[3] + 0.01:
                continue                             # more than 1 km apart
            if are_neighbours(geography.polygon[a], geography.polygon[b]):
                neighbours[a].append(b)
                neighbours[b].append(a)
    pockets = []
    seen = set()
    for c in members:
        if c in seen:
            continue
        pocket, queue = [], [c]
        seen.add(c)
        while queue:
            x = queue.pop()
            pocket.append(x)
            for y in neighbours[x]:
                if y not in seen:
                    seen.add(y)
                    queue.append(y)
        pockets.append(pocket)
    # AMBIGUOUS: a desa without a target adds nothing to the families outstanding.
    pockets.sort(key=lambda p: (-sum(outstanding[c] or 0 for c in p), min(p)))
    return {c: number for number, pocket in enumerate(pockets, 1) for c in pocket}


# ---------------------------------------------------------------------------------------------
# Writing (section 7)

def four_decimals(value):
    """AMBIGUOUS: "fractions with four decimals": exact halves are rounded up."""
    if value is None:
        return ""
    if READING["rounding"] == "printf":
        return "%.4f" % float(value)
    scaled = value * 10000
    whole = scaled.numerator // scaled.denominator
    rest = scaled - whole
    half = Fraction(1, 2)
    if rest > half or (rest == half and (READING["rounding"] == "half_up" or whole % 2 == 1)):
        whole += 1
    return f"{whole // 10000}.{whole % 10000:04d}"


def run(config_path, as_of, out, trace=None):
    folder = os.path.dirname(os.path.abspath(config_path))
    with open(config_path, encoding="utf-8") as f:
        config = yaml.safe_load(f)
    survey = config["survey"]
    zone = ZoneInfo(survey["time_zone"])
    plan = read_plan(survey, folder, as_of)
    start = plan["start"]
    counting = {"count_by": "claim", "border_tolerance_m": 200, "max_accuracy_m": 500}
    counting.update(config.get("counting") or {})
    rules = {"done_by": "resolution", "done_at": 1.0, "behind_points": 10, "stalled_days": 3,
             "silent_days": 3}
    rules.update(config.get("status") or {})
    rules["done_at"] = Fraction(str(rules["done_at"]))
    rules["behind_points"] = Fraction(str(rules["behind_points"]))

    geography = Geography(config["boundaries"], folder)
    if "0" in geography.units:
        geography.units["0"]["name"] = survey["title"]   # AMBIGUOUS: the name of the survei row
    targets = read_targets(config.get("targets"), folder, geography, as_of)
    records = read_visits(config["visits"], folder, zone)
    officers = read_officers(config.get("officers"), folder, geography, zone)

    fill_buckets(records, as_of)
    # Units below the desa: "when targets or claims name them"
    for code in sorted(targets):
        if len(code) > 10:
            geography.add_below(code)
    for r in records:
        # AMBIGUOUS: the claims of which records make a unit known: all that were received by the
        # as-of day, those counted, or all that were read.
        allowed = {"received": r["bucket"] not in ("rejected", "later"),
                   "counted": r["bucket"] == "counted", "read": True}[READING["sls_known"]]
        claim = valid_claim(r, geography)
        if claim and len(claim) > 10 and allowed:
            geography.add_below(claim)
    for r in records:
        if r["bucket"] in ("counted", "duplicate"):
            place(r, geography, counting)

    tallies, daily = tally(records, geography)
    target = sum_targets(geography, targets)
    desa_below = {code: [] for code in geography.units}
    for c in geography.desa:
        for code in geography.path(c):
            desa_below[code].append(c)

    has_officers = any(source["fields"].get("officer") for source in as_list(config["visits"]))
    silence = {}
    for code in geography.desa:
        planned = targets.get(code, {}).get("planned_start")
        days = silent_for(code, officers, records, as_of, max(start, planned or start), plan["end"], has_officers)
        if days is not None:
            silence[code] = (days, silent_limit(code, targets.get(code, {}).get("access"), geography, rules))

    # The latest visit below each code of 14 and 16 digits: what looking at all records for each unit would find.
    latest_below = {}
    for r in records:
        if r["bucket"] in ("counted", "duplicate") and r["counted_in"]:
            for length in (14, 16):
                if length <= len(r["counted_in"]):
                    below = r["counted_in"][:length]
                    latest_below[below] = max(latest_below.get(below, dt.date.min), r["day"])

    status, attention, rate, expected, outstanding = {}, {}, {}, {}, {}
    for code, unit in geography.units.items():
        t = tallies[code]
        rate[code] = coverage, resolution = rates(code, geography, tallies, target, desa_below)
        figure = coverage if rules["done_by"] == "coverage" else resolution
        # "Expected runs from planned_start where given"; "it is given for every unit"
        planned = targets.get(code, {}).get("planned_start")
        # AMBIGUOUS: does a desa's planned start hold for its SLS without one of their own
        if planned is None and READING["sls_start"] == "desa" and unit["level"] in ("sls", "subsls"):
            above = [targets.get(c, {}).get("planned_start") for c in geography.path(code)[1:] if len(c) >= 10]
            planned = next((p for p in above if p is not None), None)
        expected[code] = expected_on(as_of, planned or start, plan)
        attention[code] = ""
        if unit["level"] == "desa":
            status[code] = status_of_desa(t, target[code], figure, expected[code], as_of, start, planned, rules,
                                          silence.get(code))
            attention[code] = attention_of_desa(t, coverage, figure)
            # "Families outstanding = target - resolved listed, at least 0"
            outstanding[code] = None if target[code] is None else max(0, target[code] - t["resolved_listed"])
        elif unit["level"] in ("sls", "subsls") and READING["sls_status"] != "above":
            status[code] = ""                        # AMBIGUOUS: no status is defined below the desa
            if READING["sls_status"] == "desa":
                if code in latest_below:
                    t["latest_visit"] = max(t["latest_visit"] or dt.date.min, latest_below[code])
                # A desa's silence holds for its SLS.
                status[code] = status_of_desa(t, target[code], figure, expected[code], as_of, start, planned, rules,
                                              silence.get(code[:10]))
        else:
            status[code] = status_above_desa(target[code], figure, expected[code], rules)
    interior = interior_of(geography, targets, config.get("interior") or {})
    pocket = pockets_of(geography, status, outstanding)

    os.makedirs(out, exist_ok=True)
    order = sorted(geography.units, key=lambda c: (LEVELS.index(geography.units[c]["level"]), c))
    with open(os.path.join(out, "coverage.csv"), "w", encoding="utf-8", newline="") as f:
        writer = csv.writer(f, lineterminator="\n")
        writer.writerow(COVERAGE_COLUMNS)
        for code in order:
            unit, t = geography.units[code], tallies[code]
            row = dict(unit)
            for column in ("found", "completed", "resolved", "new", "completed_listed", "resolved_listed",
                           "confirmed", "low", "high"):
                row[column] = t[column]
            row["target"] = "" if target[code] is None else target[code]
            row["coverage"], row["resolution"] = map(four_decimals, rate[code])
            row["expected"] = four_decimals(expected[code])
            row["status"], row["attention"] = status[code], attention[code]
            row["interior"], row["pocket"] = interior.get(code, ""), pocket.get(code, "")
            row["first_day"], row["last_day"] = t["first_day"] or "", t["last_day"] or ""
            row["last_received"] = t["last_received"].isoformat(timespec="seconds") if t["last_received"] else ""
            writer.writerow([row[c] for c in COVERAGE_COLUMNS])
    days_of = {}
    for code, day in sorted(daily):
        days_of.setdefault(code, []).append(day)
    with open(os.path.join(out, "daily.csv"), "w", encoding="utf-8", newline="") as f:
        writer = csv.writer(f, lineterminator="\n")
        writer.writerow(DAILY_COLUMNS)
        for code in order:
            for day in days_of.get(code, []):
                writer.writerow([code, day] + [daily[code, day][c] for c in DAILY_COLUMNS[2:]])
    ledger = {"read": len(records)}
    for bucket in BUCKETS:
        ledger[bucket] = sum(r["bucket"] == bucket for r in records)
    assert ledger["read"] == sum(ledger[b] for b in BUCKETS), "a record has no bucket"
    top = tallies[geography.top]
    summary = {
        "as_of": as_of.isoformat(),
        "ledger": ledger,
        "placements": {p: sum(r["bucket"] == "counted" and r["placement"] == p for r in records)
                       for p in PLACEMENTS},
        # AMBIGUOUS: what totals holds is not written down; here the numbers of the top row.
        "totals": {"target": target[geography.top],
                   **{c: top[c] for c in ("found", "completed", "resolved", "new", "completed_listed",
                                          "resolved_listed", "confirmed", "low", "high")}},
        "desa_by_status": {s: sum(status[c] == s for c in geography.desa) for s in STATUSES},
    }
    with open(os.path.join(out, "status.json"), "w", encoding="utf-8") as f:
        json.dump(summary, f, indent=2)
        f.write("\n")
    if trace:
        with open(trace, "w", encoding="utf-8", newline="") as f:
            writer = csv.writer(f, lineterminator="\n")
            writer.writerow("record,id,household,bucket,day,received,outcome,origin,claim,placement,lies_in,"
                            "counted_in".split(","))
            for r in records:
                writer.writerow([r["line"], r.get("id"), "/".join(map(str, r.get("household", ()))), r["bucket"],
                                 r.get("day"), r.get("received"), r.get("outcome"), r.get("origin"),
                                 r["claim"][0] if r["claim"] else "", r.get("placement"), r.get("lies_in"),
                                 r.get("counted_in")])
    return summary


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("config")
    parser.add_argument("--as-of", required=True)
    parser.add_argument("-o", "--output", required=True)
    parser.add_argument("--trace", help="also write where every record went, to look into a difference")
    parser.add_argument("--reading", action="append", default=[], metavar="NAME=VALUE",
                        help="; ".join(f"{n}: {'|'.join(v)}" for n, v in READINGS.items()))
    arguments = parser.parse_args()
    for text in arguments.reading:
        name, _, value = text.partition("=")
        if value not in READINGS.get(name, []):
            parser.error(f"no such reading: {text}")
        READING[name] = value
    summary = run(arguments.config, dt.date.fromisoformat(arguments.as_of), arguments.output, arguments.trace)
    warn(json.dumps(summary["ledger"]))


if __name__ == "__main__":
    main()
