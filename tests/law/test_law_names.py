"""Whose section it is: known laws, unknown ones, older wordings, and words that only end alike."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klarbesked.law.citation import citations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Se aftalelovens § 36, stk. 1.", ("aftaleloven § 36, stk. 1",)),
        ("Se § 36 i aftaleloven.", ("aftaleloven § 36",)),
        ("Se aftaleloven § 36.", ("aftaleloven § 36",)),
        ("Se 2014-forvaltningslovens § 3.", ("FVL@2014 § 3",)),
        ("Se SERVICELOVENS § 95.", ("SEL § 95",)),
        ("Se denne lovs § 2.", ("SELF § 2",)),
        ("Se § 2 i denne lov.", ("SELF § 2",)),
        ("Se KANAL § 3.", ("§ 3",)),
        ("Se § 3 i forslaget.", ("§ 3",)),
        ("Se § 3 i loven om noget.", ("LOVEN § 3",)),
        ("Se § 5 f.eks. her.", ("§ 5",)),
        ("Se § 91, stk. 1, 2. punktum.", ("§ 91, stk. 1, 2. pkt.",)),
    ],
)
def test_section_belongs_to_the_law_named_with_it(text: str, expected: tuple[str, ...]) -> None:
    assert [citation.canonical for citation in citations(text)] == [expected]


def test_unknown_laws_do_not_become_one() -> None:
    one, other = (next(citations(f"Se {law}lovens § 1.")) for law in ("aftale", "købe"))

    assert one.canonical != other.canonical


HARD = """
§ §§ 1 2. 40a b i, stk. nr. litra a-c pkt. jf. og eller lovens LAS aktivloven lov om FOB L 66
artikel kapitel (EU) 2024/1689 bekendtgørelse nr. af 1. maj 2026 principmeddelelse 3-20 İ -
"""
SIGNS = st.sampled_from([*HARD.split(), "\n"])


@given(st.lists(SIGNS, max_size=40).map(" ".join) | st.text(max_size=80))
def test_any_text_is_read_and_references_do_not_overlap(text: str) -> None:
    found = list(citations(text))

    assert all(0 <= c.start < c.end <= len(text) and all(c.canonical) for c in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
