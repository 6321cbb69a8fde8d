"""Begin a letter, and say what it is called."""

from typing import Any

from django import forms
from django.conf import settings
from django.db.models import QuerySet

from klarbesked.web.accounts.models import Unit
from klarbesked.web.letters.domain.from_file import html_from_file
from klarbesked.web.letters.domain.plain import to_html
from klarbesked.web.letters.domain.sanitise import MAX_HTML, TooLongError, TooNestedError
from klarbesked.web.letters.domain.template import NewLetter, type_choices
from klarbesked.web.letters.domain.upload import UploadError
from klarbesked.web.letters.forms.page_form import PageForm

TOO_LONG = "Brevet er for langt. Del det i flere breve."
TOO_NESTED = "Brevet er for indviklet. Kopiér teksten, og sæt den ind."
START = [
    ("blank", "Et tomt ark"),
    ("example", "Vores eksempel på et brev af den type"),
    ("file", "En fil"),
    ("paste", "Tekst, jeg sætter ind"),
]


class LetterForm(PageForm):
    """Name, type and unit of a letter."""

    title = forms.CharField(
        label="Brevets navn",
        max_length=120,
        help_text="For eksempel: Stop af sygedagpenge.",
        error_messages={"required": "Skriv, hvad brevet hedder."},
    )
    letter_type = forms.ChoiceField(
        label="Brevtype",
        required=False,
        help_text="Typen afgør, hvad loven kræver af brevet. Er du i tvivl, kan du vente.",
    )
    unit = forms.ModelChoiceField(
        label="Enhed",
        queryset=Unit.objects.none(),
        to_field_name="public_id",
        empty_label=None,
        error_messages={
            "required": "Vælg den enhed, der bruger brevet.",
            "invalid_choice": "Vælg en enhed fra listen.",
        },
    )

    def __init__(self, *args: Any, units: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", "Ved ikke endnu"), *type_choices()]
        self.fields["letter_type"].choices = choices  # type: ignore[attr-defined]
        self.fields["unit"].queryset = units  # type: ignore[attr-defined]


class NewLetterForm(LetterForm):
    start = forms.ChoiceField(
        label="Hvad vil du begynde med?",
        choices=START,
        initial="blank",
        widget=forms.RadioSelect,
        error_messages={"required": "Vælg, hvad du vil begynde med."},
    )
    file = forms.FileField(
        label="Fil, hvis du begynder med en",
        required=False,
        help_text="docx, odt, pdf, html, eml, txt eller md.",
    )
    text = forms.CharField(
        label="Tekst, hvis du sætter den ind",
        required=False,
        widget=forms.Textarea(attrs={"rows": 8}),
        max_length=MAX_HTML,
    )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        start = data.get("start")
        if start == "file":
            self._read_file()
        elif start == "paste" and not (data.get("text") or "").strip():
            self.add_error("text", "Sæt brevets tekst ind.")
        elif start == "example" and not data.get("letter_type"):
            self.add_error("letter_type", "Vælg en brevtype, så vi kan finde et eksempel.")
        return data

    def _read_file(self) -> None:
        file = self.cleaned_data.get("file")
        if file is None:
            self.add_error("file", "Vælg en fil.")
        elif file.size > settings.MAX_UPLOAD:
            self.add_error("file", "Filen er for stor. Vælg en på højst 20 MB.")
        else:
            try:
                self.cleaned_data["html"] = html_from_file(file.read(), file.name)
            except UploadError as error:
                self.add_error("file", str(error))
            except TooLongError:
                self.add_error("file", TOO_LONG)
            except TooNestedError:
                self.add_error("file", TOO_NESTED)

    def new_letter(self) -> NewLetter:
        data = self.cleaned_data
        return NewLetter(
            title=data["title"],
            unit=data["unit"],
            letter_type=data["letter_type"],
            html=to_html(data["text"]) if data["start"] == "paste" else data.get("html", ""),
            from_example=data["start"] == "example",
        )
