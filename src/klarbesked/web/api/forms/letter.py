"""A letter another program wants checked: its text, its blocks, or its file."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

MAX_TEXT = 100_000
"""Signs in a letter that comes as text. A file may hold as much as a file may."""

MAX_BLOCKS = 5_000
MAX_BODY = 2_500_000
Name = Annotated[str, Field(min_length=1, max_length=80)]


class CellPlace(BaseModel):
    """Where a table cell stands; tables, rows and columns count from 0."""

    model_config = ConfigDict(extra="forbid")

    table: int = Field(ge=0, le=10_000)
    row: int = Field(ge=0, le=10_000)
    column: int = Field(ge=0, le=10_000)


class LetterBlock(BaseModel):
    """En del af brevet. `level` er 1-6 for en overskrift og dybden fra 1 for et punkt."""

    model_config = ConfigDict(extra="forbid")

    kind: Literal["heading", "paragraph", "list_item", "table_cell", "letterhead", "footer"]
    text: str = Field(max_length=MAX_TEXT)
    level: int = Field(default=0, ge=0, le=6)
    cell: CellPlace | None = None


class Wishes(BaseModel):
    """Hvad I ved om brevet. Alt kan udelades; så ser vi efter i brevet."""

    model_config = ConfigDict(extra="forbid")

    letter_type: Name | None = Field(default=None, description="Se /api/letter-types")
    answers: dict[Name, bool] = Field(
        default_factory=dict, max_length=200, description="Svar på brevtypens spørgsmål"
    )
    letter_date: date | None = Field(default=None, alias="date", description="Brevets dato")
    is_template: bool = Field(default=False, description="Brevet er en skabelon med tomme felter")


class TextBody(Wishes):
    """Et brev som tekst."""

    text: str = Field(max_length=MAX_TEXT)


class BlocksBody(Wishes):
    """Et brev som de dele, det består af."""

    blocks: list[LetterBlock] = Field(max_length=MAX_BLOCKS)


Body = TextBody | BlocksBody
BODY: TypeAdapter[Body] = TypeAdapter(Body)


class UnusableError(Exception):
    """The message says in Danish what is wrong with the request."""


def read_body(body: bytes) -> Body:
    """Read a letter sent as JSON. Raises `UnusableError`."""
    try:
        return BODY.validate_json(body, strict=True)
    except ValidationError as error:
        raise UnusableError(_what_is_wrong(error)) from None


def read_wishes(fields: Mapping[str, str]) -> Wishes:
    """Read the fields beside a file. Raises `UnusableError`."""
    said: dict[str, object] = {}
    for name, value in fields.items():
        if name in ("answers", "is_template"):
            said[name] = _json(name, value)
        else:
            said[name] = value
    try:
        return Wishes.model_validate_json(json.dumps(said), strict=True)
    except ValidationError as error:
        raise UnusableError(_what_is_wrong(error)) from None


def _json(name: str, value: str) -> object:
    try:
        return json.loads(value)
    except (ValueError, RecursionError):
        raise UnusableError(f"Feltet {name} er ikke gyldig JSON.") from None


def _what_is_wrong(error: ValidationError) -> str:
    """Name our fields that do not fit. Nothing that was sent is repeated, not even a name."""
    errors = error.errors(include_input=False, include_url=False, include_context=False)
    named = ", ".join(dict.fromkeys(_field(each["loc"]) for each in errors))
    where = f" Se på: {named}." if named else ""
    return f"Vi kan ikke bruge kaldet. Send enten text eller blocks, som openapi.json viser.{where}"


def _field(place: tuple[int | str, ...]) -> str:
    """Return the field at the top that a fault is in."""
    known = {*TextBody.model_fields, *BlocksBody.model_fields, "date"}
    return next(
        (part for part in place if isinstance(part, str) and part in known), "felternes navne"
    )
