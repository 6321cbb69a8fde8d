"""References to law: where they stand in a text, and what they mean in one spelling.

Levels: law > kapitel or § or artikel > stk. > nr. > litra > pkt. Canonical spelling:
`LAS § 37, stk. 1, nr. 2, litra a, 1. pkt.`; the grammar was drawn from 72 real references.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from klarbesked.law.laws import key_of, law_keys, name_pattern

MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september",
    "oktober", "november", "december",
)  # fmt: skip
KINDS = {
    "lov": "LOV", "lovbekendtgørelse": "LBK", "lovbekg": "LBK", "lbk": "LBK",
    "bekendtgørelse": "BEK", "bekg": "BEK", "bek": "BEK", "vejledning": "VEJ", "vejl": "VEJ",
    "vej": "VEJ", "ken": "KEN", "cirkulære": "CIR", "cir": "CIR",
    "landstingslov": "LANDSTINGSLOV", "landstingsforordning": "LANDSTINGSFORORDNING",
    "inatsisartutlov": "INATSISARTUTLOV",
}  # fmt: skip
DATE = (
    r"(?:\d{1,2}\.\s?(?:" + "|".join(MONTHS) + r")\s\d{4}"
    r"|\d{1,2}[./]\s?\d{1,2}(?:[./]|\s)\s?\d{4})"
)
KIND = "|".join(sorted(KINDS, key=len, reverse=True))
ACT = rf"\b(?P<kind>{KIND})\.?\snr\.?\s?(?P<number>\d+)\s(?:af|fra)\s(?P<date>{DATE})"
NUMBER = r"\d+(?:\s?(?![ij]\s)[a-zæøå](?!\w|\.\s?(?!(?:stk|nr)\b)[a-zæøå]))?"
RANGE = rf"{NUMBER}(?:\s?[-–]\s?{NUMBER})?"
AND = r"(?:,\s?|\s?(?:,\s)?(?:og|eller|samt)\s(?:til\s)?)"
LIST = rf"{RANGE}(?:{AND}{RANGE}(?!\.\s?(?:pkt|punktum|led)))*"
SECTIONS = rf"{RANGE}(?:(?:,\s{{1,2}}|\s(?:og|eller|samt)\s){RANGE}(?!\.?\w|\.\s?[a-zæøå]))*"
LETTERS = (
    r"[a-zæøå](?:\s?[-–]\s?[a-zæøå])?(?!\w)(?:(?:,\s|\s(?:og|eller|samt)\s)(?!i\s)[a-zæøå](?!\w))*"
)
PART = (
    rf"(?:stk\.?\s?(?P<stk>{LIST})(?:\.(?=,?\s(?:og|eller|samt)\s))?(?!\s?pkt)|nr\.?\s?(?P<nr>{LIST})|litra\s(?P<litra>{LETTERS})"
    r"|(?P<pkt>\d+(?:\.?(?:\s?[-–]\s?|\s(?:og|eller)\s)\d+)?\.)\s?(?:pkt|punktum|led)\.?)"
)
JOIN = r"(?:,?\s(?:og|eller|samt)\s|,\s|\s)"
HEAD = r"(?P<head>§{1,2}|\bparagraf(?:fer)?|\bartikel|\bkapitel|\bkap\.|\bart\.)\s{0,2}"
BEFORE = (
    r"(?<!\w)(?P<law>{names}|(?i:\w*lovens?|denne lovs|\w*ordningens?|bekendtgørelsens?))"
    r"(?:\s?,)?\s{{1,2}}"
)
IN_LAW = r",?\si\s(?P<law>denne lov|{names}|(?i:\w*loven|\w+ordningen)|{act})(?!\w)"
COMMA_LAW = r",\s(?P<law>{names})(?!\w)"
IN = re.compile(r",?\si\s")
COMMA = re.compile(r",\s")
OTHERS = "|".join(
    [
        rf"(?P<eu>forordning|direktiv)(?:en)? \(EU\) (?P<eunr>\d{{4}}/\d+)(?: af {DATE})?",
        (
            r"\b(?:principafgørelse|principmeddelelse)(?:rne|r|n)?\s(?:nr\.?\s)?"
            r"(?P<ast>[A-Z]?-?\d+-\d+(?:(?:,\s|\sog\s)[A-Z]?-?\d+-\d+)*)"
        ),
        r"\bFOB\s(?P<fob>\d{2,4}[-.]\d+)",
        r"\b(?P<ufr>U\.\d{4}\.\d+[A-ZØ]?)",
        r"(?<![\w§])(?<!\d\s)(?P<bill>L \d{1,3})(?!\w|\s?(?:kr|\d)|[.,]\d)",
    ]
)


@dataclass(frozen=True)
class Reference:
    """One place in the law. `law` is None where the text names none, else a key of the index.

    "LOVEN" is the law last named, "SELF" the law that speaks. A law that is not in the index has
    its own name: "aftaleloven". "FVL@2014": as the law was worded that year.

    `head` is "§", "artikel" or "kapitel"; the parts are as written, "" where not named.
    """

    law: str | None
    head: str
    number: str
    stk: str = ""
    nr: str = ""
    litra: str = ""
    pkt: str = ""

    @property
    def canonical(self) -> str:
        """The one spelling of the place.

        >>> Reference("LAS", "§", "37", stk="1").canonical
        'LAS § 37, stk. 1'
        """
        parts = [f"{self.law} " if self.law else "", f"{self.head} {self.number}"]
        named = (("stk.", self.stk), ("nr.", self.nr), ("litra", self.litra))
        parts += [f", {name} {value}" for name, value in named if value]
        return "".join(parts) + (f", {self.pkt} pkt." if self.pkt else "")


@dataclass(frozen=True)
class Citation:
    """A reference as it stands in a text; one may name several places, each in `canonical`.

    `cores`: where its numbers stand, section by section, without the law's name.
    """

    start: int
    end: int
    canonical: tuple[str, ...]
    cores: tuple[tuple[int, int], ...]


@cache
def _name_ends() -> tuple[str, ...]:
    names = {*law_keys(), "loven", "denne lov", "ordningen", "bekendtgørelsen"}
    return tuple(names | {f"{name}s" for name in names})


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """Compile a pattern when it is first asked for: those with all names of laws take time."""
    if name == "before":
        return re.compile(BEFORE.format(names=name_pattern()) + r"$")
    if name == "in law":
        act = re.sub(r"\?P<\w+>", "?:", ACT)
        return re.compile(IN_LAW.format(names=name_pattern(), act=rf"(?i:{act})"))
    if name == "comma law":
        return re.compile(COMMA_LAW.format(names=name_pattern()))
    written, flags = PATTERNS[name]
    return re.compile(written, flags)


PATTERNS: dict[str, tuple[str, re.RegexFlag]] = {
    "act": (ACT, re.IGNORECASE),
    "head": (HEAD, re.IGNORECASE),
    "sections": (SECTIONS, re.NOFLAG),
    "part": (rf"(?:{JOIN})?{PART}", re.NOFLAG),
    "next": (rf"(?:{JOIN})(?:jf\.\s)?(?=§|artikel\s)", re.NOFLAG),
    "others": (OTHERS, re.NOFLAG),
}
NEEDLES = [
    "§",
    "paragraf",
    "artikel",
    "kapitel",
    "art.",
    "forordning",
    "direktiv",
    "princip",
    "lov",
    "lbk",
    "bekendtgørelse",
    "bekg",
    "bek",
    "vejl",
    "vej",
    "ken",
    "cir",
    "landstings",
    "inatsisartut",
    "fob",
    "u.1",
    "u.2",
]
"""What a reference begins with, in lower case. Nearly all text holds none of them."""

BILL = re.compile(r"L \d")
LONGEST_NAME = 90


def citations(text: str) -> Iterator[Citation]:
    """Yield all references in the text, in order; no two overlap.

    >>> [c.canonical for c in citations("Det står i aktivlovens § 37, stk. 1.")]
    [('LAS § 37, stk. 1',)]
    """
    position = 0
    for start in _starts(text):
        if start < position or text[start - 1 : start].isalnum():
            continue
        found = _at(text, start, position)
        if found is not None:
            yield found
            position = found.end


def _starts(text: str) -> list[int]:
    """Return where a reference can begin."""
    low = text.lower()
    starts = {match.start() for match in BILL.finditer(text)}
    for needle in NEEDLES:
        at = low.find(needle)
        while at >= 0:
            starts.add(at)
            at = low.find(needle, at + 1)
    return sorted(starts)


def _at(text: str, start: int, earliest: int) -> Citation | None:
    if text[start] == "§":
        return _chain(text, start, earliest)
    act = _pattern("act").match(text, start)
    if act:
        return Citation(start, act.end(), (_act(act),), (act.span(),))
    other = _pattern("others").match(text, start)
    if other:
        return Citation(start, other.end(), _other(other), (other.span(),))
    return _chain(text, start, earliest)


def _act(match: re.Match[str]) -> str:
    kind = KINDS[match["kind"].lower()]
    return f"{kind} nr. {match['number']} af {_iso(match['date'])}"


def _iso(written: str) -> str:
    numbers = re.findall(r"\d+", written)
    if len(numbers) == 3:
        day, month, year = map(int, numbers)
    else:
        day, year = map(int, numbers)
        month = next(n for n, name in enumerate(MONTHS, 1) if name in written.lower())
    return f"{year:04}-{month:02}-{day:02}"


def _other(match: re.Match[str]) -> tuple[str, ...]:
    found = match.groupdict()
    if found["eunr"]:
        return (f"{found['eu'].lower()} (EU) {found['eunr']}",)
    if found["ast"]:
        return tuple(f"AST {number}" for number in re.findall(r"[A-Z]?-?\d+-\d+", found["ast"]))
    if found["fob"]:
        return (f"FOB {found['fob'].replace('.', '-')}",)
    return (found["ufr"] or found["bill"],)


def _chain(text: str, start: int, earliest: int) -> Citation | None:
    """Read a chain of sections that one law governs: "§ 24 a, stk. 6, eller § 24 b i …"."""
    references: list[Reference] = []
    cores: list[tuple[int, int]] = []
    end = start
    at: int | None = start
    while at is not None:
        found = _section(text, at)
        if found is None:
            break
        part, end = found
        references += part
        cores.append((at, end))
        joined = _pattern("next").match(text, end)
        at = joined.end() if joined else None
    if not references:
        return None
    parts_end = end
    law, begin, end, extra = _law(text, start, end, earliest)
    act = _pattern("act").search(text, parts_end, end)
    cores += [act.span()] if act else []
    named = tuple(replace(reference, law=law).canonical for reference in references)
    if law and law.startswith("lov nr."):
        named = tuple(f"{law} {reference.canonical}" for reference in references)
    return Citation(begin, end, named + extra, tuple(cores))


def _law(
    text: str, start: int, end: int, earliest: int
) -> tuple[str | None, int, int, tuple[str, ...]]:
    """Return the law's key, the whole reference's place, and an act named along with it."""
    after = _law_behind(text, end)
    if after:
        name = after["law"]
        act = _pattern("act").match(name)
        if act:
            return name, start, after.end(), (_act(act),)
        return _law_key(name), start, after.end(), ()
    before = _law_in_front(text, start, earliest)
    if before:
        return _law_key(before["law"]), before.start(), end, ()
    return None, start, end, ()


def _law_key(name: str) -> str:
    low = name.lower()
    if low in ("denne lov", "denne lovs"):
        return "SELF"
    if low in ("loven", "lovens"):
        return "LOVEN"
    year, mark, _ = low.partition("-")
    named = key_of(name) or low.removesuffix("s")
    return f"{named}@{year}" if mark and year.isdigit() else named


def _law_behind(text: str, end: int) -> re.Match[str] | None:
    """Return the name of a law right behind `end`; after most sections there is none."""
    found = _pattern("in law").match(text, end) if IN.match(text, end) else None
    return found or (_pattern("comma law").match(text, end) if COMMA.match(text, end) else None)


def _law_in_front(text: str, start: int, earliest: int) -> re.Match[str] | None:
    """Return the name of a law right before `start`; most sections stand after other words."""
    first = max(earliest, start - LONGEST_NAME)
    near = text[first:start].rstrip(" ,\n").lower()
    if not near.endswith(_name_ends()):
        return None
    return _pattern("before").search(text, first, start)


def _section(text: str, at: int) -> tuple[list[Reference], int] | None:
    """Read one head with its numbers and parts: "§§ 11 a og 11 c", "§ 13, stk. 2, nr. 4"."""
    head = _pattern("head").match(text, at)
    if not head:
        return None
    numbers = _pattern("sections").match(text, head.end())
    if not numbers:
        return None
    kind = head["head"].lower()
    name = (
        "§" if kind.startswith(("§", "paragraf")) else ("artikel" if kind[0] == "a" else "kapitel")
    )
    found = [Reference(None, name, _tidy(n)) for n in re.findall(RANGE, numbers.group())]
    return _parts(text, numbers.end(), found)


def _parts(text: str, end: int, found: list[Reference]) -> tuple[list[Reference], int]:
    """Add stk., nr., litra and pkt. to the last reference; a new stk. begins another one."""
    pattern = _pattern("part")
    base = found[-1]
    while part := pattern.match(text, end):
        level = next(name for name in ("stk", "nr", "litra", "pkt") if part[name])
        value = _tidy(part[level])
        last = found[-1]
        if level == "stk" and (last.stk or last.nr):
            found.append(Reference(None, base.head, base.number, stk=value))
        elif getattr(last, level) and level != "stk":
            found.append(_above(last, level, value))
        else:
            found[-1] = replace(last, **{level: value})
        end = part.end()
    return found, end


def _above(reference: Reference, level: str, value: str) -> Reference:
    """Return the reference with another value of `level` and nothing below it."""
    below = {"nr": ("litra", "pkt"), "litra": ("pkt",), "pkt": ()}[level]
    return replace(reference, **{level: value, **dict.fromkeys(below, "")})


def _tidy(written: str) -> str:
    """Spell numbers in one way: "40a" → "40 a", "3 - 6" → "3-6"."""
    tidy = re.sub(r"(\d)([a-zæøå])\b", r"\1 \2", written.strip())
    return re.sub(r"\s?[-–]\s?", "-", re.sub(r"\s+", " ", tidy))
