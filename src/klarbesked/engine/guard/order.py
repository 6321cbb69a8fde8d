"""What comes first: "før mødet" is not "efter mødet"."""

from collections.abc import Iterator
from typing import NamedTuple

from klarbesked.engine.document import Span
from klarbesked.engine.guard.concepts import Bag, Term, cover
from klarbesked.engine.guard.difference import Difference
from klarbesked.engine.guard.events import events
from klarbesked.engine.guard.matched import Matched
from klarbesked.engine.guard.message import changed
from klarbesked.engine.guard.side import Said, Side

EARLY_MAIN = frozenset({"før", "inden", "førend", "forinden"})
LATE_MAIN = frozenset({"efter", "når"})
PERFECT = frozenset({"har", "er", "fået", "havde"})
NEXT = frozenset(
    {"derefter", "herefter", "bagefter", "dernæst", "efterfølgende", "så", "hvorefter"}
)
NO_EVENT = frozenset({"da", "for", "så", "længe", ",", "."})
TIME_UNITS = frozenset({"dag", "uge", "måned", "år", "time", "minut", "hverdag", "bankdag"})
NEAR_NOT = 7
LEAST = 0.25


class Order(NamedTuple):
    """What happens first and what after it, by their words."""

    early: tuple[Term, ...]
    late: tuple[Term, ...]
    span: Span
    is_between: bool = False


def orders(side: Side) -> Iterator[Order]:
    for said in side.said:
        yield from _inside(said)
        yield from _between(side, said)


def _inside(said: Said) -> Iterator[Order]:
    """Yield what "før" and "efter" say of the words before and behind them."""
    for i, word in enumerate(said.words):
        is_before, is_after = word.low in EARLY_MAIN, word.low in LATE_MAIN
        is_next = word.low in NEXT - {"så"}
        if not (is_before or is_after or is_next) or _is_limit(said, word.span):
            continue
        if i and said.words[i - 1].lemma in TIME_UNITS:
            continue
        follows = said.words[i + 1].low if i + 1 < len(said.words) else ""
        if is_before and follows in NO_EVENT:
            continue
        if word.low == "når" and not _is_perfect(said, i):
            continue
        if word.low == "efter" and not _is_event(said, i):
            continue
        if word.low in NEXT and i:
            yield from _then(said, i)
            continue
        behind = tuple(t for t in said.terms if i < t.at < _end(said, i))
        rest = tuple(t for t in said.terms if t not in behind and t.at != i)
        if not behind or not rest:
            continue
        is_denied = is_before and _is_denied(said, i)
        early, late = (rest, behind) if is_before and not is_denied else (behind, rest)
        yield Order(early, late, said.span)


def _then(said: Said, i: int) -> Iterator[Order]:
    """Yield "køb hjælpemidlet, og få derefter vores ja"."""
    early = tuple(term for term in said.terms if term.at < i)
    late = tuple(term for term in said.terms if term.at > i)
    if len(early) > 1 and late:
        yield Order(early, late, said.span)


def _is_perfect(said: Said, i: int) -> bool:
    """Tell "når du har betalt" from "når du betaler", which is a condition."""
    near = said.words[i + 1 : i + 9]
    return any(w.low in PERFECT for w in near) and any(w.morph.is_past_participle for w in near)


def _is_denied(said: Said, i: int) -> bool:
    """Tell "ikke begynde, før …": the nearest "ikke" belongs to what comes first."""
    near = said.words[max(0, i - NEAR_NOT) : i]
    return any(word.low in ("ikke", "aldrig") for word in near)


def _end(said: Said, i: int) -> int:
    return next(
        (
            j
            for j in range(i + 1, len(said.words))
            if said.words[j].low in (",", ";", ".") and j > i + 3
        ),
        len(said.words),
    )


def _is_event(said: Said, i: int) -> bool:
    """Tell "efter mødet" and "efter at du …" from "efter reglerne"."""
    behind = " ".join(word.low for word in said.words[i + 1 : i + 4])
    return behind.startswith(("at ", ", at ")) or bool(events(behind))


def _is_limit(said: Said, span: Span) -> bool:
    """Whether the word belongs to a time limit: "inden 4 uger", "senest 14 dage før"."""
    return any(
        f.kind in ("deadline", "date", "comparator", "citation")
        and f.span.start <= span.start < f.span.end
        for f in said.facts
    )


def _between(side: Side, said: Said) -> Iterator[Order]:
    """Yield "Først holder vi et møde. Derefter skriver vi en plan"."""
    before = side.said[said.number - 1] if said.number else None
    first = next((w.low for w in said.words if w.is_word), "")
    if before is not None and first in NEXT - {"så"} and before.terms and said.terms:
        yield Order(before.terms, said.terms, said.span, is_between=True)


def compare_orders(matched: Matched) -> Iterator[Difference]:
    after = list(orders(matched.after))
    for order in orders(matched.before):
        near = [o for o in after if _may_be_told(order, o, matched)]
        if near and not any(_straight(order, o) >= LEAST for o in near):
            turned = max(near, key=lambda o: _crossed(order, o))
            if _crossed(order, turned) >= LEAST:
                yield changed("order", "hard", matched, order.span, turned.span)


def _may_be_told(one: Order, other: Order, matched: Matched) -> bool:
    """Tell which orders can be the same: in sentences that say the same, or over several."""
    is_wide = one.is_between or other.is_between
    return is_wide or matched.are_together(one.span, other.span)


def _straight(one: Order, other: Order) -> float:
    return min(_near(one.early, other.early), _near(one.late, other.late))


def _crossed(one: Order, other: Order) -> float:
    return min(_near(one.early, other.late), _near(one.late, other.early))


def _near(one: tuple[Term, ...], other: tuple[Term, ...]) -> float:
    return (cover(one, Bag(other)) + cover(other, Bag(one))) / 2
