"""The letter on the page: blocks drawn as what they are, marks at the exact place."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from html_pages import Element, elements, finding, page, places, with_findings, words
from klarbesked.engine.check import Checked, check
from klarbesked.engine.document import Block, Cell, Document, Mark, Span
from klarbesked.engine.present.html_sheet import heading_ranks
from letters import TODAY, checked

LETTER = """# Vi stopper dine sygedagpenge

Du får ikke sygedagpenge fra den 1. maj 2026. Du kan ringe til os.

- Send skemaet.
- Tag dit pas med.

Venlig hilsen
"""


def plain_sheet(root: Element) -> Element:
    """The sheet without our numbers and headings, so that only the letter's text is left."""
    sheet = elements(root, "div.sheet")[0]
    for extra in sheet.xpath(".//a | .//h3"):
        extra.drop_tree()
    for line_break in sheet.xpath(".//br"):
        line_break.tail = "\n" + (line_break.tail or "")
    return sheet


def marked(root: Element, card: str) -> str:
    return "".join(
        mark.text_content() for mark in plain_sheet(root).xpath(f".//mark[@data-card='{card}']")
    )


def built(*blocks: tuple[str, Block], marks: tuple[Mark, ...] = ()) -> Checked:
    """A checked letter of blocks that no Markdown can say."""
    text = "\n".join(line for line, _ in blocks)
    placed = []
    at = 0
    for line, block in blocks:
        placed.append(replace(block, span=Span(at, at + len(line))))
        at += len(line) + 1
    return check(Document(text, tuple(placed), marks), today=TODAY, rules=[])


NOWHERE = Span(0, 0)


def test_blocks_are_drawn_as_headings_paragraphs_and_lists() -> None:
    sheet = plain_sheet(page(checked(LETTER, rules=[])))

    drawn = [child.tag for child in sheet]

    assert drawn == ["h4", "p", "ul", "p"]


def test_table_is_built_again_from_its_cells() -> None:
    root = page(checked("| Måned | Beløb |\n| --- | --- |\n| Maj | 4.500 kr. |", rules=[]))

    rows = [[cell.text_content() for cell in row] for row in elements(root, "tr")]

    assert rows == [["Måned", "Beløb"], ["Maj", "4.500 kr."]]


def test_merged_cells_leave_a_gap_where_they_stood() -> None:
    outcome = built(
        ("a", Block("table_cell", NOWHERE, cell=Cell(0, 0, 0))),
        ("b", Block("table_cell", NOWHERE, cell=Cell(0, 0, 1))),
        ("c", Block("table_cell", NOWHERE, cell=Cell(0, 0, 7))),
        ("d", Block("table_cell", NOWHERE, cell=Cell(0, 1, 7))),
    )

    cells = [(cell.get("colspan"), cell.text_content()) for cell in elements(page(outcome), "td")]

    assert cells == [(None, "a"), (None, "b"), (None, "c"), ("2", ""), (None, "d")]


def test_two_paragraphs_in_one_cell_stay_in_it() -> None:
    outcome = built(
        ("a", Block("table_cell", NOWHERE, cell=Cell(0, 0, 0))),
        ("b", Block("list_item", NOWHERE, 1, Cell(0, 0, 0))),
    )

    assert words(page(outcome), "td") == ["ab"]


def test_lists_nest_by_level_even_where_a_level_is_skipped() -> None:
    levels = [1, 3, 2, 1]
    outcome = built(*((f"punkt {n}", Block("list_item", NOWHERE, n)) for n in levels))

    depths = [len(item.xpath("ancestor::ul")) for item in elements(page(outcome), "li")[:4]]

    assert depths == [1, 2, 2, 1]


def test_list_of_endless_depth_stays_within_bounds() -> None:
    outcome = built(*((f"punkt {n}", Block("list_item", NOWHERE, n)) for n in range(1, 60)))

    deepest = max(len(item.xpath("ancestor::ul")) for item in elements(page(outcome), "li"))

    assert deepest == 6


def test_item_with_its_own_number_gets_no_dot_from_us() -> None:
    outcome = built(
        ("1. Send skemaet", Block("list_item", NOWHERE, 1)),
        ("Ring", Block("list_item", NOWHERE, 1)),
    )

    classes = [item.get("class") for item in elements(page(outcome), "li")[:2]]

    assert classes == ["own", None]


@pytest.mark.parametrize(
    ("levels", "ranks"),
    [([1, 2, 3], [4, 5, 6]), ([3, 1, 3], [4, 4, 5]), ([1, 4, 4, 2], [4, 5, 5, 5]), ([6], [4])],
)
def test_heading_ranks_never_skip_a_step_down(levels: list[int], ranks: list[int]) -> None:
    blocks = tuple(Block("heading", NOWHERE, level) for level in levels)

    assert list(heading_ranks(blocks).values()) == ranks


