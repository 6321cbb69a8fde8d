"""Files that a lawyer writes: what is wrong with them is told with file, line and remedy."""

from datetime import date
from pathlib import Path

import pytest

from klarbesked.engine.letter_type import LawyerFileError, our_catalogue, with_own
from own_types import ELEMENT, TYPE, own_types, write_types

ELEMENT_FILE, TYPE_FILE = "elementer/parkering.toml", "besked_parkering/brevtype.toml"
SECOND_BASIS = """
[[grundlag]]
regel = "Lov om parkering § 2"
gyldig_fra = 2026-01-01
gyldig_til = 2025-01-01
"""

WRONG: dict[str, tuple[str, str, int, str]] = {
    "no TOML": (ELEMENT_FILE, ELEMENT.replace('"skik"', '"skik'), 3, "mangler et anførselstegn"),
    "nothing but a bracket": (TYPE_FILE, "[[element", 1, "mangler et anførselstegn"),
    "unknown key": (ELEMENT_FILE, f'{ELEMENT}farve = "rød"\n', 10, "Vi kender ikke farve."),
    "unknown key that is a word before": (
        ELEMENT_FILE, ELEMENT.replace("ord =", "ordet ="), 9, "Vi kender ikke ordet.",
    ),
    "unknown key of a type": (TYPE_FILE, f"{TYPE}mon = 1\n", 12, "Vi kender ikke mon."),
    "bad pattern": (ELEMENT_FILE, f"{ELEMENT}moenster = '(parker'\n", 10, "Vi kan ikke bruge"),
    "ends before it begins": (
        ELEMENT_FILE,
        ELEMENT.replace("\n[[tegn", "gyldig_fra = 2026-01-01\ngyldig_til = 2025-01-01\n\n[[tegn"),
        8, "Ret en af de to datoer.",
    ),
    "second basis ends before it begins": (
        ELEMENT_FILE,
        ELEMENT.replace("\n[[tegn", f"gyldig_til = 2030-01-01\n{SECOND_BASIS}\n[[tegn"),
        12, "Ret en af de to datoer.",
    ),
    "second basis without a provision": (
        ELEMENT_FILE, f"{ELEMENT}\n[[grundlag]]\nsiger = 'Noget.'\n", 11, "Skriv regel i filen.",
    ),
    "read nowhere": (
        ELEMENT_FILE, ELEMENT.replace("\n[[tegn", "set = 2026-11-25\n\n[[tegn"), 7,
        "Skriv også kilde",
    ),
    "date as text": (
        ELEMENT_FILE, ELEMENT.replace("\n[[tegn", 'set = "25. maj"\n\n[[tegn'), 7, "ÅÅÅÅ-MM-DD",
    ),
    "date with an hour": (
        ELEMENT_FILE, ELEMENT.replace("\n[[tegn", "set = 2026-11-25T10:00:00\n\n[[tegn"), 7,
        "ÅÅÅÅ-MM-DD",
    ),
    "claims too much": (
        ELEMENT_FILE, ELEMENT.replace("Vi kan ikke finde, hvor", "Der mangler, hvor"), 2,
        "Begynd ikke_fundet med",
    ),
    "no basis": (
        ELEMENT_FILE, 'titel = "P"\nikke_fundet = "Vi kan ikke finde P."\nalvor = "skik"\n', 1,
        "Skriv mindst ét [[grundlag]]",
    ),
    "no title": (ELEMENT_FILE, ELEMENT.replace('titel = "Parkering"\n', ""), 1, "Skriv titel"),
    "title is a number": (
        ELEMENT_FILE, ELEMENT.replace('"Parkering"', "7"), 1, "Sæt anførselstegn om teksten",
    ),
    "unknown severity": (ELEMENT_FILE, ELEMENT.replace('"skik"', '"slemt"'), 3, "Skriv alvor som"),
    "words are one text": (
        ELEMENT_FILE, ELEMENT.replace('["parkere"]', '"parkere"'), 9, "Skriv ord som en liste",
    ),
    "sign of nothing": (
        ELEMENT_FILE, ELEMENT.replace('ord = ["parkere"]', "svag = true"), 8,
        "Skriv ord, moenster eller fakta",
    ),
    "weak perhaps": (ELEMENT_FILE, f'{ELEMENT}svag = "ja"\n', 10, "svag = true eller"),
    "unknown fact": (ELEMENT_FILE, f'{ELEMENT}fakta = ["bil"]\n', 10, "Vi kender ikke bil."),
    "one bracket": (
        ELEMENT_FILE, ELEMENT.replace("[[tegn]]", "[tegn]"), 8, "Skriv [[tegn]] med to klammer.",
    ),
    "signed without a day": (
        ELEMENT_FILE, f'{ELEMENT}\n[jurist]\nnavn = "Ida Prøve"\n', 11, "Skriv dato under [jurist]",
    ),
    "signed on one line": (
        ELEMENT_FILE, f'jurist = "Ida Prøve"\n{ELEMENT}', 1, "Skriv [jurist] på en linje for sig",
    ),
    "part of nothing": (
        ELEMENT_FILE, f'del_af = "garage"\n{ELEMENT}', 1, "ikke noget element med navnet garage.",
    ),
    "unknown element": (
        TYPE_FILE, TYPE.replace('id = "parkering"', 'id = "garage"'), 10,
        "ikke noget element med navnet garage.",
    ),
    "unknown question": (
        TYPE_FILE, TYPE.replace('"skal"', '"betinget"\nnaar = "bil"'), 12,
        "ikke noget spørgsmål med navnet bil.",
    ),
    "conditional on nothing": (TYPE_FILE, TYPE.replace('"skal"', '"betinget"'), 10, "Skriv naar"),
    "a question without a condition": (TYPE_FILE, f'{TYPE}naar = "skoen"\n', 10, "Skriv naar"),
    "answer is perhaps": (
        TYPE_FILE, TYPE.replace('"skal"', '"betinget"\nnaar = "skoen=måske"'), 12, "skoen=nej",
    ),
    "unknown family": (TYPE_FILE, TYPE.replace('"andet"', '"brev"'), 2, "Skriv familie som"),
    "unknown outcome": (TYPE_FILE, f'udfald = "imodt"\n{TYPE}', 1, "Skriv udfald som"),
    "points as text": (TYPE_FILE, TYPE.replace("point = 6", 'point = "6"'), 5, "et helt tal"),
    "question is no text": ("spoergsmaal.toml", "bil = true\n", 1, "Sæt anførselstegn"),
    "not UTF-8": (ELEMENT_FILE, ELEMENT.replace("Parkering", "Kørsel"), 1, "Gem den som UTF-8"),
}  # fmt: skip


