"""The authority's own terms: whose explanation is offered, and on which day."""

from datetime import date
from pathlib import Path

import pytest

from klarbesked.engine.check import Checked
from klarbesked.engine.letter_type import LawyerFileError
from klarbesked.engine.profile import Profile
from klarbesked.engine.unexplained import wording_on
from letters import checked
from own_folder import own_profile

ENOUGH = "Vi skriver til dig, fordi vi har set på din sag, og du kan ringe til os i dag. "
"""With fewer words we cannot tell that a text is Danish."""

OURS = '[[fagord]]\nord = "{word}"\nforklaring = "{said}"\n'
TWO_YEARS = """
[[fagord]]
ord = "kviksats"
forklaring = "Det gamle beløb."
gyldig_til = 2025-12-31

[[fagord]]
ord = "kviksats"
forklaring = "Det nye beløb."
gyldig_fra = 2026-01-01
"""


def term(word: str, said: str = "Noget, vi siger.", more: str = "") -> str:
    return OURS.format(word=word, said=said) + more + "\n"


def offered(outcome: Checked) -> list[str]:
    """Return what is proposed for each term without an explanation."""
    return [
        fix.edits[0].text
        for finding in outcome.findings
        if finding.rule == "fagord-uforklaret"
        for fix in finding.fixes
    ]


def said_of(text: str, profile: Profile, day: str = "2026-05-04") -> list[str]:
    return offered(checked(ENOUGH + text, profile=profile, flag_date=date.fromisoformat(day)))


@pytest.mark.parametrize(
    ("day", "explanation"),
    [
        ("2025-12-31", " (det gamle beløb)"),
        ("2026-01-01", " (det nye beløb)"),
    ],
)
def test_the_letters_day_decides_which_explanation_holds(
    tmp_path: Path, day: str, explanation: str
) -> None:
    profile = own_profile(tmp_path, terms=TWO_YEARS)

    assert said_of("Du får udbetalt en kviksats i maj.", profile, day) == [explanation]


def test_own_explanation_wins_over_ours(tmp_path: Path) -> None:
    profile = own_profile(tmp_path, terms=term("Aktindsigt", "At læse med."))

    assert said_of("Du har ret til aktindsigt i dag.", profile) == [" (at læse med)"]


def test_own_explanation_goes_for_our_synonyms_too(tmp_path: Path) -> None:
    profile = own_profile(tmp_path, terms=term("fleksløntilskud", "Penge fra os."))

    assert said_of("Du får et flekslønstilskud fra maj.", profile) == [" (penge fra os)"]


def test_own_word_takes_only_its_own_name_from_a_term_of_ours(tmp_path: Path) -> None:
    profile = own_profile(tmp_path, terms=term("flekslønstilskud", "Penge fra os."))

    assert said_of("Du får et flekslønstilskud fra maj.", profile) == [" (penge fra os)"]
    assert said_of("Du får et fleksløntilskud fra maj.", profile) != [" (penge fra os)"]


def test_new_term_and_its_synonym_are_found(tmp_path: Path) -> None:
    profile = own_profile(
        tmp_path, terms=term("kviksats", "Et beløb.", 'synonymer = ["hurtigt beløb"]')
    )

    assert said_of("Du får udbetalt kviksatsen i maj.", profile) == [" (et beløb)"]
    assert said_of("Du får et hurtigt beløb i maj.", profile) == [" (et beløb)"]


def test_term_written_with_a_capital_is_no_mere_name(tmp_path: Path) -> None:
    profile = own_profile(tmp_path, terms=term("Kvikhuset", "Vores hus i byen."))

    assert said_of("Du kan gå ned i Kvikhuset i dag.", profile) == [" (vores hus i byen)"]


def test_known_term_silences_ours(tmp_path: Path) -> None:
    profile = own_profile(tmp_path, terms=term("aktindsigt", more="kendt = true"))

    assert said_of("Du har ret til aktindsigt i dag.", profile) == []
    assert said_of("Du har ret til aktindsigt i dag.", Profile()) != []


