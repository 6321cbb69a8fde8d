"""References to law: where they stand in a text, and what they mean in one spelling.

Levels: law > kapitel or § or artikel > stk. > nr. > litra > pkt. Canonical spelling:
`LAS § 37, stk. 1, nr. 2, litra a, 1. pkt.`; the grammar was drawn from 72 real references.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from klarbesked.law.laws import key_of, name_pattern

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
NUMBER = r"\d+(?:\s?(?![ij]\s)[a-zæøå](?![\wæøå.]))?"
RANGE = rf"{NUMBER}(?:\s?[-–]\s?{NUMBER})?"
LIST = rf"{RANGE}(?:(?:,\s?|\s?(?:,\s)?(?:og|eller|samt)\s(?:til\s)?){RANGE}(?!\.\s?(?:pkt|led)))*"
SECTIONS = rf"{RANGE}(?:(?:,\s{{1,2}}|\s(?:og|eller|samt)\s){RANGE}(?![\w.]))*"
LETTERS = (
    r"[a-zæøå](?:\s?[-–]\s?[a-zæøå])?(?!\w)(?:(?:,\s|\s(?:og|eller|samt)\s)(?!i\s)[a-zæøå](?!\w))*"
)
PART = (
    rf"(?:stk\.?\s?(?P<stk>{LIST})\.?(?!\s?pkt)|nr\.?\s?(?P<nr>{LIST})|litra\s(?P<litra>{LETTERS})"
    r"|(?P<pkt>\d+(?:\.?(?:\s?[-–]\s?|\s(?:og|eller)\s)\d+)?\.)\s?(?:pkt|led)\.?)"
)
JOIN = r"(?:,?\s(?:og|eller|samt)\s|,\s|\s)"
HEAD = r"(?P<head>§{1,2}|\bparagraf(?:fer)?|\bartikel|\bkapitel|\bart\.)\s{0,2}"
BEFORE = (
    r"(?P<law>{names}|lovens|denne lovs|loven|bekendtgørelsens|bekendtgørelsen)(?:\s?,)?\s{{1,2}}"
)
AFTER = r",?\si\s(?P<law>denne lov|{names}|loven\b|{act})|,\s(?P<law2>{names})"
OTHERS = "|".join(
    [
        rf"(?P<eu>forordning|direktiv)(?:en)? \(EU\) (?P<eunr>\d{{4}}/\d+)(?: af {DATE})?",
        (
            r"\b(?:principafgørelse|principmeddelelse)(?:r|n)?\s(?:nr\.?\s)?"
            r"(?P<ast>[A-Z]?-?\d+-\d+(?:(?:,\s|\sog\s)[A-Z]?-?\d+-\d+)*)"
        ),
        r"\bFOB\s(?P<fob>\d{2,4}[-.]\d+)",
        r"\b(?P<ufr>U\.\d{4}\.\d+[A-ZØ]?)",
        r"(?<![\w§])(?P<bill>L \d{1,3})(?!\s?(?:kr|[\d.,]))(?!\w)",
    ]
)


@dataclass(frozen=True)
class Reference:
    """One place in the law. `law` is a key of the index, "LOVEN" for "lovens", or None.

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
def _patterns() -> dict[str, re.Pattern[str]]:
    act = re.sub(r"\?P<\w+>", "?:", ACT)
    names = name_pattern()
    return {
        "act": re.compile(ACT, re.IGNORECASE),
        "head": re.compile(HEAD, re.IGNORECASE),
        "sections": re.compile(SECTIONS),
        "part": re.compile(rf"(?:{JOIN})?{PART}"),
        "next": re.compile(rf"(?:{JOIN})(?:jf\.\s)?(?=§|artikel\s)"),
        "before": re.compile(BEFORE.format(names=names) + r"$"),
        "after": re.compile(AFTER.format(names=names, act=rf"(?i:{act})")),
        "others": re.compile(OTHERS),
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
    patterns = _patterns()
    act = patterns["act"].match(text, start)
    if act:
        return Citation(start, act.end(), (_act(act),), (act.span(),))
    other = patterns["others"].match(text, start)
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
    patterns = _patterns()
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
        joined = patterns["next"].match(text, end)
        at = joined.end() if joined else None
    if not references:
        return None
    parts_end = end
    law, begin, end, extra = _law(text, start, end, earliest)
    act = patterns["act"].search(text, parts_end, end)
    cores += [act.span()] if act else []
    named = tuple(_with_law(reference, law).canonical for reference in references)
    if law and law.startswith("lov nr."):
        named = tuple(f"{law} {reference.canonical}" for reference in references)
    return Citation(begin, end, named + extra, tuple(cores))


def _with_law(reference: Reference, law: str | None) -> Reference:
    return Reference(law, *_fields(reference)) if law else reference


def _fields(reference: Reference) -> tuple[str, str, str, str, str, str]:
    r = reference
    return r.head, r.number, r.stk, r.nr, r.litra, r.pkt


def _law(
    text: str, start: int, end: int, earliest: int
) -> tuple[str | None, int, int, tuple[str, ...]]:
    """Return the law's key, the whole reference's place, and an act named along with it."""
    patterns = _patterns()
    after = patterns["after"].match(text, end)
    if after:
        name = after["law"] or after["law2"]
        act = patterns["act"].match(name)
        if act:
            return name, start, after.end(), (_act(act),)
        key = "SELF" if name == "denne lov" else ("LOVEN" if name == "loven" else key_of(name))
        return key, start, after.end(), ()
    before = patterns["before"].search(text, max(earliest, start - LONGEST_NAME), start)
    if before:
        name = before["law"]
        key = "LOVEN" if name.startswith(("loven", "denne")) else key_of(name)
        return key, before.start(), end, ()
    return None, start, end, ()


def _section(text: str, at: int) -> tuple[list[Reference], int] | None:
    """Read one head with its numbers and parts: "§§ 11 a og 11 c", "§ 13, stk. 2, nr. 4"."""
    patterns = _patterns()
    head = patterns["head"].match(text, at)
    if not head:
        return None
    numbers = patterns["sections"].match(text, head.end())
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
    pattern = _patterns()["part"]
    base = found[-1]
    while part := pattern.match(text, end):
        level = next(name for name in ("stk", "nr", "litra", "pkt") if part[name])
        value = _tidy(part[level])
        last = found[-1]
        if level == "stk" and (last.stk or last.nr):
            found.append(Reference(None, base.head, base.number, stk=value))
        elif getattr(last, level) and level != "stk":
            found.append(_set(_above(last, level), level, value))
        else:
            found[-1] = _set(last, level, value)
        end = part.end()
    return found, end


def _above(reference: Reference, level: str) -> Reference:
    r = reference
    if level == "nr":
        return Reference(r.law, r.head, r.number, r.stk)
    return Reference(r.law, r.head, r.number, r.stk, r.nr)


def _set(reference: Reference, level: str, value: str) -> Reference:
    fields = {
        "stk": reference.stk,
        "nr": reference.nr,
        "litra": reference.litra,
        "pkt": reference.pkt,
    }
    fields[level] = value
    return Reference(reference.law, reference.head, reference.number, **fields)


def _tidy(written: str) -> str:
    """Spell numbers in one way: "40a" → "40 a", "3 - 6" → "3-6"."""
    tidy = re.sub(r"(\d)([a-zæøå])\b", r"\1 \2", written.strip())
    return re.sub(r"\s?[-–]\s?", "-", re.sub(r"\s+", " ", tidy))
