"""Whole letters and everything the engine says of them.

After a change of a rule: `make letters-diff`, read it, then accept it with
`python tools/sample_letters.py --write`.
"""

from pathlib import Path

import pytest

from sample_letters import expected_path, said, samples


@pytest.mark.parametrize("letter", samples(), ids=lambda path: path.name)
def test_letter(letter: Path) -> None:
    expected = expected_path(letter).read_text(encoding="utf-8")

    assert said(letter).splitlines() == expected.splitlines()


def test_there_is_a_letter_in_each_format() -> None:
    suffixes = {letter.suffix for letter in samples()}

    assert suffixes >= {".docx", ".odt", ".pdf", ".html", ".eml", ".txt"}


def test_the_good_letter_has_nothing_to_put_right() -> None:
    good = next(letter for letter in samples() if "klar-besked" in letter.name)

    assert [line for line in said(good).splitlines() if line[:2] in ("A ", "B ")] == []
