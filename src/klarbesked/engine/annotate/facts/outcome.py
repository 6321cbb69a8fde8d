"""What was decided: granted, refused, ended, reduced …, however it is said."""

from collections.abc import Iterator

from klarbesked.engine.annotate.fact import Fact
from klarbesked.engine.annotate.facts.phrases import phrase_pattern
from klarbesked.engine.annotate.facts.words import Begins, matches
from klarbesked.engine.document import Span

OUTCOMES = {
    "refuse": (
        r"(?:kan|vil) ikke (?:\w+ ){0,4}?(?:få|imødekomme\w*|bevilge\w*|give|yde\w*)",
        r"READER får (?:\w+ ){0,2}?ikke(?! før)",
        r"får READER ikke(?! før)",
        r"ikke imødekomm\w*",
        r"ikke bevilg\w*",
        r"afslå\w*",
        r"(?:giv|meddel|få|har fået)\w* (?:hermed |dig |herved )*afslag",
        r"afslag",
        r"siger nej til",
        r"ikke (?:\w+ )?ret til",
        r"ikke (?:\w+ )?berettiget til",
        r"ikke medhold",
        r"afvis(?:er|es|t|ning)",
    ),
    "repay": (
        r"tilbagebetal\w*",
        r"betal\w* (?:\S+ ){0,6}?tilbage",
        r"kræve\w* (?:\S+ ){0,4}?tilbage",
    ),
    "suspend": (
        r"stands\w+",
        r"sætte\w* (?:\w+ ){0,3}i bero",
        r"sat i bero",
        r"stille\w* i bero",
        r"tilbagehold\w*",
        r"holde\w* (?:\w+ ){0,2}tilbage",
        r"midlertidigt stopp\w+",
    ),
    "end": (
        r"ophør\w*",
        r"stopp\w+",
        r"bortfald\w*",
        r"faldt? bort",
        r"falder bort",
        r"indstille\w* udbetaling\w*",
        r"(?:slutte\w*|afslutte\w*|lukke\w*) (?:din|sagen|forløbet)",
    ),
    "reduce": (
        r"nedsætte\w*",
        r"nedsat\b",
        r"sætte\w* (?:\w+ ){0,4}?ned\b",
        r"sat ned",
        r"trække\w*(?= ydelse|s? \d|s | \d)",
        r"trække\w* (?:\w+ ){0,3}?(?:fra|ydelse)",
        r"reducere\w*",
        r"fradrag",
    ),
    "extend": (r"forlæng\w+",),
    "uphold": (r"fasthold\w*", r"holde\w* fast i", r"stadfæst\w*", r"opretholde\w*"),
    "remit": (r"hjemvis\w*", r"sende\w* sagen tilbage"),
    "change": (
        r"ændre[rst]?\b",
        r"ændret",
        r"omgør\w*",
        r"omgjort",
        r"ophæv\w+",
        r"give\w* (?:dig )?medhold",
    ),
    "grant": (
        r"bevilg\w+",
        r"imødekomm\w+",
        r"giver dig",
        r"READER får(?! (?:dette|et|det her|svar|besked))",
        r"tilkend\w+",
        r"godkend\w+",
        r"får READER(?! (?:ikke|svar|besked))",
        r"siger ja til",
        r"READER kan få",
    ),
}
READER = r"(?-i:[Dd]u|De|I)"
PATTERN = phrase_pattern(OUTCOMES, READER=READER)
FIRST = (
    "kan vil du De I får ikke afslå give meddele har siger afvise tilbagebetale betale kræve"
    " standse sætte sat stille tilbageholde holde midlertidigt ophøre stoppe bortfalde falde"
    " indstille slutte afslutte lukke nedsætte trække reducere fradrag forlænge fastholde stadfæste"
    " opretholde hjemvise sende ændre omgøre ophæve bevilge imødekomme tilkende godkende"
)


def outcomes(text: str, places: Begins) -> Iterator[Fact]:
    for match in matches(PATTERN, text, places, FIRST):
        yield Fact("outcome", Span(*match.span()), match.lastgroup or "")
