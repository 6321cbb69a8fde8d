"""Which elements are found, where, and what is said of those that are not."""

from datetime import date
from pathlib import Path

import pytest

from klarbesked.engine.annotate import annotate
from klarbesked.engine.letter_type import Catalogue, FoundElement, find_elements, our_catalogue
from klarbesked.engine.letter_type.line import lines_of
from klarbesked.engine.read import read_letter
from own_types import ELEMENT, TYPE, own_types

DAY = date(2026, 11, 25)
OWN, OWN_ELEMENT = "besked_parkering", "elementer/parkering.toml"
WITHOUT = "# Besked om parkering\n\nKære Anne\n\nVi ses på torvet i morgen kl. 10."
ALL = "Der kan alle parkere."
WITH = f"{WITHOUT} Du kan parkere bag huset. {ALL}"
CONDITIONAL = TYPE.replace('krav = "skal"', 'krav = "betinget"\nnaar = "bil"')
QUESTIONS = 'bil = "Har læseren bil?"\n'


def find(
    text: str,
    type_id: str,
    catalogue: Catalogue,
    *,
    day: date = DAY,
    **answers: bool,
) -> dict[str, FoundElement]:
    lines = lines_of(annotate(read_letter(text.encode(), "brev.md")))
    found = find_elements(type_id, lines, catalogue, answers, day)
    return {each.element.id: each for each in found}


def at(text: str, found: FoundElement) -> str:
    assert found.span
    return read_letter(text.encode(), "brev.md").at(found.span)


@pytest.fixture
def own(tmp_path: Path) -> Catalogue:
    return own_types(tmp_path)


@pytest.fixture
def conditional(tmp_path: Path) -> Catalogue:
    return own_types(tmp_path, {f"{OWN}/brevtype.toml": CONDITIONAL, "spoergsmaal.toml": QUESTIONS})


def test_element_is_found_at_the_first_sentence_that_says_it(own: Catalogue) -> None:
    found = find(WITH, OWN, own)["parkering"]

    assert (found.status, found.reason) == ("found", "")
    assert at(WITH, found) == "Du kan parkere bag huset."


def test_element_that_is_not_found_says_so_in_its_own_words(own: Catalogue) -> None:
    found = find(WITHOUT, OWN, own)["parkering"]

    assert (found.status, found.span) == ("not_found", None)
    assert found.reason == "Vi kan ikke finde, hvor man parkerer."
    assert found.is_demanded


def test_weak_sign_leaves_us_in_doubt(tmp_path: Path) -> None:
    weak = own_types(tmp_path, {OWN_ELEMENT: f"{ELEMENT}svag = true\n"})

    found = find(WITH, OWN, weak)["parkering"]

    assert found.status == "unsure"
    assert at(WITH, found) == "Du kan parkere bag huset."


def test_question_nobody_has_answered_leaves_us_in_doubt(conditional: Catalogue) -> None:
    found = find(WITHOUT, OWN, conditional)["parkering"]

    assert (found.status, found.span) == ("unsure", None)
    assert found.reason == "Det kommer an på: Har læseren bil?"


@pytest.mark.parametrize(
    ("answer", "status", "is_demanded"), [(True, "not_found", True), (False, "not_required", False)]
)
def test_answer_decides_what_is_demanded(
    conditional: Catalogue, *, answer: bool, status: str, is_demanded: bool
) -> None:
    found = find(WITHOUT, OWN, conditional, bil=answer)["parkering"]

    assert (found.status, found.is_demanded) == (status, is_demanded)


def test_reason_quotes_the_answer(conditional: Catalogue) -> None:
    found = find(WITHOUT, OWN, conditional, bil=False)["parkering"]

    assert found.reason == "Du har svaret: Har læseren bil? Nej."


def test_condition_can_be_a_no(tmp_path: Path) -> None:
    text = CONDITIONAL.replace('"bil"', '"bil=nej"')
    catalogue = own_types(tmp_path, {f"{OWN}/brevtype.toml": text, "spoergsmaal.toml": QUESTIONS})

    statuses = [find(WITHOUT, OWN, catalogue, bil=said)["parkering"] for said in (True, False)]

    assert [each.status for each in statuses] == ["not_required", "not_found"]
    assert statuses[0].reason == "Du har svaret: Har læseren bil? Ja."


