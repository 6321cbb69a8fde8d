"""What a letter says under a condition: one that was left out, or put in."""

from collections.abc import Iterator

from klarbesked.engine.guard.concepts import Bag, cover
from klarbesked.engine.guard.difference import Difference
from klarbesked.engine.guard.matched import Matched
from klarbesked.engine.guard.meaning import denials, has_negative_word, text_of
from klarbesked.engine.guard.message import added, removed
from klarbesked.engine.guard.side import Side, Statement
from klarbesked.engine.guard.support import is_decided, is_filler
from klarbesked.engine.guard.twins import alike

LEAST_WORDS = 2.0
"""A clause with less content than this says too little to be missed."""

GONE = 0.36
"""The share of a condition's content up to which it is not in the other letter."""

LIKE, VERY_LIKE = 0.3, 0.45
"""How alike another condition must be to be the same one; more for a clause that is none."""

KINDS = frozenset({"condition", "verb_first"})
UNLESS = frozenset({"medmindre", "mindre"})
WISHES = frozenset({"=ønske", "ønske"})
""" "Hvis du vil klage" is no condition of anything."""

CONDITION = "=betingelse"


def compare_conditions(matched: Matched) -> Iterator[Difference]:
    """Yield the conditions of either letter that are nowhere in the other."""
    balance = _count(matched.after) - _count(matched.before)
    for group in matched.groups:
        for statement in filter(is_condition, group.before_statements):
            if balance < 0 and _is_lost(statement, matched):
                yield removed("condition", "hard", matched, statement.span)
        for statement in filter(is_condition, group.after_statements):
            if balance > 0 and _is_new(statement, matched):
                yield added("condition", "hard", matched, statement.span)


def is_condition(statement: Statement) -> bool:
    if statement.kind in KINDS:
        return True
    if text_of(statement).startswith("når som helst"):
        return False
    return statement.kind == "time" and statement.opener == "når"


def _count(side: Side) -> int:
    """Count what is said under a condition, also as a question: "Har du bemærkninger?"."""
    return sum(
        is_condition(s) or said.words[-1].low == "?" for said in side.said for s in said.statements
    )


def _is_lost(statement: Statement, matched: Matched) -> bool:
    is_gone = _is_gone(statement, matched.after, matched.after_bag)
    return is_gone or _has_no_like(statement, matched.after)


def _is_new(statement: Statement, matched: Matched) -> bool:
    return not _is_breach(statement) and _is_gone(statement, matched.before, matched.before_bag)


def _is_gone(statement: Statement, other: Side, whole: Bag) -> bool:
    """Tell whether nothing in the other letter says it. What was decided is compared by itself."""
    if is_filler(statement) or is_decided(statement, other) or len(statement.terms) == 1:
        return False
    if any(CONDITION in term.concepts for term in statement.terms):
        return False
    return statement.bag.weight >= LEAST_WORDS and cover(statement.terms, whole) <= GONE


def _has_no_like(statement: Statement, other: Side) -> bool:
    """Tell whether a condition is like none of the other letter's conditions."""
    if not statement.terms or statement.values("duration"):
        return False
    if statement.opener in UNLESS or statement.acts & WISHES:
        return False
    return not any(
        alike(statement, theirs) >= (LIKE if is_condition(theirs) else VERY_LIKE)
        for said in other.said
        for theirs in said.statements
    )


def _is_breach(statement: Statement) -> bool:
    """Tell "gør du ikke det" and "overholder du ikke aftalen", which say "ellers" at length."""
    is_denied = bool(denials(statement)) or has_negative_word(statement)
    return is_denied or "sent" in text_of(statement).split()
