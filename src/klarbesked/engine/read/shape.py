"""See the shape of a letter where the file does not tell: lists, letterhead and headings.

Most letters have bold lines for headings and a table for a letterhead. Every reader's document
goes through here, so that a letter has the same shape whatever format it is in.
"""

import re
from dataclasses import replace

from klarbesked.engine.document import Block, Document
from klarbesked.engine.read.text import LIST_LINE, MONTHS

GREETING = re.compile(r"(?:kære|hej|goddag|til)\b", re.IGNORECASE)
CLOSING = re.compile(
    r"(?:(?:med |de )?(?:venlig\w*|kærlig\w*|bedste|mange|god\w*|varme?|hjertelig\w*|søde) )*"
    r"hils(?:en|ner)\b"
    r"|mvh\b|v\.?h\.?$",
    re.IGNORECASE,
)
ADDRESS = re.compile(
    r"\b\d{4} (?-i:[A-ZÆØÅ][a-zæøå])"
    r"|^(?:tlf|telefon|telefontid|tel|e-?mail|mail|www|web|ean|cvr|cpr|att|c/o|postboks|fax|mobil"
    r"|åbningstid(?:er)?|sagsbehandler|kontaktperson|afsender|(?:brev)?dato|sags?|journal)\b"
    r"[\w.-]*\.?(?:\s*:|\s+(?-i:[A-ZÆØÅ\d+]))"
    r"|\b(?:sags?|j|journal|dok)\.?(?:nr|nummer|id)\b|@\w|\bwww\.",
    re.IGNORECASE,
)
STREET = re.compile(r"[A-ZÆØÅ][\w.é-]+(?: [A-ZÆØÅa-zæøå][\w.é-]+){0,3} \d{1,3}\s?[A-ZÆØÅ]?(?:,.*)?")
LABEL = re.compile(
    r"(?:(?:vores|vor|deres|jeres|din) )?(?:ref\w*|kopi|til|fra|sendt|cc|navn|adresse|id|side)"
    r"\.?: \S",
    re.IGNORECASE,
)
HOURS = re.compile(
    r"^(?:man|tirs|ons|tors|fre|lør|søn)dag\w*[ :-].*(?:\d|lukket)$|^lukket\b|\bkl\. ?\d+[-–]\d"
    r"|^ring til os$|^telefontid",
    re.IGNORECASE,
)
SENDER = re.compile(
    r"\b(?:kommune|jobcenter|ydelsescenter|borgerservice|forvaltning|styrelsen)\b", re.IGNORECASE
)
FIELD_ONLY = re.compile(r"(?:[«<{\[]{1,2}+[^«»<>{}\[\]]{1,80}+[»>}\]]{1,2}+[\s,]*+){1,9}+")
NAME = re.compile(r"[A-ZÆØÅ][\w'’.-]*(?:\s[A-ZÆØÅ][\w'’.-]*){1,4}")
DATE_ONLY = re.compile(
    r"(?-i:[A-ZÆØÅ][\wæøå]*(?: [A-ZÆØÅ][\wæøå]*)?,? )?(?:den |d\. )?"
    rf"\d{{1,2}}[. /-]+(?:{MONTHS}|\d{{1,2}})[. /-]+\d{{2,4}}",
    re.IGNORECASE,
)
MOST_LETTERHEAD_WORDS = 10
MOST_HEADING_WORDS = 14
NUMBERED = re.compile(r"\d{1,2}[.)] [A-ZÆØÅ]")
END_MARK = re.compile(r"[.!:;,]$")
UNFINISHED = re.compile(r"\b(?:om|at|og|eller|for|til|med|som|der|i|på|af)$")


def shaped(document: Document) -> Document:
    """Return the document with typed lists, letterhead and unstyled headings recognised."""
    blocks = [_as_list_item(block, document) for block in document.blocks]
    blocks = _with_letterhead(blocks, document)
    return replace(document, blocks=tuple(_with_headings(blocks, document)))


def _as_list_item(block: Block, document: Document) -> Block:
    if block.kind == "paragraph" and LIST_LINE.match(document.at(block.span)):
        return replace(block, kind="list_item", level=1)
    return block


