"""A browser that runs no JavaScript: every path of step 4 can still be gone to its end."""

import re
from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core.cache import cache
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from browser.test_frame import RULES
from klarbesked.web.accounts.models import Unit, User
from klarbesked.web.letters.models import OwnTerm, TemplateVersion
from web.people import People

PASSWORD = "hest-og-vogn-42"
LETTER = "# Vedr. din sag\n\nKære Anne\n\nSåfremt du er syg, skal du ringe snarest muligt."


@pytest.fixture
def signed_in(browser: Browser, live_server: LiveServer) -> Iterator[Callable[[User], Page]]:
    """Return a function that signs a person in with the form, without JavaScript."""
    cache.clear()
    contexts = []

    def open_as(user: User) -> Page:
        context = browser.new_context(
            java_script_enabled=False, locale="da-DK", base_url=live_server.url
        )
        contexts.append(context)
        page = context.new_page()
        page.goto("/konto/login/")
        page.locator("#id_login").fill(user.email)
        page.locator("#id_password").fill(PASSWORD)
        page.keyboard.press("Enter")
        page.wait_for_url("**/breve/tjek/" if user.name != "Bo" else "**/enheder/")
        return page

    yield open_as
    for context in contexts:
        context.close()


def test_a_letter_is_checked_in_a_form(people: People, signed_in: Callable[[User], Page]) -> None:
    page = signed_in(people.alma)

    expect(page.get_by_label("Formatering")).not_to_be_visible()
    expect(page.get_by_role("button", name="Tjek brevet")).not_to_be_visible()
    page.get_by_role("link", name="Tjek et brev uden JavaScript").click()
    page.get_by_label("Brevets tekst").fill(LETTER)
    page.get_by_role("button", name="Tjek brevet").click()

    expect(page.get_by_role("heading", name="Ret de vigtigste steder først")).to_be_visible()
    expect(page.get_by_text("»snarest muligt«")).to_be_visible()
    page.get_by_label("Brevets tekst").fill("Kære Anne\n\nDu har ret til sygedagpenge.")
    page.get_by_role("button", name="Tjek brevet").click()
    expect(page.get_by_text("»snarest muligt«")).to_have_count(0)


def test_a_letter_is_written_and_approved(
    people: People, signed_in: Callable[[User], Page]
) -> None:
    writer, lawyer = signed_in(people.carl), signed_in(people.lawyer)
    writer.get_by_role("link", name="Breve", exact=True).click()
    writer.get_by_role("link", name="Nyt brev").click()
    writer.get_by_label("Brevets navn").fill("Stop af sygedagpenge")
    writer.get_by_role("button", name="Begynd på brevet").click()
    writer.get_by_role("link", name="Skriv uden JavaScript").last.click()
    writer.get_by_label("Brevets tekst").fill(LETTER)
    writer.get_by_role("button", name="Gem og tjek brevet").click()
    expect(writer.get_by_text("»snarest muligt«")).to_be_visible()
    writer.get_by_role("link", name="Send til godkendelse").click()
    writer.get_by_label("Hvad er ændret, og hvorfor?").fill("Svaret står først.")
    writer.get_by_role("button", name="Send til godkendelse").click()

    lawyer.get_by_role("link", name="Til godkendelse").click()
    lawyer.get_by_role("link", name="Stop af sygedagpenge").click()
    lawyer.get_by_label("Brevet bruges fra").fill(f"{timezone.localdate():%d.%m.%Y}")
    lawyer.get_by_role("button", name="Godkend version 1").click()

    expect(lawyer.get_by_text("Version 1 er godkendt og låst.")).to_be_visible()
    assert TemplateVersion.objects.get().is_locked


def test_words_and_units_are_changed_and_help_is_read(
    people: People, signed_in: Callable[[User], Page]
) -> None:
    carl, bo = signed_in(people.carl), signed_in(people.administrator)
    carl.goto("/breve/ord/fagord/")
    carl.locator("[name=expression]").fill("uarbejdsdygtig")
    carl.locator("[name=explanation]").fill("for syg til at arbejde")
    carl.locator("main form button[type=submit]").click()
    bo.goto("/opsaetning/enheder/ny/")
    bo.locator("[name=name]").fill("Team Øst")
    bo.get_by_label("Ligger under").select_option("Øverst")
    bo.locator("main form button[type=submit]").click()
    expect(bo.get_by_text("Team Øst").first).to_be_visible()
    carl.goto("/hjaelp/")
    carl.get_by_role("link", name="Alle regler").click()

    assert OwnTerm.objects.get().expression == "uarbejdsdygtig"
    assert Unit.objects.filter(name="Team Øst").exists()
    expect(carl).to_have_url(re.compile("/hjaelp/regler/$"))


@pytest.mark.parametrize("width", [1280, 320])
def test_the_form_and_its_answer_can_be_used_by_all(
    people: People, sign_in: Callable[..., Page], width: int
) -> None:
    page = sign_in(people.alma, width=width)
    page.goto("/breve/tjek/enkelt/")
    page.get_by_role("button", name="Tjek brevet").click()
    told = page.evaluate("document.activeElement.id")
    faults = Axe().run(page, options=RULES).response["violations"]
    page.get_by_label("Brevets tekst").fill(LETTER)
    page.get_by_role("button", name="Tjek brevet").click()
    expect(page.get_by_role("article").first).to_be_visible()

    faults += Axe().run(page, options=RULES).response["violations"]
    assert (told, page.evaluate("document.activeElement.id")) == ("fejl", "forslag")
    assert faults == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
