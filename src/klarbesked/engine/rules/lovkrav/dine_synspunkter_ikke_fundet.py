"""Decisions against a reader who has spoken, with no word of what was said."""

from collections.abc import Iterator

from klarbesked.engine.letter import Letter
from klarbesked.engine.rule import Hit, bad_letter, good, rule

ELEMENT, QUESTION = "partens_synspunkter", "udtalt"
START = "# Afslag på hjælp til briller\n\nKære Anne\n\nDu får afslag på hjælp til briller. "
HEARD = "Vi sendte dig en partshøring den 3. maj 2026, og vi har fået dit svar. "
REASON = "Det er, fordi der står 30.000 kr. på kontoen. Reglen er § 81 i aktivloven."
END = (
    "\n\nDu kan klage til os inden 4 uger, fra du har fået brevet. Vi sender klagen til "
    "Ankestyrelsen.\n\nRing til os på 70 00 00 00.\n\nMed venlig hilsen\n\nMette Holm"
)


@rule(
    name="dine-synspunkter-ikke-fundet",
    group="lovkrav",
    title="Vi kan ikke finde, hvad I siger til læserens egne ord",
    level="B",
    evidence="indhold",
    message=(
        "Vi kan ikke finde, hvad læseren har sagt, og hvad I mener om det. Skriv det, også når det "
        "ikke ændrede noget."
    ),
    why="""
        Læseren har svaret på en høring. Kan hun ikke finde sit svar igen, tror hun, at ingen har
        læst det. Det er en af de ting, folk klager over.
    """,
    source="""
        Ankestyrelsen, At skrive en afgørelse (hk.dk, 22. august 2017): “særligt om partens
        synspunkter” er en fast del af en afgørelse. Ikke juristtjekket.
    """,
    examples=[
        bad_letter(START + "Du har udtalt dig i partshøringen. " + REASON + END),
        good(START + "Du skriver, at pengene er din mors. Det har vi set på. " + REASON + END),
        good(START + REASON + END),
    ],
    scope="letter",
    letter_types=frozenset({"afgoerelse"}),
)
def views_not_found(letter: Letter) -> Iterator[Hit]:
    found = next((e for e in letter.elements if e.element.id == ELEMENT), None)
    if found is None or found.status == "found":
        return
    if letter.answers.get(QUESTION) or _tells_of_hearing(letter):
        yield Hit(None)


def _tells_of_hearing(letter: Letter) -> bool:
    """Whether the letter itself says that the reader has answered."""
    low = letter.text.lower()
    return any(words in low for words in ANSWERED)


ANSWERED = ("har udtalt dig", "har svaret på partshøringen", "fået dit svar", "dit høringssvar")
