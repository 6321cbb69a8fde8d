"""Places and case numbers: exactly where they stand, told from their lookalikes."""

import pytest

from klarbesked.engine.annotate.facts import facts_in


def found(text: str, kind: str) -> list[tuple[str, str]]:
    return [
        (text[fact.span.start : fact.span.end], fact.value)
        for fact in facts_in(text)
        if fact.kind == kind
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Du bor på Egevej 12 nu.", [("Egevej 12", "egevej 12")]),
        ("Du bor på Bøgegade 7 B nu.", [("Bøgegade 7 B", "bøgegade 7 b")]),
        ("Du bor på Hans Holms Vej 4 B nu.", [("Hans Holms Vej 4 B", "hans holms vej 4 b")]),
        ("Du bor på Ny Kongegade 3 nu.", [("Ny Kongegade 3", "ny kongegade 3")]),
        ("Vi bor på Torvet 1 nu.", [("Torvet 1", "torvet 1")]),
        ("Vi bor på Birkeallé 44 nu.", [("Birkeallé 44", "birkeallé 44")]),
        (
            "Skriv til Torvet 1, 9999 Haderby.",
            [("Torvet 1", "torvet 1"), ("9999 Haderby", "9999 haderby")],
        ),
        ("Mødet er i lokale 14 nu.", [("lokale 14", "lokale 14")]),
        ("Mødet er i mødelokale B2 nu.", [("mødelokale B2", "mødelokale b2")]),
        ("Brug indgang C nu.", [("indgang C", "indgang c")]),
    ],
)
def test_place_has_one_value(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, "place") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Du får 3000 kroner.",
        "Du får 3000 Kroner i alt.",
        "Vi går en anden vej 3 gange.",
        "Lokalet er stort.",
        "Indgangen er her.",
        "Der er park og eng nok.",
        "Fra 2026 og frem.",
    ],
)
def test_what_only_looks_like_a_place_is_none(text: str) -> None:
    assert found(text, "place") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Du bor på Egevej 3/4 nu.", []),
        ("Du bor på Egevej 12 nu.", []),
        ("Glasset er 3/4 fyldt.", []),
        ("Vi har set 1/2 af filmen.", []),
    ],
)
def test_house_number_and_fraction_are_no_date(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, "date") == expected


@pytest.mark.parametrize("text", ["Du bor på Egevej 12 nu.", "Mødet er i lokale 14 nu."])
def test_number_of_a_house_or_room_is_no_other_fact(text: str) -> None:
    assert [fact.kind for fact in facts_in(text)] == ["place"]


@pytest.mark.parametrize(
    ("text", "place", "value"),
    [
        ("Sagsnr. 26-4410 er din.", "26-4410", "26-4410"),
        ("Sagsnummer: 2026/88-2 er din.", "2026/88-2", "2026/88-2"),
        ("Sagsnummeret er ikke 5. Sags nr. ab-7712 er din.", "ab-7712", "AB-7712"),
        ("J.nr. 15.02.01-G01-7 er din.", "15.02.01-G01-7", "15.02.01-G01-7"),
        ("Journalnummer 99/4321 er din.", "99/4321", "99/4321"),
        ("Vores sag nr. er HK-554433 nu.", "HK-554433", "HK-554433"),
        ("Sags-ID er nyt. Sagsid: 778899.", "778899", "778899"),
    ],
)
def test_case_number_has_one_value_and_place(text: str, place: str, value: str) -> None:
    assert found(text, "case_number") == [(place, value)]


@pytest.mark.parametrize(
    "text",
    [
        "Sagsnr. 25-01-2026 er din.",
        "J.nr. 01.05.2026-12 er din.",
        "Sagsnummer: 2026-05-01 er din.",
        "Journalnr. 12345678 er din.",
    ],
)
def test_case_number_holds_no_date_and_no_phone(text: str) -> None:
    assert [fact.kind for fact in facts_in(text)] == ["case_number"]


@pytest.mark.parametrize(
    "text",
    ["Sagen er nr. 4 i bunken.", "Dine sager er 12.", "Se bilag nr. 22-31.", "Sagsakter: 88"],
)
def test_what_only_looks_like_a_case_number_is_none(text: str) -> None:
    assert found(text, "case_number") == []
