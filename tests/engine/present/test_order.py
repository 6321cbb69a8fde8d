"""The order of remarks, and findings that are one remark."""

from hypothesis import given
from hypothesis import strategies as st

from html_pages import finding
from klarbesked.engine.document import Span
from klarbesked.engine.finding import Finding
from klarbesked.engine.present.order import Remark, remarks

FINDINGS = st.builds(
    lambda start, length, level, rule, message: finding(
        Span(start, start + length), level=level, rule=rule, message=message
    ),
    st.integers(0, 50),
    st.integers(1, 9),
    st.sampled_from("ABC"),
    st.sampled_from(["frist-uden-dato", "lang-saetning"]),
    st.sampled_from(["Skriv datoen.", "Del sætningen."]),
)


def test_remarks_come_by_level_then_reading_order() -> None:
    late, early = finding(Span(9, 10), level="A", message="x"), finding(Span(1, 2), level="A")
    clearer, advice = finding(Span(0, 1)), finding(Span(0, 1), level="C")

    order = [remark.first for remark in remarks([advice, clearer, late, early])]

    assert order == [early, late, clearer, advice]


def test_remarks_about_a_deadline_come_first_in_their_level_only() -> None:
    deadline = finding(Span(9, 10), rule="frist-uden-dato")
    other, worse = finding(Span(1, 2)), finding(Span(20, 21), level="A")

    order = [remark.first for remark in remarks([other, deadline, worse])]

    assert order == [worse, deadline, other]


def test_remark_about_the_whole_letter_comes_before_those_of_its_level() -> None:
    whole, place = finding(message="Hele brevet"), finding(Span(0, 1))

    order = [remark.first for remark in remarks([place, whole])]

    assert order == [whole, place]


def test_same_rule_and_message_is_one_remark_with_its_places_in_reading_order() -> None:
    second, first = finding(Span(8, 9)), finding(Span(2, 3))

    found = remarks([second, first])

    assert found == [Remark((first, second))]
    assert found[0].spans == [Span(2, 3), Span(8, 9)]


def test_same_message_at_another_level_is_another_remark() -> None:
    found = remarks([finding(Span(0, 1), level="A"), finding(Span(2, 3), level="C")])

    assert [remark.level for remark in found] == ["A", "C"]


def test_no_findings_give_no_remarks() -> None:
    assert remarks([]) == []


@given(st.lists(FINDINGS))
def test_no_finding_is_lost_or_doubled(findings: list[Finding]) -> None:
    found = [one for remark in remarks(findings) for one in remark.findings]

    assert sorted(found, key=repr) == sorted(findings, key=repr)
