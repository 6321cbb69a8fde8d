"""The part of a letter a place stands in, named by the nearest heading above."""

from bisect import bisect_right
from typing import NamedTuple

from klarbesked.engine.document import Block, Document, Span
from klarbesked.engine.present.mask import hide_cpr


class Part(NamedTuple):
    """`begins` is the part's first block; two parts may carry the same heading."""

    begins: int
    name: str


WHOLE_LETTER = Part(-1, "Hele brevet")
EDGES = {"letterhead": "Brevhovedet", "footer": "Brevfoden"}
LONGEST_NAME = 60


def parts(document: Document) -> list[Part]:
    """Return the part of each block."""
    title = _title(document)
    has_headings = any(block.kind == "heading" for block in document.blocks)
    opening = "Indledningen" if has_headings else "Brevteksten"
    begins: dict[str, int] = {}
    section: Part | None = None
    found: list[Part] = []
    for number, block in enumerate(document.blocks):
        if block.kind == "heading" and number > title:
            section = Part(number, _shortened(document.at(block.span)))
        name = _name(number, block, title) or opening
        part = section if section and block.kind not in EDGES else None
        found.append(part or Part(begins.setdefault(name, number), name))
    return found


def _name(number: int, block: Block, title: int) -> str | None:
    """Name the part of a block by what it is, where no heading is needed to tell."""
    if block.kind in EDGES:
        return EDGES[block.kind]
    if number == title:
        return "Overskriften"
    return "Brevhovedet" if number < title else None


def part_of(span: Span | None, document: Document, found: list[Part]) -> Part:
    """Return the part `span` begins in, given what `parts` found."""
    if span is None or not found:
        return WHOLE_LETTER
    return found[block_number(span.start, document)]


def block_number(offset: int, document: Document) -> int:
    """Return the number of the block at `offset`, or of the one before it."""
    number = bisect_right(document.blocks, offset, key=lambda block: block.span.start) - 1
    return max(number, 0)


def _title(document: Document) -> int:
    """Return the number of the letter's own heading, -1 where it begins without one."""
    for number, block in enumerate(document.blocks):
        if block.kind == "heading":
            return number
        if block.kind not in EDGES and document.at(block.span)[-1:] in (".", "!", "?"):
            return -1
    return -1


def _shortened(text: str) -> str:
    line = hide_cpr(" ".join(text.split()))
    return line if len(line) <= LONGEST_NAME else f"{line[: LONGEST_NAME - 2].rstrip()} …"
