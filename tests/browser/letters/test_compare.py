"""The guard in a real browser: two versions compared, changed places answered, the approval."""

import re
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from browser.letters.conftest import texts, wait_for_answer
from klarbesked.web.letters.domain.approval import approve, send_to_approval
from klarbesked.web.letters.domain.version import begin_next
from klarbesked.web.letters.models import TemplateVersion
from web.letters.rewriting import CHANGED, NEW, OLD, REASON, answered, first, rewrite, rewritten
from web.letters.writing import DAY, NOW, again
from web.people import People

SignIn = Callable[..., Page]
Open = Callable[..., Page]
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
SAME = "Betydningen er den samme, så vidt vi kan se."
ONE = "Betydningen kan være ændret ét sted."
WEEKS = (
    "<h1>Vi mangler din lønseddel</h1><p>Kære «Fornavn»</p>"
    "<p>Du skal sende os din lønseddel inden 4 uger. Du får 300 kr. til din tolk.</p>"
    "<p>Venlig hilsen</p>"
)
BODY = "Du skal sende os din lønseddel inden 4 uger. Du får 300 kr. til din tolk."

SELECT = """words => {
  const nodes = [], walker = document.createTreeWalker(document.querySelector('.kb-text'), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) nodes.push(walker.currentNode);
  const start = nodes.map(node => node.data).join('').indexOf(words);
  const at = wanted => {
    let left = wanted;
    for (const node of nodes) { if (left <= node.length) return [node, left]; left -= node.length; }
  };
  document.querySelector('.kb-text').focus();
  getSelection().setBaseAndExtent(...at(start), ...at(start + words.length));
}"""  # noqa: E501


def write_over(page: Page, old: str, new: str) -> None:
    page.evaluate(SELECT, old)
    page.keyboard.type(new)


def guard(page: Page) -> Locator:
    return page.locator("[data-guard]")


def send(page: Page) -> Locator:
    return page.get_by_role("link", name="Send til godkendelse")


def saved(page: Page) -> None:
    page.keyboard.press("Control+s")
    expect(page.locator("[data-save-line]")).to_contain_text("gemt kl.")


@pytest.fixture
def draft(people: People, sign_in: SignIn) -> Page:
    """The draft of version 2 in the editor, as version 1 left it."""
    start = first(people, WEEKS)
    version = begin_next(start.template, based_on=start, by=people.carl, now=NOW, day=DAY)
    page = sign_in(people.carl)
    page.set_default_timeout(8000)
    page.goto(f"/breve/{version.template.public_id}/2/")
    wait_for_answer(page)
    expect(guard(page)).to_contain_text(SAME)
    return page


def changed(page: Page) -> Page:
    """Write another deadline, and wait until the guard has said so."""
    write_over(page, "4 uger", "en måned")
    expect(guard(page)).to_contain_text(f"{ONE} Ét sted mangler dit svar.")
    return page


def places(page: Page) -> Page:
    guard(page).get_by_role("button", name="Se stedet").click()
    return page


def test_two_versions_are_chosen_and_all_sentences_shown(people: People, sign_in: SignIn) -> None:
    version = rewritten(people)
    page = sign_in(people.alma)
    page.goto(f"/breve/{version.template.public_id}/historie/")
    page.get_by_role("link", name="Sammenlign versioner").click()

    expect(page.get_by_text(ONE)).to_be_visible()
    expect(page.locator("del:visible")).to_have_text("[sted 1: 14 dage]")
    expect(page.locator("ins:visible")).to_have_text("[sted 1: 8 dage]")
    expect(page.get_by_text("Venlig hilsen")).to_have_count(2)
    expect(page.get_by_text("Venlig hilsen").first).to_be_hidden()
    page.get_by_label("Vis", exact=True).select_option("Alt")
    page.get_by_role("button", name="Sammenlign", exact=True).click()

    expect(page.get_by_text("Venlig hilsen").first).to_be_visible()
    assert page.url.endswith("foer=1&nu=2&vis=alt")
    page.get_by_label("Før").select_option("2")
    page.get_by_role("button", name="Sammenlign", exact=True).click()
    expect(page.get_by_text("Det er den samme version på begge sider.")).to_be_visible()


def test_keys_go_from_place_to_place(people: People, sign_in: SignIn) -> None:
    version = rewritten(people, CHANGED.replace("300 kr.", "400 kr."))
    page = sign_in(people.alma)
    page.goto(f"/breve/{version.template.public_id}/sammenlign/")

    page.keyboard.press("F8")
    page.keyboard.press("F8")

    assert page.evaluate("document.activeElement.id") == "sted-2"


def test_on_paper_the_pairs_are_there_and_the_buttons_are_not(
    people: People, sign_in: SignIn
) -> None:
    version = rewritten(people)
    page = sign_in(people.carl)
    page.goto(f"/breve/{version.template.public_id}/sammenlign/")

    page.emulate_media(media="print")

    expect(page.locator("del:visible")).to_have_count(1)
    expect(page.get_by_role("button", name="Ret tilbage")).to_have_count(0)
    expect(page.get_by_label("Vis", exact=True)).to_be_hidden()


