"""Deadlines without a date or without the day they begin."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from klarbesked.engine.annotate.facts.date import WEEKDAYS, DateMention, date_mentions
from klarbesked.engine.annotate.sentence import Sentence
from klarbesked.engine.document import Span
from klarbesked.engine.finding import Level
from klarbesked.engine.letter import Letter
from klarbesked.engine.rule import Hit, bad, good, rule

HINTS = {"snarest", "tid", "tids", "hurtig", "hurtigst", "omgående", "asap", "fremtid", "inden"}
HINTS |= {"senest", "før", "lejlighed", "til", "ophold", "snart", "snarligt", "løbet", "længe"}
HINTS |= {"uopholdeligt", "ufortøvet", "samme"}
"""No deadline is without one of them, or a word for it; most sentences hold none."""

NUMBER = r"(?:\d+|en|et|to|tre|fire|fem|seks|syv|otte|ni|ti|tolv|fjorten)"
UNIT = r"(?:dage?s?|arbejdsdage?s?|hverdage?s?|uge[rs]*|måned(?:er|s)?)"
VAGUE = re.compile(
    r"\b(?:snarest(?: muligt)?|hurtigst muligt|så hurtigt som muligt|omgående(?! til 112)|asap"
    r"|uopholdeligt|ufortøvet|med det samme"
    r"|i nær fremtid|inden (?:for )?(?:kort|rimelig|ganske kort) tid"
    r"|uden (?:ugrundet|unødigt) ophold|så snart (?:som )?muligt|snarligt"
    r"|inden (?:udgangen af (?:ugen|måneden|året)|(?:ugens|månedens|årets) udgang)"
    r"|(?:inden|senest|før) (?:i )?næste (?:uge|måned)(?! den)"
    r"|inden længe|ved førstkommende lejlighed"
    r"|inden for (?:de |den )?(?:nærmeste|første|kommende) (?:tid|dage|uger|måneder)"
    r"|i god tid(?! (?:før|inden))"
    r"|(?:senest|inden) i morgen|(?:inden|senest|før) (?:primo|medio|ultimo) \w+)\b",
    re.IGNORECASE,
)
AT_ONCE = re.compile(r"uopholdeligt|ufortøvet|med det samme", re.IGNORECASE)
IF = re.compile(r"\b(?:hvis|når|så snart)\b", re.IGNORECASE)
"""At once after what happens is as clear as a date: "Flytter du, så ring med det samme"."""

WITHIN = re.compile(
    rf"\b(?:inden(?: for)?|senest(?: om)?|i løbet af|inden udløbet af) (?:en frist på |de næste )?"
    rf"{NUMBER} {UNIT}"
    r"(?: fra dato(?! for))?\b"
    rf"|\b(?:en )?\w*frist(?:en)? (?:er )?(?:på )?{NUMBER} {UNIT}\b"
    rf"|\b{NUMBER} {UNIT}s? (?:frist\b|til at (?:svare|klage|betale|sende)\b)",
    re.IGNORECASE,
)
BY_WEEKDAY = re.compile(
    rf"\b(?:senest|inden) (?:på |nu på |næste )?(?:{'|'.join(WEEKDAYS)})\b"
    r"(?!,? (?:den|d\.) ?\d)(?!,? \d)(?! i uge \d)",
    re.IGNORECASE,
)
START = re.compile(
    r",? ?(?:regnet )?(?:efter|fra(?! dato(?! for))|siden|før|når|i træk)\b"
    r"|.*\b(?:fra|efter),?(?: at)? (?:du har|du får|den dag|brevets|modtagelsen)",
    re.IGNORECASE,
)
"""Behind the deadline it says from when: "inden 14 dage efter mødet"."""

STARTED = re.compile(r"(?:når|fra|efter|siden|senest|inden)\b(?! den \d)[^,]*,", re.IGNORECASE)
"""In front of it: "Når du har fået brevet, skal du svare inden 14 dage"."""

BOUND_DATE = re.compile(
    r"\b(?:senest|inden|før|altså|dvs\.|er|til)\W+(?:senest )?(?:\w+dag\W+)?(?:den |d\. )?$",
    re.IGNORECASE,
)
"""The words in front of a date that is the deadline's own."""

