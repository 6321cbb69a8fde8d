"""Whether a short letter decides something, and where it says what."""

import pytest

from klarbesked.engine.outcome import is_decision, outcome
from letters import checked

GREETING = "Kære Anne\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "# Afgørelse: Du får ikke hjælp\n\nVi har truffet afgørelse i din sag. Du kan klage.",
        f"# Brev om dit bord\n\n{GREETING}Du kan klage over det her.",
        f"# Dit bord\n\n{GREETING}Er du uenig i afgørelsen, så skriv til os.",
        f"{GREETING}Vi har i dag besluttet at give dig et bord.",
        f"# Dit bord\n\n{GREETING}Det meddeles herved afslag på dit ønske.",
        f"# Dit bord\n\n{GREETING}Vi fastholder vores afgørelse.",
    ],
)
def test_letter_that_decides_is_a_decision(text: str) -> None:
    letter = checked(text).letter

    assert is_decision(letter)


@pytest.mark.parametrize(
    "text",
    [
        "# Partshøring\n\nVi overvejer at stoppe din hjælp. Skriv, før vi beslutter.",
        f"# Høring om dit bord\n\n{GREETING}Vi giver dig afslag. Du kan klage.",
        "# Indkaldelse til samtale\n\nDu skal møde op tirsdag kl. 10.",
        f"# Kvittering for din ansøgning\n\n{GREETING}Du kan klage over det her.",
        f"# Dit bord\n\n{GREETING}Vi overvejer at stoppe hjælpen. Du kan klage over det her.",
        f"# Dit bord\n\n{GREETING}Før vi træffer afgørelse, hører vi dig. Du kan klage over det.",
        f"# Dit bord\n\n{GREETING}Tak for dit brev. Ring til os i morgen.",
        f"# Dit bord\n\n{GREETING}Vi er glade for din klagesang.",
    ],
)
def test_letter_that_does_not_decide_is_none(text: str) -> None:
    letter = checked(text).letter

    assert not is_decision(letter)


@pytest.mark.parametrize(
    ("letter_type", "decides"),
    [("afgoerelse", True), ("partshoering", False), ("indkaldelse", False), ("andet", False)],
)
def test_type_the_user_chose_settles_it(letter_type: str, *, decides: bool) -> None:
    text = f"# Brev om dit bord\n\n{GREETING}Du kan klage over det her."

    letter = checked(text, letter_type=letter_type).letter

    assert is_decision(letter) == decides


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Vi bevilger et bord.", "Vi bevilger"),
        ("Vi siger nej til bordet.", "Vi siger nej"),
        ("Vi stopper hjælpen.", "Vi stopper"),
        ("Vi har besluttet at stoppe hjælpen.", "Vi har besluttet"),
        ("Kære Anne. Du får penge nu.", "Du får"),
        ("Fra maj mister du hjælpen.", "mister du"),
        ("Desværre kan du ikke få hjælp.", "kan du ikke få"),
        ("Hjælpen ophører den 1. maj.", "ophører"),
        ("Ønsket imødekommes.", "imødekommes"),
        ("Du har ikke længere ret til hjælp.", "ikke længere ret til"),
        ("Sagen hjemvises.", "hjemvises"),
        ("Vi ringer. Vi bevilger et bord. Vi stopper hjælpen.", "Vi bevilger"),
    ],
)
def test_outcome_is_the_first_place_that_says_it(text: str, place: str) -> None:
    span = outcome(text)

    assert span is not None
    assert text[span.start : span.end] == place


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Du får svar i morgen.",
        "Du får besked fra os.",
        "Du får et brev fra os.",
        "Vi ringer i morgen.",
        "Vi har læst dit brev.",
        "Kom til mødet kl. 10.",
    ],
)
def test_text_that_decides_nothing_has_no_outcome(text: str) -> None:
    assert outcome(text) is None
