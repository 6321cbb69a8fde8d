"""Comments in a file that ask us to skip a rule."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from klarbesked.engine.document import Document, Ignore, Piece, Span
from klarbesked.engine.read.ignore import parse_ignore


class MarginNote(NamedTuple):
    """A comment on the runs from `first` up to, not including, `end` of one part."""

    text: str
    part: str
    first: int
    end: int


def heed(document: Document, remarks: Iterable[MarginNote]) -> Document:
    """Return the letter with the wishes that stand in its comments.

    A wish for a place without text that we read is left out: there is nothing to skip.
    """
    return replace(document, ignores=(*document.ignores, *_wishes(document, remarks)))


def _wishes(document: Document, remarks: Iterable[MarginNote]) -> Iterator[Ignore]:
    pieces = sorted(document.pieces, key=_key)
    for remark in remarks:
        wish = parse_ignore(remark.text)
        if not wish:
            continue
        span = None if wish.whole_letter else _span(pieces, remark)
        if span or wish.whole_letter:
            yield Ignore(wish.rule, wish.reason, span)


def _span(pieces: list[Piece], remark: MarginNote) -> Span | None:
    low = bisect_left(pieces, (remark.part, remark.first), key=_key)
    high = bisect_left(pieces, (remark.part, remark.end), key=_key)
    if low >= high:
        return None
    first, last = pieces[low], pieces[high - 1]
    return Span(
        min(first.start, last.start), max(first.start + first.length, last.start + last.length)
    )


def _key(piece: Piece) -> tuple[str, int]:
    return piece.part, piece.run
