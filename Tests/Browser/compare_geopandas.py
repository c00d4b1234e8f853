"""What an analyst gets today from GeoPandas, beside the province page: bytes, other servers asked, what it shows.

    compare_geopandas.py BOUNDARIES COVERAGE_CSV PAGE      prints a table in Markdown

Needs geopandas, folium, mapclassify and matplotlib, which the tests do not: install them in an environment
of their own. BOUNDARIES is the BPS file, the other two come from a site built over it. No server is asked:
`explore()` writes a file that would ask them, and their addresses are read from it.
"""
import gzip
import io
import re
import sys
from urllib.parse import urlsplit

import folium
import geopandas
import matplotlib
import pandas

matplotlib.use("Agg")
matplotlib.rcParams["svg.hashsalt"] = "jangkau"


def row(name, data):
    text = data.decode("utf-8")
    # What a browser asks for: scripts, style sheets, tiles. Names of things (xmlns, licences) are not.
    asked = set()
    for address in re.findall(r'(?:src|href)=["\'](https?://[^"\']+)', text):
        if "<a " not in text[max(0, text.find(address) - 120):text.find(address)]:
            asked.add(address)
    asked |= set(re.findall(r'tileLayer\(\s*["\'](https?://[^"\']+)', text))
    links = len(re.findall(r"<a\b[^>]*href=", text))
    return (name, len(data), len(gzip.compress(data, 9, mtime=0)), len(asked), len({urlsplit(a).netloc for a in asked}), links)


def main(boundaries, coverage, page):
    desa = geopandas.read_file(boundaries)
    figures = pandas.read_csv(coverage, dtype={"code": str})
    desa["code"] = desa["village_code"].str.replace(r"\D", "", regex=True)
    desa = desa.merge(figures[["code", "target", "resolved", "resolution", "status"]], on="code")
    assert len(desa) == 482, len(desa)
    shown = desa[["village", "district", "regency", "code", "target", "resolved", "resolution", "status", "geometry"]]
    html = io.BytesIO()
    shown.explore("resolution", scheme="EqualInterval", k=5, missing_kwds={"color": "lightgrey"}).save(html, close_file=False)
    svg = io.BytesIO()
    axes = desa.plot("resolution", scheme="EqualInterval", k=5, legend=True, figsize=(9, 11), linewidth=.2, edgecolor="grey",
                     missing_kwds={"color": "lightgrey"})
    axes.set_axis_off()
    axes.figure.savefig(svg, format="svg", metadata={"Date": None})
    with open(page, "rb") as f:
        ours = f.read()
    rows = [row("GeoPandas `explore()`", html.getvalue()), row("GeoPandas `plot()` to SVG", svg.getvalue()), row("Jangkau's province page", ours)]
    print(f"geopandas {geopandas.__version__}, folium {folium.__version__}, matplotlib {matplotlib.__version__}\n")
    print("| file | bytes | gzip -9 | addresses of other servers | servers | links |")
    print("|---|---|---|---|---|---|")
    for name, raw, packed, asked, servers, links in rows:
        print(f"| {name} | {raw:,} | {packed:,} | {asked} | {servers} | {links} |")


if __name__ == "__main__":
    main(*sys.argv[1:])
