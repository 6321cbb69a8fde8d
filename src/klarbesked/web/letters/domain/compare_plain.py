"""Compare two letters that are sent in a form."""

from dataclasses import dataclass

from klarbesked.engine.document import Document
from klarbesked.web.letters.domain.aligned import Aligned, aligned
from klarbesked.web.letters.domain.meaning import NotComparedError, compare_documents
from klarbesked.web.letters.domain.version_meaning import Meaning, with_answers


@dataclass(frozen=True)
class PlainComparison:
    meaning: Meaning
    aligned: Aligned
    is_same_text: bool


def compare_plain(before: Document, after: Document) -> PlainComparison:
    try:
        meaning = with_answers(compare_documents(before, after), {})
    except NotComparedError as error:
        meaning = Meaning(None, (), str(error))
    return PlainComparison(meaning, aligned(meaning), before.text == after.text)
