"""Who must, may, must not or should do what."""

import re
from collections.abc import Iterator

from klarbesked.engine.guard.align import Group
from klarbesked.engine.guard.difference import Difference
from klarbesked.engine.guard.matched import Matched
from klarbesked.engine.guard.meaning import denials, modes
from klarbesked.engine.guard.message import added, changed, removed
from klarbesked.engine.guard.side import Side, Statement
from klarbesked.engine.guard.twins import Twins

ALIKE, VERY_ALIKE = 0.34, 0.5
HARSH = frozenset({"=stoppe", "=standse", "=nedsætte", "=tilbage", "stoppe", "standse", "miste"})
ASKS = re.compile(
    r"anbefal|opfordr|råd(?:er|e)\b|henstil|gerne|bør|husk|god idé|godt at|venlig|bed"
)
"""Ways to advise that are no "bør"."""

FREE = frozenset({"must", "may", "should"})
"""An order can stand for any of them: "Ring, hvis du har spørgsmål"."""

UNBOUND = frozenset({"must", "may", "need_not", "order"})
COMPLAINT = "=klage"


def compare_modality(matched: Matched) -> Iterator[Difference]:
    """Yield clauses that say the same, but as a duty here and as a permission there …"""
    for group in matched.groups:
        for pair in group.twins:
            if pair.likeness >= ALIKE and _is_other_mode(pair, group):
                yield changed("duty", "hard", matched, pair.before.span, pair.after.span)
            elif pair.likeness >= VERY_ALIKE and _is_now_certain(pair):
                yield changed("certainty", "hard", matched, pair.before.span, pair.after.span)
    yield from _advice(matched)


def _is_now_certain(pair: Twins) -> bool:
    """Tell "hjælpen kan blive stoppet" from "hjælpen bliver stoppet"."""
    before, after = modes(pair.before), modes(pair.after)
    both = _concepts(pair.before) & _concepts(pair.after)
    if not any(word.low == "kan" for s in (pair.before, pair.after) for word in s.words):
        return False
    is_only_one = {before, after} == {frozenset({"may"}), frozenset()}
    return is_only_one and bool(both & HARSH) and pair.before.is_main and pair.after.is_main


def _concepts(statement: Statement) -> frozenset[str]:
    return frozenset(concept for term in statement.terms for concept in term.concepts)


def _advice(matched: Matched) -> Iterator[Difference]:
    """Yield advice that one letter has and the other has not: "skal" became "bør" somewhere."""
    ours, theirs = _advised(matched.before), _advised(matched.after)
    if theirs and not ours and not ASKS.search(matched.before.low):
        yield added("duty", "hard", matched, theirs[0].span)
    if ours and not theirs and not ASKS.search(matched.after.low):
        yield removed("duty", "hard", matched, ours[0].span)


def _advised(side: Side) -> list[Statement]:
    found = (s for said in side.said for s in said.statements)
    return [statement for statement in found if "should" in modes(statement)]


def _is_other_mode(pair: Twins, group: Group) -> bool:
    before, after = _spread(modes(pair.before)), _spread(modes(pair.after))
    if not before or not after or before & after or _is_free(pair, before | after):
        return False
    theirs = frozenset(mode for s in group.after_statements for mode in _spread(modes(s)))
    ours = frozenset(mode for s in group.before_statements for mode in _spread(modes(s)))
    return not (before <= theirs and after <= ours)


def _is_free(pair: Twins, found: frozenset[str]) -> bool:
    """Tell what is the same: "en klage skal sendes inden …" and "du kan klage inden …"."""
    is_complaint = all(_is_about_a_complaint(s) for s in (pair.before, pair.after))
    if is_complaint and found <= UNBOUND:
        return True
    both_deny = denials(pair.before) and denials(pair.after)
    return bool(both_deny) and found <= {"need_not", "may"}


def _is_about_a_complaint(statement: Statement) -> bool:
    return any(COMPLAINT in term.concepts for term in statement.terms)


def _spread(found: frozenset[str]) -> frozenset[str]:
    return found | FREE if "order" in found else found
