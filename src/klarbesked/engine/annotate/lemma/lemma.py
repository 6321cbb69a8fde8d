"""The dictionary form of a word: looked up, else by its last part, else by its ending."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np

LONGEST_ENDING = 7
SHORTEST_HEAD, SHORTEST_FRONT = 3, 2
LONGEST_WORD = 60
"""No Danish word is longer; what is, is not worth a search for its last part."""


class Change(NamedTuple):
    """How a dictionary form is made: take `cut` letters off the end, and put `ending` on."""

    cut: int
    ending: str

    def of(self, form: str) -> str:
        return form[: len(form) - self.cut] + self.ending


def change(form: str, lemma: str) -> Change:
    """Return the change that makes `lemma` of `form`.

    >>> change("sagerne", "sag"), change("sendte", "sende")
    (Change(cut=4, ending=''), Change(cut=2, ending='e'))
    """
    same = 0
    while same < min(len(form), len(lemma)) and form[same] == lemma[same]:
        same += 1
    return Change(len(form) - same, lemma[same:])


class Lemmas:
    """Dictionary forms learnt from a corpus; see tools/model/lemmas.py.

    by_tag  tag by tag: form to dictionary form
    """

    def __init__(self, tags: str, forms: str, lemmas: str, endings: str) -> None:
        """Take the texts of lemmas.npz. `forms` and `lemmas` are lists, one for each of `tags`."""
        self.by_tag = {
            tag: dict(zip(its_forms.split("\n"), its_lemmas.split("\n"), strict=True))
            for tag, its_forms, its_lemmas in zip(
                tags.split("\n"), forms.split("\n\n"), lemmas.split("\n\n"), strict=True
            )
        }
        self._by_ending: dict[tuple[str, str], Change] = {}
        for line in endings.split("\n"):
            tag, end, cut, ending = line.split("\t")
            self._by_ending[tag, end] = Change(int(cut), ending)

    def lemma(self, form: str, tag: str) -> str:
        """Return the dictionary form; `tag` is one of the tagger's. Names keep their capital."""
        word = form if tag.startswith("PROPN") else form.lower()
        known = self.by_tag.get(tag, {})
        return known.get(word) or _by_head(word, known) or self._by_ending_of(word, tag)

    def _by_ending_of(self, word: str, tag: str) -> str:
        for size in range(min(LONGEST_ENDING, len(word)), -1, -1):
            found = self._by_ending.get((tag, word[len(word) - size :]))
            if found is not None:
                return word if found.cut >= len(word) > 1 else found.of(word)
        return word


def _by_head(word: str, known: Mapping[str, str]) -> str | None:
    if len(word) > LONGEST_WORD:
        return None
    for i in range(SHORTEST_FRONT, len(word) - SHORTEST_HEAD + 1):
        head = known.get(word[i:])
        if head:
            return word[:i] + head
    return None


def is_infinitive(form: str) -> bool:
    """Whether `form` is the infinitive of a verb we know, or ends in one: "videresende"."""
    verbs = _verb_lemmas()
    fronts = range(SHORTEST_FRONT, len(form) - SHORTEST_HEAD + 1)
    return form in verbs or any(form[i:] in verbs for i in fronts)


@cache
def _verb_lemmas() -> frozenset[str]:
    tags = the_lemmas().by_tag.items()
    return frozenset().union(*(known.values() for tag, known in tags if tag.startswith("VERB")))


@cache
def the_lemmas() -> Lemmas:
    """Return the dictionary forms that come with the program."""
    return Lemmas(*map(read_text, ("tags", "forms", "lemmas", "endings")))


def read_text(name: str) -> str:
    """Return one of the texts of lemmas.npz, which are bytes of UTF-8."""
    with files(__package__).joinpath("lemmas.npz").open("rb") as file, np.load(file) as table:
        return bytes(table[name]).decode()
