"""Pairs of sentences as they are shown: a sentence that stands in both letters is beside itself.

The guard pairs what the meaning hangs on: "Venlig hilsen" has no pair, and a list item may stand
in a group with the sentence before it. A reader would take the one for left out, and the other
for changed.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from klarbesked.engine.document import Document, Span
from klarbesked.engine.guard import Comparison


class ShownPair(NamedTuple):
    """`number` is that of the pair in `Comparison.pairs` whose places belong here, or None."""

    number: int | None
    before: tuple[Span, ...]
    after: tuple[Span, ...]


Twins = dict[str, list[Span]]
"""Sentences with nothing said of them, by their words."""


def shown_pairs(comparison: Comparison) -> list[ShownPair]:
    """Return all sentences in the order of the letter after."""
    parted = [
        part
        for number, pair in enumerate(comparison.pairs)
        for part in _parted(ShownPair(number, pair.before, pair.after), comparison)
    ]
    return _in_order(list(_joined(parted, comparison)))


def _parted(pair: ShownPair, comparison: Comparison) -> Iterator[ShownPair]:
    """Take the sentences that stand on both sides out of a group, but never all of them."""
    left, right = list(pair.before), list(pair.after)
    twins = _twins(pair.after, comparison)
    for span in pair.before:
        found = _twin(span, twins, comparison)
        if found and len(left) > 1 and len(right) > 1:
            left.remove(span)
            right.remove(found)
            yield ShownPair(None, (span,), (found,))
    yield ShownPair(pair.number, tuple(left), tuple(right))


def _joined(pairs: Sequence[ShownPair], comparison: Comparison) -> Iterator[ShownPair]:
    """Put a sentence with no pair beside the same sentence with no pair in the other letter."""
    lone = [pair.after[0] for pair in pairs if not pair.before and len(pair.after) == 1]
    twins = _twins(lone, comparison)
    beside: dict[Span, Span] = {}
    for pair in pairs:
        if not pair.after and len(pair.before) == 1:
            found = _twin(pair.before[0], twins, comparison)
            if found:
                beside[found] = pair.before[0]
    moved = set(beside.values())
    for pair in pairs:
        if not pair.after and pair.before[0] in moved:
            continue
        is_lone = not pair.before and pair.after and pair.after[0] in beside
        yield pair._replace(before=(beside[pair.after[0]],)) if is_lone else pair


def _twins(spans: Sequence[Span], comparison: Comparison) -> Twins:
    told = [each.after for each in comparison.differences]
    twins: Twins = {}
    for span in spans:
        if not _is_touched(span, told):
            twins.setdefault(_words(span, comparison.after.document), []).append(span)
    return twins


def _twin(span: Span, twins: Twins, comparison: Comparison) -> Span | None:
    """Take the first sentence with the same words out of `twins`."""
    if _is_touched(span, [each.before for each in comparison.differences]):
        return None
    found = twins.get(_words(span, comparison.before.document))
    return found.pop(0) if found else None


def _is_touched(span: Span, told: Sequence[Span | None]) -> bool:
    return any(place and (span.touches(place) or span.holds(place)) for place in told)


def _words(span: Span, document: Document) -> str:
    return " ".join(document.at(span).split())


def _in_order(pairs: Sequence[ShownPair]) -> list[ShownPair]:
    """Sort by the letter after; what is left out stays behind what it stood behind."""
    places, last = [], -1
    for pair in pairs:
        last = pair.after[0].start if pair.after else last
        places.append(last)
    order = sorted(range(len(pairs)), key=lambda index: places[index])
    return [pairs[index] for index in order]
