"""PDF files: columns, boxes at the side, tables, running heads and feet."""

import pytest

from klarbesked.engine.document import Cell
from klarbesked.engine.read.pdf import read_pdf
from pdf_files import At, column, pdf

NARROW = [
    "Du har søgt om hjælp til husleje,",
    "og vi har behandlet din ansøgning.",
    "Vi har besluttet at give dig hjælp,",
    "fordi du ikke selv kan betale den",
    "fulde husleje.",
]
OTHER = [
    "Pengene bliver sat ind på kontoen",
    "senest den 1. marts, og du skal",
    "ikke gøre noget selv for at få dem",
    "til tiden, medmindre din husleje",
    "ændrer sig.",
]
WIDE = [
    "Du kan klage over afgørelsen inden fire uger. Så ser vi på sagen igen, og hvis vi ikke",
    "giver dig ret, sender vi klagen videre til Ankestyrelsen.",
]
BOX = ["Haderby Kommune", "Borgerservice", "Rådhuspladsen 1", "9999 Haderby", "Tlf. 99 99 99 99"]


def blocks(*pages: list[At]) -> list[tuple[str, str]]:
    document = read_pdf(pdf(*pages))
    return [(block.kind, document.at(block.span)) for block in document.blocks]


def texts(*pages: list[At]) -> list[str]:
    return [text for _, text in blocks(*pages)]


def cells(*pages: list[At]) -> list[tuple[Cell | None, str]]:
    document = read_pdf(pdf(*pages))
    return [(block.cell, document.at(block.span)) for block in document.blocks]


def test_two_columns_are_read_one_after_the_other() -> None:
    found = texts(column(60, 700, NARROW) + column(300, 700, OTHER))

    assert found == [" ".join(NARROW), " ".join(OTHER)]


def test_columns_end_where_a_line_crosses_them() -> None:
    below = [At(60, 610, "Klage", bold=True), *column(60, 590, WIDE)]

    found = texts(column(60, 700, NARROW) + column(300, 700, OTHER) + below)

    assert found == [" ".join(NARROW), " ".join(OTHER), "Klage", " ".join(WIDE)]


def test_paragraph_goes_on_in_the_next_column() -> None:
    found = texts(column(60, 700, NARROW[:4]) + column(300, 700, NARROW[4:] + OTHER))

    assert found == [" ".join(NARROW), " ".join(OTHER)]


def test_box_at_the_side_comes_first_and_whole() -> None:
    page = column(60, 760, NARROW) + column(60, 660, OTHER) + column(400, 765, BOX, size=8)

    found = blocks(page)

    assert found == [
        *(("letterhead", line) for line in BOX),
        ("paragraph", " ".join(NARROW)),
        ("paragraph", " ".join(OTHER)),
    ]


def test_line_that_goes_on_in_a_box_joins_and_an_address_of_a_page_does_not() -> None:
    box = [*BOX, "Klagevejledning trykt på", "bagsiden", "www.haderby.example"]

    found = texts(column(60, 760, NARROW) + column(400, 765, box, size=8))

    assert found[: len(box) - 1] == [
        *BOX,
        "Klagevejledning trykt på bagsiden",
        "www.haderby.example",
    ]


def test_paragraph_that_widens_below_the_box_stays_whole() -> None:
    page = column(60, 760, [*NARROW[:4], *WIDE]) + column(330, 765, BOX, size=8)

    found = blocks(page)

    assert found[len(BOX) :] == [("paragraph", " ".join([*NARROW[:4], *WIDE]))]


def test_box_beside_an_address_on_the_same_lines_is_no_table() -> None:
    address = ["Anna Andersen", "Møllevej 1", "9999 Haderby"]
    page = column(60, 760, address) + column(400, 760, BOX) + column(60, 600, WIDE)

    found = blocks(page)

    assert found == [
        *(("letterhead", line) for line in BOX),
        *(("paragraph", line) for line in address),
        ("paragraph", " ".join(WIDE)),
    ]


def test_heading_in_the_margin_stands_before_its_text() -> None:
    page = [At(60, 700, "Afgørelse", bold=True), *column(180, 700, NARROW)]
    page += [At(60, 600, "Klage", bold=True), *column(180, 600, OTHER)]

    found = blocks(page)

    assert found == [
        ("heading", "Afgørelse"),
        ("paragraph", " ".join(NARROW)),
        ("heading", "Klage"),
        ("paragraph", " ".join(OTHER)),
    ]


