"""The report as JSON: a contract with other programs, described in docs/check.schema.json.

Offsets are code points into `text`. Fields may be added, never changed.
"""

import json
from typing import Any

from klarbesked.engine.annotate.duties import Duty
from klarbesked.engine.document import Span
from klarbesked.engine.finding import Finding, Fix
from klarbesked.engine.letter import Letter
from klarbesked.engine.letter_type import FoundElement
from klarbesked.engine.measures import Measures
from klarbesked.engine.present.report import NamedChecked, Report

VERSION = 1


def render_json(report: Report) -> str:
    """Return the report as one JSON document, indented, in UTF-8 without escapes."""
    return json.dumps(as_data(report), ensure_ascii=False, indent=2) + "\n"


def as_data(report: Report) -> dict[str, Any]:
    return {
        "version": VERSION,
        "letters": [_letter(letter) for letter in report.letters],
        "errors": [{"path": error.path, "error": error.error} for error in report.errors],
    }


def _letter(named: NamedChecked) -> dict[str, Any]:
    checked = named.checked
    letter = checked.letter
    return {
        "path": named.path,
        "text": letter.text,
        "date": letter.date.day.isoformat(),
        "date_source": letter.date.source,
        "words": checked.measures.words,
        "sentences": checked.measures.sentences,
        "letter_type": {
            "id": letter.type.id,
            "family": letter.type.family,
            "sure": letter.type.is_sure,
            "others": list(letter.type.others),
            "elements": [_element(found) for found in letter.elements],
        },
        "measures": _measures(checked.measures),
        "facts": [
            {"kind": fact.kind, "text": letter.at(fact.span), "value": fact.value}
            | _place(fact.span)
            for fact in letter.annotated.facts
        ],
        "duties": [_duty(duty, letter) for duty in checked.duties],
        "findings": [_finding(finding) for finding in checked.findings],
        "suppressed": [
            _finding(skip.finding) | {"reason": skip.reason} for skip in checked.suppressed
        ],
        "not_run": [{"rule": rule, "reason": reason} for rule, reason in checked.not_run],
    }


def _element(found: FoundElement) -> dict[str, Any]:
    return {
        "id": found.element.id,
        "title": found.element.title,
        "demand": found.requirement.demand,
        "status": found.status,
        "severity": found.element.severity,
        **_place(found.span),
        "reason": found.reason,
    }


def _duty(duty: Duty, letter: Letter) -> dict[str, Any]:
    otherwise = duty.consequence
    return {
        "kind": duty.kind,
        "actor": duty.actor,
        "act": letter.at(duty.act),
        "deadline": duty.deadline.value if duty.deadline else None,
        "consequence": letter.at(otherwise) if otherwise else None,
        **_place(duty.place),
    }


def _measures(measures: Measures) -> dict[str, Any]:
    return {
        "words_per_sentence": measures.words_per_sentence,
        "long_sentences": measures.long_sentences,
        "long_sentence_share": measures.long_sentence_share,
        "long_words": measures.long_words,
        "lix": measures.lix,
        "rix": measures.rix,
        "front_weight": measures.front_weight,
        "heavy_fronts": measures.heavy_fronts,
        "clause_density": measures.clause_density,
        "verbal_noun_share": measures.verbal_noun_share,
        "duties_without_actor": measures.duties_without_actor,
        "rare_words": measures.rare_words,
        "rare_word_share": measures.rare_word_share,
        "unexplained_terms": measures.unexplained_terms,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "group": finding.group,
        "level": finding.level,
        "evidence": finding.evidence,
        **_place(finding.span),
        "message": finding.message,
        "why": finding.why,
        "fixes": [_fix(fix) for fix in finding.fixes],
    }


def _fix(fix: Fix) -> dict[str, Any]:
    edits = [{**_place(edit.span), "text": edit.text} for edit in fix.edits]
    return {"class": fix.kind, "label": fix.label, "edits": edits}


def _place(span: Span | None) -> dict[str, int | None]:
    if span is None:
        return {"start": None, "end": None}
    return {"start": span.start, "end": span.end}
