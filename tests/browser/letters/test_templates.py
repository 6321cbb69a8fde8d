"""A letter from draft to approval and on, in a real browser, with the keyboard only."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone
from playwright.sync_api import Page, expect

from klarbesked.web.accounts.models import User
from klarbesked.web.letters.domain.approval import send_to_approval
from klarbesked.web.letters.models import LetterTemplate, TemplateVersion
from web.letters.writing import DAY, HEAVY, NOW, approved, draft, sent
from web.people import People

SignIn = Callable[..., Page]
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


def press_on(page: Page, role: str, name: str, *, key: str = "Enter") -> None:
    """Walk with Tab until the thing has focus, then press the key."""
    wanted = page.get_by_role(role, name=name, exact=True)  # type: ignore[arg-type]
    expect(wanted).to_be_visible()
    for _ in range(80):
        if wanted.evaluate("element => element === document.activeElement"):
            page.keyboard.press(key)
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{name} cannot be reached with the keyboard")


def write_in(page: Page, name: str, text: str) -> None:
    press_on(page, "textbox", name, key="ControlOrMeta+a")
    page.keyboard.insert_text(text)


def test_a_letter_goes_from_draft_to_the_next_version_by_keyboard(
    people: People, sign_in: SignIn
) -> None:
    writer, lawyer = sign_in(people.carl), sign_in(people.lawyer)

    writer.goto("/breve/skabeloner/")
    press_on(writer, "link", "Nyt brev")
    write_in(writer, "Brevets navn", "Stop af sygedagpenge")
    press_on(writer, "button", "Begynd på brevet")
    writer.wait_for_url("**/breve/*/1/")
    writer.goto(f"{writer.url}?enkel=ja")
    write_in(writer, "Brevets tekst", "# Vi stopper dine sygedagpenge\n\nKære «Fornavn»")
    press_on(writer, "button", "Gem og tjek brevet")
    press_on(writer, "link", "Send til godkendelse")
    write_in(writer, "Hvad er ændret, og hvorfor?", "Svaret står først.")
    press_on(writer, "button", "Send til godkendelse")
    expect(writer.get_by_text("Sendt til godkendelse.", exact=True)).to_be_visible()

    lawyer.goto("/breve/godkend/")
    press_on(lawyer, "link", "Stop af sygedagpenge")
    write_in(lawyer, "Brevet bruges fra", f"{timezone.localdate():%d.%m.%Y}")
    press_on(lawyer, "button", "Godkend version 1")
    expect(lawyer.get_by_text("Version 1 er godkendt og låst.")).to_be_visible()

    writer.goto("/breve/skabeloner/")
    press_on(writer, "link", "Stop af sygedagpenge")
    press_on(writer, "button", "Ny version af version 1")
    expect(writer.get_by_text("Version 2 · gemt")).to_be_visible()
    assert list(TemplateVersion.objects.values_list("number", "state")) == [
        (1, "godkendt"), (2, "kladde"),
    ]  # fmt: skip


def test_two_people_in_one_letter_lose_nothing(people: People, sign_in: SignIn) -> None:
    version = draft(people.sick_pay, people.carl)
    url = f"/breve/{version.template.public_id}/1/?enkel=ja"
    carl, mette = sign_in(people.carl), sign_in(people.communications)
    carl.goto(url)
    mette.goto(url)
    mette.get_by_label("Brevets tekst").fill("Mettes tekst")
    mette.get_by_role("button", name="Gem og tjek brevet").click()
    expect(mette.get_by_text("Gemt kl.")).to_be_visible()

    carl.get_by_label("Brevets tekst").fill("Carls tekst")
    carl.get_by_role("button", name="Gem og tjek brevet").click()

    expect(carl.get_by_role("heading", name="Mette har også skrevet i brevet")).to_be_visible()
    expect(carl.get_by_label("Teksten, som den skal være")).to_have_value("Carls tekst")
    assert Axe().run(carl, options=RULES).response["violations"] == []
    carl.get_by_label("Teksten, som den skal være").fill("Begges tekst")
    carl.get_by_role("button", name="Gem teksten").click()
    expect(carl.get_by_text("Gemt kl.")).to_be_visible()
    assert TemplateVersion.objects.get().html == "<p>Begges tekst</p>"


def test_a_draft_sent_back_says_where(people: People, sign_in: SignIn) -> None:
    version = sent(people.sick_pay, people.carl)
    lawyer, writer = sign_in(people.lawyer), sign_in(people.carl)
    lawyer.goto(f"/breve/godkend/{version.template.public_id}/1/")

    lawyer.get_by_label("Din besked").fill("Skriv en dato.")
    lawyer.get_by_label("Sted i brevet").fill("snarest")
    lawyer.get_by_role("button", name="Send tilbage med en besked").click()

    writer.goto(f"/breve/{version.template.public_id}/1/?enkel=ja")
    expect(writer.get_by_text("Skriv en dato.")).to_be_visible()
    expect(writer.get_by_text("»snarest«").first).to_be_visible()


def test_a_finding_is_skipped_and_shown_again(people: People, sign_in: SignIn) -> None:
    version = draft(people.sick_pay, people.carl)
    page = sign_in(people.carl)
    page.goto(f"/breve/{version.template.public_id}/1/?enkel=ja")
    before = page.get_by_role("article").count()

    page.get_by_role("article").first.get_by_text("Spring over …").click()
    page.get_by_role("article").first.get_by_role("button", name="Spring forslaget over").click()

    expect(page.get_by_role("heading", name="1 sprunget over")).to_be_visible()
    assert page.get_by_role("article").count() == before - 1
    page.get_by_role("button", name="Vis forslaget igen").click()
    expect(page.get_by_role("article")).to_have_count(before)


def fill(people: People) -> LetterTemplate:
    """Make letters in every stage, and return the one with two versions."""
    version = approved(people.sick_pay, people.carl, people.lawyer, day=DAY - timedelta(0))
    waiting = draft(people.sick_pay, people.carl, title="Partshøring", html=HEAVY)
    send_to_approval(waiting, what_and_why="Bedre.", by=people.carl, now=NOW, day=DAY)
    draft(people.housing, people.sara, title="Boligstøtte")
    return version.template


PAGES: list[tuple[str, str]] = [
    ("carl", "/breve/skabeloner/"),
    ("carl", "/breve/skabeloner/?soeg=intet"),
    ("carl", "/breve/skabeloner/ny/"),
    ("carl", "/breve/{id}/1/"),
    ("carl", "/breve/{waiting}/1/"),
    ("sara", "/breve/{draft}/1/?enkel=ja"),
    ("sara", "/breve/{draft}/1/send/"),
    ("carl", "/breve/{id}/historie/"),
    ("carl", "/breve/{id}/om/"),
    ("lawyer", "/breve/godkend/"),
    ("lawyer", "/breve/godkend/{waiting}/1/"),
    ("carl", "/breve/ord/"),
    ("carl", "/breve/ord/fagord/"),
    ("carl", "/breve/ord/hent/"),
    ("carl", "/breve/ord/historik/"),
    ("carl", "/breve/ord/regler/"),
    ("carl", "/breve/ord/regler/kancelliord/"),
]


@pytest.mark.parametrize("width", [1440, 320])
def test_every_page_can_be_used_by_all(people: People, sign_in: SignIn, width: int) -> None:
    fill(people)
    ids = {
        key: LetterTemplate.objects.get(title=title).public_id
        for key, title in (
            ("id", "Stop af sygedagpenge"),
            ("waiting", "Partshøring"),
            ("draft", "Boligstøtte"),
        )
    }
    opened: dict[User, Page] = {}

    for who, url in PAGES:
        user: User = getattr(people, who)
        page = opened.setdefault(user, sign_in(user, width=width))
        answer = page.goto(url.format(**ids))
        assert answer is not None
        assert answer.status == 200
        assert Axe().run(page, options=RULES).response["violations"] == [], url
        assert page.evaluate("document.documentElement.scrollWidth") <= width, url
        assert page.locator(".button-primary:visible").count() <= 1, url
