"""From a letter to findings: what is found, what is silent and why, what is skipped."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from klarbesked.engine.check import Checked, all_rules, check
from klarbesked.engine.letter import Letter
from klarbesked.engine.profile import Profile, Skip
from klarbesked.engine.read import read_letter
from klarbesked.engine.rule import Hit
from letters import GOOD, HARD, TODAY, checked, rules_found

ENGLISH = (
    "We have looked at your application and we will send you our answer in the next few weeks."
)


def reasons(outcome: Checked) -> dict[str, str]:
    return dict(outcome.not_run)


def test_good_letter_has_no_findings() -> None:
    outcome = checked(GOOD)

    assert rules_found(outcome) == []


def test_findings_come_in_reading_order_with_the_whole_letter_first() -> None:
    outcome = checked(HARD)

    assert rules_found(outcome) == [
        "kontakt-ikke-fundet",
        "intetsigende-overskrift",
        "frist-uden-dato",
        "forkortelse",
        "forkortelse",
        "intern-forkortelse",
    ]


def test_quick_profile_hides_advice_and_says_so() -> None:
    outcome = checked(HARD, profile=Profile(name="hurtig"))

    assert "forkortelse" not in rules_found(outcome)
    assert reasons(outcome)["forkortelse"] == "Den hurtige profil viser ikke 2 råd (C)."


def test_rule_that_is_off_is_listed_as_not_run() -> None:
    outcome = checked(HARD, profile=Profile(settings={"frist-uden-dato": "fra"}))

    assert "frist-uden-dato" not in rules_found(outcome)
    assert reasons(outcome)["frist-uden-dato"] == "Reglen er slået fra i opsætningen."


def test_profile_gives_a_rule_another_level() -> None:
    outcome = checked(HARD, profile=Profile(settings={"frist-uden-dato": "C"}))

    levels = [f.level for f in outcome.findings if f.rule == "frist-uden-dato"]
    assert levels == ["C"]


def test_english_letter_is_named_and_not_judged() -> None:
    outcome = checked(ENGLISH * 3)

    assert rules_found(outcome) == []
    assert reasons(outcome)["lang-saetning"] == "Brevet er på engelsk. Vi kan kun tjekke dansk."


def test_personal_data_is_found_in_any_language() -> None:
    outcome = checked(ENGLISH + " Your number is 010101-0000.")

    assert rules_found(outcome) == ["personoplysning"]


def test_english_paragraph_in_a_danish_letter_is_left_alone() -> None:
    danish = "Vi har læst din ansøgning, og du får svar fra os i maj. " * 3

    outcome = checked(f"{danish}\n\n{ENGLISH} See the SEL and the LAB for your rights as well.")

    assert rules_found(outcome) == []
    assert reasons(outcome)["*"] == "1 afsnit er på engelsk. Vi kan kun tjekke dansk."


def test_one_word_is_shown_and_not_judged() -> None:
    outcome = checked("Hej")

    assert outcome.letter.text == "Hej"
    assert "lang-saetning" in reasons(outcome)
    assert outcome.measures.lix is None


def test_rule_that_fails_is_not_run_and_the_others_are() -> None:
    def broken(_: Letter) -> Iterator[Hit]:
        raise RuntimeError("the text of the letter must not come out")

    rules = [replace(all_rules()["lang-saetning"], find=broken), all_rules()["frist-uden-dato"]]

    outcome = checked(HARD, rules=rules)

    assert rules_found(outcome) == ["frist-uden-dato"]
    assert "RuntimeError" in reasons(outcome)["lang-saetning"]
    assert "must not" not in reasons(outcome)["lang-saetning"]


def test_rule_for_a_type_is_silent_where_the_type_is_in_doubt() -> None:
    typed = replace(all_rules()["frist-uden-dato"], letter_types=frozenset({"afgoerelse"}))

    in_doubt = checked(HARD, rules=[typed])
    told = checked(HARD, rules=[typed], letter_type="afgoerelse")
    other = checked(HARD, rules=[typed], letter_type="indkaldelse")

    assert reasons(in_doubt) == {
        "frist-uden-dato": "Vi er i tvivl om brevets type. Vælg den, så kører reglen."
    }
    assert rules_found(told) == ["frist-uden-dato"]
    assert reasons(other) == {"frist-uden-dato": "Reglen gælder ikke den type brev."}


def test_template_may_have_fields() -> None:
    text = GOOD.replace("Kære Anne", "Kære «Navn»")

    assert rules_found(checked(text)) == ["skabelonrest"]
    assert rules_found(checked(text, is_template=True)) == []


@pytest.mark.parametrize(
    ("flag", "text", "expected"),
    [
        (date(2026, 1, 2), "Haderby, den 3. maj 2026\n\n" + GOOD, (date(2026, 1, 2), "flag")),
        (None, "Haderby, den 3. maj 2026\n\n" + GOOD, (date(2026, 5, 3), "letter")),
        (None, "Dato: 03-05-2026\n\n" + GOOD, (date(2026, 5, 3), "letter")),
        (None, GOOD, (TODAY, "today")),
    ],
)
def test_date_of_the_letter(flag: date | None, text: str, expected: tuple[date, str]) -> None:
    outcome = checked(text, flag_date=flag)

    assert (outcome.letter.day, outcome.letter.date.source) == expected


def test_wish_in_the_letter_skips_the_next_block_only() -> None:
    wish = "<!-- klarbesked: spring over frist-uden-dato: aftalt med borgeren -->"
    duty = "Du skal sende skemaet til os snarest muligt."

    outcome = checked(f"{GOOD}\n\n{wish}\n\n{duty}\n\n{duty}")

    assert rules_found(outcome) == ["frist-uden-dato"]
    assert [skip.reason for skip in outcome.suppressed] == ["aftalt med borgeren"]
    assert "klarbesked" not in outcome.letter.text


def test_wish_for_the_whole_letter_skips_all() -> None:
    wish = "<!-- klarbesked: spring over forkortelse i hele brevet: fagfolk -->"

    outcome = checked(f"{wish}\n\n{HARD}")

    assert "forkortelse" not in rules_found(outcome)
    assert len(outcome.suppressed) == 2


@pytest.mark.parametrize(
    ("wish", "rule", "reason"),
    [
        ("spring over forkortelse", "forkortelse", "Vi springer den ikke over. Skriv en grund"),
        ("spring over findes-ikke: nej", "findes-ikke", "Vi springer intet over: der er ingen"),
    ],
)
def test_wish_we_cannot_follow_is_said_aloud(wish: str, rule: str, reason: str) -> None:
    outcome = checked(f"<!-- klarbesked: {wish} -->\n\n{HARD}")

    assert outcome.suppressed == ()
    assert reasons(outcome)[rule].startswith(reason)


def test_skip_in_the_configuration_fits_file_and_text() -> None:
    skip = Skip(file="rykker*.md", rule="frist-uden-dato", reason="aftalt", text="dokumentation")
    document = read_letter(HARD.encode(), "brev.md")

    def found(path: str, chosen: Skip) -> bool:
        outcome = check(document, today=TODAY, profile=Profile(skips=(chosen,)), path=path)
        return "frist-uden-dato" in rules_found(outcome)

    assert not found("breve/rykker-1.md", skip)
    assert found("breve/andet.md", skip)
    assert found("breve/rykker-1.md", replace(skip, text="noget, der ikke står der"))


def test_short_text_counts_as_the_language_the_user_says() -> None:
    document = read_letter(b"Klagen fremsendes.", "brev.txt")

    alone = check(document, today=date(2026, 11, 25))
    told = check(document, today=date(2026, 11, 25), language="da")

    assert alone.findings == ()
    assert "kancelliord" in {finding.rule for finding in told.findings}


def test_language_of_the_text_goes_before_what_the_user_says() -> None:
    english = "You have the right to complain if you do not agree with the letter that we send."

    told = check(read_letter(english.encode(), "a.txt"), today=date(2026, 11, 25), language="da")

    assert told.letter.annotated.language == "en"