def _with_letterhead(blocks: list[Block], document: Document) -> list[Block]:
    """Everything that looks like an address before the letter begins is letterhead."""
    begin = _letter_begins(blocks, document)
    head = [
        replace(block, kind="letterhead", level=0) if _is_address(block, document) else block
        for block in blocks[:begin]
    ]
    return head + blocks[begin:]


def _letter_begins(blocks: list[Block], document: Document) -> int:
    """Return the index of the greeting or of the first block that is plainly a sentence."""
    for i, block in enumerate(blocks):
        text = document.at(block.span)
        if block.kind in ("letterhead", "footer"):
            continue
        is_sentence = block.kind == "paragraph" and text[-1] in ".!?" and len(text.split()) > 6
        if is_sentence or (block.kind == "paragraph" and is_greeting(text)):
            return i
        if len(text.split()) > MOST_HEADING_WORDS:
            return i
    return 0


def is_greeting(text: str) -> bool:
    """Whether it is the greeting, such as "Kære Anne"."""
    return GREETING.match(text) is not None and len(text.split()) <= 8 and not text.endswith("?")


def is_closing(text: str) -> bool:
    """Whether it is the closing line, such as "Med venlig hilsen", alone or with the name."""
    return CLOSING.match(text) is not None and len(text.split()) <= MOST_HEADING_WORDS


def _is_address(block: Block, document: Document) -> bool:
    text = document.at(block.span)
    if block.kind == "letterhead":
        return True
    if block.kind not in ("paragraph", "table_cell") or len(text.split()) > MOST_LETTERHEAD_WORDS:
        return False
    if block.kind == "table_cell":
        return True
    if LABEL.match(text) or ADDRESS.search(text) or HOURS.search(text):
        return True
    if any(whole.fullmatch(text) for whole in (STREET, DATE_ONLY, FIELD_ONLY)):
        return True
    return bool(NAME.fullmatch(text)) or (bool(SENDER.search(text)) and len(text.split()) <= 6)


def _with_headings(blocks: list[Block], document: Document) -> list[Block]:
    """A short line alone, without an end mark and before running text, is a heading."""
    level = 2 if any(block.kind == "heading" for block in blocks) else 1
    shaped_blocks: list[Block] = []
    following_blocks = _following(blocks)
    for i, block in enumerate(blocks):
        following = following_blocks[i]
        before = blocks[i - 1] if i else None
        alone = before is None or before.kind != "list_item" or _is_ended(before, document)
        if following and is_heading(block, following, document, alone=alone):
            shaped_blocks.append(replace(block, kind="heading", level=level))
            level = 2
        else:
            shaped_blocks.append(block)
        if is_closing(document.at(block.span)):
            return shaped_blocks + blocks[i + 1 :]
    return shaped_blocks


def _is_ended(block: Block, document: Document) -> bool:
    return document.at(block.span)[-1] in ".!?"


def _following(blocks: list[Block]) -> list[Block | None]:
    """Return for each block the next one that is no footer."""
    found: list[Block | None] = []
    following = None
    for block in reversed(blocks):
        found.append(following)
        following = following if block.kind == "footer" else block
    return found[::-1]


def is_heading(block: Block, following: Block, document: Document, *, alone: bool) -> bool:
    """Tell a heading nobody styled from a short sentence, a greeting, a label or a name.

    A numbered line is a heading where it stands `alone`, outside a list, before a paragraph:
    "2. Dine rettigheder".
    """
    text = document.at(block.span)
    if "\n" in text or len(text.split()) > MOST_HEADING_WORDS:
        return False
    if block.kind == "list_item":
        is_numbered = NUMBERED.match(text) is not None and END_MARK.search(text) is None
        return alone and is_numbered and following.kind == "paragraph"
    if block.kind != "paragraph":
        return False
    if END_MARK.search(text) or not text[0].isupper() or is_greeting(text) or is_closing(text):
        return False
    after = document.at(following.span)
    is_text = following.kind in ("paragraph", "list_item") and len(after.split()) > 3
    is_unfinished = UNFINISHED.search(text) is not None
    return not is_unfinished and (
        is_text or is_greeting(after) or following.kind in ("heading", "table_cell")
    )
