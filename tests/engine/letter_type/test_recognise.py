"""Which type a letter is taken for, and when we are not sure."""

import sys
from datetime import date
from email.message import EmailMessage
from pathlib import Path
from types import FrameType

import pytest

from klarbesked.engine.annotate import annotate
from klarbesked.engine.check import Checked, all_rules
from klarbesked.engine.letter_type import (
    FAMILIES,
    LetterType,
    chosen_type,
    find_elements,
    our_catalogue,
    recognise_type,
)
from klarbesked.engine.letter_type.line import lines_of
from klarbesked.engine.read import read_letter
from letters import TODAY, checked
from own_types import TYPE, own_types

END = "Med venlig hilsen\n\nMette Holm\n\nHaderby Kommune"
COMPLAINT = "Du kan klage til os senest 4 uger efter, at du har fået brevet."
REFUSAL = (
    "# Afslag på hjælp til briller\n\nKære Anne\n\nDu får afslag på hjælp til briller. Det er, "
    "fordi du har 30.000 kr. i banken. Reglen står i § 81 i aktivloven.\n\n"
    f"# Klage\n\n{COMPLAINT} Vi sender klagen til Ankestyrelsen.\n\n{END}"
)
TWO_DECISIONS = (
    "# Afgørelse om kontanthjælp og tilbagebetaling\n\nKære Anne\n\nVi har besluttet, at din "
    "kontanthjælp stopper den 1. maj 2026. Vi har også besluttet, at du skal betale 4.000 kr. "
    f"tilbage.\n\n{COMPLAINT}\n\n{END}"
)
STATUTE = (
    "§ 35. Kommunen træffer afgørelse om, hvorvidt en person skal have en sanktion, jf. §§ 36-43."
    "\n\nStk. 2. Kommunen kan kun træffe afgørelse om sanktion, hvis personen er vejledt."
    "\n\n§ 36. Når en person uden rimelig grund udebliver, foretager kommunen et fradrag."
)
FIELDS = (
    "[Navn]\n\n[Adresse]\n\n[Dato]\n\n[Overskrift]\n\nKære [navn på den, vi skriver til]\n\n"
    "[Resultat]\n\n[Begrundelse]\n\n[Klagevejledning]\n\nMed venlig hilsen\n\n[Sagsbehandler]"
)
MAIL = "Kære Anne\n\nTak for din mail. Vi ringer til dig i morgen.\n\nVenlig hilsen\n\nMette Holm"
PIECES = {
    "one sentence": "Vi har truffet afgørelse.",
    "a heading": "# Partshøring",
    "a number": "1234",
    "statute": STATUTE,
    "fields": FIELDS,
    "other brackets": "«Navn»\n\n{afgørelsen og klagen}\n\n<Dato>\n\nKære {navn}\n\n{hilsen}",
}


@pytest.mark.parametrize("text", PIECES.values(), ids=PIECES)
def test_nothing_is_claimed_where_there_is_nothing_to_go_on(text: str) -> None:
    found = checked(text).letter.type

    assert found == LetterType("andet", "andet", is_sure=False, is_family_sure=False)


def test_everyday_mail_is_of_no_sure_type() -> None:
    found = checked(MAIL).letter.type

    assert (found.is_sure, found.is_family_sure) == (False, False)


def test_letter_with_two_decisions_names_both() -> None:
    found = checked(TWO_DECISIONS).letter.type

    assert {found.id, *found.others} == {"afg_tilbagebetaling", "afg_ophoer"}
    assert (found.is_sure, found.is_family_sure, found.family) == (False, True, "afgoerelse")


def test_letter_in_doubt_is_not_asked_for_elements() -> None:
    outcome = checked(TWO_DECISIONS)

    said = {not_run.rule: not_run.reason for not_run in outcome.not_run}
    assert (
        said["element-ikke-fundet"] == "Vi er i tvivl om brevets type. Vælg den, så kører reglen."
    )


def test_type_the_user_names_goes_before_the_signs() -> None:
    outcome = checked(REFUSAL, letter_type="orientering")

    assert outcome.letter.type == LetterType(
        "orientering", "andet", is_sure=True, is_family_sure=True, is_chosen=True
    )
    asked = our_catalogue().types["orientering"].requirements
    assert [each.requirement for each in outcome.letter.elements] == list(asked)


@pytest.mark.parametrize("family", [f for f in FAMILIES if f not in our_catalogue().types])
def test_family_the_user_names_has_no_elements(family: str) -> None:
    outcome = checked(REFUSAL, letter_type=family)

    assert (outcome.letter.type.id, outcome.letter.type.family) == (family, family)
    assert outcome.letter.elements == ()


@pytest.mark.parametrize("id_", our_catalogue().types)
def test_each_type_can_be_named(id_: str) -> None:
    found = chosen_type(id_, our_catalogue().types)

    assert (found.id, found.family) == (id_, our_catalogue().types[id_].family)


