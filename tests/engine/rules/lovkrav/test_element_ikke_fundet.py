"""What is said of elements we cannot find: once, at the right level, and only of sure types."""

from pathlib import Path
from typing import Any

import pytest

from klarbesked.engine.finding import Finding
from klarbesked.engine.letter_type import our_catalogue
from klarbesked.engine.rules.lovkrav import element_ikke_fundet
from letters import checked

UNREAD = " Reglen bag er ikke juristtjekket og ikke læst i en kilde."
HEAD, REASON = element_ikke_fundet.HEAD, element_ikke_fundet.REASON
COMPLAINT, END = element_ikke_fundet.COMPLAINT, element_ikke_fundet.END
EXAMPLES = Path(element_ikke_fundet.__file__).parents[2] / "letter_types"
GOOD = sorted(EXAMPLES.glob("*/god-1.md"))


def said(text: str, **choices: Any) -> list[Finding]:
    found = checked(text, **choices).findings
    return [finding for finding in found if finding.rule == "element-ikke-fundet"]


def test_missing_complaint_guidance_is_told_once_and_not_four_times() -> None:
    found = said(HEAD + REASON + END)

    assert [(f.level, f.message) for f in found] == [("B", "Vi kan ikke finde, at man kan klage.")]


def test_part_is_told_where_the_whole_is_there() -> None:
    without_deadline = COMPLAINT.replace(" senest 4 uger efter, at du har fået brevet", "")

    found = said(HEAD + REASON + without_deadline + END, letter_type="afg_afslag")

    assert [f.message for f in found] == [
        "Vi kan ikke finde, hvornår fristen for at klage slutter."
    ]


def test_letter_with_all_of_it_is_left_alone() -> None:
    assert said(HEAD + REASON + COMPLAINT + END) == []


def test_rule_nobody_has_read_gives_advice_and_says_so() -> None:
    found = said(HEAD + REASON + COMPLAINT + END, letter_type="afg_sanktion_las")

    element = our_catalogue().elements["sk_rimelig_grund"]
    assert [f.level for f in found if f.message == element.missing + UNREAD] == ["C"]
    assert [f.level for f in found if f.message.endswith(UNREAD)] == ["C"]


def test_guarantee_that_was_read_is_serious() -> None:
    found = said(HEAD + REASON + COMPLAINT + END, letter_type="afg_sanktion_las")

    element = our_catalogue().elements["sk_haendelse"]
    assert element.severity == "garanti"
    assert [f.level for f in found if f.message == element.missing] == ["A"]


def test_advice_of_the_type_is_no_finding() -> None:
    outcome = checked(HEAD + REASON + COMPLAINT + END)

    advised = [e for e in outcome.letter.elements if not e.is_demanded and e.status == "not_found"]
    messages = {finding.message for finding in outcome.findings}
    assert advised
    assert [e.element.id for e in advised if e.element.missing in messages] == []


@pytest.mark.parametrize(("answer", "levels"), [(True, ["A"]), (False, []), (None, [])])
def test_answer_decides_whether_the_weighing_is_demanded(
    *, answer: bool | None, levels: list[str]
) -> None:
    answers = {} if answer is None else {"skoen": answer}
    plain = REASON.replace("fordi du har 30.000 kr. i banken", "fordi du bor i en anden by")

    found = said(HEAD + plain + COMPLAINT + END, letter_type="afg_afslag", answers=answers)

    missing = our_catalogue().elements["hovedhensyn"].missing
    assert [f.level for f in found if f.message == missing] == levels


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.parent.name)
def test_good_letter_has_at_most_one_serious_demand(path: Path) -> None:
    outcome = checked(path.read_text(encoding="utf-8"))

    serious = [f.rule for f in outcome.findings if f.group == "lovkrav" and f.level == "A"]
    assert len(serious) <= 1
    assert [n.rule for n in outcome.not_run if "gik i stykker" in n.reason] == []


def test_there_is_a_good_letter_of_every_type() -> None:
    assert {path.parent.name for path in GOOD} == set(our_catalogue().types)
