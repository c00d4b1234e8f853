"""A survey in which every field that pages, data or messages show is hostile: names and codes' parents, the title,
who made the boundaries, access, outcomes, officers and those above them, record ids and households, inhabited
places, notes and who wrote them.

`ATTACKS` is the corpus; `fields` writes the survey, in the way of `hostile.CASES`.
"""
import csv
import datetime as dt
import json
import os

import yaml

import hostile

ATTACKS = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' autofocus onfocus=alert(1) x='",
    "<svg/onload=alert(1)>",
    "</title></style></textarea></svg><iframe srcdoc='<script>alert(1)</script>'>",
    "<math><mtext><style><img src=x onerror=alert(1)></style>",
    "<a href=javascript:alert(1)>x</a>",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "<meta http-equiv=refresh content='0;url=http://127.0.0.1:9/'>",
    "<base href=http://127.0.0.1:9/>",
    "<form action=http://127.0.0.1:9/><input name=q autofocus>",
    "<link rel=stylesheet href=http://127.0.0.1:9/x.css>",
    "}body{display:none}/*",
    "url(http://127.0.0.1:9/x)",
    "]]></svg><!--",
    "--><script>alert(1)</script>",
    "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
    "&lt;script&gt;alert(1)&lt;/script&gt; &#0; &#x202e;",
    "{{t.title}}{{{lead}}}{{#a}}{{/a}}{{=<% %>=}}",
    "${alert(1)} `${1}` %s %n \\",
    "=HYPERLINK(\"http://127.0.0.1:9/\",\"x\")",
    "=cmd|' /C calc'!A0",
    "+1+cmd",
    "-2+3",
    "@SUM(A1:A9)",
    "\t=1+1",
    "\r=1+1",
    " =1+1",
    "\u200b=1+1",
    "\ufeff=1+1",
    "＝1+1",
    "../../../etc/passwd",
    "/etc/passwd",
    "..\\..\\windows\\win.ini",
    "C:\\CON",
    "CON", "nul.txt", "AUX.", "a:b|c?d*e\"f<g>",
    "x" * 300,
    "panjang-tanpa-jeda" * 17,
    "村" * 110,
    "Long \u202eelpi\u202c \u2066isolat\u2069 \u200f\u200e\u061c",
    "\u202e\u202e\u202e\u202ekilab",
    "Zalgo " + "a" + "\u0300\u0301\u0489" * 40,
    "satu\u2028dua\u2029tiga\u0085empat\x0b\x0clima",
    "\x1b[31m\x1b]0;x\x07\x9b2J merah",
    "nol\x00di tengah\x7f\x08",
    "\ufffe\uffff\U000e0041\U0010ffff",
    "🏝️👩‍👩‍👧‍👦🇮🇩",
    "قرية \u0644\u0644 النهر",
    "'; DROP TABLE desa; --",
    "a\nb\r\nc\td",
]


def text(n):
    """An attack that YAML and CSV files can hold."""
    return ATTACKS[n % len(ATTACKS)].replace("\x00", "\ufffd")


def rows(folder, name, head, lines):
    with open(os.path.join(folder, name), "w", encoding="utf-8", newline="") as f:
        out = csv.writer(f)
        out.writerow(head)
        out.writerows(lines)


def fields(folder):
    count = len(ATTACKS)
    shapes = hostile.grid(count)
    desa = [(f"6501{10 + 10 * (i % 3):03}{i + 1:03}", name, ATTACKS[(i % 3) * 7], ATTACKS[4], ATTACKS[1], shape)
            for i, (name, shape) in enumerate(zip(ATTACKS, shapes))]
    as_of = hostile.write(folder, desa, visited_by=lambda i: i % 3, title=text(5) + text(44), words=("selesai",))
    with open(os.path.join(folder, "desa.geojson"), encoding="utf-8") as f:
        boundaries = json.load(f)
    for feature in boundaries["features"]:
        feature["properties"].update(sumber=ATTACKS[0] + ATTACKS[44], tahun=ATTACKS[2])
    with open(os.path.join(folder, "desa.geojson"), "w", encoding="utf-8") as f:
        json.dump(boundaries, f)
    codes = [row[0] for row in desa]
    rows(folder, "targets.csv", ["desa_code", "families", "access"],
         [[code, 20, text(i) if i % 2 else "air"] for i, code in enumerate(codes)])
    visits = []
    for i, (code, *_, shape) in enumerate(desa):
        if i % 3 == 0:
            continue
        lat, lon = hostile.middle(shape)
        for n in range(12):
            day = hostile.START + dt.timedelta(days=n)
            visits.append([f"{text(i)} {n}", f"{day}T09:00:00+08:00", f"{day}T17:00:00+08:00", text(i), code,
                           f"{text(i + 3)} {n}", text(i) if n == 11 else "selesai", lat, lon, 8])
    # Rejected rows and odd claims are told to the office, so they are hostile too.
    visits += [[text(i), text(i + 1), text(i + 2), text(i + 3), text(i + 4), text(i + 5), text(i + 6), text(i + 7),
                text(i + 8), text(i + 9)] for i in range(20)]
    rows(folder, "visits.csv", ["id", "visited", "received", "officer", "desa", "household", "status", "lat", "lon",
                                "accuracy"], visits)
    rows(folder, "officers.csv", ["ppl", "kode", "pml", "koseka", "sinkron"],
         [[text(i), code, text(i + 11 - i % 11), text(i % 3), "2022-10-30 10:00"] for i, code in enumerate(codes)
          if text(i).strip() and text(i) != text(i + 11 - i % 11)])
    rows(folder, "settlements.csv", ["nama", "lat", "lon", "keluarga"],
         [[text(i), *hostile.middle(shape), 5] for i, (*_, shape) in enumerate(desa)])
    rows(folder, "notes.csv", ["kode", "tanggal", "catatan", "pemilik", "tenggat", "umum"],
         [[code, "2022-10-30", text(i).strip() or "x", text(i + 1), "", "ya" if i % 2 else "tidak"]
          for i, code in enumerate(codes)])
    path = os.path.join(folder, "jangkau.yml")
    with open(path, encoding="utf-8") as f:
        config = yaml.safe_load(f)
    config.update({
        "officers": {"source": "officers.csv", "fields": {
            "officer": "ppl", "desa": "kode", "supervisor": "pml", "coordinator": "koseka", "last_sync": "sinkron"}},
        "settlements": {"source": "settlements.csv", "fields": {
            "name": "nama", "latitude": "lat", "longitude": "lon", "families": "keluarga"}},
        "notes": {"source": "notes.csv", "fields": {
            "code": "kode", "date": "tanggal", "text": "catatan", "owner": "pemilik", "due": "tenggat",
            "public": "umum"}}})
    with open(path, "w", encoding="utf-8") as f:
        yaml.safe_dump(config, f, sort_keys=False, allow_unicode=True)
    return as_of


CASES = {"fields": fields}
