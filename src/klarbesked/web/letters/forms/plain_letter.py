"""A letter in a form: a text or a file."""

from typing import Any

from django import forms
from django.conf import settings

from klarbesked.engine.document import Document
from klarbesked.engine.read import UnreadableLetterError
from klarbesked.web.letters.domain.check_plain import letter_of_file, letter_of_text
from klarbesked.web.letters.domain.letter_size import MOST_SIGNS
from klarbesked.web.letters.domain.sanitise import TooLongError, TooNestedError
from klarbesked.web.letters.domain.template import type_choices
from klarbesked.web.letters.domain.upload import UploadError
from klarbesked.web.letters.forms.page_form import PageForm

NOTHING = "Skriv brevet, eller vælg en fil."
TOO_BIG = "Filen er større end 20 MB. Gem brevet uden store billeder, og prøv igen."
TOO_LONG = "Brevet er for langt. Del det, og tjek delene hver for sig."
TOO_NESTED = "Brevet er for indviklet. Kopiér teksten, og sæt den ind."


class PlainLetterForm(PageForm):
    """`document` is the letter, and `shown` the text to stand in the field, when it is valid."""

    document: Document
    shown: str

    text = forms.CharField(
        label="Brevets tekst",
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 18, "spellcheck": "true"}),
        help_text="Begynd en overskrift med # og et punkt med -. "
        "Lad en linje stå tom mellem to afsnit.",
    )
    file = forms.FileField(
        label="Eller vælg en fil",
        required=False,
        help_text="docx, odt, pdf, html, eml, MeMo, txt eller md. "
        "Vælger du en fil, tjekker vi filen i stedet for teksten.",
        error_messages={"empty": "Filen er tom. Vælg en anden."},
    )
    letter_type = forms.ChoiceField(
        label="Brevtype",
        required=False,
        error_messages={"invalid_choice": "Vælg en brevtype fra listen."},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "letter_type" in self.fields:
            choices = [("", "Lad os finde typen"), *type_choices()]
            self.fields["letter_type"].choices = choices  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not self.errors:
            name = "file" if data.get("file") else "text"
            try:
                self._read(data)
            except (UploadError, UnreadableLetterError) as error:
                self.add_error(name, str(error))
            except TooLongError:
                self.add_error(name, TOO_LONG)
            except TooNestedError:
                self.add_error(name, TOO_NESTED)
        return data

    def _read(self, data: dict[str, Any]) -> None:
        file = data.get("file")
        if file is None:
            self._read_text(data["text"])
        elif file.size > settings.MAX_UPLOAD:
            self.add_error("file", TOO_BIG)
        else:
            self.document, self.shown = letter_of_file(data=file.read(), name=file.name)
            _must_be_short(self.document.text)

    def _read_text(self, text: str) -> None:
        _must_be_short(text)
        if not text.strip():
            self.add_error("text", NOTHING)
        else:
            self.document, self.shown = letter_of_text(text), text


class ComparedLetterForm(PlainLetterForm):
    """One of two letters to compare; what type it is does not matter."""

    letter_type = None  # type: ignore[assignment]

    def __init__(self, *args: Any, label: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].label = label
        self.fields["file"].help_text = "Vælger du en fil, bruger vi den i stedet for teksten."


def _must_be_short(text: str) -> None:
    if len(text) > MOST_SIGNS:
        raise TooLongError
