"""Putting a letter in: from Word, from the web, as text, from a file."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page

from browser.letters.conftest import HARD, letter, paste, texts, wait_for_answer

Open = Callable[..., Page]
SPY = """() => {
  const set = DataTransfer.prototype.setData;
  window.got = {};
  DataTransfer.prototype.setData = function (kind, text) {
    window.got[kind] = text;
    set.call(this, kind, text);
  };
}"""
SAMPLES = Path(__file__).parents[3] / "eksempler"

WORD = Path(__file__).with_name("word.html").read_text(encoding="utf-8")


def test_a_letter_from_word_keeps_headings_lists_tables_and_bold(desk: Open) -> None:
    page = desk(WORD)

    found = [(b["kind"], b["level"], b["text"], b["list"], b["cell"]) for b in letter(page)]
    assert found == [
        ("heading", 1, "Afslag på hjælp", 0, None),
        ("paragraph", 0, "Du skal bruge to ting:", 0, None),
        ("list_item", 1, "dit MitID", 0, None),
        ("list_item", 2, "med kode", 0, None),
        ("list_item", 1, "dit kontonummer", 0, None),
        ("paragraph", 0, "Kære «fornavn»", 0, None),
        ("list_item", 1, "Ring", 1, None),
        ("list_item", 1, "Skriv", 1, None),
        ("table_cell", 0, "Beløb", 0, [0, 0, 0]),
        ("table_cell", 0, "100 kr.", 0, [0, 0, 1]),
    ]
    assert letter(page)[1]["bold"] == [[14, 21]]


def test_a_web_page_loses_its_scripts_and_looks(desk: Open) -> None:
    page = desk(
        "<div style='color:red' onclick='alert(1)'>Kære Anne<script>alert(2)</script>"
        "<img src=x onerror=alert(3)></div><p>Vi har <b>fået</b> dit brev.<br><br>Hilsen</p>"
    )

    assert texts(page) == ["Kære Anne", "Vi har fået dit brev.", "Hilsen"]
    assert page.locator(".kb-text img, .kb-text script, .kb-text [style]").count() == 0


def test_the_cursor_stands_in_the_sheet_from_the_start(desk: Open) -> None:
    page = desk()

    page.keyboard.type("Såfremt du er syg, så skal du ringe til os i dag.")

    page.wait_for_selector(".kb-text mark")
    assert page.locator(".kb-text mark").first.inner_text() == "Såfremt"


def test_an_upload_goes_into_the_editor(desk: Open) -> None:
    page = desk()

    page.set_input_files("[data-file]", SAMPLES / "afgoerelse-sygedagpenge.docx")

    wait_for_answer(page)
    kinds = {block["kind"] for block in letter(page)}
    assert {"letterhead", "heading", "paragraph", "list_item", "footer"} <= kinds
    assert page.locator(".kb-card").count() >= 3


def test_a_file_we_cannot_read_leaves_the_letter_alone(desk: Open) -> None:
    page = desk(HARD)
    before = texts(page)

    page.set_input_files(
        "[data-file]", {"name": "a.rtf", "mimeType": "text/rtf", "buffer": b"{\\rtf1 a}"}
    )

    page.wait_for_selector("text=Filen er i formatet rtf")
    assert texts(page) == before


def test_the_letter_is_still_there_after_a_reload_and_gone_in_a_new_tab(desk: Open) -> None:
    page = desk(HARD)
    before = texts(page)

    page.reload()
    wait_for_answer(page)
    other = page.context.new_page()
    other.goto("/breve/tjek/")
    other.wait_for_selector(".kb-text")

    assert texts(page) == before
    assert texts(other) == []


def test_an_empty_sheet_can_be_taken_back(desk: Open) -> None:
    page = desk(HARD)
    before = texts(page)

    page.click("text=Start forfra")
    assert texts(page) == []
    page.click("[data-banner] >> text=Fortryd")

    assert texts(page) == before


def test_text_is_copied_with_its_headings_and_lists(desk: Open) -> None:
    page = desk("<h1>Afslag</h1><ul><li>ét</li><li>to</li></ul>")
    page.evaluate(SPY)

    page.click("text=Kopiér teksten")

    page.wait_for_selector("text=Teksten er kopieret")
    got = page.evaluate("window.got")
    assert got["text/html"] == "<h1>Afslag</h1><ul><li><p>ét</p></li><li><p>to</p></li></ul>"
    assert got["text/plain"] == "Afslag\n\n- ét\n- to\n"


def test_a_pasted_html_never_runs(desk: Open) -> None:
    page = desk()

    paste(
        page,
        "<svg onload='window.ran=1'></svg>"
        "<p>Hej<iframe srcdoc='<script>parent.ran=1</script>'></iframe></p>",
    )

    page.wait_for_timeout(100)
    assert page.evaluate("window.ran") is None


def test_a_file_is_dropped_on_the_sheet(desk: Open) -> None:
    page = desk()

    page.evaluate(
        """() => {
          const data = new DataTransfer();
          data.items.add(new File(['Kære Anne\\n\\nDu får brev i morgen.'], 'brev.txt'));
          for (const name of ['dragover', 'drop'])
            document.querySelector('.kb-text').dispatchEvent(
              new DragEvent(name, {dataTransfer: data, bubbles: true, cancelable: true}));
        }"""
    )

    wait_for_answer(page)
    assert texts(page) == ["Kære Anne", "Du får brev i morgen."]
