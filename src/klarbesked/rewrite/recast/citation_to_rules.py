"""A reference to law moved out of the sentence, down to the letter's own lines about rules."""

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import NamedTuple

from klarbesked.engine.annotate.word import Word
from klarbesked.engine.document import Block, Span
from klarbesked.engine.finding import Edit, Fix
from klarbesked.engine.letter import Letter
from klarbesked.engine.rules.sprog.lovhenvisning_i_saetning import RULES_HEADING
from klarbesked.law.citation import Citation, citations
from klarbesked.rewrite.recast.spot import Spot

LEAD = re.compile(r"(?:, jfr?\. (?:også )?|(?P<bracket> \()(?:(?:jfr?\.|se) )?)$")
"""What stands between the sentence and a reference that is only added to it."""

LONGEST_LEAD = 12
BASIS = re.compile(r" (?:efter|i henhold til|i medfør af|med hjemmel i|ifølge) $")
"""A phrase that only tells on what the act is based; at the end it can go."""

ACTS = {
    "kræve", "nedsætte", "sætte", "trække", "stoppe", "standse", "bortfalde", "miste", "ophøre",
    "straffe", "bevilge", "forlænge", "betale", "tilbagebetale", "tilkende", "fradrage", "falde",
}  # fmt: skip
"""With them the sentence tells something also without its basis; "truffet efter" does not."""

MIN_BASIS_WORDS = 6
CHAIN = re.compile(r",? (?:jf\.|jfr\.|og|samt) ")
LABEL = "Regler: "
UNNAMED = ("§", "artikel", "kapitel", "LOVEN", "SELF", "samme")
CLAUSE_BEGINS = {
    "fordi", "hvis", "når", "idet", "da", "så", "hvorfor", "medmindre", "såfremt",
}  # fmt: skip
LEANS = re.compile(r"\b(?:lovens?|bestemmelsens?|bestemmelserne|samme|paragraffen|denne regel)\b")
LEAN_WINDOW = 150
MIN_WORDS = 4
REST_OF_LAW = re.compile(r"(?:med senere|som ændret|sammenholdt|modsætningsvis|senest)\b")


class Added(NamedTuple):
    """`gap` goes from the sentence; `said` is the reference itself, with the law it names."""

    gap: Span
    said: str


def citation_to_rules(spot: Spot) -> Fix | None:
    """Return the sentence without the reference at the spot, and the reference among the rules."""
    found = _added(spot)
    home = _home(spot.letter, found.said) if found else None
    if found is None or home is None:
        return None
    return Fix("recast", f"Flyt “{found.said}” ned til reglerne", (Edit(found.gap, ""), home))


def _added(spot: Spot) -> Added | None:
    text, sentence = spot.letter.text, spot.sentence.span
    chain = _chain(spot)
    if not chain or not all(_names_law(c) for c in chain):
        return None
    start, end = chain[0].start, chain[-1].end
    lead = LEAD.search(text, max(sentence.start, start - LONGEST_LEAD), start)
    if lead is None:
        return _basis(spot, start, end)
    if lead["bracket"] and text[end : end + 1] != ")":
        return None
    gap = Span(lead.start(), end + bool(lead["bracket"]))
    if not _may_go(spot, gap) or _is_named_for_others(spot, end):
        return None
    return Added(gap, text[start:end])


def _basis(spot: Spot, start: int, end: int) -> Added | None:
    """ "… kræve pengene tilbage efter § 91 i lov om aktiv socialpolitik." """
    text, sentence = spot.letter.text, spot.sentence.span
    found = BASIS.search(text, sentence.start, start)
    if found is None or text[end : sentence.end] != "." or _is_named_for_others(spot, end):
        return None
    left = [word for word in spot.words if word.span.end <= found.start()]
    verb = next((word for word in reversed(left) if word.morph.is_verb), None)
    if verb is None or verb.lemma not in ACTS or len(left) < MIN_BASIS_WORDS:
        return None
    if left[-1] is verb and not verb.morph.is_past_participle and not _is_to_be_done(verb):
        return None
    return Added(Span(found.start(), end), text[start:end])


def _is_to_be_done(verb: Word) -> bool:
    """Tell "skal tilbagebetales" from "bevilges" and "for at forlænge", which want more."""
    return verb.morph.is_infinitive and verb.morph.is_s_form


