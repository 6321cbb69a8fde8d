"""POST /api/check: text, blocks and files in; the report or a clear refusal out."""

import json
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from jsonschema import Draft202012Validator

from klarbesked.web.api.models import Scope
from web.api.conftest import MakeKey, bearer

ROOT = Path(__file__).parents[3]
SCHEMA = Draft202012Validator(json.loads((ROOT / "docs" / "check.schema.json").read_text("utf-8")))
LETTER = (
    "Kære Anna Holm\n\nI henhold til loven træffes der afgørelse om dine sygedagpenge. "
    "Du skal svare os senest om 14 dage.\n\nMed venlig hilsen\nBo Rask"
)


@pytest.fixture
def post(client: Client, make_key: MakeKey) -> Any:
    headers = bearer(make_key(Scope.CHECK))

    def send(body: Any, **options: Any) -> Any:
        data = body if isinstance(body, (bytes, str)) else json.dumps(body)
        return client.post(
            "/api/check", data, content_type="application/json", headers=headers, **options
        )

    return send


def rules_of(response: Any) -> set[str]:
    return {finding["rule"] for finding in response.json()["letters"][0]["findings"]}


def test_text_gives_the_report_of_the_schema(post: Any) -> None:
    response = post({"text": LETTER, "date": "2026-11-20"})

    assert response.status_code == 200
    SCHEMA.validate(response.json())
    assert response.json()["letters"][0]["date"] == "2026-11-20"
    assert {"vaelg-ord", "frist-uden-dato"} <= rules_of(response)


def test_blocks_are_taken_as_they_are(post: Any) -> None:
    blocks = [
        {"kind": "heading", "level": 1, "text": "Du får sygedagpenge"},
        {"kind": "paragraph", "text": LETTER},
        {"kind": "table_cell", "text": "Beløb", "cell": {"table": 0, "row": 0, "column": 0}},
    ]

    response = post({"blocks": blocks})

    SCHEMA.validate(response.json())
    assert response.json()["letters"][0]["text"].startswith("Du får sygedagpenge\n\nKære Anna")


def test_file_is_read_by_what_it_holds(client: Client, make_key: MakeKey) -> None:
    sample = ROOT / "eksempler" / "afgoerelse-sygedagpenge.docx"
    file = SimpleUploadedFile("../😀 brev.pdf", sample.read_bytes())

    response = client.post(
        "/api/check",
        {"file": file, "answers": '{"skoen": true}', "is_template": "false"},
        headers=bearer(make_key(Scope.CHECK)),
    )

    assert response.status_code == 200
    SCHEMA.validate(response.json())
    assert response.json()["letters"][0]["path"] == "😀 brev.pdf"


def test_type_said_is_the_type_used(post: Any) -> None:
    response = post({"text": LETTER, "letter_type": "afg_afslag", "is_template": True})

    letter_type = response.json()["letters"][0]["letter_type"]
    assert (letter_type["id"], letter_type["sure"]) == ("afg_afslag", True)


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"text": "a", "blocks": []},
        {"text": 5},
        {"text": "a", "is_template": "ja"},
        {"text": "a", "hest": 1},
        {"text": "a", "letter_type": "findes-ikke"},
        {"text": "a", "answers": {"findes-ikke": True}},
        {"text": ""},
        {"text": "\x00" * 500},
        {"blocks": []},
        '{"text": "\\ud800"}',
        "{",
        b"\xff\xfe",
    ],
)
def test_body_we_cannot_use_is_refused_in_danish(post: Any, body: Any) -> None:
    response = post(body)

    assert response.status_code == 422
    assert len(response.json()["detail"]) > 20


def test_refusal_never_repeats_what_was_sent(post: Any) -> None:
    response = post({"text": ["Anna Holm"], "answers": {"Anna Holm": "ja"}})

    assert response.status_code == 422
    assert "Anna Holm" not in response.json()["detail"]


def test_five_megabytes_of_text_are_too_much(post: Any) -> None:
    assert post({"text": "æ" * 5_000_000}).status_code == 413


def test_other_kinds_of_body_are_refused(client: Client, make_key: MakeKey) -> None:
    response = client.post(
        "/api/check", LETTER, content_type="text/plain", headers=bearer(make_key(Scope.CHECK))
    )

    assert response.status_code == 415


def test_broken_multipart_is_refused(client: Client, make_key: MakeKey) -> None:
    response = client.post(
        "/api/check",
        b"hest",
        content_type="multipart/form-data",
        headers=bearer(make_key(Scope.CHECK)),
    )

    assert response.status_code == 400


def test_upload_without_file_is_refused(client: Client, make_key: MakeKey) -> None:
    response = client.post("/api/check", {"hest": "1"}, headers=bearer(make_key(Scope.CHECK)))

    assert response.status_code == 422


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("brev.docx", b"PK\x03\x04 nej"),
        ("brev.exe", b"MZ"),
        ("brev.txt", b" "),
        ("b.rtf", b"{\\rtf"),
    ],
)
def test_unreadable_file_is_told_in_danish(
    client: Client, make_key: MakeKey, name: str, data: bytes
) -> None:
    response = client.post(
        "/api/check",
        {"file": SimpleUploadedFile(name, data)},
        headers=bearer(make_key(Scope.CHECK)),
    )

    assert response.status_code == 422
    assert response.json()["detail"].endswith(".")


def test_html_with_scripts_is_text_in_json(post: Any) -> None:
    response = post({"text": f"<script>alert(1)</script>\n\n{LETTER}"})

    assert response.status_code == 200
    assert response.headers["Content-Type"] == "application/json"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
