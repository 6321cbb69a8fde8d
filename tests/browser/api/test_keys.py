"""An administrator makes a key, uses it, and closes it again; and the help about it."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from klarbesked.web.api.models import ApiToken
from web.people import People

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
HELP = ["languagetool", "api", "regler", "regler/lang-saetning"]


def faults(page: Page) -> list[str]:
    """Return broken rules of accessibility, and whether the page must be moved sideways."""
    found = [each["id"] for each in Axe().run(page, options=RULES).response["violations"]]
    wide = page.evaluate("document.documentElement.scrollWidth > window.innerWidth")
    return found + (["sideways"] if wide else [])


@pytest.mark.usefixtures("cleared_trail")
@pytest.mark.parametrize("width", [1440, 320])
def test_key_is_made_used_and_closed(
    people: People, sign_in: Callable[..., Page], width: int
) -> None:
    page = sign_in(people.administrator, width=width)
    page.goto("/opsaetning/noegler/")
    assert faults(page) == []

    page.get_by_role("link", name="Lav en nøgle").click()
    page.get_by_role("button", name="Lav nøglen").click()
    assert page.locator("[role=alert]").is_visible()
    assert faults(page) == []

    page.get_by_label("Hvilket program er nøglen til?").fill("LibreOffice")
    page.get_by_label("Tjekke tekst fra LibreOffice").check()
    page.get_by_role("button", name="Lav nøglen").click()
    key = page.get_by_label("Nøglen", exact=True).input_value()
    assert faults(page) == []

    answer = page.request.post(
        "/v2/check", form={"text": "Vi vi skriver.", "language": "da-DK", "apiKey": key}
    )
    assert answer.json()["matches"][0]["rule"]["id"] == "dobbelt-ord"

    page.get_by_role("link", name="Jeg har kopieret den").click()
    page.get_by_role("link", name="Luk nøglen til LibreOffice").click()
    assert faults(page) == []
    page.get_by_role("button", name="Luk nøglen").click()
    assert page.get_by_role("status").inner_text() == "Nøglen til LibreOffice er lukket."
    assert ApiToken.objects.get().revoked_at is not None


@pytest.mark.parametrize("url", HELP)
@pytest.mark.parametrize("width", [1440, 320])
def test_help_can_be_read_by_all(
    people: People, sign_in: Callable[..., Page], url: str, width: int
) -> None:
    page = sign_in(people.alma, width=width)

    page.goto(f"/hjaelp/{url}/")

    assert faults(page) == []


def test_key_can_be_made_with_the_keyboard_only(
    people: People,
    sign_in: Callable[..., Page],
    cleared_trail: None,  # noqa: ARG001
) -> None:
    page = sign_in(people.administrator)
    page.goto("/opsaetning/noegler/ny/")
    page.get_by_label("Hvilket program er nøglen til?").focus()

    page.keyboard.type("Fagsystem")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")

    page.get_by_label("Nøglen", exact=True).wait_for()
    assert ApiToken.objects.get().scopes == ["languagetool"]
