"""Which versions are compared, and the answer to a place where the meaning has changed."""

from collections.abc import Mapping
from typing import NamedTuple

from django import forms

from klarbesked.web.letters.forms.page_form import PageForm

ALL = "alt"
"""Show all sentences, and not only those whose meaning differs."""


class Sides(NamedTuple):
    """Numbers of versions; None where nobody has chosen."""

    before: int | None
    after: int | None
    shows_all: bool


def read_sides(query: Mapping[str, str]) -> Sides:
    return Sides(
        _number(query.get("foer", "")), _number(query.get("nu", "")), query.get("vis") == ALL
    )


class AnswerForm(PageForm):
    key = forms.CharField(max_length=64, widget=forms.HiddenInput)
    reason = forms.CharField(
        label="Hvorfor er det meningen?",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={
            "required": "Skriv, hvorfor det er meningen.",
            "max_length": "Skriv det kortere, med højst 500 tegn.",
        },
    )


def _number(written: str) -> int | None:
    return int(written) if written.isdecimal() and len(written) < 9 else None