def test_letter_with_statute_below_is_still_what_it_is() -> None:
    found = checked(f"{REFUSAL}\n\n{STATUTE}").letter.type

    assert (found.id, found.is_sure) == ("afg_afslag", True)


def test_quoted_mail_does_not_decide_the_type() -> None:
    quoted = "\n".join(f"> {line}" for line in REFUSAL.splitlines())

    assert type_of_mail(f"{MAIL}\n\n{quoted}") == type_of_mail(MAIL)
    assert type_of_mail(REFUSAL) != type_of_mail(MAIL)
    assert not type_of_mail(f"{MAIL}\n\n{quoted}").is_sure


def type_of_mail(body: str) -> LetterType:
    message = EmailMessage()
    message["Subject"] = "Svar til dig"
    message["From"] = "post@haderby.example"
    message.set_content(body)
    letter = annotate(read_letter(message.as_bytes(), "svar.eml"))
    return recognise_type(lines_of(letter), our_catalogue().types)


@pytest.mark.parametrize(
    ("written", "day", "source"),
    [
        ("", TODAY, "today"),
        ("29. februar 2027", TODAY, "today"),
        ("29. februar 2028", date(2028, 2, 29), "letter"),
        ("3. maj 2036", date(2036, 5, 3), "letter"),
        ("31. november 2026", TODAY, "today"),
    ],
)
def test_odd_date_breaks_nothing(written: str, day: date, source: str) -> None:
    outcome = checked(f"Haderby, den {written}\n\n{REFUSAL}")

    assert (outcome.letter.date.day, outcome.letter.date.source) == (day, source)
    assert (outcome.letter.type.id, outcome.letter.type.is_sure) == ("afg_afslag", True)
    assert broken(outcome) == []


@pytest.mark.parametrize("text", [*PIECES.values(), TWO_DECISIONS, REFUSAL])
@pytest.mark.parametrize("chosen", ["afg_sanktion_las", "partshoering", "indkaldelse_jobsamtale"])
def test_no_rule_breaks_whatever_type_is_named(text: str, chosen: str) -> None:
    assert broken(checked(text, letter_type=chosen)) == []


def broken(outcome: Checked) -> list[str]:
    return [said.rule for said in outcome.not_run if "gik i stykker" in said.reason]


@pytest.mark.parametrize(
    ("points", "heading", "expected"),
    [
        (6, "Besked om din parkering", "besked_parkering"),
        (5, "Besked om din parkering", "afg_afslag"),
        (6, "Afslag på hjælp til briller", "afg_afslag"),
    ],
)
def test_own_type_goes_first_where_its_signs_are_clear(
    tmp_path: Path, points: int, heading: str, expected: str
) -> None:
    text = TYPE.replace("point = 6", f"point = {points}")
    types = own_types(tmp_path, {"besked_parkering/brevtype.toml": text}).types
    letter = REFUSAL.replace("Afslag på hjælp til briller", heading, 1)

    found = recognise_type(lines_of(annotate(read_letter(letter.encode(), "brev.md"))), types)

    assert found.id == expected


def test_work_grows_with_the_words_and_no_faster() -> None:
    few, some, many = (calls_per_word(words) for words in (250, 2500, 10_000))

    assert some <= 1.5 * few
    assert many <= 1.5 * some


def calls_per_word(words: int) -> float:
    """Return how many functions are called per word to know a letter's type and elements."""
    text = f"{REFUSAL}\n\n" * (words // len(REFUSAL.split()))
    letter = annotate(read_letter(text.encode(), "brev.md"))
    catalogue = our_catalogue()
    calls = 0

    def count(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    recognise_type(lines_of(letter), catalogue.types)
    before = sys.getprofile()
    sys.setprofile(count)
    try:
        lines = lines_of(letter)
        recognise_type(lines, catalogue.types)
        find_elements("afg_afslag", lines, catalogue, {}, TODAY)
    finally:
        sys.setprofile(before)
    return calls / len(text.split())


def test_type_of_theirs_with_the_id_of_ours_leaves_our_signs_as_they_are(tmp_path: Path) -> None:
    """The model knows our signs by their number; theirs mean something else."""
    decision = TYPE.replace('"andet"', '"afgoerelse"')
    sign = '[[kendetegn]]\npoint = 0\nord = ["vi", "du"]\n'
    theirs = own_types(tmp_path, {"afg_afslag/brevtype.toml": f"{decision}\n{sign * 9}"})
    letters = [
        lines_of(annotate(read_letter(example.text.encode(), "brev.md")))
        for example in all_rules()["afslag-uden-vej"].examples
    ]

    found = [recognise_type(lines, theirs.types) for lines in letters]

    assert found == [recognise_type(lines, our_catalogue().types) for lines in letters]
