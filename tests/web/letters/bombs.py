"""Files that mean harm: small to send, and far too much to read."""

import zlib

from docx_files import docx, p
from pdf_files import file_of, font

MANY = 400


def pdf_bomb(content: bytes, *, filters: int = 2, pages: int = 1) -> bytes:
    """A PDF file whose pages share one content, packed `filters` times over."""
    for _ in range(filters):
        content = zlib.compress(content, 9)
    kids = " ".join(f"{6 + i} 0 R" for i in range(pages))
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Kids [{kids}] /Count {pages} >>".encode(),
        3: font("Helvetica"),
        4: font("Helvetica-Bold"),
        5: b"<< /Length %d /Filter [%s] >>\nstream\n%s\nendstream"
        % (len(content), b"/FlateDecode " * filters, content),
    }
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R"
        b" /Resources << /Font << /F3 3 0 R >> >> >>"
    )
    objects |= dict.fromkeys(range(6, 6 + pages), page)
    return file_of(objects, None)


def hungry_pdf() -> bytes:
    """Two kilobytes that become 1.2 gigabytes in memory."""
    return pdf_bomb(b" " * 600_000_000, filters=2)


def endless_pdf() -> bytes:
    """Each page takes about a second, and there are four hundred of them."""
    return pdf_bomb(b"q Q " * 25_000_000, filters=2, pages=MANY)


def zip_bomb() -> bytes:
    """A Word file of sixty kilobytes whose letter becomes sixty megabytes."""
    return docx(p("Brev" + " " * 60_000_000))
