"""Read plain text and Markdown: paragraphs, headings, lists and wrapped lines."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from klarbesked.engine.document import Cell, Document, Span
from klarbesked.engine.read.builder import Builder, Source
from klarbesked.engine.read.error import UnreadableLetterError
from klarbesked.engine.read.ignore import IgnoreWish, parse_ignore
from klarbesked.engine.read.traced import Stretch, Traced, traced

BOMS = {b"\xef\xbb\xbf": "utf-8", b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
MONTHS = (
    "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december"
    "|jan|febr?|mar|apr|jun|jul|aug|sept?|okt|nov|dec"
)
LIST_LINE = re.compile(
    r"(?P<indent>\s*)(?:[-•*–·‣▪◦●☐□☑→✓✔➢]"
    rf"|\d{{1,2}}[.)](?!\s+(?:{MONTHS}|sal|pkt)\b)|(?-i:[a-z][.)]|[ivx]+\)))\s+\S",
    re.IGNORECASE,
)
HEADING_LINE = re.compile(r"(#{1,6})\s+(.*\S)")
COMMENT = re.compile(r"<!--((?:(?!-->|<!--).){0,2000}+)-->", re.DOTALL)
TABLE_LINE = re.compile(r"\s*\|(.*)\|\s*")
TABLE_RULE = re.compile(r"[\s|:-]+")
EMPHASIS = re.compile(r"(\*\*|__)(?=\S)([^*_\n]{1,500}+)(?<=\S)\1")
NARROWEST_WRAP = 45
LONGEST_START = 300
"""So much of a unit tells whether it is a list item; a paste of 20 MB can be a single one."""

RAGGED, FAR_RAGGED = 8, 25
"""People who break lines by hand stop this many signs before the edge; more, where the next
line goes on in lower case."""

GOES_ON = re.compile(
    r"(?:[^.:;!?,»”\")]|\b(?:stk|nr|kl|jfr?|ca|pkt|kap|tlf|hr|dr|bl\.a|f\.eks|fx|den|d|s)\.)$",
    re.IGNORECASE,
)
"""A line that cannot be the end of a sentence: a number or a dash after it begins no list."""

UNFINISHED = re.compile(
    r"(?:,|\b(?:at|og|eller|som|der|til|i|på|for|med|af|om|en|et|den|det|de|du|vi|er|har|kan|skal))$"
)
"""In short lines only a line that plainly stops in the middle goes on in the next."""

LABEL_LINE = re.compile(
    r"[A-ZÆØÅ][^\s:]*(?: [^\s:]+){0,2}: \S|Bilag [A-Z\d]\b|\d{1,2}[.:]\d{2}(?:[-–]\S+)? +[A-ZÆØÅ]"
)
"""\"Sted: Torvet 1\" under "Tid: kl. 10" is a line of its own."""

COLUMNS = re.compile(r"\S(?: {3,}|\t+ *| *\| +)\S")
"""A row of a table in plain text stands alone."""

CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
CARRIAGE_RETURN = re.compile(r"\r\n?")
NEWLINE = re.compile(r"\n")
EMPTY_LINES = re.compile(r"\n[^\S\n]*\n+")
CELL_EDGE = re.compile(r"\|")
LONE = re.compile("[\ud800-\udfff]")


PART = ""
"""A text file has one part: a piece's offset counts code points of `Decoded.text`."""


class Decoded(NamedTuple):
    """A file's text, line ends and all: `bom`, and then the text in that encoding."""

    text: str
    bom: bytes
    encoding: str


def decoded(data: bytes) -> Decoded:
    """Return the text of `data`: by its BOM, else UTF-8, else Windows-1252.

    Signs that Windows-1252 does not have are lone surrogates, so that they can be written back.
    Raises `UnreadableLetterError` where the bytes are plainly no text.
    """
    bom = next((bom for bom in BOMS if data.startswith(bom)), b"")
    encoding = BOMS.get(bom, "utf-8")
    try:
        text = data[len(bom) :].decode(encoding)
    except UnicodeDecodeError:
        bom, encoding = b"", "windows-1252"
        text = data.decode(encoding, errors="surrogateescape")
    if len(CONTROL.findall(text[:100_000])) * 20 > len(text[:100_000]):
        raise UnreadableLetterError(
            "Vi kender ikke filens format. Gem brevet som docx, odt, pdf, html eller txt."
        )
    return Decoded(text, bom, encoding)


def read_text(data: bytes) -> Document:
    """Read a plain text file. Each address line, list item and paragraph is a block."""
    return _read(_lines_ended(data), Builder("text"))


def read_markdown(data: bytes) -> Document:
    """Read Markdown: as plain text, with its headings and tables, without its emphasis marks."""
    text = _lines_ended(data).replaced(EMPHASIS, lambda match: [Span(*match.span(2))])
    return _read(text, Builder("markdown"))


def _lines_ended(data: bytes) -> Traced:
    """Return the text with one newline for each line end, and signs that can be shown."""
    text = Traced(LONE.sub("\ufffd", decoded(data).text))
    return text.replaced(CARRIAGE_RETURN, lambda _: ["\n"]) if "\r" in text.text else text