def _chain(spot: Spot) -> list[Citation]:
    """Return the reference at the spot, and those that hang on it: "jf. § 13, jf. § 14"."""
    sentence = spot.sentence.span
    found = _citations(spot.letter.text)
    first = bisect_right(found, spot.span.start, key=lambda c: c.start) - 1
    if first < 0 or not sentence.start <= found[first].start <= spot.span.start < found[first].end:
        return []
    chain = [found[first]]
    for follows in found[first + 1 :]:
        between = spot.letter.text[chain[-1].end : follows.start]
        if not CHAIN.fullmatch(between):
            break
        chain.append(follows)
    return chain


@lru_cache(2)
def _citations(text: str) -> tuple[Citation, ...]:
    return tuple(citations(text))


def _names_law(citation: Citation) -> bool:
    """Tell "§ 13 i aktivloven" from "§ 13", which only its own place can explain."""
    return not any(name.startswith(UNNAMED) for name in citation.canonical)


def _is_named_for_others(spot: Spot, end: int) -> bool:
    """Whether words behind lean on the law named here: "jf. § 7" and "lovens formål"."""
    found = _citations(spot.letter.text)
    after = bisect_left(found, end, key=lambda citation: citation.start)
    if after < len(found) and not _names_law(found[after]):
        return True
    return LEANS.search(spot.letter.text, end, spot.sentence.span.end + LEAN_WINDOW) is not None


def _may_go(spot: Spot, gap: Span) -> bool:
    """Whether the sentence goes on as if nothing had stood there."""
    sentence = spot.sentence.span
    left, rest = (spot.letter.at(s) for s in _sides(sentence, gap))
    if rest in (".", "!"):
        return len(left.split()) >= MIN_WORDS and not left.endswith(".")
    at = spot.word_at(gap.end + len(", "))
    if not rest.startswith(", ") or at is None or REST_OF_LAW.match(rest, 2):
        return False
    word = spot.words[at]
    if word.pos == "CCONJ":
        return any(clause.start == at for clause in spot.parse.clauses)
    return word.low in CLAUSE_BEGINS


def _sides(sentence: Span, gap: Span) -> tuple[Span, Span]:
    return Span(sentence.start, gap.start), Span(gap.end, sentence.end)


def _home(letter: Letter, said: str) -> Edit | None:
    """Return the edit that gives the reference a place: in the lines there are, or a new one."""
    line = next((b for b in reversed(letter.document.blocks) if _is_line(letter, b)), None)
    if line is not None:
        end = line.span.end - letter.at(line.span).endswith(".")
        return Edit(Span(end, end), f"; {said}")
    section = _section(letter)
    if section is not None:
        return Edit(Span(section.span.end, section.span.end), f" Se også {said}.")
    last = _last(letter)
    if last is None:
        return None
    return Edit(Span(last.span.end, last.span.end), f"\n{LABEL}{said}.")


def _is_line(letter: Letter, block: Block) -> bool:
    return block.kind == "paragraph" and letter.at(block.span).startswith(LABEL)


def _section(letter: Letter) -> Block | None:
    """Return the last paragraph under a heading about the rules."""
    found, is_inside = None, False
    for block in letter.document.blocks:
        if block.kind == "heading":
            if found:
                break
            is_inside = RULES_HEADING.search(letter.at(block.span)) is not None
        elif is_inside:
            is_text = block.kind == "paragraph" and letter.at(block.span).endswith(".")
            found = block if is_text else None
            is_inside = block is not letter.closing
    return found


def _last(letter: Letter) -> Block | None:
    """Return the last block of the letter's own text, before the closing line."""
    stop = letter.closing.span.start if letter.closing else len(letter.text)
    before = (b for b in reversed(letter.document.blocks) if b.span.end <= stop)
    told = (b for b in before if b.kind == "paragraph" and not b.cell and _tells(letter, b))
    return next(told, None)


def _tells(letter: Letter, block: Block) -> bool:
    """Tell a paragraph from "P.k.v." and "Torsdag 13-17."."""
    last = letter.annotated.running_in(block)[-1:]
    return any(s.is_ended and letter.annotated.parse_of(s).main_verb is not None for s in last)