START_LATER = re.compile(
    r"\bfrist\w* (?:regnes|løber|begynder|starter|gælder|udløber|slutter)\b", re.I
)
DUTY = re.compile(
    r"\b(?:modtager vi|hører vi|bedes|skal|bør|husk|må du|\w*frist\w*|svare?|(?:frem|ind)?sende?"
    r"|ring|skriv|aflevere?|meld|kontakt|udfyld|betale?|oplys|(?:på)?klag\w*|har \d+ \w+ til"
    r"|henvend\w*|rettes|ønskes"
    r"|må|indgives|indsendes|fremsendes|indbetales|tilbagebetales|returneres|afleveres"
    r"|indbringes|fremsættes|meddeles|oplyses|svares|besvares|vedlægges|medbringes|udfyldes"
    r"|underskrives|bestil\w*|tilmeld\w*)\b",
    re.IGNORECASE,
)
HAPPENS = re.compile(r"\b(?:vil blive|bliver|[^\W\d_]{4,}es)\b", re.IGNORECASE)
"""Something is done by us, though nobody says so."""

WITHIN_LIMIT = re.compile(r"\binden for $", re.IGNORECASE)
"""The deadline is one that everybody knows already: "inden for fristen på 7 dage"."""

PAST = re.compile(
    r"\b(?:har været|har ikke været|haft|optjent|været|(?<!være )modtaget)\b", re.IGNORECASE
)
"""What has been so for a time is a condition and no deadline."""

WE_WAIT = re.compile(
    r"(?:vi|kommunen|forvaltningen|jeg) (?:\w+ ){0,2}?"
    r"(?:bede[rs]? (?:dig|jer|dem)|have|bruge|imødeser|afventer|forventer)\b",
    re.IGNORECASE,
)
"""The sentence begins with us, but it is the reader who must act."""

OURS = re.compile(r"(?:vi|jeg|kommunen|jobcenteret|jobcentret|ankestyrelsen|forvaltningen)\b", re.I)
PROMISE = re.compile(
    r"\b(?:vi|kommunen|ankestyrelsen) (?:svarer|vender|skriver|ringer|sender|behandler)\b"
    r"|\bdu får (?:normalt )?(?:svar|besked)\b|\bfår du (?:normalt )?(?:svar|besked)\b"
    r"|\b(?:vil )?(?:kontakter?|ringer? til|skriver? til|hører?) (?:dig|Dem|jer|fra os)\b"
    r"|\baf (?:kommunen|forvaltningen|os|ankestyrelsen)\b",
    re.IGNORECASE,
)
NO_BEGINNING = (
    "“{deadline}” siger ikke, hvornår tiden begynder. Skriv datoen, eller skriv for eksempel "
    "“efter, at du har fået brevet”."
)
OUR_PROMISE = "“{deadline}” siger ikke, hvornår. Skriv, hvornår læseren hører fra jer."
EVENT = re.compile(
    r",? (?:hvis|når) (?:du (?:skifter|får|bliver|flytter|begynder|rejser|starter|holder)"
    r"|(?:din|dit|dine|der|I) )",
    re.IGNORECASE,
)
"""The deadline counts from what happens: "inden 14 dage, hvis du skifter job"."""

