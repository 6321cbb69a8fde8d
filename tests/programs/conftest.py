"""Real programs against the live server."""

from collections.abc import Iterator
from importlib import import_module

import pytest
from django.db import connection

from klarbesked.web.accounts.models import TrailEntry

TRIGGERS = import_module("klarbesked.web.accounts.migrations.0002_trail_cannot_be_changed")


@pytest.fixture
def cleared_trail(transactional_db: None) -> Iterator[None]:  # noqa: ARG001
    """Empty the trail after the test: the database refuses the tests, too, to delete from it."""
    yield
    with connection.schema_editor() as editor:
        TRIGGERS.remove(None, editor)
    TrailEntry.objects.all().delete()
    with connection.schema_editor() as editor:
        TRIGGERS.add(None, editor)
