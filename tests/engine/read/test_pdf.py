"""PDF files: paragraphs, headings and lists, told from how a page looks."""

import pytest

from klarbesked.engine.document import Document
from klarbesked.engine.read.pdf import read_pdf
from pdf_files import At, column, pdf

LONG = [
    "Du har søgt om hjælp til at betale din husleje. Kommunen har behandlet din",
    "ansøgning, og vi har besluttet at give dig et engangsbeløb på 4.500 kr.",
    "Pengene bliver sat ind på din NemKonto senest den 1. marts 2027. Du skal ikke",
    "gøre noget selv.",
]
WHOLE = " ".join(LONG)


def blocks(document: Document) -> list[tuple[str, int, str]]:
    return [(block.kind, block.level, document.at(block.span)) for block in document.blocks]


def texts(lines: list[At]) -> list[str]:
    return [text for _, _, text in blocks(read_pdf(pdf(lines)))]


def test_format_is_pdf() -> None:
    document = read_pdf(pdf([At(60, 700, "Kære Anna Andersen")]))

    assert document.format == "pdf"


def test_wrapped_lines_are_one_paragraph() -> None:
    found = texts(column(60, 700, LONG))

    assert found == [WHOLE]


def test_wider_space_between_lines_parts_paragraphs() -> None:
    found = texts(column(60, 700, LONG) + column(60, 630, LONG))

    assert found == [WHOLE, WHOLE]


def test_line_that_ends_early_ends_a_paragraph_though_nothing_else_tells() -> None:
    found = texts(column(60, 700, [*LONG, *LONG]))

    assert found == [WHOLE, WHOLE]


def test_lines_of_an_address_are_blocks_of_their_own() -> None:
    address = ["Anna Andersen", "Møllevej 1", "9999 Haderby"]

    found = texts(column(60, 760, address) + column(60, 600, LONG))

    assert found == [*address, WHOLE]


def test_first_lines_that_are_indented_do_not_join() -> None:
    lines = column(60, 700, [*LONG, *LONG])
    indented = [At(75, line.y, line.text) if line.text == LONG[0] else line for line in lines]

    found = texts(indented)

    assert found == [WHOLE, WHOLE]


def test_paragraph_goes_on_over_a_page() -> None:
    document = read_pdf(pdf(column(60, 100, LONG[:1]), column(60, 780, LONG[1:])))

    assert [text for _, _, text in blocks(document)] == [WHOLE]


def test_paragraph_that_ends_with_the_page_does_not_join_the_next() -> None:
    document = read_pdf(pdf(column(60, 100, LONG), column(60, 780, LONG)))

    assert [text for _, _, text in blocks(document)] == [WHOLE, WHOLE]


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        ("om kom-", "petencer", "om kompetencer"),
        ("om sagsbehandlings\xad", "frister", "om sagsbehandlingsfrister"),
        ("send en e-", "mail", "send en e-mail"),
        ("dit CPR-", "nummer", "dit CPR-nummer"),
        ("den 24-", "årige", "den 24-årige"),
        ("vores it-", "system", "vores it-system"),
        ("i Haderby-", "Nordby", "i Haderby-Nordby"),
        ("i 2026-", "2027", "i 2026-2027"),
        ("jobcenter-", "og ydelsesloven", "jobcenter- og ydelsesloven"),
        ("børne-", "eller ungeudvalget", "børne- eller ungeudvalget"),
        ("vi ringer -", "snart", "vi ringer - snart"),
    ],
)
def test_hyphen_at_the_end_of_a_line(above: str, below: str, joined: str) -> None:
    filling = "Vi skriver til dig, fordi du har spurgt os om noget bestemt, nemlig "

    found = texts(column(60, 700, [filling + above, below + " og noget mere til."]))

    assert found == [f"{filling}{joined} og noget mere til."]


def test_bullets_are_list_items_without_their_sign() -> None:
    lines = [At(60, 700, "•"), At(78, 700, "Send os din seneste lønseddel, så vi kan se, om du")]
    lines += [At(78, 685.7, "stadig har ret til hjælp.")]
    lines += [At(60, 671.4, "•"), At(78, 671.4, "Ring til os.")]
    lines += [At(78, 657.1, "•"), At(96, 657.1, "Helst om formiddagen.")]

    found = blocks(read_pdf(pdf(lines)))

    assert found == [
        (
            "list_item",
            1,
            "Send os din seneste lønseddel, så vi kan se, om du stadig har ret til hjælp.",
        ),
        ("list_item", 1, "Ring til os."),
        ("list_item", 2, "Helst om formiddagen."),
    ]


