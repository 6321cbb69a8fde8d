"""Roles that groups give, when units and groups change."""

from datetime import UTC, date, datetime

from klarbesked.web.accounts.domain.groups import remove_group_role
from klarbesked.web.accounts.domain.merge import merge
from klarbesked.web.accounts.domain.sign_in import Sent, follow_groups
from klarbesked.web.accounts.models import GroupRole, Membership, Role, TrailEntry, Unit, User
from web.people import People

AT = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)
SENT = Sent(
    email="nora@haderby.example",
    email_is_verified=True,
    name="Nora",
    groups=frozenset({"KB-Syge"}),
)


def units_of(user: User) -> list[Unit | None]:
    today = Membership.objects.filter(user=user).valid_on(AT.date()).order_by("id")
    return [membership.unit for membership in today]


def let(group: str, people: People, role: Role = Role.CASEWORKER) -> GroupRole:
    return GroupRole.objects.create(group=group, role=role, unit=people.sick_pay)


def test_signing_in_again_with_the_same_groups_changes_nothing(people: People) -> None:
    let("KB-Syge", people)
    follow_groups(people.nora, SENT, at=AT)
    lines = TrailEntry.objects.count()

    follow_groups(people.nora, SENT, at=AT)

    assert units_of(people.nora) == [people.sick_pay]
    assert TrailEntry.objects.count() == lines


def test_a_group_of_a_merged_unit_gives_the_role_in_the_heir(people: People) -> None:
    let("KB-Syge", people)
    merge(
        [people.sick_pay], into=people.housing, first_day=date(2026, 11, 1),
        actor=people.administrator, at=AT, reason="Ny struktur",
    )  # fmt: skip

    follow_groups(people.nora, SENT, at=AT)

    assert units_of(people.nora) == [people.housing]


def test_a_role_carried_over_by_a_merge_is_neither_ended_nor_given_twice(people: People) -> None:
    let("KB-Syge", people)
    follow_groups(people.nora, SENT, at=AT.replace(month=10))
    merge(
        [people.sick_pay], into=people.housing, first_day=date(2026, 11, 1),
        actor=people.administrator, at=AT, reason="Ny struktur",
    )  # fmt: skip
    count = Membership.objects.count()

    follow_groups(people.nora, SENT, at=AT)

    assert units_of(people.nora) == [people.housing]
    assert Membership.objects.count() == count


def test_a_group_that_no_longer_gives_a_role_ends_it_at_the_next_sign_in(people: People) -> None:
    given = let("KB-Syge", people)
    follow_groups(people.nora, SENT, at=AT)

    remove_group_role(given, actor=people.administrator, at=AT)
    follow_groups(people.nora, SENT, at=AT)

    assert units_of(people.nora) == []


def test_the_same_role_by_hand_and_by_group_stand_side_by_side(people: People) -> None:
    let("KB-Syge", people)
    Membership.objects.create(
        user=people.nora, role=Role.CASEWORKER, unit=people.sick_pay, valid_from=date(2026, 1, 1)
    )
    follow_groups(people.nora, SENT, at=AT)

    follow_groups(people.nora, Sent(SENT.email, True, "Nora", frozenset()), at=AT)

    assert units_of(people.nora) == [people.sick_pay]


def test_the_name_follows_the_service(people: People) -> None:
    follow_groups(people.nora, Sent(SENT.email, True, "Nora Lind", frozenset()), at=AT)

    people.nora.refresh_from_db()
    assert people.nora.name == "Nora Lind"
