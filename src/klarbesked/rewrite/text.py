"""A plain text or Markdown file, written again with changes: every other byte is as it was."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from klarbesked.engine.document import Document, Piece, Span
from klarbesked.engine.finding import Edit
from klarbesked.engine.read.clean import clean
from klarbesked.engine.read.text import Decoded, decoded
from klarbesked.rewrite.hindrance import block_hindrance
from klarbesked.rewrite.lines import with_lines_kept

BROKEN = "Der står tegn til formatering midt i ordene. Ret det selv."
NO_SUCH_SIGN = "Filen kan ikke rumme et af tegnene. Gem den som UTF-8, og prøv igen."


@dataclass(frozen=True)
class TextFile:
    """A file of text. `document` is what was read from `data`."""

    data: bytes
    document: Document
    name: str

    def obstacle(self, edit: Edit) -> str | None:
        hindrance = block_hindrance(edit, self.document)
        if hindrance:
            return hindrance
        if not _can_be_written(edit.text, self._source.encoding):
            return NO_SUCH_SIGN
        place = self._place(edit.span)
        if place is None or not self._is_unbroken(edit.span, place):
            return BROKEN
        return None

    def written(self, edits: Iterable[Edit]) -> bytes:
        placed = [Edit(place, edit.text) for edit in edits if (place := self._place(edit.span))]
        if not placed:
            return self.data
        text = with_lines_kept(self._source.text, sorted(placed), self._blocks)
        return self._source.bom + text.encode(self._source.encoding, "surrogateescape")

    @cached_property
    def _source(self) -> Decoded:
        return decoded(self.data)

    @cached_property
    def _starts(self) -> list[int]:
        return [piece.start for piece in self.document.pieces]

    @cached_property
    def _ends(self) -> list[int]:
        return [piece.start + piece.length for piece in self.document.pieces]

    @cached_property
    def _blocks(self) -> list[Span]:
        """Where each block stands in the file."""
        places = (self._place(block.span) for block in self.document.blocks)
        return [place for place in places if place]

    def _place(self, span: Span) -> Span | None:
        """Return where the span stands in the file, loose accents and line ends included."""
        if span.start == span.end:
            return self._between(span.start)
        pieces = self.document.pieces
        first = bisect_right(self._ends, span.start)
        last = bisect_left(self._starts, span.end)
        if first >= last:
            return None
        head, tail = pieces[first], pieces[last - 1]
        start = head.offset + max(span.start - head.start, 0)
        end = tail.offset + min(span.end - tail.start, tail.length)
        if head.start > span.start and first:
            # A line end was read as the space in front: it belongs to what is replaced.
            start = self._after(pieces[first - 1])
        if tail.start + tail.length < span.end and last < len(pieces):
            return Span(start, pieces[last].offset)
        return Span(start, self._with_accents(end))

    def _after(self, piece: Piece) -> int:
        return self._with_accents(piece.offset + piece.length)

    def _with_accents(self, end: int) -> int:
        while unicodedata.combining(self._source.text[end : end + 1] or " "):
            end += 1
        return end

    def _between(self, offset: int) -> Span | None:
        """Text is put in after the sign before it, or in front of the first."""
        before = self._place(Span(offset - 1, offset)) if offset else None
        after = self._place(Span(offset, offset + 1))
        at = before.end if before else after.start if after else None
        return None if at is None else Span(at, at)

    def _is_unbroken(self, span: Span, place: Span) -> bool:
        """Whether the place in the file holds nothing but what a reader sees of it."""
        shown, _ = clean(re.sub(r"\s+", " ", self._source.text[place.start : place.end]))
        return shown.split() == self.document.at(span).split()


def _can_be_written(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
