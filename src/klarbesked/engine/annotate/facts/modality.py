"""Duties, permissions, prohibitions and recommendations, and what they hang on."""

from collections.abc import Iterator

from klarbesked.engine.annotate.fact import Fact
from klarbesked.engine.annotate.facts.phrases import find_phrases, phrases
from klarbesked.engine.annotate.facts.scan import Scan
from klarbesked.engine.document import Span

DUTY = {
    "must_not": (
        "måGAPikke", "kanGAPikke", "har(?: du)?GAPikke (?:mulighed for|lov til)",
        "er ikke tilladt", r"er(?: \w+)? forbudt", "må aldrig", "må hverken",
    ),
    "need_not": (
        "behøverGAPikke", "skalGAPikke", "har ikke pligt til", "er ikke nødt til",
        "er ikke forpligtet til",
    ),
    "must": (
        "skal", "skulle", r"har(?: \w+)? pligt til", r"er(?: \w+)? forpligtet til", "er pålagt",
        "pålægges", "påhviler", "bedes", r"er(?: \w+)? nødt til", "det er et krav", "pligt til",
        "beder dig", "beder dem", r"er(?: \w+)? tvunget til",
    ),
    "may": (
        "kan", "må", r"har(?: \w+)? mulighed for", r"har(?: \w+)? ret til", "ret til",
        r"er(?: \w+)? berettiget til", r"er(?: \w+)? velkommen til", r"har(?: \w+)? lov til",
        r"er(?: \w+)? tilladt",
    ),
    "should": ("bør", "anbefale[rs]", "opfordre[rs]", "vil være en god idé", "er en god idé",
               "råder dig til", "burde"),
}  # fmt: skip
CONDITION = {
    "unless": ("medmindre", "med mindre", "bortset fra,? hvis"),
    "if": (
        "hvis", "såfremt", "når", "forudsat,? at", "på betingelse af,? at", "betinget af,? at",
        "i det omfang", "under forudsætning af,? at", "ifald", "dersom", "så længe",
        "i tilfælde af,? at",
    ),
    "except": ("undtagen", "bortset fra", "med undtagelse af", "dog(?! ikke senere)"),
    "only": ("kun", "alene(?= (?:hvis|når|fordi|for|til|i) )", "udelukkende"),
}  # fmt: skip
NEGATION = {
    "not": (
        "ikke", "ingen", "intet", "aldrig", "hverken", "uden(?! for)", "næppe", "ingenting",
        r"manglende", r"undlad\w*",
    ),
}  # fmt: skip
DUTIES = phrases(DUTY, GAP=r" (?:\w+ ){0,2}?")
CONDITIONS = phrases(CONDITION)
NEGATIONS = phrases(NEGATION)


def duty_facts(scanned: Scan) -> Iterator[Fact]:
    """Yield duties, permissions, prohibitions and recommendations."""
    for phrase in find_phrases(DUTIES, scanned):
        yield Fact("duty", Span(phrase.start, phrase.end), phrase.name)


def conditions(scanned: Scan) -> Iterator[Fact]:
    """Yield conditions and exceptions; "medmindre" is a condition and a negation."""
    for phrase in find_phrases(CONDITIONS, scanned):
        span = Span(phrase.start, phrase.end)
        if phrase.name == "unless":
            yield Fact("condition", span, "if")
            yield Fact("negation", span, "not")
        else:
            yield Fact("condition", span, phrase.name)


def negations(scanned: Scan) -> Iterator[Fact]:
    for phrase in find_phrases(NEGATIONS, scanned):
        yield Fact("negation", Span(phrase.start, phrase.end), phrase.name)
