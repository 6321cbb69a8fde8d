"""The help: open to all, complete, and written as we ask others to write."""

import pytest
from django.test import Client

from klarbesked.engine.check import all_rules
from klarbesked.engine.letter_type import our_catalogue
from web.own_words import language_faults

OWN_TEXTS = ["/hjaelp/", "/hjaelp/skriv-klart/", "/hjaelp/laes-et-forslag/", "/tilgaengelighed/"]
LISTS = ["/hjaelp/regler/", "/hjaelp/brevtyper/"]


@pytest.mark.django_db
@pytest.mark.parametrize("url", OWN_TEXTS)
def test_help_follows_our_own_rules(client: Client, url: str) -> None:
    page = client.get(url)

    assert language_faults(page.content) == []


@pytest.mark.django_db
@pytest.mark.parametrize("url", OWN_TEXTS + LISTS)
def test_help_is_open_to_everybody(client: Client, url: str) -> None:
    assert client.get(url).status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize("name", sorted(all_rules()))
def test_every_rule_has_a_page_with_its_ground(client: Client, name: str) -> None:
    page = client.get(f"/hjaelp/regler/{name}/").content.decode()

    assert "Det ved vi herfra" in page
    assert "Det peger vi på" in page


@pytest.mark.django_db
@pytest.mark.parametrize("type_id", sorted(our_catalogue().types))
def test_every_letter_type_has_a_page(client: Client, type_id: str) -> None:
    page = client.get(f"/hjaelp/brevtyper/{type_id}/").content.decode()

    assert our_catalogue().types[type_id].title in page


@pytest.mark.django_db
@pytest.mark.parametrize("url", ["/hjaelp/regler/findes-ikke/", "/hjaelp/brevtyper/afg_intet/"])
def test_unknown_name_is_not_there(client: Client, url: str) -> None:
    assert client.get(url).status_code == 404
