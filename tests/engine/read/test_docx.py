"""What of a Word file becomes text, and which blocks it becomes."""

import pytest

from docx_files import control, docx, field, p, paragraph_style, r, table, text_box
from klarbesked.engine.document import Cell, Document
from klarbesked.engine.read.docx import read_docx


def blocks(document: Document) -> list[tuple[str, int, str]]:
    return [(block.kind, block.level, document.at(block.span)) for block in document.blocks]


def texts(body: str) -> list[str]:
    document = read_docx(docx(body))
    return [document.at(block.span) for block in document.blocks]


def test_read_docx_of_paragraphs_keeps_their_order() -> None:
    data = docx(p("Kære Anne") + p() + p("Du har ret til hjælp."), title="Svar til dig")

    document = read_docx(data)

    assert document.text == "Kære Anne\n\nDu har ret til hjælp."
    assert blocks(document) == [
        ("paragraph", 0, "Kære Anne"),
        ("paragraph", 0, "Du har ret til hjælp."),
    ]
    assert (document.format, document.title) == ("docx", "Svar til dig")


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("<w:t>Tlf.</w:t><w:tab/><w:t>12 34</w:t>", "Tlf. 12 34"),
        ("<w:t>Haderby</w:t><w:br/><w:t>Kommune</w:t>", "Haderby\nKommune"),
        ("<w:t>Haderby</w:t><w:cr/><w:t>Kommune</w:t>", "Haderby\nKommune"),
        ('<w:t>side 1</w:t><w:br w:type="page"/><w:t>side 2</w:t>', "side 1\nside 2"),
        ("<w:t>e</w:t><w:noBreakHyphen/><w:t>Boks</w:t>", "e-Boks"),
        ("<w:t>kom</w:t><w:softHyphen/><w:t>mune</w:t>", "kommune"),
        ("<w:t>kom\u00admune</w:t>", "kommune"),
        ("<w:t>§\u00a012</w:t>", "§ 12"),
        ("<w:t>ny\nlinje i filen</w:t>", "ny linje i filen"),
        ('<w:t>se </w:t><w:sym w:font="Wingdings" w:char="F0E0"/>', "se →"),
        ('<w:sym w:font="Symbol" w:char="F0B7"/><w:t> punkt</w:t>', "• punkt"),
        ('<w:t>5 </w:t><w:sym w:font="Arial" w:char="20AC"/>', "5 €"),
        ('<w:t>5</w:t><w:sym w:font="Arial" w:char="intet"/>', "5"),
    ],
)
def test_read_docx_of_a_special_sign_shows_what_word_shows(inside: str, text: str) -> None:
    document = read_docx(docx(p(f"<w:r>{inside}</w:r>")))

    assert document.text == text


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        (r("Vi ") + f"<w:ins>{r('giver ')}</w:ins>" + r("svar"), "Vi giver svar"),
        (r("Vi ") + f"<w:moveTo>{r('giver ')}</w:moveTo>" + r("svar"), "Vi giver svar"),
        (r("Vi ") + "<w:del><w:r><w:delText>gav</w:delText></w:r></w:del>" + r("svar"), "Vi svar"),
        (r("Vi ") + f"<w:moveFrom>{r('gav ')}</w:moveFrom>" + r("svar"), "Vi svar"),
        (r("Vi ") + f"<w:hyperlink>{r('giver ')}</w:hyperlink>" + r("svar"), "Vi giver svar"),
        (r("Vi ") + f"<w:smartTag>{r('giver ')}</w:smartTag>" + r("svar"), "Vi giver svar"),
        (r("Vi ") + control(r("giver ")) + r("svar"), "Vi giver svar"),
        (r("Vi ") + field(" REF mål ", r("giver ")) + r("svar"), "Vi giver svar"),
        (
            r("Vi ") + f'<w:fldSimple w:instr="PAGE">{r("1 ")}</w:fldSimple>' + r("svar"),
            "Vi 1 svar",
        ),
        (r("Vi ") + r("gav ", "<w:vanish/>") + r("svar"), "Vi svar"),
        (r("Vi ") + r("gav ", '<w:vanish w:val="0"/>') + r("svar"), "Vi gav svar"),
        (r("Vi ", '<w:color w:val="FFFFFF"/>') + r("svar"), "Vi svar"),
    ],
)
def test_read_docx_of_runs_in_wrappings_shows_what_the_citizen_sees(runs: str, text: str) -> None:
    assert texts(p(runs)) == [text]


def test_read_docx_of_a_field_in_the_code_of_another_shows_only_the_outer() -> None:
    code = '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> IF </w:instrText></w:r>'
    inner = field(" MERGEFIELD Køn ", r("K"))
    shown = r("Fru") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    body = p(code, inner, '<w:r><w:fldChar w:fldCharType="separate"/></w:r>', shown, r(" Hansen"))

    assert texts(body) == ["Fru Hansen"]


def test_read_docx_of_a_field_in_one_run_shows_its_result() -> None:
    run = (
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DATE</w:instrText>'
        '<w:fldChar w:fldCharType="separate"/><w:t>2. marts</w:t>'
        '<w:fldChar w:fldCharType="end"/></w:r>'
    )

    assert texts(p(run)) == ["2. marts"]


def test_read_docx_of_a_field_without_an_end_still_shows_the_rest_of_the_letter() -> None:
    start = '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>IF</w:instrText></w:r>'

    assert texts(p(r("Kære Anne"), start) + p("Du får hjælp.")) == ["Kære Anne", "Du får hjælp."]


