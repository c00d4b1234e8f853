"""The checks themselves: each must complain of a page that is wrong in its way."""
import os
import tempfile
import unittest

import documents
import test_axe
import test_pages
import test_print
from browser import Watch, context, file_base

GOOD = """<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Baik</title><link rel="stylesheet" href="a.css">
<meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body><main><h1 id="a">Baik</h1><p>Teks <a href="#a">tautan</a> <a href="b.html">lain</a></p></main></body></html>"""


class Checks(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.write("a.css", "body{margin:8px}")
        self.write("b.html", GOOD.replace("Baik", "Lain").replace("b.html", "index.html"))

    def write(self, name, text):
        with open(os.path.join(self.folder, name), "w", encoding="utf-8") as f:
            f.write(text)

    def document(self, **changes):
        text = GOOD
        for old, new in changes.get("swap", []):
            self.assertIn(old, text)
            text = text.replace(old, new)
        self.write("index.html", text)
        return text

    def documents(self, *swap):
        self.document(swap=swap)
        return [c for place, c in documents.Sites(self.folder).complaints() if place == "index.html"]

    def test_documents(self):
        self.assertEqual(self.documents(), [])
        for swap, words in [
            (('href="b.html"', 'href="c.html"'), "no file"), (('href="#a"', 'href="#z"'), "no anchor"),
            (('href="b.html"', 'href="b.html#z"'), "no anchor"), (('href="b.html"', 'href="https://x.id/"'), "out of the site"),
            (('href="b.html"', 'href="../../b.html"'), "out of the folder"), (('href="b.html"', 'href="javascript:x()"'), "out of the site"),
            (('lang="id"', 'lang="fr"'), "lang"), (("<title>Baik</title>", ""), "titles"), (("<p>", '<p style="x">'), "style"),
            (("<p>", '<p onclick="x()">'), "onclick"), (("<p>", '<p id="a">'), "twice"), (("<p>", '<p aria-labelledby="z">'), "#z"),
            (("</main>", ""), "</body>"),
        ]:
            with self.subTest(swap=swap):
                self.assertIn(words, " ".join(self.documents(swap)))
        self.documents(('<a href="b.html">lain</a>', ""))
        self.assertEqual(documents.Sites(self.folder).unreachable(), ["b.html"])

    def watched(self, *swap):
        self.document(swap=swap)
        watch = Watch(context(360))
        page = watch.open(file_base(self.folder), "index.html")
        return watch, page

    def test_the_watch(self):
        self.assertEqual(self.watched()[0].complaints, [])
        for old, new, words in [
            ("</body>", "<script>console.log(1)</script></body>", "console log"),
            ("</body>", "<script>throw Error('x')</script></body>", "error: x"),
            ("</body>", "<script>alert(1)</script></body>", "dialog"),
            ("</body>", "<img src='file:///etc/hostname' alt=''></body>", "leaves the site"),
            ("</body>", "<img src='none.png' alt=''></body>", "failed"),
            ("<meta name", "<meta http-equiv='Content-Security-Policy' content=\"default-src 'none'\"><meta name", "console error"),
        ]:
            with self.subTest(words=words):
                swaps = [(old, new)] + ([("a.css", "b.css")] if "Policy" in new else [])
                self.assertIn(words, " ".join(self.watched(*swaps)[0].complaints))

    def test_widths(self):
        self.assertEqual(self.watched()[1].evaluate(test_pages.WIDE), "")
        self.write("a.css", "p{width:400px}")
        self.assertIn("scrolls sideways, for p", self.watched()[1].evaluate(test_pages.WIDE))
        self.write("a.css", "p{width:400px}body{overflow-x:hidden}")
        self.assertIn("hides", self.watched()[1].evaluate(test_pages.WIDE))
        self.write("a.css", "p{width:20px;overflow:hidden;white-space:nowrap}")
        self.assertEqual(len(self.watched()[1].evaluate(test_pages.CUT)), 1)

    def test_axe(self):
        def broken(css, *swap):
            self.write("a.css", css)
            _, page = self.watched(*swap)
            return {v["id"] for v in test_axe.AXE.run(page, options=test_axe.OPTIONS).response["violations"]}
        self.assertEqual(broken(""), set())
        self.assertIn("color-contrast", broken("p{color:#bbb}"))
        self.assertIn("target-size", broken("a{display:block;height:9px;font-size:8px;line-height:9px}"))
        self.assertIn("image-alt", broken("", ("</main>", "<img src='data:,'></main>")))
        self.assertIn("html-has-lang", broken("", (' lang="id"', "")))

    def test_print(self):
        rows = "".join(f"<tr><th>Desa {i}</th><td>{'kata ' * 200}</td></tr>" for i in range(60))
        self.write("a.css", "@media print{@page{size:A4;margin:14mm 12mm}tr{break-inside:auto}thead{display:table-header-group}}")
        _, page = self.watched(("</main>", f"<table><thead><tr><th>Kepala</th><th>X</th></tr></thead><tbody>{rows}</tbody></table></main>"))
        (table,) = test_print.rows(test_print.printed(page))
        self.assertEqual(len(table), 61)
        self.assertTrue(any(len(pages) > 1 for is_head, pages in table if not is_head), "no row was broken where all may be")
        self.write("a.css", "@media print{@page{size:A4;margin:14mm 12mm}tr{break-inside:avoid}thead{display:table-header-group}}")
        _, page = self.watched(("</main>", f"<table><thead><tr><th>Kepala</th><th>X</th></tr></thead><tbody>{rows}</tbody></table></main>"))
        (table,) = test_print.rows(test_print.printed(page))
        self.assertTrue(all(len(pages) == 1 for is_head, pages in table if not is_head))
        self.assertTrue(table[0][0])

        case = test_print.Print("test_every_kind_fits")
        case.setUp()
        self.write("a.css", "@media print{@page{size:A5}}")
        case.paper("A5", self.watched()[1])
        self.write("a.css", "@media print{@page{size:A4;margin:14mm 12mm}p{position:absolute;left:700px;white-space:nowrap}}")
        case.paper("cut", self.watched()[1])
        found = " ".join(case.complaints)
        self.assertIn("a page of", found)
        self.assertIn("cut off at its edge", found)
