"""PAROLE-DK as training data: sentences of form, lemma, part of speech and features.

The corpus itself is not part of the project. Its msd tags are turned into the names of
Universal Dependencies by rule; no annotation of the UD treebank is used.
"""

import gzip
import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

CELLS = 4
LEFT_OUT = Path(__file__).with_name("left_out.txt")
"""Keys of the sentences that UD Danish DDT has in dev and test: never trained on."""


class Gold(NamedTuple):
    """A token of the corpus. `feats` is as in CoNLL-U, "" where there are none."""

    form: str
    lemma: str
    pos: str
    feats: str


class Sample(NamedTuple):
    """A sentence and the source document it stands in."""

    source: str
    tokens: tuple[Gold, ...]


def sentence_key(forms: list[str]) -> str:
    """Return a key of a sentence that tells nothing of its words."""
    return hashlib.sha256("".join(forms).replace("_", "").encode()).hexdigest()[:20]


def left_out() -> frozenset[str]:
    return frozenset(LEFT_OUT.read_text(encoding="ascii").split())


def read_corpus(path: Path) -> Iterator[Sample]:
    """Yield the sentences of a tab-separated corpus: source, form, lemma, msd.

    Our own sentences have form, lemma, part of speech and features instead, and no source.
    """
    opened = gzip.open if path.suffix == ".gz" else open
    is_ours = path.suffix == ".tsv"
    rows: list[list[str]] = []
    with opened(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            if line.startswith("# "):
                continue
            if len(cells) == CELLS:
                rows.append(cells)
            elif rows:
                yield _sample(rows, is_ours=is_ours)
                rows = []
    if rows:
        yield _sample(rows, is_ours=is_ours)


def _sample(rows: list[list[str]], *, is_ours: bool) -> Sample:
    if is_ours:
        return Sample("", tuple(Gold(*row) for row in rows))
    return Sample(rows[0][0], tuple(_gold(*row[1:]) for row in rows))


def _gold(form: str, lemma: str, msd: str) -> Gold:
    return Gold(form, lemma, part_of_speech(msd, form), features(msd))


POS = {
    "NC": "NOUN", "NP": "PROPN", "AN": "ADJ", "AC": "NUM", "AO": "ADJ", "VA": "VERB",
    "VE": "VERB", "PP": "PRON", "PD": "DET", "PI": "DET", "PT": "PRON", "PC": "PRON",
    "PO": "DET", "RG": "ADV", "SP": "ADP", "CC": "CCONJ", "CS": "SCONJ", "U=": "PART",
    "I=": "INTJ", "XP": "PUNCT", "XF": "X", "XX": "X", "XA": "X", "XS": "SYM", "XR": "X",
}  # fmt: skip


def part_of_speech(msd: str, form: str) -> str:
    if re.match(r"AN.---", msd):
        return "ADV"
    if msd.startswith("U=") and form.lower() in ("som", "der"):
        return "PRON"
    return POS[msd[:2]]


SLOT = re.compile(r"\[[A-Z]+\]|.")
GENDER = {"C": "Com", "N": "Neut"}
NUMBER = {"S": "Sing", "P": "Plur"}
DEFINITE = {"D": "Def", "I": "Ind"}
DEGREE = {"P": "Pos", "C": "Cmp", "S": "Sup", "A": "Abs"}
TENSE = {"R": "Pres", "A": "Past"}
VOICE = {"A": "Act", "P": "Pass"}
PRONOUNS = {"P": "Prs", "D": "Dem", "I": "Ind", "T": "Int,Rel", "C": "Rcp", "O": "Prs"}


def features(msd: str) -> str:
    """Turn the slots of an msd tag into UD features, sorted by name."""
    slots = SLOT.findall(msd)
    found = READERS.get(msd[0], _other)(slots, msd)
    return "|".join(f"{k}={v}" for k, v in sorted(found.items(), key=lambda f: f[0].lower()))


def _put(found: dict[str, str], name: str, values: dict[str, str], slot: str) -> None:
    if slot in values:
        found[name] = values[slot]


def _noun(slots: list[str], msd: str) -> dict[str, str]:
    found: dict[str, str] = {}
    if msd[1] == "C":
        _put(found, "Gender", GENDER, slots[2])
        _put(found, "Number", NUMBER, slots[3])
        _put(found, "Definite", DEFINITE, slots[7])
    if slots[4] == "G":
        found["Case"] = "Gen"
    return found


def _adjective(slots: list[str], msd: str) -> dict[str, str]:
    found: dict[str, str] = {}
    if msd[1] == "N":
        _put(found, "Degree", DEGREE, slots[2])
        _put(found, "Gender", GENDER, slots[3])
        _put(found, "Number", NUMBER, slots[4])
        _put(found, "Definite", DEFINITE, slots[7])
        if slots[5] == "G":
            found["Case"] = "Gen"
        return found
    found["NumType"] = "Card" if msd[1] == "C" else "Ord"
    if "G" in slots[3:7]:
        found["Case"] = "Gen"
    return found


def _verb(slots: list[str], _: str) -> dict[str, str]:
    mood = slots[2]
    if mood == "D":
        return {
            "Mood": "Ind",
            "VerbForm": "Fin",
            "Tense": TENSE[slots[3]],
            "Voice": VOICE[slots[9]],
        }
    if mood == "F":
        return {"VerbForm": "Inf", "Voice": VOICE[slots[9]]}
    if mood in "MG":
        return {"Mood": "Imp"} if mood == "M" else {"VerbForm": "Ger"}
    found = {"VerbForm": "Part", "Tense": TENSE[slots[3]]}
    _put(found, "Number", NUMBER, slots[5])
    _put(found, "Gender", GENDER, slots[6])
    _put(found, "Definite", DEFINITE, slots[7])
    if slots[-1] == "G":
        found["Case"] = "Gen"
    return found


def _pronoun(slots: list[str], msd: str) -> dict[str, str]:
    kind = msd[1]
    found = {"PronType": PRONOUNS[kind]}
    if slots[2] in "123":
        found["Person"] = slots[2]
    _put(found, "Gender", GENDER, slots[3])
    _put(found, "Number", NUMBER, slots[4])
    if kind == "P":
        found["Case"] = "Nom" if slots[5] == "N" else "Acc"
    elif kind != "O" and slots[5] in "GN":
        found["Case"] = "Gen" if slots[5] == "G" else "Nom"
    if kind == "O":
        found["Poss"] = "Yes"
        _put(found, "Number[psor]", NUMBER, slots[6])
        if slots[8] == "F":
            found["Style"] = "Form"
    if kind in "PO":
        if slots[7] == "Y":
            found["Reflex"] = "Yes"
        if slots[8] == "P":
            found["Polite"] = "Form"
    elif slots[-1] == "O":
        found["Style"] = "Arch"
    return found


def _adverb(slots: list[str], _: str) -> dict[str, str]:
    found: dict[str, str] = {}
    _put(found, "Degree", DEGREE, slots[2])
    return found


OTHER = {
    "SP": {"AdpType": "Prep"},
    "U=": {"PartType": "Inf"},
    "XF": {"Foreign": "Yes"},
    "XA": {"Abbr": "Yes"},
}


def _other(_: list[str], msd: str) -> dict[str, str]:
    return OTHER.get(msd, {})


READERS = {"N": _noun, "A": _adjective, "V": _verb, "P": _pronoun, "R": _adverb}