def test_what_stands_there_is_found_though_it_is_not_required(conditional: Catalogue) -> None:
    assert find(WITH, OWN, conditional, bil=False)["parkering"].status == "found"


def test_answer_to_another_question_changes_nothing(conditional: Catalogue) -> None:
    assert find(WITHOUT, OWN, conditional, skoen=True)["parkering"].status == "unsure"


def test_advice_is_in_the_list_and_not_demanded(tmp_path: Path) -> None:
    catalogue = own_types(tmp_path, {f"{OWN}/brevtype.toml": TYPE.replace('"skal"', '"bør"')})

    found = find(WITHOUT, OWN, catalogue)["parkering"]

    assert (found.status, found.is_demanded) == ("not_found", False)


@pytest.mark.parametrize(
    ("day", "status"),
    [
        (date(2026, 12, 31), "not_required"),
        (date(2027, 1, 1), "not_found"),
        (date(2027, 6, 30), "not_found"),
        (date(2027, 7, 1), "not_required"),
    ],
)
def test_rule_of_another_time_is_not_required(tmp_path: Path, day: date, status: str) -> None:
    dated = ELEMENT.replace(
        "\n[[tegn", "gyldig_fra = 2027-01-01\ngyldig_til = 2027-06-30\n\n[[tegn"
    )
    catalogue = own_types(tmp_path, {OWN_ELEMENT: dated})

    found = find(WITHOUT, OWN, catalogue, day=day)["parkering"]

    assert found.status == status
    assert (found.reason == "Reglen gælder ikke på brevets dato.") == (status == "not_required")


def test_one_basis_that_holds_is_enough(tmp_path: Path) -> None:
    second = ELEMENT.replace(
        "\n[[tegn", '\n[[grundlag]]\nregel = "Ny"\ngyldig_fra = 2030-01-01\n[[tegn'
    )

    found = find(WITHOUT, OWN, own_types(tmp_path, {OWN_ELEMENT: second}))["parkering"]

    assert found.status == "not_found"
    assert [basis.provision for basis in found.element.basis_on(DAY)] == ["Vores egen regel"]


@pytest.mark.parametrize(
    ("read", "is_read"),
    [
        ("", False),
        ('set = 2026-11-25\nkilde = "danskelove.dk"\n', True),
        ('set = 2026-11-25\nkilde = "danskelove.dk"\ngyldig_til = 2020-01-01\n', False),
    ],
)
def test_basis_counts_as_read_only_while_it_holds(
    tmp_path: Path, read: str, *, is_read: bool
) -> None:
    text = ELEMENT.replace("\n[[tegn", f"{read}\n[[tegn")

    element = own_types(tmp_path, {OWN_ELEMENT: text}).elements["parkering"]

    assert element.is_read(DAY) == is_read


@pytest.mark.parametrize(
    ("cue", "sentence", "status"),
    [
        ('fakta = ["amount"]', "Du får [beløb] hver måned.", "found"),
        ('fakta = ["amount"]', "Du får {beløb} hver måned.", "found"),
        ('fakta = ["amount"]', "Du får 1.200 kr. hver måned.", "found"),
        ('fakta = ["amount"]', "Du får [navn] hver måned.", "not_found"),
        ('fakta = ["date"]', "Svar os senest den {dato}, tak.", "found"),
        ('fakta = ["date"]', "Svar os senest den [dato for frist], tak.", "found"),
        ('fakta = ["date"]', "Svar os senest den {beløb}, tak.", "not_found"),
        ('fakta = ["phone"]', "Ring til os på [telefonnummer] i dag.", "found"),
        ("moenster = 'har du svaret'", "Har De svaret på vores brev?", "found"),
        ("moenster = 'har du svaret'", "Har de svaret på vores brev?", "not_found"),
        ('ord = ["frist"]\nikke = "uden frist"', "Du kan svare uden frist i dag.", "not_found"),
        ('ord = ["*frist"]', "Du har en svarfrist i dag.", "found"),
        ('ord = ["svar*"]', "Du har en svarfrist i dag.", "found"),
        ('ord = ["frist"]', "Du har en svarfrist i dag.", "not_found"),
        ('ord = ["hus"]', "Kom til os i husene ved åen.", "found"),
        ('ord = ["ses"]\nsted = ["overskrift"]', "Vi ses.", "not_found"),
        ('ord = ["kl."]\nnaer = ["parkering"]', "Vi ses igen.", "found"),
        ('ord = ["kl."]\nnaer = ["hund"]', "Vi ses igen.", "not_found"),
        ('ord = ["bil"]\nefter = ["hund"]', "Tag din hund med. Tag din bil med.", "found"),
        ('ord = ["hund"]\nefter = ["bil"]', "Tag din hund med. Tag din bil med.", "not_found"),
        ("moenster = 'et hus'", "Loven lyder: “Man kan få et hus ved åen her.”", "not_found"),
        ("moenster = 'et hus'\ncitat = true", "Loven lyder: “Man kan få et hus ved åen.”", "found"),
        ("moenster = 'et hus'", "Vi kalder det “et hus”, når vi skriver.", "found"),
        ("moenster = 'et hus'", "§ 81. Man kan få et hus ved åen.", "not_found"),
        ("moenster = 'et hus'", "I § 81 står der:\n\nMan kan få et hus ved åen.", "not_found"),
    ],
)
def test_sign_holds_where_all_of_it_does(
    tmp_path: Path, cue: str, sentence: str, status: str
) -> None:
    element = ELEMENT.replace('ord = ["parkere"]', cue)
    catalogue = own_types(tmp_path, {OWN_ELEMENT: element})

    found = find(f"{WITHOUT}\n\n{sentence}", OWN, catalogue)["parkering"]

    assert found.status == status


