"""Names stand in Danish order, whichever database keeps them."""

from datetime import date

import pytest

from klarbesked.web.accounts.models import Authority, Unit
from klarbesked.web.ui.danish_order import key

IN_ORDER = (
    "10. kontor", "2. kontor", "Ali", "ali", "Andre", "André", "Andrea", "Anna", "Anne Bro",
    "Anne-Lise", "Isak", "Isaac", "Isås", "Muller", "Müller", "Mysen", "ß", "sst", "Sygedagpenge",
    "Vall", "Van", "Wall", "Zebra", "Ärlig", "Ærø", "Ørsted", "Øst", "øst", "Öst", "Aabenraa",
    "Åby", "Aaby", "åby", "aaby",
)  # fmt: skip
"""As ICU sorts for da-DK."""


@pytest.mark.django_db
def test_danish_letters_stand_last() -> None:
    authority = Authority.objects.create(name="Haderby Kommune")
    for name in sorted(IN_ORDER, key=lambda name: name[::-1]):
        Unit.objects.create(authority=authority, name=name, valid_from=date(2026, 1, 1))

    assert tuple(Unit.objects.order_by("name").values_list("name", flat=True)) == IN_ORDER


def test_key_sorts_as_the_database_does() -> None:
    assert tuple(sorted(sorted(IN_ORDER), key=key)) == IN_ORDER
