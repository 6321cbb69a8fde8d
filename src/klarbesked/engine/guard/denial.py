"""What is denied in one letter and not in the other."""

from collections.abc import Iterator

from klarbesked.engine.guard.align import Group
from klarbesked.engine.guard.difference import Difference
from klarbesked.engine.guard.effect import speaks_of_effect
from klarbesked.engine.guard.matched import Matched
from klarbesked.engine.guard.meaning import denials, denied_here, has_negative_word
from klarbesked.engine.guard.message import changed
from klarbesked.engine.guard.side import Statement
from klarbesked.engine.guard.twins import Twins, alike

CONDITIONS = ("condition", "verb_first", "time")
LOSES = frozenset({"bortfalde", "miste", "fortabe"})
NEARLY, LEAST_WORDS = 0.6, 1.5
ALIKE, VERY_ALIKE = 0.5, 0.65
"""How alike two clauses must be; more so where yes and no are in balance in the sentences."""


def compare_denials(matched: Matched) -> Iterator[Difference]:
    """Yield the clause that says yes for no, where the whole sentence differs likewise."""
    for group in matched.groups:
        if any(map(speaks_of_effect, (*group.before, *group.after))):
            continue
        is_even = _is_even(group)
        least = VERY_ALIKE if is_even else ALIKE
        turned = (p for p in group.twins if p.likeness >= least and _is_turned(p, is_even=is_even))
        pair = next((p for p in turned if not _is_said_elsewhere(p, group)), None)
        if pair:
            yield changed("negation", "hard", matched, pair.before.span, pair.after.span)


def _is_even(group: Group) -> bool:
    ours = sum(map(denials, group.before_statements))
    theirs = sum(map(denials, group.after_statements))
    return ours % 2 == theirs % 2


def _is_said_elsewhere(pair: Twins, group: Group) -> bool:
    """Whether another clause nearly as like says yes or no in the same way."""
    least = pair.likeness * NEARLY
    others = [(pair.before, s) for s in group.after_statements]
    others += [(s, pair.after) for s in group.before_statements]
    return any(
        denials(one) % 2 == denials(other) % 2 and alike(one, other) >= least
        for one, other in others
    )


def _loses(statement: Statement) -> bool:
    """Whether something is lost: "retten bortfalder" and "du mister retten" say no alike."""
    return any(word.lemma in LOSES for word in statement.words)


def _is_breach(pair: Twins) -> bool:
    """Tell "du skal begynde inden et år, ellers …" and "hvis du ikke er begyndt inden et år, …"."""
    return (pair.before.kind in CONDITIONS) != (pair.after.kind in CONDITIONS)


def _is_turned(pair: Twins, *, is_even: bool) -> bool:
    if _is_breach(pair) or (is_even and not (pair.before.acts & pair.after.acts)):
        return False
    if min(pair.before.bag.weight, pair.after.bag.weight) < LEAST_WORDS:
        return False
    if "refuse" in (*pair.before.values("outcome"), *pair.after.values("outcome")):
        return False
    if _loses(pair.before) != _loses(pair.after):
        return False
    has_word = has_negative_word(pair.before) or has_negative_word(pair.after)
    if has_word and not _loses(pair.before):
        return False
    return denied_here(pair.before) != denied_here(pair.after)
