"""B1 Tjek et brev: who may, what is answered, and that nothing of the letter is left behind."""

import json
from typing import Any

import pytest
from django.test import Client

from klarbesked.web.accounts.models import User
from web.people import People

TEXT = "Såfremt du er syg, så skal du ringe til os i dag."
PAGES = ("/breve/tjek/", "/breve/tjek/svar", "/breve/tjek/fil", "/breve/tjek/word")
MAY = {"alma": 200, "lawyer": 200, "manager": 200, "adviser": 200, "communications": 200}
MAY_NOT = {"committee": 404, "administrator": 404, "nora": 404}


def block(text: str, **more: Any) -> dict[str, Any]:
    return {"kind": "paragraph", "text": text, **more}


def message(*texts: str, **more: Any) -> str:
    return json.dumps({"blocks": [block(text) for text in texts], **more})


def ask(client: Client, user: User, body: str) -> Any:
    client.force_login(user)
    return client.post("/breve/tjek/svar", body, content_type="application/json")


@pytest.mark.parametrize(("who", "status"), (MAY | MAY_NOT).items())
def test_the_page_opens_for_those_who_check_letters(
    people: People, client: Client, who: str, status: int
) -> None:
    client.force_login(getattr(people, who))

    assert client.get("/breve/tjek/").status_code == status


@pytest.mark.parametrize("who", MAY_NOT)
@pytest.mark.parametrize("url", PAGES[1:])
def test_without_the_permission_there_is_no_such_page(
    people: People, client: Client, who: str, url: str
) -> None:
    client.force_login(getattr(people, who))

    assert client.post(url, {}).status_code == 404


@pytest.mark.parametrize("url", PAGES)
def test_somebody_signed_out_is_sent_to_the_sign_in(client: Client, db: None, url: str) -> None:  # noqa: ARG001
    response = client.post(url, {})

    assert (response.status_code, response.headers["Location"]) == (
        302,
        f"/konto/login/?next={url}",
    )


@pytest.mark.parametrize("url", PAGES[1:])
def test_a_request_without_our_token_is_refused(people: People, url: str) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(people.alma)

    assert client.post(url, message(TEXT), content_type="application/json").status_code == 403


@pytest.mark.parametrize("url", PAGES[1:])
def test_an_answer_is_asked_for_with_post_only(people: People, client: Client, url: str) -> None:
    client.force_login(people.alma)

    assert client.get(url).status_code == 405


def test_the_page_says_that_the_letter_is_not_saved(people: People, client: Client) -> None:
    client.force_login(people.alma)

    page = client.get("/breve/tjek/").content.decode()

    assert "Brevet bliver ikke gemt." in page
    assert '<option value="afg_ophoer_sygedagpenge_revurdering">' in page


def test_a_finding_is_answered_with_its_place_and_its_proposal(
    people: People, client: Client
) -> None:
    response = ask(client, people.alma, message("Kære Anne 😀", TEXT))

    rows = [row for row in response.json()["remarks"] if row["rule"] == "kancelliord"]
    [finding] = rows[0]["findings"]
    assert finding["places"] == [[1, 0, 7]]
    assert finding["fixes"][0]["edits"] == [{"at": [1, 0, 7], "text": "Hvis"}]
    assert response.headers["Cache-Control"].startswith("max-age=0")


def test_the_writers_choices_are_followed(people: People, client: Client) -> None:
    key = next(
        row["findings"][0]["key"]
        for row in ask(client, people.alma, message(TEXT)).json()["remarks"]
        if row["rule"] == "kancelliord"
    )
    kind = "afg_ophoer_sygedagpenge_revurdering"

    response = ask(
        client,
        people.alma,
        message(TEXT, letter_type=kind, ignored={key: "Det er et krav"}, is_template=True),
    )

    data = response.json()
    assert (data["type"]["id"], data["type"]["is_chosen"]) == (kind, True)
    assert [skip["reason"] for skip in data["skipped"]] == ["Det er et krav"]


