"""Lengths of time, shares and times of day: one value each, exactly where they stand."""

import pytest

from klarbesked.engine.annotate.facts import facts_in


def found(text: str, kind: str) -> list[tuple[str, str]]:
    return [
        (text[fact.span.start : fact.span.end], fact.value)
        for fact in facts_in(text)
        if fact.kind == kind
    ]


@pytest.mark.parametrize(
    ("text", "place", "value"),
    [
        ("Du venter 21 dage her.", "21 dage", "21 day"),
        ("Du venter tre uger her.", "tre uger", "21 day"),
        ("Du venter 1 uge her.", "1 uge", "7 day"),
        ("Du venter halvanden måned.", "halvanden måned", "1.5 month"),
        ("Du venter et halvt år.", "et halvt år", "6 month"),
        ("Du venter 1,5 år.", "1,5 år", "18 month"),
        ("Du venter 4 hele måneder.", "4 hele måneder", "4 month"),
        ("Du venter tre sammenhængende uger.", "tre sammenhængende uger", "21 day"),
        ("Du venter 9 mdr. endnu.", "9 mdr.", "9 month"),
        ("Du venter 3 kvartaler.", "3 kvartaler", "9 month"),
        ("Du venter otte hverdage.", "otte hverdage", "8 workday"),
        ("Du venter 6 arbejdsdage.", "6 arbejdsdage", "6 workday"),
        ("Du venter 40 minutter.", "40 minutter", "40 minute"),
        ("Du har arbejdet 1.200 timer.", "1.200 timer", "72000 minute"),
        ("Du har ringet fire gange.", "fire gange", "4 time"),
        ("FIRE UGER går hurtigt.", "FIRE UGER", "28 day"),
        ("Du venter toogtyve dage.", "toogtyve dage", "22 day"),
    ],
)
def test_length_has_one_value_and_place(text: str, place: str, value: str) -> None:
    assert found(text, "duration") == [(place, value)]


@pytest.mark.parametrize(
    "text",
    [
        "Det varer et par dage.",
        "Det varer nogle uger.",
        "Det er en årsag til det.",
        "En dagpengesats er høj.",
        "Du får en timeløn.",
        "Vi har to dagplejere.",
        "Vi følger § 5 år efter år.",
        "Om dagen er her roligt.",
        "Vi ses i ugens løb.",
    ],
)
def test_what_only_looks_like_a_length_is_none(text: str) -> None:
    assert found(text, "duration") == []


@pytest.mark.parametrize(
    ("text", "place", "value"),
    [
        ("Det er 15 % mere.", "15 %", "15 %"),
        ("Det er 15% mere.", "15%", "15 %"),
        ("Det er 15 pct. mere.", "15 pct.", "15 %"),
        ("Det er 15 procent mere.", "15 procent", "15 %"),
        ("Det er femten procent mere.", "femten procent", "15 %"),
        ("Det er 2,5 procent mere.", "2,5 procent", "2.5 %"),
        ("Det er 3 procentpoint mere.", "3 procentpoint", "3 pct.point"),
        ("Det er tre procentpoint mere.", "tre procentpoint", "3 pct.point"),
        ("Det er 3 pct.point mere.", "3 pct.point", "3 pct.point"),
        ("Det er halvdelen af lejen.", "halvdelen", "50 %"),
        ("Det er en tredjedel af lejen.", "en tredjedel", "1/3"),
        ("Det er to tredjedele af lejen.", "to tredjedele", "2/3"),
        ("Det er tre fjerdedele af lejen.", "tre fjerdedele", "75 %"),
        ("Det er 1/3 af lejen.", "1/3", "1/3"),
        ("Det er 3/4 af lejen.", "3/4", "75 %"),
        ("Det er det dobbelte af lejen.", "det dobbelte", "200 %"),
    ],
)
def test_share_has_one_value_and_place(text: str, place: str, value: str) -> None:
    assert found(text, "percentage") == [(place, value)]


@pytest.mark.parametrize(
    "text",
    [
        "Dobbeltværelset er dit.",
        "Procenten er ukendt.",
        "Det er en procentsats.",
        "Hun er halvstuderet.",
        "Afsnit A15 % er slettet.",
    ],
)
def test_what_only_looks_like_a_share_is_none(text: str) -> None:
    assert found(text, "percentage") == []


@pytest.mark.parametrize(
    ("text", "place", "value"),
    [
        ("Mødet er kl. 8 her.", "kl. 8", "08:00"),
        ("Mødet er kl. 8.15 her.", "kl. 8.15", "08:15"),
        ("Mødet er kl. 08:15 her.", "kl. 08:15", "08:15"),
        ("Mødet er klokken 13 her.", "klokken 13", "13:00"),
        ("Mødet er 13:45 her.", "13:45", "13:45"),
        ("Kl. 8 er mødet.", "Kl. 8", "08:00"),
        ("Vi har åbent kl. 8-14 her.", "kl. 8-14", "08:00-14:00"),
        ("Vi har åbent kl. 8 til 14 her.", "kl. 8 til 14", "08:00-14:00"),
        ("Vi har åbent kl. 8.30 – 14.15 her.", "kl. 8.30 – 14.15", "08:30-14:15"),
    ],
)
def test_time_of_day_has_one_value_and_place(text: str, place: str, value: str) -> None:
    assert found(text, "clock_time") == [(place, value)]


@pytest.mark.parametrize(
    "text",
    [
        "Mødet er kl. 31.",
        "Forholdet er 10:75.",
        "Tiden var 01:02:03.",
        "Afsnit 8.15 er slettet.",
        "Det er et klart svar.",
        "Vinkl 8 er et navn.",
    ],
)
def test_what_only_looks_like_a_time_of_day_is_none(text: str) -> None:
    assert found(text, "clock_time") == []
