"""The frame of every page: nothing from outside, no broken rule of accessibility."""

from collections.abc import Callable

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from web.people import People

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


def test_help_page_has_no_accessibility_fault(people: People, sign_in: Callable[..., Page]) -> None:
    page = sign_in(people.alma)

    page.goto("/hjaelp/")

    assert Axe().run(page, options=RULES).response["violations"] == []


def test_help_page_asks_no_other_host(people: People, sign_in: Callable[..., Page]) -> None:
    page = sign_in(people.alma)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    page.goto("/hjaelp/")

    assert [url for url in asked if "//localhost" not in url and "//127.0.0.1" not in url] == []
