"""The LanguageTool protocol over HTTP: every way a text may come in, and every refusal."""

import base64
import json
from typing import Any
from urllib.parse import urlencode

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from klarbesked.web.api.models import ApiToken, KnockCount, Scope
from web.api.conftest import MakeKey, bearer
from web.people import People

FORM = "application/x-www-form-urlencoded"
TEXT = "I henhold til loven skal vi vi give dig besked & 100 % svar + mere."


@pytest.fixture(autouse=True)
def open_door(settings: Settings, db: None) -> None:  # noqa: ARG001
    settings.LANGUAGETOOL = "aaben"


def ask(client: Client, **fields: str) -> Any:
    return client.post("/v2/check", urlencode({"language": "da-DK", **fields}), content_type=FORM)


def found(response: Any, text: str) -> dict[str, str]:
    """Return what each rule points at, read from the text as programs in UTF-16 read it."""
    assert response.status_code == 200, response.content
    sent = text.encode("utf-16-le", "surrogatepass")
    return {
        match["rule"]["id"]: sent[
            match["offset"] * 2 : (match["offset"] + match["length"]) * 2
        ].decode("utf-16-le")
        for match in response.json()["matches"]
    }


def test_encoded_form_is_checked(client: Client) -> None:
    response = ask(client, text=TEXT)

    assert found(response, TEXT)["dobbelt-ord"] == "vi vi"
    assert response.headers["Content-Type"] == "application/json"


def test_raw_body_of_libreoffice_keeps_its_signs(client: Client) -> None:
    text = f"{TEXT} Det står her her: a=b&c=d. Æøå"

    response = client.post(
        "/v2/check", f"text={text}&language=da-DK&apiKey=".encode(), content_type=FORM
    )

    places = [match["offset"] for match in response.json()["matches"]]
    assert text.index("her her") in places


def test_multipart_form_is_checked(client: Client) -> None:
    response = client.post("/v2/check", {"text": TEXT, "language": "da-DK"})

    assert found(response, TEXT)["dobbelt-ord"] == "vi vi"


def test_get_is_checked(client: Client) -> None:
    response = client.get("/v2/check", {"text": TEXT, "language": "da"})

    assert found(response, TEXT)["dobbelt-ord"] == "vi vi"


def test_emoji_count_as_two(client: Client) -> None:
    text = f"😀 👩‍💻 {TEXT}"

    assert found(ask(client, text=text), text)["dobbelt-ord"] == "vi vi"


def test_markup_is_passed_over_and_counted(client: Client) -> None:
    parts = [
        {"markup": "<p>"},
        {"text": "Vi vi skriver "},
        {"markup": "<b>"},
        {"text": "til dig"},
        {"markup": "</b><br/>", "interpretAs": "\n"},
        {"text": "dig om dine sygedagpenge."},
    ]
    sent = "".join(part.get("markup", "") + part.get("text", "") for part in parts)

    response = ask(client, data=json.dumps({"annotation": parts}))

    assert found(response, sent)["dobbelt-ord"] == "Vi vi"


def test_text_inside_data_is_checked(client: Client) -> None:
    assert found(ask(client, data=json.dumps({"text": TEXT})), TEXT)["dobbelt-ord"] == "vi vi"


def test_match_has_all_that_programs_read(client: Client) -> None:
    match = next(
        match
        for match in ask(client, text=TEXT).json()["matches"]
        if match["rule"]["id"] == "dobbelt-ord"
    )

    assert match["shortMessage"] == "Ordet står to gange"
    assert match["replacements"] == [{"value": "vi"}]
    assert match["rule"]["category"] == {"id": "sprog", "name": "Sprog"}
    assert match["rule"]["issueType"] == "duplication"
    assert match["sentence"] == TEXT
    context = match["context"]
    assert context["text"][context["offset"] :][: context["length"]] == "vi vi"


def test_every_match_has_a_short_message(client: Client) -> None:
    """LibreOffice 7.4 goes down on a match without one."""
    matches = ask(client, text=TEXT).json()["matches"]

    assert matches
    assert all(match["shortMessage"] for match in matches)


@pytest.mark.parametrize("name", ["disabledRules", "disabledCategories"])
def test_rules_can_be_left_out(client: Client, name: str) -> None:
    value = {"disabledRules": "dobbelt-ord, andet", "disabledCategories": "sprog"}[name]

    assert "dobbelt-ord" not in found(ask(client, text=TEXT, **{name: value}), TEXT)


