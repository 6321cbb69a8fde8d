"""Mindst, op til, om måneden, før skat, med: what makes a number a limit or a rate."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from klarbesked.engine.annotate.fact import Fact
from klarbesked.engine.document import Span
from klarbesked.engine.guard.difference import Difference, Severity
from klarbesked.engine.guard.matched import Matched
from klarbesked.engine.guard.message import added, changed, removed
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
NOT = re.compile(r"(?<!hvis )\b(?:ikke|aldrig)\b(?!.*[.,;])")
RATE = re.compile(
    r"\b(?:pr\.|per|for hvert?|hvert?) "
    r"(?:påbegyndt\w* |ekstra |yderligere |enkelt\w* |ny\w* )?(?P<noun>[a-zæøå]{2,})"
)
SHORT = {"kilometer": "km", "kvadratmeter": "m²", "styk": "stk"}
TIMES = frozenset({
    "dag", "uge", "måned", "md", "mdr", "år", "kvartal", "time", "gang", "halvår", "halve", "døgn",
    "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "telefon", "mail", "brev", "post", "af",
})  # fmt: skip
LATEST = "latest "
""" "Indtil 14 dage" is a limit as much as "op til 14 dage"."""

NOT_BEFORE = 40
MORE = frozenset({"mere", "mindre", "ekstra", "oveni", "flere", "færre"})
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
            [fact for fact in said.facts if fact.kind in NUMBERS] + said.numbers,
            key=lambda fact: fact.span.start,
        )
        for fact in said.facts:
            is_one = fact.kind == "comparator" and fact.value not in FAMILIES["change"]
            number = _number_of(fact, counted) if is_one else None
            if number is not None:
                found.append(Bound(number.value, _named(side, fact), fact))
        found += _changes(said, counted)
        found += _rates(side, said, counted)
    return found


def _named(side: Side, fact: Fact) -> str:
    """Return what the word says; "er ikke mere end" and "kan ikke få mere end" are at most."""
    before = side.text[max(0, fact.span.start - NOT_BEFORE) : fact.span.start].lower()
    is_negated = NOT.search(before) is not None
    return OPPOSITE.get(fact.value, fact.value) if is_negated else fact.value


def _rates(side: Side, said: Said, counted: list[Fact]) -> Iterator[Bound]:
    """Yield "pr. barn" and "for hver rykker": rates that are no time."""
    for match in RATE.finditer(side.low, said.span.start, said.span.end):
        if match["noun"] in TIMES:
            continue
        fact = Fact("comparator", Span(*match.span()), "rate")
        number = _number_of(fact, counted)
        if number is not None:
            noun = SHORT.get(match["noun"], match["noun"])
            yield Bound(number.value, f"per {noun.rstrip('e')}", fact)


def _changes(said: Said, counted: list[Fact]) -> Iterator[Bound]:
    """Yield "by" and "to" for "sætter hjælpen ned med 500 kr." and "til 500 kr."."""
    for number in counted:
        place = next((i for i, w in enumerate(said.words) if w.token.start >= number.span.start), 0)
        word = said.words[place - 1] if place else None
        behind = next((w for w in said.words if w.token.start >= number.span.end), None)
        if behind is not None and behind.low in MORE and number.kind != "clock_time":
            yield Bound(number.value, "by", Fact("comparator", behind.span, behind.low))
        elif word is not None and word.low in BY_OR_TO and number.kind != "clock_time":
            yield Bound(number.value, BY_OR_TO[word.low], Fact("comparator", word.span, word.low))


def _number_of(fact: Fact, counted: list[Fact]) -> Fact | None:
    after = [n for n in counted if 0 <= n.span.start - fact.span.end <= BEFORE_IT]
    before = [n for n in counted if 0 <= fact.span.start - n.span.end <= BEHIND_IT]
    if fact.value in AHEAD:
        return after[0] if after else (before[-1] if before else None)
    found = before[-1] if before else (after[0] if after else None)
    is_length = (
        found is not None and found.kind == "duration" and not found.value.endswith("minute")
    )
    return None if is_length and FAMILY.get(fact.value) == "rate" else found


def compare_comparators(matched: Matched) -> Iterator[Difference]:
    """Yield the numbers that are in both letters with other words around them."""
    before, after = bounds(matched.before), bounds(matched.after)
    sides = (_by_number(before), _by_number(after))
    known = [_values(matched.before), _values(matched.after)]
    more = {n for n in known[0].keys() & known[1].keys() if known[0][n] != known[1][n]}
    for number in sorted(sides[0].keys() | sides[1].keys()):
        if number in known[0] and number in known[1]:
            found = _compared(matched, sides[0].get(number, []), sides[1].get(number, []), number)
            # A number that is said more often in one letter need not carry its words each time.
            yield from (d for d in found if number not in more or (d.before and d.after))


def _values(side: Side) -> Counter[str]:
    """Count how often each number is said."""
    kinds = (*NUMBERS, "number")
    all_facts = (fact for said in side.said for fact in [*said.facts, *said.numbers])
    return Counter(fact.value for fact in all_facts if fact.kind in kinds)


def _by_number(found: list[Bound]) -> dict[str, list[Bound]]:
    by_number: dict[str, list[Bound]] = defaultdict(list)
    for bound in found:
        by_number[bound.number].append(bound)
    return by_number


def _compared(
    matched: Matched, before: list[Bound], after: list[Bound], number: str
) -> Iterator[Difference]:
    for family in FAMILIES:
        ours = {b.name: b for b in before if family_of(b.name) == family}
        theirs = {a.name: a for a in after if family_of(a.name) == family}
        lost = [ours[name] for name in ours.keys() - theirs.keys()]
        new = [theirs[name] for name in theirs.keys() - ours.keys()]
        yield from _told(matched, family, lost, new, number)


def _severity(name: str) -> Severity:
    """Tell what often is said in other words: "ca.", "pr. barn"."""
    return "soft" if name == "about" or name.startswith("per ") else "hard"


def family_of(name: str) -> str:
    return "rate" if name.startswith("per ") else FAMILY[name]


def _told(
    matched: Matched, family: str, lost: list[Bound], new: list[Bound], number: str
) -> Iterator[Difference]:
    if lost and new:
        yield changed("comparator", "hard", matched, lost[0].fact.span, new[0].fact.span)
        return
    if family == "change":
        return
    for bound in lost:
        if not _is_said(matched.after, bound.name, number):
            yield removed("comparator", _severity(bound.name), matched, bound.fact.span)
    for bound in new:
        if not _is_said(matched.before, bound.name, number):
            yield added("comparator", _severity(bound.name), matched, bound.fact.span)


def _heads_a_list(said: Said) -> bool:
    """Tell "Takster (pr. måned):", which holds for all that follows."""
    return said.words[-1].low == ":" or said.sentence.block.kind in ("heading", "table_cell")


def _names_it(side: Side, said: Said, name: str) -> bool:
    if name.startswith("per "):
        return name[4:] in side.at(said.span).lower()
    return any(f.kind == "comparator" and f.value == name for f in said.facts)


def _is_said(side: Side, name: str, number: str) -> bool:
    """Whether the word stands anywhere in a sentence that names the number."""
    for said in side.said:
        values = {fact.value for fact in [*said.facts, *said.numbers]}
        beside = side.said[max(0, said.number - 1) : said.number + 2]
        if number in values and any(_names_it(side, one, name) for one in beside):
            return True
        is_limit = any(f.kind == "deadline" and f.value.startswith(LATEST) for f in said.facts)
        if number in values and name == "at_most" and is_limit:
            return True
        if name.startswith("per") and _heads_a_list(said) and _names_it(side, said, name):
            return True
    return False
