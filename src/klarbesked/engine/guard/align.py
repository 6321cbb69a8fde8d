"""Which sentences of two letters say the same: a rewrite splits, merges and moves them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from klarbesked.engine.guard.concepts import Bag, cover
from klarbesked.engine.guard.side import Said, Side, Statement

LEAST, SURE = 0.3, 0.62
"""How much two sentences must share to be the same, and to be so beyond doubt."""

FOR_A_THING = 1.5
"""What an amount, a date … in both counts, in words."""

NEAR = 0.12
"""What standing at the same place in both letters is worth."""

MOST_TRIED = 12
"""So many candidates are looked at for each sentence; in a long letter there are thousands."""


@dataclass(frozen=True, eq=False)
class Group:
    """Sentences that say the same; one side is empty where we found none."""

    before: tuple[Said, ...]
    after: tuple[Said, ...]

    @cached_property
    def before_bag(self) -> Bag:
        return Bag([term for said in self.before for term in said.terms])

    @cached_property
    def after_bag(self) -> Bag:
        return Bag([term for said in self.after for term in said.terms])

    @property
    def before_statements(self) -> list[Statement]:
        return [statement for said in self.before for statement in said.statements]

    @property
    def after_statements(self) -> list[Statement]:
        return [statement for said in self.after for statement in said.statements]


def likeness(one: Said, other: Said) -> float:
    """Return how much of the smaller sentence is in the other: 0 to 1."""
    both = len(one.values & other.values) * FOR_A_THING
    small, large = sorted((one, other), key=lambda said: said.bag.weight)
    things = len(small.values) * FOR_A_THING
    weight = small.bag.weight + things
    if not weight:
        return 0.0
    shared = cover(small.terms, large.bag) * small.bag.weight + both
    damping = weight / (weight + 1.0)
    return min(1.0, shared / weight) * damping


def groups(before: Side, after: Side) -> tuple[Group, ...]:
    """Return the groups in the reading order of the letter after; what was left out comes where
    it stood between the others.
    """
    links = set(_links(before, after))
    return tuple(_in_order(before, after, _joined(before, after, links)))


def _links(before: Side, after: Side) -> Iterator[tuple[int, int]]:
    scores = _scores(before, after)
    best_before: dict[int, float] = defaultdict(float)
    best_after: dict[int, float] = defaultdict(float)
    for (b, a), score in scores.items():
        best_before[b] = max(best_before[b], score)
        best_after[a] = max(best_after[a], score)
    for (b, a), score in scores.items():
        if score >= LEAST and (score == best_before[b] or score == best_after[a]):
            yield b, a


def _scores(before: Side, after: Side) -> dict[tuple[int, int], float]:
    index: dict[object, list[int]] = defaultdict(list)
    for said in after.said:
        for key in _keys(said):
            index[key].append(said.number)
    scores = {}
    for said in before.said:
        shared: dict[int, float] = defaultdict(float)
        for key in _keys(said):
            hits = index.get(key, ())
            for number in hits:
                shared[number] += 1 / len(hits)
        tried = sorted(shared, key=lambda n: (-shared[n], n))[:MOST_TRIED]
        for number in tried:
            score = likeness(said, after.said[number])
            scores[said.number, number] = score + _nearness(said, after.said[number], before, after)
    return scores


def _nearness(one: Said, other: Said, before: Side, after: Side) -> float:
    first = one.number / max(1, len(before.said))
    second = other.number / max(1, len(after.said))
    return NEAR * (1 - abs(first - second))


def _keys(said: Said) -> frozenset[object]:
    return frozenset().union(said.bag.whole, said.bag.inside, said.values)


def _joined(
    before: Side, after: Side, links: set[tuple[int, int]]
) -> list[tuple[list[int], list[int]]]:
    """Join the sentences that hang together by links."""
    parent: dict[tuple[str, int], tuple[str, int]] = {}

    def root(node: tuple[str, int]) -> tuple[str, int]:
        while parent.get(node, node) != node:
            node = parent[node]
        return node

    for b, a in sorted(links):
        parent[root(("b", b))] = root(("a", a))
    found: dict[tuple[str, int], tuple[list[int], list[int]]] = {}
    for number in range(len(before.said)):
        found.setdefault(root(("b", number)), ([], []))[0].append(number)
    for number in range(len(after.said)):
        found.setdefault(root(("a", number)), ([], []))[1].append(number)
    return list(found.values())


def _in_order(
    before: Side, after: Side, joined: Sequence[tuple[list[int], list[int]]]
) -> Iterator[Group]:
    place_of = {b: min(after_ones) for ones, after_ones in joined if after_ones for b in ones}

    def place(pair: tuple[list[int], list[int]]) -> tuple[float, int]:
        ones, others = pair
        if others:
            return float(min(others)), 0
        earlier = [place_of[b] for b in range(ones[0]) if b in place_of]
        return (earlier[-1] + 0.5 if earlier else -1.0), ones[0]

    for ones, others in sorted(joined, key=place):
        yield Group(
            tuple(before.said[number] for number in ones),
            tuple(after.said[number] for number in others),
        )
