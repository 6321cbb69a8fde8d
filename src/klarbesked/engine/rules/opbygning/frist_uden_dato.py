"""Deadlines without a date or without the day they begin."""

import re
from collections.abc import Iterator

from klarbesked.engine.annotate.facts.date import WEEKDAYS, DateMention, date_mentions
from klarbesked.engine.annotate.sentence import Sentence
from klarbesked.engine.document import Span
from klarbesked.engine.finding import Level
from klarbesked.engine.letter import Letter
from klarbesked.engine.rule import Hit, bad, good, rule

NUMBER = r"(?:\d+|en|et|to|tre|fire|fem|seks|syv|otte|ni|ti|tolv|fjorten)"
UNIT = r"(?:dage?s?|arbejdsdage?s?|hverdage?s?|uge[rs]*|måned(?:er|s)?)"
VAGUE = re.compile(
    r"\b(?:snarest(?: muligt)?|hurtigst muligt|så hurtigt som muligt|omgående|i nær fremtid"
    r"|inden (?:for )?(?:kort|rimelig) tid|ved førstkommende lejlighed"
    r"|(?:inden|senest|før) (?:primo|medio|ultimo) \w+)\b",
    re.IGNORECASE,
)
WITHIN = re.compile(
    rf"\b(?:inden(?: for)?|senest(?: om)?|højst) (?:en frist på )?{NUMBER} {UNIT}(?: fra dato)?\b"
    rf"|\b(?:en )?frist(?:en)? (?:er )?på {NUMBER} {UNIT}\b"
    rf"|\b{NUMBER} {UNIT}s? frist\b",
    re.IGNORECASE,
)
BY_WEEKDAY = re.compile(
    rf"\b(?:senest|inden) (?:på |nu på |næste )?(?:{'|'.join(WEEKDAYS)})\b"
    r"(?!,? (?:den|d\.) ?\d)(?!,? \d)",
    re.IGNORECASE,
)
START = re.compile(
    r",? ?(?:regnet )?(?:efter|fra(?! dato)|siden|før|når|i træk|af (?:ansættelsen|sygdommen))\b",
    re.IGNORECASE,
)
"""Right behind the deadline it says from when: "inden 14 dage efter mødet"."""

STARTED = re.compile(r"(?:når|fra|efter|siden|senest|inden)\b[^,]*,", re.IGNORECASE)
"""In front of it: "Når du har fået brevet, skal du svare inden 14 dage"."""

BOUND_DATE = re.compile(
    r"\b(?:senest|inden|før|til|den|altså|dvs\.)\W+(?:\w+dag\W+)?(?:den |d\. )?$", re.IGNORECASE
)
OTHER_DATE = re.compile(
    r"\b(?:brev|mail|afgørelse\w*|ansøgning|skema|dateret|modtaget|sendt|skrev)\W+(?:\w+\W+){0,2}$",
    re.IGNORECASE,
)
START_LATER = re.compile(
    r"\bfrist\w* (?:regnes|løber|begynder|starter|gælder|udløber|slutter)\b", re.I
)
DUTY = re.compile(
    r"\b(?:bedes|skal|må du|frist\w*|svar|send|ring|skriv|aflever|indsend|meld|kontakt"
    r"|udfyld|betal|oplys|klag\w*)\b",
    re.IGNORECASE,
)
OURS = re.compile(r"(?:vi|jeg|kommunen|jobcenteret|jobcentret|ankestyrelsen|forvaltningen)\b", re.I)
PROMISE = re.compile(
    r"\b(?:vi|kommunen|ankestyrelsen) (?:svarer|vender|skriver|ringer|sender|behandler)\b"
    r"|\bdu får (?:normalt )?(?:svar|besked)\b|\bfår du (?:normalt )?(?:svar|besked)\b"
    r"|\baf (?:kommunen|forvaltningen|os|ankestyrelsen)\b",
    re.IGNORECASE,
)
NO_BEGINNING = (
    "“{deadline}” siger ikke, hvornår tiden begynder. Skriv datoen, eller skriv for eksempel "
    "“efter, at du har fået brevet”."
)
OUR_PROMISE = "“{deadline}” siger ikke, hvornår. Skriv, hvornår læseren hører fra jer."
EVENT = re.compile(
    r",? (?:hvis|når) du (?:skifter|får|bliver|flytter|begynder|rejser|starter|holder)"
)
"""The deadline counts from what happens: "inden 14 dage, hvis du skifter job"."""

COMPLAINT = re.compile(r"\b(?:på)?klag\w*", re.IGNORECASE)
ONLY_IF = re.compile(r"(?:hvis|når|ønsker|vil|har|er|bliver) du\b", re.IGNORECASE)


