"""Who acts, behind "af": "træffes af kommunen", told from "af praktiske grunde"."""

from typing import NamedTuple

from klarbesked.engine.annotate.facts.date import MONTH_NAMES
from klarbesked.engine.annotate.passive import Passive
from klarbesked.engine.annotate.word import Word
from klarbesked.rewrite.recast.pronoun import AS_SUBJECT
from klarbesked.rewrite.recast.spot import Spot

ACTORS = (
    "kommune", "nævn", "styrelse", "jobcenter", "jobcentret", "læge", "arbejdsgiver", "team",
    "forvaltning", "afdeling", "center", "centret", "kontor", "sagsbehandler", "konsulent",
    "myndighed", "udvalg", "råd", "politi", "leder", "rådgiver", "koordinator", "medarbejder",
    "ægtefælle", "samlever", "psykolog", "terapeut", "leverandør", "virksomhed", "region",
    "ansøger", "borger", "speciallæge", "hospital", "sygehus", "enhed", "mentor", "domstol",
    "byret", "landsret", "klinik", "mægler", "ansøgeren", "kollega", "chef", "vejleder",
)  # fmt: skip
"""What the last part of the one who acts can be."""

NO_ACTORS = {"område", "råd"}
INSIDE = {"DET", "ADJ", "NOUN", "PROPN", "NUM"}
BEHIND = {".", ";", ":", "!", "senest", "inden", "snarest", ")", "om"}
TIMES = {"uge", "dag", "morgen", "løbet", "går"}
LONGEST = 6


class Agent(NamedTuple):
    """Places in the sentence: "af" `by`, and the phrase from `start` to `end`."""

    by: int
    start: int
    end: int


def agent(spot: Spot, passive: Passive) -> Agent | None:
    """Return who acts, where it is a person or an authority and its phrase plainly ends."""
    if passive.agent is None:
        return None
    start = passive.agent + 1
    if spot.words[start].low in AS_SUBJECT:
        end = start + 1
    else:
        end = _end(spot.words, start)
        if not _is_actor(spot.words, start, end):
            return None
    return Agent(passive.agent, start, end) if _is_over(spot, end) else None


def _end(words: tuple[Word, ...], start: int) -> int:
    end = start
    while end < min(len(words), start + LONGEST) and _may_stand_inside(words[end]):
        end += 1
        is_head = words[end - 1].morph.is_noun and not words[end - 1].morph.is_genitive
        is_name = (
            end < len(words) and words[end].pos == "PROPN" and words[end - 1].text[0].isupper()
        )
        if is_head and not is_name:
            break
    return end


def _may_stand_inside(word: Word) -> bool:
    return word.pos in INSIDE or (word.morph.is_participle and word.low.endswith("ende"))


def _is_actor(words: tuple[Word, ...], start: int, end: int) -> bool:
    if end == start or not words[end - 1].morph.is_noun:
        return False
    head = words[end - 1]
    if head.lemma.lower() in NO_ACTORS:
        return False
    is_known = head.lemma.lower().endswith(ACTORS) or head.low.endswith(ACTORS)
    return is_known or _is_named(words, start, end)


def _is_named(words: tuple[Word, ...], start: int, end: int) -> bool:
    """Tell "Udbetaling Danmark" and "Ankestyrelsen"."""
    return all(word.text[0].isupper() for word in words[start:end])


def _is_over(spot: Spot, end: int) -> bool:
    """Whether nothing more belongs to the one who acts: "af nævnet", not "af nævnet i Haderby"."""
    if end >= len(spot.words):
        return True
    follows = spot.words[end]
    if follows.low == ",":
        return not _goes_on(spot, end)
    return follows.low in BEHIND or _is_time(spot, end)


def _is_time(spot: Spot, i: int) -> bool:
    """Tell "den 3. maj", "i uge 9" and "i marts" from "i Haderby"."""
    words = spot.words
    follows = words[i + 1] if i + 1 < len(words) else None
    if follows is None:
        return False
    if words[i].low in ("den", "d."):
        return follows.token.kind == "number"
    return words[i].low == "i" and (follows.low in TIMES or follows.low in MONTH_NAMES)


def _goes_on(spot: Spot, comma: int) -> bool:
    """Tell ", som …", ", Torvet 1" and ", men af nævnet" from ", når …" and ", og vi …"."""
    follows = spot.words[comma + 1] if comma + 1 < len(spot.words) else None
    if follows is None:
        return True
    begins = [c for c in spot.parse.clauses if comma + 1 in (c.opener, c.start)]
    is_new = any(c.kind != "relative" and c.verb is not None for c in begins)
    return not (is_new or follows.morph.is_finite)
