"""A proposal is shown where its finding stands, also when it changes more."""

from klarbesked.engine.document import Span
from klarbesked.engine.finding import Edit, Finding, Fix
from klarbesked.engine.present.change import Change, change_of

TEXT = "Vi beder Dem svare.\n\nDe kan ringe til os."


def _change(*edits: Edit) -> Change | None:
    finding = Finding("opdigtet", "tone", "B", "vane", Span(9, 12), "Skriv du.", "")
    return change_of(finding, Fix("recast", "Skriv du", edits), TEXT)


def test_change_in_another_paragraph_is_not_shown() -> None:
    assert _change(Edit(Span(9, 12), "dig"), Edit(Span(21, 23), "Du")) == Change("Dem", "dig")


def test_new_paragraph_is_not_shown() -> None:
    end = TEXT.index("\n")

    assert _change(Edit(Span(9, 12), "dig"), Edit(Span(end, end), "\nRegler: § 1.")) == Change(
        "Dem", "dig"
    )


def test_what_goes_is_shown_at_the_place_it_moves_to() -> None:
    end = TEXT.index("\n")

    change = _change(Edit(Span(9, 12), ""), Edit(Span(end, end), "\nRegler: § 1."))

    assert change == Change("Dem", "Regler: § 1.")


def test_advice_without_edits_has_no_change() -> None:
    assert _change() is None
