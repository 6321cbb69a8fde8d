"""Terms that few know: reported once each, unless the letter explains them."""

import pytest

from letters import checked


def unexplained(text: str) -> list[str]:
    letter = checked(text).letter
    return [letter.at(use.span) for use in letter.unexplained]


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Du har ret til aktindsigt i dag.", "aktindsigt"),
        ("Vi bruger en statusattest fra din læge.", "statusattest"),
        ("Modregningen sker i maj.", "Modregningen"),
        ("Du får henstand, jf. § 4.", "henstand"),
        ("Vi ser på din rådighed. Ring til os.", "rådighed"),
        ("Du må have en bisidder med.", "bisidder"),
    ],
)
def test_term_without_an_explanation_is_found(text: str, term: str) -> None:
    assert unexplained(text) == [term]


@pytest.mark.parametrize(
    "text",
    [
        "Du har ret til aktindsigt, det vil sige at se dine papirer.",
        "Vi laver en partshøring (vi spørger dig, før vi beslutter noget).",
        "Du er i karantæne. Det betyder, at du ikke får penge nu.",
        "Vi taler om egenacces – det er din ret til at se det.",
        "Det kaldes en rundbordssamtale.",
        "Et ressourceforløb er et forløb, som varer længe. Du er i et ressourceforløb.",
        "Du er i et ressourceforløb. Et ressourceforløb er et forløb, som varer længe.",
        "Din ret til at se papirer (aktindsigt) er her.",
    ],
)
def test_explained_term_is_silent(text: str) -> None:
    assert unexplained(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Du har søgt om revalidering.",
        "Du har bedt om aktindsigt.",
        "Vi har fået din ansøgning om ledighedsydelse.",
    ],
)
def test_term_the_reader_asked_for_is_silent(text: str) -> None:
    assert unexplained(text) == []


@pytest.mark.parametrize(
    "text",
    ["Du får kontanthjælp og penge.", "Din ansøgning er her.", "Vi skriver om dit arbejde."],
)
def test_word_that_all_know_is_silent(text: str) -> None:
    assert unexplained(text) == []


def test_term_is_reported_at_its_first_use_only() -> None:
    letter = checked("Modregningen sker i maj. Vi stopper en modregning i juni.").letter

    assert [use.span.start for use in letter.unexplained] == [0]


def test_two_terms_are_reported_in_reading_order() -> None:
    text = "Vi bruger en statusattest. Du må have en bisidder med."

    assert unexplained(text) == ["statusattest", "bisidder"]


def test_term_in_a_heading_is_silent() -> None:
    assert unexplained("# Om din henstand\n\nVi ringer til dig i morgen.") == []


def test_parenthesis_with_a_section_is_no_explanation() -> None:
    assert unexplained("Du har ret til aktindsigt (se § 9 i loven).") == ["aktindsigt"]


def test_explanation_far_behind_does_not_count() -> None:
    text = "Du får henstand. " + "Vi ringer til dig i morgen. " * 8 + "Det betyder, at du venter."

    assert unexplained(text) == ["henstand"]
