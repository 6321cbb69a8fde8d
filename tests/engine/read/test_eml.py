"""E-mails: the body, or the letter attached to it."""

from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klarbesked.engine.document import Block, Document, Span
from klarbesked.engine.read import read_letter
from klarbesked.engine.read.eml import read_eml
from klarbesked.engine.read.error import UnreadableLetterError
from klarbesked.engine.read.html import read_html
from klarbesked.engine.read.pdf import read_pdf
from klarbesked.engine.read.text import read_text
from pdf_files import At, pdf

BROKEN = "Mailen er gået i stykker. Gem den igen fra dit mailprogram."
NO_LETTER = "Mailen har ingen tekst, og der er intet brev vedhæftet. Vælg en anden mail."
LETTER = pdf([At(60, 700, "Du får 4.500 kr. til din husleje.")])
DANISH = "Du får 4.500 kr. på Ærø – det er § 1."
LONG = "Vi har behandlet din ansøgning om hjælp til husleje. " * 6


def read_part(data: bytes, name: str) -> Document:
    readers = {"brev.html": read_html, "brev.txt": read_text, "brev.pdf": read_pdf}
    return readers[name](data)


def read(data: bytes) -> Document:
    return read_eml(data, read_part)


def texts(message: EmailMessage) -> list[str]:
    document = read(message.as_bytes())
    return [document.at(block.span) for block in document.blocks]


def mail(text: str = "", *, subject: str = "") -> EmailMessage:
    message = EmailMessage()
    message["From"] = "post@haderby.example"
    if subject:
        message["Subject"] = subject
    message.set_content(text)
    return message


def error(data: bytes) -> str:
    with pytest.raises(UnreadableLetterError) as caught:
        read(data)
    return str(caught.value)


def read_or_refuse(data: bytes) -> Document | None:
    try:
        return read(data)
    except UnreadableLetterError:
        return None


def test_subject_is_title_and_first_heading() -> None:
    document = read(mail("Du får hjælp.", subject="Afgørelse på Ærø").as_bytes())

    assert (document.format, document.title) == ("eml", "Afgørelse på Ærø")
    assert document.text == "Afgørelse på Ærø\n\nDu får hjælp."
    assert document.blocks == (
        Block("heading", Span(0, 16), level=1),
        Block("paragraph", Span(18, 31)),
    )


def test_subject_that_the_body_repeats_is_no_heading() -> None:
    message = mail("AFGØRELSE om   husleje\n\nNej.", subject="Afgørelse om husleje")

    document = read(message.as_bytes())

    assert document.text == "AFGØRELSE om husleje\n\nNej."


@pytest.mark.parametrize("prefix", ["Sv: ", "VS: Re: ", "FW:"])
def test_prefix_of_a_reply_is_no_part_of_the_subject(prefix: str) -> None:
    document = read(mail("Ja.", subject=f"{prefix}Din sag").as_bytes())

    assert document.title == "Din sag"


def test_html_goes_before_plain_text() -> None:
    message = mail("Du får hjælp som tekst.")
    message.add_alternative("<h1>Du får hjælp</h1><p>som html.</p>", subtype="html")

    assert texts(message) == ["Du får hjælp", "som html."]


def test_plain_text_is_read_where_the_html_is_empty() -> None:
    message = mail("Du får hjælp.")
    message.add_alternative("<p>&nbsp;</p>", subtype="html")

    assert texts(message) == ["Du får hjælp."]


def test_body_deep_inside_other_parts_is_found() -> None:
    message = mail("Du får hjælp.")
    message.add_alternative("<p>Du får hjælp nu.</p>", subtype="html")
    html = message.get_body(("html",))
    assert isinstance(html, EmailMessage)
    html.add_related(b"GIF89a", "image", "gif")
    message.add_attachment(b"PK", "application", "zip", filename="bilag.zip")

    assert texts(message) == ["Du får hjælp nu."]


@pytest.mark.parametrize("cte", ["8bit", "quoted-printable", "base64"])
@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
def test_letters_of_the_alphabet_survive_charset_and_transfer(charset: str, cte: str) -> None:
    message = EmailMessage()
    message.set_content(DANISH, charset=charset, cte=cte)

    assert texts(message) == [DANISH]


