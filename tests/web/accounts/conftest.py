from collections.abc import Iterator

import pytest
from django.core.cache import cache

from klarbesked.web.accounts.models import Role, User
from web.accounts.issuer import Issuer, running_issuer
from web.people import People, make_user


@pytest.fixture(autouse=True)
def no_attempts_yet(db: None) -> None:  # noqa: ARG001
    """Attempts are counted in a table that no test empties on its way out."""
    cache.clear()


@pytest.fixture
def unit_administrator(people: People) -> User:
    """Administrator of `sick_pay` and nothing else."""
    return make_user("lise", Role.ADMINISTRATOR, people.sick_pay)


@pytest.fixture
def issuer() -> Iterator[Issuer]:
    with running_issuer() as issuer:
        yield issuer
