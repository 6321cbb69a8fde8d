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


MOST_JUDGED = 400
"""After so many in one letter we build and judge no more: the writer has enough to do."""


def with_recasts(checked: Checked) -> Checked:
    """Return the findings with the sentences we can build, and without fixes that are not safe."""
    letter = checked.letter
    found = with_safe_fixes(checked).findings
    built = [_with_recast(finding, letter) for finding in found[:MOST_JUDGED]]
    findings = [*built, *found[MOST_JUDGED:]]
    return replace(checked, findings=tuple(_with_polite(findings, letter)))


def with_safe_fixes(checked: Checked) -> Checked:
    """Return the findings without the swaps and deletions that would change what is said."""
    found = checked.findings
    judged = [f for f in found if any(_is_judged(f, fix) for fix in f.fixes)]
    late = {id(finding) for finding in judged[MOST_JUDGED:]}
    findings = (_late(f) if id(f) in late else _safe(f, checked.letter) for f in found)
    return replace(checked, findings=tuple(findings))


def _late(finding: Finding) -> Finding:
    """What has not been judged is a choice, never one click."""
    fixes = (replace(f, kind="choose") if f.kind in APPLIED else f for f in finding.fixes)
    return replace(finding, fixes=tuple(fixes))


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
