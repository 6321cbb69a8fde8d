"""Officialese in a letter: found in all its forms, and replaced in the same form."""

import pytest

from klarbesked.engine.wording import in_form_of
from letters import checked


def uses(text: str) -> list[str]:
    letter = checked(text).letter
    return [letter.at(use.span) for use in letter.officialese]


def swaps(text: str) -> list[tuple[str, str | None]]:
    letter = checked(text).letter
    return [
        (letter.at(use.span), in_form_of(use, use.entry.plainer[0])) for use in letter.officialese
    ]


@pytest.mark.parametrize(
    ("text", "word", "plain"),
    [
        ("Vi fremsendte skemaet i går.", "fremsendte", "sendte"),
        ("Vi har fremsendt skemaet.", "fremsendt", "sendt"),
        ("Skemaet blev fremsendt i går.", "fremsendt", "sendt"),
        ("Skemaet fremsendes i morgen.", "fremsendes", "sendes"),
        ("Vi fremsender skemaet.", "fremsender", "sender"),
        ("Vi vil fremsende skemaet.", "fremsende", "sende"),
        ("Fremsend skemaet i dag.", "Fremsend", "Send"),
        ("Vi anvendte reglen.", "anvendte", "brugte"),
        ("Vi har anvendt reglen.", "anvendt", "brugt"),
        ("Reglen anvendes her.", "anvendes", "bruges"),
        ("Vi iværksatte planen.", "iværksatte", "startede"),
        ("Vi erlagde beløbet.", "erlagde", "betalte"),
        ("Vi indleverede skemaet.", "indleverede", "afleverede"),
        ("Skemaet skal indleveres i dag.", "indleveres", "afleveres"),
    ],
)
def test_verb_is_replaced_in_its_own_form(text: str, word: str, plain: str) -> None:
    assert swaps(text) == [(word, plain)]


@pytest.mark.parametrize(
    ("text", "phrase", "plain"),
    [
        ("Vi er i besiddelse af papirerne.", "er i besiddelse af", "har"),
        ("Vi var i besiddelse af papirerne.", "var i besiddelse af", "havde"),
        ("Vi drager omsorg for det.", "drager omsorg for", "sørger for"),
        ("Vi har draget omsorg for det.", "draget omsorg for", "sørget for"),
    ],
)
def test_phrase_is_bent_by_its_verb(text: str, phrase: str, plain: str) -> None:
    assert swaps(text) == [(phrase, plain)]


@pytest.mark.parametrize(
    ("text", "word", "plain"),
    [
        ("Du skal ringe, såfremt du er syg.", "såfremt", "hvis"),
        ("Såfremt du er syg, skal du ringe.", "Såfremt", "Hvis"),
        ("Svar os, i modsat fald ringer vi.", "i modsat fald", "ellers"),
        ("I modsat fald ringer vi.", "I modsat fald", "Ellers"),
        ("Vi ved ikke, hvorvidt du kommer.", "hvorvidt", "om"),
        ("Send brev og skema samt svar.", "samt", "og"),
    ],
)
def test_word_without_forms_keeps_its_capital(text: str, word: str, plain: str) -> None:
    assert swaps(text) == [(word, plain)]


@pytest.mark.parametrize(
    ("text", "word", "plain"),
    [
        ("Vi giver dig en tidsfrist.", "tidsfrist", "frist"),
        ("Tidsfristen er kort.", "Tidsfristen", "Fristen"),
        ("Din befordring er dyr.", "befordring", "transport"),
    ],
)
def test_noun_of_the_same_gender_is_replaced(text: str, word: str, plain: str) -> None:
    assert swaps(text) == [(word, plain)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Vi ser på dit anliggende i dag.", "anliggende"),
        ("Anliggendet er nyt.", "Anliggendet"),
        ("Du får et vederlag.", "vederlag"),
        ("Vederlaget er højt.", "Vederlaget"),
        ("Vi har fået en forespørgsel.", "forespørgsel"),
    ],
)
def test_noun_of_another_gender_has_no_replacement(text: str, word: str) -> None:
    assert swaps(text) == [(word, None)]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Regnskabet er fornødent.", "nødvendigt"),
        ("Her er de fornødne papirer.", "nødvendige"),
    ],
)
def test_bent_adjective_is_bent_alike(text: str, plain: str) -> None:
    assert [swap for _, swap in swaps(text)] == [plain]


@pytest.mark.parametrize(
    "text",
    [
        "Du bor alene i huset.",
        "Du sidder alene i huset.",
        "Børnene bor herunder i huset.",
        "Hvorfor ringer du?",
        "Han hedder Samt og bor her.",
        "Vi sender skemaet i dag.",
        "Vi har modsat os det.",
        "Du får fremsyn.",
    ],
)
def test_everyday_use_is_silent(text: str) -> None:
    assert uses(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Du kan få hjælp, herunder penge.", ["herunder"]),
        ("Herunder kan du se beløbet.", []),
        ("Du kan se beløbet herunder.", []),
        ("Han kom, hvorefter vi gik.", ["hvorefter"]),
        ("Hvorefter skal vi gå?", []),
    ],
)
def test_some_words_are_officialese_only_after_a_comma(text: str, expected: list[str]) -> None:
    assert uses(text) == expected


def test_longest_expression_wins_and_none_overlap() -> None:
    assert uses("Vi ringer, hvis og såfremt du er syg.") == ["hvis og såfremt"]


def test_expression_in_a_heading_is_silent() -> None:
    assert uses("# Såfremt du er syg\n\nDu skal ringe til os i dag.") == []


def test_uses_come_in_reading_order() -> None:
    text = "Vi fremsendte skemaet i går. Ring, såfremt du er syg. I modsat fald ringer vi."

    assert uses(text) == ["fremsendte", "såfremt", "I modsat fald"]


def test_use_knows_whether_it_begins_the_sentence() -> None:
    letter = checked("Såfremt du er syg, så ring. Ring, såfremt du er syg.").letter

    assert [use.is_first_in_sentence for use in letter.officialese] == [True, False]
