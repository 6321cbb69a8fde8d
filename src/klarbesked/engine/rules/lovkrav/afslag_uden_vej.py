"""Refusals that leave the reader with nowhere to go."""

import re
from collections.abc import Iterator

from klarbesked.engine.letter import Letter
from klarbesked.engine.rule import Hit, bad_letter, good, rule

WAY = re.compile(
    r"\b(?:i stedet|(?:du kan|kan du) (?!ikke)(?:(?!ikke)\w+ ){0,3}"
    r"(?:søge|få|tale|kontakte|ringe|spørge|bede|prøve"
    r"|henvende|læse)|søge (?:igen|på ny)|(?:ring|kontakt|skriv|søg|tal|book|spørg)\b"
    r"|vi (?:hjælper|ringer|kontakter|tilbyder|vil gerne|indkalder)|spørgsmål|næste skridt"
    r"|du er velkommen|andre muligheder|muligheder)\b",
    re.IGNORECASE,
)
REFUSED = {"imod", "begge"}
START = "# Afslag på hjælp til briller\n\nKære Anne\n\nDu får afslag på hjælp til briller. "
REASON = "Det er, fordi dit kontoudtog viser 30.000 kr. i banken. Reglen er § 81 i aktivloven.\n\n"
COMPLAINT = (
    "Klag inden 4 uger, fra du har fået brevet. Send klagen til kommunen. Ankestyrelsen afgør "
    "den.\n\n"
)
END = "Med venlig hilsen\n\nMette Holm\n\nHaderby Kommune"


@rule(
    name="afslag-uden-vej",
    group="lovkrav",
    title="Afslaget siger ikke, hvad læseren kan gøre i stedet",
    level="C",
    evidence="indhold",
    message=(
        "Vi kan ikke finde, hvad læseren kan gøre nu. Skriv, om der er anden hjælp, om hun kan "
        "søge igen, og hvem der kan svare."
    ),
    why="""
        Et nej uden en vej videre bliver til et opkald eller en klage. Myndigheden skal vejlede den,
        der har brug for det.
    """,
    source="""
        Forvaltningsloven § 7 om vejledning (danskelove.dk; pav.medst.dk 9.1.4): i nødvendigt
        omfang, også uden at borgeren spørger, efter god forvaltningsskik.
    """,
    examples=[
        bad_letter(START + REASON + COMPLAINT + END),
        good(START + REASON + "Du kan søge igen, hvis du får færre penge.\n\n" + COMPLAINT + END),
    ],
    scope="letter",
    letter_types=frozenset({"afgoerelse"}),
)
def refusal_without_way(letter: Letter) -> Iterator[Hit]:
    spec = letter.catalogue.types.get(letter.type.id)
    if spec is None or spec.favour not in REFUSED:
        return
    running = [letter.at(sentence.span) for sentence in letter.annotated.running]
    others = [text for text in running if "klage" not in text.lower()]
    if not any(WAY.search(text) for text in others):
        yield Hit(None)
