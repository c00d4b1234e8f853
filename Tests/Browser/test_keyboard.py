"""Keyboard alone: every desa of a map is reached and seen to be reached; the map's views switch."""
import sites
from browser import file_base, watch
from complaints import Case

# What the focused element is, and how it looks now and looked before.
LOOK = """e => {
  const s = getComputedStyle(e), shape = [...e.querySelectorAll('path,use,circle')].find(
    c => getComputedStyle(c).display !== 'none');
  const t = shape ? getComputedStyle(shape) : s;
  return [s.outlineStyle, s.outlineWidth, s.outlineColor, t.stroke, t.strokeWidth].join(' ');
}"""


class Keyboard(Case):
    def walk(self, page, most):
        """Presses Tab from the top of the document; gives what was focused, in turn."""
        page.evaluate("document.activeElement.blur()")
        page.evaluate("getSelection().removeAllRanges()")
        seen = []
        for _ in range(most):
            page.keyboard.press("Tab")
            state = page.evaluate("""() => {
              const e = document.activeElement;
              if (!e || e === document.body) return null;
              const look = (%s)(e), box = e.getBoundingClientRect(), s = getComputedStyle(e);
              return {look, href: e.getAttribute('href'), map: !!e.closest('svg.jmap'), tag: e.tagName, id: e.id,
                      wide: box.width, high: box.height,
                      name: e.getAttribute('aria-label') || e.querySelector('title')?.textContent || e.textContent.trim().slice(0, 30)};
            }""" % LOOK)
            if state is None:
                break
            seen.append(state)
        return seen

    def looks(self, page):
        """How everything that can have the focus looks without it."""
        return dict(page.evaluate(
            "[...document.querySelectorAll('a, button, input, summary, [tabindex]')].map(e => "
            f"[(e.getAttribute('href') || '') + e.tagName + !!e.closest('svg.jmap'), ({LOOK})(e)])"))

    def check_stops(self, where, stops, before):
        for stop in stops:
            key = (stop["href"] or "") + stop["tag"] + ("true" if stop["map"] else "false")
            self.expect(stop["name"] or stop["id"], where, f"a stop without a name: {stop['tag']} {stop['href']}")
            if key in before:
                self.expect(stop["look"] != before[key], where,
                            f"looks the same with focus: {stop['tag']}{' of the map' if stop['map'] else ''}")
            self.expect(stop["wide"] > 0 and stop["high"] > 0, where, f"focus on nothing: {stop['tag']} {stop['href']}")

    def test_pages_without_a_map(self):
        """The list to act on, the ledger, and the pages of officers and of quality, by Tab from the top."""
        site = sites.load()["demo"]
        for n, kind in enumerate(("uncovered", "ledger", *sorted(sites.INTERNAL))):
            width, scheme = ((360, "light"), (1280, "dark"))[n % 2]
            page = watch(width, scheme, True).open(file_base(site.root("internal")), site.kinds("internal")[kind])
            before = self.looks(page)
            stops = self.walk(page, 120)
            self.expect(len(stops) > 8, kind, f"{len(stops)} stops")
            self.expect(stops[0]["href"] == "#isi", kind, "the first stop does not skip to the content")
            self.check_stops(kind, stops, before)

    def test_every_stop_is_seen(self):
        """Tab reaches every desa link of the map once, in every view; each stop looks other than before it."""
        site = sites.load()["demo"]
        kinds = site.kinds()
        runs = [("kabupaten", 1280, "light", True), ("kabupaten", 360, "dark", False), ("kecamatan", 360, "light", True),
                ("desa", 1280, "dark", False), ("province", 1280, "dark", True)]
        for kind, width, scheme, scripts in runs:
            where = f"{kind} {width} px {scheme} {'' if scripts else 'no '}JavaScript"
            page = watch(width, scheme, scripts).open(file_base(site.root()), kinds[kind])
            links = page.evaluate("[...document.querySelectorAll('svg.jmap a[href]')].map(a => a.getAttribute('href'))")
            before = self.looks(page)
            stops = self.walk(page, 2600)
            reached = [s["href"] for s in stops if s["map"] and s["href"]]
            self.expect(not [s for s in stops if s["map"] and not s["href"]], where, "a stop in the map that leads nowhere")
            self.expect(len(links) > 2, where, "a map without links")
            self.expect(sorted(reached) == sorted(links), where, f"{len(reached)} of {len(links)} desa reached by keyboard")
            self.expect(stops[0]["href"] == "#isi", where, "the first stop does not skip to the content")
            self.check_stops(where, stops, before)

    def test_focus_changes_pixels(self):
        """A style may change and show nothing: of the smallest desa and some others the pixels must change,
        in both views."""
        site = sites.load()["demo"]
        for kind, width, scheme in (("province", 360, "light"), ("kecamatan", 1280, "dark")):
            page = watch(width, scheme, True).open(file_base(site.root()), site.kinds()[kind])
            for tiles in (False, True):
                if tiles and page.locator(".jview-tiles").count():
                    page.locator(".jview-tiles").check()
                elif tiles:
                    continue
                links = page.locator("svg.jmap .jdesa a[href]").element_handles()
                by_size = sorted(links, key=lambda a: a.evaluate(
                    "a => Math.min(...[...a.children].map(c => c.getBoundingClientRect()).filter(b => b.width)"
                    ".map(b => b.width * b.height))"))
                box = page.locator(".mapbox")
                page.evaluate("document.activeElement.blur()")
                plain = box.screenshot()
                for link in by_size[:3] + by_size[len(by_size) // 2:][:1]:
                    # As the keyboard does it, which counts as visible focus.
                    page.keyboard.press("Shift")
                    link.evaluate("a => a.focus({focusVisible: true})")
                    page.evaluate("document.querySelectorAll('.tip').forEach(t => t.hidden = true)")
                    self.expect(box.screenshot() != plain, f"{kind} {width} px {scheme}{' tiles' if tiles else ''}",
                                f"no pixel changes with focus on {link.get_attribute('href')}")

    def test_views_switch_without_scripts(self):
        site = sites.load()["demo"]
        for kind in ("province",):
            for width in (360, 1280):
                where = f"{kind} {width} px"
                page = watch(width, "light", False).open(file_base(site.root()), site.kinds()[kind])
                shown = """() => {
                  const on = s => [...document.querySelectorAll(s)].filter(e => getComputedStyle(e).display !== 'none').length;
                  return [on('svg.jmap .jdesa path'), on('svg.jmap .jdesa use')];
                }"""
                switch = page.locator(".jview-tiles")
                links = page.locator("svg.jmap .jdesa a[href]").count()
                before = page.evaluate(shown)
                self.expect(before[0] >= links and before[1] == 0, where, f"not the map at first: {before} of {links}")
                switch.focus()
                page.keyboard.press("Space")
                after = page.evaluate(shown)
                self.expect(after[0] == 0 and after[1] == links, where, f"not one tile a desa: {after} of {links}")
                sizes = page.evaluate("""[...document.querySelectorAll('svg.jmap .jdesa use')].map(u => {
                  const b = u.getBoundingClientRect(); return [b.left, b.top, b.width, b.height] })""")
                # Through a hair's width: the boxes of equal hexagons differ by rounding alone.
                for side in (2, 3):
                    sides = [s[side] for s in sizes]
                    self.expect(max(sides) - min(sides) < 0.5, where, f"tiles from {min(sides):.2f} to {max(sides):.2f} px")
                places = {(round(s[0]), round(s[1])) for s in sizes}
                self.expect(len(places) == len(sizes), where, "two desa in one tile")
                page.keyboard.press("Space")
                self.expect(page.evaluate(shown) == before, where, "the map does not come back")
                # A finger on the words does it too.
                page.locator(".jview-tiles + label").click()
                self.expect(page.evaluate(shown) == after, where, "the label switches nothing")
