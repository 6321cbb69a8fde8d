"""Templates of web systems: their control code is no text, their fields are."""

import pytest

from klarbesked.engine.read.html import read_html


def texts(source: str) -> list[str]:
    document = read_html(source.encode())
    return [document.at(block.span) for block in document.blocks]


def test_fields_stay() -> None:
    assert texts("<p>Kære {{ borger.navn|title }}</p>") == ["Kære {{ borger.navn|title }}"]


def test_tags_are_left_out() -> None:
    source = '{% extends "base.html" %}<p>Du får {% if a < 1 %}500 kr.{% endif %} i maj.</p>'

    assert texts(source) == ["Du får 500 kr. i maj."]


def test_tags_between_cells_are_left_out() -> None:
    source = "<table><tr>{% for x in y %}<td>{{ x }}</td>{% endfor %}<td>I alt</td></tr></table>"

    assert texts(source) == ["{{ x }}", "I alt"]


@pytest.mark.parametrize(
    "comment",
    [
        "{# <p>husk frist</p> #}",
        "{#- husk\nfrist -#}",
        "{% comment %}<p>husk {% if x %}</p>{% endcomment %}",
        '{% comment "gammel" %}<p>husk</p>{% endcomment %}',
    ],
)
def test_comments_are_left_out(comment: str) -> None:
    assert texts(f"<p>Et.</p>{comment}<p>To.</p>") == ["Et.", "To."]


def test_rule_of_a_style_sheet_is_no_comment() -> None:
    source = "<style>@media print{#top{color:red}}</style><p>Et.</p><p>Sag #}</p>"

    assert texts(source) == ["Et.", "Sag #}"]


@pytest.mark.parametrize("opening", ["{%", "{# ", "{% comment %}"])
def test_code_that_is_never_closed_leaves_the_rest(opening: str) -> None:
    assert texts(f"<p>Et.</p>{opening}<p>To.</p>")[-1] == "To."


def test_half_a_million_openings_are_read_soon_enough() -> None:
    assert texts("{%" * 500_000 + "<p>To.</p>")[-1] == "To."
