"""Read plain text and Markdown: paragraphs, headings, lists and wrapped lines."""

import re
from collections.abc import Iterator
from itertools import pairwise

from klarbesked.engine.document import Cell, Document
from klarbesked.engine.read.builder import Builder
from klarbesked.engine.read.error import UnreadableLetterError
from klarbesked.engine.read.ignore import IgnoreWish, parse_ignore

BOMS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
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


def decode(data: bytes) -> str:
    """Return the text of `data`: by its BOM, else UTF-8, else Windows-1252.

    Raises `UnreadableLetterError` where the bytes are plainly no text.
    """
    encoding = next((name for bom, name in BOMS.items() if data.startswith(bom)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode("windows-1252", errors="replace")
    if len(CONTROL.findall(text[:100_000])) * 20 > len(text[:100_000]):
        raise UnreadableLetterError(
            "Vi kender ikke filens format. Gem brevet som docx, odt, pdf, html eller txt."
        )
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_text(data: bytes) -> Document:
    """Read a plain text file. Each address line, list item and paragraph is a block."""
    return _read(decode(data), Builder("text"))


def read_markdown(data: bytes) -> Document:
    """Read Markdown: as plain text, with its headings and tables, without its emphasis marks."""
    text = EMPHASIS.sub(r"\2", decode(data))
    return _read(text, Builder("markdown"))


def _read(text: str, builder: Builder) -> Document:
    tables = 0
    for chunk in re.split(r"\n[^\S\n]*\n+", COMMENT.sub(_keep_wish_apart, text)):
        wish = parse_ignore(chunk.strip()[4:-3]) if COMMENT.fullmatch(chunk.strip()) else None
        lines = chunk.split("\n")
        if wish:
            _note(wish, builder)
        elif builder.format == "markdown" and all(map(TABLE_LINE.fullmatch, lines)):
            _add_table(lines, tables, builder)
            tables += 1
        else:
            for unit in units(lines):
                _add_unit(unit, builder)
    return builder.document()


def _keep_wish_apart(comment: re.Match[str]) -> str:
    """An ignore wish is a chunk of its own; any other comment is no part of the letter."""
    return f"\n\n{comment.group()}\n\n" if parse_ignore(comment.group(1)) else ""


def _note(wish: IgnoreWish, builder: Builder) -> None:
    if wish.whole_letter:
        builder.ignore(wish.rule, wish.reason, None)
    else:
        builder.ignore_next(wish.rule, wish.reason)


def _add_table(lines: list[str], table: int, builder: Builder) -> None:
    rows = [line.strip().strip("|").split("|") for line in lines if not TABLE_RULE.fullmatch(line)]
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            builder.text(cell)
            builder.end_block("table_cell", cell=Cell(table, row, column))


def _add_unit(unit: str, builder: Builder) -> None:
    heading = HEADING_LINE.fullmatch(unit.strip()) if builder.format == "markdown" else None
    builder.text(heading.group(2).rstrip("# ") if heading else unit)
    item = LIST_LINE.match(unit)
    if heading:
        builder.end_block("heading", level=len(heading.group(1)))
    elif item:
        builder.end_block("list_item", level=1 + len(item["indent"].expandtabs(4)) // 2)
    else:
        builder.end_block("paragraph")


def units(lines: list[str]) -> Iterator[str]:
    """Join lines that were only wrapped; yield what was meant as one line each."""
    width = max(map(len, lines))
    unit = lines[0]
    for previous, line in pairwise(lines):
        if starts_anew(unit, previous, line, width):
            yield unit
            unit = line
        else:
            unit = f"{unit.rstrip()} {line.strip()}"
    yield unit


def starts_anew(unit: str, previous: str, line: str, width: int) -> bool:
    """Tell a break that was meant from a wrap: was there room for the next word?

    `unit` is what has been joined so far, `width` the longest line of the chunk. A Markdown
    heading, a row of columns and nearly every list item start anew.
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
