"""References to sections that the law does not have."""

import re
from collections.abc import Iterator

from klarbesked.engine.letter import Letter
from klarbesked.engine.rule import Hit, bad, good, rule
from klarbesked.law.laws import law_by_key

NUMBER = re.compile(r"(?P<law>[A-Z]+)(?:@\d+)? § (?P<number>\d+)")


@rule(
    name="henvisning-findes-ikke",
    group="lovkrav",
    title="Paragraffen findes ikke i loven",
    level="C",
    evidence="indhold",
    message=(
        "{law} går til og med § {last}, så vidt vi ved. Vi kan ikke finde § {number}. Se efter i "
        "loven. Det er ikke juristtjekket."
    ),
    why="""
        En forkert henvisning er som et forkert telefonnummer. Læseren kan ikke slå reglen op og se,
        om den passer på sagen.
    """,
    source="""
        Forvaltningslovens sidste paragraf er § 36. Det har vi husket og ikke læst i en kilde, så
        fundet er et råd. Ved de andre love siger vi ingenting. Ikke juristtjekket.
    """,
    examples=[
        bad("Afgørelsen er truffet efter ⟦forvaltningslovens § 124⟧, siger vi i brevet."),
        good("Afgørelsen er truffet efter forvaltningslovens § 24, siger vi i brevet."),
        good("Afgørelsen er truffet efter ordenslovens § 1124, siger vi i brevet."),
    ],
    needs_danish=False,
)
def no_such_section(letter: Letter) -> Iterator[Hit]:
    for fact in letter.annotated.facts:
        if fact.kind != "citation":
            continue
        for found in NUMBER.finditer(fact.value):
            law = law_by_key(found["law"])
            if law and law.last_section and int(found["number"]) > law.last_section:
                said = {"law": law.title, "last": law.last_section, "number": found["number"]}
                yield Hit(fact.span, {**said, "law": law.title[0].upper() + law.title[1:]})
                break
