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
    """`needs`: the pattern, in lower case, fits nowhere without one of these."""

    type: LetterTypeId
    points: int
    needs: tuple[str, ...]
    pattern: re.Pattern[str]


def cue(type_id: LetterTypeId, points: int, needs: str, pattern: str) -> Cue:
    return Cue(type_id, points, tuple(needs.split("|")), re.compile(pattern))


CUES = [
    cue("afgoerelse", 3, "truffet", r"\b(?:har|er) (?:\w+ ){0,3}truffet (?:\w+ ){0,3}afgørelse\b"),
    cue(
        "afgoerelse",
        3,
        "vi har",
        r"\bvi har (?:nu )?(?:besluttet|afgjort|bevilget|givet afslag)\b",
    ),
    cue(
        "afgoerelse",
        2,
        "klage|er uenig",
        r"\bdu kan klage\b|\bklagevejledning\b|\bhvis du (?:vil klage|er uenig)\b",
    ),
    cue(
        "afgoerelse",
        2,
        "afslag|du får ikke|vi stopper|imødekomme",
        r"\b(?:afslag på|du får ikke|vi stopper|vi giver dig afslag|imødekommes? ikke)\b",
    ),
    cue(
        "afgoerelse",
        2,
        "afgørelse",
        r"\bdenne afgørelse\b|\bafgørelsen (?:er truffet|betyder|gælder)\b",
    ),
    cue("partshoering", 4, "høring|hører", r"\bpartshøring\b|\bhøring af dig\b|\bpartshører\b"),
    cue(
        "partshoering",
        3,
        "overvejer|vi træffer",
        r"\bvi overvejer at\b|\b(?:før|inden) vi træffer (?:en )?afgørelse\b",
    ),
    cue(
        "partshoering",
        2,
        "bemærkninger|påtænker",
        r"\bdine (?:eventuelle )?bemærkninger\b|\bpåtænker at\b",
    ),
    cue(
        "indkaldelse",
        4,
        "indkald|inviterer",
        r"\bindkald(?:er|es|else)\b|\bvi inviterer dig til (?:et |en )?(?:møde|samtale)\b",
    ),
    cue("indkaldelse", 3, "mød", r"\b(?:du skal møde|mød op|du bedes møde|møde op)\b"),
    cue(
        "indkaldelse",
        2,
        "invit",
        r"\bdu er inviteret til\b|\binvitation til (?:et |en )?(?:møde|samtale)\b",
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
    low = letter.text.lower()
    for type_id, value, needs, pattern in CUES:
        if any(word in low for word in needs) and pattern.search(low):
            points[type_id] += value
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
