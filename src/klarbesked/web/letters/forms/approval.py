"""Send to approval, decide, and skip a finding."""

from django import forms

from klarbesked.web.letters.forms.page_form import DayField, PageForm
from klarbesked.web.letters.models import IgnoreReason


class SendForm(PageForm):
    what_and_why = forms.CharField(
        label="Hvad er ændret, og hvorfor?",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Skriv det kort. Den, der godkender, læser det først.",
        error_messages={"required": "Skriv, hvad der er ændret, og hvorfor."},
    )


class ApproveForm(PageForm):
    in_use_from = DayField(label="Brevet bruges fra")
    conditions = forms.CharField(
        label="Betingelser (kan stå tomt)",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="For eksempel: Brug kun brevet, når der er truffet en afgørelse.",
    )


class SendBackForm(PageForm):
    prefix = "tilbage"
    words = forms.CharField(
        label="Sted i brevet (kan stå tomt)",
        required=False,
        max_length=300,
        help_text="Kopiér de ord, beskeden handler om.",
    )
    message = forms.CharField(
        label="Din besked",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": "Skriv, hvad skribenten skal ændre."},
    )


class SkipForm(PageForm):
    rule = forms.CharField(max_length=80, widget=forms.HiddenInput)
    words = forms.CharField(
        max_length=20_000, required=False, strip=False, widget=forms.HiddenInput
    )
    reason = forms.ChoiceField(
        label="Hvorfor?",
        choices=IgnoreReason,
        error_messages={
            "required": "Vælg en grund.",
            "invalid_choice": "Vælg en grund fra listen.",
        },
    )
    note = forms.CharField(label="Bemærkning", required=False, max_length=300)
