"""What stands side by side: "skriftligt eller mundtligt", "dig og din ægtefælle", lists."""

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
FREE = frozenset({"hverken", "heller", "ikke", "uanset"})
BOTH = frozenset({"både", "også"})
IFS = frozenset({"hvis", "når", "såfremt", "ved"})
WAYS = ("skriftlig", "mundtlig", "telefonisk", "personlig", "digital", "elektronisk")
ALLOWS = frozenset({"kan", "må", "?", "mulighed", "ret"})
CUTS = frozenset({",", ";", ":", ".", "?", "(", ")", "–", "-", "•", "|"})
REACH, LIST_REACH = 7, 5
FOUND, GONE = 0.6, 0.2


class Joint(NamedTuple):
    """Two things joined by a word: "kontoudtog eller kvittering".

    `word`: "and", "or", or "list" for the comma between the first of three.
    """

    word: str
    left: tuple[Term, ...]
    right: tuple[Term, ...]
    span: Span


def joints(said: Said) -> list[Joint]:
    found: list[Joint] = []
    for i, word in enumerate(said.words):
        if word.low not in ("og", "eller", "samt") and not _is_list_comma(said, i):
            continue
        left = _beside(said, range(i - 1, max(-1, i - REACH), -1))
        right = _beside(said, range(i + 1, min(len(said.words), i + REACH)))
        if left and right:
            kind = "list" if word.low == "," else ("or" if word.low == "eller" else "and")
            ends = said.words[left[0].at].token.start, said.words[right[-1].at].token.end
            found.append(Joint(kind, left, right, Span(min(ends[0], word.token.start), ends[1])))
    return found


def _is_list_comma(said: Said, i: int) -> bool:
    """Tell the comma of "skriftligt, mundtligt eller ved fremmøde" from one between clauses."""
    if said.words[i].low != ",":
        return False
    for word in said.words[i + 1 : i + LIST_REACH]:
        if word.low in ("og", "eller", "samt"):
            return True
        if word.morph.is_finite or word.pos in ("SCONJ", "PRON"):
            return False
    return False


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
            both = (*group.before, *group.after)
            free = FREE if joint.word == "or" and not _is_condition(said) else FREE | BOTH
            if any(_holds(s, free) for s in both) or _is_allowed(group):
                continue
            if same and all({j.word, joint.word} == {"and", "or"} for j in same):
                yield changed("options", "hard", matched, joint.span, same[0].span)


def _holds(said: Said, words: frozenset[str]) -> bool:
    return not words.isdisjoint(word.low for word in said.words)


def _is_condition(said: Said) -> bool:
    """Tell where "og" and "eller" say the same: "hvis A eller B" is "både hvis A, og hvis B"."""
    return _holds(said, IFS)


def _is_allowed(group: Group) -> bool:
    """Tell "du kan sende A og B" from the duty to send both, in both letters."""
    sides = ({w.low for said in side for w in said.words} for side in (group.before, group.after))
    return all(not ALLOWS.isdisjoint(lows) for lows in sides)


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
        member, twin = (
            _member(side, is_left=side is joint.left),
            _member(other, is_left=other is joint.left),
        )
        if (
            member
            and twin
            and _is_thing(member[-1])
            and cover(twin, near) >= FOUND
            and cover(member, whole) <= GONE
        ):
            return member
    return ()


def _is_thing(term: Term) -> bool:
    return term.is_noun or term.low.startswith(WAYS)


def _member(side: tuple[Term, ...], *, is_left: bool) -> tuple[Term, ...]:
    """Return the word nearest to the joint."""
    return side[-1:] if is_left else side[:1]


def _span(said: Said, side: tuple[Term, ...]) -> Span:
    return Span(said.words[side[0].at].token.start, said.words[side[-1].at].token.end)
