"""Where sentences begin: rules for full stops, abbreviations, numbers, quotes and line breaks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from klarbesked.engine.annotate.abbreviation import abbreviations
from klarbesked.engine.annotate.facts.date import MONTH_NAMES, MONTHS
from klarbesked.engine.annotate.token import MONTH, Token
from klarbesked.engine.document import Block, Span

CLOSERS = set("\"'”»«)]’“›‹")
OPENERS = set("\"'«»„“”‘’(›‹[")
BULLETS = set("-•*–·‣▪◦●—☐□☑→✓✔➢")
DASHES = set("-–*•")
"""Before a capital, after a full stop: "sagde hun. - Du er velkommen"."""

LABELS = {"§", "stk.", "nr.", "kap.", "pkt.", "kapitel", "afsnit", "punkt", "bilag", "litra"}
LABELS |= {"trin", "del", "fase", "gruppe", "niveau", "skema", "model", "kategori"}
MONTH_NAME = re.compile(MONTH, re.IGNORECASE)
SHORT_MONTHS = set(MONTHS) - set(MONTH_NAMES)
STARTERS = {"du", "vi", "det", "den", "de", "der", "hvis", "når", "dette", "jeg", "her", "så"}
STARTERS |= {"din", "dit", "dine", "vores", "derfor", "ring", "skriv", "send", "husk", "ellers"}
STARTERS |= {"efter", "fra", "i", "på", "ved", "for", "har", "kan", "skal", "er", "denne", "som"}
STARTERS |= {"disse"}
"""Words that begin sentences and are no names: after "litra A." they begin a new one."""

INTRODUCERS = {"jf.", "jfr.", "jvf.", "f.eks.", "fx.", "bl.a.", "dvs.", "d.v.s.", "hr.", "fr."}
INTRODUCERS |= {"frk.", "dr.", "vedr.", "ang.", "att.", "iflg.", "if.", "pga.", "mht.", "ift."}
"""Abbreviations that lead up to something: even "jf. Den blå betænkning" goes on."""

VERBS = {"ved", "kan", "skal", "har", "er", "får", "vil", "må", "gør", "skriver", "siger"}
LONG_INITIALS = {"Aa", "Ch", "Jo", "Kr", "Ph", "St", "Sv", "Th"}
LOWER_NAME = re.compile(r"www\.|e-?[A-ZÆØÅ]|i[A-Z]|[\w-]+\.(?:dk|gl|eu|com)\b|mit[A-Z]")
HIDDEN_START = re.compile(r"(?<=[a-zæøå]{3})\.(?=[A-ZÆØÅ](?:[a-zæøå]+\b|\s))")
HEADING_LINE = 60
LONGEST_LABEL = 2


@dataclass(frozen=True, eq=False)
class Sentence:
    """A sentence, a heading, or a line that stands alone. It never crosses a block."""

    span: Span
    tokens: tuple[Token, ...]
    block: Block

    @cached_property
    def words(self) -> list[Token]:
        return [token for token in self.tokens if token.kind != "sign"]

    @cached_property
    def is_ended(self) -> bool:
        """Whether it ends as sentences do: . ! ? : …, perhaps inside a quotation."""
        last = next((t for t in reversed(self.tokens) if t.text not in CLOSERS), None)
        return last is not None and last.text[-1] in ".!?:…"


def sentences(block: Block, text: str, found: Sequence[Token]) -> Iterator[Sentence]:
    """Cut a block's tokens into sentences."""
    first = 0
    for i, (before, token) in enumerate(pairwise(found), 1):
        # Nothing begins after an ordinary word and an ordinary space.
        is_inside = before.kind == "word" and token.start - before.end == 1
        if is_inside and text[before.end] != "\n" and before.text[-1] != ".":
            continue
        if may_begin(found, i) and begins(text, found, first, i):
            yield Sentence(Span(found[first].start, before.end), tuple(found[first:i]), block)
            first = i
    if found:
        yield Sentence(Span(found[first].start, found[-1].end), tuple(found[first:]), block)


def may_begin(found: Sequence[Token], i: int) -> bool:
    """Tell quickly that nothing begins right after a word or an ordinary sign."""
    before = found[i - 1]
    gap = found[i].start - before.end
    return gap > 0 or before.text[-1] in ".!?" or before.text in CLOSERS or before.kind == "field"


def begins(text: str, found: Sequence[Token], first: int, i: int) -> bool:
    """Tell whether token `i` begins a sentence, when the last one began at `first`."""
    gap = text[found[i - 1].end : found[i].start]
    if "\n" in gap and breaks(text, found, first, i):
        return True
    if found[i].text in CLOSERS and not gap:
        return False
    last = i - 1
    while last > first and found[last].text in CLOSERS and touch(found, last):
        last -= 1
    if not gap:
        return last == i - 1 and is_hidden_start(text, found[i])
    return ends(text, found, first, last, i)


def touch(found: Sequence[Token], i: int) -> bool:
    return found[i - 1].end == found[i].start


def is_hidden_start(text: str, token: Token) -> bool:
    """A capital right after a full stop where the space was forgotten: "i dag.Du skal"."""
    return HIDDEN_START.match(text, token.start - 1) is not None


