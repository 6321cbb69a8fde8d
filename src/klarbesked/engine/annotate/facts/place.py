"""Places: streets with a number, postal codes with a town, rooms."""

import re
from collections.abc import Iterator

from klarbesked.engine.annotate.fact import Fact
from klarbesked.engine.document import Span

STREET_END = re.compile(
    r"(?:vej|gade|gård|allé|alle|stræde|plads|torv|vænge|boulevard|park|bakke|sti|vang|eng|kaj"
    r"|Nytorv|Torvet)(?:en|et)? \d{1,4}(?:\s?[A-Z](?!\w))?(?!\w)"
    r"(?:, (?:\d{1,2}\.|st\.|kld\.)(?: (?:tv|th|mf)\.?)?)?"
)
STREET_START = re.compile(r"(?:[A-ZÆØÅ][\wæøå.-]* ){0,3}[A-ZÆØÅ][\wæøå-]*$")
LONGEST_NAME = 60
TOWN = re.compile(r"\d{4} [A-ZÆØÅ][a-zæøåé]{2,}(?: [A-ZÆØÅ][a-zæøå]*)?")
ROOM = re.compile(
    r"(?:lokale|Lokale|mødelokale|Mødelokale|værelse|indgang|Indgang) (?:nr\. )?[A-Z]?\d{0,4}"
    r"(?:\.\d+)?(?<=[A-Z\d])(?!\w)"
)


def places(text: str) -> Iterator[Fact]:
    for end in STREET_END.finditer(text):
        before = text[max(0, end.start() - LONGEST_NAME) : end.start()]
        start = STREET_START.search(before)
        if start or end.group()[0].isupper():
            first = end.start() - (len(before) - start.start() if start else 0)
            yield _place(text, first, end.end())
    for pattern in (TOWN, ROOM):
        for match in pattern.finditer(text):
            before = text[match.start() - 1 : match.start()]
            if before not in (".", ",") and not before.isalnum():
                yield _place(text, *match.span())


def _place(text: str, start: int, end: int) -> Fact:
    return Fact("place", Span(start, end), " ".join(text[start:end].lower().split()))