def test_the_line_and_its_button_stay_inside_their_box_on_a_phone(draft: Page) -> None:
    write_over(changed(draft), "300 kr.", "400 kr.")
    expect(guard(draft).get_by_role("button", name="Se stederne")).to_be_visible()

    draft.set_viewport_size({"width": 320, "height": 700})

    assert guard(draft).evaluate("box => box.scrollWidth <= box.clientWidth")


def test_a_changed_deadline_holds_the_draft_back_until_it_is_put_back(draft: Page) -> None:
    changed(draft)

    send(draft).click()

    expect(draft.get_by_role("tab", name="Betydning")).to_have_attribute("aria-selected", "true")
    expect(draft.get_by_text("Tiden er ændret fra »4 uger« til »en måned«.")).to_be_visible()
    assert draft.url.endswith("/2/")
    assert Axe().run(draft, options=RULES).response["violations"] == []
    draft.get_by_role("button", name="Ret tilbage på sted 1").click()
    expect(guard(draft)).to_contain_text(SAME)
    assert BODY in texts(draft)
    draft.locator(".kb-text").focus()
    draft.keyboard.press("Control+z")
    expect(guard(draft)).to_contain_text(ONE)
    assert BODY.replace("4 uger", "en måned") in texts(draft)


def test_an_answer_with_its_reason_is_there_after_a_reload(draft: Page) -> None:
    places(changed(draft))
    draft.get_by_role("button", name="Det er meningen … på sted 1").click()
    draft.get_by_role("button", name="Gem svaret på sted 1").click()
    expect(draft.get_by_label("Hvorfor er det meningen?")).to_be_focused()
    expect(draft.locator(".form-error-message")).to_have_text(
        "Fejl: Skriv, hvorfor det er meningen."
    )
    assert Axe().run(draft, options=RULES).response["violations"] == []
    draft.get_by_label("Hvorfor er det meningen?").fill(REASON)
    draft.get_by_role("button", name="Gem svaret på sted 1").click()
    expect(guard(draft)).to_contain_text(f"{ONE} Det har et svar.")
    saved(draft)

    draft.reload()

    expect(guard(draft)).to_contain_text(f"{ONE} Det har et svar.")
    expect(places(draft).get_by_text(f"Det er meningen: {REASON}")).to_be_visible()
    send(draft).click()
    expect(draft.get_by_label("Hvad er ændret, og hvorfor?")).to_be_visible()


def test_an_answer_is_taken_back_and_the_reason_is_still_there(draft: Page) -> None:
    places(changed(draft))
    draft.get_by_role("button", name="Det er meningen … på sted 1").click()
    draft.get_by_label("Hvorfor er det meningen?").fill(REASON)
    draft.get_by_role("button", name="Gem svaret på sted 1").click()

    draft.get_by_role("button", name="Fortryd svaret på sted 1").click()

    expect(guard(draft)).to_contain_text("Ét sted mangler dit svar.")
    draft.get_by_role("button", name="Det er meningen … på sted 1").click()
    expect(draft.get_by_label("Hvorfor er det meningen?")).to_have_value(REASON)


def test_an_answer_is_void_when_the_sentence_is_changed_again(draft: Page) -> None:
    places(changed(draft))
    draft.get_by_role("button", name="Det er meningen … på sted 1").click()
    draft.get_by_label("Hvorfor er det meningen?").fill(REASON)
    draft.get_by_role("button", name="Gem svaret på sted 1").click()
    expect(guard(draft)).to_contain_text("Det har et svar.")

    write_over(draft, "en måned", "8 uger")

    expect(guard(draft)).to_contain_text("Ét sted mangler dit svar.")


def test_a_draft_without_answers_is_held_back_without_javascript_too(
    people: People, sign_in: SignIn
) -> None:
    version = rewritten(people)
    page = sign_in(people.carl)
    page.goto(f"/breve/{version.template.public_id}/2/?enkel=ja")

    send(page).click()
    page.get_by_role("link", name="Svar på stederne").click()
    page.get_by_text("Det er meningen …").click()
    page.get_by_label("Hvorfor er det meningen?").fill(REASON)
    page.get_by_role("button", name="Gem svaret").click()
    page.get_by_role("link", name="Send til godkendelse").click()

    expect(page.get_by_label("Hvad er ændret, og hvorfor?")).to_be_visible()


def test_the_page_that_compares_puts_back_and_undoes(people: People, sign_in: SignIn) -> None:
    version = rewritten(people)
    page = sign_in(people.carl)
    page.goto(f"/breve/{version.template.public_id}/sammenlign/")

    page.get_by_role("button", name="Ret tilbage sted 1").click()
    expect(page.get_by_text("Ordene er de samme i de to versioner.")).to_be_visible()
    page.get_by_role("button", name="Fortryd", exact=True).click()

    expect(page.get_by_text("Din egen sætning står der igen.")).to_be_visible()
    expect(page.get_by_text(ONE)).to_be_visible()
    assert NEW in again(version).html


