"""The lists of access: people are found, fifty to a page, with equally many queries."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from klarbesked.web.accounts.models import GroupRole, Membership, Role, Unit, User
from web.people import BEGAN, People, make_user

UNITS = "/opsaetning/enheder/"
USERS = f"{UNITS}brugere/"
GROUPS = f"{UNITS}grupper/"


@pytest.mark.parametrize(
    ("words", "found"),
    [("alm", ["Alma"]), ("ALMA", ["Alma"]), ("alma haderby", ["Alma"]), ("xyz", [])],
)
def test_people_are_found_by_parts_of_name_and_address(
    people: People, client: Client, words: str, found: list[str]
) -> None:
    client.force_login(people.administrator)

    page = client.get(USERS, {"q": words}).context["page"]

    assert [user.name for user in page] == found


def test_people_are_found_by_danish_capitals(people: People, client: Client) -> None:
    make_user("åse", None)
    User.objects.filter(name="Åse").update(name="Åse Øst")
    client.force_login(people.administrator)

    assert [user.name for user in client.get(USERS, {"q": "øst"}).context["page"]] == ["Åse Øst"]


def test_people_come_fifty_at_a_time(people: People, client: Client) -> None:
    for number in range(50):
        make_user(f"person{number:02}", Role.CASEWORKER, people.sick_pay)
    client.force_login(people.administrator)

    first = client.get(USERS, {"q": "person haderby"})
    second = client.get(USERS, {"side": "2"})

    assert len(first.context["page"].object_list) == 50
    assert len(second.context["page"].object_list) == User.objects.count() - 50


def more_units(people: People) -> None:
    Unit.objects.create(
        authority=people.authority, name=f"U{Unit.objects.count()}", parent=people.sick_pay,
        valid_from=BEGAN,
    )  # fmt: skip


def more_users(people: People) -> None:
    make_user(f"u{User.objects.count()}", Role.LAWYER, people.sick_pay)


def more_groups(people: People) -> None:
    GroupRole.objects.create(
        group=f"g{GroupRole.objects.count()}", role=Role.LAWYER, unit=people.sick_pay
    )


def more_roles(people: People) -> None:
    role = list(Role)[Membership.objects.filter(user=people.sara).count()]
    Membership.objects.create(user=people.sara, role=role, unit=people.sick_pay, valid_from=BEGAN)


@pytest.mark.parametrize(
    ("url", "more"),
    [(UNITS, more_units), (USERS, more_users), (GROUPS, more_groups), ("sara", more_roles)],
)
def test_lists_ask_the_database_equally_often_for_one_row_and_three(
    people: People, client: Client, url: str, more: Callable[[People], None]
) -> None:
    client.force_login(people.administrator)
    url = f"{USERS}{people.sara.public_id}/" if url == "sara" else url
    counts = []
    for added in (1, 2):
        for _ in range(added):
            more(people)
        with CaptureQueriesContext(connection) as asked:
            client.get(url)
        counts.append(len(asked))

    assert counts[0] == counts[1]
