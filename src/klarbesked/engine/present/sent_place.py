"""The way from a place in the letter back to what another program sent, counted as it counts."""

from bisect import bisect_left, bisect_right
from unicodedata import combining

from klarbesked.engine.document import Document, Piece, Span
from klarbesked.engine.read.clean import clean


class SentPlaces:
    """Places in `sent`, the text as the other program has it."""

    def __init__(self, document: Document, sent: str) -> None:
        self.sent = sent
        self._text = document.text
        self._pieces = sorted(document.pieces, key=lambda piece: piece.start)
        self._wide = [place for place, sign in enumerate(sent) if ord(sign) > 0xFFFF]

    def of(self, span: Span) -> Span | None:
        """Return where the span stands in what was sent; None where only markup made it."""
        found = [
            Span(piece.offset + low - piece.start, piece.offset + high - piece.start)
            for piece in self._touching(span)
            if (low := max(span.start, piece.start))
            < (high := min(span.end, piece.start + piece.length))
        ]
        return Span(found[0].start, self._whole(found[-1].end)) if found else None

    def is_unbroken(self, span: Span, sent: Span) -> bool:
        """Whether `sent`, where `span` was sent, holds nothing but the words of it."""
        shown, _ = clean(self.sent[sent.start : sent.end])
        return shown.replace("\n", " ") == self._text[span.start : span.end].replace("\n", " ")

    def utf16(self, offset: int) -> int:
        """Return the offset in UTF-16 code units, as JavaScript, Java and LibreOffice count."""
        return offset + bisect_left(self._wide, offset)

    def _whole(self, end: int) -> int:
        """Return the end with the accents that belong to the last letter."""
        while end < len(self.sent) and combining(self.sent[end]):
            end += 1
        return end

    def _touching(self, span: Span) -> list[Piece]:
        first = bisect_right(self._pieces, span.start, key=lambda piece: piece.start) - 1
        last = bisect_left(self._pieces, span.end, key=lambda piece: piece.start)
        return self._pieces[max(first, 0) : last]
