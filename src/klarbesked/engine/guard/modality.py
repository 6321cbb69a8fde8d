"""Who must, may, must not or should do what."""

from collections.abc import Iterator

from klarbesked.engine.guard.align import Group
from klarbesked.engine.guard.difference import Difference
from klarbesked.engine.guard.matched import Matched
from klarbesked.engine.guard.meaning import denials, modes
from klarbesked.engine.guard.message import changed
from klarbesked.engine.guard.side import Statement
from klarbesked.engine.guard.twins import Twins, twins

ALIKE = 0.34
FREE = frozenset({"must", "may", "should"})
"""An order can stand for any of them: "Ring, hvis du har spørgsmål"."""

UNBOUND = frozenset({"must", "may", "need_not", "order"})
COMPLAINT = "=klage"


def compare_modality(matched: Matched) -> Iterator[Difference]:
    """Yield clauses that say the same, but as a duty here and as a permission there …"""
    for group in matched.groups:
        for pair in twins(group):
            if pair.likeness >= ALIKE and _is_other_mode(pair, group):
                yield changed("duty", "hard", matched, pair.before.span, pair.after.span)


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
