"""A reference leaves the sentence and is found again among the rules."""

import pytest

from recasts import recast

RULE = "lovhenvisning-i-saetning"
REST = "\n\nVi har set på din økonomi og på de papirer, du har sendt til os i maj og juni."
SURE = {
    "Du får ikke hjælp, jf. § 13, stk. 2, i lov om aktiv socialpolitik, fordi du har penge.": (
        "Du får ikke hjælp, fordi du har penge.",
        "§ 13, stk. 2, i lov om aktiv socialpolitik",
    ),
    "Du skal svare os i dag, jf. sygedagpengelovens § 21, stk. 1, jf. § 11.": (
        "Du skal svare os i dag.",
        "sygedagpengelovens § 21, stk. 1, jf. § 11",
    ),
    "Vi kan spørge din bank om pengene (retssikkerhedslovens §§ 11 a og 12 a).": (
        "Vi kan spørge din bank om pengene.",
        "retssikkerhedslovens §§ 11 a og 12 a",
    ),
    "I så fald vil vi kræve pengene tilbage efter § 91 i lov om aktiv socialpolitik.": (
        "I så fald vil vi kræve pengene tilbage.",
        "§ 91 i lov om aktiv socialpolitik",
    ),
}
UNSURE = [
    # Which law it is, only the place tells.
    "Du får ikke hjælp, jf. § 13, stk. 2, fordi du har en formue.",
    "Du får ikke hjælp, jf. lovens § 13, fordi du har en formue.",
    # The words behind lean on the law that is named here.
    "Du skal svare, jf. sygedagpengelovens § 7, stk. 4, fordi du er syg, jf. § 7, stk. 1.",
    # What would be left says too little.
    "Afgørelsen er truffet efter § 13 i aktivloven, jf. forvaltningslovens § 24.",
    "Støtten er fri for skat og bevilges med hjemmel i § 34 i lov om aktiv socialpolitik.",
    "Vi ser på, om der er grund til at forlænge efter sygedagpengelovens § 27.",
    # What is joined with "og" is no sentence.
    "Vi giver dig pengene til kørsel, jf. aktivlovens § 82 a, stk. 1, og vejledningens pkt. 14.",
]


@pytest.mark.parametrize(("before", "after"), SURE.items())
def test_reference_moves_to_a_line_of_its_own(before: str, after: tuple[str, str]) -> None:
    sentence, reference = after

    assert recast(before + REST, RULE) == f"{sentence}{REST}\nRegler: {reference}."


@pytest.mark.parametrize("text", UNSURE)
def test_reference_stays_where_the_sentence_needs_it(text: str) -> None:
    assert recast(text + REST, RULE) is None


def test_reference_is_put_before_the_closing_line() -> None:
    closing = "\n\nVenlig hilsen\n\nMette Holm"

    said = recast(f"Svar os i dag, jf. forvaltningslovens § 19.{REST}{closing}", RULE)

    assert said == f"Svar os i dag.{REST}\nRegler: forvaltningslovens § 19.{closing}"


def test_second_reference_joins_the_line_there_is() -> None:
    letter = f"Svar os i dag, jf. forvaltningslovens § 19.{REST}\n\nRegler: § 13 i aktivloven."

    assert str(recast(letter, RULE)).endswith("Regler: § 13 i aktivloven; forvaltningslovens § 19.")


def test_reference_joins_the_paragraph_about_rules() -> None:
    rules = "\n\n## Regler\n\nVi har brugt § 13 i aktivloven, da vi så på sagen."

    said = str(recast(f"Svar os i dag, jf. forvaltningslovens § 19.{REST}{rules}", RULE))

    assert said.endswith("da vi så på sagen. Se også forvaltningslovens § 19.")
