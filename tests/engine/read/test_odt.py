"""What of an ODT file becomes text, and what the file knows about it."""

import pytest

from klarbesked.engine.document import Cell, Document
from klarbesked.engine.read.error import UnreadableLetterError
from klarbesked.engine.read.odt import read_odt
from odt_files import odt, p, page, style

LOCKED = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
BROKEN_INSIDE = "Filen er gået i stykker indeni. Åbn den i dit skriveprogram, og gem den igen."


def blocks(document: Document) -> list[tuple[str, int, str]]:
    return [(block.kind, block.level, document.at(block.span)) for block in document.blocks]


def texts(body: str) -> list[str]:
    return [text for _, _, text in blocks(read_odt(odt(body)))]


def cell(inner: str, attributes: str = "") -> str:
    return f"<table:table-cell {attributes}>{inner}</table:table-cell>"


def row(*cells: str) -> str:
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def test_read_odt_of_headings_and_paragraphs_keeps_their_order() -> None:
    body = '<text:h text:outline-level="2">Din sag</text:h>' + p("Du får hjælp.") + p("")

    document = read_odt(odt(body, title="Svar til dig"))

    assert blocks(document) == [("heading", 2, "Din sag"), ("paragraph", 0, "Du får hjælp.")]
    assert (document.format, document.title, document.pieces) == ("odt", "Svar til dig", ())


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ('Tlf.<text:tab/>12<text:s text:c="2"/>34', "Tlf. 12 34"),
        ("Haderby<text:s/>Kommune", "Haderby Kommune"),
        ("Haderby<text:line-break/>Kommune", "Haderby\nKommune"),
        ("ny\n   linje i filen", "ny linje i filen"),
        ("Vi <text:span>giver <text:span>et</text:span> </text:span>svar", "Vi giver et svar"),
        ("Se <text:a>borger.dk</text:a>.", "Se borger.dk."),
        ("Vi <text:change-start/>giver<text:change-end/> svar", "Vi giver svar"),
        ("Vi<text:change/> svarer", "Vi svarer"),
        ("Side <text:page-number>1</text:page-number>", "Side 1"),
        ("<text:ruby>Bo<text:ruby-text>x</text:ruby-text></text:ruby>", "Bo"),
        ('Vi<text:hidden-text text:is-hidden="true">x</text:hidden-text> svarer', "Vi svarer"),
        ("Vi<office:annotation><text:p>husk</text:p></office:annotation> svarer", "Vi svarer"),
    ],
)
def test_read_odt_of_text_inside_a_paragraph_shows_what_is_seen(inner: str, text: str) -> None:
    assert texts(p(inner)) == [text]


def test_read_odt_of_a_list_counts_its_depth() -> None:
    inner = f"<text:list><text:list-item>{p('cpr-nummer')}</text:list-item></text:list>"
    heading = '<text:h text:outline-level="1">Bilag</text:h>'
    body = (
        f"<text:list><text:list-item>{p('lønsedler')}{inner}</text:list-item>"
        f"<text:list-item>{heading}</text:list-item></text:list>"
    )

    assert blocks(read_odt(odt(body))) == [
        ("list_item", 1, "lønsedler"),
        ("list_item", 2, "cpr-nummer"),
        ("heading", 1, "Bilag"),
    ]


def test_read_odt_of_tables_in_tables_counts_them_and_their_cells() -> None:
    inner = f"<table:table>{row(cell(p('indre')))}</table:table>"
    body = (
        "<table:table><table:table-header-rows>"
        + row(cell(p("a"), 'table:number-columns-repeated="2"'), cell(p("b")))
        + "</table:table-header-rows>"
        + row(cell(p("c") + inner), "<table:covered-table-cell/>", cell(p("d")))
        + "</table:table>"
    )

    document = read_odt(odt(body))

    assert {document.at(block.span): block.cell for block in document.blocks} == {
        "a": Cell(0, 0, 0),
        "b": Cell(0, 0, 2),
        "c": Cell(0, 1, 0),
        "indre": Cell(1, 0, 0),
        "d": Cell(0, 1, 2),
    }


