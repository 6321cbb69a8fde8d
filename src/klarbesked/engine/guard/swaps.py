"""Two values that have changed places: each is still there, but with the other's words."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from klarbesked.engine.annotate.fact import Fact
from klarbesked.engine.document import Span
from klarbesked.engine.guard.concepts import Bag, Term, cover
from klarbesked.engine.guard.difference import Difference
from klarbesked.engine.guard.matched import Matched
from klarbesked.engine.guard.message import changed
from klarbesked.engine.guard.side import Side
from klarbesked.engine.guard.things import KINDS

SWAPPED = ("amount", "date", "duration", "percentage", "clock_time", "phone", "email")
REACH = 7
SURE = 0.5
"""How much better the words must fit crosswise than straight."""

MOST = 2.0
"""How well two values can fit at all. Most fit so well straight that we need not look crosswise: a
long letter has hundreds of thousands of pairs.
"""


def compare_swaps(matched: Matched) -> Iterator[Difference]:
    for kind in SWAPPED:
        before, after = _single(matched.before, kind), _single(matched.after, kind)
        shared = [value for value in before if value in after]
        old = {value: _around(matched.before, before[value].span) for value in shared}
        new = {value: _around(matched.after, after[value].span) for value in shared}
        straight = {value: _near(old[value], new[value]) for value in shared}
        for one, other in combinations(shared, 2):
            least = straight[one] + straight[other] + SURE
            if least <= MOST and _near(old[one], new[other]) + _near(old[other], new[one]) >= least:
                yield changed(KINDS[kind], "hard", matched, before[one].span, after[other].span)


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


def _around(side: Side, span: Span) -> Sequence[Term]:
    """Return the words nearest to a value, up to the next value of any kind."""
    said = side.said_at(span)
    if said is None:
        return ()
    others = [f.span for f in said.facts if f.kind in SWAPPED and not f.span.touches(span)]
    first = max((o.end for o in others if o.end <= span.start), default=said.span.start)
    commas = [w.span for w in said.words if w.low in (",", ";")]
    last = min((o.start for o in (*others, *commas) if o.start >= span.end), default=said.span.end)
    at = next((i for i, w in enumerate(said.words) if w.token.end > span.start), 0)
    return [
        term
        for term in said.terms
        if abs(term.at - at) <= REACH and first <= said.words[term.at].token.start < last
    ]


def _near(one: Sequence[Term], other: Sequence[Term]) -> float:
    if not one or not other:
        return 0.0
    return (cover(one, Bag(other)) + cover(other, Bag(one))) / 2
