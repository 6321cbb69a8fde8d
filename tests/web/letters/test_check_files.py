"""A file into the editor, and the letter out again as Word."""

import json
from io import BytesIO
from pathlib import Path
from typing import Any

import docx as python_docx
import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from docx_files import docx, p, r
from klarbesked.engine.document import Cell, Span
from klarbesked.engine.read import read_letter
from klarbesked.engine.read.blocks import EditorBlock
from klarbesked.web.letters.domain.new_word import WrittenBlock, new_word
from web.people import People

SAMPLES = Path(__file__).parents[3] / "eksempler"
NAMES = (
    "afgoerelse-sygedagpenge.docx",
    "indkaldelse-samtale.odt",
    "tilbagebetaling.pdf",
    "kvittering-ansoegning.html",
    "svar-paa-klage.eml",
    "rykker-dokumentation.txt",
)


def upload(client: Client, data: bytes, name: str) -> Any:
    return client.post("/breve/tjek/fil", {"file": SimpleUploadedFile(name, data)})


def fetch(client: Client, blocks: list[dict[str, Any]], **more: Any) -> Any:
    return client.post("/breve/tjek/word", {"message": json.dumps({"blocks": blocks}), **more})


def opened(data: bytes) -> Any:
    return python_docx.Document(BytesIO(data))


@pytest.fixture
def alma(people: People, client: Client) -> Client:
    client.force_login(people.alma)
    return client


@pytest.mark.parametrize("name", NAMES)
def test_each_format_comes_as_blocks(alma: Client, name: str) -> None:
    data = (SAMPLES / name).read_bytes()

    answer = upload(alma, data, name).json()

    read = read_letter(data, name)
    assert [block["text"] for block in answer["blocks"]] == [
        read.at(block.span) for block in read.blocks
    ]


def test_scripts_in_html_are_no_part_of_the_letter(alma: Client) -> None:
    html = b"<!doctype html><p onclick='x()'>K&aelig;re Anne</p><script>alert('x')</script>"

    blocks = upload(alma, html, "brev.html").json()["blocks"]

    assert [block["text"] for block in blocks] == ["Kære Anne"]


def test_places_of_fields_are_told_as_the_browser_counts(alma: Client) -> None:
    data = docx(p(r("😀 Skriv "), r("navn her", '<w:highlight w:val="yellow"/>')))

    [block] = upload(alma, data, "brev.docx").json()["blocks"]

    assert block["marks"] == [["instruction", 9, 17]]


def test_changes_nobody_has_accepted_are_told(alma: Client) -> None:
    data = docx(p(r("Kære Anne"), "<w:del><w:r><w:delText>og Bo</w:delText></w:r></w:del>"))

    assert "sporede ændringer" in upload(alma, data, "brev.docx").json()["notes"][0]


@pytest.mark.parametrize(
    ("data", "name", "sentence"),
    [
        (b"", "brev.docx", "Filen er tom"),
        (b"PK\x03\x04nonsense", "../../etc/passwd", "Filen"),
        (b"%PDF-1.7 nonsense", "😀.pdf", "Filen"),
        (b"\x00\x01\x02" * 100, "brev.exe", "format"),
    ],
)
def test_a_file_we_cannot_read_is_told_with_a_remedy(
    alma: Client, data: bytes, name: str, sentence: str
) -> None:
    response = upload(alma, data, name)

    assert response.status_code == 422
    assert sentence in response.json()["error"]


def test_a_request_without_a_file_is_told_so(alma: Client) -> None:
    response = alma.post("/breve/tjek/fil", {})

    assert (response.status_code, response.json()["error"]) == (
        400,
        "Der kom ingen fil med. Vælg filen igen.",
    )


def test_a_file_that_is_too_big_is_refused(alma: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "MAX_UPLOAD", 10)

    response = upload(alma, b"Her er et brev.", "brev.txt")

    assert response.status_code == 413


def test_the_upload_comes_back_with_its_look(alma: Client) -> None:
    data = docx(p(r("Du skal ringe, "), r("såfremt", "<w:b/>"), r(" du er syg.")))
    blocks = [{"kind": "paragraph", "text": "Du skal ringe, hvis du er syg.", "origin": 0}]

    response = fetch(alma, blocks, original=SimpleUploadedFile("brev.docx", data))

    runs = [(run.text, bool(run.bold)) for run in opened(response.content).paragraphs[0].runs]
    assert runs == [("Du skal ringe, ", False), ("hvis", True), (" du er syg.", False)]
    assert response.headers["X-Look"] == "kept"
    assert response.headers["Content-Disposition"] == 'attachment; filename="brev.docx"'