@pytest.mark.parametrize(("name", "text", "line", "remedy"), WRONG.values(), ids=WRONG)
def test_fault_is_told_with_file_line_and_remedy(
    tmp_path: Path, name: str, text: str, line: int, remedy: str
) -> None:
    written = text.encode("latin-1" if "Kørsel" in text else "utf-8")

    with pytest.raises(LawyerFileError) as told:
        own_types(tmp_path, {name: written})

    said = str(told.value)
    assert said.startswith(f"breve/{name}, linje {line}: ")
    assert remedy in said


def test_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(LawyerFileError, match=r"Vi kan ikke finde mappen .*nej\. Se efter"):
        with_own(tmp_path / "nej")


def test_file_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    catalogue = own_types(tmp_path, {ELEMENT_FILE: b"\xef\xbb\xbf" + ELEMENT.encode()})

    assert catalogue.elements["parkering"].title == "Parkering"


def test_files_of_other_kinds_are_passed_over(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"elementer/LÆSMIG.txt": "hej", "billeder/a.png": b"\x89PNG"}

    catalogue = own_types(tmp_path, files)

    assert set(catalogue.types) - set(our_catalogue().types) == {"besked_parkering"}
    assert set(catalogue.elements) - set(our_catalogue().elements) == {"parkering"}


def test_own_type_and_element_go_before_ours(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "orientering/brevtype.toml": TYPE,
        "elementer/kontakt.toml": ELEMENT,
        "spoergsmaal.toml": 'skoen = "Har I skønnet?"\nbil = "Har læseren bil?"\n',
    }

    catalogue = own_types(tmp_path, files)

    assert catalogue.types["orientering"].title == "Besked om parkering"
    assert catalogue.elements["kontakt"].title == "Parkering"
    assert (catalogue.questions["skoen"], catalogue.questions["bil"]) == (
        "Har I skønnet?",
        "Har læseren bil?",
    )
    assert our_catalogue().types["orientering"].title == "Orientering"
    assert our_catalogue().elements["kontakt"].title != "Parkering"


def test_own_type_may_ask_for_our_elements_and_questions(tmp_path: Path) -> None:
    text = f'{TYPE}\n[[element]]\nid = "kontakt"\nkrav = "betinget"\nnaar = "skoen=nej"\n'

    spec = own_types(tmp_path, {TYPE_FILE: text}).types["besked_parkering"]

    last = spec.requirements[-1]
    assert (last.element, last.question, last.answer) == ("kontakt", "skoen", False)
    assert spec.questions == ("skoen",)


def test_own_element_may_be_part_of_ours(tmp_path: Path) -> None:
    catalogue = own_types(tmp_path, {ELEMENT_FILE: f'del_af = "kontakt"\n{ELEMENT}'})

    assert catalogue.elements["parkering"].part_of == "kontakt"


def test_words_in_capitals_are_compared_as_small_ones(tmp_path: Path) -> None:
    text = ELEMENT.replace("parkere", "Parkere")

    cue = own_types(tmp_path, {ELEMENT_FILE: text}).elements["parkering"].cues[0]

    assert cue.words.exact == {"parkere"}


def test_sign_off_is_read(tmp_path: Path) -> None:
    text = f'{ELEMENT}\n[jurist]\nnavn = "Ida Prøve"\ndato = 2026-11-25\n'

    signed = own_types(tmp_path, {ELEMENT_FILE: text}).elements["parkering"].sign_off

    assert signed is not None
    assert (signed.name, signed.day) == ("Ida Prøve", date(2026, 11, 25))


def test_element_nobody_signed_has_no_sign_off(tmp_path: Path) -> None:
    assert own_types(tmp_path).elements["parkering"].sign_off is None


def test_reading_an_own_folder_leaves_ours_alone(tmp_path: Path) -> None:
    before = dict(our_catalogue().types)

    with_own(write_types(tmp_path, {}))

    assert our_catalogue().types == before
