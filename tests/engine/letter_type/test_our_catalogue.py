"""Our own files are not looked through when a letter is checked, so it is done here."""

import pytest

from klarbesked.engine.letter_type import our_catalogue

OURS = our_catalogue()


@pytest.mark.parametrize("id_", OURS.types)
def test_a_type_names_elements_and_questions_that_are_written(id_: str) -> None:
    requirements = OURS.types[id_].requirements

    assert {each.element for each in requirements} <= set(OURS.elements)
    assert {each.question for each in requirements} - {""} <= set(OURS.questions)


@pytest.mark.parametrize("id_", OURS.elements)
def test_an_element_is_part_of_one_that_is_written(id_: str) -> None:
    element = OURS.elements[id_]

    assert element.id == id_
    assert element.part_of in {"", *OURS.elements}


@pytest.mark.parametrize("id_", [*OURS.types, *OURS.elements])
def test_every_pattern_can_be_compiled(id_: str) -> None:
    cues = OURS.types[id_].signs if id_ in OURS.types else OURS.elements[id_].cues
    patterns = [pattern for cue in cues for pattern in (cue.pattern, cue.without) if pattern]

    assert all(pattern.compiled.pattern for pattern in patterns)
