"""Findings the writer has asked us to skip, each with the reason; they are counted, not lost."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from klarbesked.engine.document import Document, Ignore
from klarbesked.engine.finding import Finding
from klarbesked.engine.letter import Letter
from klarbesked.engine.profile import REDIRECTS, Profile, Skip
from klarbesked.engine.silence import NotRun

WishPlace = Literal["brev", "opsætning"]
"""Where the wish to skip a finding stands: in the letter, or in the authority's configuration."""


class Suppressed(NamedTuple):
    """A finding that is skipped, why, and who asked. Every fixer leaves its place alone."""

    finding: Finding
    reason: str
    where: WishPlace


def split_suppressed(
    findings: Iterable[Finding], letter: Letter, profile: Profile, path: str
) -> tuple[list[Finding], tuple[Suppressed, ...]]:
    """Return the findings to show, and those to skip with their reasons."""
    skips = [skip for skip in profile.skips if skip.fits(path)]
    kept: list[Finding] = []
    suppressed: list[Suppressed] = []
    for finding in findings:
        wish = _wish(finding, letter, skips)
        if wish:
            suppressed.append(Suppressed(finding, *wish))
        else:
            kept.append(finding)
    return kept, tuple(suppressed)


def _wish(finding: Finding, letter: Letter, skips: list[Skip]) -> tuple[str, WishPlace] | None:
    for ignore in letter.document.ignores:
        if ignore.reason and _present(ignore) == finding.rule and _covers(ignore, finding):
            return ignore.reason, "brev"
    for skip in skips:
        if skip.rule == finding.rule and skip.text in _surroundings(finding, letter):
            return skip.reason, "opsætning"
    return None


def _present(ignore: Ignore) -> str:
    return REDIRECTS.get(ignore.rule, ignore.rule)


def _covers(ignore: Ignore, finding: Finding) -> bool:
    if ignore.span is None:
        return True
    return finding.span is not None and ignore.span.touches(finding.span)


def _surroundings(finding: Finding, letter: Letter) -> str:
    block = letter.document.block_at(finding.span.start) if finding.span else None
    return letter.at(block.span) if block else letter.text


def unheard_wishes(document: Document, rules: frozenset[str]) -> Iterator[NotRun]:
    """Yield the wishes in the letter that we do not follow, and what to write instead."""
    for ignore in document.ignores:
        if _present(ignore) not in rules:
            yield NotRun(ignore.rule, "Vi springer intet over: der er ingen regel med det navn.")
        elif not ignore.reason:
            yield NotRun(ignore.rule, "Vi springer den ikke over. Skriv en grund efter kolon.")
