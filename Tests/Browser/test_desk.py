"""The page of `jangkau check`: alone, silent, readable, within its width, and on paper."""
import os
import tempfile

import test_axe
from browser import watch
from test_pages import CUT, WIDE


class CheckPage(test_axe.Accessibility):
    # What it inherits is run where it belongs.
    test_every_kind = test_open_parts = test_hostile_surveys = None

    def test_page(self):
        for language in ("id", "en"):
            name = f"check-{language}.html"
            for width in (360, 1280):
                for scheme in ("light", "dark"):
                    where = f"{name} {width} px {scheme}"
                    watched = watch(width, scheme, False)
                    page = watched.open(f"file://{os.environ['BROWSER_WORK']}/", name)
                    self.assertEqual(page.locator("h1").count(), 1)
                    self.expect(page.locator("article").count() > 3, where, "hardly any finding")
                    self.expect(page.locator(".secret:visible").count() == 1, where, "does not say it is confidential")
                    for complaint in (page.evaluate(WIDE), *page.evaluate(CUT), *watched.complaints):
                        self.expect(not complaint, where, complaint)
                    self.check(where, watch(width, scheme, True).open(f"file://{os.environ['BROWSER_WORK']}/", name))

    def test_paper(self):
        page = watch(1280, "light", True).open(f"file://{os.environ['BROWSER_WORK']}/", "check-id.html")
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "a.pdf")
            page.pdf(path=path, prefer_css_page_size=True)
            self.expect(os.path.getsize(path) > 10_000, "paper", "empty")
