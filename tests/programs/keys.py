"""The authority of a live server, and a key for a real program."""

from datetime import timedelta

from django.utils import timezone

from klarbesked.web.api.domain.tokens import MadeToken, make_token
from klarbesked.web.api.models import Scope
from web.people import make_people


def make_key(*scopes: Scope) -> MadeToken:
    people = make_people()
    return make_token(
        name="Et rigtigt program",
        authority=people.authority,
        unit=None,
        scopes=scopes,
        per_minute=10_000,
        expires_on=timezone.localdate() + timedelta(days=1),
        actor=people.administrator,
        at=timezone.now(),
    )
