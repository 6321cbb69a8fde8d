"""Working through the proposals: one click, keys, undo, skipping, many places at once."""

from collections.abc import Callable

from playwright.sync_api import Page, Route

from browser.letters.conftest import HARD, focus, paste, texts, wait_for_answer

Open = Callable[..., Page]
SWAP = "<p>Kære Anne</p><p>Såfremt du er syg, så skal du ringe til os i dag.</p>"
MANY = SWAP + "<p>Såfremt du er rask, så skal du skrive til os i dag.</p>"


def open_card(page: Page, title: str) -> None:
    card = page.locator(".kb-card", has_text=title).first
    if not card.is_visible():
        card.locator("xpath=ancestor::details").locator("summary").first.click()
    if card.locator(".kb-card-open").count():
        card.locator(".kb-card-open").click()


def test_one_click_uses_the_text_and_ctrl_z_takes_it_back(desk: Open) -> None:
    page = desk(SWAP)

    open_card(page, "“Såfremt”")
    page.click("[data-use]")
    fixed = texts(page)[1]
    page.keyboard.press("Escape")
    page.keyboard.press("Control+z")

    assert fixed == "Hvis du er syg, så skal du ringe til os i dag."
    assert texts(page)[1].startswith("Såfremt")


def test_a_fixed_place_is_counted_and_no_more_when_it_is_undone(desk: Open) -> None:
    page = desk(SWAP)
    open_card(page, "“Såfremt”")

    page.click("[data-use]")
    page.wait_for_selector("text=Du har rettet 1 sted i dag.")
    page.keyboard.press("Escape")
    page.keyboard.press("Control+z")

    page.wait_for_selector("text=Du har rettet", state="detached")


def test_the_same_fault_in_many_places_is_one_card(desk: Open) -> None:
    page = desk(MANY)
    open_card(page, "“Såfremt”")

    page.click("text=Skift alle 2")

    assert [text.split()[0] for text in texts(page)[1:]] == ["Hvis", "Hvis"]
    page.keyboard.press("Escape")
    page.keyboard.press("Control+z")
    assert [text.split()[0] for text in texts(page)[1:]] == ["Såfremt", "Såfremt"]


def test_the_same_fault_can_be_fixed_in_one_place(desk: Open) -> None:
    page = desk(MANY)
    open_card(page, "“Såfremt”")

    page.click(".kb-card-active >> text=Næste sted")
    page.click("text=Brug teksten her")

    assert [text.split()[0] for text in texts(page)[1:]] == ["Såfremt", "Hvis"]


def test_a_choice_is_never_made_for_the_writer(desk: Open) -> None:
    page = desk(
        "<p>Kære Anne</p><p>Dine sygedagpenge ophører den 30. november 2026, og du får brev.</p>"
    )
    open_card(page, "“ophører”")

    assert page.locator(".kb-card-active [data-use]").count() == 0
    page.click("text=Skriv “stopper”")

    assert texts(page)[1].startswith("Dine sygedagpenge stopper")


def test_keys_go_from_place_to_place_and_back_to_the_text(desk: Open) -> None:
    page = desk(HARD)
    selected = "window.getSelection().toString()"

    page.keyboard.press("F8")
    first = page.evaluate(selected)
    page.keyboard.press("F8")
    second = page.evaluate(selected)
    page.keyboard.press("Shift+F8")
    again = page.evaluate(selected)
    page.keyboard.press("Control+Alt+3")
    in_panel = focus(page)
    page.keyboard.press("Escape")

    assert first != second
    assert again == first
    assert in_panel.startswith("Se på")
    assert focus(page) == "brev"


def test_ctrl_enter_uses_the_open_proposal_from_the_text(desk: Open) -> None:
    page = desk(SWAP)
    open_card(page, "“Såfremt”")
    page.keyboard.press("Escape")

    page.keyboard.press("Control+Enter")

    assert texts(page)[1].startswith("Hvis du")
    assert focus(page) == "brev"


