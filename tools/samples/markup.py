"""The plain data of a sample letter: a head of "Name: value" lines, then one part on each line.

    # heading   ## smaller heading   - item   + numbered item   | cell | cell |   > quote
    [boks] text of a box           anything else is a paragraph

In a line: **bold** [[text|address]] {+inserted+} {-deleted-} {!to the caseworker!}
{?not filled in?} {=merge field=}. ⏎ is a line break, ¬ a soft hyphen, ¦ ends a run of a Word file.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Literal

PartKind = Literal["heading", "text", "item", "step", "table", "quote", "box"]
SpanKind = Literal["plain", "bold", "link", "inserted", "deleted", "note", "empty", "field"]

SIGNS: dict[str, tuple[PartKind, int]] = {
    "# ": ("heading", 1),
    "## ": ("heading", 2),
    "- ": ("item", 0),
    "+ ": ("step", 0),
    "| ": ("table", 0),
    "> ": ("quote", 0),
    "[boks] ": ("box", 0),
}
INLINE = re.compile(
    r"\*\*(?P<bold>.+?)\*\*|\[\[(?P<link>.+?)\|(?P<address>.+?)\]\]|\{\+(?P<inserted>.+?)\+\}"
    r"|\{-(?P<deleted>.+?)-\}|\{!(?P<note>.+?)!\}|\{\?(?P<empty>.+?)\?\}|\{=(?P<field>.+?)=\}"
)
TOGETHER = {"item", "step", "table", "quote"}
"""Lines of these kinds that follow each other are one list, table or quotation."""


@dataclass(frozen=True)
class Span:
    """A stretch of a line. `address` is where a link goes."""

    kind: SpanKind
    text: str
    address: str = ""


@dataclass(frozen=True)
class Part:
    """A heading or paragraph (one line), or a list, table or quotation (one line for each row)."""

    kind: PartKind
    lines: tuple[str, ...]
    level: int = 0

    @property
    def rows(self) -> list[list[str]]:
        return [[cell.strip() for cell in line.strip(" |").split(" | ")] for line in self.lines]


@dataclass(frozen=True)
class Sample:
    """A letter as data."""

    head: dict[str, str]
    parts: tuple[Part, ...]

    def lines(self, name: str) -> list[str]:
        """Return the lines of an address or another value of the head."""
        return self.head[name].split(" / ")


def read_sample(path: Path) -> Sample:
    head, _, body = path.read_text(encoding="utf-8").partition("\n\n")
    pairs = (line.split(": ", 1) for line in head.splitlines())
    return Sample(dict(pairs), tuple(_parts(body)))


def spans(line: str) -> Iterator[Span]:
    """Yield the stretches of a line, in order."""
    end = 0
    for match in INLINE.finditer(line):
        if match.start() > end:
            yield Span("plain", line[end : match.start()])
        kind: SpanKind = next(kind for kind in KINDS if match[kind])
        yield Span(kind, match[kind], match["address"] or "")
        end = match.end()
    if end < len(line):
        yield Span("plain", line[end:])


KINDS: list[SpanKind] = ["bold", "link", "inserted", "deleted", "note", "empty", "field"]


def _parts(body: str) -> Iterator[Part]:
    single = [_part(line) for line in body.splitlines() if line.strip()]
    for (kind, level), group in groupby(single, key=lambda part: (part.kind, part.level)):
        parts = list(group)
        if kind in TOGETHER:
            yield Part(kind, tuple(part.lines[0] for part in parts), level)
        else:
            yield from parts


def _part(line: str) -> Part:
    for sign, (kind, level) in SIGNS.items():
        if line.startswith(sign):
            return Part(kind, (line.removeprefix(sign),), level)
    return Part("text", (line,))
