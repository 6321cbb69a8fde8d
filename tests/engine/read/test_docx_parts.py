"""Headers, footers, notes and comments of a Word file, and the way back to its runs."""

from hypothesis import given, settings
from hypothesis import strategies as st

from docx_files import as_strict, comment, commented, docx, p, r, table, text_box, unzipped, zipped
from klarbesked.engine.document import Document, Ignore, Span
from klarbesked.engine.read.clean import SHOWN
from klarbesked.engine.read.docx import read_docx
from klarbesked.engine.read.docx_package import open_package
from klarbesked.engine.read.docx_runs import run_text, runs_of

FIRST = '<w:headerReference w:type="first" r:id="rId-header1.xml"/>'
DEFAULT = '<w:headerReference w:type="default" r:id="rId-header2.xml"/>'
FOOT = '<w:footerReference w:type="default" r:id="rId-footer1.xml"/>'
TITLE_PAGE = "<w:titlePg/>"
HEADERS = {
    "header1.xml": p("Haderby Kommune") + p("Torvet 1"),
    "header2.xml": p("Haderby Kommune") + p("Side 2"),
    "footer1.xml": p("Telefontid 9-12"),
}


def blocks(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, document.at(block.span)) for block in document.blocks]


def test_read_docx_of_headers_reads_each_text_once_and_first_page_first() -> None:
    data = docx(p("Kære Anne"), section=DEFAULT + FIRST + FOOT + TITLE_PAGE, parts=HEADERS)

    document = read_docx(data)

    assert blocks(document) == [
        ("letterhead", "Haderby Kommune"),
        ("letterhead", "Torvet 1"),
        ("letterhead", "Side 2"),
        ("paragraph", "Kære Anne"),
        ("footer", "Telefontid 9-12"),
    ]


def test_read_docx_of_a_first_header_that_is_switched_off_leaves_it_out() -> None:
    data = docx(p("Kære Anne"), section=DEFAULT + FIRST, parts=HEADERS)

    document = read_docx(data)

    assert blocks(document) == [
        ("letterhead", "Haderby Kommune"),
        ("letterhead", "Side 2"),
        ("paragraph", "Kære Anne"),
    ]


def test_read_docx_of_a_header_table_counts_tables_through_the_letter() -> None:
    parts = {"header2.xml": table([p("Haderby Kommune")])}

    document = read_docx(docx(table([p("Dato")]), section=DEFAULT, parts=parts))

    assert [block.cell.table for block in document.blocks if block.cell] == [0, 1]


def test_read_docx_of_notes_puts_them_last() -> None:
    notes = (
        f'<w:footnote w:id="0" w:type="separator">{p("---")}</w:footnote>'
        f'<w:footnote w:id="2">{p("Lov om aktiv socialpolitik")}</w:footnote>'
    )
    body = p(r("Se loven"), '<w:r><w:footnoteReference w:id="2"/></w:r>')

    document = read_docx(docx(body, parts={"footnotes.xml": notes}))

    assert blocks(document) == [
        ("paragraph", "Se loven"),
        ("footer", "Lov om aktiv socialpolitik"),
    ]


def test_read_docx_of_a_letter_under_another_name_finds_it() -> None:
    files = unzipped(docx(p("Kære Anne")))
    files["word/brev.xml"] = files.pop("word/document.xml")
    files["_rels/.rels"] = files["_rels/.rels"].replace(b"word/document", b"/word/brev")

    document = read_docx(zipped(files))

    assert {piece.part for piece in document.pieces} == {"word/brev.xml"}


def test_read_docx_of_a_strict_file_reads_the_same_text() -> None:
    data = docx(p("Kære Anne"), section=DEFAULT, parts=HEADERS)

    document = read_docx(as_strict(data))

    assert document.text == read_docx(data).text


