"""Which fixes keep the meaning: all of them together, as the guard sees the whole letter."""

from collections.abc import Callable
from typing import NamedTuple

from klarbesked.engine.check import Checked
from klarbesked.engine.document import Document, Span
from klarbesked.engine.guard import Difference, compare, compare_texts
from klarbesked.rewrite.edited import edited
from klarbesked.rewrite.offer import Offer

Examine = Callable[[Document], Checked]
"""Check a letter, with all the fixes that may be offered."""


class Blocked(NamedTuple):
    """A fix that may change the meaning, and what the guard says of it."""

    offer: Offer
    message: str


class Passed(NamedTuple):
    """The fixes that were made, the letter after them, and those that were left."""

    offers: list[Offer]
    after: Checked
    blocked: list[Blocked]


def passed(before: Checked, offers: list[Offer], examine: Examine) -> Passed:
    """Return the fixes that, made together, give no hard difference."""
    document = before.letter.document
    blocked: list[Blocked] = []
    while offers:
        after = examine(edited(document, [edit for offer in offers for edit in offer.edits]))
        found = compare(before.letter.annotated, after.letter.annotated).differences
        hard = [difference for difference in found if difference.severity == "hard"]
        if not hard:
            return Passed(offers, after, blocked)
        guilty = _guilty(offers, hard, document, after.letter.document)
        blocked += guilty
        offers = [offer for offer in offers if offer not in [each.offer for each in guilty]]
    return Passed([], before, blocked)


def _guilty(
    offers: list[Offer], hard: list[Difference], document: Document, after: Document
) -> list[Blocked]:
    """Return the fixes where the differences stand; of several in a block those that err alone.

    At least one is returned: what nobody can place is the fault of all.
    """
    faults = {
        number: difference.message
        for difference in reversed(hard)
        for number in _blocks(difference, document, after)
    }
    near = [offer for offer in offers if _block(offer.reach, document) in faults] or offers
    alone = [offer for offer in near if _errs(offer, document)]
    return [
        Blocked(offer, faults.get(_block(offer.reach, document), hard[0].message))
        for offer in alone or near
    ]


def _blocks(difference: Difference, document: Document, after: Document) -> list[int]:
    """A block has the same number before and after: no fix makes or takes one."""
    return [
        _block(span, side)
        for span, side in ((difference.before, document), (difference.after, after))
        if span
    ]


def _block(span: Span, document: Document) -> int:
    ends = (n for n, block in enumerate(document.blocks) if block.span.end > span.start)
    return next(ends, len(document.blocks) - 1)


def _errs(offer: Offer, document: Document) -> bool:
    """Whether the guard objects to this fix alone, in the blocks it stands in."""
    around = Span(
        min(edit.span.start for edit in offer.edits), max(edit.span.end for edit in offer.edits)
    )
    touched = [block.span for block in document.blocks if block.span.touches(around)]
    text = document.text
    start = min((around.start, *(span.start for span in touched)))
    end = max((around.end, *(span.end for span in touched)))
    grown = len(edited(document, offer.edits).text) - len(text)
    new = edited(document, offer.edits).text[start : end + grown]
    return compare_texts(text[start:end], new).verdict == "changed"
