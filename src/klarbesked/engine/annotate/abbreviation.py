"""Abbreviations: what they stand for, who knows them, and whether one can end a sentence."""

import re
from dataclasses import dataclass
from functools import cache

from klarbesked.table import rows


@dataclass(frozen=True)
class Abbreviation:
    """`meanings` are the words it may stand for, written out, most likely first.

    `is_known`: nearly every reader knows it. `may_end`: a capital letter after it begins a
    new sentence; after the others a capital only begins a name.
    """

    short: str
    meanings: tuple[str, ...]
    is_known: bool
    may_end: bool


@cache
def abbreviations() -> dict[str, Abbreviation]:
    """Return `{lower-case form as written, with its full stops: Abbreviation}`."""
    return {
        row["forkortelse"]: Abbreviation(
            short=row["forkortelse"],
            meanings=tuple(row["betyder"].split("; ")),
            is_known=row["kendt"] == "ja",
            may_end=row["slut"] == "måske",
        )
        for row in rows(__package__, "abbreviations.tsv")
    }


@cache
def dotted_pattern() -> str:
    """Return a regular expression for abbreviations with a full stop inside (f.eks., m.v.).

    Longest first. A space after an inner full stop is allowed (f. eks.), the last may be left out.
    """
    dotted = [short for short in abbreviations() if "." in short[:-1]]
    spelled = (r"\.\s?".join(map(re.escape, short.rstrip(".").split("."))) for short in dotted)
    degrees = r"(?:cand|stud|mag|lic)\.\s?[a-zæøå]{2,8}(?:\.[a-z]{2,5})?"
    return "|".join([*sorted(spelled, key=len, reverse=True), degrees])
