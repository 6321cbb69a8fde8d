"""Two letters as rows: what is marked, what is folded, and where a place belongs."""

import pytest

from klarbesked.engine.annotate import annotate
from klarbesked.engine.document import Span
from klarbesked.engine.guard import Comparison, Difference, Pair
from klarbesked.engine.read.text import read_text
from klarbesked.web.letters.domain.aligned import Aligned, Line, aligned
from klarbesked.web.letters.domain.change import changes_of
from klarbesked.web.letters.domain.restore import restore_of
from klarbesked.web.letters.domain.version_meaning import with_answers

OLD = "Kære Anne.\n\nDu får 300 kr. Ring i dag.\n\nHilsen os."
NEW = "Kære Anne.\n\nDu får 400 kr. Ring i morgen.\n\nHilsen os."


def span(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def pair(before: tuple[str, ...], after: tuple[str, ...]) -> Pair:
    return Pair(tuple(span(OLD, each) for each in before), tuple(span(NEW, each) for each in after))


AMOUNT = Difference("amount", "hard", "Beløb.", span(OLD, "300 kr."), span(NEW, "400 kr."))
DATE = Difference("date", "soft", "Dag.", span(OLD, "i dag"), span(NEW, "i morgen"))
WHOLE = Difference("letters", "hard", "To sager.", None, None)
ONE_BY_ONE = (
    pair(("Kære Anne.",), ("Kære Anne.",)),
    pair(("Du får 300 kr.",), ("Du får 400 kr.",)),
    pair(("Ring i dag.",), ("Ring i morgen.",)),
    pair(("Hilsen os.",), ("Hilsen os.",)),
)


def comparison(*differences: Difference, pairs: tuple[Pair, ...] = ONE_BY_ONE) -> Comparison:
    old, new = (annotate(read_text(text.encode())) for text in (OLD, NEW))
    return Comparison(old, new, differences, pairs)


def shown(*differences: Difference, pairs: tuple[Pair, ...] = ONE_BY_ONE) -> Aligned:
    return aligned(with_answers(comparison(*differences, pairs=pairs), {}))


def test_rows_without_difference_are_folded_together() -> None:
    found = shown(AMOUNT)

    assert [(each.is_open, len(each.rows), each.reworded) for each in found.stretches] == [
        (False, 1, 0), (True, 1, 1), (False, 2, 1),
    ]  # fmt: skip


def test_the_words_of_a_place_are_marked_on_both_sides() -> None:
    [row] = shown(AMOUNT).stretches[1].rows

    assert [(part.text, part.number) for part in row.before[0].parts] == [
        ("Du får ", 0), ("300 kr.", 1),
    ]  # fmt: skip
    assert [(part.text, part.number) for part in row.after[0].parts] == [
        ("Du får ", 0), ("400 kr.", 1),
    ]  # fmt: skip


def test_places_are_numbered_down_the_page_whatever_the_guards_order() -> None:
    found = shown(DATE, AMOUNT)

    places = [each for stretch in found.stretches for row in stretch.rows for each in row.places]
    assert [(each.number, each.change.difference.kind) for each in places] == [
        (1, "amount"), (2, "date"),
    ]  # fmt: skip


def test_what_is_about_the_whole_letters_comes_first() -> None:
    found = shown(AMOUNT, WHOLE)

    assert [each.number for each in found.whole] == [1]
    assert found.last == 2


def test_a_place_in_no_sentence_gets_a_row_of_its_own() -> None:
    found = shown(AMOUNT, pairs=(pair(("Kære Anne.",), ("Kære Anne.",)),))

    last = found.stretches[-1].rows[-1]
    assert [part.text for line in last.after for part in line.parts] == [
        "Du får 400 kr. Ring i morgen."
    ]
    assert not last.places[0].can_put_back


@pytest.mark.parametrize(
    ("differences", "line"),
    [
        ((), "Betydningen er den samme, så vidt vi kan se."),
        ((DATE,), "Betydningen: ét sted skal du se på."),
        ((DATE, DATE), "Betydningen: 2 steder skal du se på."),
        ((DATE, AMOUNT), "Betydningen kan være ændret ét sted."),
        ((WHOLE,), "Vi kan ikke sammenligne de to breve."),
        ((WHOLE, AMOUNT), "Betydningen kan være ændret 2 steder."),
    ],
)
def test_the_line_is_the_one_of_the_command_line_and_counts_hard_places_before_soft_ones(
    differences: tuple[Difference, ...], line: str
) -> None:
    assert with_answers(comparison(*differences), {}).line == line


def test_two_places_of_one_kind_in_one_sentence_have_keys_of_their_own() -> None:
    first, second = changes_of(comparison(AMOUNT, AMOUNT))

    assert first.key != second.key


def test_sentences_from_all_over_a_letter_are_not_put_back_together() -> None:
    gathered = (pair(("Kære Anne.", "Du får 300 kr."), ("Du får 400 kr.", "Hilsen os.")),)
    compared = comparison(AMOUNT, pairs=gathered)
    [change] = changes_of(compared)

    restore = restore_of(change, compared)

    assert restore is not None
    assert (restore.text, [NEW[out.start : out.end] for out in restore.out]) == (
        "Du får 300 kr.", ["Du får 400 kr."],
    )  # fmt: skip


def test_a_sentence_split_in_two_is_put_back_as_one() -> None:
    split = (pair(("Du får 300 kr.",), ("Du får 400 kr.", "Ring i morgen.")),)
    compared = comparison(AMOUNT, pairs=split)
    [change] = changes_of(compared)

    restore = restore_of(change, compared)

    assert restore is not None
    assert (restore.text, len(restore.out)) == ("Du får 300 kr.", 2)


def test_words_added_among_gathered_sentences_are_the_writers_to_take_out() -> None:
    added = Difference("amount", "hard", "Beløb.", None, span(NEW, "400 kr."))
    gathered = (pair(("Kære Anne.", "Hilsen os."), ("Du får 400 kr.", "Hilsen os.")),)
    compared = comparison(added, pairs=gathered)
    [change] = changes_of(compared)

    assert restore_of(change, compared) is None


def sides(found: Aligned) -> list[tuple[str, str]]:
    return [
        (said(row.before), said(row.after)) for each in found.stretches for row in each.rows
    ]  # fmt: skip


def said(lines: tuple[Line, ...]) -> str:
    return " ".join(part.text for line in lines for part in line.parts)


def test_a_sentence_without_a_pair_stands_beside_itself() -> None:
    pairs = (*ONE_BY_ONE[1:3], pair(("Hilsen os.",), ()), pair((), ("Hilsen os.",)))

    found = shown(AMOUNT, pairs=pairs)

    assert sides(found)[-1] == ("Hilsen os.", "Hilsen os.")
    assert found.stretches[-1].reworded == 1  # "Ring i dag" is "Ring i morgen"


def test_a_sentence_that_is_the_same_is_taken_out_of_its_group() -> None:
    group = pair(("Du får 300 kr.", "Hilsen os."), ("Du får 400 kr.", "Hilsen os."))

    found = shown(AMOUNT, pairs=(ONE_BY_ONE[0], group, ONE_BY_ONE[2]))

    assert sides(found) == [
        ("Kære Anne.", "Kære Anne."),
        ("Du får  300 kr.", "Du får  400 kr."),
        ("Ring i dag.", "Ring i morgen."),
        ("Hilsen os.", "Hilsen os."),
    ]


def test_a_sentence_with_something_said_of_it_stays_in_its_group() -> None:
    group = pair(("Kære Anne.", "Hilsen os."), ("Kære Anne.", "Hilsen os."))
    place = Difference("name", "hard", "Navn.", span(OLD, "Anne"), span(NEW, "Anne"))
    other = Difference("name", "hard", "Navn.", span(OLD, "os"), span(NEW, "os"))

    found = shown(place, other, pairs=(group,))

    assert len(found.stretches[0].rows) == 1
    assert len(found.stretches[0].rows[0].places) == 2


def test_letters_that_were_not_compared_are_not_said_to_mean_the_same() -> None:
    assert [shown(WHOLE).is_compared, shown(AMOUNT).is_compared] == [False, True]
