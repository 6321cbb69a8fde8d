"""The places where the meaning of two letters may differ, each with its sentences and a key."""

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from klarbesked.engine.document import Document, Span
from klarbesked.engine.guard import Comparison, Difference, Pair
from klarbesked.engine.present.compare_words import severity_words

Spans = tuple[Span, ...]


@dataclass(frozen=True)
class Change:
    """One difference. `before` and `after` are the sentences it stands in, "" where there are none;
    `before_spans` and `after_spans` are their places.

    `key` is the same as long as the kind, the words and both sentences are: an answer to it is
    void when one of them changes. `pair` is the place in `Comparison.pairs`, None outside them.
    """

    key: str
    difference: Difference
    before_spans: Spans
    after_spans: Spans
    before: str
    after: str
    pair: int | None

    @property
    def is_hard(self) -> bool:
        return self.difference.severity == "hard"

    @property
    def severity_words(self) -> str:
        return severity_words(self.difference)

    @property
    def is_whole(self) -> bool:
        """Whether it is about the letters as a whole, and not about a place in them."""
        return self.difference.before is None and self.difference.after is None


def changes_of(comparison: Comparison) -> list[Change]:
    """Return all differences in the order of the guard."""
    seen: Counter[str] = Counter()
    return [_change(difference, comparison, seen) for difference in comparison.differences]


def text_at(spans: Sequence[Span], document: Document) -> str:
    """Return what stands there on one line."""
    return " ".join(" ".join(document.at(span).split()) for span in spans)


def is_one_stretch(spans: Sequence[Span], document: Document) -> bool:
    """Whether the sentences follow each other without anything between them."""
    return all(
        one.end <= other.start and not document.text[one.end : other.start].strip()
        for one, other in pairwise(spans)
    )


def _change(difference: Difference, comparison: Comparison, seen: Counter[str]) -> Change:
    old, new = comparison.before.document, comparison.after.document
    number = _pair_of(difference, comparison)
    before_spans, after_spans = _sentences(difference, number, comparison)
    before, after = text_at(before_spans, old), text_at(after_spans, new)
    words = _words(difference.before, old), _words(difference.after, new)
    said = "\0".join((difference.kind, *words, before, after))
    seen[said] += 1
    key = hashlib.sha256(f"{said}\0{seen[said]}".encode()).hexdigest()
    return Change(key, difference, before_spans, after_spans, before, after, number)


def _pair_of(difference: Difference, comparison: Comparison) -> int | None:
    for number, pair in enumerate(comparison.pairs):
        if _holding(difference.after, pair.after):
            return number
    for number, pair in enumerate(comparison.pairs):
        if _holding(difference.before, pair.before):
            return number
    return None


def _sentences(
    difference: Difference, number: int | None, comparison: Comparison
) -> tuple[Spans, Spans]:
    """Return the sentences of the place. Those of its pair as well, where they stand together:
    a pair may gather sentences from all over a letter, and those are other places.
    """
    old, new = comparison.before.document, comparison.after.document
    if number is not None and _stands_together(comparison.pairs[number], old, new):
        return comparison.pairs[number].before, comparison.pairs[number].after
    befores = [span for pair in comparison.pairs for span in pair.before]
    afters = [span for pair in comparison.pairs for span in pair.after]
    return (
        _holding(difference.before, befores) or _block_around(difference.before, old),
        _holding(difference.after, afters) or _block_around(difference.after, new),
    )


def _stands_together(pair: Pair, old: Document, new: Document) -> bool:
    blocks = {new.block_at(span.start) for span in pair.after}
    return len(blocks) <= 1 and is_one_stretch(pair.before, old) and is_one_stretch(pair.after, new)


def _holding(place: Span | None, spans: Sequence[Span]) -> Spans:
    """Return the sentence a place begins in; none where it is in none of them."""
    held = (span for span in spans if place and span.start <= place.start < span.end)
    return tuple(held)[:1]


def _block_around(place: Span | None, document: Document) -> Spans:
    block = document.block_at(place.start) if place else None
    return (block.span,) if block else ()


def _words(place: Span | None, document: Document) -> str:
    return text_at([place], document) if place else ""
