"""Where the records of a delimited text begin and end, as `jangkau` itself sees it.

The job moves records between machines as the bytes they were written in, so all it has to know is where
one ends and what two or three of its cells hold. The rules are those of `DelimitedReader` in
`Sources/Intake/Text`: line ends LF, CR LF or CR; quotes count at the start of a cell only; a record whose
quote never closes, or closes lines below in the middle of a cell, is rejected, and reading goes on at the
next line. A count of every part is compared with what `jangkau tally` read, so a difference between the
two readers ends the job instead of losing a row.
"""
import re

LONGEST = 8 << 20
BLANKS = b" \t\n\r\x0b\x0c"
_BLANK_LINES = {
    True: re.compile(rb"(?: *(?:\r\n|\n|\r))*(?: *\Z)?"),
    False: re.compile(rb"(?:[ \t]*(?:\r\n|\n|\r))*(?:[ \t]*\Z)?"),
}
_LINE_END = re.compile(rb"\r\n|\n|\r")


def detect_delimiter(text: bytes) -> bytes:
    """Comma, semicolon, tab or bar, whichever occurs most often outside quotes in the first line."""
    counts = {delimiter: 0 for delimiter in (b",", b";", b"\t", b"|")}
    quoted = False
    for number in text[: 1 << 20]:
        byte = bytes((number,))
        if byte == b'"':
            quoted = not quoted
        if quoted:
            continue
        if byte in b"\r\n":
            if any(counts.values()):
                break
            continue
        if byte in counts:
            counts[byte] += 1
    return max(counts, key=lambda delimiter: counts[delimiter])


class Record:
    """A record: its bytes without the line end, its cells, and whether it is one at all."""

    __slots__ = ("text", "cells", "broken", "open")

    def __init__(self, text, cells, broken=False, open=False):
        self.text = text
        self.cells = cells
        self.broken = broken
        self.open = open


def records(text: bytes, delimiter: bytes, columns: int | None = None):
    """The records of a text. `open` marks one with a quote that no byte of the text closes, so that
    what it is depends on what follows."""
    reader = _Reader(text, delimiter)
    while True:
        record = reader.next(columns)
        if record is None:
            return
        yield record


class _Reader:
    def __init__(self, text, delimiter):
        self.text = text
        self.place = 0
        self.blank = _BLANK_LINES[delimiter == b"\t"]
        self.cell = re.compile(rb"[^\r\n" + re.escape(delimiter) + rb"]*")
        self.inside = re.compile(rb'(?:[^"]|"")*')
        self.delimiter = delimiter

    def next(self, columns):
        text = self.text
        self.place = self.blank.match(text, self.place).end()
        if self.place >= len(text):
            return None
        start = self.place
        cells, broken, is_open, has_inner_lines = [], False, False, False
        while True:
            if text[self.place : self.place + 1] == b'"':
                cell, has_lines, problem = self._quoted()
                has_inner_lines |= has_lines
                if problem:
                    is_open = problem == "open"
                    broken = True
                    break
            else:
                match = self.cell.match(text, self.place)
                cell, self.place = match.group(), match.end()
            cells.append(cell.strip(BLANKS))
            if self.place - start > LONGEST:
                broken = True
                break
            if text[self.place : self.place + 1] != self.delimiter:
                break
            self.place += 1
        end = self.place
        too_long = not broken and end - start > LONGEST
        wrong = not broken and columns is not None and (
            len(cells) < columns or any(cells[columns:])
        )
        if broken or too_long or (wrong and has_inner_lines):
            match = _LINE_END.search(text, start)
            end, self.place = match.span() if match else (len(text), len(text))
            return Record(text[start:end], [], True, is_open)
        match = _LINE_END.match(text, self.place)
        self.place = match.end() if match else self.place
        raw = text[start:end]
        return Record(raw, cells, wrong or b"\0" in raw)

    def _quoted(self):
        """The cell, whether it holds line ends, and what is wrong: None, "open" or "tail"."""
        text = self.text
        match = self.inside.match(text, self.place + 1)
        close = match.end()
        if close >= len(text):
            return b"", True, "open"
        tail = self.cell.match(text, close + 1)
        self.place = tail.end()
        inner = match.group()
        has_lines = b"\n" in inner or b"\r" in inner
        rest = tail.group() if tail.group().strip(BLANKS) else b""
        if rest and has_lines:
            return b"", True, "tail"
        return inner.replace(b'""', b'"') + rest, has_lines, None


def quoted(cells, delimiter: bytes = b",") -> bytes:
    """A record of texts; the opposite of reading one."""
    written = []
    for cell in cells:
        data = (cell or "").encode()
        if any(byte in data for byte in (b'"', b"\r", b"\n", delimiter)) or (len(cells) == 1 and not data.strip()):
            data = b'"' + data.replace(b'"', b'""') + b'"'
        written.append(data)
    return delimiter.join(written)