EVENT_FIRST = re.compile(
    r"(?:(?:hvis|når) (?:du |(?:din|dit|dine|der|I) (?:\w+ )*))?"
    r"(?:ændrer|flytter|rejser|skifter|får|bliver|begynder|starter|holder)\b",
    re.IGNORECASE,
)
COMPLAINT = re.compile(r"\b(?:på)?klag\w*", re.IGNORECASE)
ONLY_IF = re.compile(
    r"(?:hvis|når|ønsker|vil|har|er|kan|skal|bliver) (?:du|(?:din|dit) \w+)\b|.*, (?:hvis|når) du ",
    re.IGNORECASE,
)


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
        bad("Du skal sende skemaet ⟦uden ugrundet ophold⟧ til os."),
        bad("Du skal svare ⟦inden månedens udgang⟧."),
        bad("Afgørelsen kan påklages til Ankestyrelsen ⟦inden 4 uger⟧."),
        bad("Du skal svare os ⟦i løbet af 14 dage⟧."),
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
        bad("Vi skal have dine bemærkninger ⟦senest 14 dage fra dato⟧.", level="A"),
        bad("Vi beder dig om at svare ⟦inden 14 dage⟧.", level="A"),
        bad("Kan du ikke komme, skal du ringe ⟦hurtigst muligt⟧.", level="B"),
        bad("Fra den 1. juni 2026 gælder nye regler, og du skal svare ⟦inden 14 dage⟧."),
        bad("Du har ⟦14 dage til at svare⟧ os."),
        bad("Du skal kontakte os ⟦med det samme⟧, så vi kan finde en ny tid."),
        bad("Vi vil bede dig om at sende skemaet ⟦hurtigst muligt⟧."),
        good("Hvis du mister din bolig, skal du kontakte os med det samme."),
        good("Du kan begynde med det samme, og du får samme løn."),
        bad("⟦Klagefristen er 4 uger⟧."),
        good("Du skal give besked inden 8 dage, hvis din indkomst ændrer sig."),
        good("Hvis din indkomst ændrer sig, skal du oplyse det inden 14 dage."),
        good("Flytter du, skal du melde flytning inden 5 dage."),
        good("Du kan klage inden 4 uger til os, regnet fra den dag, du får brevet."),
        good("Du skal svare inden for 14 dage fra dato for brevets modtagelse."),
        good("Du skal arbejde højst 3 dage om ugen."),
        good("Ring omgående til 112, hvis der er fare."),
        good("Du skal svare senest fredag i uge 24."),
        good("Du har haft 225 timer inden for 12 måneder, og du skal nu søge igen."),
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
    hinted = {sentence for sentence, _ in letter.annotated.places_of(_hints)}
    running = letter.annotated.running
    for sentence, following in zip_longest(running, running[1:]):
        if sentence not in hinted:
            continue
        text = letter.at(sentence.span)
        found = [*VAGUE.finditer(text), *BY_WEEKDAY.finditer(text)]
        found += [m for m in WITHIN.finditer(text) if not _has_start(m, text, following, letter)]
        if any(_is_bound(mention, text) for mention in date_mentions(text)):
            continue
        for match in sorted(found, key=re.Match.start):
            is_event = AT_ONCE.fullmatch(match.group()) and IF.search(text)
            if not is_event and not WITHIN_LIMIT.search(text, 0, match.start()):
                yield from _hits(match, text, sentence)


def _hints(form: str) -> bool:
    return form in HINTS or form.endswith(("frist", "fristen"))


def _is_bound(mention: DateMention, text: str) -> bool:
    """Whether the date is the deadline's own, not that of an older letter or a new rule."""
    return BOUND_DATE.search(text[: mention.span.start]) is not None


def _has_start(match: re.Match[str], text: str, following: Sentence | None, letter: Letter) -> bool:
    if "fra dato" in match.group().lower():
        return False
    if START.match(text, match.end()) or EVENT.match(text, match.end()):
        return True
    before = text[: match.start()]
    if STARTED.match(before) or EVENT_FIRST.match(before) or PAST.search(before):
        return True
    if following is None:
        return False
    then = letter.at(following.span)
    return START_LATER.search(then) is not None


def _hits(match: re.Match[str], text: str, sentence: Sentence) -> Iterator[Hit]:
    level = _level(text, is_vague=match.re is VAGUE)
    if level:
        start = sentence.span.start
        place = Span(start + match.start(), start + match.end())
        message = OUR_PROMISE if level == "C" else None
        if match.re is WITHIN and level != "C":
            message = NO_BEGINNING
        yield Hit(place, {"deadline": match.group()}, level=level, message=message)


def _level(text: str, *, is_vague: bool) -> Level | None:
    """A duty of the reader is serious, less so where it only comes if something happens.

    A vague promise of ours is advice, and the rest is no deadline: "vi svarer inden fire uger"
    tells the reader what she needs.
    """
    if (OURS.match(text) and not WE_WAIT.match(text)) or PROMISE.search(text):
        return "C" if is_vague else None
    if not DUTY.search(text):
        return "C" if is_vague and HAPPENS.search(text) else None
    return "B" if ONLY_IF.match(text) and not COMPLAINT.search(text) else "A"
