"""Loops become clauses: what is inside comes behind the noun, and nothing is lost."""

import pytest

from recasts import recast

SURE = {
    "Den i maj indsendte klage er afvist.": "Den klage, der er indsendt i maj, er afvist.",
    "Vi har set på den af kommunen trufne afgørelse.": (
        "Vi har set på den afgørelse, som kommunen har truffet."
    ),
    "De i sagen foreliggende oplysninger viser, at du kan arbejde.": (
        "De oplysninger, der foreligger i sagen, viser, at du kan arbejde."
    ),
    "Det for meget udbetalte beløb er 400 kr.": "Det beløb, der er udbetalt for meget, er 400 kr.",
    "Vi har læst de af dig den 7. oktober 2026 indsendte bilag.": (
        "Vi har læst de bilag, som du indsendte den 7. oktober 2026."
    ),
    "Kravet er halvdelen af det for perioden udbetalte beløb på 28.512 kr., fordi du har løn.": (
        "Kravet er halvdelen af det beløb på 28.512 kr., der er udbetalt for perioden, fordi "
        "du har løn."
    ),
    "Vi har modtaget din klage over den af kommunen trufne afgørelse om afslag på hjælp.": (
        "Vi har modtaget din klage over den afgørelse, som kommunen har truffet om afslag på hjælp."
    ),
    "Vi har brugt de øvrige i sagen foreliggende akter, da vi så på sagen.": (
        "Vi har brugt de øvrige akter, der foreligger i sagen, da vi så på sagen."
    ),
    "Fristen står i den i forvaltningslovens § 16, stk. 2, fastsatte frist på 7 arbejdsdage.": (
        "Fristen står i den frist på 7 arbejdsdage, der er fastsat i forvaltningslovens § 16, "
        "stk. 2."
    ),
}
UNSURE = [
    # What follows belongs to the noun: the clause would come between.
    "Vi har set på den af kommunen gennemførte kontrol af oplysninger i registeret.",
    "Vi har læst den med dig førte samtale den 28. oktober 2026.",
    # "bindende" is an adjective, not an act.
    "Det er en for kommunen bindende aftale, som vi kender.",
    # More than one acts, or the actor stands last.
    "Vi har modtaget den af dig og din læge underskrevne erklæring.",
    "Vi har set på de i sagen af kommunen indhentede oplysninger.",
    # It has a clause of its own.
    "Det er den i loven fastsatte frist, vi bruger.",
    "Vi har set på den af kommunen trufne afgørelse, som du har klaget over.",
    # Where the actor ends, nobody can tell.
    "Vi har læst den af lægen på sygehuset udfyldte attest.",
    # An owner cannot stand before the noun and the clause both.
    "Vi har læst din af lægen udfyldte attest.",
    # "tilbage" belongs to the verb before.
    "Du skal betale det for meget udbetalte beløb tilbage.",
]


@pytest.mark.parametrize(("before", "after"), SURE.items())
def test_loop_is_unpacked(before: str, after: str) -> None:
    assert recast(before, "kancellisloejfe") == after


@pytest.mark.parametrize("text", UNSURE)
def test_loop_is_left_where_more_belongs_to_it(text: str) -> None:
    assert recast(text, "kancellisloejfe") is None
