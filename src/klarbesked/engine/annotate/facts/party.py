"""Third parties: whoever acts and is neither the reader nor the sender."""

from collections.abc import Iterator

from klarbesked.engine.annotate.fact import Fact
from klarbesked.engine.annotate.facts.phrases import find_phrases, phrases
from klarbesked.engine.annotate.facts.scan import Scan
from klarbesked.engine.document import Span

PARTIES = {
    "ankestyrelsen": (r"ankestyrelse\w*",),
    "employer": (r"arbejdsgiver\w*", r"arbejdsplads(?:en)?s?"),
    "doctor": (r"læge(?:n|ns|r|rne)?", r"egen læge", r"speciallæge\w*", r"sygehus\w*"),
    "spouse": (r"ægtefælle\w*", r"samlever\w*", r"kæreste\w*"),
    "udbetaling_danmark": (r"udbetaling danmark",),
    "a_kasse": (r"a-kasse\w*",),
    "court": (r"domstol\w*", r"byret\w*", r"landsret\w*"),
    "ombudsman": (r"ombudsmand\w*",),
    "debt_agency": (r"gældsstyrelse\w*", r"skattestyrelse\w*"),
    "child": (
        r"dit barn", r"deres barn", r"jeres barn", r"dine børn", r"deres børn", r"jeres børn",
    ),
}  # fmt: skip
TABLE = phrases(PARTIES)


def parties(scanned: Scan) -> Iterator[Fact]:
    for phrase in find_phrases(TABLE, scanned):
        yield Fact("party", Span(phrase.start, phrase.end), phrase.name)
