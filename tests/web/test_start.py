"""The start page sends each to the first page of the own menu."""

import pytest
from django.test import Client

from web.people import People

START = {
    "alma": "/breve/tjek/",
    "communications": "/breve/tjek/",
    "lawyer": "/breve/tjek/",
    "manager": "/breve/tjek/",
    "adviser": "/breve/tjek/",
    "administrator": "/opsaetning/enheder/",
}


@pytest.mark.parametrize(("who", "url"), START.items())
def test_the_start_page_is_the_first_of_the_menu(
    people: People, client: Client, who: str, url: str
) -> None:
    client.force_login(getattr(people, who))

    response = client.get("/")

    assert (response.status_code, response.headers["Location"]) == (302, url)


def test_a_person_without_role_is_told_whom_to_ask(people: People, client: Client) -> None:
    client.force_login(people.nora)

    response = client.get("/")

    assert "Du har ingen rolle endnu" in response.content.decode()


def test_a_committee_member_is_told_that_reports_are_to_come(
    people: People, client: Client
) -> None:
    client.force_login(people.committee)

    response = client.get("/")

    assert "der er ingen rapporter endnu" in response.content.decode()


def test_a_stranger_is_sent_to_the_sign_in(client: Client, db: None) -> None:  # noqa: ARG001
    assert client.get("/").headers["Location"] == "/konto/login/?next=/"


def test_nothing_from_elsewhere_may_be_loaded(client: Client, db: None) -> None:  # noqa: ARG001
    policy = client.get("/hjaelp/").headers["Content-Security-Policy"]

    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