def breaks(text: str, found: Sequence[Token], first: int, i: int) -> bool:
    """Tell whether a line break before token `i` also begins a sentence."""
    previous, token = found[i - 1], found[i]
    if previous.text[-1] in ".!?:" and previous.kind != "abbreviation":
        return True
    if token.text in BULLETS:
        return True
    line = text[max(found[first].start, text.rfind("\n", 0, previous.end) + 1) : previous.end]
    return opens(text, found, i) and len(line) < HEADING_LINE


def opens(text: str, found: Sequence[Token], i: int) -> bool:
    """Tell whether token `i` looks like a beginning: capital, §, field, or a known small name."""
    token = found[i]
    if token.text == "[" and i + 1 < len(found) and found[i + 1].text == "]":
        return True
    if token.text in OPENERS and i + 1 < len(found) and found[i + 1].kind != "sign":
        return opens(text, found, i + 1) or found[i + 1].kind == "number"
    if token.text in DASHES and i + 1 < len(found) and not touch(found, i + 1):
        return opens(text, found, i + 1)
    if token.kind == "field" or token.text[0] == "§":
        return True
    return (
        token.text[0].isupper()
        or token.text[0] in "½¼¾"
        or LOWER_NAME.match(text, token.start) is not None
    )


def ends(text: str, found: Sequence[Token], first: int, last: int, i: int) -> bool:
    """Tell whether the sentence ends with token `last`, so that token `i` begins one."""
    sign, follows = found[last].text, opens(text, found, i)
    is_digit = found[i].text[0].isdigit()
    if found[last].kind == "field":
        return sign[-2:-1] in tuple(".!?") and follows
    if sign in ("!", "?"):
        return follows or is_digit
    if sign[-1] == "…" or sign.startswith(".."):
        return follows
    if found[last].kind == "abbreviation":
        return sign[-1] == "." and follows and abbreviation_ends(found, last, i)
    if sign != ".":
        # Initials: "J.K. Hansen" goes on, "efter aftale med J.K. Du skal" does not.
        return sign[-1] == "." and follows and is_starter(found[i]) and last > first
    return stop_ends(found, first, last, follows=follows, is_digit=is_digit, following=found[i])


def abbreviation_ends(found: Sequence[Token], last: int, i: int) -> bool:
    """Tell whether an abbreviation before a capital, a § or a field ends its sentence."""
    short = re.sub(r"\s", "", found[last].text.lower())
    before = found[last - 1] if last else found[last]
    if short.rstrip(".") in SHORT_MONTHS:
        return True
    if len(short) == 2 and (before.kind == "number" or before.text.lower() in LABELS):
        return True
    if (short, before.text.lower()) == ("stk.", "pr.") or (short == "pkt." and before.text == "."):
        return True
    if is_starter(found[i]) and short not in INTRODUCERS:
        return True
    entry = abbreviations().get(short)
    if found[i].kind == "field" or found[i].text[0] == "§":
        return entry is not None and entry.may_end and short != "kr."
    return entry is not None and entry.may_end


def is_starter(token: Token) -> bool:
    is_roman = len(token.text) > 1 and token.text.isupper()
    return token.text.lower() in STARTERS and not is_roman


def stop_ends(
    found: Sequence[Token],
    first: int,
    last: int,
    *,
    follows: bool,
    is_digit: bool,
    following: Token,
) -> bool:
    """Tell whether a full stop of its own ends the sentence."""
    if not (follows or is_digit):
        return False
    before = found[last - 1] if last > first else None
    if before is None or before.end != found[last].start:
        return True
    if last - first <= LONGEST_LABEL and is_label(found[first:last]):
        return False
    if before.kind == "number":
        return number_ends(before, following=following)
    if before.kind == "word" and is_initial(before.text):
        return letter_ends(found, last - 1, following)
    return True


def is_label(opening: Sequence[Token]) -> bool:
    """Tell whether a sentence so far is only its number: "1.", "IV.", "§ 13.", "Stk. 2."."""
    number = opening[-1].text
    if number in ("PS", "NB", "OBS"):
        return len(opening) == 1
    if not re.fullmatch(r"\d{1,3}|[IVX]+|[a-zA-Z]", number):
        return False
    return len(opening) == 1 or (len(opening) == 2 and opening[0].text.lower() in LABELS)


def is_initial(word: str) -> bool:
    return len(word) == 1 or word in LONG_INITIALS


def number_ends(number: Token, *, following: Token) -> bool:
    """Tell "bilag 2. Bilaget …" from "3. maj" and "2. pkt."."""
    if following.text[0].isdigit():
        return len(number.text) > 2
    return not MONTH_NAME.fullmatch(following.text)


def is_lettered(before: Sequence[Token]) -> bool:
    """Tell whether a capital letter is one of several, or the letter of an annex: "A, B og C"."""
    if not before:
        return False
    near = [token.text for token in before[-4:]]
    listed = (a for a, b in pairwise(near) if b in (",", "og", "eller", "/"))
    return near[-1].lower() in LABELS or any(len(a) == 1 and a.isupper() for a in listed)


def letter_ends(found: Sequence[Token], i: int, following: Token) -> bool:
    """Tell "§ 14 b. Vi …" and "litra c. Det …" from the initial in "Mette K. Jensen".

    A lone I after a verb is the pronoun: "Det ved I. Anne kommer."
    """
    letter = found[i].text
    if letter.islower() or is_lettered(found[max(0, i - 4) : i]):
        return True
    if i == 0 or found[i - 1].text[0].isupper():
        return False
    return is_starter(following) or (letter == "I" and found[i - 1].text in VERBS)
