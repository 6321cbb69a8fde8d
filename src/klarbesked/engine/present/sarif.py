"""The report as SARIF 2.1.0, for programs that collect findings from many checkers.

Source: OASIS, Static Analysis Results Interchange Format 2.1.0 (2020). Regions are counted in
the letter's text as it was read; for a text file that is the file itself but for white space.
"""

import json
from typing import Any
from urllib.parse import quote

from klarbesked import __version__
from klarbesked.engine.check import all_rules
from klarbesked.engine.document import Span
from klarbesked.engine.finding import Finding, Fix, Level
from klarbesked.engine.present.place import place_of
from klarbesked.engine.present.report import NamedChecked, Report
from klarbesked.engine.rule import Rule

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
LEVELS: dict[Level, str] = {"A": "error", "B": "warning", "C": "note"}


def render_sarif(report: Report) -> str:
    """Return the report as a SARIF log with one run."""
    rules = list(all_rules().values())
    run = {
        "tool": {
            "driver": {
                "name": "Klar Besked",
                "version": __version__,
                "language": "da",
                "rules": [_rule(rule) for rule in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "language": "da",
        "invocations": [
            {
                "executionSuccessful": not report.errors,
                "toolExecutionNotifications": [*_errors(report), *_not_run(report)],
            }
        ],
        "results": [result for letter in report.letters for result in _results(letter, rules)],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.name,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.why},
        "help": {"text": f"Kilde: {rule.source}"},
        "defaultConfiguration": {"level": LEVELS[rule.level]},
        "properties": {"group": rule.group, "evidence": rule.evidence},
    }


def _errors(report: Report) -> list[dict[str, Any]]:
    return [
        {
            "level": "error",
            "message": {"text": error.error},
            "locations": [{"physicalLocation": {"artifactLocation": _artifact(error.path)}}],
        }
        for error in report.errors
    ]


def _not_run(report: Report) -> list[dict[str, Any]]:
    return [
        {
            "level": "warning",
            "message": {"text": f"{rule}: {reason}"},
            "locations": [{"physicalLocation": {"artifactLocation": _artifact(letter.path)}}],
        }
        for letter in report.letters
        for rule, reason in letter.checked.not_run
    ]


def _results(named: NamedChecked, rules: list[Rule]) -> list[dict[str, Any]]:
    index = {rule.name: number for number, rule in enumerate(rules)}
    kept = [_result(named, finding, index) for finding in named.checked.findings]
    skipped = [
        _result(named, finding, index)
        | {"suppressions": [{"kind": "inSource", "justification": reason}]}
        for finding, reason in named.checked.suppressed
    ]
    return kept + skipped


def _result(named: NamedChecked, finding: Finding, index: dict[str, int]) -> dict[str, Any]:
    text = named.checked.letter.text
    location: dict[str, Any] = {"artifactLocation": _artifact(named.path)}
    if finding.span:
        location["region"] = _region(text, finding.span)
    result = {
        "ruleId": finding.rule,
        "ruleIndex": index[finding.rule],
        "level": LEVELS[finding.level],
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": location}],
    }
    fixes = [_fix(named, fix) for fix in finding.fixes if fix.edits]
    return result | ({"fixes": fixes} if fixes else {})


def _region(text: str, span: Span) -> dict[str, int]:
    place = place_of(text, span)
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
        "charOffset": span.start,
        "charLength": span.end - span.start,
    }


def _fix(named: NamedChecked, fix: Fix) -> dict[str, Any]:
    replacements = [
        {
            "deletedRegion": {
                "charOffset": edit.span.start,
                "charLength": edit.span.end - edit.span.start,
            },
            "insertedContent": {"text": edit.text},
        }
        for edit in fix.edits
    ]
    change = {"artifactLocation": _artifact(named.path), "replacements": replacements}
    return {"description": {"text": fix.label}, "artifactChanges": [change]}


def _artifact(path: str) -> dict[str, str]:
    return {"uri": quote(path)}
