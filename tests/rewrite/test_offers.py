"""What is offered: sentences that can be built, and no fix that would say something else."""

from dataclasses import replace

from klarbesked.engine.check import Checked, all_rules
from klarbesked.engine.document import Span
from klarbesked.engine.finding import Edit, Finding, Fix
from klarbesked.rewrite.offers import MOST_JUDGED, with_recasts, with_safe_fixes
from letters import GOOD, checked

KANCELLIORD = all_rules()["kancelliord"]
LETTER = "Du skal svare senest den 4. december 2026, såfremt du er uenig i det, vi skriver."


def _with_fix(text: str, words: str, plain: str) -> Checked:
    """Return the letter with one finding, whose swap puts `plain` for `words`."""
    clean = checked(text, rules=[], language="da")
    start = clean.letter.text.index(words)
    place = Span(start, start + len(words))
    fix = Fix("swap", f"Skriv “{plain}”", (Edit(place, plain),))
    finding = Finding("egen", "sprog", "C", "vane", place, "Skriv det enklere.", "", (fix,))
    return replace(clean, findings=(finding,))


def _fixes(outcome: Checked) -> list[Fix]:
    return [fix for finding in outcome.findings for fix in finding.fixes]


def test_swap_that_keeps_the_meaning_stays() -> None:
    found = _with_fix(LETTER, "såfremt", "hvis")

    assert with_safe_fixes(found) == found


def test_swap_that_changes_a_date_is_gone_and_the_finding_stays() -> None:
    found = with_safe_fixes(_with_fix(LETTER, "4. december", "5. december"))

    assert (_fixes(found), len(found.findings)) == ([], 1)


def test_swap_that_breaks_the_sentence_is_gone() -> None:
    found = with_safe_fixes(_with_fix(LETTER, "såfremt", "hvis hvis"))

    assert _fixes(found) == []


def test_sentence_takes_the_place_of_the_advice_and_other_fixes_stay() -> None:
    text = "Vi har set på den af kommunen trufne afgørelse, og du bedes svare os i dag."
    plain = checked(text, language="da")
    before = next(f for f in plain.findings if f.rule == "kancellisloejfe")

    after = next(f for f in with_recasts(plain).findings if f.rule == "kancellisloejfe")

    assert [fix.edits for fix in before.fixes] == [()]
    assert [(fix.kind, fix.label) for fix in after.fixes] == [
        ("recast", "Skriv “den afgørelse, som kommunen har truffet”")
    ]


def test_advice_stays_where_no_sentence_can_be_built() -> None:
    text = "Vi har set på den af kommunen gennemførte kontrol af oplysninger i registeret."
    plain = checked(text, language="da")

    assert _fixes(with_recasts(plain)) == _fixes(plain)


def test_change_to_du_is_offered_once_and_each_word_keeps_its_own_fix() -> None:
    found = with_recasts(checked("Vi beder Dem svare. Vi har Deres brev.", language="da")).findings

    kinds = [[fix.kind for fix in f.fixes] for f in found if f.rule == "hoeflig-de"]

    assert kinds == [["recast", "choose"], ["choose"]]


def test_good_letter_is_left_as_it_is() -> None:
    clean = checked(GOOD)

    assert with_recasts(clean) == clean


def test_what_is_not_judged_in_a_letter_with_far_too_much_is_a_choice() -> None:
    many = "\n\n".join([LETTER] * (MOST_JUDGED + 1))

    fixes = _fixes(with_safe_fixes(checked(many, rules=[KANCELLIORD], language="da")))

    assert [fix.kind for fix in fixes[MOST_JUDGED - 1 :]] == ["swap", "choose"]
