"""What was decided: granted, refused, stopped, reduced …"""

from collections.abc import Iterator

from klarbesked.engine.annotate.fact import Fact
from klarbesked.engine.guard.align import Group
from klarbesked.engine.guard.difference import Difference
from klarbesked.engine.guard.matched import Matched
from klarbesked.engine.guard.message import added, changed, removed

CLASHES = {
    frozenset(pair)
    for pair in (
        ("grant", "refuse"), ("grant", "end"), ("grant", "suspend"), ("end", "suspend"),
        ("end", "reduce"), ("suspend", "reduce"), ("uphold", "change"), ("uphold", "remit"),
        ("remit", "change"), ("remit", "grant"), ("extend", "end"), ("extend", "reduce"),
        ("repay", "grant"), ("refuse", "extend"), ("refuse", "change"),
    )
}  # fmt: skip
"""Outcomes that cannot be two words for the same."""


def compare_outcomes(matched: Matched) -> Iterator[Difference]:
    """Yield outcomes that one letter has and the other has not, sentence by sentence."""
    everywhere = (_classes(matched.before.facts), _classes(matched.after.facts))
    for group in matched.groups:
        ours = _outcomes(fact for said in group.before for fact in said.facts)
        theirs = _outcomes(fact for said in group.after for fact in said.facts)
        lost = [ours[name] for name in ours if name not in everywhere[1]]
        new = [theirs[name] for name in theirs if name not in everywhere[0]]
        yield from _told(matched, group, lost, new)


def _classes(facts: tuple[Fact, ...]) -> set[str]:
    return {fact.value for fact in facts if fact.kind == "outcome"}


def _outcomes(facts: Iterator[Fact]) -> dict[str, Fact]:
    found: dict[str, Fact] = {}
    for fact in facts:
        if fact.kind == "outcome":
            found.setdefault(fact.value, fact)
    return found


def _told(
    matched: Matched, group: Group, lost: list[Fact], new: list[Fact]
) -> Iterator[Difference]:
    for old in lost:
        clash = next((n for n in new if frozenset((old.value, n.value)) in CLASHES), None)
        if clash:
            yield changed("outcome", "hard", matched, old.span, clash.span)
