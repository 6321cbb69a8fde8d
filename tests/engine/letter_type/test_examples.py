"""The letters beside each type: what their authors say of them is what we find."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from klarbesked.engine.annotate import annotate
from klarbesked.engine.letter_type import (
    FoundElement,
    LetterType,
    find_elements,
    our_catalogue,
    recognise_type,
)
from klarbesked.engine.letter_type.line import Lines, lines_of
from klarbesked.engine.read import read_letter
from klarbesked.law import laws

ROOT = Path(laws.__file__).parents[1] / "engine" / "letter_types"
EXAMPLES = sorted(ROOT.glob("*/*.md"))
DAY = date(2026, 11, 25)

LEAST_FOUND, LEAST_ADVISED_FOUND = 0.98, 0.93
"""Shares of what stands in the examples, demanded and advised. They may rise and must not fall."""

by_name = pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: f"{p.parent.name}/{p.stem}")


def told(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.with_suffix(".toml").read_text(encoding="utf-8"))


def read(path: Path) -> Lines:
    return lines_of(annotate(read_letter(path.read_bytes(), path.name)))


def guess(path: Path) -> LetterType:
    return recognise_type(read(path), our_catalogue().types)


def elements(path: Path) -> tuple[FoundElement, ...]:
    said = told(path)
    return find_elements(said["type"], read(path), our_catalogue(), said["svar"], DAY)


@by_name
def test_type_is_recognised_and_sure(path: Path) -> None:
    found = guess(path)

    assert (found.id, found.is_sure, found.is_family_sure) == (told(path)["type"], True, True)


@by_name
def test_what_is_left_out_is_not_found(path: Path) -> None:
    out = told(path)["udeladt"]

    found = [e.element.id for e in elements(path) if e.status == "found"]
    assert set(found) & set(out) == set()


@by_name
def test_what_the_author_names_is_asked_of_the_type(path: Path) -> None:
    said = told(path)

    asked = {
        requirement.element for requirement in our_catalogue().types[said["type"]].requirements
    }
    assert {*said["tilstede"], *said["udeladt"]} - asked == set()
    assert set(said["tilstede"]) & set(said["udeladt"]) == set()
    assert set(said["svar"]) - set(our_catalogue().questions) == set()


@pytest.mark.parametrize(
    ("is_advice", "least"), [(False, LEAST_FOUND), (True, LEAST_ADVISED_FOUND)]
)
def test_nearly_all_that_stands_there_is_found(*, is_advice: bool, least: float) -> None:
    standing = [
        each
        for path in EXAMPLES
        for each in elements(path)
        if each.element.id in told(path)["tilstede"]
        and (each.requirement.demand == "bør") == is_advice
    ]

    found = sum(each.status == "found" for each in standing)
    assert len(standing) > 400
    assert found / len(standing) >= least


@pytest.mark.parametrize(
    "path", [p for p in EXAMPLES if p.stem.startswith("god")], ids=lambda p: p.parent.name
)
def test_good_letter_misses_at_most_one_demand(path: Path) -> None:
    missing = [e.element.id for e in elements(path) if e.is_demanded and e.status == "not_found"]

    assert len(missing) <= 1


@by_name
def test_place_of_what_is_found_lies_in_the_letter(path: Path) -> None:
    letter = read_letter(path.read_bytes(), path.name)

    spans = [e.span for e in elements(path) if e.span]
    assert [s for s in spans if not 0 <= s.start < s.end <= len(letter.text)] == []
    assert [e.element.id for e in elements(path) if (e.status == "found") > bool(e.span)] == []
