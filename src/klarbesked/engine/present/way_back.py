"""The way from a place in a letter to the editor's blocks, as a browser counts."""

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from klarbesked.engine.document import Document, Piece, Span
from klarbesked.engine.read.utf16 import Utf16

STUCK = range(0xFE00, 0xFE10)
"""Signs that only choose the look of the sign before them."""


class Place(NamedTuple):
    """From `start` to `end` of the raw text of a block, in UTF-16 code units."""

    block: int
    start: int
    end: int


class WayBack:
    """Knows where the signs of `document` stand in the raw `texts` of the editor's blocks."""

    def __init__(self, document: Document, texts: Sequence[str]) -> None:
        self._pieces = document.pieces
        self._texts = texts

    def places(self, span: Span) -> list[Place]:
        """Return where `span` stands: one place in each block that it touches."""
        if span.start == span.end:
            found = self._between(span.start)
            return [found] if found else []
        ends: dict[int, tuple[int, int]] = {}
        for piece in self._touched(span):
            start = piece.offset + max(0, span.start - piece.start)
            end = piece.offset + min(piece.length, span.end - piece.start)
            first, last = ends.get(piece.run, (start, end))
            ends[piece.run] = min(first, start), max(last, end)
        return [self._place(block, *signs) for block, signs in ends.items()]

    def one(self, span: Span) -> Place | None:
        """Return the only place of `span`; None where it stands in several blocks."""
        places = self.places(span)
        return places[0] if len(places) == 1 else None

    def _between(self, offset: int) -> Place | None:
        """Return the empty place before the sign at `offset`, or after the last sign before it."""
        at = bisect_right(self._pieces, offset, key=lambda piece: piece.start) - 1
        if at < 0:
            return None
        piece = self._pieces[at]
        signs = piece.offset + min(offset - piece.start, piece.length)
        return self._place(piece.run, signs, signs)

    def _touched(self, span: Span) -> Sequence[Piece]:
        low = bisect_right(self._pieces, span.start, key=lambda piece: piece.start + piece.length)
        high = bisect_left(self._pieces, span.end, key=lambda piece: piece.start)
        return self._pieces[low:high]

    def _place(self, block: int, start: int, end: int) -> Place:
        text = self._texts[block]
        while start < end < len(text) and _is_stuck(text[end]):
            end += 1
        units = self._units[block]
        return Place(block, units.units(start), units.units(end))

    @cached_property
    def _units(self) -> list[Utf16]:
        return [Utf16(text) for text in self._texts]


def _is_stuck(sign: str) -> bool:
    return unicodedata.combining(sign) > 0 or ord(sign) in STUCK
