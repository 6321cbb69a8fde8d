"""The whole way from two letters to their differences: read this first."""

from klarbesked.engine.annotate import Annotated, annotate
from klarbesked.engine.guard.difference import Comparison, Difference, Pair
from klarbesked.engine.read.text import read_text


def compare(before: Annotated, after: Annotated) -> Comparison:
    """Return where the meaning of two letters may differ; language is not judged."""
    theirs = {(fact.kind, fact.value) for fact in after.facts}
    lost = [fact for fact in before.facts if (fact.kind, fact.value) not in theirs]
    differences = tuple(
        Difference("removed", "hard", "Her er noget faldt ud.", fact.span, None) for fact in lost
    )
    pairs = (Pair(tuple(s.span for s in before.running), tuple(s.span for s in after.running)),)
    return Comparison(before, after, differences, pairs)


def compare_texts(before: str, after: str) -> Comparison:
    """Return where the meaning of two pieces of text may differ.

    >>> compare_texts("Svar inden 14 dage.", "Svar senest om to uger.").verdict
    'same'
    """
    return compare(*(annotate(read_text(text.encode())) for text in (before, after)))
