"""Files from strangers: read in a process of their own, or refused with what to do."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings

from docx_files import docx, p, unzipped, zipped
from klarbesked.engine.check import check
from klarbesked.engine.read import read_letter
from klarbesked.web.letters.domain.upload import (
    Limits,
    UploadError,
    clean_name,
    read_upload,
)
from pdf_files import At, pdf
from web.letters.bombs import endless_pdf, hungry_pdf, zip_bomb

SAMPLES = sorted(Path(__file__).parents[3].glob("eksempler/*.*"))
LETTER = "Du skal sende skemaet til os senest den 1. maj 2026."
OLE = bytes.fromhex("D0CF11E0A1B11AE1")


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_letter_is_the_same_as_when_it_is_read_at_home(path: Path) -> None:
    data = path.read_bytes()

    assert read_upload(data=data, name=path.name) == read_letter(data, path.name)


@pytest.mark.parametrize("code", ["utf-8", "iso-8859-1", "windows-1252", "iso-8859-15", "utf-7"])
def test_mail_is_read_in_the_encodings_mails_have(code: str) -> None:
    head = f'From: a@haderby.example\r\nContent-Type: text/plain; charset="{code}"\r\n\r\n'

    letter = read_upload(data=head.encode() + "Vi har fået dit brev.".encode(code), name="b.eml")

    assert letter.text == "Vi har fået dit brev."


def test_what_the_file_is_is_seen_from_its_bytes() -> None:
    assert read_upload(data=docx(p(LETTER)), name="brev.pdf").format == "docx"
    assert read_upload(data=pdf([At(50, 700, LETTER)]), name="brev.txt").format == "pdf"


def test_macros_are_not_run_and_that_is_said() -> None:
    macro = docx(p(LETTER), extra={"word/vbaProject.bin": OLE + b"Sub AutoOpen()"})
    relation = (
        b'<Relationship Id="rId9" Target="vbaProject.bin" Type='
        b'"http://schemas.microsoft.com/office/2006/relationships/vbaProject"/></Relationships>'
    )
    data = with_relation(macro, relation)

    letter = read_upload(data=data, name="brev.docm")

    said = [reason for _, reason in check(letter, today=date(2026, 4, 1)).not_run]
    assert letter.text == LETTER
    assert (
        "Filen har små programmer i sig (makroer). Dem har vi hverken kørt eller tjekket." in said
    )


def test_scripts_in_a_page_are_no_part_of_the_letter() -> None:
    page = f"<html><script>alert('æ')</script><p onclick='x()'>{LETTER}</p></html>"

    assert read_upload(data=page.encode(), name="brev.html").text == LETTER


REFUSED = {
    "too big": (b"a" * (settings.MAX_UPLOAD + 1), "Filen er større end 20 MB"),
    "zip bomb": (zip_bomb(), "Filen fylder for meget, når den er pakket ud"),
    "locked pdf": (pdf([At(50, 700, LETTER)], user_password=b"x"), "låst med en adgangskode"),
    "locked docx": (OLE + "EncryptedPackage".encode("utf-16-le"), "låst med en adgangskode"),
    "empty": (b"", "Filen er tom"),
    "picture": (b"\x89PNG\r\n\x1a\n" + bytes(500), "Filen"),
    "entities": (b"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>", ""),
}


@pytest.mark.parametrize("what", REFUSED)
def test_harmful_file_is_refused_with_what_to_do(what: str) -> None:
    data, words = REFUSED[what]

    with pytest.raises(UploadError) as refusal:
        read_upload(data=data, name="brev.xml" if what == "entities" else "brev.docx")

    assert words in str(refusal.value)
    assert str(refusal.value).endswith(".")


TOO_MUCH = "Filen er for stor eller for indviklet at læse"


def test_file_that_eats_memory_is_ended() -> None:
    with pytest.raises(UploadError, match=TOO_MUCH):
        read_upload(data=hungry_pdf(), name="brev.pdf")


@pytest.mark.parametrize("limits", [Limits(time=2.0), Limits(work=1, time=60.0)])
def test_file_that_takes_for_ever_is_ended(limits: Limits) -> None:
    with pytest.raises(UploadError, match=TOO_MUCH):
        read_upload(data=endless_pdf(), name="brev.pdf", limits=limits)


def test_one_that_hangs_does_not_hold_up_another() -> None:
    slow, quick = endless_pdf(), docx(p(LETTER))
    with ThreadPoolExecutor(2) as pool:
        hanging = pool.submit(read_upload, data=slow, name="b.pdf", limits=Limits(time=8.0))

        letter = read_upload(data=quick, name="brev.docx")

        assert letter.text == LETTER
        assert not hanging.done()
        assert isinstance(hanging.exception(), UploadError)


NAMES = {
    "../../etc/passwd": "passwd",
    "C:\\breve\\afslag.docx": "afslag.docx",
    "a\0b\n.docx": "ab.docx",
    "afslag 😀.docx": "afslag 😀.docx",
    "\u202egpj.docx": "gpj.docx",
    ".docx": "docx",
    "": "brev",
    "../": "brev",
    "x" * 300 + ".docx": "x" * 115 + ".docx",
}


@pytest.mark.parametrize(("name", "shown"), NAMES.items())
def test_name_of_a_file_is_cleaned_before_it_is_shown(name: str, shown: str) -> None:
    assert clean_name(name) == shown


@pytest.mark.parametrize("name", NAMES)
def test_odd_name_does_not_hinder_reading(name: str) -> None:
    assert read_upload(data=docx(p(LETTER)), name=name).text == LETTER


def with_relation(data: bytes, relation: bytes) -> bytes:
    files = unzipped(data)
    rels = "word/_rels/document.xml.rels"
    files[rels] = files[rels].replace(b"</Relationships>", relation)
    return zipped(files)
