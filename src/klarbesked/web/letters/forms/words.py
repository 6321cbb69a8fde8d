"""The authority's own words, terms and levels."""

from collections.abc import Iterable
from typing import Any

from django import forms

from klarbesked.web.accounts.models import Authority
from klarbesked.web.letters.domain.term_file import MAX_FILE
from klarbesked.web.letters.forms.page_form import DayField, PageForm
from klarbesked.web.letters.models import LevelChoice, OwnTerm, WordKind
from klarbesked.web.letters.models.own_term import TermLevel

TERM_FIELDS = OwnTerm.VALUES


class WordForm(PageForm):
    word = forms.CharField(
        label="Ord", max_length=60, error_messages={"required": "Skriv det ord, borgerne kender."}
    )
    kind = forms.ChoiceField(label="Slags", choices=WordKind)


class TermForm(PageForm):
    expression = forms.CharField(
        label="Fagord", max_length=120, error_messages={"required": "Skriv fagordet."}
    )
    explanation = forms.CharField(
        label="Forklaring",
        max_length=400,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Skriv til »du«, som du ville sige det i telefonen.",
        error_messages={"required": "Skriv en forklaring, en borger kan bruge."},
    )
    synonyms = forms.CharField(
        label="Andre ord for det samme (kan stå tomt)",
        required=False,
        max_length=300,
        help_text="Sæt semikolon imellem.",
    )
    law = forms.CharField(
        label="Lov (kan stå tomt)",
        required=False,
        max_length=200,
        help_text="For eksempel: sygedagpengeloven § 7.",
    )
    level = forms.ChoiceField(label="Niveau", choices=TermLevel, initial=TermLevel.B)
    is_known = forms.BooleanField(
        label="Borgerne kender ordet. Så foreslår vi ikke at forklare det.", required=False
    )
    valid_from = DayField(label="Bruges fra (kan stå tomt)", required=False)
    valid_to = DayField(label="Bruges til og med (kan stå tomt)", required=False)

    def clean_expression(self) -> str:
        return " ".join(self.cleaned_data["expression"].split())

    def clean_synonyms(self) -> str:
        words = (" ".join(word.split()) for word in self.cleaned_data["synonyms"].split(";"))
        return "; ".join(filter(None, words))

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        begins, ends = data.get("valid_from"), data.get("valid_to")
        if begins and ends and ends < begins:
            self.add_error("valid_to", "Dagen ligger før den første. Ret en af de to datoer.")
        return data

    def term(self, authority: Authority) -> OwnTerm:
        return OwnTerm(
            authority=authority, **{name: self.cleaned_data[name] for name in TERM_FIELDS}
        )


class LevelForm(PageForm):
    level = forms.ChoiceField(
        label="Nyt niveau",
        widget=forms.RadioSelect,
        error_messages={"required": "Vælg et niveau.", "invalid_choice": "Vælg et af niveauerne."},
    )
    why = forms.CharField(
        label="Hvorfor skifter I niveau?",
        max_length=300,
        help_text="Det står i historikken, så andre kan se grunden.",
        error_messages={"required": "Skriv, hvorfor I skifter niveau."},
    )

    def __init__(self, *args: Any, levels: Iterable[LevelChoice], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(level.value, level.label) for level in levels]
        self.fields["level"].choices = choices  # type: ignore[attr-defined]


class TermFileForm(PageForm):
    file = forms.FileField(
        label="Fil med fagord",
        help_text="En .toml-fil, eller en .tsv-fil med tabulator mellem felterne.",
        error_messages={"required": "Vælg en fil.", "empty": "Filen er tom. Vælg en anden."},
    )

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > MAX_FILE:
            raise forms.ValidationError("Filen er for stor. Vælg en på højst 1 MB.")
        return file
