"""Which group gives which role."""

from datetime import date
from typing import Any

from django import forms

from klarbesked.web.accounts.domain.access import Access
from klarbesked.web.accounts.forms.fields import RoleField, UnitField


class GroupRoleForm(forms.Form):
    group = forms.CharField(
        label="Gruppens navn",
        max_length=200,
        help_text="Skriv det præcis, som log ind-tjenesten sender det.",
        error_messages={
            "required": "Skriv gruppens navn.",
            "max_length": "Skriv højst 200 tegn.",
        },
    )

    def __init__(self, *args: Any, access: Access, day: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["role"] = RoleField()
        self.fields["unit"] = UnitField("Hvor", access, day)
