"""Two letters side by side: sentences that belong together, marked where the meaning differs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from klarbesked.engine.document import Document, Span
from klarbesked.engine.present.compare_words import LIMITS
from klarbesked.web.letters.domain.change import Change
from klarbesked.web.letters.domain.restore import restore_of
from klarbesked.web.letters.domain.shown_pairs import shown_pairs
from klarbesked.web.letters.domain.version_meaning import Asked, Meaning


class Part(NamedTuple):
    """`number` is that of the place the words belong to, 0 where they belong to none."""

    text: str
    number: int


class Line(NamedTuple):
    """One sentence."""

    parts: tuple[Part, ...]
    is_heading: bool


@dataclass(frozen=True)
class Numbered:
    """`can_put_back`: whether we know the words that stood there before."""

    number: int
    asked: Asked
    can_put_back: bool

    @property
    def change(self) -> Change:
        return self.asked.change


@dataclass(frozen=True)
class Row:
    """Sentences that say the same, with what is different in their meaning."""

    before: tuple[Line, ...]
    after: tuple[Line, ...]
    places: tuple[Numbered, ...]

    @property
    def is_open(self) -> bool:
        return bool(self.places)

    @property
    def is_same(self) -> bool:
        return [_words(line) for line in self.before] == [_words(line) for line in self.after]


@dataclass(frozen=True)
class Stretch:
    """Rows in a row that are all open, or all without difference in meaning."""

    rows: tuple[Row, ...]
    is_open: bool

    @property
    def reworded(self) -> int:
        return sum(not row.is_same for row in self.rows)


@dataclass(frozen=True)
class Aligned:
    """`whole` are differences of the letters as wholes; they come before all places."""

    whole: tuple[Numbered, ...]
    stretches: tuple[Stretch, ...]
    last: int

    @property
    def is_compared(self) -> bool:
        """Whether the sentences were held against each other: not where the guard gave up."""
        return not any(each.change.is_hard for each in self.whole)

    @property
    def limits(self) -> str:
        return LIMITS


def aligned(meaning: Meaning) -> Aligned:
    """Return the two as rows, in the order of the letter after. Numbers count down the page."""
    whole = [each for each in meaning.asked if each.change.is_whole]
    rest = [each for each in meaning.asked if not each.change.is_whole]
    numbers = {id(each): number for number, each in enumerate((*whole, *_in_order(rest)), 1)}
    numbered = [
        Numbered(numbers[id(each)], each, _can_put_back(each.change, meaning))
        for each in meaning.asked
    ]
    rows = list(_rows(meaning, [each for each in numbered if not each.change.is_whole]))
    return Aligned(
        tuple(each for each in numbered if each.change.is_whole),
        tuple(
            Stretch(tuple(group), is_open) for is_open, group in groupby(rows, lambda r: r.is_open)
        ),
        len(numbered),
    )


def _can_put_back(change: Change, meaning: Meaning) -> bool:
    comparison = meaning.comparison
    return comparison is not None and restore_of(change, comparison) is not None


def _in_order(asked: Sequence[Asked]) -> list[Asked]:
    """Return them by their sentences; those in no sentence come last."""
    return sorted(
        asked, key=lambda each: (each.change.pair is None, each.change.pair or 0, _start(each))
    )


def _start(asked: Asked) -> int:
    place = asked.change.difference.after or asked.change.difference.before
    return place.start if place else 0


def _rows(meaning: Meaning, places: Sequence[Numbered]) -> Iterator[Row]:
    comparison = meaning.comparison
    if comparison is None:
        return
    old, new = comparison.before.document, comparison.after.document
    paired = [each for each in places if each.change.pair is not None]
    for pair in shown_pairs(comparison):
        here = tuple(each for each in paired if each.change.pair == pair.number)
        before = [(each.change.difference.before, each.number) for each in here]
        after = [(each.change.difference.after, each.number) for each in here]
        yield Row(
            tuple(_line(span, before, old) for span in pair.before),
            tuple(_line(span, after, new) for span in pair.after),
            tuple(sorted(here, key=lambda each: each.number)),
        )
    for each in places:
        if each.change.pair is None:
            yield Row(_plain(each.change.before), _plain(each.change.after), (each,))


def _line(span: Span, marks: Sequence[tuple[Span | None, int]], document: Document) -> Line:
    block = document.block_at(span.start)
    parts = tuple(_parts(span, marks, document))
    return Line(parts, block is not None and block.kind == "heading")


def _parts(
    span: Span, marks: Sequence[tuple[Span | None, int]], document: Document
) -> Iterator[Part]:
    """Cut a sentence at its marks; of two that overlap the first one is drawn."""
    at = span.start
    inside = sorted((place, number) for place, number in marks if place and place.touches(span))
    for place, number in inside:
        start, end = max(place.start, at), min(place.end, span.end)
        if start >= end:
            continue
        if at < start:
            yield Part(document.text[at:start], 0)
        yield Part(document.text[start:end], number)
        at = end
    if at < span.end:
        yield Part(document.text[at : span.end], 0)


def _plain(text: str) -> tuple[Line, ...]:
    return (Line((Part(text, 0),), is_heading=False),) if text else ()


def _words(line: Line) -> list[str]:
    return "".join(part.text for part in line.parts).split()
