"""Places: streets with a number, postal codes with a town, rooms."""

import re
from collections.abc import Iterator

from klarbesked.engine.annotate.fact import Fact
from klarbesked.engine.annotate.facts.scan import Scan, keys, whole_matches
from klarbesked.engine.document import Span

STREETS = (
    "vej", "gade", "gård", "allé", "alle", "stræde", "plads", "torv", "vænge", "boulevard",
    "park", "bakke", "sti", "vang", "eng", "kaj",
)  # fmt: skip
STREET_ENDS = tuple(f"{street}{ending} " for street in STREETS for ending in ("", "en", "et"))
NAME = re.compile(r"(?:[A-ZÆØÅ][\wæøå.-]* ){0,3}[A-ZÆØÅ][\wæøå-]* \Z")
LONGEST_NAME = 60
HOUSE = re.compile(
    r"\d{1,4}(?: ?[A-Z](?!\w))?(?!\w)"
    r"(?:, (?:\d{1,2}\.|st\.|kld\.)(?: ?(?:tv|th|mf)\.?| sal)?(?!\w))?"
)
TOWN = re.compile(r"\d{4} [A-ZÆØÅ][a-zæøåé]{2,}(?: [A-ZÆØÅ][a-zæøå]*)?")
ROOM = re.compile(
    r"(?:mødelokale|lokale|værelse|indgang) (?:nr\. )?(?:[a-z]?\.?\d{1,4}(?:\.\d+)?|[a-z])(?!\w)"
)
ROOM_KEYS = keys("mødelokale lokale værelse indgang")
PREPOSITIONS = frozenset({"på", "i", "ved", "til", "fra", "hos", "og"})
CONNECTED = frozenset(".,-/")


def places(scanned: Scan) -> Iterator[Fact]:
    text, low = scanned.text, scanned.low
    for start in scanned.numbers:
        if low.endswith(STREET_ENDS, max(0, start - 12), start):
            name = NAME.search(text, max(0, start - LONGEST_NAME), start)
            house = HOUSE.match(text, start)
            if name and house:
                yield _place(scanned, _after_preposition(text, name), house.end())
        elif low[start - 1 : start] not in CONNECTED:
            town = TOWN.match(text, start)
            if town:
                yield _place(scanned, start, town.end())
    for room in whole_matches(ROOM, scanned, ROOM_KEYS):
        yield _place(scanned, *room.span())


def _after_preposition(text: str, name: re.Match[str]) -> int:
    """Return where the street begins: not with the "På" or "I" that opens the sentence."""
    first, _, rest = name[0].partition(" ")
    is_one = first.lower() in PREPOSITIONS and rest
    return name.start() + len(first) + 1 if is_one else name.start()


def _place(scanned: Scan, start: int, end: int) -> Fact:
    return Fact("place", Span(start, end), scanned.low[start:end])
