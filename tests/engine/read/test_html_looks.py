"""HTML letters: what the looks of an element tell."""

import pytest

from klarbesked.engine.document import Document
from klarbesked.engine.read.html import read_html


def read(source: str) -> Document:
    return read_html(source.encode())


def kinds(source: str) -> list[str]:
    return [block.kind for block in read(source).blocks]


def texts(source: str) -> list[str]:
    document = read(source)
    return [document.at(block.span) for block in document.blocks]


@pytest.mark.parametrize(
    "bold",
    ["<b>Sådan gør du</b>", "<span><strong>Sådan</strong></span>", "<u><b><i>Nu</i></b></u>"],
)
def test_short_bold_line_is_a_heading(bold: str) -> None:
    assert kinds(f"<p>{bold}</p>") == ["heading"]


@pytest.mark.parametrize(
    "line",
    [
        "<b>Du skal ringe til os.</b>",
        "<b>Frist:</b> 1. marts",
        "Frist: <b>1. marts</b>",
        "<b>Møllevej 1<br>9999 Haderby</b>",
        f"<b>{'meget ' * 30}</b>",
        "<i>Sådan gør du</i>",
    ],
)
def test_other_line_with_bold_in_it_is_a_paragraph(line: str) -> None:
    assert kinds(f"<p>{line}</p>") == ["paragraph"]


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>alert(1)</script>",
        "<style>p { color: red }</style>",
        "<noscript>Slå JavaScript til</noscript>",
        "<div hidden><p>Skjult</p></div>",
        '<div style="DISPLAY : none"><table><tr><td>Skjult</td></tr></table></div>',
        "<template><p>Skjult</p></template>",
        "<select><option>Vælg</option></select>",
    ],
)
def test_what_nobody_sees_is_left_out(hidden: str) -> None:
    assert texts(f"<p>Du får hjælp.</p>{hidden}<p>Ring.</p>") == ["Du får hjælp.", "Ring."]


def test_text_after_a_hidden_stretch_stays() -> None:
    assert texts('<p>Du <span style="display:none">ikke </span>får hjælp.</p>') == ["Du får hjælp."]


@pytest.mark.parametrize(
    "start",
    [
        '<span style="color:red">',
        '<span style="color: #C00000;">',
        '<span style="font-size:9pt;color:rgb(255, 0, 0)">',
        '<font color="#ff0000">',
        '<span style="background-color: yellow">',
        '<span style="background:#ff0">',
        "<mark>",
    ],
)
def test_red_and_highlighted_text_is_an_instruction(start: str) -> None:
    document = read(f"<p>Du får {start}indsæt beløb{start.split()[0].replace('<', '</')}> kr.</p>")

    assert [(mark.kind, document.at(mark.span)) for mark in document.marks] == [
        ("instruction", "indsæt beløb")
    ]


@pytest.mark.parametrize(
    "style", ["color:black", "color:#0000ff", "background-color:red", "border-color:red"]
)
def test_other_colours_are_no_instruction(style: str) -> None:
    assert read(f'<p>Du får <span style="{style}">hjælp</span>.</p>').marks == ()
