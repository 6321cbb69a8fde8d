"""All facts together: who yields to whom, edges of blocks, any text, and long ones."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from effort import calls_of
from klarbesked.engine.annotate.fact import Fact
from klarbesked.engine.annotate.facts import fact_values, facts_in, find_facts
from klarbesked.engine.document import Block, Document, Span
from klarbesked.engine.read import read_letter

THINGS = {
    "citation", "case_number", "cpr", "date", "amount", "percentage", "email", "phone",
    "clock_time", "place", "duration",
}  # fmt: skip
WORDS = {"comparator", "outcome", "condition", "duty", "negation"}


def said(text: str) -> list[tuple[str, str]]:
    return [(fact.kind, fact.value) for fact in facts_in(text)]


def placed(facts: list[Fact], kinds: set[str]) -> list[tuple[int, int]]:
    return sorted({(f.span.start, f.span.end) for f in facts if f.kind in kinds})


def test_deadline_holds_the_date_it_is_made_of() -> None:
    text = "Svar senest tirsdag den 2. juni 2026."

    found = [(f.kind, text[f.span.start : f.span.end], f.detail) for f in facts_in(text)]

    assert found == [
        ("deadline", "senest tirsdag den 2. juni 2026", ""),
        ("date", "tirsdag den 2. juni 2026", "1"),
    ]


def test_not_in_a_direction_is_no_negation_of_its_own() -> None:
    assert said("Du kan svare ikke senere end 4 uger.") == [
        ("duty", "may"),
        ("deadline", "latest 28 day"),
        ("duration", "28 day"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Skriv til fastholdelse@haderby.example.", ["email"]),
        ("Han bor på Skalvej 4.", ["place"]),
        ("Vi bruger § 3 i lov om aktiv socialpolitik.", ["citation"]),
        ("Sagsnr. 26/1-2026 er din.", ["case_number"]),
        ("Huset ligger på Egevej 3/4.", ["place"]),
        ("Sagsnr. 01.05.2026-12 er din.", ["case_number"]),
        ("Du har 500 kr. tilbage.", ["amount"]),
    ],
)
def test_thing_keeps_its_place_for_itself(text: str, expected: list[str]) -> None:
    assert [kind for kind, _ in said(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vi kan ikke imødekomme dig.", [("outcome", "refuse")]),
        ("Det kan vi desværre ikke imødekomme.", [("outcome", "refuse")]),
        ("Vi ændrer ikke afgørelsen.", [("outcome", "uphold")]),
        ("Du har ikke længere ret til det.", [("outcome", "end")]),
        ("Du må ikke vente over 14 dage.",
         [("comparator", "at_most"), ("duty", "may"), ("duration", "14 day")]),
        ("Kom, medmindre du er her.", [("condition", "if"), ("negation", "not")]),
    ],
)  # fmt: skip
def test_phrase_is_counted_once(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Vi mødes inden for døren.",
        "Det ligger inden for bygrænsen.",
        "Efter mødet går vi.",
        "Hvis du får løn, ringer du.",
        "de får mad, og i får mad.",
        "Noget ændrer sig.",
        "Han har nedsat arbejdsevne.",
        "Du kan fastholde dit arbejde.",
    ],
)
def test_words_in_another_sense_are_no_limit_and_no_outcome(text: str) -> None:
    assert [kind for kind, _ in said(text) if kind in ("deadline", "outcome")] == []


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        ("Du har 3 uger til at svare.", ["latest 21 day"]),
        ("Så har du 3 uger til at svare.", ["latest 21 day"]),
        ("Du har 3 uger endnu.", []),
        ("Du har ringet 3 gange til os.", []),
        ("Svar inden for 3 uger.", ["latest 21 day"]),
        ("Klag senest 4 uger fra den dag, du fik svaret.", ["latest 28 day after receipt"]),
        ("Klag senest 4 uger efter, at vi talte sammen.", ["latest 28 day"]),
    ],
)
def test_deadline_in_other_words(text: str, deadline: list[str]) -> None:
    assert [value for kind, value in said(text) if kind == "deadline"] == deadline


def test_fact_does_not_go_over_the_edge_of_a_block() -> None:
    document = read_letter(
        "Svar senest\n\n14 dage går hurtigt. Du får 500\n\nkr.".encode(), "b.txt"
    )

    assert [(f.kind, f.value) for f in find_facts(document)] == [
        ("duration", "14 day"),
        ("outcome", "grant"),
    ]


def test_line_break_inside_a_block_is_a_space() -> None:
    text = "Svar senest\n14 dage\n\nefter mødet."
    document = Document(text, (Block("paragraph", Span(0, 19)), Block("paragraph", Span(21, 33))))

    assert [(f.kind, f.value) for f in find_facts(document)] == [
        ("deadline", "latest 14 day"),
        ("duration", "14 day"),
    ]


def test_letters_in_capitals_say_the_same() -> None:
    text = (
        "Du skal svare senest den 1. maj 2026, ellers stopper hjælpen på 500 kr. om måneden. "
        "Du kan ikke få mere end 3 uger, medmindre din læge kommer kl. 10."
    )

    assert fact_values(text.upper()) == fact_values(text)


def test_text_without_danish_letters_is_read() -> None:
    assert said("Du skal svare senest 14 dage efter afgoerelsen, hvis du faar hjaelp.") == [
        ("duty", "must"),
        ("deadline", "latest 14 day"),
        ("duration", "14 day"),
        ("condition", "if"),
    ]


HARD = """
Du skal ikke svare senest inden 14 4 uger dage den d. 1. maj 2026 1/5 3/4 kl. kl. 9 9-15 10:30 §
§§ 3, stk. 2 og i aktivloven kr. 500 500,- kr % pct. halvt en tredjedel må kan få imødekomme
sagsnr. 26/1 tlf. 70000001 a@b.example 010101-0000 Egevej 3 A, 2. tv 9999 Haderby om måneden
medmindre efter, at fik brevet ned med til mere end over İ ß ½ 1½ . , - ( )
"""
PIECES = [*HARD.split(), "\n", "\n\n", " "]


@given(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join) | st.text(max_size=80))
def test_any_text_is_read_and_places_do_not_overlap(text: str) -> None:
    found = facts_in(text)

    assert all(0 <= f.span.start < f.span.end <= len(text) for f in found)
    assert all("\n" not in text[f.span.start : f.span.end] for f in found)
    assert [f.span for f in found] == sorted(f.span for f in found)
    for layer in (THINGS, WORDS):
        places = placed(found, layer)
        assert all(one[1] <= other[0] for one, other in pairwise(places))


@pytest.mark.parametrize(
    "piece",
    [
        "a", "1", "1 ", "§ 1, ", "kr. ", "1 kr. ", "@", "a@b.", "1-", "010101-",
        "inden 14 dage efter ",
        "må ikke være ", "betal x ", "nedsættes a ", "Aa ", "Vej 1 ", "1/2 ", "12:30", "% ",
        "1.000.",
        "tlf. 7000 0001 ", "har du ", "den ", "stk. 1 og ", "kl. 9-", "efter, at ", "\n",
    ],
)  # fmt: skip
def test_work_grows_no_faster_than_the_text(piece: str) -> None:
    """20 times the text is 20 times the work, and some; squares would be 400 times."""
    short = piece * (600 // len(piece))
    facts_in(short)

    once = calls_of(lambda: facts_in(short))
    long = calls_of(lambda: facts_in(short * 20))

    assert long < 40 * once
