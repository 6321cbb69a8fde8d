"""Decisions whose parts stand in an order that makes the reader wait."""

import re
from collections.abc import Iterator

from klarbesked.engine.document import Span
from klarbesked.engine.letter import Letter
from klarbesked.engine.outcome import outcome
from klarbesked.engine.rule import Hit, bad_letter, good, rule

RESULT_ELEMENT = "resultat"
GUIDANCE = re.compile(
    r"(?=.*\b(?:på)?klag)(?=.*\b(?:uger|ankestyrelsen)\b)", re.IGNORECASE | re.DOTALL
)
START = "# Svar om briller\n\nKære Anne\n\n"
COMPLAINT = (
    "Du kan klage til os inden 4 uger, fra du har fået brevet. Vi sender klagen til "
    "Ankestyrelsen.\n\n"
)
RESULT = (
    "Du får afslag på hjælp til briller. Det er, fordi du har 30.000 kr. i banken. Reglen står i "
    "§ 81 i aktivloven.\n\n"
)
END = "Ring til os på 70 00 00 00.\n\nMed venlig hilsen\n\nMette Holm"


@rule(
    name="raekkefoelge",
    group="lovkrav",
    title="Klagevejledningen står før resultatet",
    level="C",
    evidence="laesertest",
    message=(
        "Læseren møder klagevejledningen, før hun ved, hvad der er besluttet. Skriv resultatet "
        "først, så grundene, reglerne og til sidst, hvordan man klager."
    ),
    why="""
        Læseren leder efter svaret. Alt, der står før det, læser hun med et halvt øje, også det, der
        er vigtigt.
    """,
    source="""
        Ankestyrelsen, At skrive en afgørelse (hk.dk, 22. august 2017): overskrift, resultat,
        begrundelse, borgerens synspunkter, regler, klagevejledning. Læsertest: Dansk Sprognævn og
        SKAT, 453 læsere (sproget.dk/forskningsprojekt-om-det-offentlige-sprog).
    """,
    examples=[
        bad_letter(START + COMPLAINT + RESULT + END),
        good(START + RESULT + COMPLAINT + END),
        good("# Afslag på briller\n\nKære Anne\n\n" + COMPLAINT + RESULT + END),
    ],
    scope="letter",
    letter_types=frozenset({"afgoerelse"}),
)
def wrong_order(letter: Letter) -> Iterator[Hit]:
    guidance = _guidance(letter)
    result = next((e.span for e in letter.elements if e.element.id == RESULT_ELEMENT), None)
    subject = letter.at(letter.subject.span) if letter.subject else ""
    if guidance and result and guidance.start < result.start and not outcome(subject):
        yield Hit(None)


def _guidance(letter: Letter) -> Span | None:
    """The first sentence on how to complain; a box or a letterhead may stand where it likes."""
    places = (sentence.span for sentence in letter.annotated.running)
    return next((span for span in places if GUIDANCE.match(letter.at(span))), None)