def test_only_the_rules_named_run(client: Client) -> None:
    response = ask(client, text=TEXT, enabledRules="dobbelt-ord", enabledOnly="true")

    assert found(response, TEXT) == {"dobbelt-ord": "vi vi"}


def test_rule_named_runs_though_its_category_is_off(client: Client) -> None:
    response = ask(
        client, text=TEXT, enabledRules="dobbelt-ord", disabledCategories="sprog,tone,opbygning"
    )

    assert found(response, TEXT) == {"dobbelt-ord": "vi vi"}


def test_short_text_counts_as_the_language_asked_for(client: Client) -> None:
    text = "Klagen fremsendes."

    assert "kancelliord" in found(ask(client, text=text), text)


def test_auto_says_nothing_of_what_it_cannot_tell(client: Client) -> None:
    response = ask(client, text="Klagen fremsendes.", language="auto")

    assert response.json()["matches"] == []
    assert response.json()["warnings"]["incompleteResults"] is True
    assert response.json()["language"]["detectedLanguage"]["confidence"] == 0.0


def test_auto_names_the_language_it_sees(client: Client) -> None:
    english = "You have the right to complain if you do not agree with the letter that we send."

    response = ask(client, text=english, language="auto")

    assert response.json()["matches"] == []
    assert response.json()["language"]["code"] == "en"


def test_other_languages_get_no_matches_and_a_warning(client: Client) -> None:
    response = ask(client, text=TEXT, language="en-US")

    assert response.json()["matches"] == []
    assert response.json()["warnings"] == {
        "incompleteResults": True,
        "incompleteResultsReason": "Vi tjekker kun dansk.",
    }


def test_one_paragraph_is_not_asked_for_explanations(client: Client) -> None:
    text = "Du har ret til aktindsigt. Du kan skrive til os."
    whole = f"{text}\n\nVi taler med dig om resten, når du kommer til mødet."

    alone, together = ask(client, text=text), ask(client, text=whole)

    assert "fagord-uforklaret" not in found(alone, text)
    assert "ét afsnit" in alone.json()["warnings"]["incompleteResultsReason"]
    assert found(together, whole)["fagord-uforklaret"] == "aktindsigt"


@pytest.mark.parametrize("text", ["", " \n ", "\x00\x01", "\ufeff"])
def test_text_without_words_has_no_matches(client: Client, text: str) -> None:
    response = ask(client, text=text)

    assert (response.status_code, response.json()["matches"]) == (200, [])


def test_nul_bytes_do_not_move_what_is_found(client: Client) -> None:
    text = f"\x00 \x00{TEXT}"

    assert found(ask(client, text=text), text)["dobbelt-ord"] == "vi vi"


def test_half_a_pair_does_not_stop_the_check(client: Client) -> None:
    response = ask(client, data=json.dumps({"text": f"\ud83d {TEXT}"}))

    assert found(response, f"? {TEXT}")["dobbelt-ord"] == "vi vi"


def test_html_with_scripts_is_text_in_json(client: Client) -> None:
    response = ask(client, text=f"<script>alert(1)</script> {TEXT}")

    assert response.headers["Content-Type"] == "application/json"
    assert response.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"text": TEXT, "data": "{}"},
        {"text": TEXT, "language": ""},
        {"text": TEXT, "language": "../æ"},
        {"text": TEXT, "level": "streng"},
        {"text": TEXT, "enabledOnly": "true"},
        {"text": TEXT, "enabledOnly": "true", "enabledRules": "a", "disabledRules": "b"},
        {"data": "{"},
        {"data": "[" * 40_000},
        {"data": "[]"},
        {"data": '{"text": "a", "annotation": []}'},
        {"data": '{"annotation": [{"hest": "a"}]}'},
        {"data": '{"annotation": [{"text": "a", "markup": "b"}]}'},
    ],
)
def test_bad_request_is_told_in_plain_text(client: Client, fields: dict[str, str]) -> None:
    response = ask(client, **fields)

    assert response.status_code == 400
    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert response.content.decode().endswith(".")


def test_broken_multipart_is_told_in_plain_text(client: Client) -> None:
    response = client.post("/v2/check", b"hest", content_type="multipart/form-data")

    assert response.status_code == 400
    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"