def test_read_docx_of_a_comment_with_a_wish_ignores_the_rule_there() -> None:
    wish = comment(4, "Klarbesked: spring over lang-saetning:", "loven siger det sådan")
    body = p("Kære Anne") + p(r("Du "), commented(4, r("skal "), r("svare")), r(" os."))

    document = read_docx(docx(body, parts={"comments.xml": wish}))

    assert document.ignores == (Ignore("lang-saetning", "loven siger det sådan", Span(14, 24)),)
    assert document.at(Span(14, 24)) == "skal svare"


def test_read_docx_of_a_wish_for_the_whole_letter_has_no_span() -> None:
    wish = comment(0, "klarbesked: spring over passiv i hele brevet: skabelon")

    document = read_docx(docx(p(commented(0, r("Kære"))), parts={"comments.xml": wish}))

    assert document.ignores == (Ignore("passiv", "skabelon", None),)


def test_read_docx_of_a_wish_at_a_point_is_for_its_paragraph() -> None:
    wish = comment(0, "klarbesked: spring over passiv")
    body = p("Kære Anne") + p(r("Du hører "), commented(0), r("fra os."))

    document = read_docx(docx(body, parts={"comments.xml": wish}))

    assert document.ignores == (Ignore("passiv", "", Span(11, 27)),)
    assert document.at(Span(11, 27)) == "Du hører fra os."


def test_read_docx_of_a_wish_on_hidden_text_ignores_nothing() -> None:
    wish = comment(0, "klarbesked: spring over passiv")
    body = p("Kære Anne") + p(commented(0, r("skjult", "<w:vanish/>")))

    document = read_docx(docx(body, parts={"comments.xml": wish}))

    assert document.ignores == ()


def test_read_docx_of_other_comments_ignores_nothing() -> None:
    data = docx(p(commented(0, r("Kære"))), parts={"comments.xml": comment(0, "Husk at ringe")})

    document = read_docx(data)

    assert (document.text, document.ignores) == ("Kære", ())


SIGNS = st.text(st.sampled_from("abcæøå .,\t\n\u00a0\u00ad\u2011§5"), max_size=12)
RUNS = st.lists(SIGNS, max_size=5)
LETTERS = st.lists(RUNS, min_size=1, max_size=5)


def as_run(text: str) -> str:
    written = text.replace("\t", "</w:t><w:tab/><w:t>").replace("\n", "</w:t><w:br/><w:t>")
    return f"<w:r><w:t>{written}</w:t></w:r>"


def through_the_pieces(document: Document, data: bytes, span: Span) -> str:
    """What the file has for a span, cleaned as all text is cleaned."""
    package = open_package(data)
    signs = {}
    for piece in document.pieces:
        text = run_text(runs_of(package.root(piece.part))[piece.run])
        for i in range(piece.length):
            signs[piece.start + i] = text[piece.offset + i].translate(SHOWN)
    return "".join(signs.get(offset, "\n") for offset in range(span.start, span.end))


@settings(max_examples=60, deadline=None)
@given(head=LETTERS, body=LETTERS, box=RUNS, at=st.tuples(st.integers(0), st.integers(0)))
def test_read_docx_of_any_runs_finds_the_way_back(
    head: list[list[str]], body: list[list[str]], box: list[str], at: tuple[int, int]
) -> None:
    letter = [p(*map(as_run, runs)) for runs in body]
    hung = p(r("Kære Anne"), text_box(p(*map(as_run, box))))
    header = "".join(p(*map(as_run, runs)) for runs in head)
    data = docx(hung + "".join(letter), section=DEFAULT, parts={"header2.xml": header})

    document = read_docx(data)
    start, end = sorted(offset % (len(document.text) + 1) for offset in at)

    span = Span(start, end)
    assert through_the_pieces(document, data, span) == document.at(span)


def test_read_docx_says_that_text_of_another_document_is_left_out() -> None:
    with_chunk = read_docx(docx(p("Kære Anne") + '<w:altChunk r:id="rId9"/>'))
    without = read_docx(docx(p("Kære Anne")))

    assert list(with_chunk.remnants) == ["embedded_document"]
    assert list(without.remnants) == []
