"""Chromium, watched: what a page says on the console, what it asks for, what it throws."""
import atexit
import contextlib
import functools
import os
import socket
import subprocess
import time

os.environ.setdefault("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
from playwright.sync_api import sync_playwright  # noqa: E402


@functools.cache
def chromium():
    """The one browser of this process."""
    play = sync_playwright().start()
    browser = play.chromium.launch(executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"])

    def close():
        browser.close()
        play.stop()
    atexit.register(close)
    return browser


class Watch:
    """A page, and what went wrong on it since the last `open`. Requests may go below `allowed` only."""

    def __init__(self, context):
        self.page = context.new_page()
        self.page.set_default_timeout(15000)
        self.complaints = []
        self.requests = []
        self.allowed = "file://"
        self.page.on("console", lambda m: self.complaints.append(f"console {m.type}: {m.text}"))
        self.page.on("pageerror", lambda e: self.complaints.append(f"error: {e}"))
        self.page.on("dialog", lambda d: (self.complaints.append(f"dialog: {d.message}"), d.dismiss()))
        self.page.on("request", self.requested)
        self.page.on("requestfailed", lambda r: self.complaints.append(f"failed: {r.url}"))
        self.page.on("response", lambda r: r.status >= 400 and self.complaints.append(f"{r.status}: {r.url}"))

    def requested(self, request):
        self.requests.append(request.url)
        if not request.url.startswith((self.allowed, "data:")):
            self.complaints.append(f"leaves the site: {request.url}")

    def open(self, base, path, allowed=None):
        """Opens a page below a base address; requests must stay below `allowed`, by default the base."""
        self.allowed = allowed or base
        self.complaints.clear()
        self.requests.clear()
        self.page.goto(base + path, wait_until="load")
        return self.page


def context(width=1280, scheme="light", scripts=True, **more):
    height = 800 if width >= 600 else 740
    return chromium().new_context(
        viewport={"width": width, "height": height}, color_scheme=scheme, java_script_enabled=scripts,
        reduced_motion="reduce", **more)


@functools.cache
def watch(width=1280, scheme="light", scripts=True):
    """A page in a context that is used again and again."""
    return Watch(context(width, scheme, scripts))


def wait_for_index(page):
    """Until the search has its index. Not by `wait_for_function`: its `eval` is what the pages' policy forbids."""
    for _ in range(200):
        if page.evaluate("!!window.jangkauDesa"):
            return
        page.wait_for_timeout(50)
    raise AssertionError("the index of the search never came")


def file_base(folder):
    return "file://" + os.path.abspath(folder) + "/"


@functools.cache
def http_base(folder):
    """An address on 127.0.0.1 at which `jangkau serve` shows a folder until the end."""
    with contextlib.closing(socket.socket()) as s:
        s.bind(("127.0.0.1", 0))
        port = s.getsockname()[1]
    server = subprocess.Popen([os.environ["JANGKAU"], "serve", "-o", folder, "--port", str(port)],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    atexit.register(server.terminate)
    for _ in range(100):
        with contextlib.suppress(OSError), contextlib.closing(socket.create_connection(("127.0.0.1", port), 1)):
            return f"http://127.0.0.1:{port}/"
        if server.poll() is not None:
            raise RuntimeError(f"jangkau serve ended with {server.returncode}")
        time.sleep(0.1)
    raise RuntimeError("jangkau serve does not answer")
