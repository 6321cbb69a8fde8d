"""References to law: every way to write one gives one spelling, and its exact place."""

from itertools import pairwise

import pytest

from klarbesked.law.citation import Reference, citations


def found(text: str) -> list[tuple[str, ...]]:
    return [citation.canonical for citation in citations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Se § 9.", ("§ 9",)),
        ("Se §9.", ("§ 9",)),
        ("Se § 40a.", ("§ 40 a",)),
        ("Se § 40 a, stk. 3.", ("§ 40 a, stk. 3",)),
        ("Se paragraf 12, stk. 1.", ("§ 12, stk. 1",)),
        ("Se § 7, stk. 4, nr. 2.", ("§ 7, stk. 4, nr. 2",)),
        ("Se § 7, stk 4, nr 2.", ("§ 7, stk. 4, nr. 2",)),
        ("Se § 7 stk. 4 nr. 2.", ("§ 7, stk. 4, nr. 2",)),
        ("Se § 21, litra b.", ("§ 21, litra b",)),
        ("Se § 5, stk. 2, nr. 1, litra c.", ("§ 5, stk. 2, nr. 1, litra c",)),
        ("Se § 8, stk. 2, 1. pkt.", ("§ 8, stk. 2, 1. pkt.",)),
        ("Se § 19, 3. pkt.", ("§ 19, 3. pkt.",)),
        ("Se § 6, stk. 1-3.", ("§ 6, stk. 1-3",)),
        ("Se § 6, stk. 1 – 3.", ("§ 6, stk. 1-3",)),
        ("Se § 6, stk. 1 og 4.", ("§ 6, stk. 1 og 4",)),
        ("Se kapitel 9 a.", ("kapitel 9 a",)),
    ],
)
def test_place_without_a_law_has_one_spelling(text: str, expected: tuple[str, ...]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Se §§ 21 b og 21 d.", ("§ 21 b", "§ 21 d")),
        ("Se §§ 4, 5 og 7.", ("§ 4", "§ 5", "§ 7")),
        ("Se §§ 30-34.", ("§ 30-34",)),
        ("Se § 8 eller § 9.", ("§ 8", "§ 9")),
        ("Se § 3, stk. 2, og § 5 b.", ("§ 3, stk. 2", "§ 5 b")),
        (
            "Se § 17, stk. 1, nr. 2, eller stk. 4, nr. 3.",
            ("§ 17, stk. 1, nr. 2", "§ 17, stk. 4, nr. 3"),
        ),
        ("Se § 17, stk. 1, jf. § 20.", ("§ 17, stk. 1", "§ 20")),
        ("Se § 22 a, stk. 6, eller § 22 b i aktivloven.", ("LAS § 22 a, stk. 6", "LAS § 22 b")),
        ("Se serviceloven §§ 85 og 87.", ("SEL § 85", "SEL § 87")),
    ],
)
def test_several_places_each_have_their_spelling(text: str, expected: tuple[str, ...]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Se sygedagpengelovens § 24.", ("SDL § 24",)),
        ("Se Sygedagpengelovens § 24.", ("SDL § 24",)),
        ("Se sygedagpengeloven § 24.", ("SDL § 24",)),
        ("Se sygedagpengeloven, § 24, stk. 1.", ("SDL § 24, stk. 1",)),
        ("Se lov om social service § 95.", ("SEL § 95",)),
        ("Se FVL § 19.", ("FVL § 19",)),
        ("Se RSL § 11 a, stk. 2.", ("RSL § 11 a, stk. 2",)),
        ("Se AL § 41.", ("LAS § 41",)),
        ("Se lovens § 12.", ("LOVEN § 12",)),
        ("Se loven § 12.", ("LOVEN § 12",)),
    ],
)
def test_law_in_front_is_part_of_the_reference(text: str, expected: tuple[str, ...]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Se § 33 i serviceloven.", ("SEL § 33",)),
        ("Se § 33, stk. 2, i forvaltningsloven.", ("FVL § 33, stk. 2",)),
        ("Se § 14 i lov om sygedagpenge.", ("SDL § 14",)),
        ("Se § 14 i lov om social pension.", ("PEN § 14",)),
        ("Se § 14 i, stk. 2.", ("§ 14 i, stk. 2",)),
        ("Se § 3, nr. 5, i integrationsloven.", ("INT § 3, nr. 5",)),
        ("Se § 2 i loven.", ("LOVEN § 2",)),
        ("Se kapitel 3 i retssikkerhedsloven.", ("RSL kapitel 3",)),
        ("Se artikel 15 i databeskyttelsesforordningen.", ("GDPR artikel 15",)),
        ("Se artikel 6, stk. 1, litra c.", ("artikel 6, stk. 1, litra c",)),
        ("Se art. 9, stk. 2, i GDPR.", ("GDPR artikel 9, stk. 2",)),
        (
            "Se § 4 i lov nr. 12 af 3. marts 2019.",
            ("lov nr. 12 af 3. marts 2019 § 4", "LOV nr. 12 af 2019-03-03"),
        ),
    ],
)
def test_law_behind_is_part_of_the_reference(text: str, expected: tuple[str, ...]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Se lov nr. 215 af 7. april 2021.", ("LOV nr. 215 af 2021-04-07",)),
        ("Se LBK nr 318 af 09/05/2016.", ("LBK nr. 318 af 2016-05-09",)),
        ("Se bekendtgørelse nr. 77 af 30. januar 2020.", ("BEK nr. 77 af 2020-01-30",)),
        ("Se lovbekendtgørelse nr. 8 af 1. juli 2018.", ("LBK nr. 8 af 2018-07-01",)),
        ("Se vejledning nr. 93 af 12. juni 2017.", ("VEJ nr. 93 af 2017-06-12",)),
        ("Se forordning (EU) 2017/542.", ("forordning (EU) 2017/542",)),
        ("Se principmeddelelse 31-19.", ("AST 31-19",)),
        ("Se principmeddelelse nr. 7-22.", ("AST 7-22",)),
        ("Se principmeddelelserne 31-19 og 7-22.", ("AST 31-19", "AST 7-22")),
        ("Se principmeddelelser 31-19 og 7-22.", ("AST 31-19", "AST 7-22")),
        ("Se principafgørelse C-12-03.", ("AST C-12-03",)),
        ("Se FOB 2015-18.", ("FOB 2015-18",)),
        ("Se FOB 04.119.", ("FOB 04-119",)),
        ("Se U.2009.1234H.", ("U.2009.1234H",)),
        ("Se L 81.", ("L 81",)),
    ],
)
def test_acts_and_decisions_are_references(text: str, expected: tuple[str, ...]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Du får svar fra os inden tre uger.",
        "Det koster L 81 kr. for dig.",
        "Det er L 81.000 i alt.",
        "Loven gælder også for dig.",
        "Skriv et § her.",
        "Din kaffe er på 1 L 50 gange.",
        "Læs det næste kapitel i bogen.",
        "Artiklen står i avisen.",
        "Vejen er nr. 4 af fem.",
        "Du må love os det, og vi vil love dig det.",
        "Du bor på Lovvej 12, stk. 3.",
        "Du skal tage stk. 2 og nr. 4 med.",
        "Mødet er i U. 2 i kælderen.",
    ],
)
def test_ordinary_text_has_no_reference(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "whole", "cores"),
    [
        (
            "Det står i servicelovens § 95, stk. 2.",
            "servicelovens § 95, stk. 2",
            ["§ 95, stk. 2"],
        ),
        ("Det står i § 33 i serviceloven.", "§ 33 i serviceloven", ["§ 33"]),
        ("Jf. § 3, stk. 2, og § 5 b her.", "§ 3, stk. 2, og § 5 b", ["§ 3, stk. 2", "§ 5 b"]),
        ("Jf. §§ 21 b og 21 d her.", "§§ 21 b og 21 d", ["§§ 21 b og 21 d"]),
        ("Vi følger FVL § 19, når vi hører dig.", "FVL § 19", ["§ 19"]),
        ("Se LBK nr 318 af 09/05/2016!", "LBK nr 318 af 09/05/2016", ["LBK nr 318 af 09/05/2016"]),
        ("Se § 8, stk. 2, 1. pkt.", "§ 8, stk. 2, 1. pkt.", ["§ 8, stk. 2, 1. pkt."]),
        ("Lovforslaget er L 81, siger de.", "L 81", ["L 81"]),
        (
            "Se § 4 i lov nr. 12 af 3. marts 2019.",
            "§ 4 i lov nr. 12 af 3. marts 2019",
            ["§ 4", "lov nr. 12 af 3. marts 2019"],
        ),
    ],
)
def test_reference_and_its_numbers_stand_where_they_stand(
    text: str, whole: str, cores: list[str]
) -> None:
    found_here = list(citations(text))

    assert [text[c.start : c.end] for c in found_here] == [whole]
    assert [text[start:end] for start, end in found_here[0].cores] == cores


