"""What is said in one letter and nowhere in the other: a condition left out, a duty put in."""

from collections.abc import Iterator

from klarbesked.engine.guard.concepts import WHOLE, Bag, cover
from klarbesked.engine.guard.difference import Difference, Kind, Severity
from klarbesked.engine.guard.matched import Matched
from klarbesked.engine.guard.meaning import denials, modes
from klarbesked.engine.guard.message import added, removed
from klarbesked.engine.guard.side import Side, Statement

LEAST_WORDS, SHORT_PROMISE = 2.0, 1.2
"""A clause with less content than this says too little to be missed; a promise may be shorter."""

HALF = 0.5
GONE, GONE_CONDITION = 0.2, 0.36
"""The share of a clause's content up to which it is not in the other letter."""

CONDITIONS = frozenset({"condition", "verb_first"})
CONDITION = "=betingelse"
TELLING = frozenset({"=oplyse", "=bede", "=opmærksom"})
""" "Det skal hermed oplyses" is no duty."""

FREE = frozenset({"læse", "huske", "=læse", "ringe", "=kontakte"})
"""Readers are free to do these: "Læs mere på borger.dk"."""


def compare_support(matched: Matched) -> Iterator[Difference]:
    """Yield clauses of either letter whose content is nowhere in the other."""
    balance = _conditions(matched.after) - _conditions(matched.before)
    for group in matched.groups:
        for statement in group.before_statements:
            if _is_gone(statement, matched.after_bag, balance < 0):
                yield removed(
                    _kind(statement, "removed"), _severity(statement), matched, statement.span
                )
        for statement in group.after_statements:
            severity = _new(statement, matched.before_bag, balance > 0)
            if severity:
                yield added(_kind(statement, "added"), severity, matched, statement.span)


def _conditions(side: Side) -> int:
    """Count what is said under a condition, also as a question: "Har du bemærkninger?"."""
    return sum(
        _is_condition(s) or said.words[-1].low == "?" for said in side.said for s in said.statements
    )


def _new(statement: Statement, whole: Bag, has_more_conditions: bool) -> Severity | None:
    duty = _new_duty(statement, whole)
    if duty:
        return duty
    if _is_new_promise(statement, whole):
        return "soft"
    is_new = _is_gone(statement, whole, has_more_conditions)
    return _severity(statement) if is_new else None


def _kind(statement: Statement, otherwise: Kind) -> Kind:
    return "condition" if _is_condition(statement) else otherwise


def _severity(statement: Statement) -> Severity:
    """Tell what binds somebody: a condition, a duty, a prohibition."""
    says = statement.acts & TELLING
    is_duty = statement.actor != "authority" and not says and modes(statement) & {"must", "order"}
    return "hard" if _is_condition(statement) or is_duty else "soft"


def _is_gone(statement: Statement, whole: Bag, are_conditions_gone: bool) -> bool:
    """Tell whether nothing in the other letter says it. A condition whose words are gone may be
    said in other words, unless there are fewer conditions in all.
    """
    if sum(term.weight for term in statement.terms) < LEAST_WORDS:
        return False
    if not _is_condition(statement):
        return cover(statement.terms, whole) <= GONE
    is_about_conditions = any(CONDITION in term.concepts for term in statement.terms)
    is_said = is_about_conditions or not are_conditions_gone
    return not is_said and cover(statement.terms, whole) <= GONE_CONDITION


def _new_duty(statement: Statement, whole: Bag) -> Severity | None:
    """Tell whether the reader is told to do what the other letter never speaks of."""
    is_told = statement.is_order or ("must" in modes(statement) and statement.actor == "reader")
    verbs = [term for term in statement.terms if term.is_verb]
    if not is_told or not verbs or denials(statement):
        return None
    act = verbs[0] if statement.is_order else verbs[-1]
    is_new = whole.holds(act) == 0 and act.weight == WHOLE and not act.concepts & FREE
    share = cover(statement.terms, whole)
    if not is_new or share > HALF:
        return None
    return "hard" if share < HALF else "soft"


def _is_new_promise(statement: Statement, whole: Bag) -> bool:
    is_promise = statement.is_main and statement.actor in ("authority", "reader")
    weight = sum(term.weight for term in statement.terms)
    return is_promise and weight >= SHORT_PROMISE and cover(statement.terms, whole) <= GONE


def _is_condition(statement: Statement) -> bool:
    if statement.kind in CONDITIONS:
        return True
    return statement.kind == "time" and statement.opener == "når"
