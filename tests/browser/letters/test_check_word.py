"""The letter out again as a Word file that looks as it did."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import docx as python_docx
from playwright.sync_api import Page

from browser.letters.conftest import HARD, wait_for_answer

Open = Callable[..., Page]
SAMPLE = Path(__file__).parents[3] / "eksempler" / "afgoerelse-sygedagpenge.docx"


def download(page: Page, button: str) -> tuple[str, Any]:
    with page.expect_download() as waiting:
        page.click(f"text={button}")
    path = waiting.value.path()
    return waiting.value.suggested_filename, python_docx.Document(BytesIO(path.read_bytes()))


def looks(file: Any) -> list[tuple[str, str, list[tuple[bool, Any, Any]]]]:
    return [
        (
            one.style.name,
            one.text,
            [(bool(r.bold), r.font.size, r.font.name) for r in one.runs if r.text],
        )
        for one in file.paragraphs
    ]


def test_an_edited_upload_keeps_its_look(desk: Open) -> None:
    page = desk()
    page.set_input_files("[data-file]", SAMPLE)
    wait_for_answer(page)
    card = page.locator(".kb-card", has_text="“Såfremt”")
    card.locator("xpath=ancestor::details").locator("summary").first.click()
    card.locator(".kb-card-open").click()
    page.click(".kb-card-active [data-use]")

    name, file = download(page, "Hent som Word")

    before, after = looks(python_docx.Document(str(SAMPLE))), looks(file)
    assert name == "afgoerelse-sygedagpenge rettet.docx"
    assert [text for _, text, _ in after] == [
        text.replace("Såfremt", "Hvis") for _, text, _ in before
    ]
    assert [style for style, _, _ in after] == [style for style, _, _ in before]
    assert {look for _, _, runs in after for look in runs} <= {
        look for _, _, runs in before for look in runs
    }


def test_a_pasted_letter_is_a_new_file_with_our_comments(desk: Open) -> None:
    page = desk(HARD)

    name, file = download(page, "Hent med kommentarer")

    assert name == "brev med kommentarer.docx"
    assert file.paragraphs[0].style.name == "Heading 1"
    assert any("Ret først" in comment.text for comment in file.comments)
