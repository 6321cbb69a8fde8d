"""Plain text and Markdown: encodings, wrapped lines, lists, headings, tables."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klarbesked.engine.document import Document, Span
from klarbesked.engine.read.error import UnreadableLetterError
from klarbesked.engine.read.text import read_markdown, read_text


def shapes(document: Document) -> list[tuple[str, int, str]]:
    return [(block.kind, block.level, document.at(block.span)) for block in document.blocks]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1252"])
def test_danish_letters_survive_every_encoding(encoding: str) -> None:
    document = read_text("Kære Åse – får du ægte hjælp?".encode(encoding))

    assert document.text == "Kære Åse – får du ægte hjælp?"


def test_windows_line_ends_and_old_mac_ones_are_line_ends() -> None:
    document = read_text(b"Torvet 1\r\n9999 Haderby\r\rKaere Anne")

    assert document.text == "Torvet 1\n\n9999 Haderby\n\nKaere Anne"


def test_hard_spaces_and_soft_hyphens_are_cleaned_away() -> None:
    document = read_text(
        "Du f\u00e5r 1.200\u00a0kr. i sy\u00addags\u200bpenge og \ufb01re \ufb02ag.".encode()
    )

    assert document.text == "Du får 1.200 kr. i sydagspenge og fire flag."


def test_letter_and_loose_accent_are_one_letter() -> None:
    assert read_text("a\u030arhus".encode()).text == "århus"


def test_wrapped_paragraph_is_one_line() -> None:
    wrapped = "Vi har læst din ansøgning om hjælp til husleje, og vi har talt\nmed din læge om det."

    assert shapes(read_text(wrapped.encode())) == [("paragraph", 0, wrapped.replace("\n", " "))]


@pytest.mark.parametrize(
    "lines",
    [
        ["Du skal have dette med, når du kommer til mødet her hos os:", "- dit pas", "- et brev"],
        ["Tid: tirsdag den 2. juni 2026 kl. 10.30 til 11.15", "Sted: Torvet 1, 1. sal, lokale 4"],
        ["Marts 2026    11.423,00 kr.    7.600,00 kr.", "April 2026    11.423,00 kr.    7.150 kr."],
        ["10.00 Velkommen til alle, der har lyst til at være med", "11.15 Pause med kaffe og brød"],
        ["Begrundelse", "Vi har lagt vægt på, at du kan arbejde på fuld tid igen fra mandag."],
    ],
)
def test_lines_that_were_meant_stay_lines(lines: list[str]) -> None:
    document = read_text("\n".join(lines).encode())

    assert [text.split() for _, _, text in shapes(document)] == [line.split() for line in lines]


def test_number_at_the_start_of_a_wrapped_line_begins_no_list() -> None:
    text = "Det fremgår af loven, at du har ret til hjælp efter § 7, stk.\n2. pkt. i den."

    assert [kind for kind, _, _ in shapes(read_text(text.encode()))] == ["paragraph"]


def test_markdown_has_headings_lists_and_tables() -> None:
    text = (
        "# Du får **hjælp**\n\n## Derfor\nFordi.\n\n- et\n    - to\n\n"
        "| a | b |\n|---|---|\n| 1 | 2 |"
    )

    document = read_markdown(text.encode())

    assert shapes(document) == [
        ("heading", 1, "Du får hjælp"),
        ("heading", 2, "Derfor"),
        ("paragraph", 0, "Fordi."),
        ("list_item", 1, "- et"),
        ("list_item", 3, "- to"),
        ("table_cell", 0, "a"),
        ("table_cell", 0, "b"),
        ("table_cell", 0, "1"),
        ("table_cell", 0, "2"),
    ]
    cells = [block.cell for block in document.blocks if block.cell]
    assert [(cell.table, cell.row, cell.column) for cell in cells] == [
        (0, 0, 0),
        (0, 0, 1),
        (0, 1, 0),
        (0, 1, 1),
    ]


def test_comment_is_no_part_of_the_letter() -> None:
    assert read_text(b"Kaere Anne<!-- husk at spoerge -->\n\nHej.").text == "Kaere Anne\n\nHej."


def test_picture_is_no_text() -> None:
    with pytest.raises(UnreadableLetterError, match="Vi kender ikke filens format"):
        read_text(bytes(range(32)) * 10)


@given(st.binary(max_size=300))
def test_any_bytes_give_a_letter_or_a_sentence(data: bytes) -> None:
    try:
        document = read_text(data)
    except UnreadableLetterError:
        return

    assert_whole(document)


@given(st.text(max_size=300))
def test_blocks_hold_all_text_and_do_not_overlap(text: str) -> None:
    try:
        document = read_markdown(text.encode("utf-8", errors="replace"))
    except UnreadableLetterError:
        return

    assert_whole(document)


def assert_whole(document: Document) -> None:
    ends = [Span(0, 0), *(block.span for block in document.blocks)]
    for before, after in pairwise(ends):
        assert before.end <= after.start < after.end
        assert document.text[before.end : after.start].strip("\n") == ""
    assert ends[-1].end == len(document.text)
