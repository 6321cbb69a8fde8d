"""Letters that do several things at once, so that the reader may miss one of them."""

from collections.abc import Iterator

from klarbesked.engine.letter import Letter
from klarbesked.engine.rule import Hit, bad_letter, good, rule

START = "# Afslag på hjælp til briller\n\nKære Anne\n\n"
DECISION = (
    "Du får afslag på hjælp til briller. Det er, fordi du har 30.000 kr. i banken. Det viser dit "
    "kontoudtog. Reglen er § 81 i aktivloven.\n\n"
)
SUMMONS = "Du skal møde til samtale mandag den 4. maj 2026 kl. 10.00 hos os på Torvet 1.\n\n"
END = (
    "Du kan klage til os inden 4 uger, fra du har fået brevet. Vi sender klagen til Ankestyrelsen."
    "\n\nRing til os på 70 00 00 00.\n\nMed venlig hilsen\n\nMette Holm"
)


@rule(
    name="flere-budskaber",
    group="lovkrav",
    title="Brevet vil flere ting på én gang",
    level="C",
    evidence="vane",
    message=(
        "Brevet er både en afgørelse og en indkaldelse. Send to breve, eller sæt en overskrift "
        "over hver del, så læseren ser dem begge."
    ),
    why="""
        Læseren husker det ene. Et møde i et brev om noget andet er let at overse, og det kan koste
        penge.
    """,
    source="""
        Gennemgang af 60 offentliggjorte breve og skabeloner, 2026: indkaldelse, vejledning og
        orientering står ofte i samme brev. Reglen er vores egen.
    """,
    examples=[
        bad_letter(START + DECISION + SUMMONS + END),
        good(START + DECISION + "## Kom til en samtale\n\n" + SUMMONS + "## Klage\n\n" + END),
        good(START + DECISION + END),
    ],
    scope="letter",
    letter_types=frozenset({"afgoerelse"}),
)
def several_messages(letter: Letter) -> Iterator[Hit]:
    for line in letter.lines.all:
        is_call = "tekst" in line.places and {"clock_time", "date"} <= line.facts
        if is_call and {"møde", "samtale"} & line.forms and {"skulle", "indkalde"} & line.forms:
            over = letter.lines.all[line.heading].text if line.heading >= 0 else ""
            if not any(word in over for word in ("møde", "samtale", "indkald")):
                yield Hit(None)
            return
