"""Decisions where the text of the law stands before what was found out in the case."""

from collections.abc import Iterator
from itertools import takewhile

from klarbesked.engine.letter import Letter
from klarbesked.engine.rule import Hit, bad, good, rule

MOST = 2
"""So many sentences that only give the law may stand before the facts."""

START = "# Afslag på hjælp til briller\n\nKære Anne\n\n"
END = (
    "\n\nDu kan klage til os inden 4 uger, fra du har fået brevet. Vi sender klagen til "
    "Ankestyrelsen.\n\nMed venlig hilsen\n\nMette Holm"
)
FACTS = "Dit kontoudtog viser, at du har 30.000 kr. i banken, og derfor får du afslag på hjælpen."


@rule(
    name="lov-foer-begrundelse",
    group="lovkrav",
    title="Loven står før grundene",
    level="C",
    evidence="vane",
    message=(
        "Her står loven, før læseren ved, hvad I bruger den til. Skriv først, hvad der gælder "
        "for læseren, og saml reglerne bagefter."
    ),
    why="""
        Lovtekst er svær, og uden sagen ved læseren ikke, hvad der er vigtigt i den. Efter grundene
        er den til at forstå.
    """,
    source="""
        Ankestyrelsen, At skrive en afgørelse (hk.dk, 22. august 2017): begrundelse før regler og
        praksis. Socialrådgiverne, Guiden, råd 8 (socialraadgiverne.dk): paragraffer til sidst.
    """,
    examples=[
        bad(
            START + "⟦Efter § 81 i aktivloven kan vi give hjælp til rimelige udgifter.⟧ Det følger "
            "af § 82, at vi kan give hjælp til behandling. Efter § 14 ser vi på formuen. "
            + FACTS
            + END
        ),
        good(
            START
            + FACTS
            + "\n\n## Regler\n\nEfter § 81 i aktivloven kan vi give hjælp til rimelige udgifter. "
            "Det følger af § 82, at vi kan give hjælp til behandling. Efter § 14 ser vi på formuen."
            + END
        ),
    ],
    scope="letter",
    letter_types=frozenset({"afgoerelse"}),
)
def law_first(letter: Letter) -> Iterator[Hit]:
    running = (line for line in letter.lines.all if "tekst" in line.places)
    legal = list(takewhile(lambda line: "citation" in line.facts, running))
    if len(legal) > MOST:
        yield Hit(legal[0].span)
