import pytest

from web.people import People, make_people


@pytest.fixture
def people(db: None) -> People:  # noqa: ARG001
    return make_people()
