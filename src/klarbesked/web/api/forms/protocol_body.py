"""The fields of a LanguageTool request: encoded, in parts, or as LibreOffice writes them."""

import re
from urllib.parse import parse_qs

MAX_FIELDS = 50
NEXT_FIELD = re.compile(r"&(?=language=)")
RAW_START = re.compile(r"(?:text|data)=")


class BadBodyError(Exception):
    """The message says in Danish what is wrong with the request."""


def read_fields(body: bytes) -> dict[str, str]:
    """Return the fields of a form-encoded body, each once. Raises `BadBodyError`."""
    text = body.decode("utf-8", "replace")
    if _is_raw(body):
        return _read_raw(text)
    return _parse(text)


def _is_raw(body: bytes) -> bool:
    """LibreOffice 7.4 writes the text as it is: `text=A & B, 100 %. Æ&language=da-DK`.

    An encoded body has no spaces, line breaks or signs outside ASCII.
    """
    return RAW_START.match(body[:5].decode("latin-1")) is not None and any(
        sign <= 0x20 or sign > 0x7E for sign in body
    )


def _read_raw(text: str) -> dict[str, str]:
    """The text goes on to the last `&language=`; what follows is ordinary."""
    name, _, rest = text.partition("=")
    last = [*NEXT_FIELD.finditer(rest)][-1:]
    if not last:
        return {name: rest}
    return {**_parse(rest[last[0].end() :]), name: rest[: last[0].start()]}


def _parse(text: str) -> dict[str, str]:
    try:
        found = parse_qs(text, keep_blank_values=True, max_num_fields=MAX_FIELDS)
    except ValueError as error:
        raise BadBodyError("Der er for mange felter i kaldet.") from error
    return {name: values[0] for name, values in found.items()}
