"""Units are opened, renamed, moved, closed and laid together, and hang together all the time."""

from datetime import UTC, date, datetime

import pytest

from klarbesked.web.accounts.domain.access import read_access
from klarbesked.web.accounts.domain.merge import merge, plan_merge
from klarbesked.web.accounts.domain.permissions import Permission
from klarbesked.web.accounts.domain.structure import grow, heir
from klarbesked.web.accounts.domain.units import (
    UnitError,
    close_unit,
    move_unit,
    open_unit,
    rename_unit,
)
from klarbesked.web.accounts.models import Membership, Role, TrailEntry, Unit
from web.people import BEGAN, People

AT = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)
TODAY = AT.date()
NEW_YEAR = date(2027, 1, 1)


def part(people: People, name: str, parent: Unit | None = None) -> Unit:
    return Unit.objects.create(
        authority=people.authority, name=name, parent=parent, valid_from=BEGAN
    )


def test_open_unit_stands_in_the_trail(people: People) -> None:
    unit = open_unit(
        name="Team Øst", parent=people.sick_pay, first_day=TODAY,
        actor=people.administrator, at=AT,
    )  # fmt: skip

    entry = TrailEntry.objects.get()
    assert (entry.act, entry.subject_id, entry.unit) == ("oprettede enhed", unit.public_id, unit)


def test_a_unit_cannot_be_opened_under_one_that_does_not_exist_then(people: People) -> None:
    with pytest.raises(UnitError, match="findes ikke den dag"):
        open_unit(
            name="Team Øst", parent=people.sick_pay, first_day=date(2025, 1, 1),
            actor=people.administrator, at=AT,
        )  # fmt: skip


def test_two_units_beside_each_other_have_two_names(people: People) -> None:
    with pytest.raises(UnitError, match="hedder »sygedagpenge«"):
        open_unit(
            name="sygedagpenge", parent=None, first_day=TODAY,
            actor=people.administrator, at=AT,
        )  # fmt: skip


def test_rename_keeps_the_old_name_in_the_trail(people: People) -> None:
    rename_unit(people.sick_pay, name="Syge", actor=people.administrator, at=AT, reason="Nyt navn")

    entry = TrailEntry.objects.get()
    assert entry.detail == {"fra": "Sygedagpenge", "til": "Syge"}
    assert entry.reason == "Nyt navn"


@pytest.mark.parametrize("depth", [0, 1, 2])
def test_a_unit_never_lies_below_itself(people: People, depth: int) -> None:
    chain = [people.sick_pay]
    for name in ("Team", "Gruppe"):
        chain.append(part(people, name, chain[-1]))

    with pytest.raises(UnitError, match="under sig selv"):
        move_unit(
            people.sick_pay, parent=chain[depth], actor=people.administrator, at=AT, reason="x"
        )


def test_a_unit_with_open_parts_is_not_closed(people: People) -> None:
    part(people, "Team Øst", people.sick_pay)

    with pytest.raises(UnitError, match=r"Luk eller flyt først .*Team Øst"):
        close_unit(people.sick_pay, last_day=TODAY, actor=people.administrator, at=AT, reason="x")


def test_a_closed_unit_can_still_be_read_by_its_people(people: People) -> None:
    close_unit(people.sick_pay, last_day=TODAY, actor=people.administrator, at=AT, reason="x")

    access = read_access(people.carl, day=NEW_YEAR)
    assert access.may(Permission.READ_TEMPLATES, people.sick_pay.id)


def test_the_plan_of_a_merge_changes_nothing(people: People) -> None:
    team = part(people, "Team Øst", people.sick_pay)

    plan = plan_merge([people.sick_pay], into=people.housing, first_day=NEW_YEAR)

    assert plan.units == (people.sick_pay,)
    assert plan.parts == (team,)
    assert plan.people_count == 2
    people.sick_pay.refresh_from_db()
    assert people.sick_pay.valid_to is None


