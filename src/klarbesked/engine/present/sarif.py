"""The report as SARIF 2.1.0, for programs that collect findings from many checkers.

Source: OASIS, Static Analysis Results Interchange Format 2.1.0 (2020). Every region points into
the letter's text as we read it, which stands in the log as the artifact's contents: a Word file
has no lines, and a text file's white space is cleaned. That is why no fixes are given here, they
would spoil the file; the JSON has them.
"""

import json
import re
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any
from urllib.parse import quote

from klarbesked import __version__
from klarbesked.engine.check import all_rules
from klarbesked.engine.document import Span
from klarbesked.engine.finding import Finding, Level
from klarbesked.engine.present.place import place_of
from klarbesked.engine.present.report import NamedChecked, Report
from klarbesked.engine.rule import Rule
from klarbesked.engine.silence import ALL_RULES
from klarbesked.engine.suppress import WishPlace

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
KINDS: dict[WishPlace, str] = {"brev": "inSource", "opsætning": "external"}
LEVELS: dict[Level, str] = {"A": "error", "B": "warning", "C": "note"}


def render_sarif(report: Report) -> str:
    """Return the report as a SARIF log with one run."""
    own = {rule.name: rule for letter in report.letters for rule in letter.checked.own_rules}
    rules = [*all_rules().values(), *own.values()]
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
        "artifacts": [_artifact_text(letter) for letter in report.letters],
        "invocations": [
            {
                "executionSuccessful": not report.errors,
                "toolExecutionNotifications": [*_errors(report), *_not_run(report)],
            }
        ],
        "results": [
            result
            for number, letter in enumerate(report.letters)
            for result in _results(letter, number, rules)
        ],
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
            "locations": [{"physicalLocation": {"artifactLocation": artifact(error.path)}}],
        }
        for error in report.errors
    ]


def _not_run(report: Report) -> list[dict[str, Any]]:
    return [
        {
            "level": "warning",
            "message": {"text": reason},
            **({} if rule == ALL_RULES else {"associatedRule": {"id": rule}}),
            "locations": [{"physicalLocation": {"artifactLocation": artifact(letter.path)}}],
        }
        for letter in report.letters
        for rule, reason in letter.checked.not_run
    ]


def _artifact_text(named: NamedChecked) -> dict[str, Any]:
    text = named.checked.letter.text
    return {"location": artifact(named.path), "contents": {"text": text}}


def _results(named: NamedChecked, number: int, rules: list[Rule]) -> list[dict[str, Any]]:
    index = {rule.name: place for place, rule in enumerate(rules)}
    kept = [_result(named, number, finding, index) for finding in named.checked.findings]
    skipped = [
        _result(named, number, skip.finding, index)
        | {"suppressions": [{"kind": KINDS[skip.where], "justification": skip.reason}]}
        for skip in named.checked.suppressed
    ]
    return kept + skipped


def _result(
    named: NamedChecked, number: int, finding: Finding, index: dict[str, int]
) -> dict[str, Any]:
    location: dict[str, Any] = {"artifactLocation": artifact(named.path) | {"index": number}}
    if finding.span:
        location["region"] = _region(named.checked.letter.text, finding.span)
    advice = [fix.label for fix in finding.fixes]
    text = " ".join([finding.message, *(f"Forslag: {label}." for label in advice)])
    return {
        "ruleId": finding.rule,
        "ruleIndex": index[finding.rule],
        "level": LEVELS[finding.level],
        "message": {"text": text},
        "locations": [{"physicalLocation": location}],
    }


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


def artifact(path: str) -> dict[str, str]:
    """Return where a file is, as a URI.

    >>> artifact("mit brev.docx"), artifact(r"C:\\breve\\stop.docx")
    ({'uri': 'mit%20brev.docx'}, {'uri': 'file:///C:/breve/stop.docx'})
    """
    if re.match(r"[A-Za-z]:\\", path):
        return {"uri": PureWindowsPath(path).as_uri()}
    if path.startswith("/"):
        return {"uri": PurePosixPath(path).as_uri()}
    return {"uri": quote(path)}
