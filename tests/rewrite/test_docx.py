"""A Word file written again: the words change, their look and all the rest stay."""

from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile

import docx as python_docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docx_files import control, docx, field, p, r, table, text_box, unzipped
from docx_tracked import accepted, changes, numbers, plain_parts, rejected
from klarbesked.engine.document import Span
from klarbesked.engine.finding import Edit
from klarbesked.engine.read import read_letter
from klarbesked.rewrite.changes import Changes
from klarbesked.rewrite.docx import WordFile
from klarbesked.rewrite.edited import edited
from word_letters import BOLD, LETTERS, NOTE, PICTURE, RED, deleted, inserted, link

AT = datetime(2026, 11, 23, 9, 5, 7, tzinfo=UTC)


def opened(data: bytes, tracked_at: datetime | None = None) -> WordFile:
    return WordFile(data, read_letter(data, "brev.docx"), "brev.docx", tracked_at)


def edit_of(data: bytes, before: str, after: str) -> Edit:
    start = read_letter(data, "brev.docx").text.index(before)
    return Edit(Span(start, start + len(before)), after)


def swapped(data: bytes, before: str, after: str, at: datetime | None = None) -> bytes:
    file = opened(data, at)
    edit = edit_of(data, before, after)
    assert file.obstacle(edit) is None
    return file.written([edit])


def text_of(data: bytes) -> str:
    return read_letter(data, "brev.docx").text


def runs(data: bytes) -> list[tuple[str, bool]]:
    paragraph = python_docx.Document(BytesIO(data)).paragraphs[0]
    return [(run.text, bool(run.bold)) for run in paragraph.runs if run.text]


def test_a_word_in_three_runs_gets_the_look_of_its_first_sign() -> None:
    original = docx(p(r("Ring så", BOLD), r("frem", RED), r("t du kan.")))

    written = swapped(original, "såfremt", "hvis")

    assert runs(written) == [("Ring ", True), ("hvis", True), (" du kan.", False)]


def test_a_deleted_word_leaves_no_empty_run() -> None:
    original = docx(p(r("Vi sender"), r(" hermed", BOLD), r(" brevet.")))

    written = swapped(original, " hermed", "")

    assert runs(written) == [("Vi sender", False), (" brevet.", False)]
    assert unzipped(written)["word/document.xml"].count(b"<w:r>") == 2


def test_text_put_in_looks_like_the_sign_before_it() -> None:
    original = docx(p(r("Ring", BOLD), r(" i dag.")))

    written = opened(original).written([Edit(Span(4, 4), " til os")])

    assert runs(written) == [("Ring", True), (" til os", True), (" i dag.", False)]


def test_text_put_in_after_a_field_or_a_link_is_not_part_of_it() -> None:
    original = docx(p(field(" MERGEFIELD Navn ", r("Anne")), link(r(" her")), r(" skal svare.")))

    written = opened(original).written([Edit(Span(8, 8), ", du")])

    assert runs(written)[-2:] == [(", du", False), (" skal svare.", False)]


def test_a_link_stays_around_its_changed_words() -> None:
    original = docx(p("Klag, ", link(r("såfremt du vil", RED)), "."))

    written = swapped(original, "såfremt", "hvis")

    (shown,) = python_docx.Document(BytesIO(written)).paragraphs[0].hyperlinks
    assert shown.text == "hvis du vil"


def test_a_change_beside_a_note_keeps_the_note_behind_it() -> None:
    run = '<w:r><w:t>Ring, såfremt</w:t><w:footnoteReference w:id="3"/><w:t> du kan</w:t></w:r>'
    original = docx(f"<w:p>{run}</w:p>")

    written = unzipped(swapped(original, "såfremt", "hvis"))["word/document.xml"].decode()

    assert written.index("hvis") < written.index("footnoteReference") < written.index(" du kan")