def test_a_thousand_fields_are_a_bad_request(client: Client) -> None:
    body = "&".join(f"a{number}=1" for number in range(5_000))

    assert client.post("/v2/check", body, content_type=FORM).status_code == 400


@pytest.mark.parametrize("length", [50_001, 5_000_000])
def test_long_text_is_too_much(client: Client, length: int) -> None:
    response = ask(client, text="a" * length)

    assert response.status_code == 413
    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_other_methods_are_not_allowed(client: Client, method: str) -> None:
    assert getattr(client, method)("/v2/check").status_code == 405


def test_languages_are_the_danish_ones(client: Client) -> None:
    codes = {entry["longCode"] for entry in client.get("/v2/languages").json()}

    assert codes == {"da", "da-DK"}


def test_longest_text_and_program_are_told(client: Client) -> None:
    assert client.get("/v2/maxtextlength").content == b"50000"
    assert client.get("/v2/info").json()["software"]["name"] == "Klar Besked"


def test_shut_door_lets_nobody_in(client: Client, settings: Settings) -> None:
    settings.LANGUAGETOOL = "lukket"

    assert ask(client, text=TEXT).status_code == 403


def test_door_by_token_wants_one(client: Client, settings: Settings) -> None:
    settings.LANGUAGETOOL = "token"

    response = ask(client, text=TEXT)

    assert response.status_code == 403
    assert "nøgle" in response.content.decode()


@pytest.mark.parametrize("way", ["field", "bearer", "basic"])
def test_token_opens_whichever_way_it_comes(
    client: Client, settings: Settings, make_key: MakeKey, way: str
) -> None:
    settings.LANGUAGETOOL = "token"
    made = make_key(Scope.LANGUAGETOOL)
    fields = {"username": "a", "apiKey": made.plain} if way == "field" else {}
    pair = base64.b64encode(f"navn:{made.plain}".encode()).decode()
    headers = {"field": {}, "bearer": bearer(made), "basic": {"Authorization": f"Basic {pair}"}}

    response = client.post(
        "/v2/check",
        urlencode({"language": "da-DK", "text": TEXT, **fields}),
        content_type=FORM,
        headers=headers[way],
    )

    assert response.status_code == 200


@pytest.mark.parametrize("header", ["Basic ¤", "Basic aGVzdA==", "Bearer", "hest", "Basic"])
def test_odd_header_is_no_token(client: Client, settings: Settings, header: str) -> None:
    settings.LANGUAGETOOL = "token"

    response = client.get(
        "/v2/check",
        {"text": TEXT, "language": "da"},
        headers={"Authorization": header.encode().decode("latin-1")},
    )

    assert response.status_code == 403


def test_token_for_something_else_does_not_open(client: Client, make_key: MakeKey) -> None:
    response = ask(client, text=TEXT, apiKey=make_key(Scope.READ).plain)

    assert response.status_code == 403


def test_wrong_token_does_not_open_the_open_door(client: Client) -> None:
    assert ask(client, text=TEXT, apiKey="kb_hest_hest").status_code == 403


def test_too_many_calls_are_told_to_wait(client: Client, make_key: MakeKey) -> None:
    made = make_key(Scope.LANGUAGETOOL, per_minute=2)
    answers = [ask(client, text=TEXT, apiKey=made.plain) for _ in range(7)]

    refused = [answer for answer in answers if answer.status_code == 429]
    # The clock may go on to the next minute in between: then there is room for two more.
    assert len(refused) >= 3
    assert 1 <= int(refused[0].headers["Retry-After"]) <= 60


def test_address_is_not_kept(client: Client, people: People) -> None:  # noqa: ARG001
    ask(client, text=TEXT)

    assert "127.0.0.1" not in str(KnockCount.objects.values_list())


def test_text_is_kept_nowhere(
    client: Client, make_key: MakeKey, caplog: pytest.LogCaptureFixture
) -> None:
    made = make_key(Scope.LANGUAGETOOL)

    ask(client, text="Hemmelighed Hemmelighed om dig", apiKey=made.plain)
    ask(client, text="Hemmelighed", level="Hemmelighed")

    assert "Hemmelighed" not in caplog.text
    for model in (ApiToken, KnockCount):
        assert "Hemmelighed" not in str(model.objects.values_list())
