"""Every rule's examples are its tests; the conventions of the catalogue are tests too."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

from klarbesked.engine.check import all_rules, as_letter
from klarbesked.engine.document import Document, Span
from klarbesked.engine.finding import Finding, Fix
from klarbesked.engine.letter import Letter
from klarbesked.engine.profile import Profile
from klarbesked.engine.read import read_letter
from klarbesked.engine.rule import Example, Rule
from klarbesked.engine.silence import why_silent

RULES = list(all_rules().values())
ALL = [(rule, n, example) for rule in RULES for n, example in enumerate(rule.examples, 1)]


def cases(chosen: Callable[[Example], bool]) -> list[ParameterSet]:
    return [pytest.param(r, e, id=f"{r.name}-{n}") for r, n, e in ALL if chosen(e)]


CASES = cases(lambda _: True)
FIXED = cases(lambda example: example.fixed is not None)
LEVELLED = cases(lambda example: example.level is not None)


def read(markdown: str) -> Document:
    return read_letter(markdown.encode(), "brev.md")


def as_read(markdown: str) -> Letter:
    today = date(2026, 11, 23)
    return as_letter(read(markdown), Profile(), None, None, today, is_template=False)


def findings(rule: Rule, example: Example) -> list[Finding]:
    letter = as_read(example.text)
    if why_silent(rule, letter, Profile()) and rule.scope != "text":
        return []
    return list(rule(letter))


def with_marks(document: Document, spans: list[Span]) -> str:
    signs = list(document.text)
    for span in sorted(spans, reverse=True):
        signs[span.end : span.end] = "⟧"
        signs[span.start : span.start] = "⟦"
    return "".join(signs)


def applied(document: Document, fix: Fix) -> str:
    text = document.text
    for edit in sorted(fix.edits, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_rule_points_where_its_example_says(rule: Rule, example: Example) -> None:
    document = read(example.text)

    found = findings(rule, example)

    spans = [finding.span for finding in found if finding.span]
    expected = read(example.marked).text if "⟦" in example.marked else document.text
    assert with_marks(document, spans) == expected
    assert sum(finding.span is None for finding in found) == example.is_whole


@pytest.mark.parametrize(("rule", "example"), FIXED)
def test_fix_writes_what_its_example_says(rule: Rule, example: Example) -> None:
    document = read(example.text)

    found = findings(rule, example)

    assert applied(document, found[0].fixes[0]) == read(example.fixed or "").text


@pytest.mark.parametrize(("rule", "example"), LEVELLED)
def test_finding_has_the_level_its_example_says(rule: Rule, example: Example) -> None:
    found = findings(rule, example)

    assert [finding.level for finding in found] == [example.level]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_has_both_kinds_of_example(rule: Rule) -> None:
    kinds = {example.is_bad for example in rule.examples}

    assert kinds == {True, False}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_names_a_source_and_a_reason(rule: Rule) -> None:
    assert re.search(r"\w\.(?:dk|eu|no|org)\b|§|\b(?:19|20)\d\d\b", rule.source)
    assert len(rule.why.split()) > 10
    assert "?" not in rule.source


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_lies_in_the_folder_of_its_group(rule: Rule) -> None:
    folder = Path(__file__).parents[2] / "src/klarbesked/engine/rules" / rule.group

    assert (folder / f"{rule.name.replace('-', '_')}.py").is_file()
