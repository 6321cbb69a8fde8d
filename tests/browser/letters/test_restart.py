"""The server dies in the middle of it and comes back: the text stays, and the answer comes."""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.letters.conftest import HARD, paste, texts, wait_for_answer
from web.product import Product, new_product

PASSWORD = "hest-og-vogn-42"
PEOPLE = """
import json
from web.letters.writing import CLEAR, draft
from web.people import make_people
people = make_people()
print(json.dumps(draft(people.sick_pay, people.carl, html=CLEAR).template.public_id))
"""
SAVED = """
import json
from klarbesked.web.letters.models import TemplateVersion
version = TemplateVersion.objects.get()
print(json.dumps([version.html, version.revision]))
"""
AWAY = "Vi kan ikke {} lige nu. Vi prøver igen hvert 10. sekund. Luk ikke siden."


class Service:
    """The product on one port and one database, stopped short and started again."""

    def __init__(self, product: Product, letter: str) -> None:
        self.product, self.letter = product, letter
        self.pid_file = product.folder / "pid"

    @contextmanager
    def up(self) -> Iterator[str]:
        with self.product.served("--pid", str(self.pid_file)) as url:
            yield url

    def send(self, sign: signal.Signals) -> None:
        os.killpg(int(self.pid_file.read_text()), sign)


@pytest.fixture
def service(tmp_path: Path) -> Service:
    product = new_product(tmp_path, {"DJANGO_SETTINGS_MODULE": "klarbesked.web.settings"})
    product.must("migrate", "-v0")
    return Service(product, product.ask(PEOPLE))


@pytest.fixture
def carl(browser: Browser) -> Iterator[Callable[[str, str], Page]]:
    """Return a function that signs Carl in and opens an address, with a clock we may move."""
    context = browser.new_context(locale="da-DK")

    def open_page(url: str, path: str) -> Page:
        page = context.new_page()
        page.clock.install()
        page.goto(f"{url}/konto/login/?next={path}")
        page.fill("#id_login", "carl@haderby.example")
        page.fill("#id_password", PASSWORD)
        page.keyboard.press("Enter")
        page.wait_for_url(f"**{path}")
        page.wait_for_selector(".kb-text")
        return page

    yield open_page
    context.close()


def test_an_answer_that_was_awaited_comes_after_the_restart(
    service: Service, carl: Callable[[str, str], Page]
) -> None:
    with service.up() as url:
        page = carl(url, "/breve/tjek/")
        paste(page, HARD)
        wait_for_answer(page)
        service.send(signal.SIGSTOP)
        with page.expect_request("**/breve/tjek/svar"):
            page.keyboard.press("Control+End")
            page.keyboard.type(" Svar snarest muligt.")
        service.send(signal.SIGKILL)

        expect(page.locator("[data-banner]")).to_contain_text(AWAY.format("tjekke"))
    before = texts(page)
    page.keyboard.type(" Ring.")
    with service.up():
        page.clock.fast_forward(10_000)

        expect(page.locator("[data-banner]")).to_be_empty()
        expect(page.locator(".kb-text mark", has_text="snarest muligt")).to_have_count(2)
    assert [*before[:-1], f"{before[-1]} Ring."] == texts(page)
    assert texts(page)[-1].endswith("Svar snarest muligt. Ring.")


def test_a_draft_that_was_being_saved_is_saved_after_the_restart(
    service: Service, carl: Callable[[str, str], Page]
) -> None:
    with service.up() as url:
        page = carl(url, f"/breve/{service.letter}/1/")
        wait_for_answer(page)
        service.send(signal.SIGSTOP)
        page.locator(".kb-text p").last.click()
        page.keyboard.press("Control+End")
        with page.expect_request("**/gem/"):
            page.keyboard.type(" Mette Holm")
        service.send(signal.SIGKILL)

        expect(page.locator("[data-banner]")).to_contain_text(AWAY.format("gemme"))
    page.keyboard.type(", Ydelser")
    with service.up():
        page.clock.fast_forward(10_000)

        expect(page.locator("[data-banner]")).to_be_empty()
        expect(page.locator("[data-save-line], [data-save-status]").first).to_contain_text("gemt")
        html, revision = service.product.ask(SAVED)
    assert html.endswith("<p>Venlig hilsen Mette Holm, Ydelser</p>")
    assert revision >= 1
