"""A letter as it reads after edits, before anything is written to a file."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import accumulate

from klarbesked.engine.document import Block, Document, Span
from klarbesked.engine.finding import Edit

BREAK = "\n"


def edited(document: Document, edits: Iterable[Edit]) -> Document:
    """Return the letter after `edits`, which do not overlap. It has no way back to the file.

    A line break that an edit brings ends the block.
    """
    shift = _Shift(sorted(edits))
    text = shift.text(document.text)
    blocks = (replace(block, span=shift.span(block.span)) for block in document.blocks)
    has_breaks = any(BREAK in edit.text for edit in shift.edits)
    return replace(
        document,
        text=text,
        blocks=tuple(_parted(blocks, text) if has_breaks else blocks),
        marks=tuple(replace(mark, span=shift.span(mark.span)) for mark in document.marks),
        ignores=tuple(
            replace(ignore, span=ignore.span and shift.span(ignore.span))
            for ignore in document.ignores
        ),
        pieces=(),
    )


def _parted(blocks: Iterable[Block], text: str) -> Iterator[Block]:
    for block in blocks:
        start = block.span.start
        for line in text[start : block.span.end].split(BREAK):
            yield replace(block, span=Span(start, start + len(line)))
            start += len(line) + len(BREAK)


class _Shift:
    """Where places are after edits."""

    def __init__(self, edits: list[Edit]) -> None:
        self.edits = edits
        self._starts = [edit.span.start for edit in edits]
        self._ends = [edit.span.end for edit in edits]
        grown = (len(edit.text) - edit.span.end + edit.span.start for edit in edits)
        self._grown = list(accumulate(grown, initial=0))

    def text(self, text: str) -> str:
        parts, at = [], 0
        for edit in self.edits:
            parts += [text[at : edit.span.start], edit.text]
            at = edit.span.end
        return "".join([*parts, text[at:]])

    def span(self, span: Span) -> Span:
        """Return the place of what stood there; text put in at either end is part of it."""
        start = self._start(span.start)
        return Span(start, max(start, self._end(span.end)))

    def _start(self, offset: int) -> int:
        """Edits that begin at `offset` come after it; one around it ends before it."""
        before = bisect_left(self._starts, offset)
        around = before and self._ends[before - 1] > offset
        return (self._ends[before - 1] if around else offset) + self._grown[before]

    def _end(self, offset: int) -> int:
        """Edits that end at `offset` come before it; one around it begins after it."""
        before = bisect_right(self._ends, offset)
        around = before < len(self._starts) and self._starts[before] < offset
        return (self._starts[before] if around else offset) + self._grown[before]