def test_a_tracked_change_says_who_and_when_and_has_a_number_of_its_own() -> None:
    original = docx(p("Ring, ", inserted(r("nu ")), deleted("snart "), "såfremt du kan i dag."))

    written = swapped(original, "såfremt", "hvis", AT)

    assert changes(written)[2:] == [
        ("del", "Klar Besked", "2026-11-23T09:05:07Z", "såfremt"),
        ("ins", "Klar Besked", "2026-11-23T09:05:07Z", "hvis"),
    ]
    assert len(set(numbers(written))) == 4


def test_new_text_stands_behind_all_that_was_taken_out() -> None:
    original = docx(p(r("Ring så", BOLD), r("frem", RED), r("t du kan.")))

    written = swapped(original, "såfremt", "hvis", AT)

    words = [(kind, text) for kind, _, _, text in changes(written)]
    assert words == [("del", "så"), ("del", "frem"), ("del", "t"), ("ins", "hvis")]


def test_changes_with_an_old_change_of_look_put_in_plain_text() -> None:
    old = '<w:b/><w:rPrChange w:id="5" w:author="Bo Bak"><w:rPr/></w:rPrChange>'
    original = docx(p(r("Ring, såfremt du kan.", old)))

    written = unzipped(swapped(original, "såfremt", "hvis", AT))["word/document.xml"]

    assert written.count(b"rPrChange ") == 3
    assert b'<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">hvis' in written


@pytest.mark.parametrize(
    "body",
    [
        p(r("Ring, så"), field(" MERGEFIELD Del ", r("frem")), r("t du kan.")),
        p(r("Ring, "), field(" REF Ord ", r("såfremt")), r(" du kan.")),
        p("Ring, ", f'<w:fldSimple w:instr=" TITLE ">{r("såfremt")}</w:fldSimple>', " du kan."),
        p("Ring, ", control(r("såfremt"), "<w:dataBinding/>"), " du kan."),
        p("Ring, så", inserted(r("fremt")), " du kan."),
        p("Ring, ", inserted(r("såfremt")), " du kan."),
        p("Ring, så", link(r("fremt du")), " kan."),
        "<w:p><w:r><w:t>Ring, så</w:t><w:drawing/><w:t>fremt du kan.</w:t></w:r></w:p>",
        p("Ring, så\ufb01remt du kan."),
    ],
    ids=[
        "merge field inside", "field", "simple field", "bound control", "partly put in", "put in",
        "half a link", "picture inside", "half a sign",
    ],
)  # fmt: skip
def test_what_word_or_somebody_decides_over_is_left(body: str) -> None:
    original = docx(body)
    text = text_of(original)
    start = text.index("så")
    end = start + 3 if "fi" in text else start + 7

    assert opened(original).obstacle(Edit(Span(start, end), "hvis")) is not None


@pytest.mark.parametrize(
    ("before", "after"), [("Ét.\n\nTo", "Tre"), ("Ét.", ""), ("\n\n", " ")]
)  # fmt: skip
def test_an_edit_that_joins_or_empties_paragraphs_is_left(before: str, after: str) -> None:
    original = docx(p("Ét.") + p("To."))

    assert opened(original).obstacle(edit_of(original, before, after)) is not None


def test_a_text_box_is_changed_for_old_readers_too() -> None:
    original = docx(p("Kære Anne", text_box(p("Ring, såfremt du kan."))))

    written = unzipped(swapped(original, "såfremt", "hvis"))["word/document.xml"].decode()

    assert (written.count("hvis"), written.count("såfremt")) == (2, 0)
    assert "mc:Fallback" in written


def test_a_text_box_that_old_readers_see_otherwise_is_left() -> None:
    original = docx(p("Kære Anne", text_box(p("Ring, såfremt du kan."))))
    parts = unzipped(original)
    first, _, last = parts["word/document.xml"].decode().rpartition("såfremt")
    other = BytesIO()
    with ZipFile(other, "w") as archive:
        for name, part in {**parts, "word/document.xml": f"{first}hvis{last}".encode()}.items():
            archive.writestr(name, part)

    data = other.getvalue()

    assert opened(data).obstacle(edit_of(data, "såfremt", "når")) is not None