def test_merge_closes_the_old_unit_and_carries_its_roles_over(people: People) -> None:
    merge(
        [people.sick_pay], into=people.housing, first_day=NEW_YEAR,
        actor=people.administrator, at=AT, reason="Ny struktur",
    )  # fmt: skip

    people.sick_pay.refresh_from_db()
    assert people.sick_pay.valid_to == date(2026, 12, 31)
    assert people.sick_pay.merged_into == people.housing
    rows = Membership.objects.filter(user=people.alma).order_by("id")
    assert [(row.unit, row.valid_from, row.valid_to) for row in rows] == [
        (people.sick_pay, BEGAN, date(2026, 12, 31)),
        (people.housing, NEW_YEAR, None),
    ]


def test_after_a_merge_the_old_letters_can_be_read(people: People) -> None:
    merge(
        [people.sick_pay], into=people.housing, first_day=NEW_YEAR,
        actor=people.administrator, at=AT, reason="Ny struktur",
    )  # fmt: skip

    access = read_access(people.alma, day=NEW_YEAR)

    assert access.units_for(Permission.READ_TEMPLATES) == {people.sick_pay.id, people.housing.id}


def test_a_person_with_the_role_in_both_units_gets_it_once(people: People) -> None:
    Membership.objects.create(
        user=people.alma, role=Role.CASEWORKER, unit=people.housing, valid_from=BEGAN
    )

    merge(
        [people.sick_pay], into=people.housing, first_day=NEW_YEAR,
        actor=people.administrator, at=AT, reason="Ny struktur",
    )  # fmt: skip

    today = Membership.objects.filter(user=people.alma).valid_on(NEW_YEAR)
    assert [row.unit for row in today] == [people.housing]


def test_a_unit_is_not_laid_into_one_below_it(people: People) -> None:
    team = part(people, "Team Øst", people.sick_pay)

    with pytest.raises(UnitError, match="ligger under »Sygedagpenge«"):
        plan_merge([people.sick_pay], into=team, first_day=NEW_YEAR)


def test_a_merge_of_a_unit_with_itself_is_refused(people: People) -> None:
    with pytest.raises(UnitError, match="mindst én enhed"):
        plan_merge([people.housing], into=people.housing, first_day=NEW_YEAR)


def test_a_closed_unit_is_not_merged_again(people: People) -> None:
    close_unit(people.sick_pay, last_day=TODAY, actor=people.administrator, at=AT, reason="x")

    with pytest.raises(UnitError, match="findes ikke dagen før"):
        plan_merge([people.sick_pay], into=people.housing, first_day=NEW_YEAR)


def test_parts_of_a_merged_unit_stand_below_the_heir(people: People) -> None:
    team = part(people, "Team Øst", people.sick_pay)
    merge(
        [people.sick_pay], into=people.housing, first_day=NEW_YEAR,
        actor=people.administrator, at=AT, reason="Ny struktur",
    )  # fmt: skip

    before = grow(Unit.objects.all(), TODAY)
    after = grow(Unit.objects.all(), NEW_YEAR)

    assert [branch.unit for branch in before] == [people.housing, people.sick_pay]
    assert [branch.unit for branch in after] == [people.housing]
    assert [branch.unit for branch in after[0].parts] == [team]


def test_the_heir_is_found_through_several_merges(people: People) -> None:
    third = part(people, "Ydelser")
    for old, new, day in (
        (people.sick_pay, people.housing, date(2026, 6, 1)),
        (people.housing, third, date(2026, 9, 1)),
    ):
        merge([old], into=new, first_day=day, actor=people.administrator, at=AT, reason="x")

    people.sick_pay.refresh_from_db()

    assert heir(people.sick_pay, date(2026, 5, 31)) == people.sick_pay
    assert heir(people.sick_pay, date(2026, 8, 1)) == people.housing
    assert heir(people.sick_pay, TODAY) == third
