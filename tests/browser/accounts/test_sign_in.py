"""Signing in with two steps, by keyboard alone."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core.cache import cache
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from web.accounts.totp import code_of
from web.people import People

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
PASSWORD = "hest-og-vogn-42"


@pytest.fixture
def stranger(people: People, live_server: LiveServer, browser: Browser) -> Iterator[Page]:  # noqa: ARG001
    """A browser of somebody who is not signed in. A fault on a page fails the test."""
    cache.clear()
    faults: list[str] = []
    context = browser.new_context(locale="da-DK", base_url=live_server.url)
    page = context.new_page()
    page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    yield page
    context.close()
    assert faults == []


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the field or button has focus, as somebody without a mouse does."""
    wanted = page.locator(selector)
    for _ in range(40):
        if wanted.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab never came to {selector}")


def type_in(page: Page, selector: str, text: str) -> None:
    tab_to(page, selector)
    page.keyboard.type(text)


def press_enter(page: Page) -> None:
    with page.expect_navigation():
        page.keyboard.press("Enter")


def faults_of(page: Page) -> list[str]:
    return [found["id"] for found in Axe().run(page, options=RULES).response["violations"]]


def sign_in(page: Page, email: str) -> None:
    page.goto("/konto/login/")
    type_in(page, "#id_login", email)
    type_in(page, "#id_password", PASSWORD)
    press_enter(page)


def test_two_steps_are_set_up_and_used_by_keyboard(people: People, stranger: Page) -> None:
    page = stranger
    sign_in(page, people.lawyer.email)

    page.goto("/konto/")
    tab_to(page, "a.button:has-text('Slå to trin til')")
    press_enter(page)
    assert page.locator("img.kb-qr").evaluate("image => image.naturalWidth") > 0
    assert faults_of(page) == []
    secret = page.locator("code.kb-secret").inner_text()
    type_in(page, "#id_code", code_of(secret))
    press_enter(page)
    expect(page.locator("h1")).to_have_text("Dine reservekoder")
    assert faults_of(page) == []
    recovery = page.locator(".kb-codes code").first.inner_text()

    tab_to(page, ".kb-who button")
    press_enter(page)
    expect(page.locator("#beskeder")).to_contain_text("Du er logget ud.")

    sign_in(page, people.lawyer.email)
    expect(page.locator("h1")).to_have_text("Skriv din engangskode")
    assert faults_of(page) == []
    expect(page.locator("#id_code")).to_be_focused()
    page.keyboard.type(code_of(secret, step=1))
    press_enter(page)
    page.goto("/konto/")
    expect(page.locator(".kb-status")).to_contain_text("Du logger ind i to trin.")

    tab_to(page, ".kb-who button")
    press_enter(page)
    sign_in(page, people.lawyer.email)
    expect(page.locator("#id_code")).to_be_focused()
    page.keyboard.type(recovery)
    press_enter(page)
    expect(page.locator(".kb-who")).to_contain_text("Log ud")


def test_a_wrong_password_moves_focus_to_the_fault(people: People, stranger: Page) -> None:
    stranger.goto("/konto/login/")
    type_in(stranger, "#id_login", people.alma.email)
    type_in(stranger, "#id_password", "forkert")
    press_enter(stranger)

    expect(stranger.locator("#fejl")).to_have_text("Navn eller kode passer ikke.")
    expect(stranger.locator("#fejl")).to_be_focused()
    expect(stranger.locator("#id_login")).to_have_value(people.alma.email)
    assert faults_of(stranger) == []
