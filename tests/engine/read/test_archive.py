"""Zip files from strangers."""

from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile

import pytest

from docx_files import zipped
from klarbesked.engine.read import archive
from klarbesked.engine.read.archive import OLE_MAGIC, open_archive, refuse_ole
from klarbesked.engine.read.error import UnreadableLetterError

BROKEN = "Filen er gået i stykker. Hent den igen, eller gem den igen fra dit skriveprogram."
TOO_BIG = "Filen fylder for meget, når den er pakket ud. Fjern store billeder, og gem den igen."
GOOD = zipped({"a.txt": b"Haderby " * 50, "b.txt": b"Kommune"})
CENTRAL, LOCAL = b"PK\x01\x02", b"PK\x03\x04"


def read_all(data: bytes) -> dict[str, bytes]:
    opened = open_archive(data)
    return {entry.filename: opened.read(entry.filename) for entry in opened.entries}


def message(data: bytes) -> str:
    with pytest.raises(UnreadableLetterError) as caught:
        read_all(data)
    return str(caught.value)


def patched(data: bytes, head: bytes, place: int, value: bytes) -> bytes:
    """Change a field of the first header that starts with `head`."""
    start = data.index(head) + place
    return data[:start] + value + data[start + len(value) :]


def test_open_archive_of_a_zip_file_gives_its_parts_in_order() -> None:
    assert list(read_all(GOOD).items()) == [("a.txt", b"Haderby " * 50), ("b.txt", b"Kommune")]


def test_open_archive_lists_the_names() -> None:
    assert open_archive(GOOD).names == {"a.txt", "b.txt"}


def test_read_twice_gives_the_same() -> None:
    opened = open_archive(GOOD)

    assert opened.read("b.txt") == opened.read("b.txt") == b"Kommune"


def test_read_of_one_part_many_times_counts_it_once() -> None:
    data = BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED, compresslevel=1) as file:
        file.writestr("a.txt", bytes(archive.MAX_PART))
    opened = open_archive(data.getvalue())

    lengths = [len(opened.read("a.txt")) for _ in range(5)]

    assert lengths == [archive.MAX_PART] * 5


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Haderby Kommune",
        b"PK\x03\x04" + bytes(100),
        GOOD[:-30],
        GOOD[: len(GOOD) // 2],
        patched(GOOD, LOCAL, 37, b"\xff\xff\xff\xff"),
        patched(GOOD, CENTRAL, 16, b"\0\0\0\0"),
        patched(GOOD, CENTRAL, 24, b"\1\0\0\0"),
        patched(GOOD, CENTRAL, 42, b"\xff\xff\xff\x7f"),
        patched(GOOD, CENTRAL, 10, b"\x63\0"),
    ],
)
def test_open_archive_of_a_broken_file_asks_for_it_again(data: bytes) -> None:
    assert message(data) == BROKEN


def test_read_of_a_part_that_is_not_there_asks_for_the_file_again() -> None:
    with pytest.raises(UnreadableLetterError) as caught:
        open_archive(GOOD).read("c.txt")

    assert str(caught.value) == BROKEN


def test_open_archive_of_a_part_inside_another_refuses() -> None:
    inner = zipped({"b.txt": b"Kommune"})
    data = BytesIO()
    with ZipFile(data, "w") as file:
        file.writestr("a.txt", inner)
        inside = ZipFile(BytesIO(inner)).getinfo("b.txt")
        inside.header_offset = data.getvalue().index(inner)
        file.filelist.append(inside)

    assert message(data.getvalue()) == BROKEN


def test_open_archive_of_two_parts_with_one_name_refuses() -> None:
    assert message(GOOD.replace(b"b.txt", b"a.txt")) == BROKEN


def test_open_archive_of_a_packing_nobody_uses_refuses() -> None:
    data = BytesIO()
    with ZipFile(data, "w", ZIP_BZIP2) as file:
        file.writestr("a.txt", bytes(1000))

    assert message(data.getvalue()) == BROKEN


def test_open_archive_of_a_file_with_a_password_says_so() -> None:
    assert message(patched(GOOD, CENTRAL, 8, b"\1\0")) == (
        "Filen er låst med en adgangskode. Fjern den i dit skriveprogram, og gem igen."
    )


def test_open_archive_of_thousands_of_parts_refuses() -> None:
    assert message(zipped({str(n): b"" for n in range(4_001)})) == TOO_BIG


def test_read_of_a_part_that_grows_too_big_refuses() -> None:
    data = BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED, compresslevel=1) as file:
        file.writestr("a.txt", bytes(archive.MAX_PART + 1))

    assert message(data.getvalue()) == TOO_BIG


def test_read_of_many_parts_that_grow_too_big_together_refuses() -> None:
    data = BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED, compresslevel=1) as file:
        for n in range(5):
            file.writestr(str(n), bytes(archive.MAX_PART - n))

    assert message(data.getvalue()) == TOO_BIG


def test_refuse_ole_of_a_locked_file_says_how_to_unlock_it() -> None:
    with pytest.raises(UnreadableLetterError) as caught:
        refuse_ole(OLE_MAGIC + bytes(512) + "EncryptedPackage".encode("utf-16-le"))

    assert str(caught.value) == "Filen er låst med en adgangskode. Fjern den i Word, og gem igen."


def test_open_archive_of_an_old_word_file_says_how_to_save_it() -> None:
    assert message(OLE_MAGIC + bytes(512)) == (
        "Det er det gamle Word-format (.doc). Åbn filen i Word, og gem den som docx."
    )
