"""PDF files that cannot be read, and what we tell the user to do."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klarbesked.engine.document import Document
from klarbesked.engine.read.error import UnreadableLetterError
from klarbesked.engine.read.pdf import read_pdf
from pdf_files import At, column, pdf

SCANNED = "Filen er et billede uden tekst. Gem brevet fra Word, eller brug tekstgenkendelse."
BROKEN = "Filen er ødelagt. Åbn brevet i Word, og gem det som pdf igen."
LETTER = column(60, 700, ["Kære Anna Andersen", "Du får 4.500 kr. til din husleje."])
GOOD = pdf(LETTER)


def message(data: bytes) -> str:
    with pytest.raises(UnreadableLetterError) as caught:
        read_pdf(data)
    return str(caught.value)


def read_or_refuse(data: bytes) -> Document | None:
    try:
        return read_pdf(data)
    except UnreadableLetterError:
        return None


def test_locked_file_asks_for_the_lock_to_be_taken_off() -> None:
    locked = pdf(LETTER, user_password=b"hemmelig")

    assert message(locked) == "Filen er låst med en adgangskode. Fjern den, og gem igen."


def test_file_locked_only_against_changes_is_read() -> None:
    document = read_pdf(pdf(LETTER, user_password=b""))

    assert document.text == read_pdf(GOOD).text


def test_page_without_text_is_a_scan() -> None:
    assert message(pdf([])) == SCANNED


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"Haderby Kommune", GOOD[:200]])
def test_file_that_is_no_pdf_is_broken(data: bytes) -> None:
    assert message(data) == BROKEN


def test_book_is_refused() -> None:
    book = pdf(*([At(60, 700, "Side")] for _ in range(501)))

    assert message(book) == "Filen har mere end 500 sider. Del den i enkelte breve."


def test_file_that_does_not_tell_its_letters_is_refused() -> None:
    scrambled = GOOD.replace(
        b"/Encoding /WinAnsiEncoding",
        b"/Encoding << /Differences [32 " + b"/uniE000 " * 200 + b"] >>",
    )

    assert message(scrambled) == (
        "Vi kan ikke læse bogstaverne i filen. Gem brevet fra Word, eller brug tekstgenkendelse."
    )


@pytest.mark.parametrize("line", [At(-500, 700, "Kladde"), At(60, 700, "Kladde", size=0.5)])
def test_text_nobody_sees_is_left_out(line: At) -> None:
    document = read_pdf(pdf([*LETTER, line]))

    assert document.text == read_pdf(GOOD).text


def test_many_threads_may_read_at_once() -> None:
    with ThreadPoolExecutor(4) as threads:
        found = set(threads.map(lambda _: read_pdf(GOOD).text, range(40)))

    assert found == {read_pdf(GOOD).text}


@given(st.binary(max_size=500))
def test_random_bytes_give_a_letter_or_our_own_error(data: bytes) -> None:
    read_or_refuse(b"%PDF-1.4\n" + data)


@given(st.integers(0, len(GOOD) - 1), st.binary(max_size=8))
def test_damaged_file_gives_a_letter_or_our_own_error(place: int, junk: bytes) -> None:
    read_or_refuse(GOOD[:place] + junk + GOOD[place + len(junk) :])


@given(
    st.lists(
        st.builds(
            At,
            st.floats(-100, 700),
            st.floats(-100, 900),
            st.text(st.characters(codec="cp1252", exclude_characters="\r\n"), max_size=20),
            st.floats(0.1, 60),
            st.booleans(),
        ),
        max_size=20,
    )
)
def test_text_anywhere_on_the_page_is_read(lines: list[At]) -> None:
    document = read_or_refuse(pdf(lines))

    assert document is None or all(document.at(block.span).strip() for block in document.blocks)