def test_references_come_in_order_and_do_not_overlap() -> None:
    text = "Se § 4. Så § 9 i serviceloven, FOB 2015-18 og til sidst lovens § 2, stk. 1."

    spans = [(c.start, c.end) for c in citations(text)]

    assert [text[start:end] for start, end in spans] == [
        "§ 4",
        "§ 9 i serviceloven",
        "FOB 2015-18",
        "lovens § 2, stk. 1",
    ]
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))


def test_names_of_two_laws_stay_with_their_own_sections() -> None:
    text = "Se forvaltningslovens § 22 og servicelovens § 95."

    assert found(text) == [("FVL § 22",), ("SEL § 95",)]


def test_reference_spells_itself_from_its_parts() -> None:
    reference = Reference("LAS", "§", "37", stk="1", nr="2", litra="a", pkt="1.")

    assert reference.canonical == "LAS § 37, stk. 1, nr. 2, litra a, 1. pkt."


@pytest.mark.parametrize("piece", ["§ ", "§", "§ 1, ", "stk. 1, ", "L ", "lov nr. ", "artikel "])
def test_100_kilobytes_of_signs_are_read_to_the_end(piece: str) -> None:
    text = piece * (100_000 // len(piece))

    ends = [citation.end for citation in citations(text)]

    assert all(end <= len(text) for end in ends)
