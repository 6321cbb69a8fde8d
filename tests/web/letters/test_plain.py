"""Plain text and HTML of a letter, back and forth."""

import pytest

from klarbesked.web.letters.domain.from_file import example_letter
from klarbesked.web.letters.domain.plain import to_html, to_plain


@pytest.mark.parametrize(
    "html",
    [
        "<h1>Svar</h1><p>Du får <strong>nej</strong>.</p>",
        "<ul><li>én</li><li>to</li></ul><ol><li>tre</li></ol>",
        "<table><tr><td>Januar</td><td>100 kr.</td></tr></table>",
        "<p>Rådhustorvet 1<br>7990 Haderby</p>",
        "<p>5 &lt; 6 &amp; 7</p>",
    ],
)
def test_a_letter_comes_back_from_plain_text_as_it_was(html: str) -> None:
    assert to_html(to_plain(html)) == html


def test_tags_in_plain_text_are_text() -> None:
    assert to_html("<script>x</script>") == "<p>&lt;script&gt;x&lt;/script&gt;</p>"


def test_an_example_of_ours_comes_with_its_headings() -> None:
    assert "<h1>Vi kan ikke betale den bro" in example_letter("afg_afslag")


def test_there_is_no_example_of_a_type_nobody_knows() -> None:
    assert example_letter("../spoergsmaal") == ""
