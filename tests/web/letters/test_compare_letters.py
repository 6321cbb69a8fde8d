"""A pasted letter and what it began from, and a draft in the editor: the guard's answer."""

import json
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from klarbesked.web.accounts.models import TrailEntry
from klarbesked.web.letters.domain.letter_size import MOST_SIGNS
from klarbesked.web.letters.models import LetterTemplate, MeaningAnswer
from web.letters.rewriting import NEW, OLD, REASON, key, rewritten
from web.letters.writing import draft
from web.people import People

SVAR, FORM = "/breve/tjek/sammenlign/svar", "/breve/tjek/sammenlign/"
MAY = ("alma", "lawyer", "manager", "adviser", "communications")
MAY_NOT = ("committee", "administrator", "nora")


def blocks(*texts: str) -> list[dict[str, Any]]:
    return [{"kind": "paragraph", "text": text} for text in texts]


def ask(client: Client, before: list[Any], after: list[Any], url: str = SVAR) -> Any:
    body = {"before": before, "after": after} if url == SVAR else {"blocks": after}
    return client.post(url, json.dumps(body), content_type="application/json")


@pytest.fixture
def alma(people: People, client: Client) -> Client:
    client.force_login(people.alma)
    return client


@pytest.mark.parametrize("who", [*MAY, *MAY_NOT])
def test_those_who_check_letters_compare_and_for_others_it_is_not_there(
    people: People, client: Client, who: str
) -> None:
    client.force_login(getattr(people, who))

    statuses = [
        ask(client, blocks(OLD), blocks(NEW)).status_code,
        client.get(FORM).status_code,
        client.post(FORM, {"foer-text": OLD, "nu-text": NEW}).status_code,
    ]

    assert statuses == [200 if who in MAY else 404] * 3


@pytest.mark.parametrize("url", [SVAR, FORM])
def test_somebody_signed_out_is_sent_to_the_sign_in(client: Client, db: None, url: str) -> None:  # noqa: ARG001
    assert client.post(url, {}).headers["Location"] == f"/konto/login/?next={url}"


@pytest.mark.parametrize("url", [SVAR, FORM])
def test_a_request_without_our_token_is_refused(people: People, url: str) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(people.alma)

    assert client.post(url, {"foer-text": OLD, "nu-text": NEW}).status_code == 403


def test_a_change_is_told_with_its_place_and_its_cure(alma: Client) -> None:
    data = ask(alma, blocks("Kære Anne", OLD), blocks("Kære Anne", NEW)).json()

    [change] = data["changes"]
    assert (data["verdict"], data["line"]) == ("changed", "Betydningen kan være ændret ét sted.")
    assert (change["before"], change["after"], change["is_hard"]) == (OLD, NEW, True)
    [[block, start, end]] = change["places"]
    assert NEW[start:end] == "8 dage"
    assert (block, change["edits"]) == (1, [{"at": [1, 0, len(NEW)], "text": OLD}])


@pytest.mark.parametrize("url", ["/breve/tjek/sammenlign/", "/breve/tjek/enkelt/"])
def test_twenty_megabytes_of_text_are_told_on_a_page(alma: Client, url: str) -> None:
    response = alma.post(url, {"foer-text": "Du får brev. " * 1_500_000, "text": "Hej."})

    assert response.status_code == 413
    assert "<h1>Teksten er for lang</h1>" in response.content.decode()
    assert "del brevet" in response.content.decode()


def test_a_broken_form_is_told_on_a_page(alma: Client) -> None:
    response = alma.post("/breve/tjek/sammenlign/", b"hest", content_type="multipart/form-data")

    assert response.status_code == 400
    assert "<h1>Vi kan ikke læse det, du sendte</h1>" in response.content.decode()


def test_other_words_for_the_same_are_no_change(alma: Client) -> None:
    data = ask(alma, blocks(OLD), blocks("Send os din lønseddel inden to uger.")).json()

    assert (data["verdict"], data["changes"]) == ("same", [])


def test_a_sentence_left_out_goes_in_after_the_one_before_it(alma: Client) -> None:
    data = ask(alma, blocks("Du får ja.", "Ring på 70 00 00 21."), blocks("Du får ja.")).json()

    assert {
        (edit["text"], tuple(edit["at"])) for each in data["changes"] for edit in each["edits"]
    } == {(" Ring på 70 00 00 21.", (0, 10, 10))}


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ("{", 400),
        ("[]", 400),
        (json.dumps({"before": []}), 400),
        (json.dumps({"before": blocks("Hej"), "after": [{"kind": "x", "text": "Hej"}]}), 400),
        (json.dumps({"before": blocks("Hej"), "after": blocks("  ")}), 422),
        (json.dumps({"before": blocks("x" * (MOST_SIGNS + 1)), "after": blocks("Hej")}), 413),
        (" " * 8_000_001, 413),
    ],
)
def test_what_our_page_never_sends_is_refused(alma: Client, body: str, status: int) -> None:
    response = alma.post(SVAR, body, content_type="application/json")

    assert response.status_code == status
    assert response.json()["error"]


