"""What holds while a complaint is being dealt with: must the decision be followed or not?"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from klarbesked.engine.document import Span
from klarbesked.engine.guard.difference import Difference
from klarbesked.engine.guard.matched import Matched
from klarbesked.engine.guard.message import changed, removed
from klarbesked.engine.guard.side import Said, Side

NOT = re.compile(r"\b(?:ikke|ingen|aldrig|først|heller ikke)\b")
MEANWHILE = r"(?:selv om|selvom|mens|medens|imens|indtil|uanset|også når|også selv)"
STAYS = re.compile(
    rf"(?:gælder|skal|i kraft|følge|efterkomme)\b.{{0,90}}\b{MEANWHILE}\b.{{0,60}}\bklag"
    rf"|{MEANWHILE}.{{0,40}}\bklag\w*.{{0,80}}(?:gælder|skal|i kraft)"
    r"|klage.{0,60}gælder .{0,30}(?:stadig|fortsat)"
    r"|klager du.{0,60}(?:gælder|skal).{0,60}(?:mens|stadig|fortsat|imens)"
)
EFFECT = re.compile(r"opsættende virkning")
POSTPONES = re.compile(
    r"(?:hjælp|ydels|udbetaling|støtte|dagpenge)\w* fortsætter.{0,40}(?:mens|indtil).{0,30}klag"
    r"|klag\w*.{0,40}fortsætter (?:din |hjælpen|ydelsen|udbetalingen|støtten)"
    r"|klag\w*.{0,60}(?:udsætter|udskyder|standser|stopper|på pause|afvente|i bero|venter)"
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


def speaks_of_effect(said: Said) -> bool:
    """Whether the sentence is about what holds meanwhile: yes and no are told there."""
    text = " ".join(word.low for word in said.words)
    return any(pattern.search(text) for pattern in (EFFECT, POSTPONES, STAYS))


def _is_denied(text: str, pattern: re.Pattern[str]) -> bool:
    match = pattern.search(text)
    return (
        match is not None
        and NOT.search(text[max(0, match.start() - 30) : match.end() + 14]) is not None
    )


def compare_effects(matched: Matched) -> Iterator[Difference]:
    before, after = list(effects(matched.before)), list(effects(matched.after))
    if not before:
        return
    if not after:
        yield removed("suspensive_effect", "soft", matched, before[0].span)
    elif {e.postpones for e in before}.isdisjoint(e.postpones for e in after):
        yield changed("suspensive_effect", "hard", matched, before[0].span, after[0].span)
