"""The words that a duty of the reader is known by: acts, things, faults and who is told."""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Literal

from klarbesked.engine.annotate.clause import Clause
from klarbesked.engine.annotate.noun_phrase import governor, noun_lemma
from klarbesked.engine.annotate.verbal_noun import PREFIXES
from klarbesked.engine.annotate.word import Word
from klarbesked.table import rows

DutyWord = Literal[
    "handling", "handling med ting", "ting", "egne papirer", "navn på handling", "besked",
    "modtager", "fejl", "mangel", "ved mangel", "følge", "rolle", "krav", "vilkår", "deltagelse",
    "brud", "brudt ting", "overholdelse", "forbud", "underretning", "pligt", "sag",
]  # fmt: skip
"""
handling           what only the reader does: "indsende"
handling med ting  what the reader does when it is done to one of `ting`: "sende" a form
ting               what the reader has or makes: "skema", "attest"
egne papirer       what nobody but the reader sends: "kvittering"
navn på handling   an act of the reader as a noun: "tilmelding"
besked             the same where one of `modtager` is told
modtager           who is told: "kommune"
fejl               a fault of the reader: "udeblivelse"
mangel             a fault after one of `ved mangel`: "manglende fremmøde"
følge              what comes of a fault: "medføre"
rolle              the reader in the third person: "ansøger"
krav               what makes a duty of the clause after it: "det er nødvendigt, at"
vilkår             what makes a duty of one of `deltagelse`: "fremmøde er obligatorisk"
brud               what the reader does wrong to one of `brudt ting`: "overskride" a deadline
overholdelse       what the reader did not do to one of `brudt ting`
forbud             what the reader must not do: "må ikke udlånes"
underretning       what the reader does to one of `modtager`: "kommunen skal underrettes"
pligt              a duty by its name: "mødepligt"
sag                what the authority acts on: "afgørelse"
"""

SHORTEST = 4
MOST_WORDS = 20_000


@cache
def duty_words(kind: DutyWord) -> frozenset[str]:
    """Return the words of one kind: dictionary forms, but for `ved mangel`."""
    return frozenset(word for word, its_kind in _rows() if its_kind == kind)


@cache
def _rows() -> tuple[tuple[str, str], ...]:
    return tuple((row["ord"], row["slags"]) for row in rows(__package__, "hidden_duties.tsv"))


@lru_cache(MOST_WORDS)
def is_duty_word(lemma: str, kind: DutyWord) -> bool:
    """Whether the word, or the last part of a compound, is of the kind.

    >>> is_duty_word("ansøgningsskema", "ting"), is_duty_word("kommune", "ting")
    (True, False)
    >>> is_duty_word("udbetaling", "navn på handling")
    False
    """
    words = duty_words(kind)
    if lemma in words:
        return True
    parts = range(2, len(lemma) - SHORTEST + 1)
    return any(lemma[i:] in words and lemma[:i] not in PREFIXES for i in parts)


def has_thing(words: Sequence[Word], clause: Clause, *kinds: DutyWord) -> bool:
    """Whether one of the clause's own parts is of the kinds; in "i ansøgningen" it is not."""
    return any(
        (lemma := noun_lemma(words, i)) is not None
        and any(is_duty_word(lemma, kind) for kind in kinds)
        and governor(words, i) is None
        for i in range(clause.start, clause.end)
    )


def tells_authority(words: Sequence[Word], clause: Clause) -> bool:
    """Whether somebody of the authority is told: "meddeles til kommunen", "meddeles kommunen"."""
    return any(is_duty_word(w.lemma, "modtager") for w in words[clause.start : clause.end])
