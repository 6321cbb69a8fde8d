"""What holds while a complaint is being dealt with: must the decision be followed or not?"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from klarbesked.engine.document import Span
from klarbesked.engine.guard.difference import Difference
from klarbesked.engine.guard.matched import Matched
from klarbesked.engine.guard.message import changed, removed
from klarbesked.engine.guard.side import Side

NOT = re.compile(r"\b(?:ikke|ingen|aldrig|først|heller ikke)\b")
STAYS = re.compile(
    r"(?:gælder|skal|træder i kraft|fortsæt\w*|er i kraft|følge|efterkomme)\b.{0,90}\b(?:selv om|selvom|mens|indtil|uanset|medens|imens|også når|også selv)\b.{0,60}\bklag"
    r"|(?:selv om|selvom|mens|uanset|medens).{0,40}\bklag\w*.{0,80}(?:gælder|skal|træder i kraft|fortsæt)"
    r"|klager du.{0,60}(?:gælder|skal).{0,60}(?:mens|stadig|fortsat|imens)"
)
EFFECT = re.compile(r"opsættende virkning")
POSTPONES = re.compile(
    r"klag\w*.{0,60}(?:udsætter|udskyder|standser|stopper|sætte\w* .{0,20}på pause|afvente|i bero|venter)"
)


class Effect(NamedTuple):
    """`postpones`: whether a complaint keeps the decision from having effect."""

    postpones: bool
    span: Span


def effects(side: Side) -> Iterator[Effect]:
    for said in side.said:
        text = side.at(said.span).lower()
        if EFFECT.search(text):
            yield Effect(not _is_denied(text, EFFECT), said.span)
        elif POSTPONES.search(text):
            yield Effect(not _is_denied(text, POSTPONES), said.span)
        elif STAYS.search(text):
            yield Effect(bool(NOT.search(text)), said.span)


def _is_denied(text: str, pattern: re.Pattern[str]) -> bool:
    match = pattern.search(text)
    return (
        match is not None and NOT.search(text[max(0, match.start() - 30) : match.end()]) is not None
    )


def compare_effects(matched: Matched) -> Iterator[Difference]:
    before, after = list(effects(matched.before)), list(effects(matched.after))
    if not before:
        return
    if not after:
        yield removed("suspensive_effect", "soft", matched, before[0].span)
    elif {e.postpones for e in before}.isdisjoint(e.postpones for e in after):
        yield changed("suspensive_effect", "hard", matched, before[0].span, after[0].span)
