"""Terms that the letter uses and does not explain, each at its first use."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from klarbesked.engine.annotate import Annotated
from klarbesked.engine.annotate.sentence import Sentence
from klarbesked.engine.document import Span
from klarbesked.engine.lexicon.terms import Term, terms
from klarbesked.engine.wording import Use, Wording

NEAR = 25
"""An explanation is looked for within so many words before and after."""

EXPLAINS = re.compile(
    r"\b(?:det vil sige|det betyder|betyder,? at|vil sige,? at|dvs\.|altså|kort sagt|er når|er,? at"
    r"|går ud på|handler om at|er en hjælp|er hjælp|er en ydelse|er penge|er et (?:tilbud|forløb"
    r"|møde|team|udvalg|tillæg)|er en (?:ordning|aftale|vurdering|plan|person|ret|pligt)|kaldes"
    r"|hedder|også kaldt|som er|med andre ord|forklare\w*|det er)\b",
    re.IGNORECASE,
)
IN_PARENTHESES = re.compile(r"\s*[,:–-]?\s*\((?=[^)§]{8,200}\))(?![^)]*\bjf\b)")
DASHED = re.compile(r"\s+[–-]\s+(?:\w+\s+){3,}")
BEFORE_WORDS = re.compile(
    r"(?:kaldes|hedder|også kaldt|det, (?:vi|man) kalder)\s*(?:for |en |et |din |dit )?[“\"”]?$",
    re.IGNORECASE,
)
BRACKETED = re.compile(r"\(\s*$")


@dataclass(frozen=True)
class TermEntry:
    """A term or one of its other names, as the wording finder wants it."""

    expression: str
    pos: str
    term: Term


def unexplained(letter: Annotated) -> Iterator[Use[TermEntry]]:
    """Yield the first use of each term that few know and the letter does not explain."""
    seen: set[str] = set()
    running = letter.running
    for number, sentence in enumerate(running):
        for use in _wording().uses(letter.words_of(sentence)):
            name = use.entry.term.expression
            if name in seen or _is_name(use) or letter.is_in_citation(use.span):
                continue
            seen.add(name)
            if not _is_explained(letter, running, number, use):
                yield use


@cache
def _wording() -> Wording[TermEntry]:
    entries = []
    for term in terms():
        if term.is_known:
            continue
        for name in (term.expression, *term.synonyms):
            entries.append(TermEntry(name, _pos(name), term))
    return Wording(entries)


def _pos(name: str) -> str:
    """Terms are nouns unless they look like a verb, an adjective or several words."""
    if " " in name or not name.isalpha():
        return "phrase"
    if (
        name.endswith(("ere", "øre", "ive", "ende", "ise", "sætte", "nne"))
        and not name[0].isupper()
    ):
        return "verb"
    return "adj" if name.endswith(("sig", "lig", "parat", "ær", "dygtig")) else "noun"


def _is_name(use: Use[TermEntry]) -> bool:
    word = use.words[use.first]
    return word.pos == "PROPN" and not use.is_first_in_sentence


def _is_explained(
    letter: Annotated, running: tuple[Sentence, ...], number: int, use: Use[TermEntry]
) -> bool:
    after = _after(letter, running, number, use.span)
    if IN_PARENTHESES.match(after) or DASHED.match(after) or EXPLAINS.search(after):
        return True
    before = letter.text[max(0, use.span.start - 80) : use.span.start]
    return bool(BEFORE_WORDS.search(before) or BRACKETED.search(before))


def _after(letter: Annotated, running: tuple[Sentence, ...], number: int, span: Span) -> str:
    """Return the words after the term: the rest of its sentence, and the next one."""
    end = running[number].span.end
    if number + 1 < len(running):
        end = running[number + 1].span.end
    return " ".join(letter.text[span.end : end].split(" ")[: NEAR + 1])