def test_a_rebuilt_letter_is_a_new_file_and_says_so(alma: Client) -> None:
    original = SimpleUploadedFile("brev.docx", docx(p("Ét.") + p("To.")))

    response = fetch(alma, [{"kind": "paragraph", "text": "Noget helt andet."}], original=original)

    assert [one.text for one in opened(response.content).paragraphs] == ["Noget helt andet."]
    assert response.headers["X-Look"] == "lost"


def test_comments_stand_at_the_findings_and_not_at_ignored_ones(alma: Client) -> None:
    text = "Såfremt du er syg, så skal du ringe til os i dag ifm. din sag."
    blocks = [{"kind": "paragraph", "text": text}]
    answer = alma.post(
        "/breve/tjek/svar", json.dumps({"blocks": blocks}), content_type="application/json"
    ).json()
    [key] = [row["findings"][0]["key"] for row in answer["remarks"] if row["rule"] == "forkortelse"]

    both = fetch(alma, blocks, comments="ja")
    one = alma.post(
        "/breve/tjek/word",
        {"message": json.dumps({"blocks": blocks, "ignored": {key: "Andet"}}), "comments": "ja"},
    )

    def told(data: bytes) -> set[str]:
        return {
            rule
            for rule in ("(kancelliord)", "(forkortelse)")
            for c in opened(data).comments
            if rule in c.text
        }

    assert told(both.content) == {"(kancelliord)", "(forkortelse)"}
    assert told(one.content) == {"(kancelliord)"}


def test_a_file_that_is_no_word_file_cannot_be_given_back(alma: Client) -> None:
    response = fetch(
        alma,
        [{"kind": "paragraph", "text": "Hej."}],
        original=SimpleUploadedFile("brev.docx", b"%PDF-1.7"),
    )

    assert response.status_code == 422


def test_no_text_is_no_file(alma: Client) -> None:
    assert fetch(alma, [], comments="ja").status_code == 422


def test_a_message_we_do_not_know_is_refused(alma: Client) -> None:
    assert alma.post("/breve/tjek/word", {"message": "x"}).status_code == 400


def written(kind: Any, text: str, level: int = 0, **more: Any) -> WrittenBlock:
    cell = more.pop("cell", None)
    return WrittenBlock(EditorBlock(kind, text, level, cell), **more)


def test_a_new_file_has_headings_bold_lists_and_danish() -> None:
    file = opened(
        new_word(
            [
                written("heading", "Afslag", 1),
                written("paragraph", "Du får nej\u0000.\nHilsen", bold=(Span(3, 6),)),
                written("list_item", "ét", 1),
                written("list_item", "to", 2),
                written("list_item", "nr. 1", 1, list_number=1),
                written("list_item", "nr. 1 igen", 1, list_number=2),
            ]
        )
    )

    names = [one.style.name for one in file.paragraphs]
    assert names == [
        "Heading 1",
        "Normal",
        "List Bullet",
        "List Bullet 2",
        "List Number",
        "List Number",
    ]
    assert [(run.text, run.bold) for run in file.paragraphs[1].runs] == [
        ("Du ", None), ("får", True), (" nej.\nHilsen", None),
    ]  # fmt: skip
    numbers = [one._p.pPr.numPr.numId.val for one in file.paragraphs[4:]]
    assert numbers[0] != numbers[1]
    assert 'w:lang w:val="da-DK"' in file.styles.element.xml


def test_a_new_file_has_tables_with_every_paragraph_in_its_cell() -> None:
    file = opened(
        new_word(
            [
                written("table_cell", "a", cell=Cell(0, 0, 0)),
                written("table_cell", "b", cell=Cell(0, 1, 1)),
                written("table_cell", "c", cell=Cell(0, 1, 1)),
                written("paragraph", "slut"),
            ]
        )
    )

    [table] = file.tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["a", ""], ["", "b\nc"]]
    assert [one.text for one in file.paragraphs] == ["slut"]
