"""The fixes a writer is offered: whole sentences where they can be made, and nothing unsafe."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from klarbesked.engine.check import Checked
from klarbesked.engine.finding import Finding, Fix
from klarbesked.engine.letter import Letter
from klarbesked.rewrite.recast.citation_to_rules import citation_to_rules
from klarbesked.rewrite.recast.condition_behind import condition_behind
from klarbesked.rewrite.recast.loop_to_clause import loop_to_clause
from klarbesked.rewrite.recast.passive_to_active import passive_to_active
from klarbesked.rewrite.recast.polite_to_you import polite_to_you
from klarbesked.rewrite.recast.spot import Spot, spot_at
from klarbesked.rewrite.recast.weak_to_verb import weak_to_verb
from klarbesked.rewrite.safe import is_safe

RECASTS: dict[str, Callable[[Spot], Fix | None]] = {
    "blive-passiv": passive_to_active,
    "forvaegt": condition_behind,
    "kancellisloejfe": loop_to_clause,
    "lovhenvisning-i-saetning": citation_to_rules,
    "s-passiv": passive_to_active,
    "skjult-pligt": passive_to_active,
    "svagt-verbum": weak_to_verb,
}
"""How a sentence is built anew, by the rule that points at it."""

POLITE = "hoeflig-de"
APPLIED = {"swap", "delete"}
"""What may be applied with one click must be safe too."""

JUDGED = {"svagt-verbum"}
"""Rules whose choices are whole texts of their own, and are judged as ours are."""


def with_recasts(checked: Checked) -> Checked:
    """Return the findings with the sentences we can build, and without fixes that are not safe."""
    letter = checked.letter
    findings = [_with_recast(finding, letter) for finding in with_safe_fixes(checked).findings]
    return replace(checked, findings=tuple(_with_polite(findings, letter)))


def with_safe_fixes(checked: Checked) -> Checked:
    """Return the findings without the swaps and deletions that would change what is said."""
    letter = checked.letter
    return replace(checked, findings=tuple(_safe(f, letter) for f in checked.findings))


def _safe(finding: Finding, letter: Letter) -> Finding:
    kept = tuple(
        fix for fix in finding.fixes if not _is_judged(finding, fix) or is_safe(letter, fix)
    )
    return finding if len(kept) == len(finding.fixes) else replace(finding, fixes=kept)


def _is_judged(finding: Finding, fix: Fix) -> bool:
    return fix.kind in APPLIED or finding.rule in JUDGED


def _with_recast(finding: Finding, letter: Letter) -> Finding:
    build = RECASTS.get(finding.rule)
    spot = spot_at(letter, finding.span) if build and finding.span else None
    fix = build(spot) if build and spot else None
    if fix is None or not is_safe(letter, fix):
        return finding
    return _with(finding, fix)


def _with(finding: Finding, fix: Fix) -> Finding:
    """The sentence itself takes the place of the advice on how to build it."""
    others = (each for each in finding.fixes if each.kind != "recast" or each.edits)
    return replace(finding, fixes=(fix, *others))


def _with_polite(findings: Sequence[Finding], letter: Letter) -> Iterator[Finding]:
    """The first remark of the polite forms offers the change of them all."""
    first = next((finding for finding in findings if finding.rule == POLITE), None)
    fix = polite_to_you(letter) if first else None
    is_offered = fix is not None and is_safe(letter, fix)
    for finding in findings:
        yield _with(finding, fix) if fix and is_offered and finding is first else finding