def test_known_acronym_is_not_called_internal(tmp_path: Path) -> None:
    profile = own_profile(tmp_path, terms=term("QRT", more="kendt = true"))

    outcome = checked(ENOUGH + "Vi har sendt sagen til QRT i dag.", profile=profile)

    assert [f for f in outcome.findings if f.rule == "intern-forkortelse"] == []


def test_ours_speaks_while_own_does_not_hold_yet(tmp_path: Path) -> None:
    own = term("aktindsigt", "At læse med.", "gyldig_fra = 2026-07-01")
    profile = own_profile(tmp_path, terms=own)

    before = said_of("Du har ret til aktindsigt i dag.", profile, "2026-06-30")

    assert before == said_of("Du har ret til aktindsigt i dag.", Profile(), "2026-06-30")
    assert said_of("Du har ret til aktindsigt i dag.", profile, "2026-07-01") == [" (at læse med)"]


def test_our_term_is_not_spoken_of_before_it_was() -> None:
    text = "Du får et ressourceforløb på to år."

    assert said_of(text, Profile(), "2012-12-31") == []
    assert len(said_of(text, Profile(), "2013-01-01")) == 1


def test_level_is_the_authoritys(tmp_path: Path) -> None:
    profile = own_profile(tmp_path, terms=term("kviksats", more='niveau = "A"'))

    outcome = checked(ENOUGH + "Du får en kviksats i maj.", profile=profile)

    assert [f.level for f in outcome.findings if f.rule == "fagord-uforklaret"] == ["A"]


def test_last_day_of_the_calendar_is_no_trouble(tmp_path: Path) -> None:
    profile = own_profile(tmp_path, terms=term("kviksats", more="gyldig_til = 9999-12-31"))

    assert len(said_of("Du får en kviksats i maj.", profile)) == 1


def test_days_between_two_changes_share_one_table() -> None:
    assert wording_on(date(2026, 5, 4)) is wording_on(date(2026, 5, 5))


@pytest.mark.parametrize(
    ("toml", "line", "remedy"),
    [
        ('[[fagord]]\nord = "a"', 1, "Skriv forklaring i filen."),
        (term("a") + '[[fagord]]\nforklaring = "b"', 5, "Skriv ord i filen."),
        (term("a") + '[[fagord]]\nord = " "\nforklaring = "b"', 6, "Skriv noget ved ord."),
        (term("a", more='lvo = "b"'), 4, "Vi kender ikke lvo."),
        (term("a", more="lov = 3"), 4, "Sæt anførselstegn om teksten ved lov."),
        (term("a", more='synonymer = "b"'), 4, "Skriv synonymer som en liste"),
        (term("a", more='synonymer = [""]'), 4, "Slet det tomme ord ved synonymer."),
        (term("a", more='kendt = "ja"'), 4, "Skriv kendt = true eller kendt = false."),
        (term("a", more='niveau = "C"'), 4, "Skriv niveau som en af: A, B."),
        (term("a", more='gyldig_fra = "2026"'), 4, "Skriv gyldig_fra som ÅÅÅÅ-MM-DD"),
        (
            term("a", more="gyldig_fra = 2026-02-01\ngyldig_til = 2026-01-01"),
            5,
            "gyldig_til ligger før gyldig_fra.",
        ),
        (term("ab") + "\n" + term("AB"), 7, "AB står her flere gange."),
        ("fagord = 3", 1, "Skriv [[fagord]] med to klammer."),
        ("[[fagor]]", 1, "Vi kender ikke fagor."),
        ("[[fagord]]\nord = \n", 2, "Vi kan ikke læse filen."),
    ],
)
def test_fault_names_file_line_and_remedy(
    tmp_path: Path, toml: str, line: int, remedy: str
) -> None:
    with pytest.raises(LawyerFileError) as error:
        own_profile(tmp_path, terms=toml)

    assert str(error.value).startswith(f"vores/fagord.toml, linje {line}: {remedy}")


def test_file_that_is_no_utf_8_says_so(tmp_path: Path) -> None:
    (tmp_path / "vores").mkdir()
    (tmp_path / "vores/fagord.toml").write_bytes("# på".encode("latin-1"))

    with pytest.raises(LawyerFileError, match=r"vores/fagord.toml, linje 1: .*UTF-8"):
        own_profile(tmp_path)
