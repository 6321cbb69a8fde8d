"""The pages about keys: for administrators of the unit only, shown once, the same few queries."""

import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from klarbesked.web.accounts.models import Membership, Role, User
from klarbesked.web.api.domain.tokens import find_token, make_token
from klarbesked.web.api.models import ApiToken, Scope
from web.api.conftest import MakeKey
from web.people import BEGAN, People, make_user

LIST, NEW = "/opsaetning/noegler/", "/opsaetning/noegler/ny/"
PLAIN = re.compile(r'value="(kb_[^"]+)"')
WITHOUT_ACCESS = ("alma", "sara", "communications", "lawyer", "manager", "committee", "nora")


@pytest.fixture
def local(people: People) -> User:
    """Somebody who manages access in `sick_pay` only."""
    return make_user("ida", Role.ADMINISTRATOR, people.sick_pay)


def filled(**said: Any) -> dict[str, Any]:
    return {
        "name": "LibreOffice i Borgerservice",
        "scopes": ["languagetool"],
        "unit": "",
        "per_minute": "300",
        "expires_on": timezone.localdate().isoformat(),
        **said,
    }


@pytest.mark.parametrize("who", WITHOUT_ACCESS)
@pytest.mark.parametrize("method", ["get", "post"])
def test_pages_are_not_there_for_others(
    people: People, client: Client, make_key: MakeKey, who: str, method: str
) -> None:
    made = make_key()
    client.force_login(getattr(people, who))

    for url in (LIST, NEW, f"{LIST}{made.token.public_id}/luk/"):
        assert getattr(client, method)(url).status_code == 404


def test_somebody_not_signed_in_is_sent_to_sign_in(client: Client, make_key: MakeKey) -> None:
    made = make_key()

    for url in (LIST, NEW, f"{LIST}{made.token.public_id}/luk/"):
        assert client.get(url).headers["Location"].startswith("/konto/login/")


def test_key_is_shown_once(people: People, client: Client) -> None:
    client.force_login(people.administrator)

    made = client.post(NEW, filled())

    shown = PLAIN.search(made.content.decode())
    assert shown
    assert find_token(shown[1], day=timezone.localdate()) == ApiToken.objects.get()
    assert "no-store" in made.headers["Cache-Control"]
    secret = shown[1].split("_", 2)[2]
    assert secret not in client.get(LIST).content.decode()


def test_key_sent_twice_is_made_once(people: People, client: Client) -> None:
    client.force_login(people.administrator)
    client.post(NEW, filled())

    again = client.post(NEW, filled())

    assert "Der er allerede en nøgle med det navn" in again.content.decode()
    assert ApiToken.objects.count() == 1


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"name": ""}, "Skriv, hvilket program nøglen er til."),
        ({"scopes": []}, "Vælg mindst én ting"),
        ({"scopes": ["alt"]}, "Vælg på listen"),
        ({"per_minute": "0"}, "Skriv mindst 1."),
        ({"per_minute": "hest"}, "Skriv et helt tal"),
        ({"expires_on": "2020-01-01"}, "Vælg en dag, der ikke er gået."),
        ({"expires_on": "2099-01-01"}, "Vælg en dag inden for to år."),
        ({"expires_on": "i morgen"}, "Skriv datoen som 17.11.2026."),
        ({"unit": "findes-ikke"}, "Vælg en enhed på listen."),
    ],
)
def test_form_says_what_to_do(
    people: People, client: Client, said: dict[str, Any], told: str
) -> None:
    client.force_login(people.administrator)

    answer = client.post(NEW, filled(**said))

    assert told in answer.content.decode()
    assert not ApiToken.objects.exists()


def test_name_with_script_is_only_text(people: People, client: Client) -> None:
    client.force_login(people.administrator)

    client.post(NEW, filled(name="<script>alert(1)</script>"))

    assert "<script>alert" not in client.get(LIST).content.decode()


def test_local_administrator_makes_keys_of_own_units_only(
    people: People, client: Client, local: User
) -> None:
    client.force_login(local)

    whole = client.post(NEW, filled())
    other = client.post(NEW, filled(unit=people.housing.public_id))
    own = client.post(NEW, filled(unit=people.sick_pay.public_id))

    assert "Vælg en enhed." in whole.content.decode()
    assert "Vælg en enhed på listen." in other.content.decode()
    assert PLAIN.search(own.content.decode())
    assert [token.unit for token in ApiToken.objects.all()] == [people.sick_pay]


def test_local_administrator_neither_sees_nor_closes_keys_of_others(
    client: Client, local: User, make_key: MakeKey
) -> None:
    whole = make_key(name="Hele vejen rundt").token
    client.force_login(local)

    page = client.get(LIST)
    closing = client.post(f"{LIST}{whole.public_id}/luk/")

    assert "Hele vejen rundt" not in page.content.decode()
    assert closing.status_code == 404
    whole.refresh_from_db()
    assert whole.revoked_at is None


def test_role_taken_away_while_signed_in_closes_the_page(people: People, client: Client) -> None:
    client.force_login(people.administrator)
    before = client.get(LIST).status_code

    Membership.objects.filter(user=people.administrator).delete()

    assert (before, client.get(LIST).status_code) == (200, 404)


def test_closing_asks_first_and_then_closes(
    people: People, client: Client, make_key: MakeKey
) -> None:
    token = make_key().token
    client.force_login(people.administrator)
    url = f"{LIST}{token.public_id}/luk/"

    asked = client.get(url)
    closed = client.post(url, follow=True)

    assert "kan ikke åbnes igen" in asked.content.decode()
    assert "er lukket" in closed.content.decode()
    assert client.post(url).status_code == 404


def test_list_costs_the_same_for_one_and_three_keys(people: People, client: Client) -> None:
    client.force_login(people.administrator)
    counts = []
    for number in range(3):
        make_token(
            name=f"Program {number}",
            authority=people.authority,
            unit=people.sick_pay,
            scopes=[Scope.READ],
            per_minute=10,
            expires_on=BEGAN,
            actor=people.lawyer,
            at=timezone.now(),
        )
        with CaptureQueriesContext(connection) as asked:
            client.get(LIST)
        counts.append(len(asked))

    assert counts[0] == counts[2]


def test_form_without_its_token_against_forgery_is_refused(people: People) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(people.administrator)

    assert client.post(NEW, filled()).status_code == 403
