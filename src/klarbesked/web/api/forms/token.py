"""The form that makes a key."""

from collections.abc import Set as AbstractSet
from datetime import date, timedelta
from typing import Any

from django import forms

from klarbesked.web.accounts.models import Unit
from klarbesked.web.api.domain.manage import covers_all
from klarbesked.web.api.models import Scope
from klarbesked.web.api.models.api_token import MOST_PER_MINUTE, PER_MINUTE

DEFAULT_DAYS, LONGEST_DAYS = 365, 730


class TokenForm(forms.Form):
    """A unit is required of those who manage access in some units only."""

    name = forms.CharField(
        label="Hvilket program er nøglen til?",
        max_length=80,
        help_text="For eksempel LibreOffice i Borgerservice. Skriv ikke navne på borgere.",
        error_messages={
            "required": "Skriv, hvilket program nøglen er til.",
            "max_length": "Skriv højst 80 tegn.",
        },
    )
    scopes = forms.MultipleChoiceField(
        label="Hvad må programmet?",
        choices=[(scope.value, scope.label[0].upper() + scope.label[1:]) for scope in Scope],
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": "Vælg mindst én ting, som programmet må.",
            "invalid_choice": "Vælg på listen, hvad programmet må.",
        },
    )
    per_minute = forms.IntegerField(
        label="Hvor mange kald må det lave i minuttet?",
        initial=PER_MINUTE,
        min_value=1,
        max_value=MOST_PER_MINUTE,
        help_text="LibreOffice kalder en gang for hvert afsnit, du retter.",
        error_messages={
            "required": "Skriv et tal.",
            "invalid": "Skriv et helt tal, for eksempel 300.",
            "min_value": "Skriv mindst 1.",
            "max_value": f"Skriv højst {MOST_PER_MINUTE}.",
        },
    )
    expires_on = forms.DateField(
        label="Hvornår er den sidste dag, nøglen virker?",
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        input_formats=["%Y-%m-%d", "%d.%m.%Y"],
        error_messages={"required": "Vælg en dag.", "invalid": "Skriv datoen som 17.11.2026."},
    )

    def __init__(self, *args: Any, unit_ids: AbstractSet[int], day: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.day = day
        is_whole = covers_all(unit_ids)
        self.fields["unit"] = forms.ModelChoiceField(
            Unit.objects.filter(id__in=unit_ids).valid_on(day),
            label="Hvem er den til?",
            to_field_name="public_id",
            required=not is_whole,
            empty_label="Hele myndigheden" if is_whole else "Vælg en enhed",
            error_messages={
                "required": "Vælg en enhed.",
                "invalid_choice": "Vælg en enhed på listen.",
            },
        )
        self.fields["expires_on"].initial = day + timedelta(days=DEFAULT_DAYS)
        self.order_fields(["name", "unit", "scopes", "per_minute", "expires_on"])
        for name, field in self.fields.items():
            if not isinstance(field.widget, forms.CheckboxSelectMultiple):
                is_choice = isinstance(field.widget, forms.Select)
                field.widget.attrs["class"] = "form-select" if is_choice else "form-input"
            if field.help_text:
                field.widget.attrs["aria-describedby"] = f"id_{name}_helptext"

    def clean_expires_on(self) -> date:
        chosen: date = self.cleaned_data["expires_on"]
        if chosen < self.day:
            raise forms.ValidationError("Vælg en dag, der ikke er gået.")
        if chosen > self.day + timedelta(days=LONGEST_DAYS):
            raise forms.ValidationError("Vælg en dag inden for to år. Lav en ny nøgle bagefter.")
        return chosen
