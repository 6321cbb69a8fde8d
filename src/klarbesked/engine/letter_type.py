"""Which kind of letter it is, told by its heading and its words, and whether we are sure."""

import re
from typing import Literal, NamedTuple

from klarbesked.engine.annotate import Annotated

LetterTypeId = Literal["afgoerelse", "partshoering", "indkaldelse", "andet"]


class LetterType(NamedTuple):
    """`is_sure` is False where the words are few or point two ways; a rule must then be silent.

    `is_chosen`: the user has said so.
    """

    id: LetterTypeId
    is_sure: bool
    is_chosen: bool = False


class Cue(NamedTuple):
    type: LetterTypeId
    points: int
    pattern: re.Pattern[str]


def cue(type_id: LetterTypeId, points: int, pattern: str) -> Cue:
    return Cue(type_id, points, re.compile(pattern, re.IGNORECASE))


CUES = [
    cue("afgoerelse", 3, r"\b(?:har|er) (?:\w+ ){0,3}truffet (?:\w+ ){0,3}afgørelse\b"),
    cue("afgoerelse", 3, r"\bvi har (?:nu )?(?:besluttet|afgjort|bevilget|givet afslag)\b"),
    cue(
        "afgoerelse", 2, r"\bdu kan klage\b|\bklagevejledning\b|\bhvis du (?:vil klage|er uenig)\b"
    ),
    cue(
        "afgoerelse",
        2,
        r"\b(?:afslag på|du får ikke|vi stopper|vi giver dig afslag|imødekommes? ikke)\b",
    ),
    cue("afgoerelse", 2, r"\bdenne afgørelse\b|\bafgørelsen (?:er truffet|betyder|gælder)\b"),
    cue("partshoering", 4, r"\bpartshøring\b|\bhøring af dig\b|\bpartshører\b"),
    cue("partshoering", 3, r"\bvi overvejer at\b|\b(?:før|inden) vi træffer (?:en )?afgørelse\b"),
    cue("partshoering", 2, r"\bdine (?:eventuelle )?bemærkninger\b|\bpåtænker at\b"),
    cue(
        "indkaldelse",
        4,
        r"\bindkald(?:er|es|else)\b|\bvi inviterer dig til (?:et |en )?(?:møde|samtale)\b",
    ),
    cue("indkaldelse", 3, r"\b(?:du skal møde|mød op|du bedes møde|møde op)\b"),
    cue(
        "indkaldelse", 2, r"\bdu er inviteret til\b|\binvitation til (?:et |en )?(?:møde|samtale)\b"
    ),
]
HEADINGS: dict[LetterTypeId, re.Pattern[str]] = {
    "afgoerelse": re.compile(r"\bafgørelse\b|\bafslag\b|\bbevilling\b", re.IGNORECASE),
    "partshoering": re.compile(r"partshøring|høring", re.IGNORECASE),
    "indkaldelse": re.compile(r"indkaldelse|invitation|\bmøde\b|\bsamtale\b", re.IGNORECASE),
}
HEADING_POINTS = 4
LEAST_POINTS = 4
SURE_POINTS = 5
SURE_LEAD = 2


def chosen_type(type_id: LetterTypeId) -> LetterType:
    """The type the user has named."""
    return LetterType(type_id, is_sure=True, is_chosen=True)


def recognise_type(letter: Annotated) -> LetterType:
    """Add up the points of all cues; sure where one type leads clearly."""
    points: dict[LetterTypeId, int] = dict.fromkeys(HEADINGS, 0)
    for type_id, value, pattern in CUES:
        points[type_id] += value if pattern.search(letter.text) else 0
    subject = _first_heading(letter)
    for type_id, pattern in HEADINGS.items():
        points[type_id] += HEADING_POINTS if pattern.search(subject) else 0
    ranked = sorted(points, key=lambda type_id: -points[type_id])
    best, second = points[ranked[0]], points[ranked[1]]
    if best < LEAST_POINTS:
        return LetterType("andet", is_sure=False)
    return LetterType(ranked[0], is_sure=best >= SURE_POINTS and best - second >= SURE_LEAD)


def _first_heading(letter: Annotated) -> str:
    document = letter.document
    heading = next((block for block in document.blocks if block.kind == "heading"), None)
    return document.at(heading.span) if heading else document.title
