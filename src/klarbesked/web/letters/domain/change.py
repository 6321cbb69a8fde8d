"""The places where the meaning of two letters may differ, each with its sentences and a key."""

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from klarbesked.engine.document import Document, Span
from klarbesked.engine.guard import Comparison, Difference


@dataclass(frozen=True)
class Change:
    """One difference. `before` and `after` are the sentences it stands in, "" where there are none.

    `key` is the same as long as the kind, the words and both sentences are: an answer to it is
    void when one of them changes. `pair` is the place in `Comparison.pairs`, None outside them.
    """

    key: str
    difference: Difference
    before: str
    after: str
    words_before: str
    words_after: str
    pair: int | None

    @property
    def is_hard(self) -> bool:
        return self.difference.severity == "hard"

    @property
    def is_whole(self) -> bool:
        """Whether it is about the letters as a whole, and not about a place in them."""
        return self.difference.before is None and self.difference.after is None


def changes_of(comparison: Comparison) -> list[Change]:
    """Return all differences in the order of the guard."""
    seen: Counter[str] = Counter()
    found = []
    for difference in comparison.differences:
        change = _change(difference, comparison, seen)
        found.append(change)
    return found


def hard(changes: Sequence[Change]) -> list[Change]:
    return [change for change in changes if change.is_hard]


def line_of(changes: Sequence[Change]) -> str:
    """Return the guard's line over the sheet."""
    changed = len(hard(changes))
    if changed:
        return f"Betydningen er ændret {'ét sted' if changed == 1 else f'{changed} steder'}"
    if len(changes) == 1:
        return "Betydningen: ét sted skal du se på"
    if changes:
        return f"Betydningen: {len(changes)} steder skal du se på"
    return "Betydningen er den samme, så vidt vi kan se"


def sentences_at(spans: Sequence[Span], document: Document) -> str:
    return " ".join(" ".join(document.at(span).split()) for span in spans)


def _change(difference: Difference, comparison: Comparison, seen: Counter[str]) -> Change:
    old, new = comparison.before.document, comparison.after.document
    number = _pair_of(difference, comparison)
    if number is None:
        before, after = _around(difference.before, old), _around(difference.after, new)
    else:
        pair = comparison.pairs[number]
        before, after = sentences_at(pair.before, old), sentences_at(pair.after, new)
    words = _words(difference.before, old), _words(difference.after, new)
    said = "\0".join((difference.kind, *words, before, after))
    seen[said] += 1
    key = hashlib.sha256(f"{said}\0{seen[said]}".encode()).hexdigest()
    return Change(key, difference, before, after, *words, number)


def _pair_of(difference: Difference, comparison: Comparison) -> int | None:
    for number, pair in enumerate(comparison.pairs):
        if _stands_in(difference.after, pair.after):
            return number
    for number, pair in enumerate(comparison.pairs):
        if _stands_in(difference.before, pair.before):
            return number
    return None


def _stands_in(place: Span | None, spans: Sequence[Span]) -> bool:
    return place is not None and any(span.start <= place.start < span.end for span in spans)


def _around(place: Span | None, document: Document) -> str:
    """Return the block around a place that is in no sentence, such as a cell or a letterhead."""
    block = document.block_at(place.start) if place else None
    return sentences_at([block.span], document) if block else _words(place, document)


def _words(place: Span | None, document: Document) -> str:
    return sentences_at([place], document) if place else ""
