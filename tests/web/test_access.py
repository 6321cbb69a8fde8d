"""Who may do what where: roles, units below, units merged, time."""

from datetime import date

import pytest

from klarbesked.web.accounts.domain.access import read_access
from klarbesked.web.accounts.domain.permissions import PERMISSIONS, Permission
from klarbesked.web.accounts.models import Membership, Role, Unit
from web.people import BEGAN, People, make_user

TODAY = date(2026, 11, 25)


def test_a_role_in_a_unit_holds_there_and_not_elsewhere(people: People) -> None:
    access = read_access(people.carl, day=TODAY)

    assert access.may(Permission.WRITE_TEMPLATES, people.sick_pay.id)
    assert not access.may(Permission.WRITE_TEMPLATES, people.housing.id)


def test_a_role_without_unit_holds_everywhere(people: People) -> None:
    access = read_access(people.lawyer, day=TODAY)

    assert access.units_for(Permission.APPROVE_TEMPLATES) == {
        people.sick_pay.id,
        people.housing.id,
    }


def test_a_role_holds_in_parts_and_in_units_merged_into_it(people: People) -> None:
    part = Unit.objects.create(
        authority=people.authority, name="Team Øst", parent=people.sick_pay, valid_from=BEGAN
    )
    old = Unit.objects.create(
        authority=people.authority,
        name="Team Vest",
        valid_from=BEGAN,
        valid_to=date(2026, 6, 30),
        merged_into=part,
    )

    access = read_access(people.carl, day=TODAY)

    assert access.units_for(Permission.WRITE_TEMPLATES) == {people.sick_pay.id, part.id, old.id}


@pytest.mark.django_db
def test_a_role_that_has_ended_or_not_begun_gives_nothing() -> None:
    user = make_user("olga", None)
    for valid_from, valid_to in ((BEGAN, date(2026, 11, 24)), (date(2026, 11, 26), None)):
        Membership.objects.create(
            user=user, role=Role.LAWYER, valid_from=valid_from, valid_to=valid_to
        )

    assert read_access(user, day=TODAY).roles == ()


def test_a_person_shut_out_may_nothing(people: People) -> None:
    people.lawyer.is_active = False

    assert read_access(people.lawyer, day=TODAY).roles == ()


def test_two_roles_give_the_union(people: People) -> None:
    Membership.objects.create(user=people.alma, role=Role.COMMITTEE, valid_from=BEGAN)

    access = read_access(people.alma, day=TODAY)

    assert access.may(Permission.CHECK_LETTERS, people.sick_pay.id)
    assert access.may(Permission.READ_REPORTS)


def test_an_administrator_has_no_letters_and_no_cases() -> None:
    letters = {
        Permission.READ_TEMPLATES,
        Permission.WRITE_TEMPLATES,
        Permission.READ_COMPLAINTS,
        Permission.WRITE_COMPLAINTS,
    }

    assert PERMISSIONS[Role.ADMINISTRATOR].isdisjoint(letters)


def test_every_role_has_its_permissions() -> None:
    assert set(PERMISSIONS) == set(Role)
