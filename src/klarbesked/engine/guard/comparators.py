"""Mindst, højst, op til, om måneden, før skat, med and til: what makes a number a limit or a rate."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from klarbesked.engine.annotate.fact import Fact
from klarbesked.engine.document import Span
from klarbesked.engine.guard.difference import Difference, Severity
from klarbesked.engine.guard.matched import Matched
from klarbesked.engine.guard.message import added, changed, removed
from klarbesked.engine.guard.numbers import numbers
from klarbesked.engine.guard.side import Said, Side

NUMBERS = ("amount", "duration", "percentage", "clock_time")
BEFORE_IT, BEHIND_IT = 34, 46
"""How far from its number the word may stand, in signs."""

AHEAD = frozenset({"at_least", "at_most", "more_than", "less_than", "about", "by", "to"})
FAMILIES = {
    "limit": {"at_least", "at_most", "more_than", "less_than"},
    "rate": {"per_hour", "per_day", "per_week", "per_month", "per_quarter", "per_year"},
    "tax": {"before_tax", "after_tax"},
    "change": {"by", "to"},
    "about": {"about"},
}
FAMILY = {name: family for family, names in FAMILIES.items() for name in names}
OPPOSITE = {"more_than": "at_most", "less_than": "at_least"}
NOT = re.compile(r"\b(?:ikke|aldrig)\b(?!.*[.,;])")
NOT_BEFORE = 40
CHANGES = frozenset({"=nedsætte", "=forhøje"})
BY_OR_TO = {"med": "by", "til": "to"}


class Bound(NamedTuple):
    """A comparator and the value of the number it goes with."""

    number: str
    name: str
    fact: Fact


def bounds(side: Side) -> list[Bound]:
    found = []
    for said in side.said:
        counted = sorted(
            [fact for fact in said.facts if fact.kind in NUMBERS] + numbers(said),
            key=lambda fact: fact.span.start,
        )
        for fact in said.facts:
            is_one = fact.kind == "comparator" and fact.value not in FAMILIES["change"]
            number = _number_of(fact, counted) if is_one else None
            if number is not None:
                found.append(Bound(number.value, _named(side, fact), fact))
        found += _changes(said, counted)
    return found


def _named(side: Side, fact: Fact) -> str:
    """Return what the word says; "er ikke mere end" and "kan ikke få mere end" are at most."""
    before = side.text[max(0, fact.span.start - NOT_BEFORE) : fact.span.start].lower()
    is_negated = NOT.search(before) is not None
    return OPPOSITE.get(fact.value, fact.value) if is_negated else fact.value


def _changes(said: Said, counted: list[Fact]) -> Iterator[Bound]:
    """Yield "by" and "to" for "sætter hjælpen ned med 500 kr." and "til 500 kr."."""
    concepts = said.bag.whole
    if concepts.isdisjoint(CHANGES):
        return
    for number in counted:
        place = next((i for i, w in enumerate(said.words) if w.token.start >= number.span.start), 0)
        word = said.words[place - 1] if place else None
        if word is not None and word.low in BY_OR_TO and number.kind != "duration":
            yield Bound(number.value, BY_OR_TO[word.low], Fact("comparator", word.span, word.low))


def _number_of(fact: Fact, counted: list[Fact]) -> Fact | None:
    after = [n for n in counted if 0 <= n.span.start - fact.span.end <= BEFORE_IT]
    before = [n for n in counted if 0 <= fact.span.start - n.span.end <= BEHIND_IT]
    if fact.value in AHEAD:
        return after[0] if after else (before[-1] if before else None)
    return before[-1] if before else (after[0] if after else None)


def compare_comparators(matched: Matched) -> Iterator[Difference]:
    """Yield the numbers that are in both letters with other words around them."""
    before, after = bounds(matched.before), bounds(matched.after)
    sides = (_by_number(before), _by_number(after))
    known = [_values(matched.before), _values(matched.after)]
    for number in sorted(sides[0].keys() | sides[1].keys()):
        if number in known[0] and number in known[1]:
            yield from _compared(
                matched, sides[0].get(number, []), sides[1].get(number, []), number
            )


def _values(side: Side) -> dict[str, Span]:
    found: dict[str, Span] = {}
    for said in side.said:
        for fact in [*said.facts, *numbers(said)]:
            if fact.kind in (*NUMBERS, "number"):
                found.setdefault(fact.value, fact.span)
    return found


def _by_number(found: list[Bound]) -> dict[str, list[Bound]]:
    by_number: dict[str, list[Bound]] = defaultdict(list)
    for bound in found:
        by_number[bound.number].append(bound)
    return by_number


def _compared(
    matched: Matched, before: list[Bound], after: list[Bound], number: str
) -> Iterator[Difference]:
    for family in FAMILIES:
        ours = {b.name: b for b in before if FAMILY.get(b.name) == family}
        theirs = {a.name: a for a in after if FAMILY.get(a.name) == family}
        lost = [ours[name] for name in ours.keys() - theirs.keys()]
        new = [theirs[name] for name in theirs.keys() - ours.keys()]
        yield from _told(matched, family, lost, new, number)


def _told(
    matched: Matched, family: str, lost: list[Bound], new: list[Bound], number: str
) -> Iterator[Difference]:
    if lost and new:
        yield changed("comparator", "hard", matched, lost[0].fact.span, new[0].fact.span)
        return
    if family == "change":
        return
    severity: Severity = "soft" if family in ("about", "rate") else "hard"
    for bound in lost:
        if not _is_said(matched.after, bound.name, number):
            yield removed("comparator", severity, matched, bound.fact.span)
    for bound in new:
        if not _is_said(matched.before, bound.name, number):
            yield added("comparator", severity, matched, bound.fact.span)


def _is_said(side: Side, name: str, number: str) -> bool:
    """Whether the word stands anywhere in a sentence that names the number."""
    for said in side.said:
        values = {fact.value for fact in [*said.facts, *numbers(said)]}
        if number in values and any(f.kind == "comparator" and f.value == name for f in said.facts):
            return True
    return False
