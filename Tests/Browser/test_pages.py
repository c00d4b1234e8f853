"""Every kind of page in the browser: silent, within its folder, within its width."""
import re

import sites
from browser import file_base, http_base, watch
from complaints import Case

WIDE = """() => {
  const most = document.documentElement.scrollWidth;
  if (getComputedStyle(document.body).overflowX !== 'visible') return 'the body hides what is too wide';
  if (most <= innerWidth) return '';
  const guilty = [...document.querySelectorAll('body *')]
    .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll'))
    .map(e => e.tagName.toLowerCase() + (e.className.baseVal ?? e.className ? '.' + (e.className.baseVal ?? e.className) : ''));
  return `scrolls sideways, for ${[...new Set(guilty)].slice(0, 4).join(', ')}`;
}"""
# Text that something cuts off: wider or higher than its box, in a box that hides the rest.
CUT = """() => [...document.querySelectorAll('main *, header *, footer *')].filter(e =>
    !(e instanceof SVGElement) && e.childNodes.length && getComputedStyle(e).overflowX !== 'visible'
    && getComputedStyle(e).overflowX !== 'auto' && e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 1)
  .map(e => 'cuts ' + e.tagName + '.' + e.className).slice(0, 3)"""


def design():
    """Sixteen runs over width, colours, scripts, transport, language and edition, in which every pair of
    values of any two of them meets four times, and any three of the first four in every way."""
    for bits in range(16):
        width, scheme, scripts, transport = (bits >> i & 1 for i in range(4))
        yield ((360, 1280)[width], ("light", "dark")[scheme], bool(scripts), ("file", "http")[transport],
               ("id", "en")[width ^ scheme ^ scripts], ("public", "internal")[scheme ^ scripts ^ transport])


