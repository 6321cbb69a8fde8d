"""Terms that the letter uses and does not explain, each at its first use."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from klarbesked.engine.annotate import Annotated
from klarbesked.engine.annotate.sentence import Sentence
from klarbesked.engine.document import Span
from klarbesked.engine.lexicon.terms import Term, terms
from klarbesked.engine.wording import Use, Wording

NEAR = 25
"""An explanation is looked for within so many words before and after."""

EXPLAINS = re.compile(
    r"\b(?:det vil sige|det betyder|betyder,? at|det indebærer|vil sige,? at|dvs\.|altså|kort sagt"
    r"|går ud på"
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

SHORTLY = re.compile(r"(?<=[.:] )([A-ZÆØÅ]\w{3,}?)(?:en|et) er (?:en|et|når|den|det|penge|hjælp)\b")

RECEIVED = re.compile(
    r"\b(?:du|De) (?:modtager|fik|har fået|har modtaget|får i dag|får nu)"
    r"(?: fortsat| stadig| nu| i dag)? |\b(?:får|modtager|mister) (?:du|De) (?:ikke længere )?"
    r"(?:din |dit )?",
    re.IGNORECASE,
)
"""What readers get already, they know by its name."""

ASKED = re.compile(
    r"\b(?:(?:du|De) har (?:\[?\w+[.\]]? ){0,8}?(?:anmodet|bedt|søgt|ansøgt|spurgt)"
    r"|(?:har|d\.) (?:du|De) (?:\w+\.? ){0,8}?(?:anmodet|bedt|søgt|ansøgt|spurgt)"
    r"|(?:du|De) bad|(?:din|Deres) (?:anmodning|ansøgning)),? om ",
    re.IGNORECASE,
)
"""What readers have asked for by its name, they know, wherever the letter says so."""

ASKING = ("anmod", "ansøg", "bedt", "bad", "søgt", "spurgt")
"""No request is named without one of them."""

NOT_AFTER = {"rådighed": {"stille", "stillet"}}
"""Words that are terms of law, but not after these verbs."""

REACH = 6
BETWEEN = 2
LONGEST_NAME = 80
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
    """A term or one of its other names, as the wording finder wants it.

    `is_name`: the authority writes it with a capital, so that is no sign of something else.
    """

    expression: str
    pos: str
    term: Term
    is_name: bool = False


def unexplained(
    letter: Annotated, day: date, own: tuple[Term, ...] = ()
) -> Iterator[Use[TermEntry]]:
    """Yield the first use of each term that few know and the letter does not explain.

    Only terms that hold on the letter's `day`. `own`: the authority's, which go before ours.
    """
    seen: set[str] = set()
    asked = _asked(letter.text)
    for sentence, use in wording_on(day, own).uses(letter):
        name = use.entry.term.expression
        if name in seen or _is_ordinary(use) or letter.is_in_citation(use.span):
            continue
        seen.add(name)
        if not _is_explained(letter, sentence, use, asked):
            yield use


def wording_on(day: date, own: tuple[Term, ...] = ()) -> Wording[TermEntry]:
    """Return the finder of the terms of that day; days between two changes share one."""
    changes = _changes(own)
    before = bisect_right(changes, day)
    return _wording(changes[before - 1] if before else date.min, own)


@lru_cache(maxsize=8)
def _changes(own: tuple[Term, ...]) -> list[date]:
    """Return the days on which a term begins to hold, or does not hold any more."""
    begun = {term.valid_from for term in (*terms(), *own) if term.valid_from}
    ended = {term.valid_to for term in (*terms(), *own) if term.valid_to} - {date.max}
    return sorted(begun | {day + timedelta(days=1) for day in ended})


@lru_cache(maxsize=64)
def _wording(day: date, own: tuple[Term, ...]) -> Wording[TermEntry]:
    """Where the authority speaks of a word of ours, its word goes for our synonyms too."""
    theirs = {name.casefold(): term for term in own if term.holds_on(day) for name in term.names}
    entries = [
        TermEntry(name.lower(), "term", term, is_name=name[:1].isupper())
        for term in dict.fromkeys(theirs.values())
        for name in term.names
        if not term.is_known
    ]
    for ours in terms():
        told = theirs.get(ours.expression.casefold(), ours)
        if told.is_known or not ours.holds_on(day):
            continue
        names = (name for name in ours.names if name.casefold() not in theirs)
        entries += [TermEntry(name, "term", told) for name in names]
    return Wording(entries)


def _is_ordinary(use: Use[TermEntry]) -> bool:
    """Tell a name, and "stille til rådighed", from the term."""
    before = {word.lemma for word in use.words[max(0, use.first - REACH) : use.first]}
    is_name = not use.entry.is_name and _is_name(use)
    return is_name or bool(before & NOT_AFTER.get(use.entry.expression, set()))


def _is_name(use: Use[TermEntry]) -> bool:
    """Tell the unit "Visitationen" and names in capitals from terms."""
    word = use.words[use.first]
    is_capital = word.text[:1].isupper() and not word.text.isupper()
    return (is_capital or word.pos == "PROPN") and not use.is_first_in_sentence


def _is_explained(
    letter: Annotated, sentence: Sentence, use: Use[TermEntry], asked: list[str]
) -> bool:
    after = _after(letter, sentence, use.span)
    if IN_PARENTHESES.match(after) or DASHED.match(after) or EXPLAINS.search(after):
        return True
    stem = letter.document.at(use.span).lower().rstrip("ens")
    if (
        _is_defined(stem, letter.text)
        or _is_defined_shortly(stem, letter.text)
        or any(words.startswith(stem) for words in asked)
    ):
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


def _is_defined_shortly(stem: str, text: str) -> bool:
    """Whether its last part is told of: "Rehabiliteringsteamet … Teamet er en gruppe …"."""
    return any(stem.endswith(found[1].lower()) for found in SHORTLY.finditer(text))


def _asked(text: str) -> list[str]:
    """Return what the letter says that the reader has asked for: "du har søgt om et fleksjob".

    Each time from up to three places, as an article or a word may stand before the name.
    """
    low = text.lower()
    found = [low[got.end() : got.end() + LONGEST_NAME] for got in RECEIVED.finditer(text)]
    for asked in ASKED.finditer(text):
        at = asked.end()
        for _ in range(BETWEEN + 1):
            found.append(low[at : at + LONGEST_NAME])
            word = NEXT_WORD.match(text, at)
            if word is None:
                break
            at = word.end()
    return found


def _after(letter: Annotated, sentence: Sentence, span: Span) -> str:
    """Return the words after the term: the rest of its sentence, and the next one."""
    place = letter.running.index(sentence) + 1
    end = letter.running[min(place, len(letter.running) - 1)].span.end
    return " ".join(letter.text[span.end : end].split(" ")[: NEAR + 1])
