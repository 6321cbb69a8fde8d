"""A key for each door."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone

from klarbesked.web.api.domain.tokens import MadeToken, make_token
from klarbesked.web.api.models import Scope
from web.people import People

MakeKey = Callable[..., MadeToken]


@pytest.fixture
def make_key(people: People) -> MakeKey:
    """Return a function that makes a key of the whole authority with the scopes given."""

    def make(
        *scopes: Scope, name: str = "Vores fagsystem", per_minute: int = 300, days: int = 30
    ) -> MadeToken:
        return make_token(
            name=name,
            authority=people.authority,
            unit=None,
            scopes=scopes or tuple(Scope),
            per_minute=per_minute,
            expires_on=timezone.localdate() + timedelta(days=days),
            actor=people.administrator,
            at=timezone.now(),
        )

    return make


def bearer(made: MadeToken) -> dict[str, str]:
    return {"Authorization": f"Bearer {made.plain}"}
