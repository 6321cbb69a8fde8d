"""How something may be done: in writing, by word of mouth, by telephone, in person."""

import re
from collections.abc import Iterator

from klarbesked.engine.document import Span
from klarbesked.engine.guard.difference import Difference
from klarbesked.engine.guard.matched import Matched
from klarbesked.engine.guard.message import added, removed
from klarbesked.engine.guard.side import Side

WAYS = {
    "writing": (
        r"skriftlig\w*",
        r"skriftlig|\bskriv|\bskrift|\bbrev|\bmail|\be-mail|digital post|@",
    ),
    "word": (r"mundtlig\w*", r"mundtlig|\btal[te]|\bsig|\bfortæl|\bring|telefon|\btlf"),
    "telephone": (r"telefonisk\w*", r"telefon|\bring|\btlf|opkald"),
    "person": (
        r"personligt? (?:fremmøde|henvendelse)|personligt",
        r"personlig|\bmøde|\bkom|\bselv",
    ),
}
CHOICE = re.compile(r"\b(?:eller|enten|både|og)\b")


def compare_ways(matched: Matched) -> Iterator[Difference]:
    """Yield a way that stands among others in one letter and nowhere in the other."""
    texts = (matched.before.low, matched.after.low)
    for named, known in WAYS.values():
        gone = _place(matched.before, named) if not re.search(known, texts[1]) else None
        if gone:
            yield removed("options", "hard", matched, gone)
        new = _place(matched.after, named) if not re.search(known, texts[0]) else None
        if new:
            yield added("options", "soft", matched, new)


def _place(side: Side, named: str) -> Span | None:
    for said in side.said:
        match = re.compile(named).search(side.low, said.span.start, said.span.end)
        if match and CHOICE.search(side.at(said.span).lower()):
            return Span(*match.span())
    return None
