"""POST /api/check: a letter in, the findings out. The letter is read, and never kept."""

from typing import Any, NamedTuple

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.http import HttpResponse, JsonResponse
from django.http.multipartparser import MultiPartParserError
from django.utils import timezone

from klarbesked.engine.document import Cell, Document
from klarbesked.engine.read import UnreadableLetterError
from klarbesked.web.api.domain.check_letter import (
    Said,
    SentBlock,
    UnknownNameError,
    check_letter,
    document_of_blocks,
    document_of_file,
    document_of_text,
)
from klarbesked.web.api.domain.own_words import words_of
from klarbesked.web.api.forms.answers import Refusal
from klarbesked.web.api.forms.letter import (
    MAX_BODY,
    Body,
    TextBody,
    UnusableError,
    Wishes,
    read_body,
    read_wishes,
)
from klarbesked.web.api.models import Scope
from klarbesked.web.api.views.check_schema import ANSWER, BODY_NAME
from klarbesked.web.api.views.interface import REFUSALS, Bearer, CallerRequest, api, refusal
from klarbesked.web.letters.domain.upload import UploadError

JSON, PARTS = "application/json", "multipart/form-data"
FILE = "file"
ROOM_FOR_FIELDS = 100_000
TOO_BIG = "Brevet er for stort. Send det i mindre dele, eller gem det uden store billeder."
UNKNOWN_KIND = f"Send {JSON} med text eller blocks, eller {PARTS} med en fil."
BROKEN = "Vi kan ikke læse kaldet. Send det igen, som openapi.json viser."

EXAMPLES: dict[str, Any] = {
    "text": {
        "text": "Kære Anne\n\nVi har brug for flere papirer fra dig. Send dem inden 14 dage.",
        "letter_type": "anmodning_oplysninger",
        "date": "2026-11-20",
    },
    "blocks": {
        "blocks": [
            {"kind": "heading", "level": 1, "text": "Du får sygedagpenge"},
            {"kind": "paragraph", "text": "Kære Anne\n\nVi har truffet afgørelse i din sag."},
        ],
        "answers": {"skoen": False},
    },
}


class Letter(NamedTuple):
    document: Document
    name: str
    wishes: Wishes


class TooBigError(Exception):
    """There is more than we read."""


def _described() -> dict[str, Any]:
    """The body and the answer, which the framework cannot see."""
    file = {"type": "string", "format": "binary", "description": "docx, odt, pdf, html, eml, txt"}
    wishes = Wishes.model_json_schema()
    return {
        "requestBody": {
            "required": True,
            "content": {
                JSON: {
                    "schema": {"$ref": f"#/components/schemas/{BODY_NAME}"},
                    "examples": {name: {"value": value} for name, value in EXAMPLES.items()},
                },
                PARTS: {
                    "schema": {
                        **wishes,
                        "properties": {FILE: file, **wishes["properties"]},
                        "required": [FILE],
                    },
                    "encoding": {"answers": {"contentType": JSON}},
                },
            },
        },
        "responses": {
            200: {"content": {JSON: {"schema": {"$ref": f"#/components/schemas/{ANSWER}"}}}}
        },
    }


@api.post(
    "/check",
    auth=Bearer(Scope.CHECK),
    response={200: None, **REFUSALS, **dict.fromkeys((400, 413, 415, 422), Refusal)},
    summary="Tjek et brev",
    operation_id="check",
    openapi_extra=_described(),
)
def check(request: CallerRequest) -> HttpResponse:
    """Send brevet som text, som blocks eller som en fil. Vi gemmer det ikke."""
    if request.content_type not in (JSON, PARTS):
        return refusal(415, UNKNOWN_KIND)
    today = timezone.localdate()
    try:
        letter = _letter(request)
        answer = check_letter(
            letter.document,
            name=letter.name,
            said=_said(letter.wishes),
            profile=words_of(request.auth.authority, day=today),
            today=today,
        )
    except (UnusableError, UnreadableLetterError, UploadError, UnknownNameError) as error:
        return refusal(422, str(error))
    except (TooBigError, RequestDataTooBig):
        return refusal(413, TOO_BIG)
    except (MultiPartParserError, SuspiciousOperation):
        return refusal(400, BROKEN)
    return JsonResponse(answer, json_dumps_params={"ensure_ascii": False})


def _letter(request: CallerRequest) -> Letter:
    length = int(request.META.get("CONTENT_LENGTH") or 0)
    if request.content_type == PARTS:
        _must_fit(length, settings.MAX_UPLOAD + ROOM_FOR_FIELDS)
        return _uploaded(request)
    _must_fit(length, MAX_BODY)
    body = read_body(request.body)
    return Letter(_document(body), "", body)


def _must_fit(length: int, limit: int) -> None:
    if length > limit:
        raise TooBigError


def _uploaded(request: CallerRequest) -> Letter:
    file = request.FILES.get(FILE)
    if file is None or file.size is None:
        raise UnusableError("Der er ingen fil. Send den i feltet file.")
    _must_fit(file.size, settings.MAX_UPLOAD)
    wishes = read_wishes({name: str(value) for name, value in request.POST.items()})
    name = file.name or ""
    return Letter(document_of_file(file.read(), name), name, wishes)


def _document(body: Body) -> Document:
    if isinstance(body, TextBody):
        return document_of_text(body.text)
    return document_of_blocks(
        SentBlock(
            block.kind,
            block.text,
            block.level,
            Cell(block.cell.table, block.cell.row, block.cell.column) if block.cell else None,
        )
        for block in body.blocks
    )


def _said(wishes: Wishes) -> Said:
    return Said(wishes.letter_type, wishes.answers, wishes.letter_date, wishes.is_template)