def _read(text: Traced, builder: Builder) -> Document:
    tables = 0
    for chunk in text.replaced(COMMENT, _keep_wish_apart).split(EMPTY_LINES):
        whole = chunk.text.strip()
        wish = parse_ignore(whole[4:-3]) if COMMENT.fullmatch(whole) else None
        lines = list(chunk.split(NEWLINE))
        if wish:
            _note(wish, builder)
        elif builder.format == "markdown" and all(TABLE_LINE.fullmatch(row.text) for row in lines):
            _add_table(lines, tables, builder)
            tables += 1
        else:
            for unit in units(lines):
                _add_unit(unit, builder)
    return builder.document()


def _keep_wish_apart(comment: re.Match[str]) -> list[str | Span]:
    """An ignore wish is a chunk of its own; any other comment is no part of the letter."""
    is_wish = parse_ignore(comment.group(1)) is not None
    return ["\n\n", Span(*comment.span()), "\n\n"] if is_wish else []


def _note(wish: IgnoreWish, builder: Builder) -> None:
    if wish.whole_letter:
        builder.ignore(wish.rule, wish.reason, None)
    else:
        builder.ignore_next(wish.rule, wish.reason)


def _add_table(lines: list[Traced], table: int, builder: Builder) -> None:
    rows = [list(_cells(line)) for line in lines if not TABLE_RULE.fullmatch(line.text)]
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            _add(cell, builder)
            builder.end_block("table_cell", cell=Cell(table, row, column))


def _cells(line: Traced) -> Iterator[Traced]:
    row = line.stripped()
    start = len(row.text) - len(row.text.lstrip("|"))
    return row.part(start, max(start, len(row.text.rstrip("|")))).split(CELL_EDGE)


def _add_unit(unit: Traced, builder: Builder) -> None:
    shown = unit.stripped()
    heading = HEADING_LINE.fullmatch(shown.text) if builder.format == "markdown" else None
    if heading:
        start = heading.start(2)
        _add(shown.part(start, start + len(heading.group(2).rstrip("# "))), builder)
        builder.end_block("heading", level=len(heading.group(1)))
        return
    _add(unit, builder)
    item = LIST_LINE.match(unit.text)
    if item:
        builder.end_block("list_item", level=1 + len(item["indent"].expandtabs(4)) // 2)
    else:
        builder.end_block("paragraph")


def _add(text: Traced, builder: Builder) -> None:
    for shown, offset in text.stretches(0, len(text.text)):
        builder.text(shown, source=None if offset is None else Source(PART, 0, offset))


def units(lines: list[Traced]) -> Iterator[Traced]:
    """Join lines that were only wrapped; yield what was meant as one line each."""
    width = max(len(line.text) for line in lines)
    unit, joined = [lines[0]], lines[0].text[:LONGEST_START]
    for previous, line in pairwise(lines):
        if starts_anew(joined, previous.text, line.text, width):
            yield _joined(unit)
            unit, joined = [line], line.text[:LONGEST_START]
        else:
            unit.append(line)
            joined = f"{joined.rstrip()} {line.text.strip()}"[:LONGEST_START]
    yield _joined(unit)


def _joined(lines: list[Traced]) -> Traced:
    if len(lines) == 1:
        return lines[0]
    first, *rest = lines
    return traced(_with_spaces([first.stripped(left=False), *(line.stripped() for line in rest)]))


def _with_spaces(lines: list[Traced]) -> Iterator[Stretch]:
    for number, line in enumerate(lines):
        if number:
            yield Stretch(" ", None)
        yield from line.stretches(0, len(line.text))


def starts_anew(unit: str, previous: str, line: str, width: int) -> bool:
    """Tell a break that was meant from a wrap: was there room for the next word?

    `unit` is the start of what has been joined so far, `width` the longest line of the chunk. A
    Markdown heading, a row of columns and nearly every list item start anew.
    """
    words = line.split()
    if not words or not previous.strip():
        return True
    if width < NARROWEST_WRAP:
        return not (words[0][0].islower() and UNFINISHED.search(previous))
    if any(HEADING_LINE.match(row) or COLUMNS.search(row) for row in (previous, line)):
        return True
    room = width - len(previous.rstrip()) - 1
    slack = FAR_RAGGED if words[0][0].islower() else RAGGED
    is_wrap = len(words[0]) + slack > room
    item = LIST_LINE.match(line)
    if item:
        return is_like(item, unit) or not (is_wrap and GOES_ON.search(previous))
    return not is_wrap or LABEL_LINE.match(line) is not None


def is_like(item: re.Match[str], unit: str) -> bool:
    """Whether the unit is a list item with the same kind of mark as `item`."""
    before = LIST_LINE.match(unit)
    if not before:
        return False
    marks = (before.group().strip()[0], item.group().strip()[0])
    return marks[0] == marks[1] or (marks[0].isalnum() and marks[1].isalnum())
