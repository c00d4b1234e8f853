"""Byte budgets of the pages, on the BPS file with its 482 desa. KB = 1,024 bytes.

On one late day and on an early one, whose maps outline most pockets; every edition of each.
"""
import gzip
import os
import re
import unittest

import sites
from complaints import Case

KB = 1024


def size(path):
    return os.path.getsize(path)


class RealDataBudgets(Case):
    def setUp(self):
        super().setUp()
        all_sites = sites.load()
        found = [all_sites[name] for name in ("bps", "bps-early") if name in all_sites]
        if not found:
            raise unittest.SkipTest("no shared data")
        self.roots = [(f"{site.name} {edition}", site, edition, site.root(edition)) for site in found for edition in site.editions()]

    def weigh(self, name, path, raw, packed):
        """The text of a page, which may have so many KB, and so many compressed."""
        with open(path, "rb") as f:
            data = f.read()
        small = len(gzip.compress(data, 9, mtime=0))
        print(f"{name} {len(data) / KB:.1f} KB, {small / KB:.1f} KB compressed")
        self.expect(len(data) <= raw * KB, name, f"{len(data) / KB:.1f} KB")
        self.expect(small <= packed * KB, name, f"{small / KB:.1f} KB compressed")
        return data.decode()

    def test_province_page(self):
        for name, site, edition, root in self.roots:
            self.assertEqual(len(site.units("desa", edition)), 482)
            self.weigh(f"{name} wilayah/65", os.path.join(root, "wilayah/65/index.html"), 260, 70)
            text = self.weigh(f"{name} province page", os.path.join(root, "index.html"), 260, 70)
            # A crude map is no way to meet them: each desa is a link with its shape and its tile.
            shapes = re.findall(r'<a href="wilayah/(\d+)/index.html"[^>]*><title>[^<]+</title><path d="([^"]*)"/?><use [^>]*>(?:<circle [^>]*>)?</a>', text)
            # The smallest shape that has an area is a triangle with an upright corner: "m3 4h1v1z".
            drawn = {code for code, d in shapes if len(re.findall(r"-?(?:\d+(?:\.\d+)?|\.\d+)", d)) >= 4}
            self.expect(len(drawn) == 482, name, f"{len(drawn)} desa with shape and tile")

    def test_one_file(self):
        for name, _, _, root in self.roots:
            self.weigh(f"{name} one file", os.path.join(root, "satu-berkas.html"), 2048, 600)

    def test_desa_pages(self):
        for name, site, edition, root in self.roots:
            sizes = {code: size(os.path.join(root, "wilayah", code, "index.html")) for code in site.units("desa", edition)}
            largest = max(sizes, key=sizes.get)
            print(f"{name} largest desa page {sizes[largest] / KB:.1f} KB")
            for code, n in sizes.items():
                self.expect(n <= 40 * KB, f"{name} {code}: {n / KB:.1f} KB", "a desa page over 40 KB")

    def test_shared_files(self):
        folder = os.path.join(self.roots[0][-1], "assets")
        # The index of names grows with the province and loads when somebody searches.
        files = {f: size(os.path.join(folder, f)) for f in os.listdir(folder) if f != "cari.js"}
        print("style and script", {f: f"{n / KB:.1f} KB" for f, n in files.items()})
        self.assertLessEqual(sum(files.values()), 30 * KB, str(files))
        self.assertLessEqual(sum(n for f, n in files.items() if f.endswith(".js")), 10 * KB)
