"""Third parties: whoever acts and is neither the reader nor the sender."""

from collections.abc import Iterator

from klarbesked.engine.annotate.fact import Fact
from klarbesked.engine.annotate.facts.phrases import phrase_pattern
from klarbesked.engine.annotate.facts.words import Begins, matches
from klarbesked.engine.document import Span

PARTIES = {
    "ankestyrelsen": (r"Ankestyrelse\w*",),
    "employer": (r"arbejdsgiver\w*", r"arbejdsplads(?:en)?s?"),
    "doctor": (r"læge(?:n|ns|r|rne)?", r"egen læge", r"speciallæge\w*", r"sygehus\w*"),
    "spouse": (r"ægtefælle\w*", r"samlever\w*", r"kæreste\w*"),
    "udbetaling_danmark": (r"Udbetaling Danmark",),
    "a_kasse": (r"a-kasse\w*",),
    "court": (r"domstol\w*", r"byret\w*", r"landsret\w*"),
    "ombudsman": (r"ombudsmand\w*",),
    "debt_agency": (r"Gældsstyrelse\w*", r"SKAT", r"Skattestyrelse\w*"),
    "child": (r"(?:dit|Deres|jeres) barn", r"(?:dine|jeres) børn"),
}
PATTERN = phrase_pattern(PARTIES, after=r"(?!\w)")
FIRST = (
    "Ankestyrelsen arbejdsgiver læge egen speciallæge sygehus ægtefælle samlever kæreste"
    " Udbetaling a- domstol byret landsret ombudsmand Gældsstyrelsen SKAT dit Deres jeres dine"
)


def parties(text: str, places: Begins) -> Iterator[Fact]:
    for match in matches(PATTERN, text, places, FIRST):
        yield Fact("party", Span(*match.span()), match.lastgroup or "")