@pytest.mark.parametrize(
    ("header", "body"),
    [
        ("text/plain; charset=iso-8859-1", DANISH.encode("cp1252")),
        ("text/plain; charset=us-ascii", DANISH.encode()),
        ("text/plain; charset=findes-ikke", DANISH.encode("cp1252")),
        ("text/plain; charset=base64", DANISH.encode("cp1252")),
        ("text/plain", DANISH.encode("cp1252")),
        ("text/plain; charset=utf-16", DANISH.encode("utf-16")),
    ],
)
def test_wrong_and_missing_charsets_do_no_harm(header: str, body: bytes) -> None:
    document = read(f"Content-Type: {header}\nContent-Transfer-Encoding: 8bit\n\n".encode() + body)

    assert document.text == DANISH


def test_attached_letter_is_read_where_the_body_says_little() -> None:
    message = mail("Hej. Se brevet. Venlig hilsen Bo", subject="Brev")
    message.add_attachment(LETTER, "application", "pdf", filename="afgørelse.pdf")

    document = read(message.as_bytes())

    assert (document.format, document.title) == ("eml", "Brev")
    assert document.text == "Du får 4.500 kr. til din husleje."


def test_attachment_known_only_by_its_name_is_read() -> None:
    message = mail("Se brevet.")
    message.add_attachment(LETTER, "application", "octet-stream", filename="Brev.PDF")

    assert texts(message) == ["Du får 4.500 kr. til din husleje."]


def test_attachment_of_a_real_letter_is_not_read() -> None:
    message = mail(LONG)
    message.add_attachment(LETTER, "application", "pdf", filename="bilag.pdf")

    assert texts(message) == [LONG.strip()]


def test_broken_attachment_leaves_the_body() -> None:
    message = mail("Se brevet.")
    message.add_attachment(b"%PDF-1.4", "application", "pdf", filename="brev.pdf")

    assert texts(message) == ["Se brevet."]


def test_broken_attachment_of_an_empty_mail_is_told() -> None:
    message = mail("")
    message.add_attachment(b"%PDF-1.4", "application", "pdf", filename="brev.pdf")

    assert error(message.as_bytes()) == (
        "Filen er ødelagt. Åbn brevet i Word, og gem det som pdf igen."
    )


@pytest.mark.parametrize("payload", [b"From: bo@haderby.example\n\nhej", b"PK"])
def test_attachment_that_is_not_what_its_name_says_is_no_letter(payload: bytes) -> None:
    message = mail("")
    message.add_attachment(payload, "application", "octet-stream", filename="brev.pdf")

    assert error(message.as_bytes()) == NO_LETTER


def test_text_that_begins_like_a_mail_stays_text() -> None:
    text = "From: Bo\n\nSubject: Penge"

    document = read_letter(mail(text).as_bytes(), "brev.eml")

    assert document.text == text


@pytest.mark.parametrize(
    "data",
    [
        b"Subject: Hej\n\n",
        b"Content-Type: image/png\n\nGIF",
        b"Content-Type: multipart/mixed\n\n--x\n\nhej",
        b'Content-Type: multipart/mixed; boundary="a"\n\n--b\n\nhej',
    ],
)
def test_mail_without_text_is_refused(data: bytes) -> None:
    assert error(data) == NO_LETTER


def test_endless_nesting_is_refused() -> None:
    parts = (f'Content-Type: multipart/mixed; boundary="{i}"\n\n--{i}\n' for i in range(3000))

    assert error("".join(parts).encode() + b"\nhej") == BROKEN


def test_endless_attachments_are_refused() -> None:
    data = b'Content-Type: multipart/mixed; boundary="a"\n\n' + b"--a\n\nhej\n" * 600

    assert error(data) == "Mailen har for mange dele. Gem selve brevet som en fil."


def test_endless_subject_is_cut() -> None:
    subject = b"=?utf-8?q?a?= " * 20_000

    document = read(b"Subject: " + subject + b"\n\nDu betaler.")

    assert len(document.title) < 1000


@given(st.binary(max_size=300))
def test_random_bytes_give_a_letter_or_our_own_error(data: bytes) -> None:
    read_or_refuse(data)


HEADERS = (
    b"Subject: |=?utf-8?b?|?=|Content-Type: |text/html|text/plain|multipart/mixed|(|'|\xe6"
    b'|multipart/alternative|message/rfc822|; boundary="a"|; charset*0=|; charset=|\n--a\n'
    b"|Content-Disposition: attachment; filename*=|Content-Transfer-Encoding: base64\n"
    b"|--a--|\n|\n\n|hej"
).split(b"|")


@given(st.lists(st.sampled_from(HEADERS), max_size=30))
def test_broken_headers_give_a_letter_or_our_own_error(pieces: list[bytes]) -> None:
    read_or_refuse(b"".join(pieces))
