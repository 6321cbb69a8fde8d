"""Which fixes may be offered: those that change no fact and break no sentence."""

from klarbesked.engine.finding import Fix
from klarbesked.engine.guard import compare
from klarbesked.engine.letter import Letter
from klarbesked.rewrite.broken import faults
from klarbesked.rewrite.passage import Passage, changed_signs, passage

MOST_SIGNS = 40_000
"""A longer stretch takes so long to compare that nobody would wait for the fix."""


def is_safe(letter: Letter, fix: Fix) -> bool:
    """Whether the letter says the same in good Danish with the fix; advice changes nothing."""
    if not fix.edits:
        return True
    if changed_signs(letter, fix.edits) > MOST_SIGNS:
        return False
    changed = passage(letter, fix.edits)
    return not faults(*changed) and keeps_meaning(changed)


def keeps_meaning(changed: Passage) -> bool:
    return compare(changed.before, changed.after).verdict != "changed"