def test_the_lawyer_accepts_each_change_and_the_history_keeps_it(
    people: People, sign_in: SignIn
) -> None:
    version = answered(rewritten(people), people)
    page = sign_in(people.lawyer)
    page.goto(f"/breve/godkend/{version.template.public_id}/2/")
    page.get_by_label("Brevet bruges fra").fill("01.01.2099")

    page.get_by_role("button", name="Godkend version 2").click()
    error = page.locator(".form-error-message")
    expect(error).to_have_text(re.compile("Sæt kryds ved hvert sted"))
    assert Axe().run(page, options=RULES).response["violations"] == []
    page.get_by_label("Jeg accepterer ændringen på sted 1").check()
    page.get_by_role("button", name="Godkend version 2").click()

    expect(page.get_by_text("Version 2 er godkendt og låst.")).to_be_visible()
    page.goto(f"/breve/{version.template.public_id}/historie/")
    page.get_by_text("Version 2: 1 ændring").click()
    for words in (f"Før: »{OLD}«", f"Nu: »{NEW}«", f"Skribentens grund: {REASON}"):
        expect(page.get_by_text(words)).to_be_visible()


def test_a_version_approved_while_it_is_compared_takes_no_answer(
    people: People, sign_in: SignIn
) -> None:
    version = rewritten(people)
    page = sign_in(people.carl)
    page.goto(f"/breve/{version.template.public_id}/sammenlign/")
    accept_elsewhere(version, people)

    page.get_by_role("button", name="Ret tilbage sted 1").click()

    expect(page.get_by_text("Versionen er ikke et udkast mere.")).to_be_visible()
    assert "to uger" in again(version).html


def accept_elsewhere(version: TemplateVersion, people: People) -> None:
    """The writer puts the sentence back in another window, and it is sent and approved."""
    reworded = rewrite(version, CHANGED.replace("8 dage", "to uger"), people)
    send_to_approval(reworded, what_and_why="Klarere.", by=people.carl, now=NOW, day=DAY)
    approve(
        again(reworded), in_use_from=DAY, conditions="", by=people.lawyer, now=NOW, day=DAY
    )  # fmt: skip


def test_a_pasted_letter_is_compared_with_what_was_pasted(desk: Open) -> None:
    page = desk(WEEKS.replace("«Fornavn»", "Anne"))
    expect(guard(page)).to_be_hidden()

    write_over(page, "4 uger", "en måned")

    expect(guard(page)).to_contain_text(ONE)
    places(page)
    expect(page.get_by_role("button", name="Det er meningen …")).to_have_count(0)
    with page.expect_popup() as popup:
        page.get_by_role("button", name="Se de to tekster ved siden af hinanden").click()
    expect(popup.value.get_by_text(ONE)).to_be_visible()
    expect(popup.value.locator("ins:visible")).to_have_text("[sted 1: en måned]")
    page.get_by_role("button", name="Ret tilbage på sted 1").click()
    expect(guard(page)).to_be_hidden()
    assert BODY in texts(page)


def test_what_was_pasted_is_known_after_a_reload_and_forgotten_with_the_sheet(desk: Open) -> None:
    page = desk(WEEKS.replace("«Fornavn»", "Anne"))
    write_over(page, "4 uger", "en måned")
    expect(guard(page)).to_contain_text(ONE)

    page.reload()

    expect(guard(page)).to_contain_text(ONE)
    page.get_by_role("button", name="Start forfra").click()
    expect(guard(page)).to_be_hidden()
    expect(page.get_by_role("tab", name="Betydning")).to_be_hidden()


def test_somebody_signed_out_keeps_the_reason_that_was_written(draft: Page) -> None:
    places(changed(draft))
    saved(draft)
    draft.get_by_role("button", name="Det er meningen … på sted 1").click()
    draft.get_by_label("Hvorfor er det meningen?").fill(REASON)
    session = [each for each in draft.context.cookies() if "session" in str(each.get("name"))]
    draft.context.clear_cookies(name=session[0].get("name"))

    draft.get_by_role("button", name="Gem svaret på sted 1").click()

    told = draft.locator("[data-banner]")
    expect(told.get_by_text("Vi kunne ikke gemme dit svar. Det står her stadig.")).to_be_visible()
    expect(told.get_by_role("link", name="Log ind i et nyt vindue")).to_be_visible()
    expect(draft.get_by_label("Hvorfor er det meningen?")).to_have_value(REASON)


def test_two_letters_are_compared_in_a_form_without_javascript(
    people: People, sign_in: SignIn
) -> None:
    page = sign_in(people.alma)
    page.goto("/breve/tjek/sammenlign/")
    page.get_by_label("Brevet, som det var før").fill(OLD)

    page.get_by_role("button", name="Sammenlign", exact=True).click()
    link = page.get_by_role("link", name="Brevet, som det er nu: Skriv brevet, eller vælg en fil.")
    expect(link).to_be_visible()
    page.get_by_label("Brevet, som det er nu").fill(NEW)
    page.get_by_role("button", name="Sammenlign", exact=True).click()

    expect(page.get_by_text(ONE)).to_be_visible()
    assert Axe().run(page, options=RULES).response["violations"] == []
