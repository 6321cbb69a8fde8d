"""The demonstration's access is made by the real code, and leaves a whole trail."""

from datetime import UTC, datetime

import pytest

from klarbesked.web.accounts.domain.trail import first_broken
from klarbesked.web.accounts.models import Membership, Role, TrailCheck, TrailEntry
from klarbesked.web.demo.build import build

AT = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)


@pytest.mark.django_db
def test_the_demonstration_has_every_role_and_a_whole_trail() -> None:
    build(password="hest-og-vogn-42", at=AT)

    assert set(Membership.objects.values_list("role", flat=True)) == set(Role.values)
    assert TrailEntry.objects.filter(actor__email="bo@haderby.example").count() == 8
    assert first_broken() is None
    assert TrailCheck.objects.get().is_whole