@rule(
    name="frist-uden-dato",
    group="opbygning",
    title="Fristen har ingen dato",
    level="A",
    evidence="indhold",
    message="“{deadline}” siger ikke, hvilken dag det er. Skriv ugedag og dato.",
    why="""
        Den, der ikke kan regne fristen ud, kommer for sent og mister en ret. Skriv datoen, eller
        skriv, hvilken dag fristen begynder.
    """,
    source="""
        ISO 24495-1:2023 (teksten skal kunne bruges). Klagefristen på 4 uger regnes fra, at man har
        fået afgørelsen: retssikkerhedsloven § 67 (læst hos ast.dk og dukh.dk). Den skal derfor ikke
        laves om til en dato.
    """,
    examples=[
        bad("Du skal sende skemaet til os ⟦snarest muligt⟧."),
        bad("Du bedes svare ⟦inden 14 dage⟧."),
        bad("Svar os ⟦inden 4 uger fra dato⟧."),
        bad("Du skal ringe ⟦senest på fredag⟧, hvis du ikke kan komme."),
        bad("Du skal aflevere nøglen ⟦inden ultimo maj⟧."),
        bad("Du kan klage ⟦inden 4 uger⟧."),
        bad("Er du uenig, kan du klage til os ⟦inden 4 uger⟧.", level="A"),
        good("Du kan arbejde på normale vilkår inden for 134 uger, siger lægen."),
        good("Pengene står på din konto ultimo maj."),
        bad("Vi vender tilbage til dig ⟦hurtigst muligt⟧.", level="C"),
        bad("Vi siger til, at skemaet bliver sendt af kommunen ⟦snarest⟧ til dig.", level="C"),
        bad("Hvis du ikke kan komme, skal du ringe ⟦hurtigst muligt⟧.", level="B"),
        bad("Du skal sende skemaet fra din læge til os ⟦inden 14 dage⟧."),
        bad("Du kan klage ⟦inden 4 uger⟧ til Ankestyrelsen efter loven."),
        bad("Du skal svare ⟦snarest muligt⟧ på vores brev af 1. maj 2026."),
        good("Du skal give os besked inden 14 dage, hvis du skifter job."),
        good("Du kan klage inden 4 uger efter, at du har fået afgørelsen."),
        good("Du skal svare inden 14 dage, altså senest den 12. juni 2026."),
        good("Når du har fået brevet, skal du svare inden 14 dage."),
        good("Du skal svare inden 14 dage. Fristen regnes fra den dag, du får brevet."),
        good("Du har inden for de sidste 12 måneder haft arbejde i 225 timer."),
        good("Mødet er senest fredag den 12. juni 2026, og du skal have dit pas med."),
        good("Hvis du bliver rask, skal du straks sige det til os."),
    ],
)
def deadline_without_date(letter: Letter) -> Iterator[Hit]:
    running = letter.annotated.running
    for sentence, following in zip(running, [*running[1:], None], strict=True):
        text = letter.at(sentence.span)
        found = [*VAGUE.finditer(text), *BY_WEEKDAY.finditer(text)]
        found += [m for m in WITHIN.finditer(text) if not _has_start(m, text, following, letter)]
        if any(_is_bound(mention, text) for mention in date_mentions(text)):
            continue
        for match in sorted(found, key=re.Match.start):
            yield from _hits(match, text, sentence)


def _is_bound(mention: DateMention, text: str) -> bool:
    """Whether the date is the deadline's own, not that of an older letter."""
    before = text[: mention.span.start]
    return BOUND_DATE.search(before) is not None or OTHER_DATE.search(before) is None


def _has_start(match: re.Match[str], text: str, following: Sentence | None, letter: Letter) -> bool:
    if "fra dato" in match.group().lower():
        return False
    if START.match(text, match.end()) or EVENT.match(text, match.end()):
        return True
    if STARTED.match(text[: match.start()]):
        return True
    if following is None:
        return False
    then = letter.at(following.span)
    return START_LATER.search(then) is not None


def _hits(match: re.Match[str], text: str, sentence: Sentence) -> Iterator[Hit]:
    level = _level(text)
    if level:
        start = sentence.span.start
        place = Span(start + match.start(), start + match.end())
        message = OUR_PROMISE if level == "C" else None
        if match.re is WITHIN and level != "C":
            message = NO_BEGINNING
        yield Hit(place, {"deadline": match.group()}, level=level, message=message)


def _level(text: str) -> Level | None:
    """A duty of the reader is serious, less so where it only comes if something happens.

    A promise of ours is advice, and the rest is no deadline.
    """
    if OURS.match(text) or PROMISE.search(text):
        return "C"
    if not DUTY.search(text):
        return None
    return "B" if ONLY_IF.match(text) and not COMPLAINT.search(text) else "A"
