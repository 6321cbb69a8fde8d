"""A passage is the sentences a fix touches, before and after."""

from klarbesked.engine.document import Span
from klarbesked.engine.finding import Edit
from klarbesked.rewrite.passage import passage, whole_letter
from letters import checked

TEXT = "Vi ser på sagen. Du bedes svare i dag. Ring til os.\n\nDu kan også skrive til os."


def _edit(words: str, text: str) -> Edit:
    start = TEXT.index(words)
    return Edit(Span(start, start + len(words)), text)


def test_passage_holds_only_the_sentence_that_is_touched() -> None:
    changed = passage(checked(TEXT).letter, [_edit("bedes", "skal")])

    assert (changed.before.text, changed.after.text) == (
        "Du bedes svare i dag.",
        "Du skal svare i dag.",
    )


def test_passage_holds_each_block_that_is_touched() -> None:
    changed = passage(checked(TEXT).letter, [_edit("bedes", "skal"), _edit(" også", "")])

    assert changed.after.text == "Du skal svare i dag.\nDu kan skrive til os."
    assert len(changed.after.document.blocks) == 2


def test_new_line_begins_a_block_of_its_own() -> None:
    end = len("Vi ser på sagen. Du bedes svare i dag. Ring til os.")

    after = whole_letter(
        checked(TEXT).letter, [Edit(Span(end, end), "\nRegler: § 13 i aktivloven.")]
    )

    assert [after.document.at(block.span) for block in after.document.blocks] == [
        "Vi ser på sagen. Du bedes svare i dag. Ring til os.",
        "Regler: § 13 i aktivloven.",
        "Du kan også skrive til os.",
    ]


def test_field_of_the_file_keeps_its_place() -> None:
    text = "Kære Anne\n\nDu bedes svare «Navn» i dag, så vi kan se på sagen igen."
    letter = checked(text).letter
    start = letter.text.index("bedes")

    changed = passage(letter, [Edit(Span(start, start + 5), "skal nu")])

    assert [changed.after.document.at(field.span) for field in changed.after.fields] == ["«Navn»"]
