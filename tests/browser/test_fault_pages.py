"""The pages one meets when something is wrong, in a real browser: readable, and a way on."""

from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from web.product import Product, new_product
from web.test_faults import locked

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
LETTER = "Kære Anne Prøve, du har ret til sygedagpenge"
FORM = """([url, letter]) => {
  const form = document.createElement('form');
  const field = document.createElement('textarea');
  Object.assign(form, {method: 'post', action: url});
  Object.assign(field, {name: 'tekst', value: letter});
  form.append(field);
  document.body.replaceChildren(form);
  form.submit();
}"""


def faulty(folder: Path) -> Product:
    product = new_product(
        folder,
        {"DJANGO_SETTINGS_MODULE": "web.faulty_settings", "KLARBESKED_DATABASE_WAIT": "1"},
    )
    product.must("migrate", "-v0")
    return product


def post_letter(page: Page, url: str, path: str) -> None:
    page.goto(f"{url}/hjaelp/")
    with page.expect_navigation():
        page.evaluate(FORM, [path, LETTER])


def is_in_order(page: Page) -> bool:
    assert Axe().run(page, options=RULES).response["violations"] == []
    return not page.evaluate("document.documentElement.scrollWidth > innerWidth")


def test_letter_that_could_not_be_saved_is_sent_again_from_the_page(
    tmp_path: Path, browser: Browser
) -> None:
    product = faulty(tmp_path)
    page = browser.new_page(viewport={"width": 320, "height": 700})
    with product.served() as url:
        with locked(product):
            post_letter(page, url, "/saves/")

            expect(page.get_by_role("heading", level=1)).to_have_text("Vi kan ikke gemme lige nu")
            expect(page.get_by_label("Felt 1")).to_have_value(LETTER)
            assert is_in_order(page)
        page.get_by_role("button", name="Prøv igen").click()

        expect(page.locator("body")).to_have_text("Gemt")
    page.close()


def test_page_that_broke_gives_a_number_and_the_text_back(tmp_path: Path, browser: Browser) -> None:
    product = faulty(tmp_path)
    page = browser.new_page(viewport={"width": 320, "height": 700})
    with product.served() as url:
        post_letter(page, url, "/raises/")

        expect(page.get_by_role("heading", level=1)).to_have_text("Det er os, der har en fejl")
        expect(page.get_by_label("Felt 1")).to_have_value(LETTER)
        assert is_in_order(page)
    page.close()


def test_file_that_is_too_big_gets_an_answer(tmp_path: Path, browser: Browser) -> None:
    product = faulty(tmp_path)
    (tmp_path / "brev.pdf").write_bytes(bytes(40 * 1024 * 1024))
    page = browser.new_page(viewport={"width": 390, "height": 700})
    with product.served() as url:
        page.goto(f"{url}/hjaelp/")
        page.evaluate(
            """document.body.innerHTML = '<form method="post" action="/file/" enctype="multipart/'
            + 'form-data"><input type="file" name="brev"><button>Send</button></form>'"""
        )
        page.locator("input").set_input_files(tmp_path / "brev.pdf")
        page.get_by_role("button", name="Send").click()

        expect(page.get_by_role("heading", level=1)).to_have_text("Filen er for stor")
        assert is_in_order(page)
    page.close()
