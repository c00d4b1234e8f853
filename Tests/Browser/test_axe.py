"""axe-core: no violation of WCAG 2.0 to 2.2, A and AA, on any kind of page."""
import sites
from axe_playwright_python.sync_playwright import Axe
from browser import file_base, wait_for_index, watch
from complaints import Case

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# The size of targets is off in axe-core unless it is asked for. Shapes of a map have the size of the desa;
# each is a link of the table and the search too, which is the exception "equivalent" of 2.5.8.
OPTIONS = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"],
           "rules": {"target-size": {"enabled": True}}}
AXE = Axe()


class Accessibility(Case):
    def check(self, where, page):
        found = AXE.run(page, options=OPTIONS).response
        self.expect(found["testEngine"]["version"] >= "4.10", where, "an old axe-core")
        ran = {r for r in ("passes", "violations", "incomplete", "inapplicable") if r in found}
        self.assertIn("violations", ran)
        for violation in found["violations"]:
            nodes = [n for n in violation["nodes"]
                     if not (violation["id"] == "target-size" and self.in_map(page, n["target"][0]))]
            if nodes:
                message = nodes[0]["any"][0]["message"] if nodes[0]["any"] else nodes[0]["failureSummary"]
                self.complain(f"{where}: {len(nodes)} × {nodes[0]['html'][:120]}", f"{violation['id']}: {message[:200]}")

    def in_map(self, page, selector):
        return page.evaluate("s => !!document.querySelector(s)?.closest('svg.jmap')", selector)

    def test_every_kind(self):
        """Both languages and colours, each kind of page at both widths and in both editions."""
        site = sites.load()["demo"]
        for n, (kind, path) in enumerate(site.kinds("internal").items()):
            for language in ("id", "en"):
                for scheme in ("light", "dark"):
                    # The lists of all officers have tens of thousands of cells, at which axe looks for minutes.
                    if kind in sites.INTERNAL and (language == "en") != (scheme == "dark"):
                        continue
                    bits = n + (language == "en") + (scheme == "dark")
                    width = (360, 1280)[bits % 2]
                    edition = sites.edition_of(kind, ("public", "internal")[(language == "en") ^ (n % 2)])
                    page = watch(width, scheme, True).open(file_base(site.root(edition, language)), path)
                    self.check(f"{kind} {language} {edition} {scheme} {width} px", page)

    def test_open_parts(self):
        """What opens: search results, daily numbers, the tile view."""
        site = sites.load()["demo"]
        for scheme in ("light", "dark"):
            page = watch(360, scheme, True).open(file_base(site.root()), "index.html")
            page.locator("#cari").fill("long")
            wait_for_index(page)
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
            page.locator(".jview-tiles").check()
            self.check(f"province with all open, {scheme}", page)

    def test_hostile_surveys(self):
        n = 0
        for name, site in sites.load().items():
            if not name.startswith("case-"):
                continue
            for kind, path in site.kinds("internal").items():
                n += 1
                # Each kind of page of each case once in two; the pages of names all.
                if name != "case-names" and n % 2:
                    continue
                page = watch((360, 1280)[n // 2 % 2], ("light", "dark")[n // 4 % 2], True).open(
                    file_base(site.root("internal", ("id", "en")[n // 8 % 2])), path)
                self.check(f"{name} {kind}", page)
