"""Put Haderby Kommune into an empty database."""

from datetime import date, datetime

from django.db import transaction

from klarbesked.web.accounts.models import Authority, Membership, Unit, User
from klarbesked.web.demo.access import fill_access
from klarbesked.web.demo.letters import put_letters
from klarbesked.web.demo.own_words import put_own_words
from klarbesked.web.demo.people import PEOPLE
from klarbesked.web.demo.units import UNITS

NAME = "Haderby Kommune"
BEGAN = date(2024, 1, 1)


def is_there() -> bool:
    return Authority.objects.exists()


@transaction.atomic
def build(*, password: str, at: datetime) -> None:
    """Make the authority, its units, its letters and its people, who all have one password."""
    authority = Authority.objects.create(name=NAME)
    units: dict[str, Unit] = {}
    for unit in UNITS:
        units[unit.name] = Unit.objects.create(
            authority=authority,
            name=unit.name,
            parent=units.get(unit.parent),
            valid_from=unit.valid_from,
            valid_to=unit.valid_to,
        )
    for unit in UNITS:
        if unit.merged_into:
            units[unit.name].merged_into = units[unit.merged_into]
            units[unit.name].save(update_fields=["merged_into"])
    for person in PEOPLE:
        user = User.objects.create_user(person.email, password, name=person.name)
        Membership.objects.create(
            user=user, role=person.role, unit=units.get(person.unit), valid_from=BEGAN
        )
    fill_access(at=at)
    put_letters(at)
    put_own_words(authority, User.objects.get(email="mette@haderby.example"), at)
