"""Passives with somebody behind "af" are turned round, and others are left."""

import pytest

from recasts import recast

SURE = {
    "Klagen afgøres af Ankestyrelsen.": "Ankestyrelsen afgør klagen.",
    "Afgørelsen kan prøves af Ankestyrelsen.": "Ankestyrelsen kan prøve afgørelsen.",
    "Reparationer betales af kommunen, men du skal selv betale for skader.": (
        "Kommunen betaler reparationer, men du skal selv betale for skader."
    ),
    "Klagen over afgørelsen blev ikke behandlet af nævnet.": (
        "Nævnet behandlede ikke klagen over afgørelsen."
    ),
    "Du bliver kontaktet af din nye rådgiver om tid til et møde.": (
        "Din nye rådgiver kontakter dig om tid til et møde."
    ),
    "Behandlingen blev anbefalet af din tandlæge i marts 2025.": (
        "Din tandlæge anbefalede behandlingen i marts 2025."
    ),
    "Hjælpen kan sættes ned af kommunen.": "Kommunen kan sætte hjælpen ned.",
    "Han blev undersøgt af lægen den 3. maj.": "Lægen undersøgte ham den 3. maj.",
    "Det hus, der ejes af kommunen, er solgt.": "Det hus, som kommunen ejer, er solgt.",
    "Når sagen er blevet vurderet af lægekonsulenten, skriver vi til dig.": (
        "Når lægekonsulenten har vurderet sagen, skriver vi til dig."
    ),
    "Derefter skal sagen behandles af kommunen.": "Derefter skal kommunen behandle sagen.",
    "Du kan klage, og klagen behandles af Ankestyrelsen.": (
        "Du kan klage, og Ankestyrelsen behandler klagen."
    ),
    "Pengene er en hjælp, som udbetales af kommunen.": (
        "Pengene er en hjælp, som kommunen udbetaler."
    ),
    "Klagen behandles af Ankestyrelsen, hvis jobcentret fastholder sin afgørelse.": (
        "Ankestyrelsen behandler klagen, hvis jobcentret fastholder sin afgørelse."
    ),
}
UNSURE = [
    # The verb behind "men" and "og" has the same subject.
    "En klage behandles af Ankestyrelsen, men skal afleveres her i kommunen.",
    "Udstyret bliver købt af jobcentret og er vores ejendom.",
    # Nobody acts: it is a reason, a thing, or a state.
    "Arbejdet kan ikke udføres af helbredsmæssige årsager.",
    "Klagen betyder ikke, at afgørelsen sættes ud af kraft.",
    "Ansøgningen skal ledsages af dokumentation.",
    # More belongs to the one who acts.
    "Sagen behandles af nævnet i Haderby.",
    "Sagen behandles af en medarbejder, som ikke kender dig.",
    # "sin" would be somebody else's.
    "Barnet hentes i sin skole af kommunen.",
    # Somebody else acts behind "men".
    "Pengene udbetales ikke af kommunen, men af Udbetaling Danmark.",
    # No doctor at all is not the same as one doctor who has not.
    "Din arbejdsevne er ikke blevet vurderet af en læge.",
    # Several act, and the second would be lost.
    "Skemaet udfyldes af både dig og din læge.",
    # Who acts is not said.
    "Pengene udbetales den sidste bankdag i måneden.",
]


def _recast(text: str) -> str | None:
    return recast(text, "s-passiv") or recast(text, "blive-passiv")


@pytest.mark.parametrize(("before", "after"), SURE.items())
def test_passive_is_said_of_the_one_who_acts(before: str, after: str) -> None:
    assert _recast(before) == after


@pytest.mark.parametrize("text", UNSURE)
def test_passive_is_left_where_it_is_not_plain_who_acts(text: str) -> None:
    assert _recast(text) is None
