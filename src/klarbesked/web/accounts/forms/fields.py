"""Fields that several forms have: a reason, a day, a unit."""

import re
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet

from klarbesked.web.accounts.domain.access import Access
from klarbesked.web.accounts.domain.permissions import Permission
from klarbesked.web.accounts.models import Authority, Role, Unit

CPR = re.compile(r"\b\d{6}[ -]?\d{4}\b")
MANAGE = Permission.MANAGE_ACCESS
TOP = "hele"
"""Stands for the whole authority in a form."""


def refuse_cpr(text: str) -> None:
    """The trail is kept for ever: no number of a citizen may get into it."""
    if CPR.search(text):
        raise ValidationError("Skriv ikke CPR-nummer. Brug sagsnummeret.")


class ReasonField(forms.CharField):
    def __init__(self, *, required: bool = True, **kwargs: Any) -> None:
        super().__init__(
            label="Hvorfor?" if required else "Hvorfor? (kan stå tomt)",
            max_length=500,
            required=required,
            validators=[refuse_cpr],
            help_text="Begrundelsen står i sporet. Skriv ikke navne på borgere.",
            error_messages={
                "required": "Skriv kort hvorfor.",
                "max_length": "Skriv højst 500 tegn.",
            },
            **kwargs,
        )


class DayField(forms.DateField):
    def __init__(self, label: str, *, required: bool = True, **kwargs: Any) -> None:
        super().__init__(
            label=label,
            required=required,
            widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
            input_formats=["%Y-%m-%d", "%d.%m.%Y"],
            error_messages={
                "required": "Vælg en dag.",
                "invalid": "Skriv datoen som 17.11.2026.",
            },
            **kwargs,
        )


class NameField(forms.CharField):
    def __init__(self, label: str, *, missing: str) -> None:
        super().__init__(
            label=label,
            max_length=120,
            validators=[refuse_cpr],
            error_messages={"required": missing, "max_length": "Skriv højst 120 tegn."},
        )


class UnitField(forms.ChoiceField):
    """One of the administrator's units, or all of it for those who manage all of it.

    Nothing is chosen beforehand: a role in the whole authority is never given by oversight.
    """

    def __init__(self, label: str, access: Access, day: date, *, top: str = "") -> None:
        self.units: dict[str, Unit | None] = {
            unit.public_id: unit for unit in own_units(access, day)
        }
        names = [(key, str(unit)) for key, unit in self.units.items()]
        if access.may_everywhere(MANAGE):
            self.units[TOP] = None
            names.insert(0, (TOP, top or whole_authority()))
        super().__init__(
            label=label,
            choices=[("", "Vælg en enhed"), *names],
            error_messages={
                "required": "Vælg en enhed.",
                "invalid_choice": "Vælg en enhed på listen.",
            },
        )

    def clean(self, value: Any) -> Unit | None:
        return self.units[super().clean(value)]


class RoleField(forms.TypedChoiceField):
    def __init__(self) -> None:
        super().__init__(
            label="Rolle",
            choices=[("", "Vælg en rolle"), *[(role.value, role.label) for role in Role]],
            coerce=Role,
            error_messages={
                "required": "Vælg en rolle.",
                "invalid_choice": "Vælg en rolle på listen.",
            },
        )


def own_units(access: Access, day: date) -> QuerySet[Unit]:
    return Unit.objects.filter(id__in=access.units_for(MANAGE)).exclude(valid_to__lt=day)


def whole_authority() -> str:
    name = Authority.objects.values_list("name", flat=True).first()
    return f"Hele {name}" if name else "Hele myndigheden"