def test_a_type_that_is_gone_is_recognised_anew(people: People, client: Client) -> None:
    response = ask(client, people.alma, message(TEXT, letter_type="findes-ikke"))

    assert response.json()["type"]["is_chosen"] is False


def test_a_letter_without_text_is_asked_for(people: People, client: Client) -> None:
    response = ask(client, people.alma, message(" "))

    assert (response.status_code, response.json()["error"]) == (
        422,
        "Der er ingen tekst endnu. Skriv brevet, eller sæt det ind.",
    )


def test_a_letter_of_sixty_one_pages_is_refused_with_a_remedy(
    people: People, client: Client
) -> None:
    response = ask(client, people.alma, message("ord " * 37_600))

    assert response.status_code == 413
    assert response.json()["error"] == (
        "Brevet er på 61 sider. Del det, og tjek delene hver for sig."
    )


def test_a_body_larger_than_any_letter_is_refused_unread(people: People, client: Client) -> None:
    response = ask(client, people.alma, "[" * 9_000_000)

    assert response.status_code == 413
    assert "Del det" in response.json()["error"]


@pytest.mark.parametrize(
    "body",
    [
        "",
        "{",
        "[]",
        "{}",
        '{"blocks": 1}',
        '{"blocks": [1]}',
        '{"blocks": [{"kind": "script", "text": "a"}]}',
        '{"blocks": [{"kind": "paragraph"}]}',
        '{"blocks": [{"kind": "paragraph", "text": 1}]}',
        '{"blocks": [{"kind": "paragraph", "text": "a", "level": -1}]}',
        '{"blocks": [{"kind": "paragraph", "text": "a", "cell": [0, 0]}]}',
        '{"blocks": [{"kind": "paragraph", "text": "a", "cell": [0, 0, 1000000]}]}',
        '{"blocks": [{"kind": "paragraph", "text": "a", "origin": "x"}]}',
        '{"blocks": [{"kind": "paragraph", "text": "abc", "marks": [["field", 2, 1]]}]}',
        '{"blocks": [{"kind": "paragraph", "text": "abc", "marks": [["x", 0, 1]]}]}',
        '{"blocks": [{"kind": "paragraph", "text": "a", "bold": [[0, 99]]}]}',
        '{"blocks": [{"kind": "paragraph", "text": "a"}], "answers": {"skoen": "ja"}}',
        '{"blocks": [{"kind": "paragraph", "text": "a"}], "ignored": []}',
        '{"blocks": [{"kind": "paragraph", "text": "a"}], "ignored": {"k": 1}}',
        '{"blocks": [{"kind": "paragraph", "text": "a"}], "is_template": 1}',
        "[" * 100_000,
    ],
)
def test_what_our_page_never_sends_is_refused(people: People, client: Client, body: str) -> None:
    response = ask(client, people.alma, body)

    assert response.status_code == 400
    assert "Hent siden igen" in response.json()["error"]


@pytest.mark.parametrize("text", ["\ud83d", "a\u0000b\ufffe", "\r\n\r\n" * 50 + "Hej", "¨" * 999])
def test_odd_signs_are_text_like_any_other(people: People, client: Client, text: str) -> None:
    response = ask(client, people.alma, message(text, TEXT))

    assert response.status_code == 200


def test_html_in_the_text_is_text(people: People, client: Client) -> None:
    response = ask(client, people.alma, message(f"<script>alert(1)</script> {TEXT}"))

    assert response.status_code == 200
    assert response.headers["Content-Type"] == "application/json"


def test_a_check_keeps_nothing(
    people: People,
    client: Client,
    caplog: pytest.LogCaptureFixture,
    django_assert_max_num_queries: Any,
) -> None:
    client.force_login(people.alma)

    with django_assert_max_num_queries(8) as asked:
        client.post("/breve/tjek/svar", message(TEXT), content_type="application/json")

    written = ("INSERT", "UPDATE", "DELETE")
    assert [q for q in asked.captured_queries if q["sql"].startswith(written)] == []
    assert "Såfremt" not in caplog.text
