"""Where a complaint is to be sent: to the municipality, that sends it on, or to somebody else."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from klarbesked.engine.document import Span
from klarbesked.engine.guard.difference import Difference
from klarbesked.engine.guard.matched import Matched
from klarbesked.engine.guard.message import changed
from klarbesked.engine.guard.parties import parties_of
from klarbesked.engine.guard.side import Said, Side

ABOUT = re.compile(r"\bklag\w*|\bindsigelse\w*|\banke\w*")
SENDS = re.compile(
    r"\b(?:send\w*|indsend\w*|fremsend\w*|indgive\w*|stile[st]?\w*|indlever\w*|aflever\w*|rettes"
    r"|modtaget|hænde|hos os|skal have|skriv\w*)\b"
)
ON = re.compile(
    r"\bvidere\w*|\b(?:vi|kommunen|som|der) (?:så |derefter |herefter )?sender\b|fremsendes klagen"
)
""" "… som sender klagen videre" is not for the citizen to do."""

THERE = re.compile(r"\b(?:dertil|derhen)\b")
US = re.compile(
    r"\b(?:til|hos|i|af) (?:\w+ ){0,2}?"
    r"(?:kommune\w*|os|jobcent\w*|ydelses\w*|forvaltning\w*|\w*afdeling\w*|borgerservice)\b"
    r"|\bvi skal have|\bhos os\b|\bsend os\b"
)


class Route(NamedTuple):
    """`receivers`: who gets the complaint: "us", or the name of a party."""

    receivers: frozenset[str]
    span: Span


def routes(side: Side) -> Iterator[Route]:
    """Yield each sentence that says where to send a complaint."""
    for said in side.said:
        text = side.at(said.span).lower()
        about = " ".join(
            side.at(one.span).lower()
            for one in side.said[max(0, said.number - 1) : said.number + 1]
        )
        own = re.split(r", (?:som|der|og) ", ON.split(text)[0])[0]
        if ABOUT.search(about) and SENDS.search(own):
            receivers = _receivers(said, own)
            if THERE.search(own) and said.number:
                receivers = _receivers(side.said[said.number - 1], about)
            if receivers:
                yield Route(receivers, said.span)


def _receivers(said: Said, own: str) -> frozenset[str]:
    found = {p.name for p in parties_of(said) if p.sort == "myndighed" and p.name[:4] in own}
    return frozenset(found | ({"us"} if US.search(own) else set()))


def compare_routes(matched: Matched) -> Iterator[Difference]:
    """Yield where the complaint goes, if no receiver is the same in both letters."""
    before, after = list(routes(matched.before)), list(routes(matched.after))
    if not before or not after:
        return
    ours = frozenset(name for route in before for name in route.receivers)
    theirs = frozenset(name for route in after for name in route.receivers)
    if ours.isdisjoint(theirs) or ("us" in ours) != ("us" in theirs):
        yield changed("complaint_route", "hard", matched, before[0].span, after[0].span)
