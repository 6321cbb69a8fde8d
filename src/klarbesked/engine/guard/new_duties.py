"""What the letter after asks or promises, and the letter before never speaks of."""

from collections.abc import Iterator

from klarbesked.engine.guard.concepts import WHOLE, Bag, Term, cover
from klarbesked.engine.guard.difference import Difference, Severity
from klarbesked.engine.guard.matched import Matched
from klarbesked.engine.guard.meaning import denials, modes
from klarbesked.engine.guard.message import added
from klarbesked.engine.guard.side import Statement
from klarbesked.engine.guard.support import GONE, TELLING, is_decided

HALF = 0.5
"""The share of a duty's content that may be known, and the duty still be new."""

LEAST_WORDS = 1.2
"""A promise with less content than this says too little."""

SIGN = "=underskrive"
FREE = frozenset({"læse", "huske", "=læse", "ringe", "=kontakte"})
"""Readers are free to do these: "Læs mere på borger.dk"."""


def compare_new_duties(matched: Matched) -> Iterator[Difference]:
    for group in matched.groups:
        for statement in group.after_statements:
            severity = _new_duty(statement, matched.before_bag)
            if severity is None and _is_new_promise(statement, matched):
                severity = "soft"
            if severity:
                yield added("added", severity, matched, statement.span)


def _new_duty(statement: Statement, whole: Bag) -> Severity | None:
    """Tell whether the reader is told to do what the other letter never speaks of."""
    is_told = statement.is_order or ("must" in modes(statement) and statement.actor == "reader")
    verbs = [term for term in statement.terms if term.is_verb]
    if not is_told or not verbs or denials(statement):
        return None
    act = verbs[0] if statement.is_order else verbs[-1]
    share = cover(statement.terms, whole)
    if share > HALF or not _is_unheard_of(act, whole) or not _says_what(act, statement, whole):
        return None
    return "hard" if share < HALF else "soft"


def _is_unheard_of(act: Term, whole: Bag) -> bool:
    is_free = bool(act.concepts & FREE) and SIGN not in act.concepts
    return whole.holds(act) == 0 and act.weight == WHOLE and not is_free


def _says_what(act: Term, statement: Statement, whole: Bag) -> bool:
    """Tell "gem din kvittering" from "sig det til os": what is to be done is new as well."""
    if SIGN in act.concepts:
        return True
    rest = [term for term in statement.terms if term is not act]
    return bool(rest) and cover(rest, whole) <= HALF


def _is_new_promise(statement: Statement, matched: Matched) -> bool:
    if not statement.is_main or statement.actor not in ("authority", "reader"):
        return False
    if "need_not" in modes(statement) or statement.acts & TELLING:
        return False
    is_long = statement.bag.weight >= LEAST_WORDS
    is_new = cover(statement.terms, matched.before_bag) <= GONE
    return is_long and is_new and not is_decided(statement, matched.before)
