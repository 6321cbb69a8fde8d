"""POST /api/compare: two letters in; the places or a clear refusal out."""

import json
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from jsonschema import Draft202012Validator

from klarbesked.web.api.models import Scope
from web.api.conftest import MakeKey, bearer

DOCS = Path(__file__).parents[3] / "docs"
SCHEMA = Draft202012Validator(json.loads((DOCS / "compare.schema.json").read_text("utf-8")))
BEFORE = "Kære Anne\n\nDu skal sende os din lønseddel inden 4 uger.\n\nVenlig hilsen"
CHANGED = BEFORE.replace("4 uger", "en måned")
REWORDED = BEFORE.replace("Du skal sende os", "Send os")


@pytest.fixture
def post(client: Client, make_key: MakeKey) -> Any:
    headers = bearer(make_key(Scope.CHECK))

    def send(body: Any, kind: str = "application/json") -> Any:
        data = body if isinstance(body, (bytes, str)) else json.dumps(body)
        return client.post("/api/compare", data, content_type=kind, headers=headers)

    return send


def test_changed_meaning_is_told_with_the_words_of_both(post: Any) -> None:
    response = post({"before": BEFORE, "after": CHANGED})

    assert response.status_code == 200
    answer = response.json()
    SCHEMA.validate(answer)
    [found] = answer["differences"]
    assert (answer["verdict"], found["severity"]) == ("changed", "hard")
    for place, text in ((found["before"], BEFORE), (found["after"], CHANGED)):
        assert text[place["start"] : place["end"]] == place["text"]
    assert "4 uger" in found["before"]["text"]


def test_other_words_for_the_same_are_no_difference(post: Any) -> None:
    answer = post({"before": BEFORE, "after": REWORDED}).json()

    assert answer == {"version": 1, "verdict": "same", "differences": []}


def test_two_cases_get_one_difference_that_says_so(post: Any) -> None:
    other = " ".join(f"Huset nummer {n} får nyt tag, fordi regnen løber ned." for n in range(9))
    ours = " ".join(f"Du får sygedagpenge fra den {n}. maj 2026 til juni." for n in range(1, 10))

    answer = post({"before": ours, "after": other}).json()

    SCHEMA.validate(answer)
    assert [found["kind"] for found in answer["differences"]] == ["letters"]


def test_somebody_without_a_key_is_not_let_in(client: Client, db: None) -> None:  # noqa: ARG001
    body = json.dumps({"before": BEFORE, "after": CHANGED})

    response = client.post("/api/compare", body, content_type="application/json")

    assert response.status_code == 401
    assert response.headers["WWW-Authenticate"] == "Bearer"


def test_a_key_for_something_else_may_not(client: Client, make_key: MakeKey) -> None:
    body = json.dumps({"before": BEFORE, "after": CHANGED})
    headers = bearer(make_key(Scope.READ, Scope.LANGUAGETOOL))

    response = client.post("/api/compare", body, content_type="application/json", headers=headers)

    assert response.status_code == 403


@pytest.mark.parametrize(
    ("body", "named"),
    [
        ({}, "after, before"),
        ({"before": BEFORE}, "after"),
        ({"before": 5, "after": CHANGED}, "before"),
        ({"before": BEFORE, "after": None}, "after"),
        ({"before": BEFORE, "after": "æ" * 100_001}, "after"),
        ({"before": "", "after": CHANGED}, "before"),
        ({"before": BEFORE, "after": " \n "}, "after"),
        ({"before": "\x00" * 500, "after": CHANGED}, "before"),
        ({"before": BEFORE, "after": CHANGED, "Anna Holm": 1}, "before og after"),
        ([], "before og after"),
        ('{"before": "\\ud800", "after": "a"}', "before og after"),
        ("{", "before og after"),
        (b"\xff\xfe", "before og after"),
    ],
)
def test_body_we_cannot_use_is_refused_and_the_field_named(
    post: Any, body: Any, named: str
) -> None:
    response = post(body)

    assert response.status_code == 422
    assert named in response.json()["detail"]
    assert "Anna Holm" not in response.json()["detail"]


def test_three_megabytes_are_too_much(post: Any) -> None:
    response = post({"before": BEFORE, "after": "e" * 3_000_000})

    assert response.status_code == 413
    assert "mindre dele" in response.json()["detail"]


def test_other_kinds_of_body_are_refused(post: Any) -> None:
    assert post(BEFORE, kind="text/plain").status_code == 415


def test_html_is_text_in_json(post: Any) -> None:
    response = post({"before": f"{BEFORE} 500 kr.", "after": f"{BEFORE} <script>600 kr.</script>"})

    assert response.status_code == 200
    assert response.headers["Content-Type"] == "application/json"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
