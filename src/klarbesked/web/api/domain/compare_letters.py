"""Compare two letters for another program, as `klarbesked compare --format json` does."""

from typing import Any

from klarbesked.engine.annotate import Annotated, annotate
from klarbesked.engine.guard import compare
from klarbesked.engine.present.compare_json import compare_data
from klarbesked.engine.read import UnreadableLetterError
from klarbesked.web.api.domain.check_letter import document_of_text


class UnreadableSideError(Exception):
    """One of the two holds no letter. The message is Danish and names the field."""


def compare_letters(*, before: str, after: str) -> dict[str, Any]:
    """Return where the meaning may differ. Raises `UnreadableSideError`."""
    return compare_data(compare(_read("before", before), _read("after", after)))


def _read(field: str, text: str) -> Annotated:
    try:
        return annotate(document_of_text(text))
    except UnreadableLetterError as error:
        raise UnreadableSideError(f"Feltet {field}: {error}") from None