def test_read_docx_of_a_text_box_shows_it_once_after_its_paragraph() -> None:
    body = p(r("Kære "), text_box(p("Ring til os"), p("12 34 56 78")), r("Anne")) + p("Hej")

    assert texts(body) == ["Kære Anne", "Ring til os", "12 34 56 78", "Hej"]


def test_read_docx_of_an_old_text_box_shows_it() -> None:
    box = f"<w:pict><v:shape><v:textbox><w:txbxContent>{p('Ring')}</w:txbxContent></v:textbox>"
    body = p(r("Kære Anne"), f"<w:r>{box}</v:shape></w:pict></w:r>")

    assert texts(body) == ["Kære Anne", "Ring"]


def test_read_docx_of_a_content_control_around_paragraphs_shows_them() -> None:
    body = p("Kære Anne") + control(p("Første.") + control(p("Andet."))) + p("Hilsen")

    assert texts(body) == ["Kære Anne", "Første.", "Andet.", "Hilsen"]


def test_read_docx_of_tables_in_tables_counts_them_and_their_cells() -> None:
    inner = table([p("indre")])
    wide = '<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' + p("bred") + "</w:tc>"
    outer = table([p("a"), p("b"), p("c")], [p("d") + inner + p("e")])
    row = control("<w:tr>" + wide + control("<w:tc>" + p("f") + "</w:tc>") + "</w:tr>")
    document = read_docx(docx(outer.replace("</w:tbl>", row + "</w:tbl>", 2).replace(row, "", 1)))

    cells = {document.at(block.span): block.cell for block in document.blocks}

    assert cells == {
        "a": Cell(0, 0, 0),
        "b": Cell(0, 0, 1),
        "c": Cell(0, 0, 2),
        "d": Cell(0, 1, 0),
        "indre": Cell(1, 0, 0),
        "e": Cell(0, 1, 0),
        "bred": Cell(0, 2, 0),
        "f": Cell(0, 2, 2),
    }


def test_read_docx_of_a_row_that_starts_late_counts_the_columns_before_it() -> None:
    late = '<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>'
    document = read_docx(docx(table([p("a")]).replace("<w:tr>", late)))

    assert [block.cell for block in document.blocks] == [Cell(0, 0, 2)]


def test_read_docx_of_a_letterhead_table_keeps_cells_and_headings_in_them() -> None:
    styles = paragraph_style("Overskrift2", name="heading 2")
    body = table([p("Haderby Kommune", style="Overskrift2"), p("Torvet 1")]) + p("Kære Anne")

    document = read_docx(docx(body, styles=styles))

    assert [(block.kind, block.level, block.cell) for block in document.blocks] == [
        ("heading", 2, Cell(0, 0, 0)),
        ("table_cell", 0, Cell(0, 0, 1)),
        ("paragraph", 0, None),
    ]


HEADINGS = (
    paragraph_style("Overskrift1", name="heading 1")
    + paragraph_style("Titel", name="Title")
    + paragraph_style("BrevEmne", based_on="Mellem")
    + paragraph_style("Mellem", based_on="Overskrift1")
    + paragraph_style("Brødtekst", '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>', based_on="Mellem")
    + paragraph_style("Niveau4", '<w:pPr><w:outlineLvl w:val="3"/></w:pPr>')
    + paragraph_style("Ring", based_on="Rundt")
    + paragraph_style("Rundt", based_on="Ring")
)


@pytest.mark.parametrize(
    ("style", "properties", "kind", "level"),
    [
        ("Overskrift1", "", "heading", 1),
        ("Titel", "", "heading", 1),
        ("BrevEmne", "", "heading", 1),
        ("Brødtekst", "", "paragraph", 0),
        ("Niveau4", "", "heading", 4),
        ("", '<w:outlineLvl w:val="8"/>', "heading", 6),
        ("Overskrift1", '<w:outlineLvl w:val="9"/>', "paragraph", 0),
        ("Ring", "", "paragraph", 0),
        ("FindesIkke", "", "paragraph", 0),
    ],
)
def test_read_docx_of_a_style_finds_headings(
    style: str, properties: str, kind: str, level: int
) -> None:
    body = p("Din sag", style=style, properties=properties)

    assert blocks(read_docx(docx(body, styles=HEADINGS))) == [(kind, level, "Din sag")]


NUMBER = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="{}"/></w:numPr>'
LISTS = paragraph_style("Punkt", f"<w:pPr>{NUMBER.format(1, 3)}</w:pPr>")


@pytest.mark.parametrize(
    ("style", "properties", "kind", "level"),
    [
        ("", NUMBER.format(0, 5), "list_item", 1),
        ("", NUMBER.format(2, 5), "list_item", 3),
        ("Punkt", "", "list_item", 2),
        ("Punkt", NUMBER.format(0, 0), "paragraph", 0),
        ("", NUMBER.format("x" * 9, 5), "list_item", 1),
    ],
)
def test_read_docx_of_a_numbered_paragraph_finds_list_items(
    style: str, properties: str, kind: str, level: int
) -> None:
    body = p("lønsedler", style=style, properties=properties)

    assert blocks(read_docx(docx(body, styles=LISTS))) == [(kind, level, "lønsedler")]


def test_read_docx_of_a_typed_bullet_leaves_a_paragraph() -> None:
    assert blocks(read_docx(docx(p("- lønsedler")))) == [("paragraph", 0, "- lønsedler")]
