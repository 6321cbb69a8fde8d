"""B4 Sammenlign: who sees it, which two are chosen, and what is shown when there is nothing."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from klarbesked.web.accounts.models import TrailEntry
from klarbesked.web.letters.domain.approval import approve, send_to_approval
from klarbesked.web.letters.domain.version import begin_next, discard
from klarbesked.web.letters.models import MeaningAnswer, TemplateVersion
from web.letters.rewriting import BEFORE, NEW, OLD, REASON, REWORDED, key, rewritten
from web.letters.writing import DAY, NOW, again, draft
from web.own_words import language_faults
from web.people import People

WRITES = ("betydning/", "betydning/svar/", "betydning/fortryd/x/", "betydning/ret-tilbage/")


def url_of(version: TemplateVersion, query: str = "") -> str:
    return f"/breve/{version.template.public_id}/sammenlign/{query}"


def page_of(client: Client, version: TemplateVersion, query: str = "") -> str:
    response = client.get(url_of(version, query))
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def verdict(page: str) -> str:
    found = re.search(r"kb-verdict.*?<span>(.*?)</span>", page)
    return found[1] if found else ""


def test_those_who_read_the_letter_compare_and_for_others_it_is_not_there(
    people: People, client: Client
) -> None:
    version = rewritten(people)

    for user, status in (
        (people.carl, 200),
        (people.alma, 200),
        (people.lawyer, 200),
        (people.sara, 404),
        (people.committee, 404),
        (people.administrator, 404),
        (people.nora, 404),
    ):
        client.force_login(user)
        assert client.get(url_of(version)).status_code == status


def test_somebody_signed_out_is_sent_to_the_sign_in(people: People, client: Client) -> None:
    version = rewritten(people)

    assert client.get(url_of(version)).headers["Location"].startswith("/konto/login/")


@pytest.mark.parametrize("what", WRITES)
def test_only_writers_of_the_unit_answer(people: People, client: Client, what: str) -> None:
    version = rewritten(people)
    url = f"/breve/{version.template.public_id}/2/{what}"

    for user in (people.sara, people.alma, people.manager, people.administrator, people.nora):
        client.force_login(user)
        assert client.post(url).status_code == 404
    client.force_login(people.carl)
    assert client.get(url).status_code == 405


def test_without_a_choice_the_newest_is_compared_with_the_approved_one(
    people: People, client: Client
) -> None:
    version = rewritten(people)
    client.force_login(people.alma)

    page = page_of(client, version)

    assert "Fra version 1 til version 2." in page
    assert verdict(page) == "Betydningen kan være ændret ét sted."


def test_two_versions_are_compared_the_way_they_are_chosen(people: People, client: Client) -> None:
    version = rewritten(people)
    client.force_login(people.alma)

    page = page_of(client, version, "?foer=2&nu=1")

    assert "Fra version 2 til version 1." in page
    assert verdict(page) == "Betydningen kan være ændret ét sted."


@pytest.mark.parametrize("query", ["?foer=9&nu=1", "?foer=1&nu=0"])
def test_a_version_that_is_not_there_is_not_found(
    people: People, client: Client, query: str
) -> None:
    version = rewritten(people)
    client.force_login(people.alma)

    assert client.get(url_of(version, query)).status_code == 404


@pytest.mark.parametrize("query", ["?foer=x&nu=", "?foer=²&nu=2", f"?nu={'9' * 40}"])
def test_a_choice_that_is_no_number_is_no_choice(
    people: People, client: Client, query: str
) -> None:
    version = rewritten(people)
    client.force_login(people.alma)

    assert "Fra version 1 til version 2." in page_of(client, version, query)


def test_only_places_with_another_meaning_are_open(people: People, client: Client) -> None:
    version = rewritten(people)
    client.force_login(people.alma)

    folded, shown = page_of(client, version), page_of(client, version, "?vis=alt")

    assert (folded.count("kb-pair-open"), shown.count("kb-pair-open")) == (1, 1)
    assert ('<details class="kb-pair-fold">' in folded, "kb-pair-fold" in shown) == (True, False)


@pytest.mark.parametrize(
    ("html", "words"),
    [
        (BEFORE, "Ordene er de samme i de to versioner."),
        ("", "Vi har ikke sammenlignet. Der er ingen tekst i den ene af dem"),
    ],
)
def test_nothing_to_show_is_said(people: People, client: Client, html: str, words: str) -> None:
    version = rewritten(people, html)
    client.force_login(people.alma)

    assert words in page_of(client, version)


def test_one_version_says_when_there_is_something_to_compare(
    people: People, client: Client
) -> None:
    version = draft(people.sick_pay, people.carl)
    client.force_login(people.alma)

    assert "Der er kun én version." in page_of(client, version)


def test_the_same_version_twice_is_told(people: People, client: Client) -> None:
    version = rewritten(people)
    client.force_login(people.alma)

    assert "Det er den samme version på begge sider." in page_of(client, version, "?foer=2&nu=2")


def test_a_reader_gets_no_answers_to_give(people: People, client: Client) -> None:
    version = rewritten(people)
    pages = []
    for user in (people.alma, people.carl):
        client.force_login(user)
        pages.append(page_of(client, version))

    assert ["Ret tilbage" in page for page in pages] == [False, True]


def test_answers_belong_to_the_draft_and_its_start_only(people: People, client: Client) -> None:
    version = rewritten(people)
    client.force_login(people.carl)

    assert "Ret tilbage" not in page_of(client, version, "?foer=2&nu=1")


def test_who_compared_is_in_the_trail(people: People, client: Client) -> None:
    version = rewritten(people)
    client.force_login(people.alma)

    client.get(url_of(version))

    entry = TrailEntry.objects.get(act="sammenlignede")
    assert (entry.actor, entry.detail) == (people.alma, {"version": 2, "compared_with": 1})


def test_an_answer_in_a_form_is_kept_and_shown(people: People, client: Client) -> None:
    version = rewritten(people)
    client.force_login(people.carl)
    url = f"/breve/{version.template.public_id}/2/betydning/svar/"

    page = client.post(url, {"key": key(version), "reason": REASON}, follow=True).content.decode()

    assert f"Det er meningen: {REASON}" in page
    assert "Alle steder har et svar." in page


def test_an_answer_without_reason_is_asked_for_again_at_its_place(
    people: People, client: Client
) -> None:
    version = rewritten(people)
    client.force_login(people.carl)
    url = f"/breve/{version.template.public_id}/2/betydning/svar/"

    response = client.post(url, {"key": key(version), "reason": " "})

    assert response.status_code == 422
    assert "Skriv, hvorfor det er meningen." in response.content.decode()
    assert not MeaningAnswer.objects.exists()


def test_an_answer_is_taken_back_in_a_form(people: People, client: Client) -> None:
    version = rewritten(people)
    client.force_login(people.carl)
    base = f"/breve/{version.template.public_id}/2/betydning"
    client.post(f"{base}/svar/", {"key": key(version), "reason": REASON})
    row = MeaningAnswer.objects.get()

    page = client.post(f"{base}/fortryd/{row.public_id}/", follow=True).content.decode()

    assert "Ét sted mangler dit svar" in page


def test_an_answer_of_another_version_is_not_there(people: People, client: Client) -> None:
    version = rewritten(people)
    client.force_login(people.carl)
    base = f"/breve/{version.template.public_id}"
    client.post(f"{base}/2/betydning/svar/", {"key": key(version), "reason": REASON})
    row = MeaningAnswer.objects.get()

    assert client.post(f"{base}/1/betydning/fortryd/{row.public_id}/").status_code == 404


def test_the_old_sentence_is_put_back_and_that_is_undone(people: People, client: Client) -> None:
    version = rewritten(people)
    client.force_login(people.carl)
    url = f"/breve/{version.template.public_id}/2/betydning/ret-tilbage/"

    page = client.post(url, {"key": key(version)}).content.decode()
    put_back = again(version).html
    client.post(url, {"now": OLD, "then": NEW, "anchor": ""})

    assert f'name="then" value="{NEW}"' in page
    assert "Ordene er de samme i de to versioner." in page
    assert (OLD in put_back, NEW in again(version).html) == (True, True)


def test_a_second_click_on_put_back_says_the_place_has_gone(people: People, client: Client) -> None:
    version = rewritten(people)
    client.force_login(people.carl)
    url, place = f"/breve/{version.template.public_id}/2/betydning/ret-tilbage/", key(version)
    client.post(url, {"key": place})

    page = client.post(url, {"key": place}, follow=True).content.decode()

    assert "Stedet er ændret siden. Se det igen." in page


def test_a_version_approved_while_it_is_compared_takes_no_answer(
    people: People, client: Client
) -> None:
    version = rewritten(people, REWORDED)
    place = "a" * 64
    send_to_approval(version, what_and_why="Nu.", by=people.carl, now=NOW, day=DAY)
    approve(version, in_use_from=DAY, conditions="", by=people.lawyer, now=NOW, day=DAY)
    client.force_login(people.carl)
    base = f"/breve/{version.template.public_id}/2/betydning"

    pages = [
        client.post(f"{base}/svar/", {"key": place, "reason": REASON}, follow=True),
        client.post(f"{base}/ret-tilbage/", {"now": NEW, "then": OLD}, follow=True),
    ]

    assert ["Versionen er ikke et udkast mere." in each.content.decode() for each in pages] == [
        True,
        True,
    ]
    assert again(version).html == REWORDED


def test_a_send_without_answers_goes_to_the_places(people: People, client: Client) -> None:
    version = rewritten(people)
    client.force_login(people.carl)
    url = f"/breve/{version.template.public_id}/2/send/"

    form = client.get(url).content.decode()
    response = client.post(url, {"what_and_why": "Klarere."}, follow=True)

    assert "Svar på stederne" in form
    assert response.redirect_chain[-1][0].endswith("/sammenlign/?foer=1&nu=2")
    assert "Svar på hvert sted, hvor betydningen er ændret." in response.content.decode()


def test_three_versions_cost_as_many_queries_as_two(people: People, client: Client) -> None:
    version = rewritten(people)
    discard(version, by=people.carl, now=NOW)
    client.force_login(people.alma)
    page_of(client, version, "?foer=1&nu=2")
    two = count_queries(client, url_of(version, "?foer=1&nu=2"))
    start = again(TemplateVersion.objects.get(number=1))
    begin_next(start.template, based_on=start, by=people.carl, now=NOW, day=DAY)

    assert count_queries(client, url_of(version, "?foer=1&nu=2")) == two


def count_queries(client: Client, url: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        assert client.get(url).status_code == 200
    return len(queries)


def test_the_page_speaks_plain_danish(people: People, client: Client) -> None:
    """But for the letter's own sentences, which it only shows."""
    version = rewritten(people)
    client.force_login(people.carl)

    page = client.get(url_of(version)).content.decode()

    letter = {"frist-uden-dato", "frist-uden-gaerning"}
    assert [
        each for each in language_faults(page.encode()) if each.split(":")[0] not in letter
    ] == []
