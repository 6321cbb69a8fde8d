"""Fixes made in a letter: those that keep the meaning, until there are no more."""

from collections.abc import Callable, Collection, Iterator
from datetime import datetime

import pytest

from docx_files import docx, field, p, r
from klarbesked.engine.check import Checked, all_rules, check
from klarbesked.engine.document import Document, Span
from klarbesked.engine.finding import Edit, Fix, FixClass
from klarbesked.engine.letter import Letter
from klarbesked.engine.read import read_letter
from klarbesked.engine.rule import Hit, Rule, bad, rule
from klarbesked.rewrite.apply import WOULD_NOT_HOLD, Applied, LetterFile, apply_fixes
from klarbesked.rewrite.choose import MUST_WAIT, UNSAFE
from klarbesked.rewrite.docx import WordFile
from klarbesked.rewrite.docx_places import FIELD, TRACKED
from klarbesked.rewrite.guarded import passed
from klarbesked.rewrite.offer import Offer
from klarbesked.rewrite.text import BROKEN, TextFile
from letters import TODAY
from word_letters import LETTERS, SAMPLES

ALL: tuple[FixClass, ...] = ("swap", "delete", "recast")
AT = datetime(2026, 11, 23, 9).astimezone()
RYKKER = "rykker-dokumentation.txt"


def examine(document: Document) -> Checked:
    return check(document, today=TODAY, language="da")


def text_file(text: str | bytes, name: str = "brev.md") -> TextFile:
    data = text if isinstance(text, bytes) else text.encode()
    return TextFile(data, read_letter(data, name), name)


def word_file(data: bytes, at: datetime | None = None) -> WordFile:
    return WordFile(data, read_letter(data, "brev.docx"), "brev.docx", at)


def applied(file: LetterFile, kinds: Collection[FixClass] = ALL) -> Applied:
    return apply_fixes(file, examine, kinds)


def swapping(*pairs: tuple[str, str], name: str = "en-regel") -> Rule:
    """A rule that puts the second of each pair in the place of the first, wherever it stands."""

    @rule(
        name=name, group="sprog", title="Skift", level="C", evidence="vane", message="Skift.",
        why="Det er lettere.", source="Opdigtet.", examples=[bad("⟦x⟧")],
    )  # fmt: skip
    def found(letter: Letter) -> Iterator[Hit]:
        for before, after in pairs:
            at = letter.text.find(before)
            if at >= 0:
                place = Span(at, at + len(before))
                yield Hit(place, fixes=(Fix("swap", "Skift", (Edit(place, after),)),))

    return found


def with_rules(*rules: Rule) -> Callable[[Document], Checked]:
    return lambda document: check(document, today=TODAY, rules=rules, language="da")


def test_only_the_kinds_that_were_asked_for_are_made() -> None:
    text = "Vi ved, at at du kan klage, såfremt du er uenig i det, vi skriver her."

    assert applied(text_file(text), ["delete"]).data.decode() == text.replace("at at", "at")
    assert applied(text_file(text), ["swap"]).data.decode() == text.replace("såfremt", "hvis")


def test_a_fix_that_a_fix_makes_possible_is_made_too() -> None:
    file = text_file("Vi skriver til dig mhp. at finde en dag, vi kan tale sammen.")

    result = applied(file, ["swap"])

    assert result.data.decode() == "Vi skriver til dig for at finde en dag, vi kan tale sammen."
    assert [made.rule for made in result.made] == ["forkortelse", "kancelliord"]


def test_a_fix_that_changes_a_fact_is_left_with_the_reason() -> None:
    text = "Du skal svare os inden 14 dage. Du kan klage, såfremt du er uenig i det."
    rules = with_rules(swapping(("14 dage", "7 dage")), all_rules()["kancelliord"])

    result = apply_fixes(text_file(text), rules, ["swap"])

    assert result.data.decode() == text.replace("såfremt", "hvis")
    assert [(left.change.before, left.why) for left in result.left] == [("14 dage", UNSAFE)]


