"""Pages on paper: A4, nothing cut off, lists that repeat their head and break no row."""
import io
import re

import pypdf
import pypdfium2
import sites
from browser import context, file_base, watch, Watch
from complaints import Case

A4 = (595.28, 841.89)
# What A4 leaves between the margins of the style sheet, CSS pixels.
CONTENT = round((210 - 2 * 12) / 25.4 * 96)
POINTS_OF_MARGIN = 12 / 25.4 * 72


def printed(page):
    return page.pdf(format="A4", prefer_css_page_size=True, print_background=True, tagged=True)


def rows(data):
    """For each table row of a tagged PDF the pages it stands on, by table, and whether it is of the head."""
    reader = pypdf.PdfReader(io.BytesIO(data))
    numbers = {page.indirect_reference.idnum: i for i, page in enumerate(reader.pages)}
    tables = []

    def pages_of(node, page, found):
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, int):
            found.add(page)
        elif isinstance(node, list):
            for child in node:
                pages_of(child, page, found)
        elif isinstance(node, dict):
            if "/Pg" in node:
                page = numbers.get(node.raw_get("/Pg").idnum, page)
            if node.get("/Type") == "/MCR" or "/MCID" in node:
                found.add(page)
            if "/K" in node:
                pages_of(node["/K"], page, found)

    def walk(node, table):
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            for child in node:
                walk(child, table)
        elif isinstance(node, dict):
            kind = node.get("/S")
            if kind == "/Table":
                table = []
                tables.append(table)
            if kind == "/TR" and table is not None:
                found = set()
                pages_of(node.get("/K", []), None, found)
                cells = node["/K"] if isinstance(node.get("/K"), list) else [node.get("/K")]
                kinds = {c.get_object().get("/S") for c in cells if c is not None and hasattr(c, "get_object")}
                table.append((kinds == {"/TH"}, found - {None}))
            if "/K" in node:
                walk(node["/K"], table)
    walk(reader.trailer["/Root"]["/StructTreeRoot"], None)
    return tables


def squeezed(text):
    return re.sub(r"\s+", "", text)


