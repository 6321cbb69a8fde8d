"""Decisions that never say that they are one."""

import re
from collections.abc import Iterator

from klarbesked.engine.letter import Letter
from klarbesked.engine.rule import Hit, bad_letter, good, rule

SAYS_SO = re.compile(
    r"\b(?:afgørelse|beslut|afgjort|bevilling|bevilge|afslag|afslå|klagevejledning)\w*",
    re.IGNORECASE,
)
BODY = (
    "Dine sygedagpenge stopper den 1. maj 2026. Det er, fordi lægen skriver, at du kan arbejde. "
    "Reglen står i § 7 i sygedagpengeloven."
)
END = (
    "\n\nEr du uenig, kan du klage til os senest 4 uger efter, at du har fået brevet. Vi sender "
    "klagen til Ankestyrelsen.\n\nMed venlig hilsen\n\nMette Holm"
)


@rule(
    name="afgoerelse-ikke-naevnt",
    group="lovkrav",
    title="Brevet siger ikke, at det er en afgørelse",
    level="C",
    evidence="indhold",
    message="Vi kan ikke finde, at brevet er en afgørelse. Skriv det, gerne i overskriften.",
    why="""
        Den, der får besked om noget, læser let brevet som en orientering. En afgørelse kan man
        klage over, og fristen begynder, når brevet er kommet frem.
    """,
    source="""
        Ankestyrelsen, At skrive en afgørelse (hk.dk, 22. august 2017): begynd med overskrift og
        resultat. Gennemgang af 60 offentliggjorte breve, 2026: et af dem siger først på side 3, at
        det er en afgørelse.
    """,
    examples=[
        bad_letter("# Dine sygedagpenge stopper\n\nKære Anne\n\n" + BODY + END),
        good("# Afgørelse: Dine sygedagpenge stopper\n\nKære Anne\n\n" + BODY + END),
        good(
            "# Indkaldelse til samtale\n\nKære Anne\n\nDu skal møde den 3. maj 2026 kl. 10." + END
        ),
    ],
    scope="letter",
    letter_types=frozenset({"afgoerelse"}),
)
def unnamed_decision(letter: Letter) -> Iterator[Hit]:
    if not SAYS_SO.search(letter.text):
        yield Hit(None)
