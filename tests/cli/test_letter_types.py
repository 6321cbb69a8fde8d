"""`klarbesked letter-types`, and the answers a user gives with `--svar`."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from klarbesked.engine.letter_type import our_catalogue
from klarbesked.engine.rules.lovkrav import dine_synspunkter_ikke_fundet as views
from letters import GOOD
from written import write

Command = Callable[..., Any]

DECISION = views.START + views.REASON + views.END


def rules(outcome: Any) -> list[str]:
    return [finding["rule"] for finding in json.loads(outcome.out)["letters"][0]["findings"]]


def test_every_type_is_listed_with_its_title(klarbesked: Command) -> None:
    outcome = klarbesked("letter-types")

    listed = [line.split(maxsplit=1) for line in outcome.out.splitlines()]
    assert outcome.code == 0
    assert listed == [[spec.id, spec.title] for spec in our_catalogue().types.values()]


def test_one_type_is_shown_with_its_demands_and_their_basis(klarbesked: Command) -> None:
    outcome = klarbesked("letter-types", "afg_sanktion_las")

    spec = our_catalogue().types["afg_sanktion_las"]
    titles = [f"### {our_catalogue().elements[r.element].title}" for r in spec.requirements]
    assert outcome.code == 0
    assert outcome.out.startswith("# Afgørelse: sanktion i kontanthjælpen\n")
    assert [title for title in titles if title not in outcome.out.splitlines()] == []
    assert "Aktivloven § 35" in outcome.out
    assert "Ikke juristtjekket." in outcome.out
    assert "Efter hukommelsen" in outcome.out
    assert "(`--svar skoen=ja`)" in outcome.out


@pytest.mark.parametrize("name", ["afg_sanktion", "", "../elementer", "elementer", "andet"])
def test_unknown_type_says_what_to_write(klarbesked: Command, name: str) -> None:
    outcome = klarbesked("letter-types", name)

    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(f"Brevtypen {name} findes ikke. Skriv klarbesked letter-types")


def test_answer_of_the_user_is_used(klarbesked: Command) -> None:
    path = write("brev.md", DECISION)

    silent = klarbesked("check", path, "--format", "json")
    answered = klarbesked("check", path, "--format", "json", "--svar", "udtalt=ja")
    denied = klarbesked("check", path, "--format", "json", "--svar", "udtalt=nej")

    assert rules(answered) == sorted([*rules(silent), "dine-synspunkter-ikke-fundet"])
    assert rules(denied) == rules(silent)


def test_several_answers_are_taken(klarbesked: Command) -> None:
    answers = ("--svar", "skoen=ja", "--svar", "penge=nej")

    assert klarbesked("check", write("brev.md", GOOD), *answers).code == 0


def test_last_answer_to_a_question_holds(klarbesked: Command) -> None:
    answers = ("--svar", "udtalt=ja", "--svar", "udtalt=nej")

    outcome = klarbesked("check", write("brev.md", DECISION), "--format", "json", *answers)

    assert "dine-synspunkter-ikke-fundet" not in rules(outcome)


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        ("farve=ja", "Vi kender ikke spørgsmålet farve. Du kan svare på: ansat, "),
        ("=ja", "Vi kender ikke spørgsmålet . Du kan svare på: ansat, "),
        ("skoen", "Skriv --svar skoen=ja eller --svar skoen=nej."),
        ("skoen=", "Skriv --svar skoen=ja eller --svar skoen=nej."),
        ("skoen=måske", "Skriv --svar skoen=ja eller --svar skoen=nej."),
        ("skoen=ja=nej", "Skriv --svar skoen=ja eller --svar skoen=nej."),
        ("Skoen=ja", "Vi kender ikke spørgsmålet Skoen."),
    ],
)
def test_answer_we_do_not_understand(klarbesked: Command, answer: str, sentence: str) -> None:
    outcome = klarbesked("check", write("brev.md", GOOD), "--svar", answer)

    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(sentence)


def test_type_we_do_not_know_says_where_they_are_listed(klarbesked: Command) -> None:
    outcome = klarbesked("check", write("brev.md", GOOD), "--letter-type", "afg_nej")

    assert outcome.code == 2
    assert outcome.err.startswith(
        "Vi kender ikke brevtypen afg_nej. Skriv klarbesked letter-types for at se dem alle."
    )


@pytest.mark.parametrize("name", ["afg_sanktion_las", "afgoerelse", "partshoering", "andet"])
def test_type_or_family_can_be_named(klarbesked: Command, name: str) -> None:
    outcome = klarbesked(
        "check", write("brev.md", GOOD), "--letter-type", name, "--fail-on", "never"
    )

    assert (outcome.code, outcome.err) == (0, "")
