"""What stands side by side: "skriftligt eller mundtligt", "dig og din ægtefælle", lists of things."""

from collections.abc import Iterator
from typing import NamedTuple

from klarbesked.engine.annotate.word import Word
from klarbesked.engine.document import Span
from klarbesked.engine.guard.align import Group
from klarbesked.engine.guard.concepts import Bag, Term, cover
from klarbesked.engine.guard.difference import Difference
from klarbesked.engine.guard.matched import Matched
from klarbesked.engine.guard.message import added, changed, removed
from klarbesked.engine.guard.side import Said

AND = frozenset({"og", "samt", "både", "såvel", "plus"})
OR = frozenset({"eller", "enten"})
CUTS = frozenset({",", ";", ":", ".", "?", "(", ")", "–", "-", "•", "|"})
REACH = 7
FOUND, GONE = 0.6, 0.2


class Joint(NamedTuple):
    """Two things joined by a word: "kontoudtog eller kvittering"."""

    word: str
    left: tuple[Term, ...]
    right: tuple[Term, ...]
    span: Span


def joints(said: Said) -> list[Joint]:
    found = []
    for i, word in enumerate(said.words):
        if word.low not in ("og", "eller", "samt"):
            continue
        left = _beside(said, range(i - 1, max(-1, i - REACH), -1))
        right = _beside(said, range(i + 1, min(len(said.words), i + REACH)))
        if left and right:
            kind = "or" if word.low == "eller" else "and"
            ends = said.words[left[0].at].token.start, said.words[right[-1].at].token.end
            found.append(Joint(kind, left, right, Span(min(ends[0], word.token.start), ends[1])))
    return found


def _beside(said: Said, places: range) -> tuple[Term, ...]:
    """Return the nearest words with content, up to a sign or a finite verb."""
    at = {term.at: term for term in said.terms}
    found: list[Term] = []
    for i in places:
        word = said.words[i]
        if word.low in CUTS or _is_joint(word) or (word.morph.is_finite and found):
            break
        if i in at:
            found.append(at[i])
    return tuple(found if places.step > 0 else reversed(found))


def _is_joint(word: Word) -> bool:
    return word.low in AND or word.low in OR


def compare_options(matched: Matched) -> Iterator[Difference]:
    """Yield a joint whose "eller" became "og", and one that lost a side."""
    for group in matched.groups:
        if group.before and group.after:
            yield from _turned(matched, group)
            yield from _lost(matched, group)


def _turned(matched: Matched, group: Group) -> Iterator[Difference]:
    theirs = [joint for said in group.after for joint in joints(said)]
    for said in group.before:
        for joint in joints(said):
            same = [j for j in theirs if _is_same(joint, j)]
            if any(said_no(s) for s in (*group.before, *group.after)):
                continue
            if same and all(j.word != joint.word for j in same):
                yield changed("options", "hard", matched, joint.span, same[0].span)


def said_no(said: Said) -> bool:
    """Tell "hverken … eller" and "ikke … og heller ikke", which say the same."""
    lows = {word.low for word in said.words}
    return "hverken" in lows or "heller" in lows


def _is_same(one: Joint, other: Joint) -> bool:
    straight = min(_near(one.left, other.left), _near(one.right, other.right))
    crossed = min(_near(one.left, other.right), _near(one.right, other.left))
    return max(straight, crossed) >= FOUND


def _near(one: tuple[Term, ...], other: tuple[Term, ...]) -> float:
    """Return how alike two sides are by the word next to the joint and the others."""
    return max(cover(one, Bag(other)), cover(other, Bag(one)))


def _lost(matched: Matched, group: Group) -> Iterator[Difference]:
    """Yield the side that is gone where the other side is still there."""
    for said in group.before:
        for joint in joints(said):
            side = _gone(joint, group.after_bag, matched.after_bag)
            if side:
                yield removed("options", "soft", matched, _span(said, side))
    for said in group.after:
        for joint in joints(said):
            side = _gone(joint, group.before_bag, matched.before_bag)
            if side:
                yield added("options", "soft", matched, _span(said, side))


def _gone(joint: Joint, near: Bag, whole: Bag) -> tuple[Term, ...]:
    for side, other in ((joint.left, joint.right), (joint.right, joint.left)):
        if (
            any(not term.is_verb for term in side)
            and cover(other, near) >= FOUND
            and cover(side, whole) <= GONE
        ):
            return side
    return ()


def _span(said: Said, side: tuple[Term, ...]) -> Span:
    return Span(said.words[side[0].at].token.start, said.words[side[-1].at].token.end)
