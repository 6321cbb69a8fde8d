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
    r"\b(?:det vil sige|det betyder|betyder,? at|vil sige,? at|dvs\.|altså|kort sagt|går ud på"
    r"|med andre ord|også kaldt)\b"
    r"|[.:,]\s+(?:[Dd]et|[Dd]en|[Dd]e|[Hh]er|som|der) (?:er|sidder|mødes|består af|hjælper)"
    r" (?:den|det|en|et|penge|hjælp|dem|noget|når|at|der|de|af)\b",
    re.IGNORECASE,
)
DEFINED = re.compile(
    r"\w*[”\"]?(?:, (?:der|som))?,? (?:er|betyder|går ud på|handler om|vil sige|består (?:af|i)"
    r"|skal sikre)"
    r" (?:(?:for eksempel |altid |kun )?(?:en|et|at|når|den|det|de|dem|hjælp|penge|vores|din"
    r"|dit"
    r"|fagpersoner|fagfolk|folk|mennesker))\b",
    re.IGNORECASE,
)
"""Behind the term, anywhere in the letter: "Et ressourceforløb er et forløb, som …"."""

ASKED = re.compile(
    r"\b(?:(?:du|De) har (?:\w+\.? ){0,8}?(?:anmodet|bedt|søgt|ansøgt|spurgt)"
    r"|(?:har|d\.) (?:du|De) (?:\w+\.? ){0,8}?(?:anmodet|bedt|søgt|ansøgt|spurgt)"
    r"|(?:du|De) bad|(?:din|Deres) (?:anmodning|ansøgning)),? om ",
    re.IGNORECASE,
)
"""What readers have asked for by its name, they know, wherever the letter says so."""

BETWEEN = 2
NEXT_WORD = re.compile(r"\w+ ")
WORD_SIGN = re.compile(r"\w")
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
            entries.append(TermEntry(name, "term", term))
    return Wording(entries)


def _is_name(use: Use[TermEntry]) -> bool:
    word = use.words[use.first]
    return word.pos == "PROPN" and not use.is_first_in_sentence


def _is_explained(
    letter: Annotated, running: tuple[Sentence, ...], number: int, use: Use[TermEntry]
) -> bool:
    after = _after(letter, running, number, use.span)
    if IN_PARENTHESES.match(after) or DASHED.match(after) or EXPLAINS.search(after):
        return True
    stem = letter.document.at(use.span).lower().rstrip("ens")
    if _is_defined(stem, letter.text) or _is_asked_for(stem, letter.text):
        return True
    before = letter.text[max(0, use.span.start - 80) : use.span.start]
    patterns = (BEFORE_WORDS, BRACKETED)
    return any(pattern.search(before) for pattern in patterns)


def _is_defined(stem: str, text: str) -> bool:
    """Whether the letter says somewhere what the term is: "Ledighedsydelse er …"."""
    low = text.lower()
    at = low.find(stem)
    while at >= 0:
        is_start = not at or not WORD_SIGN.match(text, at - 1)
        if is_start and DEFINED.match(text, at + len(stem)):
            return True
        at = low.find(stem, at + 1)
    return False


def _is_asked_for(stem: str, text: str) -> bool:
    """Whether the reader has asked for it by that name: "du har søgt om et fleksjob"."""
    low = text.lower()
    for asked in ASKED.finditer(text):
        at = asked.end()
        for _ in range(BETWEEN + 1):
            if low.startswith(stem, at):
                return True
            word = NEXT_WORD.match(text, at)
            if word is None:
                break
            at = word.end()
    return False


def _after(letter: Annotated, running: tuple[Sentence, ...], number: int, span: Span) -> str:
    """Return the words after the term: the rest of its sentence, and the next one."""
    end = running[number].span.end
    if number + 1 < len(running):
        end = running[number + 1].span.end
    return " ".join(letter.text[span.end : end].split(" ")[: NEAR + 1])
