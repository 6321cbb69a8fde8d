"""Rules of the authority's own: what they find, when they are silent, and faults in their files."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from effort import calls_of
from klarbesked.engine.check import Checked
from klarbesked.engine.finding import Finding
from klarbesked.engine.letter_type import LawyerFileError
from klarbesked.engine.own import check_examples
from klarbesked.engine.own.examples import UNREADABLE
from klarbesked.engine.profile import ProfileError
from letters import checked
from own_folder import CUE, EXAMPLES, RULE, SWAP, own_profile

LINE = "En borger kan klage over det til os."


def found(outcome: Checked) -> list[Finding]:
    return [finding for finding in outcome.findings if finding.group == "egne"]


def applied(outcome: Checked) -> str:
    text = outcome.letter.text
    edits = [edit for finding in found(outcome) for edit in finding.fixes[0].edits]
    for edit in sorted(edits, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


def reasons(outcome: Checked) -> Iterator[str]:
    return (reason for rule, reason in outcome.not_run if rule == "ordet-borger")


def test_cue_points_at_its_line_and_names_the_words(tmp_path: Path) -> None:
    profile = own_profile(tmp_path, rules={"ordet-borger": RULE + CUE + EXAMPLES})

    outcome = checked(f"{LINE} Du kan ringe til os.", profile=profile)

    [finding] = found(outcome)
    assert finding.span
    assert outcome.letter.at(finding.span) == LINE
    assert (finding.rule, finding.level, finding.message) == (
        "ordet-borger",
        "C",
        "Her står borger. Skriv du.",
    )


def test_line_with_two_cues_is_found_once(tmp_path: Path) -> None:
    rule = RULE + CUE + "[[tegn]]\nmoenster = 'klage over'\n" + EXAMPLES
    profile = own_profile(tmp_path, rules={"ordet-borger": rule})

    assert len(found(checked(LINE, profile=profile))) == 1


def test_pattern_is_named_as_it_was_seen(tmp_path: Path) -> None:
    rule = RULE + "[[tegn]]\nmoenster = 'klage over \\w+'\n" + EXAMPLES
    profile = own_profile(tmp_path, rules={"ordet-borger": rule})

    assert [f.message for f in found(checked(LINE, profile=profile))] == [
        "Her står klage over det. Skriv du."
    ]


def test_words_are_replaced_and_a_capital_is_kept(tmp_path: Path) -> None:
    more = '[[skriv]]\nord = "klage over"\ni_stedet = "klage på"\n'
    profile = own_profile(tmp_path, rules={"ordet-borger": RULE + SWAP + more + EXAMPLES})

    outcome = checked(f"Borger nr. 2 vil klage over det. {LINE}", profile=profile)

    assert [f.message for f in found(outcome)][:1] == ["Her står Borger. Skriv du."]
    assert applied(outcome) == (
        "Menneske nr. 2 vil klage på det. En menneske kan klage på det til os."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Vi har borgere i kommunen, som kan klage.",
        "Du skal gå ned i borger-service i dag.",
        "Du kan læse mere på www.borger.dk i dag.",
        "Du kan skrive til borger@haderby.dk i dag.",
    ],
)
def test_part_of_a_word_or_an_address_is_left_alone(tmp_path: Path, text: str) -> None:
    profile = own_profile(tmp_path, rules={"ordet-borger": RULE + SWAP + EXAMPLES})

    assert found(checked(text, profile=profile)) == []


def test_longest_phrase_wins_and_the_shorter_one_stands_in(tmp_path: Path) -> None:
    more = '[[skriv]]\nord = "borger i byen"\ni_stedet = "nabo"\n'
    profile = own_profile(tmp_path, rules={"ordet-borger": RULE + SWAP + more + EXAMPLES})

    outcome = checked("En borger i byen bor her. En borger i byen-vest bor her.", profile=profile)

    assert applied(outcome) == "En nabo bor her. En menneske i byen-vest bor her."


def test_word_that_is_right_already_is_left_alone(tmp_path: Path) -> None:
    swap = '[[skriv]]\nord = "mitid"\ni_stedet = "MitID"\n'
    profile = own_profile(tmp_path, rules={"ordet-borger": RULE + swap + EXAMPLES})

    outcome = checked("Log på med MitID her. Log på med Mitid der.", profile=profile)

    assert applied(outcome) == "Log på med MitID her. Log på med MitID der."
    assert len(found(outcome)) == 1


def test_sign_that_lower_case_does_not_know_breaks_nothing(tmp_path: Path) -> None:
    swap = '[[skriv]]\nord = "sag"\ni_stedet = "post"\n'
    profile = own_profile(tmp_path, rules={"ordet-borger": RULE + swap + EXAMPLES})

    outcome = checked("Vi har set på din ſag i dag, og den er god.", profile=profile)

    assert list(reasons(outcome)) == []


def test_rule_can_be_turned_off_and_raised_to_b(tmp_path: Path) -> None:
    rules = {"ordet-borger": RULE + CUE + EXAMPLES}
    off = own_profile(tmp_path, rules=rules, more='[regler]\nordet-borger = "fra"')
    raised = own_profile(tmp_path, rules=rules, more='[regler]\nordet-borger = "B"')

    outcome = checked(LINE, profile=off)

    assert found(outcome) == []
    assert list(reasons(outcome)) == ["Reglen er slået fra i opsætningen."]
    assert [f.level for f in found(checked(LINE, profile=raised))] == ["B"]


def test_rule_cannot_be_raised_to_a(tmp_path: Path) -> None:
    with pytest.raises(ProfileError, match=r"Niveau A er vores\."):
        own_profile(
            tmp_path,
            rules={"ordet-borger": RULE + CUE + EXAMPLES},
            more='[regler]\nordet-borger = "A"',
        )


def test_wish_in_the_letter_may_name_an_own_rule(tmp_path: Path) -> None:
    profile = own_profile(tmp_path, rules={"ordet-borger": RULE + CUE + EXAMPLES})
    wish = "<!-- klarbesked: spring over ordet-borger i hele brevet: loven siger borger -->"

    outcome = checked(f"{wish}\n\n{LINE}", profile=profile)

    assert found(outcome) == []
    assert [skip.reason for skip in outcome.suppressed] == ["loven siger borger"]


@pytest.mark.parametrize(
    ("day", "count", "said"),
    [
        ("2026-03-31", 0, ["Reglen gælder først fra 1.4.2026. Brevet er ældre."]),
        ("2026-04-01", 1, []),
        ("2026-12-31", 1, []),
        ("2027-01-01", 0, ["Reglen gjaldt til og med 31.12.2026. Brevet er nyere."]),
    ],
)
def test_rule_holds_in_its_own_time(tmp_path: Path, day: str, count: int, said: list[str]) -> None:
    when = "gyldig_fra = 2026-04-01\ngyldig_til = 2026-12-31\n"
    profile = own_profile(tmp_path, rules={"ordet-borger": RULE + when + CUE + EXAMPLES})

    outcome = checked(LINE, profile=profile, flag_date=date.fromisoformat(day))

    assert len(found(outcome)) == count
    assert list(reasons(outcome)) == said
    assert [line for rule in profile.own_rules for line in check_examples(rule)] == []


def test_rule_speaks_of_its_families_only(tmp_path: Path) -> None:
    families = 'familier = ["indkaldelse"]\n'
    profile = own_profile(tmp_path, rules={"ordet-borger": RULE + families + CUE + EXAMPLES})

    assert len(found(checked(LINE, profile=profile, letter_type="indkaldelse"))) == 1
    assert found(checked(LINE, profile=profile, letter_type="afgoerelse")) == []


def test_examples_that_come_out_otherwise_are_named(tmp_path: Path) -> None:
    turned = EXAMPLES.replace("true", "x").replace("false", "true").replace("x", "false")
    profile = own_profile(tmp_path, rules={"ordet-borger": RULE + CUE + turned})

    assert [line.partition(". ")[0] for line in check_examples(profile.own_rules[0])] == [
        "ordet-borger, eksempel 1: Reglen finder noget i eksemplet",
        "ordet-borger, eksempel 2: Reglen finder ingenting i eksemplet",
    ]


def test_example_without_text_is_named(tmp_path: Path) -> None:
    empty = EXAMPLES.replace("Du kan klage over det.", "<!-- her -->")
    profile = own_profile(tmp_path, rules={"ordet-borger": RULE + CUE + empty})

    assert check_examples(profile.own_rules[0]) == [
        "ordet-borger, eksempel 2: " + UNREADABLE,
    ]


FULL = RULE + CUE + EXAMPLES


@pytest.mark.parametrize(
    ("toml", "line", "remedy"),
    [
        (FULL.replace("titel", "#"), 1, "Skriv titel i filen."),
        (FULL.replace("kilde", "#"), 1, "Skriv kilde i filen."),
        ('niveau = "A"' + FULL, 1, 'Niveau A er vores. Skriv niveau = "B".'),
        ('niveau = "D"' + FULL, 1, 'Skriv niveau = "B" eller niveau = "C".'),
        ('nivo = "B"' + FULL, 1, "Vi kender ikke nivo."),
        ('familier = ["klage"]' + FULL, 1, "Vi kender ikke klage."),
        (FULL.replace("{ord}", "{navn}"), 3, "Du kan kun bruge klammerne"),
        (RULE + EXAMPLES, 1, "Skriv mindst ét [[tegn]] eller [[skriv]]"),
        (RULE + CUE + "svag = true\n" + EXAMPLES, 8, "Vi kender ikke svag."),
        (RULE + SWAP + SWAP + EXAMPLES, 10, "borger står her to gange."),
        (RULE + '[[skriv]]\nord = "a"\n' + EXAMPLES, 6, "Skriv i_stedet i filen."),
        (FULL.replace("true", "false"), 1, "Skriv mindst ét [[eksempel]] med findes = true"),
        (FULL.replace("findes = true", ""), 9, "Skriv findes = true eller findes = false"),
        (FULL + "[[", 16, "Vi kan ikke læse filen."),
    ],
)
def test_fault_names_file_line_and_remedy(
    tmp_path: Path, toml: str, line: int, remedy: str
) -> None:
    with pytest.raises(LawyerFileError) as error:
        own_profile(tmp_path, rules={"ordet-borger": toml})

    assert str(error.value).startswith(f"vores/regler/ordet-borger.toml, linje {line}: {remedy}")


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("lang-saetning", "lang-saetning er navnet på en af vores regler."),
        ("Ordet Borger", "Giv filen et navn med små bogstaver"),
    ],
)
def test_name_that_cannot_be_used_is_refused(tmp_path: Path, name: str, remedy: str) -> None:
    with pytest.raises(LawyerFileError, match=rf"vores/regler/{name}\.toml, linje 1: {remedy}"):
        own_profile(tmp_path, rules={name: FULL})


def test_work_grows_with_the_letter_and_no_faster(tmp_path: Path) -> None:
    many = "".join(f'[[skriv]]\nord = "ord{n} nu"\ni_stedet = "x"\n' for n in range(50))
    profile = own_profile(tmp_path, rules={"ordet-borger": RULE + CUE + SWAP + many + EXAMPLES})
    rule = profile.own_rules[0]
    short, long = (
        checked(f"{LINE}\n\n" * n, profile=profile, rules=[]).letter for n in (125, 1250)
    )

    once = calls_of(lambda: list(rule(short)))

    assert calls_of(lambda: list(rule(long))) < 20 * once
