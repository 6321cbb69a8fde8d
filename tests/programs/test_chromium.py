"""The report works in a real browser: its script runs under its own security policy."""

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from klarbesked.engine.check import check
from klarbesked.engine.present.html import render_html
from klarbesked.engine.present.report import NamedChecked, Report
from klarbesked.engine.read import read_file

SAMPLE = Path(__file__).parents[2] / "eksempler" / "afgoerelse-sygedagpenge.docx"


@pytest.mark.skipif(shutil.which("chromium") is None, reason="Chromium is not on the machine")
def test_script_of_the_report_runs_and_nothing_is_refused(tmp_path: Path) -> None:
    outcome = check(read_file(SAMPLE), today=date(2026, 11, 23))
    page = tmp_path / "rapport.html"
    report = Report((NamedChecked("brev.docx", outcome),), ())
    page.write_text(render_html(report), encoding="utf-8")

    browser = subprocess.run(
        [
            "chromium",
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--enable-logging=stderr",
            f"--user-data-dir={tmp_path / 'profile'}",
            "--dump-dom",
            page.as_uri(),
        ],
        check=True,
        capture_output=True,
        text=True,
        timeout=120,
    )

    complaints = [line for line in browser.stderr.splitlines() if "CONSOLE" in line]
    assert complaints == []
    assert '<html lang="da" class="js">' in browser.stdout
