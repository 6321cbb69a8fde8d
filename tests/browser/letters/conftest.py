"""The editor in a real browser: the page with a letter in it, and ways to look at it."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from web.people import People

HARD = (
    "<h1>Vedr. din sag</h1><p>Kære Anne</p>"
    "<p>Du skal sende os din lønseddel snarest muligt, såfremt du er syg.</p>"
    "<p>Vi skriver til dig ifm. din sag.</p><p>Venlig hilsen</p><p>Mette Holm</p>"
)

PASTE = """(html) => {
  const data = new DataTransfer();
  data.setData('text/html', html);
  data.setData('text/plain', 'plain');
  document.querySelector('.kb-text').dispatchEvent(
    new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
}"""


@pytest.fixture
def desk(people: People, sign_in: Callable[..., Page]) -> Callable[..., Page]:
    """Return a function that opens the page, and pastes a letter where one is given."""

    def open_page(html: str = "", **size: int) -> Page:
        page = sign_in(people.alma, **size)
        page.set_default_timeout(8000)
        page.goto("/breve/tjek/")
        page.wait_for_selector(".kb-text")
        if html:
            paste(page, html)
            wait_for_answer(page)
        return page

    return open_page


def paste(page: Page, html: str) -> None:
    page.evaluate(PASTE, html)


def wait_for_answer(page: Page) -> None:
    page.wait_for_selector("[data-state=answer]")
    page.wait_for_selector("[data-busy]:empty", state="attached")


def letter(page: Page) -> Any:
    """The letter's blocks as the browser sends them."""
    return page.evaluate(
        "document.querySelector('[data-editor]').editor.desk.message()?.blocks ?? []"
    )


def texts(page: Page) -> list[str]:
    return [block["text"] for block in letter(page)]


def focus(page: Page) -> str:
    """What has the focus: its words, or "brev" for the sheet."""
    here = "document.activeElement"
    is_sheet = page.evaluate(f"{here}.classList.contains('kb-text')")
    return "brev" if is_sheet else str(page.evaluate(f"{here}.textContent.trim()"))
