"""How the old sentence is put back where the meaning was changed."""

from collections.abc import Sequence
from dataclasses import dataclass

from klarbesked.engine.document import Span
from klarbesked.engine.guard import Comparison, Pair
from klarbesked.web.letters.domain.change import Change


@dataclass(frozen=True)
class Restore:
    """Take out the sentences at `out`, and put `text` in there. Where there is nothing to take out
    the text goes in after the sentence at `anchor`, and without one it goes first.
    """

    out: tuple[Span, ...]
    text: str
    anchor: Span | None


def restore_of(change: Change, comparison: Comparison) -> Restore | None:
    """Return None where we cannot know which words were there before: the writer must do it."""
    if change.pair is None:
        return None
    pair = comparison.pairs[change.pair]
    if change.after_spans and (change.before_spans or not pair.before):
        return Restore(
            change.after_spans, change.before, _before(change.after_spans[0], comparison)
        )
    if change.before_spans and not pair.after:
        return Restore((), change.before, _anchor(change.before_spans[0], comparison.pairs))
    return None


def _before(place: Span, comparison: Comparison) -> Span | None:
    """Return the sentence in front of a place in the letter after."""
    spans = (span for pair in comparison.pairs for span in pair.after if span.end <= place.start)
    return max(spans, default=None)


def _anchor(place: Span, pairs: Sequence[Pair]) -> Span | None:
    """Return what the sentence in front of a left out one has become in the letter after."""
    became = [(old, pair.after) for pair in pairs if pair.after for old in pair.before]
    earlier = [(old, after) for old, after in became if old.end <= place.start]
    if not earlier:
        return None
    return max(earlier, key=lambda each: each[0])[1][-1]
