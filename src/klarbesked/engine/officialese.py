"""The officialese of a letter: each use of the word table that is not an everyday use."""

from collections.abc import Iterator
from functools import cache

from klarbesked.engine.annotate import Annotated
from klarbesked.engine.lexicon.officialese import Officialese, officialese
from klarbesked.engine.wording import Use, Wording

AFTER_COMMA = {"herunder", "hvilket", "hvorfor", "hvorefter", "hvorved", "hvorpå", "hvoraf"}
AFTER_COMMA |= {"hvortil", "hvori", "hvorom", "hvormed", "hvorunder"}
"""Officialese only when they go on after a comma; otherwise a question or a place."""

NOT_AFTER = {"alene": {"bo", "være", "stå", "leve", "sidde", "komme", "gå", "føle", "blive"}}
"""Words that keep their everyday sense after these verbs: "du bor alene"."""

REACH = 4
ASKING = {
    "se",
    "læse",
    "vide",
    "forklare",
    "skrive",
    "fortælle",
    "forstå",
    "spørge",
    "sige",
    "høre",
}
ASKING |= {"beskrive", "oplyse", "undersøge", "vise", "stå", "overveje", "begrunde"}
"""After these "hvorfor" and its kind begin a question: "vi skriver, hvorfor du fik afslag"."""


def _is_asked(use: Use[Officialese]) -> bool:
    before = use.words[max(0, use.first - 1 - REACH) : use.first - 1]
    return any(word.lemma in ASKING for word in before)


def officialese_uses(letter: Annotated) -> Iterator[Use[Officialese]]:
    """Yield the uses in the running text that the rules speak of, in reading order."""
    for _, use in _wording().uses(letter):
        if use.entry.is_warned and not _is_everyday(use):
            yield use


@cache
def _wording() -> Wording[Officialese]:
    return Wording(officialese())


def _is_everyday(use: Use[Officialese]) -> bool:
    words, first, name = use.words, use.first, use.entry.expression
    if name in AFTER_COMMA:
        return first == 0 or words[first - 1].low != "," or _is_asked(use)
    before = {word.lemma for word in words[max(0, first - REACH) : first]}
    if before & NOT_AFTER.get(name, set()):
        return True
    is_capital = words[first].text[0].isupper() and not use.is_first_in_sentence
    return is_capital and use.first == use.last and not words[first].text.isupper()
