"""Every page there is: none with a fault of accessibility, none too wide, none forgotten."""

from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from browser.sites import NO_PAGE, Filled, fill, names, pages, sample_url
from browser.test_frame import RULES
from web.people import People

ZOOMED = (640, 320)
"""What a window of 1280 is wide at 200 % and at 400 %."""

FOCUS = """() => {
  const it = document.activeElement;
  if (!it || it === document.body) return '';
  // The browser draws its own ring round its own button inside a field for dates.
  if (it.type === 'date' && !it.matches(':focus')) return '';
  const style = getComputedStyle(it), sheet = it.closest('.kb-sheet');
  const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
  const framed = sheet && getComputedStyle(sheet).boxShadow !== 'none';
  return (outlined || framed ? '' : 'HIDDEN ') + it.outerHTML.slice(0, 80);
}"""


@pytest.fixture
def filled(people: People) -> Filled:
    return fill(people)


@pytest.fixture
def opened(
    filled: Filled, sign_in: Callable[..., Page], browser: Browser, live_server: LiveServer
) -> Iterator[Callable[[str], Page]]:
    """Return a function that gives the one page of a person; "" is somebody signed out."""
    stranger = browser.new_page(base_url=live_server.url)
    yield lambda who: sign_in(getattr(filled.people, who)) if who else stranger
    stranger.close()


def test_every_address_is_a_page_we_look_at_or_no_page(filled: Filled) -> None:
    known = [name for by_name in pages(filled).values() for name in by_name]

    assert sorted(names()) == sorted([*known, *(n for group in NO_PAGE.values() for n in group)])


def test_an_address_said_to_take_posts_only_takes_no_get(people: People, client: Client) -> None:
    told: dict[str, set[int]] = {}
    for who in (people.carl, people.lawyer, people.administrator):
        client.force_login(who)
        for name in NO_PAGE["POST only"]:
            told.setdefault(name, set()).add(client.get(sample_url(name)).status_code)

    assert {name for name, codes in told.items() if 405 not in codes} == set()


def faults(page: Page, url: str) -> list[tuple[str, str]]:
    found = [(url, one["id"]) for one in Axe().run(page, options=RULES).response["violations"]]
    for width in ZOOMED:
        page.set_viewport_size({"width": width, "height": 480})
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append((url, f"too wide at {width}"))
    return found


@pytest.mark.parametrize("who", ["", "alma", "carl", "lawyer", "administrator"])
def test_no_page_has_a_fault_or_is_too_wide_when_enlarged(
    filled: Filled, opened: Callable[[str], Page], who: str
) -> None:
    page = opened(who)
    found = []

    for name, urls in pages(filled)[who].items():
        for url in urls:
            answer = page.goto(url)
            assert answer is not None
            assert answer.status == (404 if "findes-ikke" in url else 200), url
            assert "/login/" not in page.url or name == "account_login", url
            found += faults(page, url)

    assert found == []


@pytest.mark.parametrize("who", ["", "alma", "carl", "lawyer", "administrator"])
def test_the_way_past_the_menu_works_and_focus_is_seen_on_every_page(
    filled: Filled, opened: Callable[[str], Page], who: str
) -> None:
    page = opened(who)
    found = []

    for urls in pages(filled)[who].values():
        page.goto(urls[0])
        page.locator("a.skipnav").focus()
        found.append((urls[0], page.evaluate(FOCUS)))
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "indhold", urls[0]
        for _ in range(25):
            page.keyboard.press("Tab")
            found.append((urls[0], page.evaluate(FOCUS)))

    assert [f"{url} {at}" for url, at in found if at.startswith("HIDDEN")] == []
