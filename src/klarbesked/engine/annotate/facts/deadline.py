"""Time limits: which way they point, how far, and from which event."""

import re
from collections.abc import Iterator, Sequence

from klarbesked.engine.annotate.fact import Fact
from klarbesked.engine.annotate.facts.phrases import phrase_pattern
from klarbesked.engine.annotate.facts.words import Begins, matches
from klarbesked.engine.document import Span

DIRECTIONS = {
    "not_before": (r"ikke (?:\w+ ){1,4}før",),
    "latest": (
        r"ikke senere end",
        r"ikke efter",
        r"senest(?: om)?",
        r"inden(?: for)?(?: en frist på)?",
        r"inden udgangen af",
        r"til og med",
        r"indtil",
        r"\w*frist(?:en)?(?: er)?(?: på)?",
    ),
    "earliest": (
        r"tidligst(?: fra)?",
        r"ikke før",
        r"med virkning fra",
        r"fra og med",
        r"fra",
    ),
    "after": (r"efter", r"siden"),
    "before": (r"før",),
}
WORDS = phrase_pattern(DIRECTIONS, after="(?= |$)")
GAP = re.compile(
    r"[ ,]{0,3}(?:den |d\. |på |næste |på \w+dag )?(?:\w+dag,? )?(?:den )?", re.IGNORECASE
)
ANCHOR = re.compile(
    r"[ ,]{0,2}(?:regnet )?(?P<way>efter|fra|før|siden)\b,?(?: at)? (?P<event>[^.;:,]{2,80})",
    re.IGNORECASE,
)
EVENTS = {
    "decision": r"afgørelse",
    "receipt": r"fået|modtag|får",
    "date_of_letter": r"dato",
    "meeting": r"møde|samtale",
    "move": r"flyt",
    "birth": r"fød",
    "illness": r"syg",
    "application": r"ansøg|søgt",
}
LIMITS = ("date", "duration")


FIRST = (
    "ikke senest inden til indtil tidligst med fra efter siden før frist klagefrist svarfrist"
    " høringsfrist betalingsfrist tidsfrist ansøgningsfrist indsendelsesfrist afleveringsfrist"
)


def deadlines(text: str, facts: Sequence[Fact], places: Begins) -> Iterator[Fact]:
    """Yield the limits made of a direction word and the date or length right behind it."""
    limits = {fact.span.start: fact for fact in facts if fact.kind in LIMITS}
    if not limits:
        return
    for match in matches(WORDS, text, places, FIRST):
        limit = _limit(text, match.end(), limits)
        if limit is None:
            continue
        name = match.lastgroup or ""
        direction = "earliest" if name == "not_before" else name
        if direction in ("after", "before") and limit.kind == "duration":
            continue
        anchor, end = _anchor(text, limit.span.end)
        value = " ".join(filter(None, (direction, limit.value, anchor)))
        yield Fact("deadline", Span(match.start(), end), value)


def _limit(text: str, end: int, limits: dict[int, Fact]) -> Fact | None:
    if text[end : end + 1] == " " and end + 1 in limits:
        return limits[end + 1]
    gap = GAP.match(text, end)
    after = gap.end() if gap else end
    return limits.get(after)


def _anchor(text: str, end: int) -> tuple[str, int]:
    """Return from which event a length is counted: "after decision"; "" where none is named."""
    match = ANCHOR.match(text, end)
    if not match:
        return "", end
    event = match["event"].lower()
    for name, pattern in EVENTS.items():
        if re.search(pattern, event):
            way = "before" if match["way"].lower() == "før" else "after"
            return f"{way} {name}", match.end()
    return "", end
