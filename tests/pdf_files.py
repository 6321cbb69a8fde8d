"""Small PDF files for the tests: text at given places, and a password if one is wanted."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import md5

WIDTH, HEIGHT = 595, 842
PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
PERMISSIONS = (0xFFFFFFFC).to_bytes(4, "little")
FILE_ID = b"0123456789abcdef"


@dataclass(frozen=True)
class At:
    """One line of text whose baseline begins `x`, `y` points from the lower left corner."""

    x: float
    y: float
    text: str
    size: float = 11
    bold: bool = False


def column(x: float, top: float, lines: Sequence[str], *, size: float = 11) -> list[At]:
    """Return lines below each other, as close as in a paragraph."""
    return [At(x, top - i * size * 1.3, line, size) for i, line in enumerate(lines)]


def pdf(
    *pages: Sequence[At], user_password: bytes | None = None, turned: str = "", box: str = ""
) -> bytes:
    """Return a PDF file with these pages, locked where a password is given, even an empty one.

    `turned` is a text matrix such as "0 1 -1 0" that stands the whole page on end.
    """
    count = len(pages)
    kids = " ".join(f"{5 + 2 * i} 0 R" for i in range(count))
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode(),
        3: font("Helvetica"),
        4: font("Helvetica-Bold"),
    }
    for i, page in enumerate(pages):
        media_box = box or f"0 0 {WIDTH} {HEIGHT}"
        objects[5 + 2 * i] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [{media_box}] /Contents {6 + 2 * i} 0 R"
            " /Resources << /Font << /F3 3 0 R /F4 4 0 R >> >> >>"
        ).encode()
        content = b"\n".join(_show(line, turned or "1 0 0 1") for line in page)
        if user_password is not None:
            content = rc4(_object_key(_file_key(user_password), 6 + 2 * i), content)
        objects[6 + 2 * i] = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)
    return file_of(objects, user_password)


def font(name: str) -> bytes:
    return (
        f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>".encode()
    )


def _show(line: At, matrix: str) -> bytes:
    text = line.text.encode("cp1252").replace(b"\\", rb"\\")
    text = text.replace(b"(", rb"\(").replace(b")", rb"\)")
    font = 4 if line.bold else 3
    place = f"{matrix} {line.x} {line.y} Tm".encode()
    return b"BT /F%d %s Tf %s (%s) Tj ET" % (font, str(line.size).encode(), place, text)


def file_of(objects: dict[int, bytes], user_password: bytes | None) -> bytes:
    trailer = f"/Size {len(objects) + 1} /Root 1 0 R"
    if user_password is not None:
        owner, user = _owner_entry(user_password), rc4(_file_key(user_password), PADDING)
        trailer += (
            f" /ID [<{FILE_ID.hex()}> <{FILE_ID.hex()}>] /Encrypt << /Filter /Standard /V 1 /R 2"
            f" /O <{owner.hex()}> /U <{user.hex()}> /P -4 >>"
        )
    body = b"%PDF-1.4\n"
    places = []
    for number, content in sorted(objects.items()):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    xref = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    return body + f"{xref}trailer\n<< {trailer} >>\nstartxref\n{len(body)}\n%%EOF\n".encode()


def _owner_entry(user_password: bytes) -> bytes:
    key = md5(_padded(b"ejer"), usedforsecurity=False).digest()[:5]
    return rc4(key, _padded(user_password))


def _file_key(user_password: bytes) -> bytes:
    whole = _padded(user_password) + _owner_entry(user_password) + PERMISSIONS + FILE_ID
    return md5(whole, usedforsecurity=False).digest()[:5]


def _object_key(file_key: bytes, number: int) -> bytes:
    salted = file_key + number.to_bytes(3, "little") + bytes(2)
    return md5(salted, usedforsecurity=False).digest()[:10]


def _padded(password: bytes) -> bytes:
    return (password + PADDING)[:32]


def rc4(key: bytes, data: bytes) -> bytes:
    """Encrypt as the oldest PDF files do; the standard library has no such old cipher."""
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    result = bytearray()
    i = j = 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        result.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(result)
