"""Time limits: which way they point and from which event they run; how far is in things.py."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from klarbesked.engine.annotate.fact import Fact
from klarbesked.engine.document import Span
from klarbesked.engine.guard.difference import Difference
from klarbesked.engine.guard.events import are_same, events
from klarbesked.engine.guard.matched import Matched
from klarbesked.engine.guard.message import changed
from klarbesked.engine.guard.side import Side
from klarbesked.engine.guard.things import is_same

LATEST, EARLIEST, FROM = "latest", "earliest", "from"
WAYS = {"tidligst": EARLIEST, "senest": LATEST}
BARE = ""
"""The way of a length that is no limit by its words: "der er gået et år, fra du har søgt"."""

WEAK = re.compile(r"(?:fra|med virkning fra)\b")
"""They say when something begins; "den 1. maj" alone says the same of what happens on a day."""

RUNS = re.compile(
    r"(?P<way>efter|fra|før|siden|forud for|regnes? fra|inden)\b(?:,? at\b)?"
    r"(?:,? (?:den dag|dagen|det tidspunkt)\b)?"
    r"(?P<event>(?:(?! og |, hvis |, når )[^.;\n]){2,90})"
)
COUNTED = re.compile(
    r"(?:frist\w*|tiden|de \d+ \w+|den) (?:\w+ ){0,2}?(?:regnes|løber|gælder|begynder|tæller)"
    r"[^.;\n]{0,20}?\bfra (?P<event>[^.;\n]{2,80})"
)
LIMIT = re.compile(
    r"^(?P<way>latest|earliest) (?P<limit>\d\S*(?: (?:day|workday|month|minute|time))?)"
)
REACH, MOST_BETWEEN = 100, 25
"""How far behind a limit its event may be named, and how many signs may stand between them."""


LIMIT_WORDS = re.compile(
    r"frist|senest|inden|sidste|udløb|indtil|højst|tidligst|før|op til|til og med|i løbet af"
)


class Limit(NamedTuple):
    """A time limit: "senest 4 uger efter, at du har fået brevet".

    `anchor`: the events it runs from, empty where we know none. `is_before`: it runs backwards.
    """

    fact: Fact
    way: str
    limit: str
    anchor: frozenset[str]
    is_before: bool


def limits(side: Side) -> Iterator[Limit]:
    named = [fact.span for fact in side.of_kind("deadline")]
    for fact in side.of_kind("duration"):
        if not any(span.holds(fact.span) for span in named):
            anchor, is_before = _anchor(side, fact, fact.value)
            if anchor:
                yield Limit(fact, _way(side, fact), fact.value, anchor, is_before)
    for fact in side.of_kind("deadline"):
        match = LIMIT.match(fact.value)
        if match is None:
            continue
        way = match["way"]
        if way == EARLIEST and WEAK.match(side.at(fact.span).lower()):
            way = FROM
        anchor, is_before = _anchor(side, fact, match["limit"])
        yield Limit(fact, way, match["limit"], anchor, is_before)


def _way(side: Side, fact: Fact) -> str:
    """Return which way a length points whose word stands earlier in the sentence:
    "kan tidligst søge om hjælp tre måneder før".
    """
    said = side.said_at(fact.span)
    lows = {word.low for word in said.words} if said else set()
    found = [way for word, way in WAYS.items() if word in lows]
    return found[0] if len(found) == 1 else BARE


def _anchor(side: Side, fact: Fact, limit: str) -> tuple[frozenset[str], bool]:
    """Return the events named after the limit, or in a sentence that says when it runs from."""
    if limit[:4].isdigit() and "-" in limit:
        return frozenset(), False
    held = next((f for f in side.of_kind("duration") if fact.span.holds(f.span)), fact)
    said = side.said_at(fact.span)
    end = said.span.end if said else fact.span.end
    text = " ".join(side.text[held.span.end : min(end, held.span.end + REACH)].lower().split("\n"))
    match = RUNS.search(text)
    if match and match.start() <= MOST_BETWEEN:
        return events(match["event"]), match["way"] in ("før", "forud for", "inden")
    following = side.said[said.number + 1 : said.number + 2] if said else ()
    for next_said in following:
        counted = COUNTED.search(side.at(next_said.span).lower())
        if counted:
            return events(counted["event"]), False
    return frozenset(), False


def compare_deadlines(matched: Matched) -> Iterator[Difference]:
    """Yield limits that are in both letters but point another way, or run from another event."""
    before, after = list(limits(matched.before)), list(limits(matched.after))
    for limit in before:
        twins = [t for t in after if is_same("date", limit.limit, t.limit)]
        twins = [t for t in twins if matched.are_together(limit.fact.span, t.fact.span)] or twins
        if twins:
            yield from _compared(matched, limit, twins)
        elif limit.way not in (FROM, BARE):
            yield from _no_longer_a_limit(matched, limit)


def _compared(matched: Matched, limit: Limit, twins: list[Limit]) -> Iterator[Difference]:
    twin = twins[0]
    if not any(_points_as(limit, other) for other in twins):
        yield changed("deadline", "hard", matched, limit.fact.span, twin.fact.span)
        return
    anchored = [other for other in twins if other.anchor]
    if not limit.anchor or not anchored:
        return
    if not any(_runs_as(limit, other) for other in anchored):
        yield changed("deadline", "hard", matched, limit.fact.span, anchored[0].fact.span)


def _points_as(limit: Limit, twin: Limit) -> bool:
    return limit.way == twin.way or not {FROM, BARE}.isdisjoint((limit.way, twin.way))


def _runs_as(limit: Limit, twin: Limit) -> bool:
    return limit.is_before == twin.is_before and are_same(limit.anchor, twin.anchor)


def _no_longer_a_limit(matched: Matched, limit: Limit) -> Iterator[Difference]:
    """ "Svar senest den 1. maj" that became "Svar den 1. maj"."""
    kind = "date" if "-" in limit.limit[:5] else "duration"
    values = [f for f in matched.after.of_kind(kind) if is_same(kind, f.value, limit.limit)]
    near = [f for f in values if matched.are_together(limit.fact.span, f.span)]
    if near and not _has_limit_word(matched.after, near[0].span):
        yield changed("deadline", "soft", matched, limit.fact.span, near[0].span)


def _has_limit_word(side: Side, span: Span) -> bool:
    said = side.said_at(span)
    return said is not None and LIMIT_WORDS.search(side.at(said.span).lower()) is not None
