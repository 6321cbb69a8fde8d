"""Words that make a number a limit or a rate: mindst, op til, om måneden, før skat, med, til."""

from collections.abc import Iterator

from klarbesked.engine.annotate.fact import Fact
from klarbesked.engine.annotate.facts.number import NUMBER
from klarbesked.engine.annotate.facts.phrases import phrase_pattern
from klarbesked.engine.annotate.facts.words import Begins, matches
from klarbesked.engine.document import Span

AHEAD = rf"(?= (?:\w+ )?(?:kr\.? ?)?(?:{NUMBER}|halvdelen|det halve|en \w+del)\b)"
CHANGES = r"(?:nedsætte\w*|sætte\w*|forhøje\w*|hæve\w*|stige\w*|falde\w*|reducere\w*|øge\w*)"
COMPARATORS = {
    "at_least": (r"mindst", r"minimum", r"ikke mindre end", r"eller (?:flere|mere|derover)"),
    "at_most": (
        r"højst",
        r"højest",
        r"maksimalt",
        r"maks\.",
        r"max\.",
        r"op til",
        r"ikke mere end",
        r"ikke over",
    ),
    "more_than": (
        r"mere end",
        r"flere end",
        r"over(?= \d)",
        r"længere end",
        r"ældre end",
        r"fyldt",
    ),
    "less_than": (
        r"mindre end",
        r"færre end",
        r"under(?= \d)",
        r"yngre end",
        r"kortere end",
    ),
    "about": (
        r"cirka",
        r"ca\.",
        r"omtrent",
        r"omkring(?= \d)",
        r"op imod",
        r"knap",
        r"godt(?= \d)",
    ),
    "per_day": (r"pr\. dag", r"om dagen", r"dagligt", r"per dag"),
    "per_week": (r"pr\. uge", r"om ugen", r"ugentligt?", r"per uge"),
    "per_month": (
        r"pr\. måned",
        r"om måneden",
        r"månedligt?",
        r"per måned",
        r"hver måned",
        r"pr\. md\.",
    ),
    "per_year": (r"pr\. år", r"om året", r"årligt?", r"per år"),
    "per_hour": (r"pr\. time", r"i timen", r"per time"),
    "before_tax": (r"før skat", r"brutto"),
    "after_tax": (r"efter skat", r"netto"),
    "by": (r"CHANGES (?:\w+ ){0,3}medAHEAD", r"ned medAHEAD", r"op medAHEAD"),
    "to": (r"CHANGES (?:\w+ ){0,3}tilAHEAD", r"ned tilAHEAD"),
}
PATTERN = phrase_pattern(COMPARATORS, after=r"(?!\w)", CHANGES=CHANGES, AHEAD=AHEAD)
FIRST = (
    "mindst minimum ikke eller højst højest maksimalt maks max op under mere flere over længere"
    " ældre fyldt mindre færre yngre kortere cirka ca omtrent omkring knap godt pr om dagligt per"
    " ugentlig månedlig hver årlig i før brutto efter netto nedsætte sætte forhøje hæve stige"
    " falde reducere øge ned"
)
LITTLE_WORD = 3


def comparators(text: str, places: Begins) -> Iterator[Fact]:
    for match in matches(PATTERN, text, places, FIRST):
        name = match.lastgroup or ""
        start = match.start()
        if name in ("by", "to"):
            # Only "med" or "til": the verb before it is an outcome of its own.
            start = match.end() - LITTLE_WORD
        yield Fact("comparator", Span(start, match.end()), name)
