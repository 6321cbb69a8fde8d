"""What is denied in one letter and not in the other."""

from collections.abc import Iterator

from klarbesked.engine.guard.align import Group
from klarbesked.engine.guard.difference import Difference
from klarbesked.engine.guard.matched import Matched
from klarbesked.engine.guard.meaning import denials, has_negative_word
from klarbesked.engine.guard.message import changed
from klarbesked.engine.guard.twins import Twins, twins

ALIKE, VERY_ALIKE = 0.34, 0.5


def compare_denials(matched: Matched) -> Iterator[Difference]:
    """Yield the clause that says yes for no, where the whole sentence differs likewise."""
    for group in matched.groups:
        if _is_even(group):
            continue
        pair = next((pair for pair in twins(group) if _is_turned(pair)), None)
        if pair:
            severity = "hard" if pair.likeness >= VERY_ALIKE else "soft"
            yield changed("negation", severity, matched, pair.before.span, pair.after.span)


def _is_even(group: Group) -> bool:
    ours = sum(map(denials, group.before_statements))
    theirs = sum(map(denials, group.after_statements))
    return ours % 2 == theirs % 2


def _is_turned(pair: Twins) -> bool:
    if pair.likeness < ALIKE or has_negative_word(pair.before) or has_negative_word(pair.after):
        return False
    return denials(pair.before) % 2 != denials(pair.after) % 2
