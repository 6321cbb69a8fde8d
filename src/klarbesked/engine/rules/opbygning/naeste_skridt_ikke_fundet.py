"""Letters that do not say what the reader is to do, nor what happens next."""

import re
from collections.abc import Iterator

from klarbesked.engine.annotate.sentence import Sentence
from klarbesked.engine.letter import Letter
from klarbesked.engine.rule import Hit, bad_letter, good, rule

READER_ACTS = re.compile(
    r"\b(?:[Dd]u|De|I) (?:\w+ ){0,2}?(?:skal|kan|bør|må|behøver|har (?:pligt|mulighed)"
    r"|bedes|er velkommen|får brug for|vil blive)\b(?! være opmærksom| ikke få)"
    r"|\b(?:[Ss]kal|[Kk]an|[Bb]ør|[Mm]å|[Bb]edes) (?:du|De|I)\b(?! være opmærksom| ikke få)"
    r"|\b[Bb]edes\b|\bbeder (?:vi )?(?:dig|Dem|jer)\b|\bhører (?:vi|du)\b|\b(?:på)?klages?\b"
)
WE_ACT = re.compile(
    r"\b(?:vi|jeg|kommunen|jobcentere?t|sagsbehandler(?:en)?|der) (?:\w+ ){0,3}?(?:kontakter|ringer"
    r"|sender|skriver|svarer|vender tilbage|indkalder|inviterer|behandler|udbetaler|betaler|træffer"
    r"|går i gang|holder|laver|opkræver|trækker|stopper|følger|vil)\b"
    r"|\b(?:udbetales|sendes|behandles|indkaldes|forelægges|fremsendes|træffes|trækkes|opkræves"
    r"|får du (?:svar|besked|pengene|et brev)|du (?:hører|modtager)|overføres|udbetalt"
    r"|pengene (?:står|kommer|er)|indsættes)\b",
    re.IGNORECASE,
)
WHAT_HAPPENS = {"kv_hvad_sker", "frist_overskredet", "ph_udtalelse", "samtale_tid"}
"""The elements that are the next step in receipts, delays, hearings and summonses."""

RECEIPT = (
    "# Kvittering for din ansøgning\n\nKære Anne\n\nTak for din ansøgning om hjælp til briller, "
    "som kom frem den 12. februar 2026. Den får sagsnummer 26-118. Svaret er klart senest den 3. "
    "marts 2026."
)
START = "# Din sag\n\nKære Anne\n\n"
END = "\n\nMed venlig hilsen\n\nMette Holm\n\nHaderby Kommune"
FACTS = (
    "Tak for dit brev. Din sag er hos os, og den er vigtig for dig. Jobcenteret har de papirer fra "
    "sygehuset, som lægen har skrevet."
)


@rule(
    name="naeste-skridt-ikke-fundet",
    group="opbygning",
    title="Vi kan ikke finde det næste skridt",
    level="A",
    evidence="indhold",
    message=(
        "Vi kan ikke finde, hvad læseren skal gøre, eller hvad der sker nu. Skriv det, også når "
        "svaret er: ingenting."
    ),
    why="""
        Efter et brev spørger læseren: Hvad nu? Uden et svar ringer hun, venter forgæves eller
        kommer for sent.
    """,
    source="""
        Socialrådgiverne, Guiden: Sådan skriver du bedre til borgerne (socialraadgiverne.dk), råd 7;
        Lejre Kommune, Sprogpolitik (lejre.dk); ISO 24495-1:2023 (teksten skal kunne bruges).
    """,
    examples=[
        bad_letter(START + FACTS + END, level="A"),
        bad_letter(START + FACTS + "\n\nDin sag er meget vigtig for os i jobcenteret." + END),
        bad_letter(START + FACTS + "\n\nDu skal være opmærksom på, at sagen er stor." + END),
        good(START + FACTS + "\n\nVi ringer til dig i næste uge." + END),
        good(START + FACTS + "\n\nDu behøver ikke gøre noget." + END),
        good(START + FACTS + "\n\nSend os en kopi af dit pas." + END),
        good(START + FACTS + "\n\nPengene udbetales den 1. juni." + END),
        good(START + FACTS + "\n\nKan du ikke komme, kan du ringe." + END),
        good(RECEIPT + END),
        good("Tak for dit brev. Din sag er hos os, og den er vigtig for dig."),
    ],
    scope="letter",
)
def no_next_step(letter: Letter) -> Iterator[Hit]:
    is_told = letter.type.is_sure and any(
        found.element.id in WHAT_HAPPENS and found.status == "found" for found in letter.elements
    )
    if is_told or any(_is_step(letter, sentence) for sentence in letter.annotated.running):
        return
    yield Hit(None)


def _is_step(letter: Letter, sentence: Sentence) -> bool:
    text = letter.at(sentence.span)
    if READER_ACTS.search(text) or (WE_ACT.search(text) and " ikke " not in text):
        return True
    return any(word.morph.is_imperative for word in letter.annotated.words_of(sentence))
