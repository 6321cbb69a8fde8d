"""Two values that have changed places: each is still there, but with the other's words."""

from collections.abc import Iterator

from klarbesked.engine.annotate.fact import Fact
from klarbesked.engine.guard.concepts import Bag, cover
from klarbesked.engine.guard.difference import Difference
from klarbesked.engine.guard.matched import Matched
from klarbesked.engine.guard.message import changed
from klarbesked.engine.guard.side import Side
from klarbesked.engine.guard.things import KINDS

SWAPPED = ("amount", "date", "duration", "percentage", "clock_time", "phone", "email")
NEIGHBOURS = 8
"""So many values further on may one have changed places with."""

REACH = 7
SURE = 0.5
"""How much better the words must fit crosswise than straight."""


def compare_swaps(matched: Matched) -> Iterator[Difference]:
    for kind in SWAPPED:
        before, after = _single(matched.before, kind), _single(matched.after, kind)
        shared = [value for value in before if value in after]
        words = {
            value: (_around(matched.before, before[value]), _around(matched.after, after[value]))
            for value in shared
        }
        for place, one in enumerate(shared):
            for other in shared[place + 1 : place + 1 + NEIGHBOURS]:
                if _is_swapped(words[one], words[other]):
                    spans = before[one].span, after[other].span
                    yield changed(KINDS[kind], "hard", matched, *spans)


def compare_repayments(matched: Matched) -> Iterator[Difference]:
    """Yield the sum to be paid back, if another of the letter's sums stands there."""
    before, after = _repaid(matched.before), _repaid(matched.after)
    if before and after and {f.value for f in before}.isdisjoint(f.value for f in after):
        yield changed("amount", "hard", matched, before[0].span, after[0].span)


def _repaid(side: Side) -> list[Fact]:
    held = (said.facts for said in side.said if any(f.value == "repay" for f in said.facts))
    return [fact for facts in held for fact in facts if fact.kind == "amount"]


def _single(side: Side, kind: str) -> dict[str, Fact]:
    """Return the values that are named once only: others have words enough around them."""
    found: dict[str, list[Fact]] = {}
    for fact in side.of_kind(kind):
        found.setdefault(fact.value, []).append(fact)
    return {value: facts[0] for value, facts in found.items() if len(facts) == 1}


def _is_swapped(one: tuple[Bag, Bag], other: tuple[Bag, Bag]) -> bool:
    """Tell whether each value has the other's words around it in the letter after."""
    straight = _near(one[0], one[1]) + _near(other[0], other[1])
    if straight > 2 - SURE:
        return False
    crossed = _near(one[0], other[1]) + _near(other[0], one[1])
    return crossed - straight >= SURE


def _around(side: Side, fact: Fact) -> Bag:
    """Return the words nearest to a value, up to the next value of any kind."""
    span, said = fact.span, side.said_at(fact.span)
    if said is None:
        return Bag(())
    others = [f.span for f in said.facts if f.kind in SWAPPED and not f.span.touches(span)]
    first = max((o.end for o in others if o.end <= span.start), default=said.span.start)
    commas = [w.span for w in said.words if w.low in (",", ";")]
    last = min((o.start for o in (*others, *commas) if o.start >= span.end), default=said.span.end)
    at = next((i for i, w in enumerate(said.words) if w.token.end > span.start), 0)
    return Bag(
        [
            term
            for term in said.terms
            if abs(term.at - at) <= REACH and first <= said.words[term.at].token.start < last
        ]
    )


def _near(one: Bag, other: Bag) -> float:
    if not one.terms or not other.terms:
        return 0.0
    return (cover(one.terms, other) + cover(other.terms, one)) / 2
