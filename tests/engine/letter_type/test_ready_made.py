"""Our own files once read: the same as the TOML, which goes first where somebody has changed it."""

import tomllib
from datetime import date

import pytest

from klarbesked.engine.letter_type.ready_made import ready_made
from klarbesked.engine.letter_type.toml_file import TomlFile
from ready_letter_types import texts

TEXTS = tuple(texts())


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.partition("\n")[0])
def test_ready_made_is_what_the_file_says(text: str) -> None:
    assert ready_made(text) == tomllib.loads(text), "run make docs"


def test_a_changed_file_is_read_as_it_stands() -> None:
    changed = f"{TEXTS[0]}\n[jurist]\ndato = 2026-11-25\n"

    file = TomlFile("brevtype.toml", changed, is_ours=True)

    assert file.data["jurist"] == {"dato": date(2026, 11, 25)}
