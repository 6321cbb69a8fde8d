"""De, Dem and Deres to the reader, said as du, dig and din in the whole letter at once."""

import re
from collections.abc import Iterator

from klarbesked.engine.annotate.sentence import Sentence
from klarbesked.engine.annotate.word import Word
from klarbesked.engine.annotate.yours import yours
from klarbesked.engine.document import Span
from klarbesked.engine.finding import Edit, Fix
from klarbesked.engine.letter import Letter
from klarbesked.engine.letter_type.quote import quotes
from klarbesked.engine.read.shape import is_greeting
from klarbesked.engine.rules.tone.hoeflig_de import begins, is_subject

LABEL = "Skriv du i hele brevet"
SILENT = {"letterhead", "footer"}
SEVERAL = re.compile(
    r"\b(?:De|Dem) (?:begge|alle|to)\b|\bhver især\b|\bægtepar\w*|\bhver af Dem\b|\bDe/Dem\b"
    r"|\bKære [A-ZÆØÅ]\w+ (?:og|&) [A-ZÆØÅ]"
    r"|\bDEM?\b|\bDERES\b|\bJer\b|\bJeres\b"
)
MANY_READERS = re.compile(
    r"\b(?:og|samt|&)\b|\b(?:alle|beboere?|borgere|forældre|modtagere|kunder|pårørende)\b"
    r"|, .*[A-ZÆØÅ]\w+ og ",
    re.IGNORECASE,
)
PEOPLE = re.compile(
    r"(?:\w*(?:forældre|børn|søskende|ansatte|pårørende|personer|medarbejdere|sagsbehandlere"
    r"|kolleger|naboer|venner|læger|lærere|sønner|døtre|søstre|brødre|beboere|borgere|arbejdsgivere"
    r"|konsulenter|rådgivere|ægtefæller|vidner|kunder|parter)(?:ne|ene)?|unge|ældre|begge|andre)"
)
"""Right after them "De" at a beginning may be "they"."""

DONE_TO_READERS = frozenset({
    "indkaldes", "anmodes", "bedes", "opfordres", "underrettes", "orienteres", "tilbydes",
    "meddeles", "bevilges", "tildeles", "tilkendes", "indstilles", "henvises", "pålægges", "gøres",
    "partshøres", "høres", "vejledes", "kontaktes", "inviteres", "mindes", "fritages", "tilsendes",
})  # fmt: skip
PRONOUNS = ("De", "Dem", "Deres")


class UnsureError(Exception):
    """A word of the letter may speak of the reader or of others."""


def polite_to_you(letter: Letter) -> Fix | None:
    """Return the one fix for the whole letter, None where one word of it is not sure."""
    if _is_to_several(letter):
        return None
    try:
        edits = tuple(_edits(letter))
    except UnsureError:
        return None
    return Fix("recast", LABEL, edits) if edits else None


def _is_to_several(letter: Letter) -> bool:
    greetings = (letter.at(b.span) for b in letter.blocks("paragraph"))
    if any(is_greeting(line) and MANY_READERS.search(line) for line in greetings):
        return True
    return SEVERAL.search(letter.text) is not None


def _edits(letter: Letter) -> Iterator[Edit]:
    quoted = tuple(quotes(letter.document))
    before: Sentence | None = None
    for sentence in letter.annotated.sentences:
        if sentence.block.kind not in SILENT:
            for i, word in enumerate(letter.annotated.words_of(sentence)):
                if word.text in PRONOUNS and not _is_within(word.span, quoted):
                    yield from _said(letter, sentence, i, before)
        before = sentence if sentence.block.kind in ("paragraph", "list_item") else None


def _is_within(span: Span, quoted: tuple[Span, ...]) -> bool:
    return any(quote.holds(span) for quote in quoted)


def _said(letter: Letter, sentence: Sentence, i: int, before: Sentence | None) -> Iterator[Edit]:
    words = letter.annotated.words_of(sentence)
    word = words[i]
    opens = begins(words, i)
    if not opens and _is_followed_by_name(words, i):
        raise UnsureError
    if opens:
        if word.text == "De" and not is_subject(words, i):
            return
        if word.text == "Dem" or _may_be_they(letter, sentence, before):
            raise UnsureError
    if word.text == "Deres":
        yield from _owned(words, i, opens=opens)
    else:
        plain = "du" if word.text == "De" else "dig"
        yield Edit(word.span, plain.capitalize() if opens else plain)


def _is_followed_by_name(words: tuple[Word, ...], i: int) -> bool:
    """Tell "hos De Frivillige" from "har De KOL"."""
    follows = words[i + 1] if i + 1 < len(words) else None
    if words[i].text != "De" or follows is None or words[i - 1].morph.is_finite:
        return False
    return follows.text[0].isupper() and follows.pos == "PROPN"


def _may_be_they(letter: Letter, sentence: Sentence, before: Sentence | None) -> bool:
    """Whether the sentence before is about several: "Bilagene er vedlagt. De viser …"."""
    if before is None or before.block != sentence.block:
        return False
    told = letter.annotated.words_of(before)
    if any(PEOPLE.fullmatch(word.low) for word in told):
        return True
    if _is_done_to_things(letter.annotated.words_of(sentence)):
        return any(word.morph.is_noun and word.morph.is_plural for word in told)
    if _names_reader(letter.annotated.words_of(sentence)) or _names_reader(told):
        return False
    clauses = letter.annotated.parse_of(before).clauses
    subjects = [c.subject for c in clauses if c.subject and c.kind in ("main", "verb_first")]
    return any(word.morph.is_plural for start, end in subjects for word in told[start:end])


def _is_done_to_things(words: tuple[Word, ...]) -> bool:
    """Tell "De opbevares i fem år" from "De indkaldes til samtale"."""
    verb = next((word for word in words if word.morph.is_finite), None)
    return verb is not None and verb.morph.is_s_form and verb.low not in DONE_TO_READERS


def _names_reader(words: tuple[Word, ...]) -> bool:
    """Whether a polite word stands where its capital tells that it is one."""
    return any(word.text in PRONOUNS and not begins(words, i) for i, word in enumerate(words))


def _owned(words: tuple[Word, ...], i: int, *, opens: bool) -> Iterator[Edit]:
    """Say "Deres navn og adresse" as "dit navn og din adresse"."""
    found = yours(words, i)
    if found is None:
        raise UnsureError
    plain, noun = found
    yield Edit(words[i].span, plain.capitalize() if opens else plain)
    if words[noun].morph.is_genitive or noun + 2 >= len(words):
        return
    if words[noun + 1].low not in ("og", "eller") or not _is_bare(words[noun + 2]):
        return
    other = yours(words, noun + 1)
    if other is None:
        raise UnsureError
    if other[0] != plain:
        start = words[noun + 2].span.start
        yield Edit(Span(start, start), f"{other[0]} ")


def _is_bare(word: Word) -> bool:
    return word.morph.is_noun and not word.morph.is_definite and word.text[0].islower()
