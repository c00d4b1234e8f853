"""Every page of every site, without a browser."""
import os
from collections import Counter

import documents
import sites
from complaints import Case


class Documents(Case):
    def test_every_link_leads_somewhere(self):
        """Also: one language, one title and unique, no identifier twice, nothing inline, every page linked."""
        for name, site in sites.load().items():
            for edition in site.editions():
                pages = documents.Sites(site.edition(edition))
                self.expect(len(pages.pages) > 8, name, "few pages")
                for place, complaint in pages.complaints():
                    self.complain(f"{name} {edition} {place}", complaint)
                # The top unit's own address stands beside the root, and the one file beside all others.
                top = {f"wilayah/{code}/index.html" for code in site.units("provinsi", edition)}
                again = top | {documents.ONE_FILE}
                for place in pages.unreachable():
                    if place.removeprefix("en/") not in top:
                        self.complain(f"{name} {edition} {place}", "no link leads there")
                for language in ("id", "en"):
                    titles = Counter(page.title for path, page in pages.pages.items() if page.language == language
                                     and pages.place(path).removeprefix("en/") not in again)
                    for title, n in titles.items():
                        self.expect(n == 1, f"{name} {edition}", f"{n} pages are called {title!r}")

    def test_languages_have_the_same_pages(self):
        site = sites.load()["demo"]
        for edition in site.editions():
            both = []
            for language in ("id", "en"):
                root = site.root(edition, language)
                both.append(sorted(
                    os.path.relpath(os.path.join(place, f), root) for place, _, files in os.walk(root) for f in files
                    if f.endswith(".html") and not os.path.relpath(place, root).startswith("en")))
            self.assertEqual(*both)

    def test_the_public_edition_has_no_pages_of_officers(self):
        """And names none of them, nor who sees to a note, nor a note that is not for everybody."""
        site = sites.load()["demo"]
        self.assertTrue(sites.INTERNAL <= set(site.kinds("internal")))
        self.assertFalse(sites.INTERNAL & set(site.kinds()))
        for place, _, files in os.walk(site.edition("public")):
            for file in files:
                with open(os.path.join(place, file), "rb") as f:
                    data = f.read()
                for word in (b"PPL0", b"PML0", b"KSK0", b"Koseka setempat"):
                    self.expect(word not in data, file, f"holds {word.decode()}")

    def test_public_pages_name_no_officer(self):
        """A record's officer, where the record was rejected for its date, say."""
        site = sites.load()["case-names"]
        for place, _, files in os.walk(site.edition("public")):
            for file in files:
                with open(os.path.join(place, file), "rb") as f:
                    self.expect(b"PPL 1" not in f.read(), file, "names an officer")
