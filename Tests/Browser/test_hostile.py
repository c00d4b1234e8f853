"""The survey of `hostile_fields`: nothing in it becomes an element, a script, a request, a formula or a path, and the
pages' policy would stop it if it did."""
import csv
import io
import json
import os
import re
import unittest
import zipfile
from xml.etree import ElementTree

import hostile_fields
import sites
import test_pages
from browser import file_base, watch
from complaints import Case

# What our own pages have none of, so that it could only have come from a name.
FOREIGN = ("script:not([src]):not([type='text/javascript']), iframe, object, embed, base, form[action], "
           "link[href^='http'], meta[http-equiv='refresh' i], img, math, a[href^='javascript' i], a[href^='data:' i], "
           "a[href^='http'], [style], [autofocus]")
HANDLERS = """() => [...document.querySelectorAll('*')].filter(e => [...e.attributes].some(a => /^on/i.test(a.name)))
  .map(e => e.outerHTML.slice(0, 80))"""
# Ways in which markup would act, tried on a page that has the policy.
ACTS = """() => {
  window.acted = [];
  addEventListener('securitypolicyviolation', e => acted.push(e.effectiveDirective));
  const add = (name, more) => document.body.appendChild(Object.assign(document.createElement(name), more));
  add('script', {textContent: 'window.ran = "script"'});
  add('script', {src: 'data:text/javascript,window.ran="source"'});
  add('div', {innerHTML: '<img src=x: onerror="window.ran=1">'});
  add('div', {innerHTML: '<p style="position:fixed">'});
  add('style', {textContent: 'body{display:none}'});
  add('iframe', {src: 'http://127.0.0.1:9/'});
  add('img', {src: 'http://127.0.0.1:9/x.png'});
  add('base', {href: 'http://127.0.0.1:9/'});
  const form = add('form', {action: 'http://127.0.0.1:9/'});
  form.submit();
}"""
STEERING = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
RESERVED = re.compile(r"(?i)^(con|prn|aux|nul|com\d|lpt\d)(\.|$)")


def files(folder):
    for above, _, names in os.walk(folder):
        for name in names:
            yield os.path.relpath(os.path.join(above, name), folder)


