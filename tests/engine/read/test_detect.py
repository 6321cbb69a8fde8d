"""Which format a file is in: what its bytes say goes before what its name says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klarbesked.engine.read import UnreadableLetterError, read_letter
from klarbesked.engine.read.detect import detect

MEMO = b'<?xml version="1.0"?><Message xmlns="https://DigitalPost.dk/MeMo-1">'


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (b"%PDF-1.7", "brev.docx", "pdf"),
        (b"<!DOCTYPE html><p>Hej", "brev.txt", "html"),
        (b"\xef\xbb\xbf<html>", "brev", "html"),
        (MEMO, "brev.xml", "memo"),
        (b"From: a@haderby.example\nSubject: x\n\nHej", "-", "eml"),
        (b"Subject: Nej\n\nHej", "brev.eml", "eml"),
        (b"From: a@haderby.example\n\n%PDF-", "-", "eml"),
        (b"# Hej", "BREV.MD", "markdown"),
        (b"Hej med dig", "-", "text"),
        (b"Hej med dig", "brev", "text"),
    ],
)
def test_format_is_found(data: bytes, name: str, expected: str) -> None:
    assert detect(data, name) == expected


@pytest.mark.parametrize(
    ("data", "name", "sentence"),
    [
        (b"hej", "regneark.xlsx", "Vi kender ikke filens format."),
        (b"{\\rtf1", "brev.rtf", "Filen er i formatet rtf. Åbn den i Word, og gem som docx."),
        (b"", "brev.txt", "Filen er tom."),
        (b"x" * 60_000_001, "brev.txt", "Filen er større end 60 MB."),
    ],
)
def test_what_we_cannot_read_is_said(data: bytes, name: str, sentence: str) -> None:
    with pytest.raises(UnreadableLetterError) as error:
        read_letter(data, name)

    assert str(error.value).startswith(sentence)


@given(
    st.binary(max_size=200), st.sampled_from(["a.docx", "a.odt", "a.pdf", "a.html", "a.eml", "-"])
)
def test_any_bytes_under_any_name_give_a_letter_or_a_sentence(data: bytes, name: str) -> None:
    try:
        said = read_letter(data, name).text
    except UnreadableLetterError as error:
        said = str(error) if str(error).endswith(".") else ""

    assert said
