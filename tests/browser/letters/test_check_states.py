"""What the page says when things go wrong, on small screens, on paper and to a screen reader."""

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.sessions.models import Session
from playwright.sync_api import Page, Route

from browser.letters.conftest import HARD, paste, texts, wait_for_answer

Open = Callable[..., Page]
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
LONG = "".join(
    f"<h2>Afsnit {n}</h2><p>Der skal ske tilmelding snarest muligt, såfremt du er syg "
    "ifm. din sag, jf. SDL.</p>"
    for n in range(9)
)
QUIET: list[str] = []


def faults(page: Page) -> list[Any]:
    found: list[Any] = Axe().run(page, options=RULES).response["violations"]
    return [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in found]


def sign_out(page: Page) -> Callable[[], None]:
    """End the person's session on the server; return how to come back."""
    cookies: Any = page.context.cookies()
    sessions = list(Session.objects.all())
    Session.objects.all().delete()

    def sign_in_again() -> None:
        Session.objects.bulk_create(sessions)
        page.context.add_cookies(cookies)

    return sign_in_again


def test_no_accessibility_fault_on_an_empty_sheet(desk: Open) -> None:
    assert faults(desk()) == []


@pytest.mark.parametrize("tab", ["Forslag", "Loven kræver", "Hvem skal hvad", "Oplysninger"])
def test_no_accessibility_fault_in_any_tab(desk: Open, tab: str) -> None:
    page = desk(HARD)

    page.click(f"role=tab[name='{tab}']")
    for summary in page.locator(".kb-side summary").all():
        if summary.is_visible():
            summary.click()

    assert faults(page) == []


def test_no_accessibility_fault_while_skipping_and_with_a_trouble(desk: Open) -> None:
    page = desk(HARD)
    page.click("text=Spring over …")
    page.set_input_files(
        "[data-file]", {"name": "a.rtf", "mimeType": "text/rtf", "buffer": b"{\\rtf1"}
    )
    page.wait_for_selector("[data-banner] .kb-bad")

    assert faults(page) == []


@pytest.mark.parametrize("width", [320, 390])
def test_small_screens_have_a_drawer_and_no_sideways_scroll(desk: Open, width: int) -> None:
    page = desk(HARD, width=width, height=740)
    panel = page.locator(".kb-side")
    hidden_at_first = not panel.is_visible()

    page.click("[data-drawer]")

    assert hidden_at_first
    assert panel.is_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert faults(page) == []
    page.keyboard.press("Escape")
    assert not panel.is_visible()


def test_a_proposal_is_used_on_a_phone(desk: Open) -> None:
    page = desk(
        "<p>Kære Anne</p><p>Såfremt du er syg, så skal du ringe til os i dag.</p>",
        width=390,
        height=740,
    )

    page.locator(".kb-text mark", has_text="Såfremt").click()
    page.click("[data-use]")

    assert texts(page)[1].startswith("Hvis du")


def test_many_marks_are_few_until_all_are_asked_for(desk: Open) -> None:
    page = desk(LONG)
    few = page.locator(".kb-text mark").count()

    page.locator("[data-few] button").click()

    assert page.locator("[data-few]").inner_text().startswith("Vi viser alle steder.")
    assert page.locator(".kb-text mark").count() > few


def test_somebody_signed_out_keeps_the_text_and_goes_on_after_signing_in(desk: Open) -> None:
    page = desk(HARD)
    sign_in_again = sign_out(page)

    page.keyboard.press("Control+End")
    page.keyboard.type(" Hej")
    page.wait_for_selector("text=Du er logget ud. Din tekst er her stadig.")
    link = page.locator("[data-banner] a")
    assert link.get_attribute("href") == "/konto/login/?next=/breve/tjek/"
    sign_in_again()
    page.evaluate("window.dispatchEvent(new Event('focus'))")

    page.wait_for_selector("text=Du er logget ud.", state="detached")
    assert texts(page)[-1].endswith("Hej")


def test_signing_in_in_the_same_tab_brings_the_text_back(desk: Open) -> None:
    page = desk(HARD)
    before = texts(page)
    sign_in_again = sign_out(page)

    page.goto("/konto/login/?next=/breve/tjek/")
    sign_in_again()
    page.goto("/breve/tjek/")
    wait_for_answer(page)

    assert texts(page) == before


def test_a_letter_that_is_too_long_is_told_with_a_remedy(desk: Open) -> None:
    page = desk()

    page.on("console", lambda said: QUIET.append(said.text))
    paste(page, "".join(f"<p>{'ord ' * 200}</p>" for _ in range(200)))

    page.wait_for_selector("text=Brevet er på 64 sider. Del det")


def test_news_are_told_to_a_screen_reader(desk: Open) -> None:
    page = desk(HARD)

    page.wait_for_selector("[data-live]:has-text('Brevet er tjekket.')", state="attached")


def test_on_paper_the_letter_has_its_numbers_and_the_list_comes_after(desk: Open) -> None:
    page = desk(HARD)

    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")

    assert page.locator(".kb-print-list li").count() == len(
        page.evaluate("document.querySelector('[data-editor]').editor.desk.layout.all")
    )
    assert page.locator(".kb-number-sign").first.is_visible()
    assert not page.locator(".kb-side").is_visible()


def test_everything_is_reached_with_the_keyboard_alone(desk: Open) -> None:
    page = desk(HARD)
    page.keyboard.press("Control+Alt+3")
    seen = []
    for _ in range(12):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("document.activeElement.textContent.trim()"))

    assert "Spring over …" in seen
    assert "Hvorfor?" in seen


def test_an_answer_that_never_comes_is_asked_for_again(desk: Open) -> None:
    page = desk()

    def fail(route: Route) -> None:
        route.fulfill(status=502, body="")

    page.route("**/breve/tjek/svar", fail)
    paste(page, HARD)

    page.wait_for_selector("text=Vi prøver igen hvert 10. sekund. Luk ikke siden.")
