"""A heading put in front of a letter that has been read."""

from klarbesked.engine.document import Block, Document, Ignore, Mark, Piece, Span
from klarbesked.engine.read.prepend import prepend_heading


def test_every_offset_moves_behind_a_new_heading() -> None:
    document = Document(
        "Du får hjælp.",
        blocks=(Block("paragraph", Span(0, 13)),),
        marks=(Mark("field", Span(3, 6)),),
        ignores=(Ignore("passiv", "", Span(0, 13)), Ignore("emojis", "", None)),
        pieces=(Piece(0, 13, "p", 1, 2),),
    )

    moved = prepend_heading(document, "Nyt\n brev")

    assert moved == Document(
        "Nyt brev\n\nDu får hjælp.",
        blocks=(Block("heading", Span(0, 8), level=1), Block("paragraph", Span(10, 23))),
        marks=(Mark("field", Span(13, 16)),),
        ignores=(Ignore("passiv", "", Span(10, 23)), Ignore("emojis", "", None)),
        pieces=(Piece(10, 13, "p", 1, 2),),
    )


def test_heading_without_signs_changes_nothing() -> None:
    document = Document("Hej", blocks=(Block("paragraph", Span(0, 3)),))

    assert prepend_heading(document, " \u200b ") == document