def test_read_odt_of_a_title_makes_a_heading() -> None:
    styles = style("paragraph", "Title", "") + style("paragraph", "Emne", "", parent="Title")

    assert blocks(read_odt(odt(p("Afgørelse", "Emne"), styles=styles))) == [
        ("heading", 1, "Afgørelse")
    ]


def test_read_odt_of_a_frame_shows_it_after_its_paragraph() -> None:
    box = f"<draw:frame><svg:title>Boks</svg:title><draw:text-box>{p('Ring')}</draw:text-box>"

    assert texts(p(f"Kære {box}</draw:frame>Anne") + p("Hej")) == ["Kære Anne", "Ring", "Hej"]


def test_read_odt_of_deleted_text_leaves_it_out() -> None:
    gone = f"<text:changed-region><text:deletion>{p('væk')}</text:deletion></text:changed-region>"
    body = f"<text:tracked-changes>{gone}</text:tracked-changes>" + p("Kære Anne")

    assert texts(body) == ["Kære Anne"]


def test_read_odt_of_a_hidden_section_leaves_it_out() -> None:
    body = f'<text:section text:display="none">{p("væk")}</text:section>'

    assert texts(body + f"<text:section>{p('Kære Anne')}</text:section>") == ["Kære Anne"]


def test_read_odt_of_a_note_puts_it_last() -> None:
    note = f"<text:note-citation>1</text:note-citation><text:note-body>{p('Loven')}"
    body = p(f"Du har ret<text:note>{note}</text:note-body></text:note>.") + p("Hilsen")

    assert blocks(read_odt(odt(body))) == [
        ("paragraph", 0, "Du har ret."),
        ("paragraph", 0, "Hilsen"),
        ("footer", 0, "Loven"),
    ]


def test_read_odt_of_headers_reads_those_the_letter_uses_once() -> None:
    def header(text: str) -> str:
        return f"<style:header>{p(text)}</style:header>"

    foot = f"<style:footer>{p('Telefontid 9-12')}</style:footer>"
    off = f'<style:header style:display="false">{p("Slukket")}</style:header>'
    pages = (
        page("Standard", header("Haderby Kommune") + foot)
        + page("Forside", header("Haderby Kommune") + off)
        + page("Side2", header("Side 2"))
        + page("Ubrugt", header("Et andet brev"))
    ).replace('"Forside"', '"Forside" style:next-style-name="Side2"')
    first = style("paragraph", "P1", "").replace(
        "<style:style", '<style:style style:master-page-name="Forside"'
    )

    document = read_odt(odt(p("Kære Anne", "P1"), by_hand=first, pages=pages))

    assert blocks(document) == [
        ("letterhead", 0, "Haderby Kommune"),
        ("letterhead", 0, "Side 2"),
        ("paragraph", 0, "Kære Anne"),
        ("footer", 0, "Telefontid 9-12"),
    ]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (
            odt(p("Kære"), kind="spreadsheet"),
            "Filen er ikke et brev. Gem brevet som docx, odt, pdf, html eller txt.",
        ),
        (
            odt(p("Kære"), manifest=LOCKED),
            "Filen er låst med en adgangskode. Fjern den i dit skriveprogram, og gem igen.",
        ),
        (odt(p("")), "Der er ingen tekst i filen. Åbn den, og se, om det er den rigtige."),
        (odt("<text:p>"), BROKEN_INSIDE),
        (odt("<text:section>" * 900), BROKEN_INSIDE),
        (
            b"brev",
            "Filen er gået i stykker. Hent den igen, eller gem den igen fra dit skriveprogram.",
        ),
    ],
)
def test_read_odt_of_what_is_no_letter_says_what_to_do(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableLetterError) as caught:
        read_odt(data)

    assert str(caught.value) == message
