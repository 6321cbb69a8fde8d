"""Which fixes are made: round after round, until a letter has no more that can be."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import NamedTuple

from klarbesked.engine.check import Checked
from klarbesked.engine.finding import Edit, FixClass
from klarbesked.engine.present.change import Change, change_of
from klarbesked.rewrite.changes import Changes
from klarbesked.rewrite.guarded import Blocked, Examine, Passed, passed
from klarbesked.rewrite.offer import Offer, apart, offers_of

MOST_ROUNDS = 10
"""A letter needs two or three; with more, two rules want to undo each other's work."""

MUST_WAIT = "Stedet er rettet mange gange. Læs det, og prøv igen."

UNSAFE = "Rettelsen kan ændre meningen eller gøre sætningen forkert."

Obstacle = Callable[[Edit], str | None]
"""Why the file cannot take an edit of the letter as it came; None where it can."""


class Made(NamedTuple):
    """A fix that was made."""

    rule: str
    kind: FixClass
    change: Change


class Left(NamedTuple):
    """A fix that was not made, and the Danish sentence that says why."""

    rule: str
    kind: FixClass
    change: Change
    why: str


@dataclass(frozen=True)
class Choice:
    """The fixes to make, as edits of the letter as it came, and those that are left.

    `after` is the letter with all of them made.
    """

    after: Checked
    changes: Changes
    made: tuple[Made, ...] = ()
    left: tuple[Left, ...] = ()


def choose_fixes(
    letter: Checked, examine: Examine, kinds: Collection[FixClass], obstacle: Obstacle
) -> Choice:
    """Return which fixes of those kinds to make: with them no more can be.

    Fixes that meet are made one after the other, each on the letter as it stands then. Every
    round passes the guard.
    """
    now = Choice(letter, Changes.none(letter.letter.document.text))
    for _ in range(MOST_ROUNDS):
        later = _round(now, examine, kinds, obstacle)
        if later.made == now.made:
            return later
        now = later
    wanted, _ = offers_of(now.after, kinds)
    waiting = tuple(_left(offer, MUST_WAIT, now.after) for offer in wanted)
    return Choice(now.after, now.changes, now.made, waiting)


def _round(
    now: Choice, examine: Examine, kinds: Collection[FixClass], obstacle: Obstacle
) -> Choice:
    safe, unsafe = offers_of(now.after, kinds)
    hindered = [(offer, UNSAFE) for offer in unsafe]
    free: list[Offer] = []
    for offer in safe:
        why = _hindrance(offer, now.changes, obstacle)
        if why:
            hindered.append((offer, why))
        else:
            free.append(offer)
    result = _together(now.after, free, examine)
    hindered += [(each.offer, each.message) for each in result.blocked]
    return Choice(
        result.after,
        now.changes.with_edits(edit for offer in result.offers for edit in offer.edits),
        (*now.made, *(_made(offer, now.after) for offer in result.offers)),
        tuple(_left(offer, why, now.after) for offer, why in hindered),
    )


def _together(now: Checked, free: list[Offer], examine: Examine) -> Passed:
    """What stood in the way of others and was blocked, stands in their way no more."""
    blocked: list[Blocked] = []
    while True:
        out = [each.offer for each in blocked]
        result = passed(now, apart([offer for offer in free if offer not in out]), examine)
        blocked += result.blocked
        if result.offers or not result.blocked:
            return result._replace(blocked=blocked)


def _hindrance(offer: Offer, changes: Changes, obstacle: Obstacle) -> str | None:
    known = set(changes.edits())
    new = [edit for edit in changes.with_edits(offer.edits).edits() if edit not in known]
    return next((why for edit in new if (why := obstacle(edit))), None)


def _made(offer: Offer, letter: Checked) -> Made:
    return Made(offer.finding.rule, offer.fix.kind, _change(offer, letter))


def _left(offer: Offer, why: str, letter: Checked) -> Left:
    return Left(offer.finding.rule, offer.fix.kind, _change(offer, letter), why)


def _change(offer: Offer, letter: Checked) -> Change:
    found = change_of(offer.finding, offer.fix, letter.letter.document.text)
    return found or Change("", "")
