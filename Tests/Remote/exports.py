#!/usr/bin/env python3
"""Visits, targets and boundaries over HTTP, against the same survey as files. The server answers HEAD with 405
and knows no ranges, as servers do that make an export when it is asked for."""
import base64
import http.server
import io
import os
import pathlib
import re
import subprocess
import sys
import threading
import time
import zipfile

JANGKAU, WORK, HERE = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
ROOT = HERE.parent.parent
TMP = WORK / "tmp"
BUILD = ["--as-of", "2022-11-02", "--edition", "internal"]
USER, SECRET, TOKEN = "petugas@kantor.id", "sandi-41c", "tok-9b27e"
CENTRAL = "/v1/projects/3/forms/kunjungan/submissions.csv"
KOBO = f"/api/v2/assets/aXyZ/export-settings/esQ/data.csv?token={TOKEN}"
ENV = {k: v for k, v in os.environ.items() if not k.startswith(("GDAL_", "CPL_", "http_", "https_"))} | {"TMPDIR": str(TMP)}
BASIC = {"GDAL_HTTP_USERPWD": f"{USER}:{SECRET}"}
FILES = {}


def fail(why, text=""):
    print(f"Tests/Remote/run: {why}\n{text}", file=sys.stderr)
    sys.exit(1)


def seen(what):
    print(f"  {what}", flush=True)


