"""Whatever stands in a letter, the check ends, and every place lies inside the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klarbesked.engine.read import UnreadableLetterError
from letters import checked

HARD = """
Du skal svare os inden 14 dage snarest § 13, stk. 2, nr. 3 jf. kr. 1.200,50 «Navn» [felt] {x}
SEL {% if %} 31. april 2026 tirsdag den 2. juni 010101-0000 70 00 00 00 . ! ? … ; : ( ) » «
af af # - 1. Kære hilsen Vedr. I m.v. f.eks. A. K. </p> 𝔸 é ﬁ \u00ad \u200b
"""
WORDS = st.sampled_from([*HARD.split(), "\n", "\n\n"])


@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_letter_of_hard_words_is_checked(text: str) -> None:
    assert_sound(text)


@given(st.text(max_size=200))
def test_letter_of_any_signs_is_checked(text: str) -> None:
    assert_sound(text)


def assert_sound(text: str) -> None:
    try:
        outcome = checked(text.encode("utf-8", "replace").decode())
    except UnreadableLetterError:
        return

    length = len(outcome.letter.text)
    spans = [f.span for f in outcome.findings if f.span]
    spans += [edit.span for f in outcome.findings for fix in f.fixes for edit in fix.edits]
    spans += [fact.span for fact in outcome.letter.annotated.facts]
    spans += [s.span for s in outcome.letter.annotated.sentences]
    assert all(0 <= span.start < span.end <= length for span in spans)
    assert not any("gik i stykker" in reason for _, reason in outcome.not_run)


@pytest.mark.parametrize(
    "run",
    [
        "[" * 3000,
        "<" * 3000,
        "«" * 3000,
        "[[[[a" * 30 + "x\n\nKære Anne\n\nHej",
        "A" * 300 + "!\n\nKære Anne\n\nHej",
        "<!-- a -->\n" * 40 + "Hej",
        "<!--" * 3000,
        "1" * 20_000,
        "a." * 5000,
        "123456-" * 3000,
        "§ 1, " * 2000,
        "ord; " * 5000,
        "1. " * 5000,
        "**a " * 3000,
        "Det koster " + "1" * 5000 + " kr.",
    ],
    ids=lambda run: run[:12].strip(),
)
def test_run_of_one_sign_ends(run: str) -> None:
    """Each of these once held the program for minutes; here they would hold the test."""
    assert_sound(run)
