"""What a rule reports to the reader."""

from dataclasses import dataclass
from typing import Literal

from klarbesked.engine.document import Span

Level = Literal["A", "B", "C"]
"""A: the reader may misunderstand or lose a right. B: must be read twice. C: advice."""

Evidence = Literal["laesertest", "indhold", "vane"]
"""Tested on readers, follows from what a letter must hold, or a custom of the trade."""

FixClass = Literal["swap", "delete", "choose", "recast", "explain"]


@dataclass(frozen=True, order=True)
class Edit:
    """Replace what stands in `span` with `text`."""

    span: Span
    text: str


@dataclass(frozen=True)
class Fix:
    """A proposal. Only `swap` and `delete` may be applied with one click."""

    kind: FixClass
    label: str
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True)
class Finding:
    """One remark on one place, or on the whole letter where `span` is None.

    `message` and `why` are Danish and shown as they are.
    """

    rule: str
    group: str
    level: Level
    evidence: Evidence
    span: Span | None
    message: str
    why: str
    fixes: tuple[Fix, ...] = ()

    @property
    def place(self) -> tuple[int, int, str, str]:
        """Sort key: reading order, the whole letter first."""
        span = self.span or Span(-1, -1)
        return span.start, span.end, self.level, self.rule
