"""Files are written whole or not at all."""

import errno
import os
from pathlib import Path

import pytest

from klarbesked.cli.output import OutputError, write_whole


def test_full_disk_keeps_what_stood_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "rapport.html"
    target.write_text("den gamle", encoding="utf-8")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fdopen", full)

    with pytest.raises(OutputError, match="Disken er fuld"):
        write_whole(target, b"den nye")

    assert target.read_text(encoding="utf-8") == "den gamle"
    assert [path.name for path in tmp_path.iterdir()] == ["rapport.html"]


def test_new_file_can_be_read_by_others(tmp_path: Path) -> None:
    target = tmp_path / "ny" / "rapport.html"

    write_whole(target, b"ny")

    assert target.stat().st_mode & 0o444 == 0o444 & ~_umask()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
