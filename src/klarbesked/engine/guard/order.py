"""What comes first: "før mødet" is not "efter mødet"."""

from collections.abc import Iterator
from typing import NamedTuple

from klarbesked.engine.document import Span
from klarbesked.engine.guard.concepts import Bag, Term, cover
from klarbesked.engine.guard.difference import Difference
from klarbesked.engine.guard.matched import Matched
from klarbesked.engine.guard.message import changed
from klarbesked.engine.guard.side import Said, Side

EARLY_MAIN = frozenset({"før", "inden", "førend", "forinden"})
LATE_MAIN = frozenset({"efter"})
NEXT = frozenset({"derefter", "herefter", "bagefter", "dernæst", "efterfølgende", "så"})
LEAST = 0.34


class Order(NamedTuple):
    """What happens first and what after it, by their words."""

    early: tuple[Term, ...]
    late: tuple[Term, ...]
    span: Span


def orders(side: Side) -> Iterator[Order]:
    for said in side.said:
        yield from _inside(said)
        yield from _between(side, said)


def _inside(said: Said) -> Iterator[Order]:
    """Yield what "før" and "efter" say of the words before and behind them."""
    for i, word in enumerate(said.words):
        is_before, is_after = word.low in EARLY_MAIN, word.low in LATE_MAIN
        if not (is_before or is_after) or _is_limit(said, word.span):
            continue
        behind = tuple(t for t in said.terms if i < t.at < _end(said, i))
        rest = tuple(t for t in said.terms if t not in behind and t.at != i)
        if not behind or not rest:
            continue
        is_denied = is_before and any(w.low in ("ikke", "aldrig") for w in said.words)
        early, late = (rest, behind) if is_before and not is_denied else (behind, rest)
        yield Order(early, late, said.span)


def _end(said: Said, i: int) -> int:
    return next(
        (
            j
            for j in range(i + 1, len(said.words))
            if said.words[j].low in (",", ";", ".") and j > i + 3
        ),
        len(said.words),
    )


def _is_limit(said: Said, span: Span) -> bool:
    """Whether the word belongs to a time limit: "inden 4 uger", "senest 14 dage før"."""
    return any(
        f.kind in ("deadline", "date") and f.span.start <= span.start < f.span.end
        for f in said.facts
    )


def _between(side: Side, said: Said) -> Iterator[Order]:
    """Yield "Først holder vi et møde. Derefter skriver vi en plan"."""
    before = side.said[said.number - 1] if said.number else None
    first = next((w.low for w in said.words if w.is_word), "")
    if before is not None and first in NEXT - {"så"} and before.terms and said.terms:
        yield Order(before.terms, said.terms, said.span)


def compare_orders(matched: Matched) -> Iterator[Difference]:
    after = list(orders(matched.after))
    for order in orders(matched.before):
        near = [o for o in after if matched.are_together(order.span, o.span)]
        if near and not any(_straight(order, o) >= LEAST for o in near):
            turned = max(near, key=lambda o: _crossed(order, o))
            if _crossed(order, turned) >= LEAST:
                yield changed("order", "hard", matched, order.span, turned.span)


def _straight(one: Order, other: Order) -> float:
    return min(_near(one.early, other.early), _near(one.late, other.late))


def _crossed(one: Order, other: Order) -> float:
    return min(_near(one.early, other.late), _near(one.late, other.early))


def _near(one: tuple[Term, ...], other: tuple[Term, ...]) -> float:
    return (cover(one, Bag(other)) + cover(other, Bag(one))) / 2
