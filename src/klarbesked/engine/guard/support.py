"""What is said in one letter and nowhere in the other: a condition left out, a duty put in."""

from collections.abc import Iterator

from klarbesked.engine.guard.align import Group
from klarbesked.engine.guard.concepts import Bag, cover
from klarbesked.engine.guard.difference import Difference
from klarbesked.engine.guard.matched import Matched
from klarbesked.engine.guard.meaning import modes
from klarbesked.engine.guard.message import added, removed
from klarbesked.engine.guard.side import Statement

LEAST_WORDS = 2.0
GONE, GONE_CONDITION = 0.2, 0.36
CONDITIONS = frozenset({"condition", "verb_first"})


def compare_support(matched: Matched) -> Iterator[Difference]:
    for group in matched.groups:
        for statement in group.before_statements:
            if _is_gone(statement, group.after_bag, matched.after_bag):
                kind = "condition" if statement.kind in CONDITIONS else "removed"
                severity = "hard" if _binds(statement) else "soft"
                yield removed(kind, severity, matched, statement.span)
        for statement in group.after_statements:
            if _is_gone(statement, group.before_bag, matched.before_bag):
                kind = "condition" if statement.kind in CONDITIONS else "added"
                severity = "hard" if _binds(statement) else "soft"
                yield added(kind, severity, matched, statement.span)


def _binds(statement: Statement) -> bool:
    return statement.kind in CONDITIONS or bool(modes(statement) & {"must", "order", "must_not"})


def _is_gone(statement: Statement, near: Bag, whole: Bag) -> bool:
    if sum(term.weight for term in statement.terms) < LEAST_WORDS:
        return False
    limit = GONE_CONDITION if statement.kind in CONDITIONS else GONE
    return cover(statement.terms, whole) <= limit


def is_empty(group: Group) -> bool:
    return not group.before or not group.after
