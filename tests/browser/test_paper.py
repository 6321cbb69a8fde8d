"""What comes out of the printer, and what is left of the marks without our colours."""

from collections.abc import Callable

import pypdfium2
import pytest
from playwright.sync_api import Page

from browser.letters.conftest import HARD, paste, wait_for_answer
from browser.sites import Filled, fill
from web.people import People

SignIn = Callable[..., Page]
SCREEN_ONLY = (
    "Log ud", "Gå til sidens indhold", "Tilgængelighed", "Kopiér teksten", "Hent som Word",
    "Spring over", "Brevets historie", "Til godkendelse", "Tjek sporet nu", "Taster", "Udskriv",
)  # fmt: skip
LINES = """() => [...document.querySelectorAll('.kb-text mark')].map(mark => {
  const {textDecorationLine, textDecorationStyle} = getComputedStyle(mark);
  return `${textDecorationLine} ${textDecorationStyle}`;
})"""


@pytest.fixture
def filled(people: People) -> Filled:
    return fill(people)


def printed(page: Page) -> str:
    """Return the words on the paper, with one space between them."""
    paper = pypdfium2.PdfDocument(page.pdf(format="A4"))
    words = " ".join(sheet.get_textpage().get_text_range() for sheet in paper).split()
    paper.close()
    return " ".join(words)


def left_over(text: str) -> list[str]:
    return [words for words in SCREEN_ONLY if words in text]


def test_a_letter_on_the_desk_is_printed_whole_with_its_list(
    people: People, sign_in: SignIn
) -> None:
    page = sign_in(people.alma)
    page.goto("/breve/tjek/")
    paste(page, HARD + "".join(f"<p>Afsnit nummer {n} er her.</p>" for n in range(80)))
    wait_for_answer(page)

    text = printed(page)

    assert left_over(text) == []
    assert "Du skal sende os din lønseddel snarest muligt" in text
    assert all(f"Afsnit nummer {n} er her." in text for n in range(80))
    assert "Forslag til brevet" in text
    assert "Ret først:" in text


@pytest.mark.parametrize("query", ["", "?enkel=ja"])
def test_a_draft_is_printed_without_what_is_for_the_screen(
    filled: Filled, sign_in: SignIn, query: str
) -> None:
    page = sign_in(filled.people.carl)
    page.goto(f"/breve/{filled.writing.template.public_id}/1/{query}")
    if not query:
        wait_for_answer(page)

    text = printed(page)

    assert left_over(text) == []
    assert "Kære «Fornavn»" in text
    assert "til kommunen." in text


def test_versions_trail_and_help_are_printed_without_what_is_for_the_screen(
    filled: Filled, sign_in: SignIn
) -> None:
    carl, bo = sign_in(filled.people.carl), sign_in(filled.people.administrator)
    looked_for = [
        (carl, f"/breve/{filled.in_use.template.public_id}/1/", "Klagen bedes fremsendt"),
        (carl, f"/breve/{filled.in_use.template.public_id}/historie/", "Svaret står først."),
        (carl, "/hjaelp/regler/kancelliord/", "kancelliord"),
        (carl, "/hjaelp/skriv-klart/", "borgeren"),
        (bo, "/opsaetning/spor/", "Hanne"),
    ]

    found = []
    for page, url, words in looked_for:
        page.goto(url)
        text = printed(page)
        found += [(url, left) for left in left_over(text)]
        if words not in text:
            found.append((url, f"lacks {words}"))

    assert found == []


def test_a_letter_checked_in_the_form_is_printed_whole(people: People, sign_in: SignIn) -> None:
    page = sign_in(people.alma)
    page.goto("/breve/tjek/enkelt/")
    lines = [f"Afsnit nummer {n} er her." for n in range(80)]
    page.get_by_label("Brevets tekst").fill("\n\n".join(["Svar snarest muligt.", *lines]))
    page.get_by_role("button", name="Tjek brevet").click()
    page.wait_for_selector(".kb-place")

    text = printed(page)

    assert [line for line in lines if line not in text] == []
    assert left_over(text) == []
    assert "»snarest muligt«" in text


def test_the_levels_of_the_marks_differ_without_colours(people: People, sign_in: SignIn) -> None:
    page = sign_in(people.alma)
    page.emulate_media(forced_colors="active")
    page.goto("/breve/tjek/")
    paste(page, HARD)
    wait_for_answer(page)
    lines = page.evaluate(LINES)

    page.keyboard.press("F8")
    active = page.locator(".kb-mark-active").first
    outline = active.evaluate("it => getComputedStyle(it).outlineStyle")

    assert len(set(lines)) > 1
    assert all(line.startswith("underline ") for line in lines)
    assert outline == "solid"
