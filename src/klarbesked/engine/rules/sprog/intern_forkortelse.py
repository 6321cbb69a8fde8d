"""Acronyms and law codes that are not written out the first time they stand."""

import re
from collections.abc import Iterator
from functools import cache

from klarbesked.engine.annotate.sentence import Sentence
from klarbesked.engine.annotate.token import Token
from klarbesked.engine.finding import Edit, Fix
from klarbesked.engine.letter import Letter
from klarbesked.engine.rule import Hit, bad, good, rule
from klarbesked.table import rows

ACRONYM = re.compile(r"[A-ZÆØÅ]{2,6}\d{0,3}")
CAPITALS = re.compile(r"[A-ZÆØÅ]{2}")
LONGEST_UNKNOWN = 4
"""Longer ones that we do not know are most often a word written in capitals."""

COMPANY = re.compile(r" (?:ApS|A/S|I/S|K/S|P/S|a\.m\.b\.a)")
PLATE = re.compile(r"[A-Z]{2} \d{2} \d{3}\b")
CASE_NUMBER = re.compile(r"[A-ZÆØÅ]{2,6}[-/]\d{2}")
INITIALS = re.compile(r"(?:\bv/ ?|\b[Ss]agsbeh(?:\.|andler)?:? |[Rr]ef(?:erence|\.)?: ?)\Z")
"""In front of the letters that somebody signs with."""

ROMAN = re.compile(r"[IVXLC]+")
SHOUTED_SHARE = 0.6
"""In a line with more capitals than this, capitals are only a way of writing."""


@cache
def acronyms() -> dict[str, str]:
    """Return `{acronym: what it stands for}`; the text is empty for those everybody knows."""
    return {
        row["forkortelse"]: row["betyder"] for row in rows(__package__, "intern_forkortelse.tsv")
    }


@rule(
    name="intern-forkortelse",
    group="sprog",
    title="Forkortelse fra jeres egen verden",
    level="B",
    evidence="indhold",
    message="“{short}” er ikke forklaret. Skriv navnet helt ud første gang.",
    why="""
        Bogstaverne siger noget til dem, der arbejder med loven. Borgeren kan hverken slå dem op
        eller spørge en anden om dem.
    """,
    source="""
        Lejre Kommune, Sprogpolitik (lejre.dk/om-kommunen/sprogpolitik-i-lejre-kommune); Rødovre
        Kommune, Skriveguide (yumpu 20258230).
    """,
    examples=[
        bad(
            "Vi har set på reglerne i ⟦SEL⟧. Du får svar fra os i SEL-sagen.",
            fixed="Vi har set på reglerne i serviceloven (SEL). Du får svar fra os i SEL-sagen.",
        ),
        bad("Din sag skal forbi ⟦RHT⟧, før vi kan svare."),
        good("Det står i serviceloven (SEL). Efter SEL kan du få hjælp."),
        good("Du får SU og ATP, og EU betaler resten. Husk dit CPR-nummer."),
        good("Kan du ikke komme, så skriv KAFFE NEJ i en sms til os i dag."),
        good("VIGTIGT: DU SKAL SVARE INDEN FREDAG."),
        bad("Lægen skal udfylde en attest (⟦LÆ⟧ 285) og sende den til os."),
        good("Du arbejder hos ABC ApS og kører i en bil med pladen AB 12 345."),
        good("Du skrev KLAGE i dit brev, og det tager vi alvorligt."),
        good("Kapitel IV og bilag II siger det samme."),
    ],
)
def internal_acronym(letter: Letter) -> Iterator[Hit]:
    met: set[str] = set()
    for sentence in letter.annotated.sentences:
        tokens = [token for token in sentence.tokens if CAPITALS.match(token[2])]
        if not tokens:
            continue
        is_read = sentence.block.kind == "heading" or letter.annotated.is_running(sentence)
        if not is_read or _is_shouted(sentence.words):
            continue
        for token in tokens:
            short = token.text.partition("-")[0]
            if token.kind != "word" or not ACRONYM.fullmatch(short) or short in met:
                continue
            met.add(short)
            if not _is_fine(short, token, letter) and not _is_beside_capitals(token, sentence):
                yield _hit(short, token)


def _is_beside_capitals(token: Token, sentence: Sentence) -> bool:
    """Whether the word next to it is in capitals too: then it is a way of writing."""
    place = sentence.words.index(token)
    beside = sentence.words[max(0, place - 1) : place] + sentence.words[place + 1 : place + 2]
    return any(len(word.text) > 1 and word.text.isupper() for word in beside)


def _is_shouted(tokens: list[Token]) -> bool:
    words = [word.text for word in tokens if word.kind == "word"]
    return len(words) > 1 and sum(map(str.isupper, words)) > SHOUTED_SHARE * len(words)


def _is_fine(short: str, token: Token, letter: Letter) -> bool:
    is_word = len(short) > LONGEST_UNKNOWN and short not in acronyms()
    if (
        is_word
        or acronyms().get(short) == ""
        or short.lower() in letter.annotated.own_words.acronyms
    ):
        return True
    if ROMAN.fullmatch(short) or letter.annotated.is_instruction(token.span):
        return True
    if CASE_NUMBER.match(letter.text, token.start) or INITIALS.search(
        letter.text, max(0, token.start - 20), token.start
    ):
        return True
    # "serviceloven (SEL)" or "SEL (lov om social service)" explains it on the spot.
    if COMPANY.match(letter.text, token.end) or PLATE.match(letter.text, token.start):
        return True
    around = letter.text[max(0, token.start - 1) : token.end + 2]
    return around.startswith(f"({token.text})") or around.endswith(" (")


def _hit(short: str, token: Token) -> Hit:
    meaning = acronyms().get(short)
    if not meaning:
        return Hit(token.span, {"short": short})
    if token.text != short:
        explain = Fix("explain", f"Forklar, at {short} betyder {meaning}")
        return Hit(token.span, {"short": short}, (explain,))
    text = f"{meaning} ({short})"
    return Hit(
        token.span,
        {"short": short},
        (Fix("explain", f"Skriv “{text}”", (Edit(token.span, text),)),),
    )