@pytest.mark.parametrize(("text", "status"), [(WITH, "found"), (f"{WITHOUT} {ALL}", "not_found")])
def test_pattern_of_the_element_holds_for_all_its_signs(
    tmp_path: Path, text: str, status: str
) -> None:
    element = ELEMENT.replace("\n[[grundlag", "\nikke = 'alle'\n\n[[grundlag", 1)
    catalogue = own_types(tmp_path, {OWN_ELEMENT: element})

    assert find(text, OWN, catalogue)["parkering"].status == status


@pytest.mark.parametrize(
    ("heading", "status"), [("", "found"), ("## Penge\n\n", "not_found"), ("## Hund\n\n", "found")]
)
def test_word_under_another_heading_is_not_near(tmp_path: Path, heading: str, status: str) -> None:
    element = ELEMENT.replace('ord = ["parkere"]', 'ord = ["beløb"]\nnaer = ["hund"]')
    catalogue = own_types(tmp_path, {OWN_ELEMENT: element})
    text = f"{WITHOUT}\n\nTag din hund med.\n\n{heading}Vi ser på dit beløb."

    assert find(text, OWN, catalogue)["parkering"].status == status


def test_elements_come_in_the_order_of_the_type() -> None:
    spec = our_catalogue().types["afg_afslag"]

    found = find(WITHOUT, "afg_afslag", our_catalogue())

    assert list(found) == [requirement.element for requirement in spec.requirements]


@pytest.mark.parametrize("type_id", ["andet", "afgoerelse", "findes_ikke"])
def test_family_and_unknown_type_have_no_elements(type_id: str) -> None:
    assert find(WITHOUT, type_id, our_catalogue()) == {}


def test_template_of_a_decision_holds_what_its_fields_stand_for() -> None:
    template = (
        "# Afgørelse: Du skal betale penge tilbage\n\nKære [navn]\n\nDu skal betale [beløb] "
        "tilbage for perioden fra den [dato] til den [dato].\n\n## Klage\n\nDu kan klage til os "
        "senest den {dato}.\n\nMed venlig hilsen\n\n[Sagsbehandler]"
    )

    found = find(template, "afg_tilbagebetaling", our_catalogue())

    assert found["tb_beloeb_periode"].status == "found"
    assert found["klagefrist"].status == "found"
    assert at(template, found["klagefrist"]) == "Du kan klage til os senest den {dato}."
    assert found["klageinstans"].status == "not_found"


def test_part_that_is_found_leaves_us_in_doubt_about_the_whole() -> None:
    """Reasons may be told without a word that says they are reasons."""
    fact = "Ifølge lægens attest af 2. maj 2026 går du igen."
    letter = f"# Afslag på briller\n\nKære Anne\n\nDu får afslag på briller. {fact}"

    found = find(letter, "afg_afslag", our_catalogue())

    assert found["faktiske_oplysninger"].status == "found"
    assert found["begrundelse_synlig"].status == "unsure"
    assert at(letter, found["begrundelse_synlig"]) == fact
    assert found["klageadgang"].status == "not_found"
