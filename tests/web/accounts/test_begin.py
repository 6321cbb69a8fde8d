"""The first administrator of an empty installation is made on the server itself."""

import re
from io import StringIO
from urllib.parse import urlsplit

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from klarbesked.web.accounts.models import Authority, Membership, TrailEntry
from web.people import People

WHO = {"myndighed": "Haderby Kommune", "navn": "Ida Skov", "email": "ida@haderby.example"}
PASSWORD = "en-lang-og-ny-kode"


@pytest.mark.django_db
def test_the_first_administrator_chooses_a_password_and_opens_the_units(client: Client) -> None:
    said = StringIO()

    call_command("begin", **WHO, stdout=said)

    found = re.search(r"http\S+", said.getvalue())
    assert found
    page = client.get(urlsplit(found[0]).path).headers["Location"]
    client.post(page, {"password1": PASSWORD, "password2": PASSWORD})
    client.post("/konto/login/", {"login": WHO["email"], "password": PASSWORD})
    assert client.get("/opsaetning/enheder/").status_code == 200
    assert Authority.objects.get().name == "Haderby Kommune"
    assert TrailEntry.objects.order_by("id")[0].act == "begyndte som administrator"


def test_nobody_becomes_administrator_beside_the_one_there_is(people: People) -> None:
    with pytest.raises(CommandError, match="allerede en administrator"):
        call_command("begin", **WHO)

    assert people.authority == Authority.objects.get()


def test_where_the_last_administrator_is_gone_somebody_known_can_begin_again(
    people: People,
) -> None:
    Membership.objects.filter(user=people.administrator).update(valid_to="2026-01-02")

    call_command("begin", **{**WHO, "email": people.nora.email}, stdout=StringIO())

    assert Membership.objects.get(user=people.nora).unit is None


@pytest.mark.django_db
def test_an_address_that_is_none_is_refused() -> None:
    with pytest.raises(CommandError, match="Skriv e-mailen som"):
        call_command("begin", **{**WHO, "email": "ida"})

    assert not Authority.objects.exists()