class Server(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    asked = []
    other = None  # A second server, to which one path leads.

    def log_message(self, *_):
        pass

    def do_HEAD(self):
        self.asked.append(("HEAD", self.path))
        self.plain(405, b"")

    def plain(self, code, body, kind="text/plain", **headers):
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def chunked(self, body, parts, end=True, pause=0.0):
        """An answer whose length nobody knows beforehand."""
        self.send_response(200)
        self.send_header("Content-Type", "text/csv; charset=utf-8")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        size = -(-len(body) // parts)
        for at in range(0, len(body), size):
            piece = body[at:at + size]
            self.wfile.write(f"{len(piece):x}\r\n".encode() + piece + b"\r\n")
            self.wfile.flush()
            time.sleep(pause)
        if end:
            self.wfile.write(b"0\r\n\r\n")
        self.close_connection = not end

    def allowed(self):
        given = self.headers.get("Authorization", "")
        basic = "Basic " + base64.b64encode(f"{USER}:{SECRET}".encode()).decode()
        return given in (basic, f"Token {SECRET}", f"Bearer {SECRET}")

    def do_GET(self):
        self.asked.append(("GET", self.path, bool(self.headers.get("Authorization"))))
        path = self.path.split("?")[0]
        if path.startswith("/v1/") and not self.allowed():
            return self.plain(401, b'{"message":"no"}', WWW_Authenticate="Basic realm=x")
        if path.startswith("/api/") and TOKEN not in self.path and not self.allowed():
            return self.plain(403, b"no")
        if path in (CENTRAL, "/api/v2/assets/aXyZ/export-settings/esQ/data.csv"):
            return self.chunked(FILES["visits.csv"], 7)
        if path in (CENTRAL + ".zip", "/v1/unduh"):
            return self.plain(200, FILES["visits.zip"], "application/zip")
        if path == "/v1/slow.csv":
            time.sleep(1)
            return self.chunked(FILES["visits.csv"], 5, pause=0.4)
        if path == "/v1/silent.csv":
            return time.sleep(6)
        if path == "/v1/short.csv" or path == "/v1/short.zip":
            body = FILES["visits" + path[-4:]]
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            cut = body.rindex(b"\n", 0, len(body) // 2) + 1 if path.endswith("csv") else len(body) // 2
            self.wfile.write(body[:cut])
            self.close_connection = True
            return None
        if path == "/v1/short-chunks.csv":
            body = FILES["visits.csv"]
            return self.chunked(body[:body.rindex(b"\n", 0, len(body) // 2) + 1], 3, end=False)
        if path == "/v1/moved.csv":
            return self.plain(302, b"", Location=CENTRAL)
        if path == "/v1/away.csv":
            return self.plain(307, b"", Location=self.other + "/open/visits.csv")
        if path == "/v1/sign-in.csv":
            return self.plain(200, b"<!DOCTYPE html><html><body>Sign in</body></html>", "text/html")
        if path == "/v1/fault.csv":
            return self.plain(503, b"later")
        name = path.split("/")[-1]
        return self.plain(200, FILES[name]) if name in FILES else self.plain(404, b"no such form")


def serve(handler):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"


def configuration(name, visits, boundaries=None, targets="survey/targets.csv"):
    text = (WORK / "survey/jangkau.yml").read_text()
    text = re.sub(r'source: ".*"', f"credit: Kantor\n  source: '{boundaries or ROOT / 'boundaries/kaltara-skematik.geojson'}'", text, count=1)
    text = text.replace("source: targets.csv", f"source: '{targets}'").replace("source: visits.csv", f"source: '{visits}'")
    path = WORK / f"{name}.yml"
    path.write_text(text.replace("source: officers.csv", "source: survey/officers.csv"))
    return path


def jangkau(command, config, env, *arguments):
    result = subprocess.run([JANGKAU, command, "-c", str(config), *arguments], cwd=WORK, env=ENV | env,
                            capture_output=True, text=True)
    hide(config.name, result.stdout + result.stderr)
    if left := list(TMP.iterdir()):
        fail(f"{config.name}: a copy was left behind", left)
    return result


def hide(name, *texts):
    for text in texts:
        for secret in (SECRET, TOKEN):
            if secret in text:
                fail(f"{name}: “{secret}” is shown", text[:2000])


def files(folder):
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def built(config, out, env=BASIC):
    result = jangkau("build", config, env, "-o", str(WORK / out), *BUILD)
    if result.returncode:
        fail(f"{config.name}: the build ended with {result.returncode}", result.stderr)
    site = files(WORK / out)
    hide(config.name, *(bytes.decode("latin-1") for bytes in site.values()))
    return site


def read(name, config, expected, env=BASIC, gets=1):
    """What `check` says of the ledger has to be what it says of the files."""
    Server.asked.clear()
    result = jangkau("check", config, env, "--as-of", "2022-11-02", "--json")
    if result.returncode:
        fail(f"{name}: check ended with {result.returncode}", result.stderr)
    if ledger(result.stdout) != expected:
        fail(f"{name}: another ledger", result.stdout[:1500])
    asked = [a for a in Server.asked if a[0] == "GET"]
    if gets is not None and len(asked) != gets:
        fail(f"{name}: {len(asked)} requests, not {gets}", asked)
    seen(f"{name}: the same ledger, {len(asked)} request{'s' * (len(asked) > 1)}")


def ledger(text):
    return re.search(r'"ledger"\s*:\s*\{[^}]*\}', text).group()


def refused(name, config, code, *words, env=BASIC):
    before = files(WORK / "old")
    result = jangkau("build", config, env, "-o", str(WORK / "old"), *BUILD)
    if result.returncode != code:
        fail(f"{name}: ended with {result.returncode}, not {code}", result.stderr)
    for word in words:
        if word not in result.stderr:
            fail(f"{name}: the message lacks “{word}”", result.stderr)
    if files(WORK / "old") != before:
        fail(f"{name}: the old site was touched")
    seen(f"{name}: exit {code}, old site whole: {result.stderr.strip().splitlines()[-1][:150]}")


def prepare():
    TMP.mkdir()
    subprocess.run([JANGKAU, "simulate", "-c", str(ROOT / "demo/jangkau.yml"), "--families", "3000", "--seed", "5",
                    "--until", "2022-11-02", "-o", str(WORK / "survey")], check=True, stdout=subprocess.DEVNULL)
    for name in ("visits.csv", "targets.csv"):
        FILES[name] = (WORK / "survey" / name).read_bytes()
    FILES["desa.geojson"] = (ROOT / "boundaries/kaltara-skematik.geojson").read_bytes()
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("kunjungan.csv", FILES["visits.csv"])
        file.writestr("media/foto.jpg", b"\xff\xd8")
    FILES["visits.zip"] = archive.getvalue()


def reading(base, expected):
    curl = f"/vsicurl/{base}"
    read("ODK Central, submissions.csv, chunked, GDAL_HTTP_USERPWD", configuration("central", curl + CENTRAL), expected)
    read("the same, streaming", configuration("stream", f"/vsicurl_streaming/{base}{CENTRAL}"), expected)
    read("the same as an address alone", configuration("plain", base + CENTRAL + "?$filter=x"), expected)
    read("ODK Central, submissions.csv.zip", configuration("zip", curl + CENTRAL + ".zip"), expected)
    read("a zip without an ending", configuration("noend", curl + "/v1/unduh"), expected)
    read("a file named in the zip",
         configuration("inner", f"/vsizip/{{{curl}{CENTRAL}.zip}}/kunjungan.csv"), expected)
    read("the same without braces", configuration("inner", f"/vsizip/{curl}{CENTRAL}.zip/kunjungan.csv"), expected)
    read("KoboToolbox, data.csv with a token in the address", configuration("kobo", curl + KOBO), expected, env={})
    kobo = configuration("kobo", curl + KOBO.split("?")[0])
    read("KoboToolbox, GDAL_HTTP_HEADERS", kobo, expected, env={"GDAL_HTTP_HEADERS": f"Authorization: Token {SECRET}"})
    headers = WORK / "headers"
    headers.write_text(f"Authorization: Bearer {SECRET}\n")
    read("GDAL_HTTP_HEADER_FILE", kobo, expected, env={"GDAL_HTTP_HEADER_FILE": str(headers)})
    read("a slow answer", configuration("slow", curl + "/v1/slow.csv"), expected)
    read("a redirect", configuration("moved", curl + "/v1/moved.csv"), expected, gets=2)
    read("a redirect to another server", configuration("away", curl + "/v1/away.csv"), expected, gets=2)
    if [a for a in Server.asked if a[1].startswith("/open") and a[2]]:
        fail("the other server was told the sign-in", Server.asked)
    seen("a redirect to another server: the sign-in was not sent there")


def main():
    prepare()
    base = serve(Server)
    Server.other = serve(Server).replace("127.0.0.1", "localhost")
    plain = built(configuration("files", "survey/visits.csv"), "plain")
    check = jangkau("check", WORK / "files.yml", {}, "--as-of", "2022-11-02", "--json")
    expected = ledger(check.stdout)
    reading(base, expected)

    config = configuration("all", f"/vsicurl/{base}{KOBO}", f"/vsicurl/{base}/v1/desa.geojson?key={TOKEN}",
                           f"{base}/v1/targets.csv?key={TOKEN}")
    site = built(config, "old")
    names = re.compile(r"^(metode/index\.html|satu-berkas\.html|data/provenance\.json|manifest.*|\.jangkau.*)$")
    shown = re.compile(rb"survey/visits\.csv|https?://\xe2\x80\xa6/data\.csv")
    different = [p for p in plain if not names.match(p) and shown.sub(b"", site.get(p, b"")) != shown.sub(b"", plain[p])]
    if set(site) != set(plain) or different:
        fail("all from addresses: files differ", different[:10])
    seen(f"boundaries, targets and visits from addresses: {len(site)} files, same bytes, no token in any")

    one = lambda name, path: configuration(name, f"/vsicurl/{base}{path}")
    refused("no sign-in", one("bad", CENTRAL), 66, "HTTP 401", "GDAL_HTTP_USERPWD", env={})
    refused("a wrong password", one("bad", CENTRAL), 66, "HTTP 401", env={"GDAL_HTTP_USERPWD": "a:salah"})
    refused("a wrong token", one("bad", KOBO.split("?")[0]), 66, "HTTP 403", env={})
    refused("nothing there", one("bad", "/v1/none.csv?key=" + TOKEN), 66, "HTTP 404")
    refused("a fault of the server", one("bad", "/v1/fault.csv"), 66, "HTTP 503", "Try again later")
    refused("a web page", one("bad", "/v1/sign-in.csv"), 66, "web page")
    refused("a body shorter than its length", one("bad", "/v1/short.csv"), 66, "broke off")
    refused("a zip shorter than its length", one("bad", "/v1/short.zip"), 66, "broke off")
    refused("chunks without an end", one("bad", "/v1/short-chunks.csv"), 66, "broke off")
    refused("a silent server", one("bad", "/v1/silent.csv"), 66, "sent nothing",
            env=BASIC | {"GDAL_HTTP_LOW_SPEED_TIME": "2", "GDAL_HTTP_LOW_SPEED_LIMIT": "1"})
    refused("no server", configuration("bad", "/vsicurl/http://127.0.0.1:1/a.csv"), 66, "cannot be reached")
    refused("plain http to another machine", configuration("bad", f"/vsicurl/http://example.invalid/a.csv?key={TOKEN}"),
            78, "plain http", "https://")
    refused("targets that are not there", configuration("bad", "survey/visits.csv", targets=f"{base}/v1/none.csv"),
            66, "HTTP 404", "read the targets")
    refused("boundaries that are none", configuration("bad", "survey/visits.csv", f"{base}{CENTRAL}.geojson"), 66, "HTTP 404")


main()