class Hostile(Case):
    def setUp(self):
        super().setUp()
        self.site = sites.load()["case-fields"]

    def read(self, path):
        with open(os.path.join(self.site.folder, path), "rb") as f:
            return f.read()

    def test_every_page_is_silent_and_in_its_width(self):
        pages = sorted(p for p in files(self.site.folder) if p.endswith(".html"))
        self.assertGreater(len(pages), 200)
        base = file_base(self.site.folder)
        watched = watch(360, "light", True)
        for path in pages:
            page = watched.open(base, path, file_base(os.path.join(self.site.folder, path.split("/")[0])))
            self.expect(not page.evaluate(test_pages.WIDE), path, page.evaluate(test_pages.WIDE))
            self.expect(not page.locator(FOREIGN).count(), path, page.locator(FOREIGN).evaluate_all(
                "all => all.map(e => e.outerHTML.slice(0, 80))"))
            self.expect(not page.evaluate(HANDLERS), path, page.evaluate(HANDLERS))
            policy = page.locator("head > meta[http-equiv='Content-Security-Policy']")
            self.expect(policy.count() == 1, path, "no policy")
            for complaint in watched.complaints:
                self.complain(path, complaint)

    def test_the_policy_would_stop_it(self):
        for path in ("public/index.html", "public/satu-berkas.html", "internal/index.html"):
            watched = watch(360, "light", True)
            base = file_base(self.site.folder)
            page = watched.open(base, path)
            page.evaluate(ACTS)
            page.wait_for_timeout(200)
            self.expect(page.evaluate("window.ran") is None, path, "a script ran")
            stopped = set(page.evaluate("window.acted"))
            for directive in ("script-src-elem", "script-src-attr", "style-src-attr", "style-src-elem", "frame-src",
                              "img-src", "base-uri", "form-action"):
                self.expect(directive in stopped, path, f"{directive} let it pass: {sorted(stopped)}")
            self.expect(page.url.startswith(base), path, f"left for {page.url}")
            left = [u for u in watched.requests if u.startswith("http") and ":9/" in u]
            self.expect(not [u for u in left if not any("127.0.0.1:9" in c for c in watched.complaints)], path, left)

    def test_a_search_shows_names_as_text(self):
        watched = watch(360, "light", True)
        base = file_base(os.path.join(self.site.folder, "public"))
        page = watched.open(base, "index.html")
        for word in ("script", "img", "panjang", "=", "村村"):
            page.locator("#cari").fill(word)
            page.wait_for_timeout(150)
            self.expect(not page.locator("#hasil-cari " + "img, #hasil-cari script, #hasil-cari svg").count(), word,
                        "a name became markup")
            self.expect(not page.evaluate(test_pages.WIDE), word, page.evaluate(test_pages.WIDE))
        self.expect(not watched.complaints, "search", watched.complaints)

    def test_cells_are_no_formulas(self):
        tables = [p for p in files(self.site.folder) if p.endswith(".csv")]
        self.assertGreater(len(tables), 4)
        for path in tables:
            text = self.read(path).decode("utf-8")
            self.expect(not STEERING.search(text), path, "a control character")
            for row in csv.reader(io.StringIO(text, newline="")):
                for cell in row:
                    bare = cell.lstrip(" \t\r\n\u200b\ufeff")
                    is_number = re.fullmatch(r"-?\d+(\.\d+)?", cell)
                    self.expect(is_number or bare[:1] not in tuple("=+-@＝＋－＠"), path, f"a formula: {cell[:40]!r}")
        books = [p for p in files(self.site.folder) if p.endswith(".xlsx")]
        self.assertEqual(len(books), 2)
        for path in books:
            with zipfile.ZipFile(io.BytesIO(self.read(path))) as book:
                for name in book.namelist():
                    root = ElementTree.fromstring(book.read(name))
                    self.expect(not [e for e in root.iter() if e.tag.endswith("}f")], path, "a cell with a formula")
                shared = ElementTree.fromstring(book.read("xl/sharedStrings.xml"))
                for item in shared.iter():
                    bare = (item.text or "").lstrip(" \t\r\n\u200b\ufeff")
                    self.expect(bare[:1] not in tuple("=+-@＝＋－＠"), path, f"like a formula: {bare[:40]!r}")

    def test_the_other_files_are_whole(self):
        for path in files(self.site.folder):
            if path.endswith((".json", ".geojson")):
                json.loads(self.read(path))
            elif path.endswith(".txt"):
                self.expect(not STEERING.search(self.read(path).decode("utf-8")), path, "a control character")
            elif path.endswith(".js") and "cari" in path:
                text = self.read(path).decode("utf-8")
                self.expect("<" not in text and "\u2028" not in text, path, "unescaped")
                json.loads(text.removeprefix("window.jangkauDesa=").rstrip().removesuffix(";"))

    def test_paths_are_plain(self):
        for path in files(self.site.folder):
            for part in path.split("/"):
                self.expect(re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]*", part) and len(part) < 100 and
                            not RESERVED.match(part) and not part.endswith("."), path, f"the part {part!r}")

    def test_every_attack_was_shown(self):
        """A corpus that does not reach the pages proves nothing."""
        shown = set()
        base = file_base(os.path.join(self.site.folder, "internal"))
        for code in self.site.units("desa", "internal"):
            page = watch(360, "light", True).open(base, f"wilayah/{code}/index.html")
            shown.add(" ".join(page.locator("h1").evaluate("e => e.firstChild.textContent").split()))
        plain = [" ".join(STEERING.sub("", a.split("\x00")[0]).split()) for a in hostile_fields.ATTACKS]  # NUL ends a text
        missing = [a for a in plain if a and not any(a[:60] in s for s in shown)]
        self.expect(not missing, "case-fields", f"not on their pages: {missing[:5]}")


if __name__ == "__main__":
    unittest.main()
