"""The conventions of the letter types, their elements and their questions."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from klarbesked.engine.letter_type import our_catalogue
from klarbesked.engine.letter_type.element import Element
from klarbesked.engine.letter_type.line import PLACES
from klarbesked.engine.letter_type.spec import TypeSpec
from klarbesked.engine.rules.lovkrav import dine_synspunkter_ikke_fundet

ROOT = Path(__file__).parents[2] / "src/klarbesked/engine/letter_types"
TYPES = list(our_catalogue().types.values())
ELEMENTS = list(our_catalogue().elements.values())
FILES = sorted(ROOT.glob("*/brevtype.toml")) + sorted(ROOT.glob("elementer/*.toml"))

IDS = {
    "afg_afslag", "afg_aktindsigt", "afg_bevilling", "afg_bortfald_sygedagpenge",
    "afg_delvist_medhold", "afg_fleksjob", "afg_foertidspension", "afg_nedsaettelse",
    "afg_ophoer", "afg_ophoer_sygedagpenge_revurdering", "afg_sanktion_las",
    "afg_tilbagebetaling", "afg_tilbud", "anmodning_oplysninger", "foelgebrev_oplysningsskema",
    "forsinkelse", "genvurdering_delvis", "genvurdering_fastholdt", "genvurdering_medhold",
    "indkaldelse_jobsamtale", "indkaldelse_opfoelgning_sygemeldt", "kvittering_ansoegning",
    "kvittering_klage", "orientering", "paamindelse", "partshoering", "partshoering_sanktion",
    "revurdering_varsel", "vejledning_rettigheder_pligter",
}  # fmt: skip
COMPLAINT = {"klageadgang", "klageinstans", "klage_fremgangsmaade", "klagefrist"}

each_type = pytest.mark.parametrize("spec", TYPES, ids=lambda spec: spec.id)
each_element = pytest.mark.parametrize("element", ELEMENTS, ids=lambda element: element.id)


def cues(path: Path) -> Iterator[dict[str, Any]]:
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    yield from data.get("tegn", []) + data.get("kendetegn", [])


def test_all_types_are_there() -> None:
    assert set(our_catalogue().types) == IDS


@each_type
def test_type_has_good_and_faulty_examples(spec: TypeSpec) -> None:
    told = [
        tomllib.loads(path.with_suffix(".toml").read_text(encoding="utf-8"))
        for path in (ROOT / spec.id).glob("*.md")
    ]

    assert {each["type"] for each in told} == {spec.id}
    assert {each["godt"] for each in told} == {True, False}
    assert [each for each in told if each["godt"] and each["udeladt"]] == []


@each_type
def test_type_asks_for_each_element_once(spec: TypeSpec) -> None:
    asked = [requirement.element for requirement in spec.requirements]

    assert sorted(asked) == sorted(set(asked))


@each_type
def test_type_has_signs_for_and_demands(spec: TypeSpec) -> None:
    assert sum(sign.points for sign in spec.signs if sign.points > 0) > 0
    assert any(requirement.demand != "bør" for requirement in spec.requirements)


@pytest.mark.parametrize(
    "spec",
    [spec for spec in TYPES if spec.favour in ("imod", "delvis") and spec.family == "afgoerelse"],
    ids=lambda spec: spec.id,
)
def test_decision_against_the_reader_demands_complaint_guidance_and_reasons(spec: TypeSpec) -> None:
    demanded = {r.element for r in spec.requirements if r.demand != "bør"}

    assert {*COMPLAINT, "begrundelse_synlig", "retsregler"} - demanded == set()


@each_element
def test_element_never_claims_that_something_is_missing(element: Element) -> None:
    assert element.missing.startswith("Vi kan ikke finde")
    assert element.missing.endswith(".")
    assert re.search(r"\bmangler\b", element.missing) is None


@each_element
def test_what_was_read_has_a_source(element: Element) -> None:
    assert element.bases
    assert [basis for basis in element.bases if bool(basis.read_on) > bool(basis.source)] == []


@each_element
def test_element_is_asked_for_and_can_be_found(element: Element) -> None:
    asked = {requirement.element for spec in TYPES for requirement in spec.requirements}

    assert element.id in asked
    assert any(not cue.is_weak for cue in element.cues)


@each_element
def test_element_is_part_of_one_that_is_whole(element: Element) -> None:
    whole = our_catalogue().elements.get(element.part_of)

    assert (whole is not None) == bool(element.part_of)
    assert whole is None or whole.part_of == ""


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_signs_are_written_as_they_are_compared(path: Path) -> None:
    for cue in cues(path):
        words = [*cue.get("ord", []), *cue.get("naer", [])]
        assert words == [word.lower() for word in words]
        assert [word for word in words if not word.strip("*") or "*" in word.strip("*")] == []
        assert set(cue.get("sted", [])) <= set(PLACES)
        for pattern in (cue.get("moenster", ""), cue.get("ikke", "")):
            assert re.compile(pattern)
            letters = re.sub(r"\\.", "", pattern)
            assert letters == letters.lower()


def test_every_question_is_asked_by_somebody() -> None:
    asked = {question for spec in TYPES for question in spec.questions}

    by_rule = dine_synspunkter_ikke_fundet.QUESTION
    assert set(our_catalogue().questions) == asked | {by_rule}
    assert [q for q in our_catalogue().questions.values() if not q.endswith("?")] == []
