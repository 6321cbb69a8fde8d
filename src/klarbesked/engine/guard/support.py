"""What is said in one letter and nowhere in the other: a condition left out, a duty put in."""

from collections.abc import Iterator

from klarbesked.engine.guard.concepts import WHOLE, Bag, Term, cover
from klarbesked.engine.guard.difference import Difference, Kind, Severity
from klarbesked.engine.guard.matched import Matched
from klarbesked.engine.guard.meaning import denials, has_negative_word, modes, text_of
from klarbesked.engine.guard.message import added, removed
from klarbesked.engine.guard.side import Side, Statement
from klarbesked.engine.guard.twins import alike

LEAST_WORDS, LEAST_BINDING, SHORT_PROMISE = 3.0, 2.0, 1.2
"""A clause with less content than this says too little to be missed; a promise may be shorter."""

HALF, LIKE, VERY_LIKE = 0.5, 0.3, 0.45
GONE, GONE_CONDITION = 0.2, 0.36
"""The share of a clause's content up to which it is not in the other letter."""

CONDITIONS = frozenset({"condition", "verb_first"})
UNLESS = frozenset({"medmindre", "mindre"})
WISHES = frozenset({"=ønske", "ønske"})
""" "Hvis du vil klage" is no condition of anything."""

CONDITION = "=betingelse"
TELLING = frozenset({"=bede", "=opmærksom", "=være opmærksom på", "=gøre opmærksom på", "=bemærke"})
FILLERS = frozenset({"fremhæve", "beklage", "understrege", "nævne", "bemærke", "henvise", "takke"})
""" "Det skal hermed oplyses" is no duty."""

SIGN = "=underskrive"
FREE = frozenset({"læse", "huske", "=læse", "ringe", "=kontakte"})
"""Readers are free to do these: "Læs mere på borger.dk"."""


def compare_support(matched: Matched) -> Iterator[Difference]:
    """Yield clauses of either letter whose content is nowhere in the other."""
    balance = _conditions(matched.after) - _conditions(matched.before)
    for group in matched.groups:
        for statement in group.before_statements:
            if _is_gone(statement, matched.after, matched.after_bag, balance < 0) or (
                balance < 0 and _has_no_like(statement, matched.after)
            ):
                yield removed(
                    _kind(statement, "removed"), _severity(statement), matched, statement.span
                )
        for statement in group.after_statements:
            severity = _new(statement, matched, balance > 0)
            if severity:
                yield added(_kind(statement, "added"), severity, matched, statement.span)


def _conditions(side: Side) -> int:
    """Count what is said under a condition, also as a question: "Har du bemærkninger?"."""
    return sum(
        _is_condition(s) or said.words[-1].low == "?" for said in side.said for s in said.statements
    )


def _new(statement: Statement, matched: Matched, has_more_conditions: bool) -> Severity | None:
    whole = matched.before_bag
    duty = _new_duty(statement, whole)
    if duty:
        return duty
    if _is_new_promise(statement, whole) and not _is_decided(statement, matched.before):
        return "soft"
    if _is_breach(statement):
        return None
    is_new = _is_gone(statement, matched.before, whole, has_more_conditions)
    return _severity(statement) if is_new else None


def _kind(statement: Statement, otherwise: Kind) -> Kind:
    return "condition" if _is_condition(statement) else otherwise


def _severity(statement: Statement) -> Severity:
    """Tell what binds somebody: a condition, a duty, a prohibition."""
    says = statement.acts & (TELLING | {"=oplyse"})
    is_own = statement.is_main or statement.is_order
    is_duty = (
        is_own
        and statement.actor != "authority"
        and not says
        and modes(statement) & {"must", "order"}
    )
    return "hard" if _is_condition(statement) or is_duty else "soft"


def _is_gone(statement: Statement, other: Side, whole: Bag, are_conditions_gone: bool) -> bool:
    """Tell whether nothing in the other letter says it. A condition whose words are gone may be
    said in other words, unless there are fewer conditions in all. What was decided is compared
    by itself.
    """
    if "lagt vægt på" in text_of(statement):
        return False
    if statement.acts & (TELLING | FILLERS) or any(
        TELLING & term.concepts for term in statement.terms[:2]
    ):
        return False
    least = LEAST_BINDING if _severity(statement) == "hard" else LEAST_WORDS
    if sum(term.weight for term in statement.terms) < least:
        return False
    if _is_decided(statement, other):
        return False
    if not _is_condition(statement):
        is_own = statement.is_main or statement.is_order
        return is_own and cover(statement.terms, whole) <= GONE
    is_about_conditions = any(CONDITION in term.concepts for term in statement.terms)
    is_said = is_about_conditions or not are_conditions_gone or len(statement.terms) == 1
    return not is_said and cover(statement.terms, whole) <= GONE_CONDITION


def _is_decided(statement: Statement, other: Side) -> bool:
    """Whether the other letter decides the same."""
    decided = {fact.value for fact in other.of_kind("outcome")}
    return not decided.isdisjoint(statement.values("outcome"))


def _has_no_like(statement: Statement, other: Side) -> bool:
    """Tell whether a condition is like none of the other letter's conditions."""
    is_condition = _is_condition(statement) and not statement.values("duration")
    if not is_condition or not statement.terms:
        return False
    if statement.opener in UNLESS or statement.acts & WISHES:
        return False
    for said in other.said:
        for other_statement in said.statements:
            least = LIKE if _is_condition(other_statement) else VERY_LIKE
            if alike(statement, other_statement) >= least:
                return False
    return True


def _new_duty(statement: Statement, whole: Bag) -> Severity | None:
    """Tell whether the reader is told to do what the other letter never speaks of."""
    is_told = statement.is_order or ("must" in modes(statement) and statement.actor == "reader")
    verbs = [term for term in statement.terms if term.is_verb]
    if not is_told or not verbs or denials(statement):
        return None
    act = verbs[0] if statement.is_order else verbs[-1]
    is_new = whole.holds(act) == 0 and act.weight == WHOLE and not _is_free(act)
    rest = [term for term in statement.terms if term is not act]
    share = cover(statement.terms, whole)
    if not is_new or share > HALF or (SIGN not in act.concepts and not rest):
        return None
    if SIGN not in act.concepts and cover(rest, whole) > HALF:
        return None
    return "hard" if share < HALF else "soft"


def _is_breach(statement: Statement) -> bool:
    """Tell "gør du ikke det" and "overholder du ikke aftalen", which say "ellers" at length."""
    is_denied = bool(denials(statement)) or has_negative_word(statement)
    return _is_condition(statement) and (is_denied or "sent" in text_of(statement).split())


def _is_free(act: Term) -> bool:
    return bool(act.concepts & FREE) and SIGN not in act.concepts


def _is_new_promise(statement: Statement, whole: Bag) -> bool:
    if "need_not" in modes(statement) or statement.acts & TELLING:
        return False
    is_promise = statement.is_main and statement.actor in ("authority", "reader")
    weight = sum(term.weight for term in statement.terms)
    return is_promise and weight >= SHORT_PROMISE and cover(statement.terms, whole) <= GONE


def _is_condition(statement: Statement) -> bool:
    if statement.kind in CONDITIONS:
        return True
    if text_of(statement).startswith("når som helst"):
        return False
    return statement.kind == "time" and statement.opener == "når"
