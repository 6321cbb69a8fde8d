"""HTML from outside: only what a letter is made of stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klarbesked.web.letters.domain.sanitise import (
    MAX_HTML,
    TooLongError,
    TooNestedError,
    sanitise,
)


@pytest.mark.parametrize(
    ("dirty", "clean"),
    [
        ("<p>a<script>alert(1)</script></p>", "<p>a</p>"),
        ('<p onclick="x()" style="color:red" class="y">a</p>', "<p>a</p>"),
        ('<a href="javascript:x()">a</a>', "<p>a</p>"),
        ('<img src="x" onerror="y()"><p>a</p>', "<p>a</p>"),
        ('<svg><script>x()</script></svg><iframe src="//x"></iframe><p>a</p>', "<p>a</p>"),
        ("<style>p{}</style><p>a &lt;script&gt;</p>", "<p>a &lt;script&gt;</p>"),
        ("<!-- x --><p>a</p>", "<p>a</p>"),
        ("<b>a</b> b", "<p><strong>a</strong> b</p>"),
        ("<h5>a</h5>", "<h3>a</h3>"),
        ("<div><p>a</p><p>b</p></div>", "<p>a</p><p>b</p>"),
        (
            '<table><tbody><tr><td colspan="2" width="9">a</td></tr></tbody></table>',
            '<table><tr><td colspan="2">a</td></tr></table>',
        ),
        ('<td colspan="javascript">a</td>', "<p>a</p>"),
        ("", ""),
    ],
)
def test_only_the_letter_is_kept(dirty: str, clean: str) -> None:
    assert sanitise(dirty) == clean


TAGS = st.sampled_from(["p", "b", "div", "ul", "li", "table", "tr", "td", "br", "script", "h1"])
PIECES = st.one_of(
    TAGS.map("<{}>".format), TAGS.map("</{}>".format), st.text(alphabet='aæ <>&"«»\n', max_size=8)
)


@given(st.lists(PIECES, max_size=12).map("".join))
def test_what_is_clean_stays_as_it_is(html: str) -> None:
    once = sanitise(html)

    assert sanitise(once) == once
    assert "<script" not in once


def test_a_letter_as_long_as_a_book_is_refused() -> None:
    with pytest.raises(TooLongError):
        sanitise("a" * (MAX_HTML + 1))


def test_a_letter_nested_without_end_is_refused() -> None:
    with pytest.raises(TooNestedError):
        sanitise("<ul><li>" * 200 + "a")
