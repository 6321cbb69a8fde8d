"""Changes upon changes, told as edits of the letter as it came."""

from hypothesis import given
from hypothesis import strategies as st

from klarbesked.engine.document import Block, Document, Mark, Span
from klarbesked.engine.finding import Edit
from klarbesked.rewrite.changes import Changes
from klarbesked.rewrite.edited import edited

EDITS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(0, 5), st.sampled_from(["", "x", "yy zz"])),
    max_size=4,
)


def spread(spots: list[tuple[int, int, str]], size: int) -> list[Edit]:
    """Edits inside the text that do not meet."""
    edits: list[Edit] = []
    for start, length, words in sorted(spots):
        span = Span(min(start, size), min(start + length, size))
        if not edits or span.start > edits[-1].span.end:
            edits.append(Edit(span, words))
    return edits


@given(st.lists(EDITS, max_size=4))
def test_the_edits_lead_from_the_first_text_to_the_last(
    rounds: list[list[tuple[int, int, str]]],
) -> None:
    first = now = Document("Du skal svare os senest på mandag.")
    changes = Changes.none(first.text)

    for spots in rounds:
        edits = spread(spots, len(now.text))
        changes, now = changes.with_edits(edits), edited(now, edits)

    assert edited(first, changes.edits()).text == now.text


def test_a_change_that_was_undone_is_no_change() -> None:
    there = Changes.none("Ring nu.").with_edits([Edit(Span(5, 7), "her")])

    assert there.with_edits([Edit(Span(5, 8), "nu")]).edits() == ()


def test_blocks_and_marks_follow_the_text() -> None:
    letter = Document(
        "Ring nu.\nKom <navn> her.",
        (Block("paragraph", Span(0, 8)), Block("paragraph", Span(9, 24))),
        (Mark("field", Span(13, 19)),),
    )

    after = edited(letter, [Edit(Span(5, 7), "straks"), Edit(Span(20, 23), "med")])

    assert [after.at(block.span) for block in after.blocks] == ["Ring straks.", "Kom <navn> med."]
    assert [after.at(mark.span) for mark in after.marks] == ["<navn>"]


def test_text_at_the_ends_of_a_block_is_part_of_it() -> None:
    letter = Document("Et\nTo", (Block("paragraph", Span(0, 2)), Block("paragraph", Span(3, 5))))

    after = edited(letter, [Edit(Span(2, 2), "!"), Edit(Span(3, 3), "Så ")])

    assert [after.at(block.span) for block in after.blocks] == ["Et!", "Så To"]


def test_a_line_break_makes_two_blocks() -> None:
    letter = Document("Et.", (Block("paragraph", Span(0, 3)),))

    after = edited(letter, [Edit(Span(3, 3), "\nRegler: to.")])

    assert [after.at(block.span) for block in after.blocks] == ["Et.", "Regler: to."]
