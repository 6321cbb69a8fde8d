"""What a letter says after the whole sentence that is offered for a rule."""

from klarbesked.engine.finding import Fix
from klarbesked.rewrite.offers import with_recasts
from klarbesked.rewrite.passage import edited
from letters import checked


def offered(text: str, rule: str) -> Fix | None:
    """Return the first recast that is offered for the rule."""
    findings = with_recasts(checked(text, language="da")).findings
    fixes = (fix for finding in findings if finding.rule == rule for fix in finding.fixes)
    return next((fix for fix in fixes if fix.kind == "recast" and fix.edits), None)


def recast(text: str, rule: str) -> str | None:
    """Return the letter's text with the recast made, None where none is offered."""
    fix = offered(text, rule)
    return edited(checked(text).letter.text, fix.edits) if fix else None
