"""CPR numbers are hidden wherever the letter is shown or quoted."""

import pytest

from klarbesked.engine.present.mask import hide_cpr, mask_for
from letters import checked


def test_number_in_the_letter_keeps_its_length() -> None:
    letter = checked("Dit CPR-nummer er 010101-0000, siger vi.").letter

    shown = mask_for(letter).hide(letter.text)

    assert shown == "Dit CPR-nummer er 010101-xxxx, siger vi."


def test_number_without_hyphen_is_hidden_also_where_a_quotation_leaves_cpr_out() -> None:
    letter = checked("Dit CPR-nummer er 0101010000, siger vi.").letter

    shown = mask_for(letter).hide("Se 0101010000 og 010101 0000")

    assert shown == "Se 010101xxxx og 010101 xxxx"


@pytest.mark.parametrize("text", ["sag 2026-0101010", "1010101-0000"])
def test_other_numbers_stand(text: str) -> None:
    assert hide_cpr(text) == text


def test_number_in_a_file_name_is_hidden() -> None:
    assert hide_cpr("breve/010101-0000_svar.docx") == "breve/010101-xxxx_svar.docx"
