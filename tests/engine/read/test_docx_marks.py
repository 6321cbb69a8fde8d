"""What only a Word file can tell: fields, unfilled controls and text for the caseworker."""

import pytest

from docx_files import control, docx, field, p, paragraph_style, r
from klarbesked.engine.read.docx import read_docx

WAITING = "<w:showingPlcHdr/>"
YELLOW = '<w:highlight w:val="yellow"/>'
RED = '<w:color w:val="FF0000"/>'
STYLES = (
    paragraph_style("Overskrift1", "<w:rPr><w:color w:val='C00000'/></w:rPr>", name="heading 1")
    + paragraph_style("Vejltekst", "<w:rPr><w:i/><w:color w:val='FF0000'/></w:rPr>")
    + paragraph_style("Emne", "<w:rPr><w:b/><w:color w:val='FF0000'/></w:rPr>")
    + '<w:style w:type="character" w:styleId="Vejl"><w:name w:val="Vejl"/>'
    '<w:rPr><w:color w:val="C00000"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="VejlBarn"><w:name w:val="VejlBarn"/>'
    '<w:basedOn w:val="Vejl"/></w:style>'
    '<w:style w:type="character" w:styleId="Skjult"><w:name w:val="Skjult"/>'
    "<w:rPr><w:vanish/></w:rPr></w:style>"
)


def marks(body: str) -> list[tuple[str, str]]:
    document = read_docx(docx(body, styles=STYLES))
    return [(mark.kind, document.at(mark.span)) for mark in document.marks]


@pytest.mark.parametrize(
    ("run", "kind"),
    [
        (r("her", RED), "instruction"),
        (r("her", '<w:color w:val="c00000"/>'), "instruction"),
        (r("her", '<w:color w:val="ED1C24"/>'), "instruction"),
        (r("her", YELLOW), "instruction"),
        (r("her", '<w:shd w:val="clear" w:fill="FFFF00"/>'), "instruction"),
        (r("her", '<w:rStyle w:val="Vejl"/>'), "instruction"),
        (r("her", '<w:rStyle w:val="VejlBarn"/>'), "instruction"),
        (control(r("her"), WAITING), "placeholder"),
        (control(r("her", YELLOW), WAITING), "placeholder"),
        (control(control(r("her", RED)), WAITING), "placeholder"),
        (field(" MERGEFIELD Navn ", r("her")), "field"),
        (field(" MERGEFIELD Navn ", r("her", YELLOW)), "field"),
        (field(' DOCPROPERTY "Sag" ', r("her")), "field"),
        (f'<w:fldSimple w:instr=" MERGEFIELD Navn ">{r("her")}</w:fldSimple>', "field"),
        (field(" IF 1 = 1 ", field(" MERGEFIELD Navn ", r("her"))), "field"),
    ],
)
def test_read_docx_of_a_run_of_its_own_kind_marks_it(run: str, kind: str) -> None:
    assert marks(p(r("Skriv "), run, r(" nu."))) == [(kind, "her")]


@pytest.mark.parametrize(
    "run",
    [
        r("her", '<w:color w:val="E36C0A"/>'),
        r("her", '<w:color w:val="auto"/>'),
        r("her", '<w:color w:val="FFFFFF"/>'),
        r("her", '<w:highlight w:val="none"/>'),
        r("her", '<w:shd w:val="clear" w:fill="F2F2F2"/>'),
        r("her", '<w:rStyle w:val="Vejl"/><w:color w:val="000000"/>'),
        control(r("her")),
        control(r("her"), '<w:showingPlcHdr w:val="false"/>'),
        field(" HYPERLINK borger.dk ", r("her")),
        field(" PAGE ", r("her")),
        f'<w:fldSimple w:instr=" NUMPAGES ">{r("her")}</w:fldSimple>',
    ],
)
def test_read_docx_of_an_ordinary_run_marks_nothing(run: str) -> None:
    assert marks(p(r("Skriv "), run, r(" nu."))) == []


def test_read_docx_of_a_field_code_split_over_runs_still_knows_the_field() -> None:
    split = field(" MERGEFIELD Navn ", r("her")).replace(
        "MERGEFIELD", "MERGE</w:instrText></w:r><w:r><w:instrText>FIELD"
    )

    assert marks(p(r("Skriv "), split)) == [("field", "her")]


def test_read_docx_of_a_red_style_for_paragraphs_marks_an_instruction() -> None:
    assert marks(p("Slet dette", style="Vejltekst")) == [("instruction", "Slet dette")]


def test_read_docx_of_black_text_in_a_red_style_marks_nothing() -> None:
    assert marks(p(r("Slet", '<w:color w:val="000000"/>'), style="Vejltekst")) == []


@pytest.mark.parametrize("style", ["Overskrift1", "Emne"])
def test_read_docx_of_a_red_heading_style_marks_nothing(style: str) -> None:
    assert marks(p("Afgørelse", style=style)) == []


def test_read_docx_of_a_heading_made_red_by_hand_marks_it() -> None:
    assert marks(p(r("Afgørelse", RED), style="Overskrift1")) == [("instruction", "Afgørelse")]


def test_read_docx_of_hidden_text_by_a_style_leaves_it_out() -> None:
    document = read_docx(docx(p(r("Kære "), r("Bo", '<w:rStyle w:val="Skjult"/>')), styles=STYLES))

    assert document.text == "Kære"


def test_read_docx_of_a_mark_over_several_runs_makes_one_mark() -> None:
    body = p(r("Skriv "), r("[årsag", YELLOW), r(" til", YELLOW), r(" afslag]", YELLOW), r("."))

    assert marks(body) == [("instruction", "[årsag til afslag]")]


def test_read_docx_of_a_control_around_paragraphs_marks_them_all() -> None:
    body = control(p("Vælg") + p("tekst"), WAITING) + p("Hilsen")

    assert marks(body) == [("placeholder", "Vælg"), ("placeholder", "tekst")]


@pytest.mark.parametrize(
    "parts",
    [
        ["<<sag", "Ejer", "1Navn>>"],
        ["«", "Sags", "nummer»"],
        ["[", "NAVN", "]"],
        ["{{ ", "navn", " }}"],
        ["{", "navn", "}"],
    ],
)
def test_read_docx_of_a_typed_field_split_over_runs_joins_it(parts: list[str]) -> None:
    noise = '<w:proofErr w:type="spellStart"/>'

    document = read_docx(docx(p(noise.join(map(r, ["Kære ", *parts, "!"])))))

    assert document.text == f"Kære {''.join(parts)}!"
    assert len(document.pieces) == 5
