"""What was decided: granted, refused, ended, reduced …, however it is said."""

from collections.abc import Iterator

from klarbesked.engine.annotate.fact import Fact
from klarbesked.engine.annotate.facts.phrases import find_phrases, phrases
from klarbesked.engine.annotate.facts.scan import Scan
from klarbesked.engine.document import Span

GRANTS = r"(?:få|imødekomme\w*|bevilge\w*|give|yde\w*)"
NO_GRANT = r"(?: (?:dette |det her |et )?(?:svar|besked|brev\w*|mail\w*|afslag|lov|mulighed|tid)\b)"
OUTCOMES = {
    "end": (
        r"ophør\w*", r"stopp\w+", r"bortfald\w*", "falder bort", "faldt bort", "falde bort",
        r"indstille\w* udbetaling\w*", "har ikke længere ret til", "ikke længere ret til",
        "slutter (?:din|sagen|forløbet)", r"slutte\w* (?:din|sagen|forløbet)",
        r"afslutte\w* (?:din|sagen|forløbet)", r"lukke\w* (?:din|sagen|forløbet)",
    ),
    "uphold": (
        "fastholder(?!WORK)", "fastholde[st]?(?!WORK)", "fastholdt(?!WORK)",
        r"holde\w* fast i", "holdt fast i", r"stadfæst\w*", r"opretholde\w*",
        r"ændrer (?:\w+ )?ikke", "ikke ændrer", "har ikke ændret",
        "ikke ændre (?:afgørelsen|vores)",
    ),
    "refuse": (
        r"kan (?:\w+ ){0,2}?ikkeGAPGRANTSNO_WORD", r"vil (?:\w+ ){0,2}?ikkeGAPGRANTSNO_WORD",
        r"ikke (?:kan|vil) (?:\w+ ){0,2}?(?:imødekomm|bevilg|ydes)\w*",
        r"du får (?:\w+ ){0,2}?ikke(?! før\b)", r"de får (?:\w+ ){0,2}?ikke(?! før\b)",
        r"i får (?:\w+ ){0,2}?ikke(?! før\b)", r"får (?:du|de|i) (?:ikke|ingen)(?! før\b)",
        "får ingen (?:hjælp|penge|ydelse)",
        r"ikke imødekomm\w*", r"ikke bevilg\w*", "ikke medhold", "giverGAPikkeGAPmedhold",
        r"give\w* (?:hermed |dig |dem |herved )*afslag",
        r"meddele\w* (?:hermed |dig |herved )*afslag", "få afslag", "fået afslag",
        r"får (?:\w+ )?afslag",
        "har (?:du )?fået afslag", r"afslå\w*", "afslag", "siger nej til", "sagt nej til",
        r"har (?:\w+ )?ikke ret til", r"ikke (?:\w+ )?ret til", "er ikke berettiget til",
        r"ikke (?:\w+ )?berettiget til", "afvis(?:er|es|t|ning)",
    ),
    "repay": (
        r"tilbagebetal\w*", r"betal\w* (?:\S+ ){0,6}?tilbage", r"kræve\w* (?:\S+ ){0,4}?tilbage",
    ),
    "suspend": (
        r"standse\w*", r"standsning\w*", r"sætte\w* (?:\w+ ){0,3}i bero", "sat i bero",
        r"stille\w* i bero", r"tilbagehold\w*", r"holde\w* (?:\w+ ){0,2}tilbage",
        r"midlertidigt? (?:stop\w*|standse\w*)",
    ),
    "reduce": (
        r"nedsætte\w*", "nedsat(?! (?:tid|arbejds|funktion|evne|fysisk|psykisk))",
        r"nedsættelse\w*", r"sætte\w* (?:\w+ ){0,4}?ned", "sat ned",
        r"trække\w*(?= ydelse|s? \d|s | \d)", r"trække\w* (?:\w+ ){0,3}?(?:fra|ydelse)",
        r"reducere\w*", r"fradrag\w*",
    ),
    "extend": (r"forlæng\w+",),
    "remit": (r"hjemvis\w*", r"sende\w* sagen tilbage"),
    "change": (
        r"ændre[rst]?(?! (?:sig|din\w* \w+ sig))",
        r"omgør\w*", "omgjort", r"ophæv\w+", r"give\w* (?:dig |dem )?medhold",
        r"få(?: \w+)? medhold", r"får(?: \w+)? medhold",
    ),
    "grant": (
        r"bevilg\w+", r"imødekomm\w+", "giver dig(?! ikke| ingen)(?!NO_GRANT)",
        "du får(?! ingen)(?!NO_GRANT)(?: udbetalt)?",
        "de får(?!NO_GRANT)(?: udbetalt)?", "i får(?!NO_GRANT)(?: udbetalt)?",
        "får (?:du|de|i)(?! ikke| ingen)(?!NO_GRANT)(?: udbetalt)?", r"tilkend\w+", r"godkend\w+",
        "siger ja til", "sagt ja til", "du kan få(?!NO_GRANT)", "udbetale[rs]",
    ),
}  # fmt: skip
SHARED = {
    "NO_GRANT": NO_GRANT,
    "WORK": r"(?: \w+){0,2} (?:job|arbejd|beskæft|tilknyt)",
    "NO_WORD": r"(?!(?: \w+)? (?:løfte|besked|svar|oplysning|garanti))",
    "GRANTS": GRANTS,
    "GAP": r" (?:\w+ ){0,4}?",
}
TABLE = phrases(OUTCOMES, **SHARED)
IF = ("hvis ", "når ", "såfremt ")
"""Behind them "du får" grants nothing."""

POLITE = frozenset(("de", "i"))
"""With a small letter these are "they" and "in", and not the reader."""


def outcomes(scanned: Scan) -> Iterator[Fact]:
    for phrase in find_phrases(TABLE, scanned):
        span = Span(phrase.start, phrase.end)
        if phrase.name == "grant" and scanned.low.endswith(IF, 0, phrase.start):
            continue
        if not POLITE.intersection(scanned.text[span.start : span.end].split()[:2]):
            yield Fact("outcome", span, phrase.name)
