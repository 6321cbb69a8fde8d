"""Letters that cannot be compared: said in one sentence, and not in eighty."""

import pytest

from klarbesked.engine.guard import compare_texts

BENEFIT = """
Du har søgt om sygedagpenge den 3. marts 2026. Vi giver dig sygedagpenge fra den 9. marts 2026.
Du får 4.550 kr. om ugen før skat. Du skal møde til samtale den 7. april 2026 kl. 9.30. Ring på
tlf. 70 00 00 11, hvis du ikke kan komme. Vi har lagt vægt på, at du har været syg siden februar.
"""
GARAGE = """
Du har søgt om at bygge en garage på din grund. Vi giver dig lov til at bygge den. Garagen må være
40 m² stor og 3 meter høj. Taget skal have røde teglsten. Vi har spurgt naboen, som ikke havde
indvendinger. Tilladelsen gælder i to år. Du skal betale et gebyr, før du går i gang.
"""
OTHER_CITIZEN = """
Du har søgt om sygedagpenge den 5. juni 2025. Vi giver dig sygedagpenge fra den 12. juni 2025.
Du får 3.120 kr. om ugen før skat. Du skal møde til samtale den 1. juli 2025 kl. 13.15. Ring på
tlf. 70 00 00 22, hvis du ikke kan komme. Vi har lagt vægt på, at du har været syg siden maj.
"""
ENGLISH = "You have been granted sickness benefit from the first of March. " * 5


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    [
        ("empty", BENEFIT, ""),
        ("empty", "", BENEFIT),
        ("empty", "", ""),
        ("empty", "…", "!"),
        ("language", BENEFIT, ENGLISH),
        ("letters", BENEFIT, GARAGE),
        ("letters", BENEFIT, OTHER_CITIZEN),
    ],
)
def test_letters_that_cannot_be_compared_get_one_difference(
    kind: str, before: str, after: str
) -> None:
    found = compare_texts(before, after)

    assert [one.kind for one in found.differences] == [kind]
    assert found.verdict != "same"


def test_letters_in_english_are_not_called_the_same_without_a_word() -> None:
    found = compare_texts(ENGLISH, ENGLISH)

    assert found.verdict == "check"


def test_moved_paragraphs_are_no_difference() -> None:
    paragraphs = (BENEFIT + GARAGE).replace("2026. ", "2026.\n\n").strip().split("\n\n")

    found = compare_texts("\n\n".join(paragraphs), "\n\n".join(reversed(paragraphs)))

    assert (found.verdict, found.differences) == ("same", ())


def test_fields_on_one_side_only_are_no_lost_fields() -> None:
    found = compare_texts("Kære [Navn]. Du får hjælp.", "Kære Anne. Du får hjælp.")

    assert "field" not in {one.kind for one in found.differences}


def test_field_that_was_lost_is_said() -> None:
    found = compare_texts("Kære [Navn]. Du får [Beløb] kr.", "Kære [Navn]. Du får hjælp.")

    assert "field" in {one.kind for one in found.differences}


def test_table_against_prose_finds_the_wrong_amount() -> None:
    table = "| Ydelse | Beløb |\n| --- | --- |\n| Tilskud | 640 kr. |\n| Tillæg | 120 kr. |"

    right = compare_texts(table, "Du får 640 kr. i tilskud og 120 kr. i tillæg.")
    wrong = compare_texts(table, "Du får 460 kr. i tilskud og 120 kr. i tillæg.")

    assert right.verdict != "changed"
    assert wrong.verdict == "changed"
