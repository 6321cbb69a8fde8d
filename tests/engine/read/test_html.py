"""HTML letters: which blocks the tags become, and the text as a browser shows it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klarbesked.engine.document import Cell, Document, Ignore, Span
from klarbesked.engine.read.error import UnreadableLetterError
from klarbesked.engine.read.html import read_html

EMPTY = "Der er ingen tekst i filen. Åbn den, og se, om det er den rigtige."


def read(source: str) -> Document:
    return read_html(source.encode())


def blocks(source: str) -> list[tuple[str, int, str]]:
    document = read(source)
    return [(block.kind, block.level, document.at(block.span)) for block in document.blocks]


def texts(source: str) -> list[str]:
    return [text for _, _, text in blocks(source)]


def cells(source: str) -> list[tuple[str, Cell | None, str]]:
    document = read(source)
    return [(block.kind, block.cell, document.at(block.span)) for block in document.blocks]


def message(data: bytes) -> str:
    with pytest.raises(UnreadableLetterError) as caught:
        read_html(data)
    return str(caught.value)


def read_or_refuse(data: bytes) -> Document | None:
    try:
        return read_html(data)
    except UnreadableLetterError:
        return None


def test_title_is_the_title_and_no_text() -> None:
    document = read("<head><title>Afgørelse\n om husleje</title></head><p>Du får hjælp.</p>")

    assert (document.format, document.title, document.text) == (
        "html",
        "Afgørelse om husleje",
        "Du får hjælp.",
    )


def test_headings_and_paragraphs_are_blocks() -> None:
    found = blocks("<h1>Du får hjælp</h1><p>Du får 500 kr.</p><h3>Klage</h3><div>Ring.</div>")

    assert found == [
        ("heading", 1, "Du får hjælp"),
        ("paragraph", 0, "Du får 500 kr."),
        ("heading", 3, "Klage"),
        ("paragraph", 0, "Ring."),
    ]


def test_text_directly_in_the_body_is_a_paragraph() -> None:
    assert texts("<body>Kære Anna<p>Du får hjælp.</p>Hilsen Bo</body>") == [
        "Kære Anna",
        "Du får hjælp.",
        "Hilsen Bo",
    ]


def test_text_after_the_end_of_the_page_is_read() -> None:
    page = "<html><head><title>Brev</title></head><body><p>Du får hjælp.</p></body></html>"

    assert texts(page + page + "<p>Fortroligt.</p>") == [
        "Du får hjælp.",
        "Du får hjælp.",
        "Fortroligt.",
    ]


def test_line_breaks_of_the_source_are_spaces() -> None:
    assert texts("<p>Du får\n    500 kr.\tnu.</p>") == ["Du får 500 kr. nu."]


def test_inline_elements_add_no_space() -> None:
    assert texts("<p>Hus<b>leje</b>n er <i>høj</i>.</p>") == ["Huslejen er høj."]


def test_br_is_a_line_break_and_two_are_a_new_block() -> None:
    assert texts("<p>Møllevej 1<br>9999 Haderby<br><br>Tlf. 99</p>") == [
        "Møllevej 1\n9999 Haderby",
        "Tlf. 99",
    ]


@pytest.mark.parametrize("tag", ["pre>", 'p style="white-space: pre-line">'])
def test_source_line_breaks_stay_where_they_are_shown(tag: str) -> None:
    assert texts(f"<{tag}Møllevej 1\r\n9999 Haderby</{tag.split()[0].rstrip('>')}>") == [
        "Møllevej 1\n9999 Haderby"
    ]


def test_list_items_have_their_depth() -> None:
    found = blocks("<ul><li>Et<ol><li><p>To</p></li></ol></li><li>Tre</li></ul>")

    assert found == [("list_item", 1, "Et"), ("list_item", 2, "To"), ("list_item", 1, "Tre")]


def test_table_cells_have_their_place() -> None:
    found = cells(
        "<table><tr><th colspan=2>Post</th><th>Beløb</th></tr>"
        "<tr><td>Løn</td><td>maj</td><td>500 kr.</td></tr></table>"
        "<table><tr><td>a</td><td>b</td></tr></table>"
    )

    assert found == [
        ("table_cell", Cell(0, 0, 0), "Post"),
        ("table_cell", Cell(0, 0, 2), "Beløb"),
        ("table_cell", Cell(0, 1, 0), "Løn"),
        ("table_cell", Cell(0, 1, 1), "maj"),
        ("table_cell", Cell(0, 1, 2), "500 kr."),
        ("table_cell", Cell(1, 0, 0), "a"),
        ("table_cell", Cell(1, 0, 1), "b"),
    ]


def test_headings_and_lists_in_a_cell_keep_their_kind() -> None:
    found = cells("<table><tr><td><h2>Løn</h2>i maj<ul><li>500 kr.</ul><td><p>b</p></table>")

    assert found == [
        ("heading", Cell(0, 0, 0), "Løn"),
        ("table_cell", Cell(0, 0, 0), "i maj"),
        ("list_item", Cell(0, 0, 0), "500 kr."),
        ("table_cell", Cell(0, 0, 1), "b"),
    ]


@pytest.mark.parametrize(
    "table",
    [
        "<table role=presentation><tr><td><p>Du får hjælp.</p><td>Ring.</table>",
        "<table><tr><td><p>Du får hjælp.</p><tr><td>Ring.</table>",
        "<table><tr><td><p>Du får hjælp.</p><td>Ring.<table><tr><td></table></table>",
    ],
)
def test_table_for_the_layout_leaves_paragraphs(table: str) -> None:
    assert cells(table) == [("paragraph", None, "Du får hjælp."), ("paragraph", None, "Ring.")]


def test_header_address_and_footer_are_no_letter_text() -> None:
    found = blocks(
        "<header><p>Haderby Kommune</p></header><p>Kære Anna</p>"
        "<address>Møllevej 1</address><footer><ul><li>Tlf. 99</ul></footer>"
    )

    assert found == [
        ("letterhead", 0, "Haderby Kommune"),
        ("paragraph", 0, "Kære Anna"),
        ("letterhead", 0, "Møllevej 1"),
        ("footer", 0, "Tlf. 99"),
    ]


def test_wish_in_a_comment_holds_for_the_next_block() -> None:
    document = read(
        "<p>Et.</p><!-- klarbesked: spring over passiv: loven siger det -->"
        "<p>To.</p><p>Tre.</p><!-- en anden kommentar -->"
    )

    assert document.ignores == (Ignore("passiv", "loven siger det", Span(5, 8)),)


def test_wish_for_the_whole_letter_may_stand_before_everything() -> None:
    document = read("<!-- klarbesked: spring over passiv i hele brevet: aftalt --><html><p>Et.</p>")

    assert document.ignores == (Ignore("passiv", "aftalt", None),)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("<p>Kære Bo på Ærø</p>".encode(), "Kære Bo på Ærø"),
        ("<p>Kære Bo på Ærø</p>".encode("utf-8-sig"), "Kære Bo på Ærø"),
        ("<p>Kære Bo på Ærø</p>".encode("utf-16"), "Kære Bo på Ærø"),
        ("<p>Kære Bo på Ærø – §</p>".encode("cp1252"), "Kære Bo på Ærø – §"),
        ("<meta charset=iso-8859-15><p>5 € på Ærø</p>".encode("iso-8859-15"), "5 € på Ærø"),
        ("<meta charset=iso-8859-1><p>Bo – på Ærø</p>".encode("cp1252"), "Bo – på Ærø"),
        ("<meta charset='macintosh'><p>Ærø</p>".encode("mac_roman"), "Ærø"),
        ("<meta charset=iso-8859-1><p>på Ærø</p>".encode(), "på Ærø"),
        ("<meta charset=iso-8859-99><p>på Ærø</p>".encode("cp1252"), "på Ærø"),
    ],
)
def test_letters_of_the_alphabet_survive_any_charset(data: bytes, text: str) -> None:
    assert read_html(data).text == text


@pytest.mark.parametrize("data", [b"", b"   ", b"<html></html>", b"<!-- kun en kommentar -->"])
def test_file_without_text_is_refused(data: bytes) -> None:
    assert message(data) == EMPTY


def test_huge_file_is_refused() -> None:
    assert message(b"<p>" + b"a" * 20_000_000) == (
        "Filen er større end 20 MB. Gem brevet uden store billeder."
    )


def test_deep_nesting_is_read() -> None:
    assert texts("<div>" * 1500 + "Du får hjælp.") == ["Du får hjælp."]


def test_nesting_too_deep_to_read_is_refused_rather_than_cut() -> None:
    assert message(b"<p>Et</p>" + b"<div>" * 5000 + b"To") == (
        "Brevets HTML er for indviklet. Åbn det i en browser, og kopiér teksten over i Word."
    )


def test_nothing_outside_the_file_is_read() -> None:
    source = '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]><p>Et &x; to</p>'

    assert texts(source)[-1].endswith("Et &x; to")


@given(st.binary(max_size=300))
def test_random_bytes_give_a_letter_or_our_own_error(data: bytes) -> None:
    read_or_refuse(data)


TAGS = ["p", "b", "table", "tr", "td", "ul", "li", "h2", "br", "script", "div hidden", "pre"]
PIECES = [f"<{tag}>" for tag in TAGS] + [f"</{tag.split()[0]}>" for tag in TAGS]


@given(
    st.lists(st.sampled_from([*PIECES, "Du ", "får", "\n", "<!-- x -->", "{%", "%}", "{# ", "&"]))
)
def test_tags_in_any_order_give_a_letter_or_our_own_error(pieces: list[str]) -> None:
    document = read_or_refuse("".join(pieces).encode())

    assert document is None or all(document.at(block.span).strip() for block in document.blocks)
