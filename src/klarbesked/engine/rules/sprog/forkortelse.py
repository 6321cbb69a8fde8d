"""Abbreviations that not every reader knows."""

import re
from collections.abc import Iterator

from klarbesked.engine.annotate.abbreviation import abbreviations
from klarbesked.engine.annotate.token import Token
from klarbesked.engine.finding import Edit, Fix
from klarbesked.engine.letter import Letter
from klarbesked.engine.rule import Hit, bad, good, rule


@rule(
    name="forkortelse",
    group="sprog",
    title="Forkortelse, som ikke alle kender",
    level="C",
    evidence="vane",
    message="Ikke alle kender “{short}”. Skriv ordet helt ud: {meaning}.",
    why="""
        En forkortelse sparer tid for den, der skriver, og koster tid for den, der læser. Den, der
        lytter til brevet, hører den forkert.
    """,
    source="""
        Randers Kommune, Kommunikationspolitik (yumpu 17682164, s. 16): skriv forkortelser ud;
        Lejre Kommune, Sprogpolitik (lejre.dk/om-kommunen/sprogpolitik-i-lejre-kommune).
    """,
    examples=[
        bad("Vi skriver ⟦ifm.⟧ din sag.", fixed="Vi skriver i forbindelse med din sag."),
        bad("Du kan ⟦evt.⟧ ringe til os.", fixed="Du kan eventuelt ringe til os."),
        bad("⟦Pga.⟧ ferie svarer vi senere.", fixed="På grund af ferie svarer vi senere."),
        bad("Send lønsedler ⟦m.v.⟧ Vi læser dem.", fixed="Send lønsedler og andet. Vi læser dem."),
        bad("Du har ret til pengene, ⟦jf.⟧ loven."),
        good("Du skal bl.a. sende pas, f.eks. en kopi, senest kl. 12."),
        good("Det står i § 13, stk. 2, nr. 3, 2. pkt., i loven."),
        good("Ring på tlf. 70 00 00 00, hvis du får ca. 4.000 kr. mindre."),
    ],
)
def abbreviation(letter: Letter) -> Iterator[Hit]:
    for sentence in letter.annotated.sentences:
        if sentence.block.kind in ("letterhead", "footer"):
            continue
        for token in sentence.tokens:
            if token.kind == "abbreviation" and not _is_fine(token, letter):
                yield _hit(token, is_last=token is sentence.tokens[-1])


def _is_fine(token: Token, letter: Letter) -> bool:
    short = _key(token)
    entry = abbreviations().get(short) or abbreviations().get(f"{short}.")
    if entry is None or entry.is_known or letter.annotated.is_instruction(token.span):
        return True
    if {short, short.rstrip(".")} & letter.annotated.own_words.abbreviations:
        return True
    return letter.annotated.is_in_citation(token.span)


def _key(token: Token) -> str:
    return re.sub(r"\s", "", token.text.lower())


def _hit(token: Token, *, is_last: bool) -> Hit:
    key = _key(token)
    entry = abbreviations().get(key) or abbreviations()[f"{key}."]
    kind = "swap" if len(entry.meanings) == 1 else "choose"
    fixes = tuple(_fix(token, meaning, kind, is_last=is_last) for meaning in entry.meanings)
    meanings = " eller ".join(f"“{meaning}”" for meaning in entry.meanings)
    return Hit(token.span, {"short": token.text, "meaning": meanings}, fixes)


def _fix(token: Token, meaning: str, kind: str, *, is_last: bool) -> Fix:
    word = meaning[0].upper() + meaning[1:] if token.text[0].isupper() else meaning
    ending = "." if is_last and token.text.endswith(".") else ""
    return Fix(
        "swap" if kind == "swap" else "choose",
        f"Skriv “{word}”",
        (Edit(token.span, word + ending),),
    )
