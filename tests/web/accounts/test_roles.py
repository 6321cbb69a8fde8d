"""Roles are given and taken, at once and by date, and an administrator is always left."""

from datetime import UTC, date, datetime, timedelta

import pytest

from klarbesked.web.accounts.domain.access import read_access
from klarbesked.web.accounts.domain.permissions import Permission
from klarbesked.web.accounts.domain.roles import (
    LastAdministratorError,
    RoleError,
    explain,
    give_role,
    set_last_day,
    take_role,
)
from klarbesked.web.accounts.domain.users import (
    NewRole,
    UserError,
    add_user,
    correct_user,
    let_in,
    reset_second_step,
    shut_out,
)
from klarbesked.web.accounts.models import Membership, Role, TrailEntry, User
from web.people import BEGAN, People

AT = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)
TODAY = AT.date()


def role_of(user: User) -> Membership:
    return Membership.objects.get(user=user)


def test_a_role_taken_is_gone_the_same_day_and_kept_as_history(people: People) -> None:
    take_role(role_of(people.carl), actor=people.administrator, at=AT, reason="Nyt job")

    assert read_access(people.carl, day=TODAY).roles == ()
    assert read_access(people.carl, day=TODAY - timedelta(days=1)).roles == (Role.COMMUNICATIONS,)
    assert TrailEntry.objects.get().reason == "Nyt job"


def test_a_role_given_and_taken_on_one_day_never_held(people: People) -> None:
    given = give_role(
        people.nora, role=Role.LAWYER, unit=None, valid_from=TODAY, valid_to=None,
        actor=people.administrator, at=AT,
    )  # fmt: skip

    take_role(given, actor=people.administrator, at=AT)

    assert read_access(people.nora, day=TODAY).roles == ()
    assert (given.valid_from, given.valid_to) == (TODAY, TODAY)


def test_the_last_day_of_a_role_counts(people: People) -> None:
    set_last_day(
        role_of(people.carl), last_day=TODAY, actor=people.administrator, at=AT, reason="x"
    )

    assert read_access(people.carl, day=TODAY).roles == (Role.COMMUNICATIONS,)
    assert read_access(people.carl, day=TODAY + timedelta(days=1)).roles == ()


def test_the_same_role_is_not_given_twice_at_a_time(people: People) -> None:
    with pytest.raises(RoleError, match="er allerede sagsbehandler"):
        give_role(
            people.alma, role=Role.CASEWORKER, unit=people.sick_pay, valid_from=TODAY,
            valid_to=None, actor=people.administrator, at=AT,
        )  # fmt: skip


def test_a_role_may_come_again_after_it_ended(people: People) -> None:
    take_role(role_of(people.alma), actor=people.administrator, at=AT)

    give_role(
        people.alma, role=Role.CASEWORKER, unit=people.sick_pay, valid_from=TODAY,
        valid_to=None, actor=people.administrator, at=AT,
    )  # fmt: skip

    assert read_access(people.alma, day=TODAY).roles == (Role.CASEWORKER,)


def test_a_role_cannot_end_before_it_begins(people: People) -> None:
    with pytest.raises(RoleError, match="ligger før"):
        give_role(
            people.nora, role=Role.LAWYER, unit=None, valid_from=TODAY,
            valid_to=date(2026, 1, 1), actor=people.administrator, at=AT,
        )  # fmt: skip


LAST = "Der skal være mindst én administrator."


def test_the_last_administrator_keeps_the_role(people: People) -> None:
    with pytest.raises(LastAdministratorError, match=LAST):
        take_role(role_of(people.administrator), actor=people.administrator, at=AT)

    assert read_access(people.administrator, day=TODAY).may(Permission.MANAGE_ACCESS)
    assert not TrailEntry.objects.exists()


def test_the_last_administrator_gets_no_last_day(people: People) -> None:
    with pytest.raises(LastAdministratorError, match=LAST):
        set_last_day(
            role_of(people.administrator), last_day=date(2030, 1, 1),
            actor=people.administrator, at=AT, reason="x",
        )  # fmt: skip


def test_the_last_administrator_is_not_shut_out(people: People) -> None:
    with pytest.raises(LastAdministratorError, match=LAST):
        shut_out(people.administrator, actor=people.administrator, at=AT, reason="x")

    people.administrator.refresh_from_db()
    assert people.administrator.is_active


@pytest.mark.parametrize("kind", ["unit", "ended", "later", "shut out"])
def test_an_administrator_who_cannot_take_over_does_not_count(people: People, kind: str) -> None:
    people.nora.is_active = kind != "shut out"
    people.nora.save()
    Membership.objects.create(
        user=people.nora,
        role=Role.ADMINISTRATOR,
        unit=people.sick_pay if kind == "unit" else None,
        valid_from=TODAY + timedelta(days=1) if kind == "later" else BEGAN,
        valid_to=TODAY + timedelta(days=9) if kind == "ended" else None,
    )

    with pytest.raises(LastAdministratorError):
        take_role(role_of(people.administrator), actor=people.administrator, at=AT)


def test_one_of_two_administrators_can_go(people: People) -> None:
    Membership.objects.create(user=people.nora, role=Role.ADMINISTRATOR, valid_from=BEGAN)

    take_role(role_of(people.administrator), actor=people.nora, at=AT)

    assert read_access(people.administrator, day=TODAY).roles == ()


def test_a_person_let_in_again_has_the_old_roles(people: People) -> None:
    shut_out(people.carl, actor=people.administrator, at=AT, reason="Orlov")
    let_in(people.carl, actor=people.administrator, at=AT, reason="Tilbage")

    assert read_access(people.carl, day=TODAY).roles == (Role.COMMUNICATIONS,)
    acts = list(TrailEntry.objects.order_by("id").values_list("act", "reason"))
    assert acts == [("lukkede bruger ude", "Orlov"), ("lukkede bruger ind igen", "Tilbage")]


def test_a_new_person_has_a_role_and_no_password(people: People) -> None:
    user = add_user(
        name="Ida Skov", email="Ida@Haderby.example",
        first=NewRole(Role.LAWYER, people.sick_pay, TODAY), actor=people.administrator, at=AT,
    )  # fmt: skip

    assert (user.email, user.has_usable_password()) == ("ida@haderby.example", False)
    assert read_access(user, day=TODAY).roles == (Role.LAWYER,)


def test_an_address_belongs_to_one_person(people: People) -> None:
    with pytest.raises(UserError, match="allerede en bruger"):
        add_user(
            name="En anden", email="ALMA@haderby.example",
            first=NewRole(Role.LAWYER, None, TODAY), actor=people.administrator, at=AT,
        )  # fmt: skip
    with pytest.raises(UserError, match="En anden bruger"):
        correct_user(
            people.carl, name="Carl", email=people.alma.email,
            actor=people.administrator, at=AT,
        )  # fmt: skip


def test_the_trail_does_not_hold_the_name_that_was_corrected(people: People) -> None:
    correct_user(
        people.carl, name="Carl Dam", email=people.carl.email,
        actor=people.administrator, at=AT,
    )  # fmt: skip

    assert TrailEntry.objects.get().detail == {"felter": ["navn"]}


def test_resetting_the_steps_of_a_person_without_them_does_no_harm(people: People) -> None:
    reset_second_step(people.carl, actor=people.administrator, at=AT, reason="Ny telefon")

    assert TrailEntry.objects.get().act == "nulstillede to trin"


@pytest.mark.parametrize("role", list(Role))
def test_every_role_is_explained_in_words(role: Role) -> None:
    assert len(explain(role)) > 10
