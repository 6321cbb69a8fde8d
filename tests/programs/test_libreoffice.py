"""The copy with comments opens in a real word processor, and the comments are there."""

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from klarbesked.engine.check import check
from klarbesked.engine.present.docx import comment_docx
from klarbesked.engine.present.docx_findings import comments_of
from klarbesked.engine.read import read_letter

SAMPLES = Path(__file__).parents[2] / "eksempler"


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not on the machine")
@pytest.mark.parametrize("name", ["afgoerelse-sygedagpenge.docx", "partshoering-udkast.docx"])
def test_commented_letter_opens_in_libreoffice(tmp_path: Path, name: str) -> None:
    original = (SAMPLES / name).read_bytes()
    outcome = check(read_letter(original, name), today=date(2026, 11, 23))
    copy = tmp_path / "brev.docx"
    copy.write_bytes(comment_docx(original, outcome.letter.document, comments_of(outcome)))

    convert(copy, "fodt", tmp_path)

    written = (tmp_path / "brev.fodt").read_text(encoding="utf-8")
    assert written.count("<office:annotation ") == len(outcome.findings)


def convert(path: Path, form: str, folder: Path) -> None:
    profile = (folder / "profile").as_uri()
    subprocess.run(
        [
            "soffice",
            "--headless",
            f"-env:UserInstallation={profile}",
            "--convert-to",
            form,
            "--outdir",
            str(folder),
            str(path),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
