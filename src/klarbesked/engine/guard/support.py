"""What is said in one letter and nowhere in the other: a condition left out, a duty put in."""

from collections.abc import Iterator

from klarbesked.engine.guard.align import Group
from klarbesked.engine.guard.concepts import WHOLE, Bag, cover
from klarbesked.engine.guard.difference import Difference
from klarbesked.engine.guard.matched import Matched
from klarbesked.engine.guard.meaning import denials, modes
from klarbesked.engine.guard.message import added, removed
from klarbesked.engine.guard.side import Statement

LEAST_WORDS = 2.0
GONE, GONE_CONDITION = 0.2, 0.36
SHORT_PROMISE = 1.2
FREE = frozenset({"læse", "huske", "=læse", "ringe", "=kontakte"})
"""Readers are free to do these: "Læs mere på borger.dk"."""

CONDITIONS = frozenset({"condition", "verb_first"})


def compare_support(matched: Matched) -> Iterator[Difference]:
    for group in matched.groups:
        for statement in group.before_statements:
            if _is_gone(statement, group.after_bag, matched.after_bag):
                kind = "condition" if _is_condition(statement) else "removed"
                severity = "hard" if _binds(statement) else "soft"
                yield removed(kind, severity, matched, statement.span)
        for statement in group.after_statements:
            if _is_new_duty(statement, matched.before_bag):
                yield added("added", "hard", matched, statement.span)
            elif _is_new_promise(statement, matched.before_bag):
                yield added("added", "soft", matched, statement.span)
            elif _is_gone(statement, group.before_bag, matched.before_bag):
                kind = "condition" if _is_condition(statement) else "added"
                severity = "hard" if _binds(statement) else "soft"
                yield added(kind, severity, matched, statement.span)


def _is_new_duty(statement: Statement, whole: Bag) -> bool:
    """Whether the reader is told to do what the other letter never speaks of."""
    found = modes(statement)
    is_told = statement.is_order or ("must" in found and statement.actor == "reader")
    verbs = [term for term in statement.terms if term.is_verb]
    if not is_told or not verbs or denials(statement):
        return False
    act = verbs[-1] if not statement.is_order else verbs[0]
    return whole.holds(act) == 0 and act.weight == WHOLE and not act.concepts & FREE


def _is_new_promise(statement: Statement, whole: Bag) -> bool:
    is_promise = statement.is_main and statement.actor in ("authority", "reader")
    weight = sum(term.weight for term in statement.terms)
    return is_promise and weight >= SHORT_PROMISE and cover(statement.terms, whole) <= GONE


def _is_condition(statement: Statement) -> bool:
    return statement.kind in CONDITIONS or (statement.kind == "time" and statement.opener == "når")


def _binds(statement: Statement) -> bool:
    return _is_condition(statement) or bool(modes(statement) & {"must", "order", "must_not"})


def _is_gone(statement: Statement, near: Bag, whole: Bag) -> bool:
    if sum(term.weight for term in statement.terms) < LEAST_WORDS:
        return False
    limit = GONE_CONDITION if _is_condition(statement) else GONE
    return cover(statement.terms, whole) <= limit


def is_empty(group: Group) -> bool:
    return not group.before or not group.after
