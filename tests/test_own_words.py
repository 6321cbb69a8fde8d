"""What we write to people passes our own rules: messages in the code, and pages of the docs."""

import ast
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from klarbesked.engine.check import all_rules, as_letter
from klarbesked.engine.finding import Finding
from klarbesked.engine.profile import Profile
from klarbesked.engine.read import read_letter

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
PAGES = ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "docs/en-letters-vej.md"]
PAGES += [
    "docs/ordbog.md",
    "docs/tal.md",
    "docs/metode/maal.md",
    "docs/metode/sprog.md",
    "docs/metode/ord.md",
    "docs/valg/README.md",
    "docs/eksempler.md",
    "docs/jeres-egne.md",
    "docs/drift/languagetool.md",
    "docs/drift/api.md",
    "docs/drift/README.md",
]
LANGUAGE_RULES = [rule for rule in all_rules().values() if rule.group == "sprog"]
NOT_FOR_READERS = {"bad", "good", "bad_letter", "compile", "escape", "fullmatch", "cue"}
"""Calls whose strings are examples or patterns."""

ALLOWED = {"MeMo", "HTML", "JSON", "SARIF", "LIX", "RIX", "MPL", "ISO", "HK", "SKAT", "SEL", "RHT"}
ALLOWED |= {"rules", "ÅÅÅÅ-MM-DD", "B", "UD", "DDT", "LBK", "MB", "CPR", "PDF", "UTF-8"}
ALLOWED |= {"GB", "ICU", "NTP"}
ALLOWED |= {"bedes", "ikke uvæsentlig", "partshøring"}
"""The last line is words that we quote because they are the subject."""
DANISH = re.compile(r"[æøåÆØÅ]|\b(?:vi|du|der|ikke|brevet|og|filen|det)\b", re.IGNORECASE)


def danish_strings(path: Path) -> Iterator[str]:
    """Yield the Danish sentences of a source file: no docstrings, examples, sources or patterns."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    hidden: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            hidden |= {id(node.value)}
        if isinstance(node, ast.Call) and name_of(node.func) in NOT_FOR_READERS:
            hidden |= {id(inner) for inner in ast.walk(node)}
        if isinstance(node, ast.keyword) and node.arg in ("source", "metavar"):
            hidden |= {id(inner) for inner in ast.walk(node)}
    for node in ast.walk(tree):
        if id(node) in hidden:
            continue
        if isinstance(node, ast.JoinedStr):
            hidden |= {id(inner) for inner in ast.walk(node)}
            yield from sentences_of("".join(spoken(part, i) for i, part in enumerate(node.values)))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from sentences_of(node.value)


def name_of(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def spoken(part: ast.expr, number: int) -> str:
    """A value that is only known later is read as one word."""
    return str(part.value) if isinstance(part, ast.Constant) else f"værdi{number}"


def sentences_of(text: str) -> Iterator[str]:
    words = " ".join(re.sub(r"<[^<>]*>", " ", text).split())
    is_sentence = len(words.split()) > 3 and re.search(r"[.:?!]", words) and DANISH.search(words)
    if is_sentence and not re.search(r"[\\^|<>]|\(\?", words):
        yield re.sub(r"\{\w+\}", "ordet", words)


def remarks(text: str) -> list[Finding]:
    today = date(2026, 11, 23)
    document = read_letter(text.encode(), "tekst.md")
    letter = as_letter(document, Profile(), None, None, today, is_template=True)
    found = [finding for rule in LANGUAGE_RULES for finding in rule(letter)]
    return [f for f in found if not (f.span and document.at(f.span) in ALLOWED)]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_messages_pass_our_own_rules(path: Path) -> None:
    faults = [(text, f.rule) for text in danish_strings(path) for f in remarks(text)]

    assert faults == []


@pytest.mark.parametrize("page", PAGES)
def test_pages_pass_our_own_rules(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8").partition("## In English")[0]
    prose = re.sub(r"`[^`\n]*`|^(?: {4}|\|).*$", "Ordet", text, flags=re.MULTILINE)

    faults = [(f.rule, f.message) for f in remarks(prose) if f.level != "C"]

    assert faults == []


def test_the_messages_are_really_found() -> None:
    found = [text for path in SOURCES for text in danish_strings(path)]

    assert any("Filen er tom" in text for text in found)
    assert any("Sætningen er på ordet ord" in text for text in found)
    assert len(found) > 100
