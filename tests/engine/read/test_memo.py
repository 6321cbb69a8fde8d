"""Messages of Digital Post: which of their files is the letter."""

from base64 import b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klarbesked.engine.document import Document
from klarbesked.engine.read import read_letter
from klarbesked.engine.read.error import UnreadableLetterError
from klarbesked.engine.read.html import read_html
from klarbesked.engine.read.memo import read_memo
from klarbesked.engine.read.pdf import read_pdf
from klarbesked.engine.read.text import read_text
from pdf_files import At, pdf

LETTER = pdf([At(60, 700, "Du får hjælp som pdf.")])
HTML = "<html><p>Du får hjælp på Ærø.</p></html>".encode()
BROKEN_FILE = "Brevet i meddelelsen er gået i stykker. Hent den igen fra Digital Post."
NO_FORMAT = "Meddelelsen har ikke brevet i et format, vi kan læse. Gem brevet som pdf eller docx."
NO_BODY = "Meddelelsen har intet brev. Hent den igen, eller gem brevet som pdf eller docx."
NO_MESSAGE = "Filen er ikke en meddelelse fra Digital Post. Gem brevet som pdf eller docx."


def read_part(data: bytes, name: str) -> Document:
    readers = {"brev.html": read_html, "brev.txt": read_text, "brev.pdf": read_pdf}
    return readers[name](data)


def read(data: bytes) -> Document:
    return read_memo(data, read_part)


def file(content: bytes | str, mime: str = "text/html", name: str = "brev") -> str:
    text = content if isinstance(content, str) else b64encode(content).decode()
    return (
        f"<memo:File><memo:encodingFormat>{mime}</memo:encodingFormat>"
        f"<memo:filename>{name}</memo:filename><memo:language>da</memo:language>"
        f"<memo:content>{text}</memo:content></memo:File>"
    )


def body(*files: str, more: str = "") -> str:
    return (
        "<memo:MessageBody><memo:createdDateTime>2026-11-20T10:00:00Z</memo:createdDateTime>"
        f"<memo:MainDocument>{''.join(files)}</memo:MainDocument>{more}</memo:MessageBody>"
    )


def memo(inside: str, *, version: str = "1.2", label: str = "Afgørelse om husleje") -> bytes:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<memo:Message xmlns:memo="https://DigitalPost.dk/MeMo-1" memoVersion="{version}">'
        f"<memo:MessageHeader><memo:label>{label}</memo:label></memo:MessageHeader>"
        f"{inside}</memo:Message>"
    ).encode()


def error(data: bytes) -> str:
    with pytest.raises(UnreadableLetterError) as caught:
        read(data)
    return str(caught.value)


def read_or_refuse(data: bytes) -> Document | None:
    try:
        return read(data)
    except UnreadableLetterError:
        return None


@pytest.mark.parametrize("version", ["1.1", "1.2"])
def test_main_document_is_the_letter_and_the_label_its_title(version: str) -> None:
    document = read(memo(body(file(HTML)), version=version))

    assert (document.format, document.title, document.text) == (
        "memo",
        "Afgørelse om husleje",
        "Du får hjælp på Ærø.",
    )


def test_title_of_the_letter_is_kept_where_the_message_has_no_label() -> None:
    page = b"<title>Du faar hjaelp</title><p>Ja.</p>"

    document = read(memo(body(file(page)), label=" "))

    assert document.title == "Du faar hjaelp"


def test_html_goes_before_pdf_whatever_comes_first() -> None:
    document = read(memo(body(file(LETTER, "application/pdf"), file(HTML))))

    assert document.text == "Du får hjælp på Ærø."


@pytest.mark.parametrize(
    ("mime", "name"),
    [("application/octet-stream", "Brev.PDF"), ("Application/PDF; x=y", "brev"), ("", "brev.pdf")],
)
def test_format_is_told_by_type_or_name(mime: str, name: str) -> None:
    document = read(memo(body(file(LETTER, mime, name))))

    assert document.text == "Du får hjælp som pdf."


def test_next_file_is_read_where_the_best_is_broken() -> None:
    document = read(memo(body(file("%%%"), file(LETTER, "application/pdf"))))

    assert document.text == "Du får hjælp som pdf."


def test_other_documents_are_not_the_letter() -> None:
    enclosed = f"<memo:AdditionalDocument>{file(b'<p>Bilag</p>')}</memo:AdditionalDocument>"

    document = read(memo(body(file(HTML), more=enclosed)))

    assert document.text == "Du får hjælp på Ærø."


def test_message_in_an_envelope_is_found() -> None:
    inner = memo(body(file(HTML))).decode().split("?>", 1)[1]

    document = read(f"<kuvert>{inner}</kuvert>".encode())

    assert document.text == "Du får hjælp på Ærø."


def test_content_may_be_broken_over_lines() -> None:
    text = b64encode(HTML * 50).decode()
    lines = "\n".join(text[i : i + 76] for i in range(0, len(text), 76))

    document = read(memo(body(file(f"\n{lines}\n"))))

    assert document.text.count("Ærø") == 50


def test_file_larger_than_the_xml_parser_takes_is_read() -> None:
    page = HTML + b"<!--" + b"x" * 9_000_000 + b"-->"

    document = read(memo(body(file(page))))

    assert document.text == "Du får hjælp på Ærø."


@pytest.mark.parametrize("content", ["", "   ", "%%%", "QUJ", "æøå", "#0", "#7"])
def test_content_that_is_no_file_is_refused(content: str) -> None:
    assert error(memo(body(file(content)))) == BROKEN_FILE


@pytest.mark.parametrize("files", [(), (file(b"GIF", "image/gif", "a.gif"),)])
def test_message_without_a_readable_format_is_refused(files: tuple[str, ...]) -> None:
    assert error(memo(body(*files))) == NO_FORMAT


def test_message_without_body_is_refused() -> None:
    assert error(memo("")) == NO_BODY


def test_other_xml_is_refused() -> None:
    assert error(b"<faktura/>") == NO_MESSAGE


def test_error_of_the_best_file_is_told_where_none_can_be_read() -> None:
    scanned = file(pdf([]), "application/pdf")

    assert error(memo(body(scanned))) == (
        "Filen er et billede uden tekst. Gem brevet fra Word, eller brug tekstgenkendelse."
    )


def test_message_is_known_by_what_is_in_it() -> None:
    document = read_letter(memo(body(file(HTML))), "fil")

    assert document.format == "memo"


@given(st.binary(max_size=300))
def test_random_bytes_give_a_letter_or_our_own_error(data: bytes) -> None:
    read_or_refuse(data)


@given(st.integers(0, 600), st.binary(max_size=6))
def test_damaged_message_gives_a_letter_or_our_own_error(place: int, junk: bytes) -> None:
    good = memo(body(file(HTML)))

    read_or_refuse(good[:place] + junk + good[place + len(junk) :])
