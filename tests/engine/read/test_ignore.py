"""The phrase that asks us to skip a rule."""

import pytest

from klarbesked.engine.read.ignore import IgnoreWish, parse_ignore


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        (
            "klarbesked: spring over lang-saetning: lovens ord",
            IgnoreWish("lang-saetning", "lovens ord", False),
        ),
        ("Klarbesked: Spring over PASSIV", IgnoreWish("passiv", "", False)),
        ("klarbesked: spring over passiv:", IgnoreWish("passiv", "", False)),
        (" klarbesked : spring  over passiv : ja\n nu ", IgnoreWish("passiv", "ja nu", False)),
        ("Klar Besked: spring over passiv: kl. 9: nu", IgnoreWish("passiv", "kl. 9: nu", False)),
        (
            "klarbesked: spring over passiv i hele brevet: skabelon",
            IgnoreWish("passiv", "skabelon", True),
        ),
        ("KLARBESKED: SPRING OVER PASSIV I HELE BREVET", IgnoreWish("passiv", "", True)),
    ],
)
def test_parse_ignore_of_the_phrase_reads_the_wish(text: str, wish: IgnoreWish) -> None:
    assert parse_ignore(text) == wish


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Husk at ringe til borgeren",
        "klarbesked: spring over",
        "klarbesked: spring over passiv fordi det er nok",
        "Se her: klarbesked: spring over passiv: nej",
        "klarbesked spring over passiv",
    ],
)
def test_parse_ignore_of_other_text_is_none(text: str) -> None:
    assert parse_ignore(text) is None