def test_the_guard_finds_the_one_of_several_that_changes_the_letter() -> None:
    text = "Du skal svare os inden 14 dage. Du kan klage, såfremt du er uenig i det."
    before = with_rules(swapping(("14 dage", "7 dage"), ("såfremt", "hvis")))(
        read_letter(text.encode(), "brev.md")
    )
    offers = [Offer(f, f.fixes[0], f.span) for f in before.findings if f.span]

    result = passed(before, offers, examine)

    assert result.after.letter.text == text.replace("såfremt", "hvis")
    assert [blocked.offer for blocked in result.blocked] == offers[:1]


def test_a_place_the_file_cannot_take_is_left_with_the_reason() -> None:
    result = applied(text_file("Du kan klage, så**frem**t du er uenig i det, vi skriver."))

    assert [left.why for left in result.left] == [BROKEN]
    assert result.made == ()


def test_two_rules_that_undo_each_other_come_to_an_end() -> None:
    text = "Du kan få hjælp, hvis du har brug for det."
    rules = with_rules(
        swapping(("få hjælp", "få støtte"), name="en"),
        swapping(("få støtte", "få hjælp"), name="to"),
    )

    result = apply_fixes(text_file(text), rules, ["swap"])

    assert [left.why for left in result.left] == [MUST_WAIT]


def test_two_fixes_of_the_same_words_are_made_one_after_the_other() -> None:
    text = "Du kan klage, såfremt du vil det."
    rules = with_rules(
        swapping(("såfremt du vil", "hvis du vil"), name="en"), all_rules()["kancelliord"]
    )

    result = apply_fixes(text_file(text), rules, ["swap"])

    assert result.data.decode() == text.replace("såfremt", "hvis")
    assert (len(result.made), result.left) == (1, ())


def test_lines_that_would_be_read_otherwise_keep_their_words() -> None:
    """A longer last line tells the reader that the lines before it were meant to end."""
    text = "Du kan komme til os på kontoret her i kommunen hver\nFredag, og så ringe til os.\n"
    text += "Sted: Torvet 1. Vi har rum til samtaler mht. dit arbejde.\n\n"
    text += "Du kan klage, såfremt du vil det."
    rules = with_rules(swapping(("mht.", "med hensyn til")), all_rules()["kancelliord"])

    result = apply_fixes(text_file(text, "brev.txt"), rules, ["swap"])

    assert result.data.decode() == text.replace("såfremt", "hvis")
    assert [left.why for left in result.left] == [WOULD_NOT_HOLD]


@pytest.mark.parametrize("name", [RYKKER, *LETTERS])
def test_a_second_run_finds_nothing_more(name: str) -> None:
    if name == RYKKER:
        file: LetterFile = text_file((SAMPLES / name).read_bytes(), name)
        first = applied(file)
        second = applied(text_file(first.data, name))
    else:
        first = applied(word_file(LETTERS[name]))
        second = applied(word_file(first.data))

    assert second.made == ()
    assert second.data == first.data


@pytest.mark.parametrize("name", LETTERS)
def test_the_same_fixes_are_made_tracked(name: str) -> None:
    plain, tracked = applied(word_file(LETTERS[name])), applied(word_file(LETTERS[name], AT))

    texts = [read_letter(data, "brev.docx").text for data in (plain.data, tracked.data)]
    assert texts[0] == texts[1]
    assert plain.made == tracked.made


def test_what_stands_in_the_way_is_told_once_for_each() -> None:
    result = applied(word_file(LETTERS["everything"]), ["swap"])

    assert len(result.made) == 7
    assert sorted(left.why for left in result.left) == [FIELD, TRACKED]


def test_a_merge_field_in_a_word_leaves_the_word() -> None:
    data = docx(
        p(r("Du kan klage, så"), field(" MERGEFIELD D ", r("frem")), r("t du er uenig i det her."))
    )

    result = applied(word_file(data))

    assert (result.data, len(result.left)) == (data, 1)


def test_a_letter_without_anything_to_fix_is_the_same_file() -> None:
    data = docx(p("Du får hjælp fra maj, og du kan ringe til os, hvis du vil."))

    assert applied(word_file(data, AT)).data == data
