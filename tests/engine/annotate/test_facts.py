"""Facts: found in all their spellings, with one value."""

import re
from datetime import date

import pytest

from klarbesked.engine.annotate import annotate
from klarbesked.engine.annotate.citation import citations
from klarbesked.engine.annotate.facts.date import date_mentions
from klarbesked.engine.annotate.field import fields
from klarbesked.engine.annotate.language import language_of, tally
from klarbesked.engine.read import read_letter


def facts(text: str) -> list[tuple[str, str, str]]:
    document = read_letter(text.encode(), "brev.txt")
    return [(f.kind, document.at(f.span), f.value) for f in annotate(document).facts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Svar senest tirsdag den 1. juni 2026.", "2026-06-01"),
        ("Svar den 01-06-2026.", "2026-06-01"),
        ("Svar d. 1/6 2026.", "2026-06-01"),
        ("Svar 1/6-26.", "2026-06-01"),
        ("Svar 1.6.2026.", "2026-06-01"),
        ("Svar 2026-06-01.", "2026-06-01"),
        ("Svar den 1. jun. 2026.", "2026-06-01"),
        ("Svar den 1. juni.", "--06-01"),
    ],
)
def test_date_has_one_value(text: str, expected: str) -> None:
    assert [value for kind, _, value in facts(text) if kind == "date"] == [expected]


@pytest.mark.parametrize(
    "text", ["Sag 2026/13-4.", "Se § 3/4.", "Huset er 3/4 færdigt.", "31.13.2026"]
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert [kind for kind, _, _ in facts(text) if kind == "date"] == []


def test_day_that_does_not_exist_is_no_fact_but_is_seen() -> None:
    mentions = list(date_mentions("Mødet er den 31. april 2026."))

    assert [mention.exists for mention in mentions] == [False]
    assert mentions[0].in_year(2026) is None
    assert facts("Mødet er den 31. april 2026.") == []


def test_leap_day_exists_where_no_year_is_written() -> None:
    mention = next(date_mentions("den 29. februar"))

    assert mention.exists
    assert mention.in_year(2028) == date(2028, 2, 29)
    assert mention.in_year(2026) is None


@pytest.mark.parametrize(
    ("text", "place", "value"),
    [
        ("Du får 11.423 kr. om måneden.", "11.423 kr.", "11423"),
        ("Du får 11423 kroner.", "11423 kroner", "11423"),
        ("Du får kr. 1.234,50.", "kr. 1.234,50", "1234.50"),
        ("Du får 4.550,- nu.", "4.550,-", "4550"),
        ("Det koster 2,5 mio. kr. i alt.", "2,5 mio. kr.", "2500000"),
    ],
)
def test_amount_has_one_value(text: str, place: str, value: str) -> None:
    found = [(p, v) for kind, p, v in facts(text) if kind == "amount"]

    assert [(p, float(v)) for p, v in found] == [(place, float(value))]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ring på 70 00 00 01, hvis du vil.", "70000001"),
        ("Tlf. 70000001", "70000001"),
        ("Telefon: +45 7000 0001", "70000001"),
        ("Ring til os på 70000001.", "70000001"),
    ],
)
def test_phone_has_one_value(text: str, value: str) -> None:
    assert [v for kind, _, v in facts(text) if kind == "phone"] == [value]


def test_long_number_is_no_phone() -> None:
    found = facts("Sagsnummer 70000001-12 og 12345678 er ikke telefoner.")

    assert [value for kind, _, value in found if kind == "phone"] == []


@pytest.mark.parametrize("text", ["Dit CPR-nummer er 0101010000.", "Barnet er 010101-0000."])
def test_cpr_is_found(text: str) -> None:
    assert [value for kind, _, value in facts(text) if kind == "cpr"] == ["010101-0000"]


@pytest.mark.parametrize("text", ["Sag 0101010000.", "Fakturaen er 991399-0000.", "010101-xxxx"])
def test_other_numbers_are_no_cpr(text: str) -> None:
    assert [kind for kind, _, _ in facts(text) if kind == "cpr"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("efter § 13, stk. 2, nr. 3, i loven", ["§ 13, stk. 2, nr. 3"]),
        ("§§ 14 b, 14 c og § 72 d, stk. 2", ["§§ 14 b, 14 c", "§ 72 d, stk. 2"]),
        ("jf. § 10, stk. 1, 2. pkt., i forvaltningsloven", ["§ 10, stk. 1, 2. pkt."]),
        ("lov nr. 62 af 24. oktober 2025", ["lov nr. 62 af 24. oktober 2025"]),
        ("LBK nr. 223 af 2. marts 2018", ["LBK nr. 223 af 2. marts 2018"]),
    ],
)
def test_reference_to_law_is_located(text: str, expected: list[str]) -> None:
    assert [text[span.start : span.end] for span in citations(text)] == expected


def test_fields_in_five_notations() -> None:
    text = "«Navn» <<Sag>> {{ dato }} {by} [indsæt begrundelse] og [1] og »citat«"
    document = read_letter(text.encode(), "brev.txt")

    found = [(field.kind, document.at(field.span)) for field in fields(document)]

    assert found == [
        ("merge", "«Navn»"),
        ("merge", "<<Sag>>"),
        ("merge", "{{ dato }}"),
        ("merge", "{by}"),
        ("choice", "[indsæt begrundelse]"),
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Vi har læst din ansøgning, og du får svar fra os.", "da"),
        ("We have read your application and you will get an answer from us.", "en"),
        ("Wir haben Ihren Antrag gelesen und Sie werden bald eine Antwort bekommen.", "de"),
        ("Vi har läst din ansökan och du får svar från oss när det är klart.", "sv"),
        ("Vi har lest søknaden din nå, og du får svar av meg etter at den blir behandlet.", "no"),
        ("Ми прочитали вашу заяву і надамо вам відповідь протягом двох тижнів", "andet"),
        ("Hej med dig", "ukendt"),
        ("Jobcenter Haderby Torvet 1 9999 Haderby Telefon 70 00 00 00 Sag 12 34", "ukendt"),
    ],
)
def test_language_is_told_by_small_words(text: str, language: str) -> None:
    assert language_of(tally(re.findall(r"[^\W\d_]+", text.lower()))) == language
