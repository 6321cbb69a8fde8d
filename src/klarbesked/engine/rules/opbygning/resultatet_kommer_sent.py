"""Decisions where the reader must search for what was decided."""

from collections.abc import Iterator

from klarbesked.engine.letter import Letter
from klarbesked.engine.outcome import decides_again, is_decision, outcome
from klarbesked.engine.rule import Hit, bad_letter, good, rule

LATEST_WORD = 60
START = "# Din sag om sygedagpenge\n\nKære Anne\n\n"
LONG_WAY = (
    "Vi har den 3. maj 2026 modtaget oplysninger fra din læge og fra sygehuset i Haderby. Vi har "
    "også talt med dig i telefonen om dit arbejde og din hverdag. Du har fortalt om de smerter, "
    "som du har i ryggen. Lægen har skrevet, at smerterne kommer og går. Du har svært ved at sidde "
    "ned i mere end en time ad gangen. Du må ofte ligge ned midt på dagen.\n\n"
)
RESULT = "Vi har besluttet, at du ikke længere kan få sygedagpenge.\n\n"
END = "Du kan klage over afgørelsen. Ring på tlf. 70 00 00 00.\n\nMed venlig hilsen\n\nMette Holm"


@rule(
    name="resultatet-kommer-sent",
    group="opbygning",
    title="Resultatet kommer sent",
    level="A",
    evidence="laesertest",
    message=(
        "Brevet ligner en afgørelse. Vi kan ikke finde resultatet i de første 60 ord. Skriv det "
        "først."
    ),
    why="""
        Læseren spørger først: Fik jeg ja eller nej? Indtil svaret kommer, læser hun alt andet uden
        at høre efter. Skriv resultatet i overskriften eller lige efter hilsenen.
    """,
    source="""
        HK, Ankestyrelsens seks råd (hk.dk 2017/08/22), råd 2; Socialrådgiverne, Guiden: Sådan
        skriver du bedre til borgerne (socialraadgiverne.dk), råd 5. Fem linjer: Lene Bolvigs prøve
        (hk.dk 2017/01/31). Grænsen på 60 ord svarer til fem linjer og er vores egen.
    """,
    examples=[
        bad_letter(START + LONG_WAY + RESULT + END, level="A"),
        bad_letter(START.replace("Din sag", "Afgørelse") + LONG_WAY + RESULT + END),
        bad_letter(START + LONG_WAY + "Der meddeles hermed afslag på din ansøgning.\n\n" + END),
        # In the answer to a complaint the first decision is no result.
        bad_letter(
            START.replace("Din sag", "Svar på din klage: afslag på hjælp")
            + LONG_WAY
            + "Vi fastholder afgørelsen.\n\n"
            + END
        ),
        good(START + RESULT + LONG_WAY + END),
        good(START.replace("Din sag", "Du får ikke længere hjælp: din sag") + LONG_WAY + END),
        # A letter that asks the reader's opinion has no result yet.
        good(
            "# Partshøring om din sag\n\nKære Anne\n\n"
            + LONG_WAY
            + ("Vi overvejer at stoppe din hjælp.\n\n")
            + END
        ),
        good(
            "# Indkaldelse til samtale\n\nKære Anne\n\n"
            + LONG_WAY
            + ("Du skal møde den 3. maj.\n\nMed venlig hilsen\n\nMette Holm")
        ),
        good(
            START
            + LONG_WAY
            + ("Vi vender tilbage, når vi har læst svaret.\n\nMed venlig hilsen\n\nMette Holm")
        ),
    ],
    scope="letter",
)
def late_result(letter: Letter) -> Iterator[Hit]:
    if not is_decision(letter):
        return
    subject = letter.at(letter.subject.span) if letter.subject else ""
    again = decides_again(letter)
    if outcome(subject, again=again) or outcome(_beginning(letter), again=again):
        return
    yield Hit(None)


def _beginning(letter: Letter) -> str:
    """Return the running text until the last of the first words is passed."""
    words = 0
    parts = []
    for sentence in letter.annotated.running:
        parts.append(letter.at(sentence.span))
        words += letter.annotated.word_count(sentence)
        if words >= LATEST_WORD:
            break
    return " ".join(parts)
