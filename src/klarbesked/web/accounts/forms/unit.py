"""Forms about units."""

from datetime import date
from typing import Any

from django import forms

from klarbesked.web.accounts.domain.access import Access
from klarbesked.web.accounts.forms.fields import (
    TOP,
    DayField,
    NameField,
    ReasonField,
    UnitField,
    own_units,
)
from klarbesked.web.accounts.models import Unit

MISSING_NAME = "Skriv, hvad enheden hedder."
ON_TOP = "Øverst"


class OpenUnitForm(forms.Form):
    name = NameField("Enhedens navn", missing=MISSING_NAME)

    def __init__(self, *args: Any, access: Access, day: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["parent"] = UnitField("Ligger under", access, day, top=ON_TOP)
        self.fields["first_day"] = DayField("Findes fra", initial=day)


class ChangeUnitForm(forms.Form):
    """Name and place. The place cannot be chosen by those whose own top unit this is."""

    name = NameField("Enhedens navn", missing=MISSING_NAME)

    def __init__(self, *args: Any, unit: Unit, access: Access, day: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        parent = unit.parent.public_id if unit.parent else TOP
        self.initial = {"name": unit.name, "parent": parent}
        field = UnitField("Ligger under", access, day, top=ON_TOP)
        if TOP in field.units or parent in field.units:
            self.fields["parent"] = field
        self.fields["reason"] = ReasonField()
        self.unit = unit

    def wanted_parent(self) -> Unit | None:
        parent: Unit | None = self.cleaned_data.get("parent", self.unit.parent)
        return parent


class CloseUnitForm(forms.Form):
    last_day = DayField("Sidste dag")
    reason = ReasonField()


class MergeForm(forms.Form):
    """Which units become part of which, and from which day."""

    def __init__(self, *args: Any, access: Access, day: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        units = own_units(access, day)
        self.fields["units"] = forms.ModelMultipleChoiceField(
            units,
            label="Enheder, der bliver lagt ind i en anden",
            to_field_name="public_id",
            widget=forms.CheckboxSelectMultiple(attrs={"class": "form-checkbox"}),
            error_messages={"required": "Vælg mindst én enhed."},
        )
        self.fields["into"] = forms.ModelChoiceField(
            units,
            label="Enheden, der fortsætter",
            to_field_name="public_id",
            empty_label="Vælg en enhed",
            help_text="Skal den have et nyt navn, så opret den først, eller ret navnet bagefter.",
            error_messages={"required": "Vælg den enhed, der fortsætter."},
        )
        self.fields["first_day"] = DayField("Gælder fra", initial=day)
        self.fields["reason"] = ReasonField()
