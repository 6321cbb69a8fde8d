"""Marks, hidden text and comments in an ODT file."""

import pytest

from klarbesked.engine.document import Ignore, Span
from klarbesked.engine.read.odt import read_odt
from odt_files import odt, p, style

RED, YELLOW = 'fo:color="#ff0000"', 'fo:background-color="#ffff00"'
LOOKS = (
    style("text", "Vejl", RED)
    + style("paragraph", "Vejltekst", RED)
    + style("paragraph", "Emne", f'{RED} fo:font-weight="bold"')
)
BY_HAND = (
    style("text", "T1", RED)
    + style("text", "T2", YELLOW)
    + style("text", "T3", "", parent="Vejl")
    + style("text", "T4", 'fo:color="#000000"')
    + style("text", "T5", 'text:display="none"')
    + style("paragraph", "P1", RED, parent="Emne")
)
WAITING = "<loext:content-control loext:showing-place-holder='true'>{}</loext:content-control>"


def marks(body: str) -> list[tuple[str, str]]:
    document = read_odt(odt(body, styles=LOOKS, by_hand=BY_HAND))
    return [(mark.kind, document.at(mark.span)) for mark in document.marks]


@pytest.mark.parametrize(
    ("inner", "kind"),
    [
        ('<text:span text:style-name="T1">her</text:span>', "instruction"),
        ('<text:span text:style-name="T2">her</text:span>', "instruction"),
        ('<text:span text:style-name="T3">her</text:span>', "instruction"),
        ('<text:span text:style-name="T1"><text:span>her</text:span></text:span>', "instruction"),
        ("<text:placeholder>her</text:placeholder>", "placeholder"),
        (WAITING.format('<text:span text:style-name="T2">her</text:span>'), "placeholder"),
        ("<text:database-display>her</text:database-display>", "field"),
        ("<text:user-field-get>her</text:user-field-get>", "field"),
        ("<text:user-defined>her</text:user-defined>", "field"),
    ],
)
def test_read_odt_of_text_of_its_own_kind_marks_it(inner: str, kind: str) -> None:
    assert marks(p(f"Skriv {inner} nu.")) == [(kind, "her")]


@pytest.mark.parametrize(
    ("paragraph_style", "marked"),
    [
        ("Vejltekst", [("instruction", "Slet dette")]),
        ("P1", [("instruction", "Slet dette")]),
        ("Emne", []),
        ("Standard", []),
    ],
)
def test_read_odt_of_a_red_paragraph_marks_it_unless_it_is_a_heading(
    paragraph_style: str, marked: list[tuple[str, str]]
) -> None:
    assert marks(p("Slet dette", paragraph_style)) == marked


def test_read_odt_of_black_text_in_a_red_paragraph_marks_nothing() -> None:
    assert marks(p('<text:span text:style-name="T4">Kære</text:span>', "Vejltekst")) == []


def test_read_odt_of_hidden_text_leaves_it_out() -> None:
    document = read_odt(
        odt(p('Kære <text:span text:style-name="T5">Bo</text:span>Anne'), by_hand=BY_HAND)
    )

    assert document.text == "Kære Anne"


def annotation(text: str, name: str) -> str:
    return f'<office:annotation office:name="{name}">{p(text)}</office:annotation>'


def test_read_odt_of_comments_with_wishes_ignores_the_rules_there() -> None:
    body = p(annotation("klarbesked: spring over tone i hele brevet: skabelon", "c") + "Kære Anne")
    body += p(
        f"Du {annotation('klarbesked: spring over passiv: fast ord', 'a')}skal"
        '<office:annotation-end office:name="a"/> svare.'
        + annotation("klarbesked: spring over lang-saetning", "b")
        + " Nu."
    )

    document = read_odt(odt(body))

    assert document.text == "Kære Anne\n\nDu skal svare. Nu."
    assert document.ignores == (
        Ignore("tone", "skabelon", None),
        Ignore("passiv", "fast ord", Span(14, 18)),
        Ignore("lang-saetning", "", Span(11, 29)),
    )