def test_table_is_read_row_by_row() -> None:
    rows = [("Post", "Januar", "Februar"), ("Husleje", "7.500 kr.", "8.000 kr.")]
    page = column(60, 760, WIDE)
    for i, row in enumerate(rows):
        page += [At(60 + 150 * j, 700 - 16 * i, text) for j, text in enumerate(row)]

    found = cells(page)

    assert found == [
        (None, " ".join(WIDE)),
        (Cell(0, 0, 0), "Post"),
        (Cell(0, 0, 1), "Januar"),
        (Cell(0, 0, 2), "Februar"),
        (Cell(0, 1, 0), "Husleje"),
        (Cell(0, 1, 1), "7.500 kr."),
        (Cell(0, 1, 2), "8.000 kr."),
    ]


def test_wrapped_line_joins_its_cell() -> None:
    page = [At(60, 700, "Post"), At(300, 700, "Beløb")]
    page += [At(60, 680, "Feriepenge og andre"), At(300, 680, "1.250 kr.")]
    page += [At(60, 667, "udbetalinger"), At(60, 647, "I alt"), At(300, 647, "9.000 kr.")]

    found = cells(page)

    assert found[2:] == [
        (Cell(0, 1, 0), "Feriepenge og andre udbetalinger"),
        (Cell(0, 1, 1), "1.250 kr."),
        (Cell(0, 2, 0), "I alt"),
        (Cell(0, 2, 1), "9.000 kr."),
    ]


def test_row_without_a_label_is_a_row() -> None:
    page = [At(60, 700, "Løn"), At(300, 700, "1.250 kr.")]
    page += [At(60, 684, "Tillæg"), At(300, 684, "750 kr."), At(300, 668, "2.000 kr.")]

    found = cells(page)

    assert found[-1] == (Cell(0, 2, 1), "2.000 kr.")


def test_labels_and_their_values_are_cells() -> None:
    page = [At(60, 700, "Dato:"), At(200, 700, "1. marts 2027")]
    page += [At(60, 684, "Sagsnr.:"), At(200, 684, "27/123")]

    found = texts(page)

    assert found == ["Dato:", "1. marts 2027", "Sagsnr.:", "27/123"]


def test_line_stretched_to_fill_its_column_is_one_line() -> None:
    page = column(60, 700, WIDE[:1])
    page += [At(60, 685.7, "giver"), At(200, 685.7, "dig"), At(420, 685.7, "medhold,")]
    page += [At(60, 671.4, "sender vi klagen videre.")]

    found = texts(page)

    assert found == [f"{WIDE[0]} giver dig medhold, sender vi klagen videre."]


def test_running_head_and_foot_come_once() -> None:
    pages = [
        [
            At(60, 800, "Sagsnr. 27/123"),
            *column(60, 700, WIDE),
            At(60, 40, "Haderby Kommune · 9999 Haderby"),
            At(500, 40, f"Side {number} af 2"),
        ]
        for number in (1, 2)
    ]

    found = blocks(*pages)

    assert found == [
        ("letterhead", "Sagsnr. 27/123"),
        ("paragraph", " ".join(WIDE)),
        ("paragraph", " ".join(WIDE)),
        ("footer", "Haderby Kommune · 9999 Haderby"),
        ("footer", "Side 1 af 2"),
    ]


def test_two_telephones_in_one_foot_are_both_kept() -> None:
    foot = [At(60, 50, "Tlf. 99 99 99 99", size=8), At(60, 40, "Tlf. 88 88 88 88", size=8)]

    found = texts([*column(60, 700, WIDE), *foot])

    assert found[1:] == ["Tlf. 99 99 99 99", "Tlf. 88 88 88 88"]


def test_paragraph_goes_on_past_head_and_foot() -> None:
    first = [*column(60, 100, WIDE[:1]), At(300, 40, "1")]
    second = [At(300, 40, "2"), *column(60, 780, WIDE[1:])]

    found = texts(first, second)

    assert found == [" ".join(WIDE), "1"]


def test_small_print_with_an_address_at_the_foot_is_footer() -> None:
    foot = At(60, 40, "Haderby Kommune, 9999 Haderby, www.haderby.example", size=8)

    found = blocks([*column(60, 700, WIDE), foot])

    assert found == [("paragraph", " ".join(WIDE)), ("footer", foot.text)]


@pytest.mark.parametrize("size", [8, 11])
def test_guidance_at_the_foot_is_no_footer(size: float) -> None:
    guidance = "Du kan klage inden fire uger."

    found = blocks([*column(60, 700, WIDE), At(60, 60, guidance, size=size)])

    assert found[-1] == ("paragraph", guidance)


def test_figure_in_the_middle_of_a_page_is_no_page_number() -> None:
    found = blocks([At(60, 700, "Du får penge i så mange måneder:"), At(60, 600, "12")])

    assert found[-1] == ("paragraph", "12")