def test_ctrl_enter_asks_where_there_is_a_choice(desk: Open) -> None:
    page = desk(
        "<p>Kære Anne</p><p>Dine sygedagpenge ophører den 30. november 2026, og du får brev.</p>"
    )
    open_card(page, "“ophører”")
    page.keyboard.press("Escape")

    page.keyboard.press("Control+Enter")

    assert "ophører" in texts(page)[1]
    assert focus(page).startswith("Skriv “")


def test_a_skipped_proposal_needs_a_reason_and_can_come_back(desk: Open) -> None:
    page = desk(SWAP)
    open_card(page, "“Såfremt”")

    page.click("text=Spring over …")
    reasons = page.locator(".kb-skip button").all_inner_texts()
    page.click(".kb-skip >> text=Teksten er rigtig her")
    page.wait_for_selector("summary:has-text('1 sprunget over')")
    wait_for_answer(page)
    shown = page.locator(".kb-text mark", has_text="Såfremt").count()
    page.click("summary:has-text('1 sprunget over')")
    reason = page.locator(".kb-skipped").inner_text()
    page.click("text=Vis forslaget igen")

    assert reasons == ["Det er et krav", "Teksten er rigtig her", "Forslaget er forkert", "Andet"]
    assert shown == 0
    assert "Grund: Teksten er rigtig her" in reason
    page.wait_for_selector(".kb-card:has-text('“Såfremt”')")


def test_an_old_answer_never_moves_the_marks(desk: Open) -> None:
    page = desk()
    held: list[Route] = []

    def hold_the_first(route: Route) -> None:
        if held:
            route.continue_()
        else:
            held.append(route)

    page.route("**/breve/tjek/svar", hold_the_first)
    paste(page, SWAP)
    while not held:
        page.wait_for_timeout(20)

    page.keyboard.press("Control+Home")
    page.keyboard.type("Hej. ")
    wait_for_answer(page)
    marked = page.locator(".kb-text mark").all_inner_texts()
    held[0].continue_()
    page.wait_for_timeout(300)

    assert page.locator(".kb-text mark").all_inner_texts() == marked
    assert "Såfremt" in marked


def test_marks_follow_the_words_while_typing(desk: Open) -> None:
    page = desk(SWAP)
    page.route("**/breve/tjek/svar", lambda route: route.abort())

    page.keyboard.press("Control+Home")
    page.keyboard.type("Mange ord foran. ")

    assert "Såfremt" in page.locator(".kb-text mark").all_inner_texts()
    page.wait_for_selector("text=Vi kan ikke tjekke lige nu.")
    page.unroute("**/breve/tjek/svar")
    page.evaluate("window.dispatchEvent(new Event('focus'))")
    page.wait_for_selector("text=Vi kan ikke tjekke lige nu.", state="detached")


def test_an_answered_question_and_a_chosen_type_are_checked_anew(desk: Open) -> None:
    page = desk(SWAP)

    page.click("role=tab[name='Loven kræver']")
    page.select_option("#kb-brevtype", "afg_ophoer_sygedagpenge_revurdering")
    page.wait_for_selector("text=Du har valgt, at det er")
    page.locator(".kb-questions fieldset").first.get_by_text("Nej", exact=True).click()
    page.wait_for_selector("summary:has-text('Det er ikke et krav her')")

    assert page.locator(".kb-questions input:checked").count() == 1


def test_a_cpr_number_is_covered_until_it_is_clicked(desk: Open) -> None:
    page = desk("<p>Kære Anne</p><p>Dit CPR-nummer er 010101-0000.</p>")
    covered = page.locator(".kb-masked")
    before = covered.inner_text()

    covered.click()

    assert before == "0000"
    assert page.locator(".kb-masked").count() == 0


def test_escape_in_the_text_marks_nothing(desk: Open) -> None:
    page = desk(SWAP)

    page.keyboard.press("Control+End")
    page.keyboard.press("Escape")
    page.keyboard.type(" Hej.")

    assert texts(page)[1] == "Såfremt du er syg, så skal du ringe til os i dag. Hej."
