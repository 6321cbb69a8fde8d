"""Whole sentences the writer can put in: one paragraph, several, and one that is new."""

from collections.abc import Callable

from playwright.sync_api import Page

from browser.letters.conftest import texts
from browser.letters.test_check_fix import open_card

Open = Callable[..., Page]
END = "<p>Vi har set på din økonomi og på de papirer, du har sendt til os.</p>"


def test_sentence_built_anew_stands_on_the_card_and_is_put_in(desk: Open) -> None:
    page = desk(
        "<p>Kære Anne</p><p>Vi har set på den af kommunen trufne afgørelse, og du får svar nu.</p>"
    )
    open_card(page, "Sløjfe")

    shown = page.locator(".kb-card-active ins").first.inner_text()
    page.click(".kb-card-active >> text=Brug teksten")

    assert "den afgørelse, som kommunen har truffet" in shown
    assert texts(page)[1].startswith("Vi har set på den afgørelse, som kommunen har truffet,")


def test_reference_gets_a_paragraph_of_its_own_and_ctrl_z_takes_it_back(desk: Open) -> None:
    first = "<p>Du får ikke hjælp, jf. § 13, stk. 2, i lov om aktiv socialpolitik.</p>"
    page = desk(f"<p>Kære Anne</p>{first}{END}")
    before = texts(page)
    open_card(page, "Henvisning til loven")

    page.click(".kb-card-active button:has-text('ned til reglerne')")
    after = texts(page)
    page.keyboard.press("Escape")
    page.keyboard.press("Control+z")

    assert after[1] == "Du får ikke hjælp."
    assert after[-1] == "Regler: § 13, stk. 2, i lov om aktiv socialpolitik."
    assert texts(page) == before


def test_whole_letter_says_du_after_one_click(desk: Open) -> None:
    page = desk("<p>Kære Anne Holm</p><p>Vi har læst Deres brev.</p><p>Vi beder Dem svare.</p>")
    open_card(page, "Brevet siger De")

    page.click("text=Skriv du i hele brevet")

    assert texts(page)[1:] == ["Vi har læst dit brev.", "Vi beder dig svare."]