class Print(Case):
    def test_the_map_stands_on_the_first_sheet(self):
        """Below the verdict, with its legend and source: the morning's meeting looks at one sheet."""
        for name in ("demo", "bps"):
            site = sites.load().get(name)
            for kind in ("province", "kabupaten", "desa") if site else ():
                page = watch(1280, "light", True).open(file_base(site.root()), site.kinds()[kind])
                sheet = pypdfium2.PdfDocument(printed(page))[0]
                self.expect("Proyeksi" in sheet.get_textpage().get_text_range(), f"{name} {kind}",
                            "the map, or its source, is not on the first sheet")

    def paper(self, where, page):
        data = printed(page)
        document = pypdfium2.PdfDocument(data)
        self.expect(len(document) > 0, where, "no page")
        for number in range(len(document)):
            sheet = document[number]
            width, height = sheet.get_size()
            self.expect(abs(width - A4[0]) < 1 and abs(height - A4[1]) < 1, where, f"a page of {width:.0f} × {height:.0f} points")
            text = sheet.get_textpage()
            for i in range(text.count_rects()):
                left, bottom, right, top = text.get_rect(i)
                self.expect(right <= A4[0] - POINTS_OF_MARGIN + 2 and left >= POINTS_OF_MARGIN - 2, where,
                            "text in the margin or cut off at its edge")
                self.expect(bottom >= 0 and top <= A4[1], where, "text over the upper or lower edge")
        return data, document

    def test_every_kind_fits(self):
        site = sites.load()["demo"]
        for n, (kind, path) in enumerate(site.kinds("internal").items()):
            for language, edition in (("id", sites.edition_of(kind, "public")), ("en", "internal")):
                where = f"{kind} {language} {edition}"
                page = watch(1280, ("light", "dark")[n % 2], True).open(file_base(site.root(edition, language)), path)
                data, document = self.paper(where, page)
                text = " ".join(document[i].get_textpage().get_text_range() for i in range(len(document)))
                heading = page.locator("h1:visible").inner_text().split("\n")[0]
                self.expect(squeezed(heading) in squeezed(text), where, "the heading is not printed")
                if edition == "internal" and kind != "one file":
                    secret = page.locator(".secret").inner_text()
                    for i in range(len(document)):
                        self.expect(squeezed(secret) in squeezed(document[i].get_textpage().get_text_range()), where,
                                    "a sheet does not say that it is confidential")
                for table in rows(data):
                    self.expect(all(is_head or len(pages) <= 1 for is_head, pages in table), where,
                                "a row broken over two pages")

    def test_nothing_is_wider_than_paper(self):
        """At the width between the margins no element is wider: else the browser would shrink the page."""
        page = Watch(context(CONTENT)).page
        loaded = sites.load()
        for name in ("demo", "case-names", "case-sixty", "bps"):
            site = loaded.get(name)
            edition = "internal" if site and "internal" in site.editions() else "public"
            for kind, path in (site.kinds(edition) if site else {}).items():
                page.emulate_media(media="print")
                page.goto(file_base(site.root(edition)) + path)
                found = page.evaluate("""() => {
                  if (document.documentElement.scrollWidth <= innerWidth) return null;
                  const bad = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1);
                  return document.documentElement.scrollWidth + ' px, for ' + [...new Set(bad.map(
                    e => e.tagName.toLowerCase() + '.' + (e.className.baseVal ?? e.className)))].slice(0, 5).join(', ');
                }""")
                self.expect(not found, f"{name} {kind}", f"wider than paper: {found}")
                self.expect(page.locator("form.search, .skip, .jview-tiles").evaluate_all(
                    "all => all.every(e => getComputedStyle(e).display === 'none')"), f"{name} {kind}", "controls are printed")

    def test_the_list_repeats_its_head(self):
        site = sites.load()["early"]
        page = watch(1280, "light", True).open(file_base(site.root()), "belum-terjangkau/index.html")
        listed = page.locator("main table tbody tr").count()
        data, document = self.paper("early uncovered", page)
        self.assertGreater(listed, 60)
        self.assertGreater(len(document), 2)
        tables = rows(data)
        self.assertGreaterEqual(sum(len(t) for t in tables), listed)
        texts = [squeezed(document[i].get_textpage().get_text_range()) for i in range(len(document))]
        heads = page.locator("main table").evaluate_all(
            "all => all.map(t => [...t.tHead.rows].flatMap(r => [...r.cells]).map(c => c.innerText).filter(Boolean))")
        self.assertEqual(len(heads), len(tables))
        across = 0
        # A pocket of 143 desa names more than one sheet holds.
        lengths = page.locator("main table").evaluate_all(
            "all => all.map(t => [...t.tBodies[0].rows].map(r => r.innerText.length))")
        for head, table, most in zip(heads, tables, lengths):
            pages = set()
            most = [0] * sum(is_head for is_head, _ in table) + most
            for (is_head, found), length in zip(table, most):
                if not is_head:
                    self.expect(len(found) <= 1 or length > 2500, "uncovered", f"a row broken over pages {sorted(p + 1 for p in found)}")
                    pages |= found
            across = max(across, len(pages))
            for number in pages:
                missing = [h for h in head if not all(word in texts[number] for word in h.split())]
                self.expect(not missing, "uncovered", f"page {number + 1} of {sorted(pages)} lacks the head {missing}")
        self.assertGreaterEqual(across, 2, "no list runs over two pages, so nothing was shown")

    def test_letters_keep_their_size(self):
        """Where the browser shrank a page to fit, the heading would be smaller than the style asks."""
        site = sites.load()["demo"]
        for kind, path in site.kinds("internal").items():
            page = watch(1280, "light", True).open(file_base(site.root(sites.edition_of(kind, "public"))), path)
            page.emulate_media(media="print")
            words = page.locator("h1:visible").inner_text().split("\n")[0]
            heading = page.locator("h1:visible").evaluate("e => parseFloat(getComputedStyle(e).fontSize) * .75")
            page.emulate_media(media="null")
            text = pypdfium2.PdfDocument(printed(page))[0].get_textpage()
            # Its words may stand elsewhere on the sheet too, smaller.
            found, search = [], text.search(words.split("\u00a0")[0][:12])
            while match := search.get_next():
                found.append(match)
            match = max(found, key=lambda m: text.get_charbox(m[0], loose=True)[3] - text.get_charbox(m[0], loose=True)[1],
                        default=None)
            self.expect(match is not None, kind, "no heading on the first sheet")
            if match:
                # The loose box of a letter is as high as the font's line, 1.1 to 1.4 of its size.
                box = text.get_charbox(match[0], loose=True)
                self.expect(1 <= (box[3] - box[1]) / heading < 1.5, kind,
                            f"letters of {box[3] - box[1]:.1f} points where {heading:.1f} were asked")
