"""Zip files that come out the same every time they are written."""

import io
import zipfile
from collections.abc import Iterable

SAME_TIME = (2026, 1, 1, 0, 0, 0)


def pack(files: Iterable[tuple[str, bytes]], *, stored: str = "") -> bytes:
    """Return a zip file. `stored` names the one that must not be compressed."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, data in files:
            info = zipfile.ZipInfo(name, SAME_TIME)
            info.compress_type = zipfile.ZIP_STORED if name == stored else zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, data)
    return target.getvalue()


def repacked(data: bytes) -> bytes:
    """Return the same zip file without the times of day it was written."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return pack((name, archive.read(name)) for name in archive.namelist())
