"""Forms about people and their roles."""

from datetime import date
from typing import Any

from django import forms

from klarbesked.web.accounts.domain.access import Access
from klarbesked.web.accounts.domain.users import NewRole
from klarbesked.web.accounts.forms.fields import (
    DayField,
    NameField,
    ReasonField,
    RoleField,
    UnitField,
)
from klarbesked.web.accounts.models import User

MISSING_NAME = "Skriv, hvad brugeren hedder."


class MailField(forms.EmailField):
    def __init__(self) -> None:
        super().__init__(
            label="E-mail",
            max_length=254,
            error_messages={
                "required": "Skriv brugerens e-mail.",
                "invalid": "Skriv e-mailen som navn@myndighed.dk.",
            },
        )


class RoleForm(forms.Form):
    """Give one role somewhere for some time."""

    def __init__(self, *args: Any, access: Access, day: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["role"] = RoleField()
        self.fields["unit"] = UnitField("Hvor", access, day)
        self.fields["valid_from"] = DayField("Fra", initial=day)
        self.fields["valid_to"] = DayField("Til og med (kan stå tomt)", required=False)
        self.fields["reason"] = ReasonField(required=False)

    def new_role(self) -> NewRole:
        said = self.cleaned_data
        return NewRole(said["role"], said["unit"], said["valid_from"], said["valid_to"])


class AddUserForm(RoleForm):
    name = NameField("Navn", missing=MISSING_NAME)
    email = MailField()


class CorrectUserForm(forms.Form):
    name = NameField("Navn", missing=MISSING_NAME)
    email = MailField()

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial = {"name": user.name, "email": user.email}


class ReasonForm(forms.Form):
    reason = ReasonField()


class EndRoleForm(forms.Form):
    """Empty: the role ends at once."""

    last_day = DayField("Sidste dag (tom: rollen slutter nu)", required=False)
    reason = ReasonField()


class SearchForm(forms.Form):
    """What stands in the address: never refused, only ignored."""

    q = forms.CharField(label="Navn eller e-mail", max_length=100, required=False)
