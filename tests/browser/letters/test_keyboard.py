"""The main path with the keys alone: from the sign-in to a letter that is mended and copied."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from browser.accounts.test_sign_in import sign_in as type_sign_in
from browser.accounts.test_sign_in import stranger as stranger
from browser.letters.conftest import HARD, focus, texts, wait_for_answer
from browser.test_every_page import FOCUS
from web.people import People

Open = Callable[..., Page]


def tab_to_word(page: Page, word: str, *, key: str = "Tab") -> None:
    """Press Tab until the button with the word has focus; focus is seen all the way."""
    for _ in range(60):
        page.keyboard.press(key)
        assert not page.evaluate(FOCUS).startswith("HIDDEN")
        if focus(page) == word:
            return
    raise AssertionError(f"Tab never came to {word}")


def test_a_letter_is_written_mended_and_copied_with_the_keys_alone(
    people: People, stranger: Page
) -> None:
    page = stranger
    type_sign_in(page, people.alma.email)
    page.wait_for_selector(".kb-text:focus")
    page.keyboard.type("Kære Anne")
    page.keyboard.press("Enter")
    page.keyboard.type("Såfremt du er syg, så skal du ringe til os i dag.")
    wait_for_answer(page)
    page.wait_for_selector(".kb-text mark >> text=Såfremt")

    page.keyboard.press("F8")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".kb-text")).to_contain_text("Hvis du er syg")
    tab_to_word(page, "Forslag")
    page.keyboard.press("Escape")
    assert focus(page) == "brev"
    tab_to_word(page, "Kopiér teksten", key="Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Teksten er kopieret")).to_be_visible()

    page.goto("/breve/tjek/enkelt/")
    page.get_by_label("Brevets tekst").focus()
    page.keyboard.press("Control+v")
    assert "Hvis du er syg" in page.get_by_label("Brevets tekst").input_value()


def test_tab_goes_through_the_whole_page_and_out_again(desk: Open) -> None:
    page = desk(HARD)
    before = texts(page)
    seen = []

    for _ in range(90):
        page.keyboard.press("Tab")
        seen.append(focus(page))

    assert "brev" in seen
    assert {"Gå til sidens indhold", "Log ud", "Forslag", "Taster", "Tilgængelighed"} <= set(seen)
    assert seen.count("Tilgængelighed") > 1
    assert texts(page) == before
