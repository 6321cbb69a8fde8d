"""The fixes of a letter that somebody has asked for, and which of them can be made at once."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from klarbesked.engine.check import Checked
from klarbesked.engine.document import Span
from klarbesked.engine.finding import Edit, Finding, Fix, FixClass
from klarbesked.rewrite.offers import with_recasts, with_safe_fixes

IN_ORDER: tuple[FixClass, ...] = ("delete", "swap", "recast")
"""The kinds that can be applied, the smallest change first."""


@dataclass(frozen=True)
class Offer:
    """A fix, and what it is about: nothing else may change in `reach` at the same time."""

    finding: Finding
    fix: Fix
    reach: Span

    @property
    def edits(self) -> tuple[Edit, ...]:
        return self.fix.edits

    def meets(self, other: "Offer") -> bool:
        """Whether they touch or stand side by side."""
        return self.reach.start <= other.reach.end and other.reach.start <= self.reach.end


def offers_of(letter: Checked, kinds: Collection[FixClass]) -> tuple[list[Offer], list[Offer]]:
    """Return the wanted fixes that are safe, the smallest first, and those that are not."""
    safe = with_recasts(letter) if "recast" in kinds else with_safe_fixes(letter)
    kept = _all(safe, kinds)
    fixes = {(offer.finding.rule, offer.finding.span) for offer in kept}
    unsafe = [
        offer
        for offer in _all(letter, kinds)
        if (offer.finding.rule, offer.finding.span) not in fixes
    ]
    return kept, unsafe


def _all(letter: Checked, kinds: Collection[FixClass]) -> list[Offer]:
    found = [offer for finding in letter.findings for offer in _offers(finding, letter, kinds)]
    return sorted(found, key=lambda offer: (IN_ORDER.index(offer.fix.kind), offer.reach))


def apart(offers: list[Offer]) -> list[Offer]:
    """Return those that can be made at once; the others meet one of them and must wait."""
    now: list[Offer] = []
    for offer in offers:
        if not any(map(offer.meets, now)):
            now.append(offer)
    return now


def _offers(finding: Finding, checked: Checked, kinds: Collection[FixClass]) -> Iterator[Offer]:
    for fix in finding.fixes:
        if fix.kind in kinds and fix.edits:
            yield Offer(finding, fix, _reach(finding, fix, checked))
            return


def _reach(finding: Finding, fix: Fix, checked: Checked) -> Span:
    """A recast has read its whole sentence; any other fix only its own words."""
    spans = [edit.span for edit in fix.edits] + ([finding.span] if finding.span else [])
    around = Span(min(span.start for span in spans), max(span.end for span in spans))
    if fix.kind != "recast":
        return around
    sentences = [one.span for one in checked.letter.annotated.sentences if one.span.touches(around)]
    return Span(
        min((around.start, *(span.start for span in sentences))),
        max((around.end, *(span.end for span in sentences))),
    )