def test_nothing_of_the_letters_is_kept(alma: Client) -> None:
    ask(alma, blocks(OLD), blocks(NEW))
    alma.post(FORM, {"foer-text": OLD, "nu-text": NEW})

    assert not TrailEntry.objects.exists()
    assert not LetterTemplate.objects.exists()


def test_a_form_shows_the_two_side_by_side(alma: Client) -> None:
    page = alma.post(FORM, {"foer-text": OLD, "nu-text": NEW}).content.decode()

    assert "Betydningen kan være ændret ét sted." in page
    assert page.count("data-place") == 1
    assert "Ret tilbage" not in page


def test_a_file_is_compared_with_a_text(alma: Client) -> None:
    file = SimpleUploadedFile("brev.txt", OLD.encode())

    page = alma.post(FORM, {"foer-file": file, "nu-text": NEW}).content.decode()

    assert "Betydningen kan være ændret ét sted." in page
    assert f">\n{OLD}</textarea>" in page


def test_the_same_text_twice_is_told(alma: Client) -> None:
    page = alma.post(FORM, {"foer-text": OLD, "nu-text": OLD}).content.decode()

    assert "Ordene er de samme i de to breve." in page


def test_an_empty_side_is_asked_for_and_the_other_stays(alma: Client) -> None:
    response = alma.post(FORM, {"foer-text": OLD, "nu-text": ""})

    page = response.content.decode()
    assert response.status_code == 422
    assert "Skriv brevet, eller vælg en fil." in page
    assert OLD in page


def test_two_languages_are_not_told_to_be_the_same(alma: Client) -> None:
    english = "You will get an answer from us by the end of next week. Please wait for the letter."

    data = ask(alma, blocks(OLD, "Ring til os, hvis du har spørgsmål."), blocks(english)).json()

    assert data["verdict"] == "changed"


def test_a_draft_in_the_editor_is_compared_with_its_start(people: People, client: Client) -> None:
    version = rewritten(people)
    client.force_login(people.carl)
    url = f"/breve/{version.template.public_id}/2/betydning/"
    letter = blocks(
        "Vi har fået din ansøgning", "Kære «Fornavn»", NEW, "Vi betaler 300 kr. for din tolk.",
        "Venlig hilsen",
    )  # fmt: skip

    [change] = ask(client, [], letter, url).json()["changes"]

    assert (change["key"], change["answer"]) == (key(version), None)


def test_the_editor_hears_the_answer_that_was_given(people: People, client: Client) -> None:
    version = rewritten(people)
    client.force_login(people.carl)
    base = f"/breve/{version.template.public_id}/2/betydning"
    headers = {"Accept": "application/json"}

    said = client.post(
        f"{base}/svar/", {"key": key(version), "reason": REASON}, headers=headers
    ).json()
    undone = client.post(f"{base}/fortryd/{said['answer']['id']}/", headers=headers).json()
    missing = client.post(f"{base}/svar/", {"key": key(version), "reason": ""}, headers=headers)

    assert (said["answer"]["reason"], said["answer"]["by"]) == (REASON, "Carl")
    assert undone == {"answer": None}
    assert (missing.status_code, missing.json()["error"]) == (
        422, "Skriv, hvorfor det er meningen.",
    )  # fmt: skip
    assert MeaningAnswer.objects.get().undone_by == people.carl


def test_a_draft_that_began_from_nothing_has_no_start(people: People, client: Client) -> None:
    version = draft(people.sick_pay, people.carl)
    client.force_login(people.carl)

    url = f"/breve/{version.template.public_id}/1/betydning/"

    assert ask(client, [], blocks("Hej"), url).status_code == 404
    page = client.get(f"/breve/{version.template.public_id}/1/").content.decode()
    assert "data-meaning-url" not in page


@pytest.mark.parametrize(("body", "status"), [("{", 400), (" " * 4_000_001, 413)])
def test_a_draft_that_is_no_letter_is_refused(
    people: People, client: Client, body: str, status: int
) -> None:
    version = rewritten(people)
    client.force_login(people.carl)
    url = f"/breve/{version.template.public_id}/2/betydning/"

    assert client.post(url, body, content_type="application/json").status_code == status
