"""Word files that are no letters, or not whole, or made to harm."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docx_files import NAMES, docx, p, r, table, unzipped, zipped
from klarbesked.engine.read.docx import read_docx
from klarbesked.engine.read.error import UnreadableLetterError

GOOD = docx(
    table([p("Haderby Kommune")]) + p("Kære Anne") + p(r("Du får hjælp.")),
    section='<w:headerReference w:type="default" r:id="rId-header1.xml"/>',
    parts={"header1.xml": p("Torvet 1")},
    title="Svar",
)


def changed(name: str, content: bytes | None) -> bytes:
    files = unzipped(GOOD)
    if content is None:
        del files[name]
        return zipped(files)
    return zipped({**files, name: content})


def message(data: bytes) -> str:
    with pytest.raises(UnreadableLetterError) as caught:
        read_docx(data)
    return str(caught.value)


@pytest.mark.parametrize("name", ["_rels/.rels", "word/document.xml"])
def test_read_docx_without_its_letter_asks_for_another_file(name: str) -> None:
    assert message(changed(name, None)) == (
        "Filen er ikke et Word-brev. Gem brevet som docx, odt, pdf, html eller txt."
    )


@pytest.mark.parametrize("inner", ["<w:workbook {}/>", "<w:document {}/>", "<document/>"])
def test_read_docx_of_something_else_asks_for_another_file(inner: str) -> None:
    data = changed("word/document.xml", inner.format(NAMES).encode())

    assert message(data) == (
        "Filen er ikke et Word-brev. Gem brevet som docx, odt, pdf, html eller txt."
    )


def test_read_docx_without_text_says_so() -> None:
    assert message(docx(p() + p(" "))) == (
        "Der er ingen tekst i filen. Åbn den, og se, om det er den rigtige."
    )


def test_read_docx_with_broken_xml_asks_to_save_it_again() -> None:
    assert message(changed("word/document.xml", b"<w:document><w:body>")) == (
        "Filen er gået i stykker indeni. Åbn den i dit skriveprogram, og gem den igen."
    )


def test_read_docx_that_points_to_other_files_asks_to_save_it_again() -> None:
    evil = b'<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]><w>&x;</w>'

    assert message(changed("word/header1.xml", evil)) == (
        "Filen henviser til noget uden for sig selv. Åbn den i dit skriveprogram, og gem den igen."
    )


@pytest.mark.parametrize("name", ["word/header1.xml", "word/_rels/document.xml.rels"])
def test_read_docx_without_a_lesser_part_still_reads_the_letter(name: str) -> None:
    document = read_docx(changed(name, None))

    assert document.text == "Haderby Kommune\n\nKære Anne\n\nDu får hjælp."


def test_read_docx_of_a_deep_nest_of_tables_does_not_fall_over() -> None:
    nest = p("inderst")
    for _ in range(60):
        nest = table([nest])

    assert read_docx(docx(nest)).text == "inderst"


def test_read_docx_of_a_nest_deeper_than_any_letter_asks_to_save_it_again() -> None:
    nest = "<w:sdt>" * 5000 + p("inderst") + "</w:sdt>" * 5000

    assert message(docx(nest)) == (
        "Filen er gået i stykker indeni. Åbn den i dit skriveprogram, og gem den igen."
    )


@settings(max_examples=150, deadline=None)
@given(
    place=st.integers(0, len(GOOD) - 1),
    noise=st.binary(min_size=1, max_size=8),
    cut=st.booleans(),
)
def test_read_docx_of_a_damaged_file_reads_it_or_says_why(
    place: int, noise: bytes, cut: bool
) -> None:
    damaged = GOOD[:place] if cut else GOOD[:place] + noise + GOOD[place + len(noise) :]

    try:
        result = read_docx(damaged).text
    except UnreadableLetterError as error:
        result = str(error)

    assert result


PARTS = sorted(set(unzipped(GOOD)) - {"word/media/image1.png"})


@settings(max_examples=150, deadline=None)
@given(name=st.sampled_from(PARTS), place=st.integers(0, 10_000), noise=st.binary(max_size=4))
def test_read_docx_of_a_damaged_part_reads_it_or_says_why(
    name: str, place: int, noise: bytes
) -> None:
    part = unzipped(GOOD)[name]
    place %= len(part)

    try:
        result = read_docx(changed(name, part[:place] + noise + part[place + 3 :])).text
    except UnreadableLetterError as error:
        result = str(error)

    assert result
