"""Deadlines: which way they point, how far, from which event, and where they stand."""

import pytest

from klarbesked.engine.annotate.facts import facts_in


def found(text: str) -> list[tuple[str, str]]:
    return [
        (text[fact.span.start : fact.span.end], fact.value)
        for fact in facts_in(text)
        if fact.kind == "deadline"
    ]


@pytest.mark.parametrize(
    ("text", "place", "value"),
    [
        ("Svar senest den 7. maj 2026.", "senest den 7. maj 2026", "latest 2026-05-07"),
        ("Svar senest torsdag den 7. maj nu.", "senest torsdag den 7. maj", "latest --05-07"),
        ("Svar senest om 9 dage.", "senest om 9 dage", "latest 9 day"),
        ("Svar inden 9 dage.", "inden 9 dage", "latest 9 day"),
        ("Svar inden for 9 dage.", "inden for 9 dage", "latest 9 day"),
        ("Svar inden for en frist på 9 dage.", "inden for en frist på 9 dage", "latest 9 day"),
        ("Svar ikke senere end 9 dage.", "ikke senere end 9 dage", "latest 9 day"),
        ("Fristen er den 7. maj 2026.", "Fristen er den 7. maj 2026", "latest 2026-05-07"),
        ("Din svarfrist er 9 dage.", "svarfrist er 9 dage", "latest 9 day"),
        ("Den løber til og med 7. maj 2026.", "til og med 7. maj 2026", "latest 2026-05-07"),
        ("Den løber indtil den 7. maj 2026.", "indtil den 7. maj 2026", "latest 2026-05-07"),
        ("Kom tidligst den 7. maj 2026.", "tidligst den 7. maj 2026", "earliest 2026-05-07"),
        ("Kom fra den 7. maj 2026.", "fra den 7. maj 2026", "earliest 2026-05-07"),
        ("Kom fra og med den 7. maj 2026.", "fra og med den 7. maj 2026", "earliest 2026-05-07"),
        ("Kom ikke før den 7. maj 2026.", "ikke før den 7. maj 2026", "earliest 2026-05-07"),
        ("Kom efter den 7. maj 2026.", "efter den 7. maj 2026", "after 2026-05-07"),
        ("Kom før den 7. maj 2026.", "før den 7. maj 2026", "before 2026-05-07"),
    ],
)
def test_deadline_has_direction_and_limit(text: str, place: str, value: str) -> None:
    assert found(text) == [(place, value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Klag inden 4 uger efter afgørelsen.", "latest 28 day after decision"),
        ("Klag inden 4 uger fra afgørelsen.", "latest 28 day after decision"),
        ("Klag senest 4 uger efter, at du har fået brevet.", "latest 28 day after receipt"),
        ("Klag senest 4 uger efter, at du modtager brevet.", "latest 28 day after receipt"),
        ("Klag senest 4 uger fra datoen på brevet.", "latest 28 day after date_of_letter"),
        ("Svar senest 2 dage før mødet.", "latest 2 day before meeting"),
        ("Svar senest 2 dage før samtalen.", "latest 2 day before meeting"),
        ("Sig det senest 5 dage efter, at du er flyttet.", "latest 5 day after move"),
        ("Søg senest 6 måneder efter fødslen.", "latest 6 month after birth"),
        ("Ring senest 3 dage efter, at du blev syg.", "latest 3 day after illness"),
        ("Vi svarer senest 8 dage efter, at du har søgt.", "latest 8 day after application"),
        ("Ring senest 3 dage efter festen.", "latest 3 day"),
    ],
)
def test_deadline_is_counted_from_an_event(text: str, value: str) -> None:
    assert [said for _, said in found(text)] == [value]


def test_deadline_reaches_from_its_direction_to_its_event() -> None:
    text = "Du kan klage inden 4 uger efter afgørelsen. Ring til os."

    assert [place for place, _ in found(text)] == ["inden 4 uger efter afgørelsen"]


def test_deadline_holds_the_length_it_is_made_of() -> None:
    text = "Klag inden 4 uger."

    facts = [(fact.kind, text[fact.span.start : fact.span.end]) for fact in facts_in(text)]

    assert facts == [("deadline", "inden 4 uger"), ("duration", "4 uger")]


def test_period_is_two_deadlines() -> None:
    text = "Den løber fra den 1. maj til og med den 31. maj 2026."

    assert [value for _, value in found(text)] == ["earliest --05-01", "latest 2026-05-31"]


@pytest.mark.parametrize(
    "text",
    [
        "Hjælpen er inden for rækkevidde.",
        "Vi bliver inden for rammen på 3 uger.",
        "Efter 3 måneder ringer vi.",
        "Før 2 dage går, ringer vi.",
        "Mødet er den 7. maj 2026.",
        "Mødet varer 9 dage.",
        "Fristen er kort.",
        "Fristelsen er stor den 7. maj 2026.",
        "Senest ringede du til os.",
        "Du har en ordning fra kommunen.",
    ],
)
def test_what_only_looks_like_a_deadline_is_none(text: str) -> None:
    assert found(text) == []


def test_words_of_a_deadline_are_no_negation() -> None:
    kinds = [fact.kind for fact in facts_in("Svar ikke senere end 9 dage.")]

    assert kinds == ["deadline", "duration"]
