"""What is said in one letter and nowhere in the other."""

from collections.abc import Iterator

from klarbesked.engine.guard.concepts import Bag, cover
from klarbesked.engine.guard.difference import Difference, Severity
from klarbesked.engine.guard.matched import Matched
from klarbesked.engine.guard.meaning import modes, text_of
from klarbesked.engine.guard.message import added, removed
from klarbesked.engine.guard.side import Side, Statement

LEAST_WORDS, LEAST_BINDING = 3.0, 2.0
"""A clause with less content than this says too little to be missed; a duty may be shorter."""

GONE = 0.2
"""The share of a clause's content up to which it is not in the other letter."""

TELLING = frozenset({"=bede", "=opmærksom", "=være opmærksom på", "=gøre opmærksom på", "=bemærke"})
FILLERS = frozenset({"fremhæve", "beklage", "understrege", "nævne", "bemærke", "henvise", "takke"})
""" "Det skal hermed fremhæves" is no duty, and nothing to be missed."""

WEIGHED = "lagt vægt på"


def compare_support(matched: Matched) -> Iterator[Difference]:
    """Yield main clauses of either letter whose content is nowhere in the other."""
    for group in matched.groups:
        for statement in filter(_is_own, group.before_statements):
            if _is_gone(statement, matched.after, matched.after_bag):
                yield removed("removed", _severity(statement), matched, statement.span)
        for statement in filter(_is_own, group.after_statements):
            if _is_gone(statement, matched.before, matched.before_bag):
                yield added("added", _severity(statement), matched, statement.span)


def is_filler(statement: Statement) -> bool:
    """Tell "Vær opmærksom på" and "Vi har lagt vægt på", which only lead up to something."""
    first = statement.terms[:2]
    is_telling = any(TELLING & term.concepts for term in first)
    return is_telling or bool(statement.acts & FILLERS) or WEIGHED in text_of(statement)


def is_decided(statement: Statement, other: Side) -> bool:
    """Whether the other letter decides the same; outcomes are compared by themselves."""
    decided = {fact.value for fact in other.of_kind("outcome")}
    return not decided.isdisjoint(statement.values("outcome"))


def _is_own(statement: Statement) -> bool:
    return statement.is_main or statement.is_order


def _severity(statement: Statement) -> Severity:
    """Tell what binds the reader."""
    says = statement.acts & (TELLING | {"=oplyse"})
    is_duty = statement.actor != "authority" and modes(statement) & {"must", "order"}
    return "hard" if is_duty and not says else "soft"


def _is_gone(statement: Statement, other: Side, whole: Bag) -> bool:
    if is_filler(statement) or statement.acts & TELLING or is_decided(statement, other):
        return False
    least = LEAST_BINDING if _severity(statement) == "hard" else LEAST_WORDS
    return statement.bag.weight >= least and cover(statement.terms, whole) <= GONE
