"""A demand that cannot be found is an alarm; good practice that cannot be found is a wish."""

from datetime import date

import pytest

from klarbesked.engine.check import check
from klarbesked.engine.read import read_letter
from klarbesked.web.letters.domain.decision import RequirementRow

LETTER = "# Du får ikke hjælp til briller\n\nKære Anne\n\nVi giver dig afslag.\n\nVenlig hilsen"


@pytest.fixture
def rows() -> list[RequirementRow]:
    letter = read_letter(LETTER.encode(), "brev.md")
    checked = check(letter, today=date(2026, 11, 25), letter_type="afg_afslag")
    return [RequirementRow(each, "") for each in checked.letter.elements]


def test_demand_that_cannot_be_found_is_an_alarm(rows: list[RequirementRow]) -> None:
    row = next(row for row in rows if row.found.element.id == "klagefrist")

    assert (row.is_demanded, row.style, row.icon) == (True, "kb-a", "flag-fill")


def test_good_practice_that_cannot_be_found_is_a_wish(rows: list[RequirementRow]) -> None:
    row = next(row for row in rows if row.found.element.id == "aktindsigt")

    assert (row.is_demanded, row.style, row.icon) == (False, "kb-c", "info")
