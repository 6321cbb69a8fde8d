"""A letter is asked where it has a word."""

from klarbesked.engine.annotate import annotate
from klarbesked.engine.read import read_letter

LETTER = """# Dine ydelser

Haderby Kommune

Vi har beregnet ydelserne. Ydelsen kommer i maj, og vi skriver til dig.
"""


def places(*wanted: str, headings: bool = False) -> list[str]:
    letter = annotate(read_letter(LETTER.encode(), "brev.md"))
    found = letter.places_of(frozenset(wanted).__contains__, headings=headings)
    return [letter.words_of(sentence)[i].text for sentence, i in found]


def test_word_is_found_as_it_stands_and_in_its_dictionary_form() -> None:
    assert places("ydelse") == ["ydelserne", "Ydelsen"]
    assert places("ydelserne") == ["ydelserne"]


def test_each_place_is_told_once_and_in_reading_order() -> None:
    assert places("ydelsen", "ydelse", "vi") == ["Vi", "ydelserne", "Ydelsen", "vi"]


def test_headings_are_only_looked_through_when_asked_for() -> None:
    assert places("ydelse", headings=True) == ["ydelser", "ydelserne", "Ydelsen"]


def test_letterhead_is_never_looked_through() -> None:
    assert places("kommune", "haderby", headings=True) == []