class Pages(Case):
    def look(self, site, kind, path, width, scheme, scripts, transport="file", language="id", edition="public"):
        """Opens a page and complains; gives the page."""
        watched = watch(width, scheme, scripts)
        where = f"{site.name} {kind}, {language} {edition} {width} px {scheme}, {'' if scripts else 'no '}JavaScript, {transport}"
        if transport == "file":
            base = allowed = file_base(site.root(edition, language))
            # The languages share the folder of the edition.
            allowed = file_base(site.edition(edition))
        else:
            allowed = http_base(site.edition(edition))
            base = allowed + ("" if language == "id" else language + "/")
        page = watched.open(base, path, allowed)
        for complaint in (page.evaluate(WIDE), *page.evaluate(CUT)):
            self.expect(not complaint, where, complaint)
        self.expect(page.evaluate("document.documentElement.lang") == language, where, "another language")
        self.expect(page.locator("h1:visible").count() == 1, where, "not one first heading")
        self.expect(page.locator("main").count() == 1, where, "not one main part")
        alone = kind == "one file"
        self.expect(any(r.endswith(".css") for r in watched.requests) != alone, where, "the style did not come as it should")
        for complaint in watched.complaints:
            self.complain(where, complaint)
        return page

    def test_every_kind_everywhere(self):
        site = sites.load()["demo"]
        kinds = site.kinds("internal")
        self.assertEqual(len(kinds), 15)
        self.assertEqual(set(kinds) - set(site.kinds()), sites.INTERNAL)
        for width, scheme, scripts, transport, language, edition in design():
            for kind, path in kinds.items():
                page = self.look(site, kind, path, width, scheme, scripts, transport, language,
                                 sites.edition_of(kind, edition))
                # What scripts add is not there without them, and nothing else goes missing.
                search = page.locator("form.search")
                self.expect(search.is_visible() == scripts, kind, "the search shows only where it works")
                buttons = page.locator("th button").count()
                self.expect(scripts or not buttons, kind, "sort buttons without JavaScript")

    def test_text_without_scripts_is_all_text(self):
        """What a page says is the same with and without JavaScript."""
        site = sites.load()["demo"]
        say = "document.querySelector('main').innerText.replace(/\\s+/g, ' ')"
        for kind, path in site.kinds("internal").items():
            base = file_base(site.root(sites.edition_of(kind, "public")))
            texts = [watch(1280, "light", scripts).open(base, path).evaluate(say)
                     for scripts in (True, False)]
            self.expect(texts[0] == texts[1], kind, "other words without JavaScript")
            self.expect(len(texts[1]) > 300, kind, "hardly any words")

    def test_colours_follow_the_reader(self):
        site = sites.load()["demo"]
        say = "getComputedStyle(document.body).backgroundColor"
        light, dark = (watch(1280, scheme, True).open(file_base(site.root()), "index.html").evaluate(say)
                       for scheme in ("light", "dark"))
        self.assertNotEqual(light, dark)

    def test_hostile_surveys(self):
        n = 0
        for name, site in sites.load().items():
            if not name.startswith("case-"):
                continue
            for kind, path in site.kinds("internal").items():
                edition, language = [("public", "id"), ("internal", "en"), ("internal", "id"), ("public", "en")][n % 4]
                n += 1
                edition = sites.edition_of(kind, edition)
                self.look(site, kind, path, 360, ("light", "dark")[n % 2], n % 3 > 0, "file", language, edition)
                self.look(site, kind, path, 1280, ("dark", "light")[n % 2], n % 3 > 0, "file", language, edition)

    def test_hostile_names_are_text(self):
        """Every name stands on its desa's page as the data has it, and became no element; what would turn the
        direction of the text around it is taken out."""
        import hostile
        site = sites.load()["case-names"]
        shown = set()
        for code in site.units("desa"):
            page = self.look(site, "desa", f"wilayah/{code}/index.html", 360, "light", True)
            shown.add(page.locator("h1").evaluate("e => e.firstChild.textContent").strip())
            self.expect(page.locator("[onload], [onerror], main img, main b i, h1 b, h1 script").count() == 0, code,
                        "a name became markup")
        turning = dict.fromkeys(map(ord, "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))
        for name in hostile.NAMES:
            self.expect(" ".join(name.translate(turning).split()) in {" ".join(s.split()) for s in shown}, "case-names",
                        f"no page is headed {name!r}")

    def test_every_shape_can_be_seen(self):
        """Islands of a wide group, a desa over the antimeridian and one far smaller than its neighbours are
        drawn at least three pixels wide, and the drawing is filled."""
        loaded = sites.load()
        for name in ("demo", "bps", "case-islands", "case-antimeridian", "case-one-desa", "case-sixty"):
            site = loaded.get(name)
            if not site:
                continue
            for kind in ("province", "kabupaten", "kecamatan"):
                path = site.kinds()[kind]
                for width in (360, 1280):
                    page = watch(width, "light", True).open(file_base(site.root()), path)
                    below = "" if kind == "province" else path.split("/")[1]
                    desa = [c for c in site.units("desa") if c.startswith(below)]
                    sizes = page.evaluate("""() => {
                      const map = document.querySelector('svg.jmap').getBoundingClientRect();
                      return [...document.querySelectorAll('svg.jmap .jdesa a')].map(a => {
                        const boxes = [...a.querySelectorAll('path,circle,use')]
                          .filter(e => getComputedStyle(e).display !== 'none').map(e => e.getBoundingClientRect())
                          .filter(b => b.width || b.height);
                        if (!boxes.length) return [a.getAttribute('href'), 0, 0, 0, 0];
                        const l = Math.min(...boxes.map(b => b.left)), r = Math.max(...boxes.map(b => b.right));
                        const t = Math.min(...boxes.map(b => b.top)), u = Math.max(...boxes.map(b => b.bottom));
                        return [a.getAttribute('href'), r - l, u - t, l < map.left - 1 || r > map.right + 1,
                          Math.max(...boxes.map(b => Math.max(b.width, b.height)))];
                      });
                    }""")
                    where = f"{name} {kind} {width} px"
                    linked = {href.split("/")[-2] for href, *_ in sizes}
                    missing = [c for c in desa if c not in linked]
                    self.expect(not missing, where, f"no link in the map to {missing[:5]}")
                    for href, wide, high, outside, largest in sizes:
                        self.expect(largest >= 3, where, f"too small to see: {href} {wide:.1f} × {high:.1f} px")
                        self.expect(not outside, where, f"drawn out of the map: {href}")
                    if name == "case-antimeridian":
                        span = sum(w for _, w, *_ in sizes) / (page.evaluate(
                            "document.querySelector('svg.jmap').getBoundingClientRect().width"))
                        self.expect(0.4 < span < 1.6, where, f"the three desa over 180° fill {span:.2f} of the width")

    def test_missing_geometry_is_said(self):
        site = sites.load()["case-without-geometry"]
        last = site.units("desa")[-1]
        page = watch(1280, "light", True).open(file_base(site.root()), "index.html")
        self.expect("Long 6" in page.locator("figure.map .source").inner_text(), "province", "the map does not name what it lacks")
        self.expect(page.locator(f"main table a[href*='{last}']").count() + page.locator("main").get_by_text("Long 6").count() > 0,
                    "province", "a desa without geometry is nowhere")
        page = watch(1280, "light", True).open(file_base(site.root()), f"wilayah/{last}/index.html")
        self.expect(page.locator("h1").inner_text().startswith("Long 6"), "desa", "no page for it")

    def test_figures_of_odd_surveys(self):
        """What a reader must be told: above 100 %, nothing yet, not begun, over."""
        expected = {"case-over": r"300(,0)?\s?%", "case-no-visits": r"0(,0)?\s?%", "case-not-begun": "belum (di)?mulai|mulai pada|dimulai",
                    "case-ended": "berakhir|selesai pada|sudah lewat"}
        for name, words in expected.items():
            page = watch(360, "light", True).open(file_base(sites.load()[name].root()), "index.html")
            text = page.locator("main").inner_text()
            self.expect(re.search(words, text), name, f"says nothing like {words}: {text[:300]!r}")


class Links(Case):
    def test_a_reader_goes_down_and_up(self):
        """From the province by links to a desa, by the neighbour, up by the path, and in the other language."""
        site = sites.load()["demo"]
        for transport in ("file", "http"):
            watched = watch(360, "light", False)
            base = file_base(site.edition()) if transport == "file" else http_base(site.edition())
            page = watched.open(base, "index.html")
            headings = []

            def follow(locator):
                target = locator.first.evaluate("e => e.href.baseVal ? new URL(e.href.baseVal, location).href : e.href")
                watched.page.goto(target)
                headings.append(page.locator("h1").inner_text())
            follow(page.locator("main table a[href*='wilayah/6501/']"))
            follow(page.locator("main table a[href*='/650104']"))
            follow(page.locator("svg.jmap .jdesa a"))
            follow(page.locator(".siblings a"))
            follow(page.locator(".crumbs a").nth(1))
            follow(page.locator("a.other"))
            self.expect(len(set(headings)) >= 4, transport, f"went round in circles: {headings}")
            self.expect(page.evaluate("document.documentElement.lang") == "en", transport, "the language did not change")
            self.expect(not watched.complaints, transport, watched.complaints)
