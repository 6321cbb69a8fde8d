"""What a letter quotes: a law, a mail, a colleague. It is not what the letter itself says."""

import re
from collections.abc import Iterator

from klarbesked.engine.document import Document, Span

LEAST_WORDS = 6
"""Fewer words in quotation marks are a name or a word that is talked of: “Mit Sygefravær”."""

MARKED = re.compile(r"[\"“”„»«]([^\"“”„»«]+)[\"“”„»«]")
LAW_LINE = re.compile(r"(?:§ ?\d+ ?[a-z]?|Stk\. ?\d+) ?\. (?=[A-ZÆØÅ])")
"""A line of law begins so: “§ 81. Kommunen kan yde hjælp …”."""

ANNOUNCED = re.compile(
    r"(?:§|lov\w*|bestemmelse\w*|paragraf\w*|regle\w+|ordlyd\w*|cirkulære\w*|vejledning\w*)"
    r"[^.:]{0,60}\b(?:lyder|siger|står|hedder det|ordlyd\w*)\b[^.:]{0,40}:\s*$"
    r"|\b(?:lyder|står|hedder det)\b[^.:]{0,40}"
    r"(?:§|lov\w*|bestemmelse\w*|paragraf\w*|regle\w+)[^.:]{0,30}:\s*$",
    re.IGNORECASE,
)
"""The words of a law follow in the next block."""


def quotes(document: Document) -> Iterator[Span]:
    """Yield the quoted passages in reading order, whatever block they stand in."""
    is_announced = False
    for block in document.blocks:
        text = document.at(block.span)
        if block.kind != "heading" and (is_announced or LAW_LINE.match(text)):
            yield block.span
        else:
            for match in MARKED.finditer(text):
                if len(match[1].split()) >= LEAST_WORDS:
                    yield Span(block.span.start + match.start(1), block.span.start + match.end(1))
        is_announced = bool(ANNOUNCED.search(text))
