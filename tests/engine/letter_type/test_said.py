"""Sentences that say what an element means, and near misses that only have its words.

In said/<element>.txt: `ja:` it is said, `nej:` it is not. A bar parts the paragraphs of a letter.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from klarbesked.engine.annotate import annotate
from klarbesked.engine.letter_type import our_catalogue
from klarbesked.engine.letter_type.line import lines_of
from klarbesked.engine.read import read_letter

SAID = Path(__file__).parent / "said"
BEFORE, AFTER = "# Brev om din sag\n\nKære Anne\n\n", "\n\nVenlig hilsen\n\nBorgerservice"
AT_THE_EDGE = {"afsender_myndighed", "entydig_afsender"}
"""What these say stands above or below the letter, so the text has its own greeting."""

FEWEST = 4


def sentences() -> Iterator[tuple[str, str, bool]]:
    for path in sorted(SAID.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            answer, _, text = line.partition(": ")
            yield path.stem, text, {"ja": True, "nej": False}[answer]


def says(element: str, text: str) -> bool:
    """Whether the letter says it for sure: doubt is no yes."""
    letter = text.replace(" | ", "\n\n")
    if element not in AT_THE_EDGE:
        letter = f"{BEFORE}{letter}{AFTER}"
    lines = lines_of(annotate(read_letter(letter.encode(), "brev.md")))
    cues = our_catalogue().elements[element].cues
    return any(True for cue in cues if not cue.is_weak for _ in cue.lines(lines))


@pytest.mark.parametrize(("element", "text", "is_said"), list(sentences()))
def test_element_is_told_from_its_near_misses(element: str, text: str, *, is_said: bool) -> None:
    assert says(element, text) == is_said


@pytest.mark.parametrize("path", sorted(SAID.glob("*.txt")), ids=lambda path: path.stem)
def test_element_has_both_kinds_of_sentences(path: Path) -> None:
    answers = [is_said for element, _, is_said in sentences() if element == path.stem]

    assert path.stem in our_catalogue().elements
    assert min(answers.count(True), answers.count(False)) >= FEWEST
