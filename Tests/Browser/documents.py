"""Reads a page as a reader without a browser does: links, anchors, identifiers, language, title."""
import os
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

ONE_FILE = "satu-berkas.html"
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
LINKS = {"href", "src", "xlink:href", "action", "srcset", "data-index", "poster"}
NAMED = {"aria-labelledby", "aria-controls", "aria-describedby", "for", "headers", "list", "aria-owns"}


@dataclass
class Document:
    language: str = ""
    title: str = ""
    titles: int = 0
    links: list = field(default_factory=list)          # (element, attribute, value)
    ids: list = field(default_factory=list)
    named: set = field(default_factory=set)            # identifiers that attributes name
    inline: list = field(default_factory=list)         # what the policy forbids
    open: list = field(default_factory=list)           # elements nobody closed, or closed out of turn


class Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.page = Document()
        self.stack = []

    def handle_startendtag(self, tag, attributes):
        self.attributes(tag, attributes)

    def handle_starttag(self, tag, attributes):
        self.attributes(tag, attributes)
        if tag not in VOID:
            self.stack.append(tag)
        # A title of the head, not one of a drawing.
        if tag == "title" and "svg" not in self.stack:
            self.page.titles += 1

    def handle_endtag(self, tag):
        if self.stack and self.stack[-1] == tag:
            self.stack.pop()
        # `</p>` of HTML may close itself; everything written by the templates is closed in turn.
        else:
            self.page.open.append(f"</{tag}> in {'/'.join(self.stack[-3:])}")

    def handle_data(self, data):
        if self.stack and self.stack[-1] == "title" and "svg" not in self.stack:
            self.page.title += data
        if self.stack and self.stack[-1] in ("script", "style") and data.strip():
            self.page.inline.append(f"<{self.stack[-1]}> {data.strip()[:60]}")

    def attributes(self, tag, attributes):
        page = self.page
        for name, value in attributes:
            if name == "id":
                page.ids.append(value)
            elif name in LINKS:
                page.links.append((tag, name, value or ""))
            elif name in NAMED:
                page.named.update((value or "").split())
            elif name == "lang" and tag == "html":
                page.language = value
            elif name == "style" or name.startswith("on"):
                page.inline.append(f"<{tag} {name}={value!r}>"[:90])
            elif value and value.startswith("url(#"):
                page.named.add(value[5:].rstrip(")"))


def read(path):
    reader = Reader()
    with open(path, encoding="utf-8") as f:
        reader.feed(f.read())
    reader.close()
    if reader.stack:
        reader.page.open.append(f"never closed: {'/'.join(reader.stack)}")
    return reader.page


class Sites:
    """The pages of one folder, each read once; `complaints` says what is wrong, by page."""

    def __init__(self, folder):
        self.folder = os.path.realpath(folder)
        self.pages = {}
        for place, _, files in os.walk(self.folder):
            for file in files:
                if file.endswith(".html"):
                    path = os.path.join(place, file)
                    self.pages[path] = read(path)

    def complaints(self):
        for path, page in self.pages.items():
            for complaint in self.of(path, page):
                yield self.place(path), complaint

    def place(self, path):
        return os.path.relpath(path, self.folder)

    def of(self, path, page):
        if page.titles != 1 or not page.title.strip():
            yield f"{page.titles} titles, {page.title!r}"
        if page.language != ("en" if self.place(path).startswith("en/") else "id"):
            yield f"lang is {page.language!r}"
        if len(page.ids) != len(set(page.ids)):
            yield f"identifiers twice: {sorted({i for i in page.ids if page.ids.count(i) > 1})}"
        for name in sorted(page.named - set(page.ids)):
            yield f"nothing is called #{name}"
        # The one-file edition carries its style and script, and a policy that names their digests.
        if not self.place(path).endswith(ONE_FILE):
            yield from page.inline
        yield from page.open
        for tag, attribute, value in page.links:
            wrong = self.wrong(path, page, value)
            if wrong:
                yield f"<{tag} {attribute}={value!r}>: {wrong}"

    def wrong(self, path, page, link):
        """What is wrong with a link, or None."""
        parts = urlsplit(link)
        if parts.scheme == "data":
            return None
        if parts.scheme or parts.netloc:
            return "leads out of the site"
        if not parts.path:
            target = path
        else:
            target = os.path.normpath(os.path.join(os.path.dirname(path), unquote(parts.path)))
        if target != self.folder and not target.startswith(self.folder + os.sep):
            return "leads out of the folder"
        if not os.path.isfile(target):
            return "leads to no file"
        if parts.fragment:
            there = page if target == path else self.pages.get(target)
            if there is None or unquote(parts.fragment) not in there.ids:
                return "leads to no anchor"
        return None

    def unreachable(self, start="index.html"):
        """Pages to which no chain of links leads from the first one."""
        first = os.path.join(self.folder, start)
        seen, todo = {first}, [first]
        while todo:
            path = todo.pop()
            for tag, attribute, value in self.pages[path].links:
                if tag != "a" or not value or urlsplit(value).scheme:
                    continue
                target = os.path.normpath(os.path.join(os.path.dirname(path), unquote(urlsplit(value).path)))
                if target in self.pages and target not in seen:
                    seen.add(target)
                    todo.append(target)
        return sorted(self.place(p) for p in set(self.pages) - seen)
