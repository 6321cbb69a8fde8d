"""What was decided: granted, refused, stopped, reduced …"""

from collections.abc import Iterator

from klarbesked.engine.annotate.fact import Fact
from klarbesked.engine.guard.align import Group
from klarbesked.engine.guard.difference import Difference
from klarbesked.engine.guard.matched import Matched
from klarbesked.engine.guard.meaning import denials, has_negative_word
from klarbesked.engine.guard.message import changed, removed
from klarbesked.engine.guard.side import Said, Side

GRANTS = ("grant", "extend")
BARE = ("grant", "refuse")
ENDS, GOES_ON = ("end", "suspend"), ("fortsæt", "fortsat")
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
    told = 0
    for group in matched.groups:
        ours = _outcomes(fact for said in group.before for fact in said.facts)
        theirs = _outcomes(fact for said in group.after for fact in said.facts)
        lost = [ours[name] for name in ours if name not in everywhere[1]]
        new = [theirs[name] for name in theirs if name not in everywhere[0]]
        for difference in _told(matched, lost, new):
            told += 1
            yield difference
        ended = next((fact for fact in lost if fact.value in ENDS), None)
        if ended and _goes_on(group.after) and not _goes_on(group.before):
            yield changed("outcome", "hard", matched, ended.span, group.after[0].span)
        refused = next((fact for fact in lost if fact.value == "refuse"), None)
        if refused and not new and group.after and not _says_no(group):
            yield removed("outcome", "hard", matched, refused.span)
    if not told and max(map(len, everywhere)) == 1:
        yield from _apart(matched, everywhere)


def _apart(matched: Matched, everywhere: tuple[set[str], set[str]]) -> Iterator[Difference]:
    """Yield outcomes that clash in sentences that have no words in common."""
    lost = [f for f in matched.before.of_kind("outcome") if f.value not in everywhere[1]]
    new = [f for f in matched.after.of_kind("outcome") if f.value not in everywhere[0]]
    both = [f for f in lost if f.value in BARE], [f for f in new if f.value in BARE]
    yield from _told(matched, *both)


def _goes_on(said: tuple[Said, ...]) -> bool:
    return any(word.low.startswith(GOES_ON) for one in said for word in one.words)


def _is_denied(fact: Fact, side: Side) -> bool:
    """Tell "der er ikke grundlag for forlængelse"."""
    said = side.said_at(fact.span)
    return said is not None and any(denials(statement) for statement in said.statements)


def _says_no(group: Group) -> bool:
    return any(denials(s) or has_negative_word(s) for s in group.after_statements)


def _classes(facts: tuple[Fact, ...]) -> set[str]:
    return {fact.value for fact in facts if fact.kind == "outcome"}


def _outcomes(facts: Iterator[Fact]) -> dict[str, Fact]:
    found: dict[str, Fact] = {}
    for fact in facts:
        if fact.kind == "outcome":
            found.setdefault(fact.value, fact)
    return found


def _told(matched: Matched, lost: list[Fact], new: list[Fact]) -> Iterator[Difference]:
    for old in lost:
        if old.value in GRANTS and _is_denied(old, matched.before):
            continue
        clash = next((n for n in new if frozenset((old.value, n.value)) in CLASHES), None)
        if clash:
            yield changed("outcome", "hard", matched, old.span, clash.span)
