"""Places in a template where something is to be filled in."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from klarbesked.engine.document import Document, Span

FieldKind = Literal["merge", "choice", "prompt"]


class Field(NamedTuple):
    """A stretch of text that stands for something else.

    merge   a merge field: «Navn», <<Navn>>, {{ navn }}, {navn} or [Navn]
    choice  [den sag / de sager], [angiv beløb], or an instruction in square brackets
    prompt  a form field nobody has filled in: "Vælg et element."
    """

    kind: FieldKind
    span: Span


MERGE = re.compile(
    r"<<[^<>\n]{1,80}>>"
    r"|«(?=\S)[\w.\- ]{1,60}(?<=\S)»"
    r"|\{\{[^{}]{0,200}\}\}"
    r"|\$?\{[\w.\-| ]{0,80}\}"
    r"|\[(?=[^\[\]]{0,60}[a-zæøå])[A-ZÆØÅ][\w.\-]{2,60}\](?!\()"
)
CHOICE = re.compile(
    r"\[(?![\d.,;: –-]+\]|sic\]|…\]|\.\.\.\]|\s*\]|\w\])"
    r"(?=[^\[\]]{0,1500}[\s/]|[A-ZÆØÅ])[^\[\]]{1,1500}+\](?!\()"
)


def fields(document: Document) -> Iterator[Field]:
    """Yield all fields in reading order; a field inside another is part of the outer one."""
    found = [Field("merge", Span(*m.span())) for m in MERGE.finditer(document.text)]
    found += [Field("choice", Span(*m.span())) for m in CHOICE.finditer(document.text)]
    found += [Field("prompt", m.span) for m in document.marks if m.kind == "placeholder"]
    end = 0
    for field in sorted(found, key=lambda field: (field.span.start, -field.span.end)):
        if field.span.start >= end:
            yield field
            end = field.span.end
