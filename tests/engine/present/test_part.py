"""Which part of a letter a place is said to stand in."""

import pytest

from html_pages import places
from klarbesked.engine.document import Span
from klarbesked.engine.present.part import part_of, parts
from letters import checked

LETTER = """Haderby Kommune
Torvet 1, 9999 Haderby

# Vi stopper dine sygedagpenge

Kære Anne

Du får ikke sygedagpenge fra den 1. maj 2026.

## Derfor stopper vi dem

Din læge skriver, at du er rask. Det er vi enige i.

## Derfor stopper vi dem

Det står også her.
"""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Torvet", "Brevhovedet"),
        ("Vi stopper", "Overskriften"),
        ("Kære Anne", "Indledningen"),
        ("Derfor", "Derfor stopper vi dem"),
        ("enige", "Derfor stopper vi dem"),
    ],
)
def test_part_is_named_by_the_heading_above(text: str, name: str) -> None:
    outcome = checked(LETTER)
    document = outcome.letter.document

    part = part_of(places(outcome, text)[0], document, parts(document))

    assert part.name == name


def test_parts_with_the_same_heading_are_two_parts() -> None:
    outcome = checked(LETTER)
    document = outcome.letter.document
    first, second = places(outcome, "enige", "også her")

    found = parts(document)

    assert part_of(first, document, found) != part_of(second, document, found)


def test_finding_without_a_place_is_about_the_whole_letter() -> None:
    document = checked(LETTER).letter.document

    part = part_of(None, document, parts(document))

    assert part.name == "Hele brevet"


def test_letter_without_headings_has_one_part() -> None:
    document = checked("Vi har læst dit brev. Du får svar i morgen fra os.").letter.document

    names = {part.name for part in parts(document)}

    assert names == {"Brevteksten"}


def test_heading_after_the_letter_has_begun_is_not_its_title() -> None:
    document = checked("Vi har læst dit brev fra i går.\n\n# Svar\n\nDu får hjælp.").letter.document

    names = [part.name for part in parts(document)]

    assert names == ["Indledningen", "Svar", "Svar"]


def test_long_heading_is_cut() -> None:
    outcome = checked(f"# Svar\n\nVi skriver.\n\n## {'meget ' * 20}lang\n\nDu får hjælp.")
    document = outcome.letter.document

    name = part_of(
        Span(len(outcome.letter.text) - 1, len(outcome.letter.text)), document, parts(document)
    ).name

    assert (len(name) <= 60, name[-2:]) == (True, " …")
