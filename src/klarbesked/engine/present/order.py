"""What to look at first, and which findings are one remark with several places."""

from collections.abc import Iterable
from dataclasses import dataclass

from klarbesked.engine.document import Span
from klarbesked.engine.finding import Finding, Level

WEIGHTY = frozenset({"frist-uden-dato", "skabelonrest", "kontakt-ikke-fundet"})
"""Rules about a deadline, a duty or the result: they come first in their level."""


@dataclass(frozen=True)
class Remark:
    """Findings of one rule that say the same, in reading order; never empty."""

    findings: tuple[Finding, ...]

    @property
    def first(self) -> Finding:
        return self.findings[0]

    @property
    def level(self) -> Level:
        return self.first.level

    @property
    def spans(self) -> list[Span]:
        """The places in the text; empty where the remark is about the whole letter."""
        return [finding.span for finding in self.findings if finding.span]


def remarks(findings: Iterable[Finding]) -> list[Remark]:
    """Return the findings put together, the most important remark first.

    A before B before C; in the same level what touches a deadline, a duty or the result;
    then reading order.
    """
    together: dict[tuple[str, str, Level], list[Finding]] = {}
    for finding in sorted(findings, key=lambda finding: finding.place):
        together.setdefault((finding.rule, finding.message, finding.level), []).append(finding)
    return sorted((Remark(tuple(same)) for same in together.values()), key=_importance)


def _importance(remark: Remark) -> tuple[Level, bool, tuple[int, int, str, str]]:
    return remark.level, remark.first.rule not in WEIGHTY, remark.first.place
