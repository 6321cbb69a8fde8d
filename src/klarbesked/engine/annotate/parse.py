"""What a sentence is built of: its clauses, its main verb, its front and its passives."""

from collections.abc import Sequence
from typing import NamedTuple

from klarbesked.engine.annotate.clause import Clause, clauses
from klarbesked.engine.annotate.passive import Passive, passives
from klarbesked.engine.annotate.word import Word


class Parse(NamedTuple):
    """All numbers are places in the sentence's words.

    `main_verb`: the finite verb of the first main clause, None in a label or heading.
    """

    clauses: tuple[Clause, ...]
    passives: tuple[Passive, ...]
    main_verb: int | None

    def clause_at(self, place: int) -> Clause:
        """Return the innermost clause that holds the word at `place`."""
        inside = [clause for clause in self.clauses if clause.start <= place < clause.end]
        return max(inside or self.clauses[:1], key=lambda clause: clause.start)

    def clause_of(self, verb: int) -> Clause:
        """Return the clause whose finite verb it is, else the one that the verb stands in."""
        own = (clause for clause in self.clauses if clause.verb == verb)
        return next(own, None) or self.clause_at(verb)


def parse(words: Sequence[Word]) -> Parse:
    """Find the clauses and passives of a sentence."""
    found = tuple(clauses(words))
    main = next((c.verb for c in found if c.is_main and c.verb is not None), None)
    return Parse(found, tuple(passives(words, found)), main)
