"""What to look for in the trail."""

from typing import Any

from django import forms

from klarbesked.web.accounts.domain.trail_search import Wanted
from klarbesked.web.accounts.forms.fields import DayField


class TrailForm(forms.Form):
    person = forms.CharField(label="Hvem", max_length=120, required=False)
    subject_id = forms.CharField(label="Nummer", max_length=40, required=False)
    first_day = DayField("Fra", required=False)
    last_day = DayField("Til og med", required=False)

    def __init__(self, *args: Any, acts: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["act"] = forms.ChoiceField(
            label="Hvad", choices=[("", "Alt"), *[(act, act) for act in acts]], required=False
        )

    def wanted(self) -> Wanted:
        """What could be understood; the rest stands beside its field as a fault."""
        self.is_valid()
        said = self.cleaned_data
        return Wanted(
            person=said.get("person", "").strip(),
            act=said.get("act", ""),
            subject_id=said.get("subject_id", "").strip(),
            first_day=said.get("first_day"),
            last_day=said.get("last_day"),
        )
