"""The page about a rule, which programs lead to from a finding."""

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from klarbesked.engine.check import all_rules

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", sorted(all_rules()))
def test_every_rule_has_a_page_that_says_why(client: Client, name: str) -> None:
    page = client.get(f"/hjaelp/regler/{name}/")

    assert page.status_code == 200
    assert page.context["help"].why == all_rules()[name].why
    assert "⟦" not in page.content.decode()


def test_examples_show_what_is_found_and_what_to_write(client: Client) -> None:
    page = client.get("/hjaelp/regler/dobbelt-ord/").content.decode()

    assert "Vi skal have skemaet <mark>fra fra</mark> din læge." in page
    assert "Vi skal have skemaet fra din læge." in page


def test_rule_we_do_not_have_is_not_there(client: Client) -> None:
    assert client.get("/hjaelp/regler/hest/").status_code == 404


def test_all_rules_are_listed(client: Client) -> None:
    page = client.get("/hjaelp/regler/").content.decode()

    assert all(f'href="/hjaelp/regler/{name}/"' in page for name in all_rules())


def test_finding_leads_to_the_page_of_its_rule(client: Client, settings: Settings) -> None:
    settings.LANGUAGETOOL = "aaben"

    answer = client.get("/v2/check", {"text": "Vi vi skriver.", "language": "da"})

    url = answer.json()["matches"][0]["rule"]["urls"][0]["value"]
    assert url == "http://testserver/hjaelp/regler/dobbelt-ord/"
    assert client.get(url).status_code == 200
