"""The remarks as an editor draws them: where, what, why, and what the writer may do about it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256
from typing import Any

from klarbesked.engine.check import Checked
from klarbesked.engine.document import Span
from klarbesked.engine.finding import Finding, Fix
from klarbesked.engine.letter import Letter
from klarbesked.engine.present.change import change_of
from klarbesked.engine.present.mask import Mask, mask_for
from klarbesked.engine.present.order import Remark, remarks
from klarbesked.engine.present.part import Part, part_of, parts
from klarbesked.engine.present.summary import EVIDENCE_WORDS
from klarbesked.engine.present.way_back import WayBack
from klarbesked.engine.suppress import Suppressed

KEY_LENGTH = 16


@dataclass(frozen=True)
class Desk:
    """A checked letter, and the way back to the blocks on the writer's screen."""

    checked: Checked
    way: WayBack

    @property
    def letter(self) -> Letter:
        return self.checked.letter

    @cached_property
    def mask(self) -> Mask:
        return mask_for(self.letter)

    @cached_property
    def parts(self) -> list[Part]:
        return parts(self.letter.document)

    def places(self, span: Span | None) -> list[list[int]]:
        return [list(place) for place in self.way.places(span)] if span else []

    def words(self, finding: Finding) -> str:
        return self.mask.hide(self.letter.at(finding.span)) if finding.span else ""

    def title(self, rule: str) -> str:
        known = self.checked.rule_of(rule)
        return known.title if known else rule


def remark_rows(desk: Desk) -> list[dict[str, Any]]:
    """Return the remarks, the most important first."""
    return [_remark(remark, desk) for remark in remarks(desk.checked.findings)]


def without_ignored(checked: Checked, ignored: Mapping[str, str]) -> Checked:
    """Move what the writer has skipped from the findings to what is suppressed."""
    kept: list[Finding] = []
    skipped: list[Suppressed] = []
    for finding in checked.findings:
        reason = ignored.get(finding_key(finding, checked.letter))
        if reason is None:
            kept.append(finding)
        else:
            skipped.append(Suppressed(finding, reason, "brev"))
    return replace(checked, findings=tuple(kept), suppressed=(*skipped, *checked.suppressed))


def skipped_rows(desk: Desk, ignored: Mapping[str, str]) -> list[dict[str, Any]]:
    """Return what is skipped, each with its reason; only the writer's own can be taken back."""
    return [_skipped(skip, ignored, desk) for skip in desk.checked.suppressed]


def finding_key(finding: Finding, letter: Letter) -> str:
    """Name a finding so that it is known again after edits elsewhere in the letter."""
    words = letter.at(finding.span) if finding.span else ""
    said = "\n".join((finding.rule, finding.message, words, _sentence(finding, letter)))
    return sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:KEY_LENGTH]


def _sentence(finding: Finding, letter: Letter) -> str:
    place = finding.span
    if place is None:
        return ""
    around = (s.span for s in letter.annotated.sentences if s.span.touches(place))
    return next((letter.at(span) for span in around), "")


def _remark(remark: Remark, desk: Desk) -> dict[str, Any]:
    first = remark.first
    rule = desk.checked.rule_of(first.rule)
    return {
        "rule": first.rule,
        "level": remark.level,
        "title": desk.title(first.rule),
        "message": desk.mask.hide(first.message),
        "why": first.why,
        "evidence": EVIDENCE_WORDS[first.evidence],
        "source": rule.source if rule else "",
        "findings": [_finding(finding, desk) for finding in remark.findings],
    }


def _finding(finding: Finding, desk: Desk) -> dict[str, Any]:
    return {
        "key": finding_key(finding, desk.letter),
        "words": desk.words(finding),
        "part": part_of(finding.span, desk.letter.document, desk.parts).begins,
        "places": desk.places(finding.span),
        "fixes": [_fix(finding, fix, desk) for fix in finding.fixes],
    }


def _fix(finding: Finding, fix: Fix, desk: Desk) -> dict[str, Any]:
    """A fix whose edits do not each stand inside one block is advice in words only."""
    found = [(desk.way.one(edit.span), edit.text) for edit in fix.edits]
    change = change_of(finding, fix, desk.letter.text)
    return {
        "class": fix.kind,
        "label": desk.mask.hide(fix.label),
        "edits": [{"at": list(at), "text": text} for at, text in found if at]
        if all(at for at, _ in found)
        else [],
        "before": desk.mask.hide(change.before) if change else "",
        "after": desk.mask.hide(change.after) if change else "",
    }


def _skipped(skip: Suppressed, ignored: Mapping[str, str], desk: Desk) -> dict[str, Any]:
    key = finding_key(skip.finding, desk.letter)
    return {
        "key": key if key in ignored else "",
        "rule": skip.finding.rule,
        "level": skip.finding.level,
        "title": desk.title(skip.finding.rule),
        "message": desk.mask.hide(skip.finding.message),
        "words": desk.words(skip.finding),
        "reason": desk.mask.hide(skip.reason),
        "places": desk.places(skip.finding.span),
    }
