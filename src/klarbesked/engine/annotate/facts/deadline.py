"""Time limits: which way they point, how far, and from which event."""

import re
from collections.abc import Iterator, Sequence

from klarbesked.engine.annotate.fact import Fact
from klarbesked.engine.annotate.facts.phrases import find_phrases, phrases
from klarbesked.engine.annotate.facts.scan import Scan
from klarbesked.engine.document import Span

FRIST = r"(?:en)?(?: for at \w+)?(?: er)?(?: på)?"
DIRECTIONS = {
    "not_before": (r"ikke (?:\w+ ){1,4}før",),
    "latest": (
        "ikke senere end",
        "ikke efter",
        "senest(?: om| inden)?",
        "inden udgangen af",
        "inden(?: for)?(?: en (?:frist|periode) på)?",
        "til og med",
        "indtil(?: og med)?",
        "fristFRIST",
        "klagefristFRIST",
        "svarfristFRIST",
        "høringsfristFRIST",
        "betalingsfristFRIST",
        "tidsfristFRIST",
        "ansøgningsfristFRIST",
        "indsendelsesfristFRIST",
        "afleveringsfristFRIST",
    ),
    "earliest": (
        "tidligst(?: fra| om)?",
        "ikke før",
        "med virkning fra",
        "fra(?: og med)?",
    ),
    "after": ("efter", "siden"),
    "before": ("før",),
    "has": ("har(?: (?:du|de|i|nu|kun))?",),
}
TABLE = phrases(DIRECTIONS, after="(?= |$)", FRIST=FRIST)
GAP = re.compile(r"[ ,]{0,3}(?:den |d\. |på |næste |på \w+dag )?(?:\w+dag,? )?(?:den )?")
TO_DO = re.compile(r" til (?:at|det)\b")
"""Behind "du har 14 dage": without it, that is no limit."""

ANCHOR = re.compile(
    r"[ ,]{0,2}(?:regnet )?(?P<way>efter|fra|før|siden)\b(?:,? at)?"
    r"(?: den dag| dagen| det tidspunkt)?,?(?: hvor)? (?P<event>[^.;:,\n]{2,80})"
)
EVENTS = {
    "receipt": "fik|fået|får|modtag|kom frem",
    "decision": "afgørelse",
    "date_of_letter": "dato",
    "meeting": "møde|samtale",
    "move": "flyt",
    "birth": "fød",
    "illness": "syg",
    "application": "ansøg|søgt",
    "end": "ophør|stop",
    "grant": "bevil",
    "payment": "betal",
}
EVENT = re.compile("|".join(f"(?P<{name}>{stems})" for name, stems in EVENTS.items()))
LIMITS = ("date", "duration")


def deadlines(scanned: Scan, facts: Sequence[Fact]) -> Iterator[tuple[Fact, int]]:
    """Yield each limit and where its date or length begins: the direction words end there."""
    limits = {fact.span.start: fact for fact in facts if fact.kind in LIMITS}
    if not limits:
        return
    for phrase in find_phrases(TABLE, scanned):
        limit = _limit(scanned.low, phrase.end, limits)
        if limit is None or not _is_limit(phrase.name, limit, scanned.low):
            continue
        anchor, end = _anchor(scanned.low, limit.span.end)
        value = " ".join(filter(None, (WAYS.get(phrase.name, phrase.name), limit.value, anchor)))
        yield Fact("deadline", Span(phrase.start, end), value), limit.span.start


WAYS = {"not_before": "earliest", "has": "latest"}


def _limit(low: str, end: int, limits: dict[int, Fact]) -> Fact | None:
    if low[end : end + 1] == " " and end + 1 in limits:
        return limits[end + 1]
    gap = GAP.match(low, end)
    return limits.get(gap.end() if gap else end)


def _is_limit(name: str, limit: Fact, low: str) -> bool:
    if limit.kind == "date":
        return name != "has"
    if limit.value.endswith(" time"):
        return False
    if name == "has":
        return TO_DO.match(low, limit.span.end) is not None
    return name not in ("after", "before")


def _anchor(low: str, end: int) -> tuple[str, int]:
    """Return from which event a length is counted: "after decision"; "" where none is named."""
    match = ANCHOR.match(low, end)
    event = EVENT.search(match["event"]) if match else None
    if not match or not event:
        return "", end
    way = "before" if match["way"] == "før" else "after"
    return f"{way} {event.lastgroup}", match.end()
