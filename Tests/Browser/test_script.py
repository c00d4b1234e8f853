"""What the script adds: sorting and search."""
import json
import re

import sites
from browser import file_base, wait_for_index, watch
from complaints import Case

ROWS = """t => [...t.tBodies[0].rows].map(r => [...r.cells].map(c => c.dataset.v !== undefined ? c.dataset.v : c.textContent.trim()))"""


def value(text):
    """A cell as a reader orders it: a figure, or letters."""
    try:
        return float(text)
    except ValueError:
        plain = text.replace("\u2212", "-").replace(".", "").replace(",", ".")
        match = re.match(r"-?\d+(\.\d+)?", re.sub(r"[\s%<]", "", plain))
        return float(match[0]) if match else text


class Sorting(Case):
    def test_every_column_sorts(self):
        site = sites.load()["demo"]
        for kind in ("province", "kabupaten", "kecamatan", "uncovered", "officers", "coordinator", "quality"):
            edition = sites.edition_of(kind, "public")
            page = watch(1280, "light", True).open(file_base(site.root(edition)), site.kinds(edition)[kind])
            tables = page.locator("table.sort")
            self.expect(kind in ("uncovered", *sites.INTERNAL) or tables.count() > 0, kind, "no table that sorts")
            for t in range(tables.count()):
                table = tables.nth(t)
                original = table.evaluate(ROWS)
                heads = table.locator("thead tr:last-child > *")
                for column in range(heads.count()):
                    button = heads.nth(column).locator("button")
                    if not button.count():
                        continue
                    where = f"{kind}, table {t}, {button.inner_text()}"
                    # Once by mouse, once by keyboard.
                    button.click()
                    self.expect(heads.nth(column).get_attribute("aria-sort") == "ascending", where, "does not say ascending")
                    up = table.evaluate(ROWS)
                    button.focus()
                    page.keyboard.press("Enter")
                    self.expect(heads.nth(column).get_attribute("aria-sort") == "descending", where, "does not say descending")
                    down = table.evaluate(ROWS)
                    self.expect(sorted(up) == sorted(original) == sorted(down), where, "rows were lost")
                    numbers = [value(row[column]) for row in up]
                    numbers = [n for n in numbers if isinstance(n, float)]
                    self.expect(numbers == sorted(numbers), where, "figures are not in order")
                    numbers = [value(row[column]) for row in down]
                    numbers = [n for n in numbers if isinstance(n, float)]
                    self.expect(numbers == sorted(numbers, reverse=True), where, "figures do not turn round")
                    self.expect(table.locator("th[aria-sort]").count() == 1, where, "two columns say they are sorted")


class Search(Case):
    def results(self, page, text):
        box = page.locator("#cari")
        box.fill("")
        box.fill(text)
        wait_for_index(page)
        page.wait_for_timeout(30)
        return page.locator("#hasil-cari a").evaluate_all("all => all.map(a => [a.getAttribute('href'), a.textContent])")

    def test_desa_are_found_by_name_and_code(self):
        site = sites.load()["demo"]
        with open(site.edition() + "/data/coverage.geojson", encoding="utf-8") as f:
            json.load(f)
        codes = site.units("desa")
        for kind in ("province", "desa", "method"):
            for language in ("id", "en"):
                watched = watch(360, "light", True)
                page = watched.open(file_base(site.root("public", language)), site.kinds()[kind], file_base(site.edition()))
                page.locator("#cari").focus()
                where = f"{kind} {language}"
                for text in ("long sule", "LONG SULE", "Long S"):
                    found = self.results(page, text)
                    self.expect(any("Long Sule" in t for _, t in found), where, f"{text!r} finds {found[:3]}")
                code = codes[100]
                self.expect(any(f"wilayah/{code}/" in h for h, _ in self.results(page, code)), where, "not found by its code")
                dotted = f"{code[:2]}.{code[2:4]}.{code[4:7]}.{code[7:]}"
                self.expect(any(f"wilayah/{code}/" in h for h, _ in self.results(page, dotted)), where, "not found by its dotted code")
                self.expect(self.results(page, "zzzz") == [] and page.locator("#hasil-cari").inner_text().strip(), where,
                            "says nothing when nothing is found")
                for text in ("<b>", "[", "\\", "(", "'"):
                    self.results(page, text)
                page.locator("#cari").fill("long sule")
                page.keyboard.press("ArrowDown")
                self.expect(page.evaluate("document.activeElement.tagName") == "A", where, "the arrow does not reach a result")
                page.keyboard.press("Escape")
                self.expect(not page.locator("#hasil-cari").is_visible(), where, "Escape leaves the list open")
                page.locator("#cari").fill("long sule")
                page.keyboard.press("Enter")
                page.wait_for_load_state()
                self.expect(page.locator("h1").inner_text().startswith("Long Sule"), where, "Enter does not open the first")
                self.expect(page.evaluate("document.documentElement.lang") == language, where, "it opened the other language")
                for complaint in watched.complaints:
                    self.complain(where, complaint)

    def test_every_desa_is_in_the_index(self):
        for name, site in sites.load().items():
            page = watch(1280, "light", True).open(file_base(site.root()), "index.html")
            page.locator("#cari").focus()
            wait_for_index(page)
            codes = page.evaluate("window.jangkauDesa.flatMap(g => g[2].map(d => d[0]))")
            self.expect(sorted(codes) == sorted(site.units("desa")), name, "the index lacks desa or has others")

    def test_hostile_names_in_results(self):
        import hostile
        site = sites.load()["case-names"]
        watched = watch(360, "dark", True)
        page = watched.open(file_base(site.root()), "index.html")
        page.locator("#cari").focus()
        for name in hostile.NAMES[:6]:
            found = self.results(page, name)
            self.expect(any(name in text for _, text in found), name, f"is not found: {found[:2]}")
            self.expect(page.locator("#hasil-cari :is(img, script, b, svg)").count() == 0, name, "became markup")
            self.expect(page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name, "the list scrolls the page")
        self.expect(not watched.complaints, "search", watched.complaints)


class Tooltips(Case):
    def test_pointer_and_focus_tell_the_desa(self):
        site = sites.load()["demo"]
        page = watch(1280, "light", True).open(file_base(site.root()), site.kinds()["kecamatan"])
        link = page.locator("svg.jmap .jdesa a[href]").first
        title = link.get_attribute("aria-label")
        link.evaluate("a => a.focus()")
        self.expect(page.locator(".tip").inner_text() == title, "focus", "the tip is another")
        link.evaluate("a => a.blur()")
        self.expect(not page.locator(".tip").is_visible(), "focus", "the tip stays")