@pytest.mark.parametrize("name", LETTERS)
def test_the_header_of_every_page_says_the_same(name: str) -> None:
    original = LETTERS[name]
    if "Skriv, såfremt" not in text_of(original):
        original = LETTERS["everything"]

    parts = unzipped(swapped(original, "såfremt", "hvis"))

    for header in ("word/header1.xml", "word/header2.xml"):
        assert "såfremt" not in parts[header].decode()


def test_a_letter_in_tables_is_changed_in_its_cell() -> None:
    original = docx(table([p("Ring, såfremt du kan."), p("To.")]))

    written = swapped(original, "såfremt", "hvis")

    cells = python_docx.Document(BytesIO(written)).tables[0].rows[0].cells
    assert [cell.text for cell in cells] == ["Ring, hvis du kan.", "To."]


def test_a_picture_and_a_note_in_runs_of_their_own_stay() -> None:
    original = docx(p("Ring, så", PICTURE, NOTE, "fremt du kan."))

    written = unzipped(swapped(original, "såfremt", "hvis"))["word/document.xml"].decode()

    assert "drawing" in written
    assert "footnoteReference" in written


WORDS = st.sampled_from(["hvis", "", "når som helst", "æøå & <b>", "😀"])
SPOTS = st.lists(st.tuples(st.integers(0, 3000), st.integers(0, 12), WORDS), max_size=8)


@pytest.mark.parametrize("name", LETTERS)
@settings(max_examples=40)
@given(SPOTS)
def test_accepting_is_the_plain_change_and_rejecting_is_the_letter(
    name: str, spots: list[tuple[int, int, str]]
) -> None:
    original = LETTERS[name]
    plain, tracked = opened(original), opened(original, AT)
    edits = takeable(plain, spots)

    changed, with_changes = plain.written(edits), tracked.written(edits)

    meant = edited(plain.document, edits)
    assert text_of(changed) == text_of(with_changes) == meant.text
    assert plain_parts(accepted(with_changes)) == plain_parts(accepted(changed))
    assert plain_parts(rejected(with_changes)) == plain_parts(rejected(original))
    assert untouched(original, changed) >= {"[Content_Types].xml", "word/_rels/document.xml.rels"}
    assert untouched(original, changed) == untouched(original, with_changes)


def takeable(file: WordFile, spots: list[tuple[int, int, str]]) -> list[Edit]:
    """The edits at these spots that the file can take, made one by one as fixes are."""
    text = file.document.text
    now = Changes.none(text)
    for start, length, words in spots:
        span = Span(min(start, len(text)), min(start + length, len(text)))
        if any(span.start <= e.span.end and e.span.start <= span.end for e in now.edits()):
            continue
        later = Changes.none(text).with_edits([*now.edits(), Edit(span, words)])
        is_safe = all(file.obstacle(edit) is None for edit in later.edits())
        if is_safe and clean_after(file, later.edits()):
            now = later
    return list(now.edits())


def clean_after(file: WordFile, edits: tuple[Edit, ...]) -> bool:
    """Whether the text has no spaces at an end or in a row, which a reader does not see."""
    after = edited(file.document, edits)
    blocks = [after.at(block.span) for block in after.blocks]
    return all(block == " ".join(block.split(" ")).strip() and "  " not in block
               and not block.startswith("\n") and " \n" not in block and "\n " not in block
               and not block.endswith("\n") for block in blocks)  # fmt: skip


def untouched(before: bytes, after: bytes) -> set[str]:
    old, new = unzipped(before), unzipped(after)
    assert list(old) == list(new)
    return {name for name in old if old[name] == new[name]}