def test_line_breaks_are_kept() -> None:
    outcome = built(("Mette Holm\nTlf. 70 00 00 00", Block("paragraph", NOWHERE)))

    assert len(elements(page(outcome), "br")) == 1


def test_letterhead_and_footer_stand_apart() -> None:
    outcome = built(
        ("Haderby Kommune", Block("letterhead", NOWHERE)),
        ("Kære Anne", Block("paragraph", NOWHERE)),
        ("Side 1", Block("footer", NOWHERE)),
    )

    root = page(outcome)

    assert (words(root, "div.letterhead"), words(root, "div.footer")) == (
        ["Haderby Kommune"],
        ["Side 1"],
    )


def test_fields_and_notes_to_the_caseworker_have_a_look_of_their_own() -> None:
    outcome = built(
        ("Kære «Navn»", Block("paragraph", NOWHERE)),
        ("Slet dette", Block("paragraph", NOWHERE)),
        marks=(Mark("instruction", Span(12, 22)),),
    )

    root = page(outcome)

    assert (words(root, "span.field"), words(root, "span.note"), words(root, "span.note-tag")) == (
        ["«Navn»"],
        ["Slet dette"],
        ["Besked til dig"],
    )


def test_foreign_part_says_its_language() -> None:
    english = "We have looked at your application and we will send you our answer next week."
    root = page(checked(LETTER + "\n" + english, rules=[]))

    tongues = [paragraph.get("lang") for paragraph in elements(root, "p") if paragraph.get("lang")]

    assert tongues == ["en"]


def test_mark_stands_exactly_at_its_finding() -> None:
    outcome = checked(LETTER, rules=[])
    outcome = with_findings(outcome, finding(places(outcome, "sygedagpenge fra")[0], level="A"))

    assert marked(page(outcome), "b1-f1") == "sygedagpenge fra"


def test_number_stands_right_after_its_finding_and_leads_to_the_card() -> None:
    outcome = checked(LETTER, rules=[])
    outcome = with_findings(outcome, finding(places(outcome, "Du får")[0], level="A"))

    badge = elements(page(outcome), "a.no")[0]

    assert badge.getprevious().text_content() == "Du får"
    assert (badge.text_content(), badge.get("href")) == ("Forslag 1, ret først", "#b1-f1")


def test_overlapping_findings_are_nested_with_the_gravest_outside() -> None:
    outcome = checked(LETTER, rules=[])
    long, inside = places(outcome, "Du får ikke sygedagpenge", "ikke")
    outcome = with_findings(outcome, finding(long), finding(inside, level="A", message="x"))

    root = page(outcome)

    assert [mark.get("class") for mark in elements(root, "mark")] == ["b", "a", "b", "b"]
    assert (marked(root, "b1-f1"), marked(root, "b1-f2")) == ("ikke", "Du får ikke sygedagpenge")


def test_finding_over_two_blocks_is_marked_in_both() -> None:
    outcome = checked(LETTER, rules=[])
    start, end = places(outcome, "til os.", "Send")
    outcome = with_findings(outcome, finding(Span(start.start, end.end)))

    assert marked(page(outcome), "b1-f1") == "til os.- Send"


def test_finding_without_width_still_has_its_number() -> None:
    outcome = checked(LETTER, rules=[])
    outcome = with_findings(outcome, finding(Span(5, 5)))

    root = page(outcome)

    assert (len(elements(root, "a.no")), elements(root, "mark")) == (1, [])


@given(
    st.lists(
        st.tuples(st.integers(0, 130), st.integers(0, 60), st.sampled_from("ABC")), max_size=12
    )
)
def test_no_finding_changes_the_text_or_hides_another(found: list[tuple[int, int, str]]) -> None:
    clean = checked(LETTER, rules=[])
    end = len(clean.letter.text)
    findings = [
        finding(
            Span(min(start, end), min(start + length, end)),
            level=level,  # type: ignore[arg-type]
            message=str(n),
        )
        for n, (start, length, level) in enumerate(found)
    ]

    root = page(with_findings(clean, *findings))

    sheet_text = plain_sheet(page(clean)).text_content()
    assert len(elements(root, "a.no")) == len(findings)
    assert plain_sheet(root).text_content() == sheet_text
    cards = {card.xpath("string(p[2])"): card.get("id") for card in elements(root, "article")}
    for one in findings:
        place = clean.letter.at(one.span or NOWHERE)
        assert marked(root, cards[one.message]) == place.replace("\n", "")
