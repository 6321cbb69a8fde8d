"""Duties, permissions, prohibitions and recommendations, and what they hang on."""

import re
from collections.abc import Iterator

from klarbesked.engine.annotate.fact import Fact, FactKind
from klarbesked.engine.annotate.facts.phrases import phrase_pattern
from klarbesked.engine.annotate.facts.words import Begins, matches
from klarbesked.engine.document import Span

DUTY = {
    "must_not": (
        r"(?:må|kan)GAPikke",
        r"harGAPikke (?:mulighed for|lov til)",
        r"er ikke tilladt",
        r"det er forbudt",
        r"må aldrig",
        r"må hverken",
    ),
    "need_not": (
        r"(?:behøver|skal)GAPikke",
        r"har ikke pligt til",
        r"er ikke nødt til",
    ),
    "must": (
        r"skal",
        r"skulle",
        r"har pligt til",
        r"er forpligtet til",
        r"er pålagt",
        r"pålægges",
        r"påhviler",
        r"bedes",
        r"er nødt til",
        r"det er et krav",
        r"pligt til",
        r"beder dig",
        r"beder dem",
    ),
    "may": (
        r"kan",
        r"må",
        r"har mulighed for",
        r"har ret til",
        r"ret til",
        r"er berettiget til",
        r"er velkommen til",
        r"har lov til",
    ),
    "should": (r"bør", r"anbefale[rs]", r"opfordre[rs]", r"vil være en god idé"),
}
CONDITION = {
    "unless": (r"medmindre", r"med mindre", r"bortset fra,? hvis"),
    "if": (
        r"hvis",
        r"såfremt",
        r"når",
        r"forudsat,? at",
        r"på betingelse af,? at",
        r"i det omfang",
        r"under forudsætning af,? at",
        r"ifald",
        r"dersom",
    ),
    "except": (r"undtagen", r"bortset fra", r"med undtagelse af", r"dog(?! ikke senere)"),
    "only": (r"kun", r"alene(?= (?:hvis|når|fordi|for|til|i))", r"udelukkende"),
}
NEGATION = (
    r"(?:ikke|ingen|intet|aldrig|hverken|uden(?! for)|næppe|ingenting|manglende|undlad\w*)(?!\w)"
)
DUTIES = phrase_pattern(DUTY, after=r"(?!\w)", GAP=r" (?:\w+ ){0,2}?")
CONDITIONS = phrase_pattern(CONDITION, after=r"(?!\w)")
NEGATIONS = re.compile(NEGATION, re.IGNORECASE)
FIRST_DUTY = (
    "må kan har er det behøver skal skulle pålægges påhviler bedes pligt beder ret bør anbefaler"
    " opfordrer vil"
)
FIRST_CONDITION = (
    "medmindre med bortset hvis såfremt når forudsat på i under ifald dersom undtagen dog kun"
    " alene udelukkende"
)
FIRST_NEGATION = "ikke ingen intet aldrig hverken uden næppe manglende undlade"


def modality(text: str, places: Begins) -> Iterator[Fact]:
    """Yield duties, permissions, prohibitions and recommendations."""
    yield from _named(DUTIES, "duty", text, places, FIRST_DUTY)


def conditions(text: str, places: Begins) -> Iterator[Fact]:
    """Yield conditions and exceptions; "medmindre" is a condition and a negation."""
    for fact in _named(CONDITIONS, "condition", text, places, FIRST_CONDITION):
        if fact.value == "unless":
            yield fact._replace(value="if")
            yield Fact("negation", fact.span, "not")
        else:
            yield fact


def negations(text: str, places: Begins) -> Iterator[Fact]:
    for match in matches(NEGATIONS, text, places, FIRST_NEGATION):
        yield Fact("negation", Span(*match.span()), "not")


def _named(
    pattern: re.Pattern[str], kind: FactKind, text: str, places: Begins, first: str
) -> Iterator[Fact]:
    for match in matches(pattern, text, places, first):
        yield Fact(kind, Span(*match.span()), match.lastgroup or "")
