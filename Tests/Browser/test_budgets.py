"""Byte budgets of the pages, on the BPS file with its 482 desa. KB = 1,024 bytes."""
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
        self.site = sites.load().get("bps")
        if not self.site:
            raise unittest.SkipTest("no shared data")

    def test_province_page(self):
        self.assertEqual(len(self.site.units("desa")), 482)
        path = os.path.join(self.site.root(), "index.html")
        with open(path, "rb") as f:
            data = f.read()
        packed = len(gzip.compress(data, 9, mtime=0))
        print(f"province page {len(data) / KB:.1f} KB, {packed / KB:.1f} KB compressed")
        self.assertLessEqual(len(data), 260 * KB, f"{len(data) / KB:.1f} KB")
        self.assertLessEqual(packed, 70 * KB, f"{packed / KB:.1f} KB compressed")
        # A crude map is no way to meet them: each desa is a link with its shape and its tile.
        text = data.decode()
        shapes = re.findall(r'<a href="wilayah/(\d+)/index.html"[^>]*><title>[^<]+</title><path d="([^"]*)"/?><use [^>]*>(?:<circle [^>]*>)?</a>', text)
        # The smallest shape that has an area is a triangle: three points, six numbers.
        drawn = {code for code, d in shapes if len(re.findall(r"-?(?:\d+(?:\.\d+)?|\.\d+)", d)) >= 6}
        self.expect(len(drawn) == 482, "province page", f"{len(drawn)} desa with shape and tile")
        vertices = sum(len(re.findall(r"-?\d+", d)) // 2 for d in re.findall(r'<path d="([^"]*)"', text))
        print(f"about {vertices} vertices")

    def test_one_file(self):
        path = os.path.join(self.site.root(), "satu-berkas.html")
        with open(path, "rb") as f:
            data = f.read()
        packed = len(gzip.compress(data, 9, mtime=0))
        print(f"one file {len(data) / KB:.0f} KB, {packed / KB:.0f} KB compressed")
        self.assertLessEqual(len(data), 2048 * KB)
        self.assertLessEqual(packed, 600 * KB)

    def test_desa_pages(self):
        sizes = {code: size(os.path.join(self.site.root(), "wilayah", code, "index.html")) for code in self.site.units("desa")}
        largest = max(sizes, key=sizes.get)
        print(f"largest desa page {sizes[largest] / KB:.1f} KB")
        for code, n in sizes.items():
            self.expect(n <= 40 * KB, f"{code}: {n / KB:.1f} KB", "a desa page over 40 KB")

    def test_shared_files(self):
        folder = os.path.join(self.site.root(), "assets")
        # The index of names grows with the province and loads when somebody searches.
        files = {f: size(os.path.join(folder, f)) for f in os.listdir(folder) if f != "cari.js"}
        print("style and script", {f: f"{n / KB:.1f} KB" for f, n in files.items()})
        self.assertLessEqual(sum(files.values()), 30 * KB, str(files))
        self.assertLessEqual(sum(n for f, n in files.items() if f.endswith(".js")), 10 * KB)
