"""What a Word comment says of a finding."""

from klarbesked.engine.check import Checked
from klarbesked.engine.finding import Finding
from klarbesked.engine.present.docx import Comment
from klarbesked.engine.present.summary import LEVEL_WORDS


def comments_of(checked: Checked) -> list[Comment]:
    """Return one comment for each finding, in reading order."""
    return [Comment(span=finding.span, text=_text(finding)) for finding in checked.findings]


def _text(finding: Finding) -> str:
    lines = [f"{LEVEL_WORDS[finding.level]}: {finding.message}"]
    lines += [f"Forslag: {fix.label}" for fix in finding.fixes]
    return "\n".join([*lines, finding.why, f"({finding.rule})"])
