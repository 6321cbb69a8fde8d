"""What the guard says of a rewrite: where two letters may differ in meaning."""

from dataclasses import dataclass
from typing import Literal

from klarbesked.engine.annotate import Annotated
from klarbesked.engine.document import Span

Severity = Literal["hard", "soft"]
Verdict = Literal["same", "check", "changed"]
Kind = Literal[
    "amount", "date", "deadline", "duration", "percentage", "clock_time", "place", "contact",
    "case_number", "cpr", "citation", "number", "name", "comparator", "outcome", "duty", "actor", "negation",
    "condition", "order", "options", "complaint_route", "suspensive_effect", "scope", "party",
    "added", "removed", "field", "letters", "language", "empty",
]  # fmt: skip


@dataclass(frozen=True)
class Difference:
    """One place where the meaning may have changed.

    hard   the meaning may have changed: the writer must answer
    soft   look here

    `message` is one Danish sentence. `before` and `after` are places in each letter's own text;
    one of them is None where something was added or left out, both where it is about the
    letters as a whole.
    """

    kind: Kind
    severity: Severity
    message: str
    before: Span | None
    after: Span | None


@dataclass(frozen=True)
class Pair:
    """Sentences that say the same, in reading order; one side is empty where none was found."""

    before: tuple[Span, ...]
    after: tuple[Span, ...]


@dataclass(frozen=True)
class Comparison:
    """Two letters and what the guard said of them.

    `differences` and `pairs` stand in the reading order of the letter after.
    """

    before: Annotated
    after: Annotated
    differences: tuple[Difference, ...]
    pairs: tuple[Pair, ...]

    @property
    def verdict(self) -> Verdict:
        """changed: a hard difference. check: soft ones only. same: none that we can see."""
        if any(found.severity == "hard" for found in self.differences):
            return "changed"
        return "check" if self.differences else "same"
