"""A draft that is saved while it is written: by itself, by key, by two at once, and not at all."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from browser.letters.conftest import texts, wait_for_answer
from browser.letters.draft_urls import Draft
from web.people import People

pytestmark = pytest.mark.urls("browser.letters.draft_urls")
MINE = "<p>Kære «navn»</p><p>Du får brev fra os i morgen.</p>"


@pytest.fixture
def draft(people: People, sign_in: Callable[..., Page]) -> Page:
    Draft.html, Draft.revision, Draft.status = MINE, 3, 200
    page = sign_in(people.carl)
    page.set_default_timeout(8000)
    page.goto("/udkast/")
    wait_for_answer(page)
    return page


def write(page: Page, words: str) -> None:
    page.locator(".kb-text p").last.click()
    page.keyboard.press("Control+End")
    page.keyboard.type(words)


def status(page: Page, words: str) -> None:
    page.wait_for_selector(f"[data-save-line]:has-text('{words}')")


def test_the_draft_of_the_server_stands_in_the_sheet(draft: Page) -> None:
    assert texts(draft) == ["Kære «navn»", "Du får brev fra os i morgen."]
    status(draft, "Udkast · gemt kl. 9.00")


def test_a_draft_is_saved_by_itself(draft: Page) -> None:
    write(draft, " Hej.")

    status(draft, "Udkast · gemt kl. 10.42")
    assert (Draft.html, Draft.revision) == (MINE.replace("morgen.", "morgen. Hej."), 4)


def test_ctrl_s_saves_at_once(draft: Page) -> None:
    write(draft, " Hej.")

    draft.keyboard.press("Control+s")

    status(draft, "Udkast · gemt kl. 10.42")
    assert Draft.revision == 4


def test_two_writers_see_both_texts_and_mine_can_stay(draft: Page) -> None:
    Draft.html, Draft.revision = "<p>Teksten fra Ali.</p>", 7

    write(draft, " Min.")
    draft.wait_for_selector("[data-conflict] >> text=Ali gemte kl. 10.40.")
    shown = draft.locator(".kb-conflict-text").all_inner_texts()
    violations = Axe().run(draft).response["violations"]
    draft.click("text=Behold min tekst")

    status(draft, "Udkast · gemt kl. 10.42")
    assert "Min." in shown[0]
    assert shown[1] == "Teksten fra Ali."
    assert violations == []
    assert (Draft.revision, "Min." in Draft.html) == (8, True)


def test_two_writers_and_theirs_can_be_taken_without_losing_mine(draft: Page) -> None:
    Draft.html, Draft.revision = "<p>Teksten fra Ali.</p>", 7
    write(draft, " Min.")

    draft.click("text=Brug teksten fra Ali")
    taken = texts(draft)
    draft.keyboard.press("Control+z")

    assert taken == ["Teksten fra Ali."]
    assert texts(draft)[-1].endswith("Min.")


@pytest.mark.parametrize("code", [401, 403])
def test_somebody_signed_out_keeps_the_text_and_saves_it_after_signing_in(
    draft: Page, code: int
) -> None:
    Draft.status = code
    write(draft, " Hej.")
    draft.wait_for_selector("text=Du er logget ud. Din tekst er her stadig.")

    Draft.status = 200
    draft.evaluate("window.dispatchEvent(new Event('focus'))")

    status(draft, "Udkast · gemt kl. 10.42")
    draft.wait_for_selector("text=Du er logget ud.", state="detached")
    assert "Hej." in Draft.html


def test_text_that_was_not_saved_is_there_after_a_reload(draft: Page) -> None:
    Draft.status = 503
    write(draft, " Hej.")
    draft.wait_for_selector("text=Vi kan ikke gemme lige nu.")
    draft.on("dialog", lambda dialog: dialog.accept())

    draft.reload()
    Draft.status = 200

    draft.wait_for_selector("text=Vi har sat den tekst ind, der ikke nåede at blive gemt.")
    status(draft, "Udkast · gemt kl. 10.42")
    assert "Hej." in Draft.html


def test_a_merge_field_is_put_in_as_text(draft: Page) -> None:
    write(draft, " ")

    draft.click("role=button[name='Flettefelt']")
    draft.keyboard.type("dato")

    assert texts(draft)[-1] == "Du får brev fra os i morgen. «dato»"
