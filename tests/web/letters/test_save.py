"""Save a draft from the editor and from the plain field: two at once, signed out, too long."""

import json
from typing import Any

import pytest
from django.test import Client

from klarbesked.web.accounts.models import TrailEntry
from klarbesked.web.letters.domain.sanitise import MAX_HTML
from klarbesked.web.letters.models import TemplateVersion, VersionCheck
from web.letters.writing import again, approved, draft, sent
from web.people import People


def put(client: Client, version: TemplateVersion, body: Any) -> Any:
    url = f"/breve/{version.template.public_id}/{version.number}/gem/"
    return client.put(url, json.dumps(body), content_type="application/json")


def test_a_draft_is_saved_and_gets_the_next_revision(people: People, client: Client) -> None:
    version = draft(people.sick_pay, people.carl)
    client.force_login(people.carl)

    answer = put(client, version, {"html": "<p>Nyt</p><script>x</script>", "revision": 1})

    assert answer.status_code == 200
    assert answer.json()["revision"] == 2
    assert answer.json()["saved_at"].startswith("kl. ")
    assert again(version).html == "<p>Nyt</p>"


def test_of_two_who_write_the_second_sees_the_first_ones_text(
    people: People, client: Client
) -> None:
    version = draft(people.sick_pay, people.carl)
    client.force_login(people.communications)
    put(client, version, {"html": "<p>Mettes tekst</p>", "revision": 1})
    client.force_login(people.carl)

    answer = put(client, version, {"html": "<p>Carls tekst</p>", "revision": 1})

    assert answer.status_code == 409
    said = answer.json()
    assert (said["html"], said["revision"], said["by"]) == ("<p>Mettes tekst</p>", 2, "Mette")
    assert again(version).html == "<p>Mettes tekst</p>"


def test_the_same_text_sent_twice_is_no_conflict(people: People, client: Client) -> None:
    version = draft(people.sick_pay, people.carl)
    client.force_login(people.carl)
    body = {"html": "<p>Nyt</p>", "revision": 1}
    put(client, version, body)

    answer = put(client, version, body)

    assert (answer.status_code, answer.json()["revision"]) == (200, 2)


def test_somebody_signed_out_is_told_so_in_json(people: People, client: Client) -> None:
    version = draft(people.sick_pay, people.carl)

    answer = put(client, version, {"html": "<p>Nyt</p>", "revision": 1})

    assert answer.status_code == 401
    assert answer.json()["error"].startswith("Du er logget ud. Din tekst er her stadig.")


@pytest.mark.parametrize("who", ["alma", "sara", "manager", "administrator", "nora"])
def test_those_who_may_not_write_there_get_404(people: People, client: Client, who: str) -> None:
    version = draft(people.sick_pay, people.carl)
    client.force_login(getattr(people, who))

    answer = put(client, version, {"html": "<p>Nyt</p>", "revision": 1})

    assert answer.status_code == 404


def test_an_approved_version_is_locked(people: People, client: Client) -> None:
    version = approved(people.sick_pay, people.carl, people.lawyer)
    client.force_login(people.carl)

    answer = put(client, version, {"html": "<p>Nyt</p>", "revision": 1})

    assert answer.status_code == 423
    assert "godkendt og låst" in answer.json()["error"]


def test_a_version_that_waits_cannot_be_written_in(people: People, client: Client) -> None:
    version = sent(people.sick_pay, people.carl)
    client.force_login(people.carl)

    assert put(client, version, {"html": "<p>Nyt</p>", "revision": 1}).status_code == 423


@pytest.mark.parametrize("length", [MAX_HTML + 1, 7 * MAX_HTML])
def test_a_letter_that_is_too_long_is_refused(people: People, client: Client, length: int) -> None:
    version = draft(people.sick_pay, people.carl)
    client.force_login(people.carl)

    answer = put(client, version, {"html": "a" * length, "revision": 1})

    assert (answer.status_code, "for langt" in answer.json()["error"]) == (413, True)


@pytest.mark.parametrize(
    "body", [[], "x", {"html": 1, "revision": 1}, {"html": "x"}, {"html": "x", "revision": True}]
)
def test_what_makes_no_sense_is_refused(people: People, client: Client, body: Any) -> None:
    version = draft(people.sick_pay, people.carl)
    client.force_login(people.carl)

    assert put(client, version, body).status_code == 400


def test_many_saves_in_one_sitting_are_one_entry_in_the_trail(
    people: People, client: Client
) -> None:
    version = draft(people.sick_pay, people.carl)
    client.force_login(people.carl)
    for revision in (1, 2, 3):
        put(client, version, {"html": f"<p>Hemmelig {revision}</p>", "revision": revision})

    entries = TrailEntry.objects.filter(act="skrev i")

    assert [entry.detail for entry in entries] == [{"version": 1}]
    assert "Hemmelig" not in "".join(str(vars(entry)) for entry in TrailEntry.objects.all())


def test_a_save_counts_the_findings_anew(people: People, client: Client) -> None:
    version = draft(people.sick_pay, people.carl)
    client.force_login(people.carl)

    put(client, version, {"html": "<p>Ring til os.</p>", "revision": 1})

    assert VersionCheck.objects.get(version=version).counts == {}


def test_the_plain_field_saves_what_it_says(people: People, client: Client) -> None:
    version = draft(people.sick_pay, people.carl)
    client.force_login(people.carl)
    url = f"/breve/{version.template.public_id}/1/tekst/"

    client.post(url, {"text": "# Svar\r\n\r\nDu får **ja**.", "revision": "1"})

    assert again(version).html == "<h1>Svar</h1><p>Du får <strong>ja</strong>.</p>"


def test_the_plain_field_shows_both_texts_when_two_have_written(
    people: People, client: Client
) -> None:
    version = draft(people.sick_pay, people.carl)
    client.force_login(people.communications)
    put(client, version, {"html": "<p>Mettes tekst</p>", "revision": 1})
    client.force_login(people.carl)
    url = f"/breve/{version.template.public_id}/1/tekst/"

    answer = client.post(url, {"text": "Carls tekst", "revision": "1"})

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Mette har også skrevet i brevet" in page
    assert "Carls tekst" in page
    assert again(version).html == "<p>Mettes tekst</p>"


def test_the_plain_field_keeps_a_text_it_cannot_save(people: People, client: Client) -> None:
    version = sent(people.sick_pay, people.carl)
    client.force_login(people.carl)
    url = f"/breve/{version.template.public_id}/1/tekst/"

    answer = client.post(url, {"text": "Carls tekst", "revision": "1"})

    assert (answer.status_code, "Carls tekst" in answer.content.decode()) == (422, True)
