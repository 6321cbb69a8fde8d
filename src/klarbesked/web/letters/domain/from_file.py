"""Make the first draft of a letter from a file, from pasted text or from one of our examples."""

from html import escape
from importlib.resources import files
from itertools import groupby

from klarbesked.engine import letter_types
from klarbesked.engine.document import Block, Document
from klarbesked.engine.letter_type import our_catalogue
from klarbesked.engine.read import read_letter
from klarbesked.web.letters.domain.sanitise import sanitise
from klarbesked.web.letters.domain.upload import read_upload

EXAMPLE = "god-1.md"


def html_from_file(data: bytes, name: str) -> str:
    """Return the letter in a file as clean HTML. Raises `UploadError`, `TooLongError`."""
    return html_of(read_upload(data=data, name=name))


def example_letter(letter_type: str) -> str:
    """Return a good letter of the type as clean HTML, "" where we have none."""
    if letter_type not in our_catalogue().types:
        return ""
    path = files(letter_types).joinpath(letter_type, EXAMPLE)
    return html_of(read_letter(path.read_bytes(), EXAMPLE)) if path.is_file() else ""


def html_of(document: Document) -> str:
    """Return headings, paragraphs, lists and tables of a letter that has been read."""
    groups = groupby(document.blocks, key=_run)
    return sanitise("".join(_group(run, list(blocks), document) for run, blocks in groups))


def _run(block: Block) -> str:
    if block.cell:
        return f"table {block.cell.table}"
    return block.kind


def _group(run: str, blocks: list[Block], document: Document) -> str:
    texts = [escape(document.at(block.span), quote=False) for block in blocks]
    if run.startswith("table "):
        return f"<table>{_rows(blocks, texts)}</table>"
    if run == "list_item":
        return f"<ul>{''.join(f'<li>{text}</li>' for text in texts)}</ul>"
    if run == "heading":
        levels = [min(max(block.level, 1), 3) for block in blocks]
        return "".join(
            f"<h{level}>{text}</h{level}>" for level, text in zip(levels, texts, strict=True)
        )
    lines = [text.replace("\n", "<br>") for text in texts]
    if run == "paragraph":
        return "".join(f"<p>{line}</p>" for line in lines)
    return f"<p>{'<br>'.join(lines)}</p>"


def _rows(blocks: list[Block], texts: list[str]) -> str:
    by_row: dict[int, list[str]] = {}
    for block, text in zip(blocks, texts, strict=True):
        by_row.setdefault(block.cell.row if block.cell else 0, []).append(text)
    return "".join(
        f"<tr>{''.join(f'<td>{text}</td>' for text in row)}</tr>" for row in by_row.values()
    )
