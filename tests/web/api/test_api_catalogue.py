"""GET under /api/, its refusals, and its description."""

import json
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from klarbesked.engine.check import all_rules
from klarbesked.engine.letter_type import our_catalogue
from klarbesked.web.api.domain.tokens import revoke_token
from klarbesked.web.api.models import Scope
from web.api.conftest import MakeKey, bearer
from web.people import People

DOCS = Path(__file__).parents[3] / "docs"
READ = ("/api/letter-types", "/api/letter-types/afg_afslag", "/api/terms", "/api/rules")


def test_letter_types_are_all_there(client: Client, make_key: MakeKey) -> None:
    answer = client.get("/api/letter-types", headers=bearer(make_key(Scope.READ)))

    assert [each["id"] for each in answer.json()] == list(our_catalogue().types)
    assert not any(each["is_own"] for each in answer.json())


def test_letter_type_tells_what_law_asks(client: Client, make_key: MakeKey) -> None:
    answer = client.get("/api/letter-types/afg_afslag", headers=bearer(make_key(Scope.READ)))

    page = answer.json()
    assert page["family"] == "afgoerelse"
    assert all(element["bases"] for element in page["elements"])
    asked = {element["question"] for element in page["elements"]} - {None}
    assert asked == {question["id"] for question in page["questions"]}


def test_terms_hold_today(client: Client, make_key: MakeKey) -> None:
    terms = client.get("/api/terms", headers=bearer(make_key(Scope.READ))).json()
    today = timezone.localdate().isoformat()

    assert "aktindsigt" in {term["expression"] for term in terms}
    assert all((term["valid_to"] or today) >= today for term in terms)


def test_rules_are_all_there(client: Client, make_key: MakeKey) -> None:
    rules = client.get("/api/rules", headers=bearer(make_key(Scope.READ))).json()

    assert {rule["name"] for rule in rules} == set(all_rules())


def test_letter_type_we_do_not_know_is_not_there(client: Client, make_key: MakeKey) -> None:
    answer = client.get("/api/letter-types/hest", headers=bearer(make_key(Scope.READ)))

    assert answer.status_code == 404
    assert "detail" in answer.json()


@pytest.mark.parametrize("url", READ)
@pytest.mark.parametrize(
    "header", [{}, {"Authorization": "Bearer kb_a_b"}, {"Authorization": "Basic aGVzdDpoZXN0"}]
)
@pytest.mark.django_db
def test_stranger_is_asked_for_a_key(client: Client, url: str, header: dict[str, str]) -> None:
    answer = client.get(url, headers=header)

    assert (answer.status_code, answer.headers["WWW-Authenticate"]) == (401, "Bearer")
    assert answer.json()["detail"].endswith(".")


@pytest.mark.parametrize("url", READ)
def test_somebody_signed_in_needs_a_key_too(client: Client, people: People, url: str) -> None:
    client.force_login(people.administrator)

    assert client.get(url).status_code == 401


@pytest.mark.parametrize("url", READ)
def test_key_for_something_else_is_refused(client: Client, make_key: MakeKey, url: str) -> None:
    answer = client.get(url, headers=bearer(make_key(Scope.CHECK)))

    assert answer.status_code == 403


def test_check_wants_a_key_for_checking(client: Client, make_key: MakeKey) -> None:
    answer = client.post(
        "/api/check",
        json.dumps({"text": "Kære Anne"}),
        content_type="application/json",
        headers=bearer(make_key(Scope.READ)),
    )

    assert answer.status_code == 403


def test_expired_and_revoked_keys_are_strangers(
    client: Client, make_key: MakeKey, people: People
) -> None:
    expired = make_key(Scope.READ, name="Gammel", days=-1)
    revoked = make_key(Scope.READ, name="Lukket")
    revoke_token(revoked.token, actor=people.administrator, at=timezone.now())

    answers = [client.get("/api/rules", headers=bearer(made)) for made in (expired, revoked)]

    assert [answer.status_code for answer in answers] == [401, 401]


def test_too_many_calls_are_told_to_wait(client: Client, make_key: MakeKey) -> None:
    made = make_key(Scope.READ, per_minute=1)

    answers = [client.get("/api/letter-types", headers=bearer(made)) for _ in range(4)]

    refused = [answer for answer in answers if answer.status_code == 429]
    assert len(refused) >= 2
    assert 1 <= int(refused[0].headers["Retry-After"]) <= 60


def test_every_operation_declares_what_it_refuses(client: Client) -> None:
    described = client.get("/api/openapi.json").json()

    assert described["openapi"] == "3.1.0"
    for path, methods in described["paths"].items():
        for operation in methods.values():
            assert {"200", "401", "403", "429"} <= set(operation["responses"]), path
            assert operation["security"] == [{"Bearer": []}]
    for path in ("/api/check", "/api/compare"):
        sent = described["paths"][path]["post"]["responses"]
        assert {"400", "413", "415", "422"} <= set(sent)


@pytest.mark.parametrize("name", ["check.schema.json", "compare.schema.json"])
def test_answer_is_described_as_in_the_docs(name: str) -> None:
    """The package carries its own copy: the docs folder is not installed."""
    here = Path(__file__).parents[3] / "src" / "klarbesked" / "web" / "api" / name

    assert here.read_text("utf-8") == (DOCS / name).read_text("utf-8")


def test_references_of_the_description_lead_somewhere(client: Client) -> None:
    text = client.get("/api/openapi.json").content.decode()
    schemas = json.loads(text)["components"]["schemas"]

    named = {part.partition('"')[0] for part in text.split("#/components/schemas/")[1:]}
    assert named
    assert named <= set(schemas)


@pytest.mark.parametrize("url", ["/hjaelp/languagetool/", "/hjaelp/api/"])
def test_help_is_there_for_all(client: Client, db: None, url: str) -> None:  # noqa: ARG001
    answer = client.get(url)

    assert answer.status_code == 200
    assert "http://testserver/" in answer.content.decode()


@pytest.mark.django_db
def test_door_works_before_an_authority_is_set_up(client: Client, settings: Settings) -> None:
    settings.LANGUAGETOOL = "aaben"

    answer = client.get("/v2/check", {"text": "Vi vi skriver til dig.", "language": "da"})

    assert answer.status_code == 200