def test_numbers_of_a_list_stay() -> None:
    lines = [At(60, 700, "1."), At(78, 700, "Læs brevet."), At(60, 685, "2. Skriv til os.")]

    found = blocks(read_pdf(pdf(lines)))

    assert found == [("list_item", 1, "1. Læs brevet."), ("list_item", 1, "2. Skriv til os.")]


@pytest.mark.parametrize("gap", [8, 20])
def test_minus_before_an_amount_is_no_bullet(gap: int) -> None:
    found = blocks(read_pdf(pdf([At(60, 700, "-"), At(60 + gap, 700, "900 kr. i fradrag")])))

    assert found == [("paragraph", 0, "- 900 kr. i fradrag")]


def test_date_at_the_beginning_of_a_line_is_no_list_item() -> None:
    found = blocks(read_pdf(pdf([At(60, 700, "1. marts 2027 holder vi lukket.")])))

    assert found == [("paragraph", 0, "1. marts 2027 holder vi lukket.")]


def test_larger_and_bold_lines_are_headings_by_size() -> None:
    lines = [At(60, 750, "Du får hjælp", size=16), At(60, 720, "Derfor", bold=True)]
    lines += column(60, 700, LONG)
    lines += [At(60, 630, "Sådan klager du", size=13), *column(60, 610, LONG)]

    found = blocks(read_pdf(pdf(lines)))

    assert found == [
        ("heading", 1, "Du får hjælp"),
        ("heading", 3, "Derfor"),
        ("paragraph", 0, WHOLE),
        ("heading", 2, "Sådan klager du"),
        ("paragraph", 0, WHOLE),
    ]


def test_heading_of_two_lines_is_one_block() -> None:
    lines = [At(60, 750, "Du får hjælp til din husleje,", size=16)]
    lines += [At(60, 730, "fordi du har søgt om det i tide", size=16), *column(60, 690, LONG)]

    found = blocks(read_pdf(pdf(lines)))

    assert found[0] == (
        "heading",
        1,
        "Du får hjælp til din husleje, fordi du har søgt om det i tide",
    )


def test_bold_sentence_is_no_heading() -> None:
    found = blocks(
        read_pdf(pdf([At(60, 720, "Du skal ringe.", bold=True), *column(60, 690, LONG)]))
    )

    assert found == [("paragraph", 0, "Du skal ringe."), ("paragraph", 0, WHOLE)]


def test_raised_sign_does_not_break_its_line() -> None:
    lines = [At(60, 700, "Vi følger loven"), At(130, 704, "1", size=7), At(136, 700, "om hjælp.")]

    found = texts(lines)

    assert found == ["Vi følger loven1 om hjælp."]


@pytest.mark.parametrize(
    ("matrix", "x", "y", "down"),
    [
        ("0 1 -1 0", 300, 60, (14, 0)),
        ("-1 0 0 -1", 500, 300, (0, 14)),
        ("0 -1 1 0", 300, 780, (-14, 0)),
    ],
)
def test_page_that_stands_on_end_is_read_upright(
    matrix: str, x: int, y: int, down: tuple[int, int]
) -> None:
    below = At(x + down[0], y + down[1], "ikke selv kan betale.")

    document = read_pdf(pdf([below, At(x, y, "Du får hjælp, fordi du")], turned=matrix))

    assert document.text == "Du får hjælp, fordi du ikke selv kan betale."


def test_stamp_that_stands_on_end_is_left_out() -> None:
    page = pdf(column(60, 700, LONG))
    stamp = b"BT /F3 6 Tf 0 1 -1 0 20 300 Tm (K3-2026) Tj ET\n"
    content = page.index(b"BT /F3")
    length = page.index(b"/Length ") + len(b"/Length ")
    old = int(page[length : page.index(b" ", length)])
    stamped = page[:length] + b"%d" % (old + len(stamp)) + page[length + len(str(old)) : content]

    document = read_pdf(stamped + stamp + page[content:])

    assert document.text == WHOLE
