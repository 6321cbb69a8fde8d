"""The copies we write open in a real word processor, and what we wrote is there."""

import shutil
import subprocess
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from klarbesked.engine.check import check
from klarbesked.engine.document import Span
from klarbesked.engine.finding import Edit
from klarbesked.engine.present.docx import comment_docx
from klarbesked.engine.present.docx_findings import comments_of
from klarbesked.engine.read import read_letter
from klarbesked.rewrite.docx import WordFile

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


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not on the machine")
def test_libreoffice_sees_the_tracked_changes_and_who_made_them(tmp_path: Path) -> None:
    original = (SAMPLES / "afgoerelse-sygedagpenge.docx").read_bytes()
    document = read_letter(original, "brev.docx")
    at = datetime(2026, 11, 23, 9, 5, 7, tzinfo=UTC)
    start = document.text.index("Såfremt")
    copy = tmp_path / "brev.docx"
    edit = Edit(Span(start, start + len("Såfremt")), "Hvis")
    copy.write_bytes(WordFile(original, document, "brev.docx", at).written([edit]))

    convert(copy, "fodt", tmp_path)

    written = (tmp_path / "brev.fodt").read_text(encoding="utf-8")
    assert (written.count("<text:insertion>"), written.count("<text:deletion>")) == (1, 1)
    assert written.count("<dc:creator>Klar Besked</dc:creator>") == 2


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
