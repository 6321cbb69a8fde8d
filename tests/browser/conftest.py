"""A real browser against the real product: `sign_in(user)` gives a page of that person."""

import os
from collections.abc import Callable, Iterator
from time import sleep

import pytest
from django.conf import settings
from django.core.signals import request_finished, request_started
from django.test import Client
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

from klarbesked.web.accounts.models import User
from web.forget import forget_protected
from web.people import People, make_people

# Playwright runs an event loop in this thread; Django would refuse the database beside it.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

CHROMIUM = "/usr/bin/chromium"
MOST_WAITS = 3_000
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)


@pytest.fixture
def come_to_rest() -> Iterator[Callable[[], None]]:
    """Return a function that waits until the server has answered all it has been asked.

    A page that is closed has often just asked for something, and what is still at work holds
    the tables.
    """
    at_work: list[int] = []

    def begun(**_: object) -> None:
        at_work.append(1)

    def ended(**_: object) -> None:
        if at_work:
            at_work.pop()

    def wait() -> None:
        for _ in range(MOST_WAITS):
            if not at_work:
                return
            sleep(0.01)

    request_started.connect(begun)
    request_finished.connect(ended)
    yield wait
    request_started.disconnect(begun)
    request_finished.disconnect(ended)


@pytest.fixture
def people(
    transactional_db: None,  # noqa: ARG001
    come_to_rest: Callable[[], None],
) -> Iterator[People]:
    yield make_people()
    come_to_rest()
    forget_protected()


@pytest.fixture
def sign_in(live_server: LiveServer, browser: Browser) -> Iterator[Callable[[User], Page]]:
    """Return a function that opens the start page as a person; errors on the page fail the test."""
    contexts = []
    faults: list[str] = []

    def open_as(user: User, *, width: int = 1440, height: int = 900) -> Page:
        client = Client()
        client.force_login(user)
        cookie = client.cookies[settings.SESSION_COOKIE_NAME]
        context = browser.new_context(
            viewport={"width": width, "height": height}, locale="da-DK", base_url=live_server.url
        )
        context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": live_server.url}])
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda said: faults.append(said.text) if _is_fault(said) else None)
        return page

    yield open_as
    for context in contexts:
        context.close()
    assert faults == []


def _is_fault(said: ConsoleMessage) -> bool:
    """An answer such as 422 is told on the page; the browser's own line about it is no fault."""
    return said.type == "error" and not said.text.startswith("Failed to load resource")
