"""What a letter is once it has been read: text with offsets, its blocks, and the way back."""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from typing import Literal

BlockKind = Literal["heading", "paragraph", "list_item", "table_cell", "letterhead", "footer"]
MarkKind = Literal["field", "placeholder", "instruction"]
Remnant = Literal[
    "tracked_changes", "template_code", "quoted_mail", "attached_letter", "embedded_document",
    "macros",
]  # fmt: skip
"""What the file holds beside the letter: changes nobody has accepted, tags of a template
language, an older mail, a letter attached to a mail, a document put into another, or small
programs. None of it is in the text, and no program is run."""


@dataclass(frozen=True, order=True)
class Span:
    """Half-open range of code points in `Document.text`."""

    start: int
    end: int

    def holds(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end

    def touches(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True)
class Cell:
    """Where a table cell stands; tables, rows and columns count from 0."""

    table: int
    row: int
    column: int


@dataclass(frozen=True)
class Block:
    """A stretch of text that no sentence crosses.

    `level` is 1-6 for a heading, the depth from 1 for a list item, otherwise 0.
    `cell` is set for text that stands in a table, whatever its kind.
    """

    kind: BlockKind
    span: Span
    level: int = 0
    cell: Cell | None = None


@dataclass(frozen=True)
class Mark:
    """What only the source file could tell about a stretch of text.

    field        a merge field of the word processor
    placeholder  a form field or drop-down that nobody has filled in
    instruction  coloured or highlighted text meant for the caseworker
    """

    kind: MarkKind
    span: Span


@dataclass(frozen=True)
class Ignore:
    """A wish in the letter itself to skip a rule. `span` is None for the whole letter."""

    rule: str
    reason: str
    span: Span | None


@dataclass(frozen=True)
class Piece:
    """The way back: text[start : start + length] came from one run of one part of the file.

    `run` counts the runs (`w:r`) of the part in document order, from 0. `offset` counts
    code points in the run's own text, as `read.docx.run_text` spells it. A text file has one part
    and one run: its whole text, as `read.text.decoded` spells it.
    """

    start: int
    length: int
    part: str
    run: int
    offset: int


@dataclass(frozen=True)
class Document:
    """A letter's plain text; every offset anywhere in the engine refers to `text`.

    Blocks are in reading order, do not overlap, and hold all text but the line breaks
    between them. Soft hyphens, zero-width signs and ligatures are gone, every space is an
    ordinary space, every line break is one newline. `sent_date` is the day a message says it
    was sent.
    """

    text: str
    blocks: tuple[Block, ...] = ()
    marks: tuple[Mark, ...] = ()
    ignores: tuple[Ignore, ...] = ()
    pieces: tuple[Piece, ...] = ()
    format: str = "text"
    title: str = ""
    sent_date: date | None = None
    remnants: frozenset[Remnant] = frozenset()

    def at(self, span: Span) -> str:
        return self.text[span.start : span.end]

    def block_at(self, offset: int) -> Block | None:
        """Return the block that holds the sign at `offset`, or None between blocks."""
        index = bisect_right(self.blocks, offset, key=lambda block: block.span.start) - 1
        if index < 0 or offset >= self.blocks[index].span.end:
            return None
        return self.blocks[index]
