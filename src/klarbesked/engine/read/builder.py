"""Put a document together, block by block, with clean text and the way back to the file."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from klarbesked.engine.document import (
    Block,
    BlockKind,
    Cell,
    Document,
    Ignore,
    Mark,
    MarkKind,
    Piece,
    Remnant,
    Span,
)
from klarbesked.engine.read.clean import clean
from klarbesked.engine.read.error import UnreadableLetterError

MAX_TEXT = 2_000_000
"""Code points in one letter; a longer text is a book or a mistake."""

CLOSE_KINDS = {"list_item", "table_cell", "letterhead", "footer"}
PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]+)*")


class Source(NamedTuple):
    """Where a stretch of text came from: a part of the file, a run in it, an offset in that."""

    part: str
    run: int
    offset: int


class Stretch(NamedTuple):
    raw: str
    source: Source | None
    mark: MarkKind | None


@dataclass
class Builder:
    """Collects blocks in reading order; `document()` gives the finished letter.

    Call `text()` for each stretch of a block and `end_block()` after it. An empty line inside
    a block makes it two blocks of the same kind; a block without text is left out.
    """

    format: str
    title: str = ""
    _text: list[str] = field(default_factory=list)
    _length: int = 0
    _open_length: int = 0
    _stretches: list[Stretch] = field(default_factory=list)
    _blocks: list[Block] = field(default_factory=list)
    _marks: list[Mark] = field(default_factory=list)
    _pieces: list[Piece] = field(default_factory=list)
    _ignores: list[Ignore] = field(default_factory=list)
    _wishes: list[tuple[str, str]] = field(default_factory=list)
    _remnants: set[Remnant] = field(default_factory=set)

    def text(self, raw: str, *, source: Source | None = None, mark: MarkKind | None = None) -> None:
        """Add a stretch to the open block. CRLF must be one newline before."""
        self._open_length += len(raw)
        if self._open_length > 2 * MAX_TEXT:
            raise too_long()
        if raw:
            self._stretches.append(Stretch(raw, source, mark))

    def end_block(self, kind: BlockKind, *, level: int = 0, cell: Cell | None = None) -> Span:
        """Close the open block and return its place in the letter (empty where it had no text)."""
        text, places = clean("".join(stretch.raw for stretch in self._stretches))
        stretches, self._stretches, self._open_length = self._stretches, [], 0
        first = self._length
        for match in PARAGRAPH.finditer(text):
            start = self._add(match.group(), kind, level, cell)
            first = start if match.start() == 0 else first
            self._remember(stretches, places[match.start() : match.end()], start)
        span = Span(first, self._length)
        if text:
            self._ignores += [Ignore(rule, reason, span) for rule, reason in self._wishes]
            self._wishes.clear()
        return span

    def ignore(self, rule: str, reason: str, span: Span | None) -> None:
        """Note a wish in the letter to skip `rule`, in `span` or in the whole letter."""
        self._ignores.append(Ignore(rule, reason, span))

    def ignore_next(self, rule: str, reason: str) -> None:
        """Note a wish to skip `rule` in the next block that has text."""
        self._wishes.append((rule, reason))

    def leave_out(self, remnant: Remnant) -> None:
        """Note that the file holds something that is no part of the letter's text."""
        self._remnants.add(remnant)

    def document(self) -> Document:
        """Return the letter. Raises `UnreadableLetterError` where it holds no text."""
        if not self._blocks:
            raise UnreadableLetterError(
                "Der er ingen tekst i filen. Åbn den, og se, om det er den rigtige."
            )
        return Document(
            "".join(self._text),
            tuple(self._blocks),
            tuple(self._marks),
            tuple(self._ignores),
            tuple(self._pieces),
            self.format,
            clean(self.title)[0],
            remnants=frozenset(self._remnants),
        )

    def _add(self, text: str, kind: BlockKind, level: int, cell: Cell | None) -> int:
        if self._blocks:
            close = kind in CLOSE_KINDS and self._blocks[-1].kind == kind
            self._put("\n" if close else "\n\n")
        start = self._length
        self._put(text)
        self._blocks.append(Block(kind, Span(start, self._length), level, cell))
        return start

    def _put(self, text: str) -> None:
        self._text.append(text)
        self._length += len(text)
        if self._length > MAX_TEXT:
            raise too_long()

    def _remember(self, stretches: list[Stretch], places: list[int], start: int) -> None:
        """Write down marks and the way back for signs that came from `places` in the raw block."""
        raw_start = 0
        for stretch in stretches:
            raw_end = raw_start + len(stretch.raw)
            low, high = bisect_left(places, raw_start), bisect_left(places, raw_end)
            if low < high and stretch.mark:
                self._mark(stretch.mark, Span(start + low, start + high))
            if low < high and stretch.source:
                for i, length in unbroken(places[low:high]):
                    offset = stretch.source.offset + places[low + i] - raw_start
                    self._pieces.append(
                        Piece(
                            start + low + i,
                            length,
                            stretch.source.part,
                            stretch.source.run,
                            offset,
                        )
                    )
            raw_start = raw_end

    def _mark(self, kind: MarkKind, span: Span) -> None:
        last = self._marks[-1] if self._marks else None
        if last and last.kind == kind and last.span.end == span.start:
            self._marks[-1] = Mark(kind, Span(last.span.start, span.end))
            return
        self._marks.append(Mark(kind, span))


def unbroken(places: list[int]) -> Iterator[tuple[int, int]]:
    """Yield (index, length) of each stretch where places go up by exactly one."""
    begin = 0
    for i in range(1, len(places) + 1):
        if i == len(places) or places[i] != places[i - 1] + 1:
            yield begin, i - begin
            begin = i


def too_long() -> UnreadableLetterError:
    return UnreadableLetterError(
        "Filen har mere end 2 MB tekst. Del den i enkelte breve, og tjek dem hver for sig."
    )
