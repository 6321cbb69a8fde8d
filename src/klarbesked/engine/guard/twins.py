"""Which clauses of two letters say the same thing, as far as their words tell."""

from typing import NamedTuple

from klarbesked.engine.guard.align import Group
from klarbesked.engine.guard.concepts import Bag, cover
from klarbesked.engine.guard.side import THINGS, Statement


class Twins(NamedTuple):
    """Two clauses and how alike they are: 0 to 1."""

    before: Statement
    after: Statement
    likeness: float


def twins(group: Group) -> list[Twins]:
    """Return for each clause of a group its like on the other side, the best first."""
    pairs = [
        Twins(before, after, alike(before, after))
        for before in group.before_statements
        for after in group.after_statements
    ]
    pairs.sort(key=lambda pair: -pair.likeness)
    found, seen_before, seen_after = [], set(), set()
    for pair in pairs:
        if pair.before.span in seen_before or pair.after.span in seen_after:
            continue
        seen_before.add(pair.before.span)
        seen_after.add(pair.after.span)
        found.append(pair)
    return found


def alike(one: Statement, other: Statement) -> float:
    """Return the share of their content that two clauses have in common: 0 to 1."""
    first, second = Bag(one.terms), Bag(other.terms)
    ours = {(f.kind, f.value) for f in one.facts if f.kind in THINGS}
    theirs = {(f.kind, f.value) for f in other.facts if f.kind in THINGS}
    weight = first.weight + second.weight + len(ours) + len(theirs)
    if not weight:
        return 0.0
    shared = cover(one.terms, second) * first.weight + cover(other.terms, first) * second.weight
    return (shared + 2 * len(ours & theirs)) / weight
