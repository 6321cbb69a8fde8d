"""Signs of a PDF page put together to lines."""

from klarbesked.engine.read.pdf_glyphs import Glyph
from klarbesked.engine.read.pdf_lines import Line, joined, read_lines, rows


def glyphs(text: str, x: float = 60, y: float = 700) -> list[Glyph]:
    """Return the signs of a text, each five points wide, in letters of ten points."""
    return [Glyph(sign, x + 5 * i, x + 5 * i + 5, y, 10, False) for i, sign in enumerate(text)]


def texts(*stretches: list[Glyph]) -> list[str]:
    return [line.text for line in read_lines(glyph for part in stretches for glyph in part)]


def test_lines_come_from_the_top_whatever_the_order_in_the_file() -> None:
    found = texts(glyphs("nederst", y=600), glyphs("øverst"))

    assert found == ["øverst", "nederst"]


def test_wide_gap_parts_a_line() -> None:
    found = texts(glyphs("Dato:"), glyphs("1. marts", x=150))

    assert found == ["Dato:", "1. marts"]


def test_spaces_do_not_fill_a_wide_gap() -> None:
    found = texts(glyphs("Dato:" + 20 * " " + "1. marts"))

    assert found == ["Dato:", "1. marts"]


def test_letters_of_a_ligature_stay_together() -> None:
    ligature = [Glyph(sign, 70, 80, 700, 10, False) for sign in "ff"]

    found = texts(glyphs("tr"), ligature, glyphs("et", x=80))

    assert found == ["trffet"]


def test_soft_hyphen_counts_only_at_the_end_of_a_line() -> None:
    found = texts(glyphs("sags\xadbehand\xad"))

    assert found == ["sags\xadbehand-"]


def test_signs_that_pdfium_puts_for_a_hyphen_are_hyphens() -> None:
    found = texts(glyphs("kom\x02"), glyphs("kom\ufffe", y=680), glyphs("kom\u2010", y=660))

    assert found == ["kom-", "kom-", "kom-"]


def test_halves_of_a_sign_are_one_sign() -> None:
    found = texts(glyphs("a\ud83d\ude00"), glyphs("b\ud83d", y=680))

    assert found == ["a\U0001f600", "b\ufffd"]


def test_stretch_of_spaces_is_no_line() -> None:
    assert texts(glyphs("   ")) == []


def test_bullet_is_put_in_front_of_its_item() -> None:
    [line] = read_lines([*glyphs("\uf0b7"), *glyphs("Ring til os", x=85)])

    assert (line.marker, line.text, line.left) == ("\uf0b7", "Ring til os", 60)


def test_line_is_bold_when_nearly_all_its_letters_are() -> None:
    bold = [glyph._replace(bold=True) for glyph in glyphs("Afgørelsen er")]

    [line] = read_lines([*bold, *glyphs(".", x=125)])

    assert line.bold


def test_first_word_has_its_width() -> None:
    [line] = read_lines(glyphs("Kære Anna"))

    assert line.first_word == 20


def test_rows_are_joined_from_left_to_right() -> None:
    right = Line("to", 100, 110, 700, 10, False, 10)
    left = Line("et", 60, 70, 699, 10, False, 10)
    below = Line("tre", 60, 75, 680, 10, False, 15)

    found = [joined(row).text for row in rows([below, right, left])]

    assert found == ["et to", "tre"]
