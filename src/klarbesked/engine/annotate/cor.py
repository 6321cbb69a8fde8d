"""Det Centrale Ordregister as an extra word list: more dictionary forms, when a user has it.

The register (ordregister.dk, CC0) is not part of the program. Each line of its file has an
index such as COR.15006.302.01, the dictionary form, and further columns with the grammar
("adj.sg.best") and the bent form, between tabs.
"""

import re
from collections.abc import Sequence
from pathlib import Path

from klarbesked.engine.annotate.lemma.lemma import the_lemmas
from klarbesked.engine.annotate.reading import Reading, read_words

INDEX = re.compile(r"COR(?:\.EXT)?\.\d+(?:\.\d+)*")
GRAMMAR = re.compile(r"(?:sb|vb|adj|adv|prop|pron|talord|præp|konj|udråbsord|fork)\b\.?[\w.]*")
POS = {"sb": "NOUN", "vb": "VERB", "adj": "ADJ", "adv": "ADV", "prop": "PROPN"}
LEAST_CELLS = 4

WordList = dict[tuple[str, str], str]
"""`{(bent form in lower case, part of speech): dictionary form}`."""


class WordListError(Exception):
    """The file is no word list. The message is Danish and says what to do."""


def read_register(path: Path) -> WordList:
    """Read the register's file. Raises `WordListError` where no line is one of its lines."""
    found: WordList = {}
    try:
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                cells = line.rstrip("\n").split("\t")
                if len(cells) >= LEAST_CELLS and INDEX.fullmatch(cells[0]):
                    _add(found, cells)
    except (OSError, UnicodeDecodeError) as error:
        raise WordListError(
            f"Vi kan ikke læse ordlisten {path.name}. Hent filen igen fra ordregister.dk."
        ) from error
    if not found:
        raise WordListError(
            f"Der er ingen ord i {path.name}. Vælg filen cor1.02.tsv fra ordregister.dk."
        )
    return found


def _add(found: WordList, cells: list[str]) -> None:
    place = next((i for i, cell in enumerate(cells[2:], 2) if GRAMMAR.fullmatch(cell)), None)
    if place is None or place + 1 >= len(cells):
        return
    pos = POS.get(cells[place].partition(".")[0])
    form = cells[place + 1].lower()
    if pos and form:
        found.setdefault((form, pos), cells[1])


class RegisterReader:
    """Reads words as the program does, with the register's dictionary form where ours guesses."""

    def __init__(self, register: WordList) -> None:
        self.register = register
        self._ours = frozenset().union(*the_lemmas().by_tag.values())

    def __call__(self, words: Sequence[str], starts: Sequence[int]) -> list[Reading]:
        found = read_words(words, starts)
        for i, (word, reading) in enumerate(zip(words, found, strict=True)):
            low = word.lower()
            if low in self._ours:
                continue
            lemma = self.register.get((low, reading.morph.pos))
            if lemma:
                found[i] = Reading(lemma, reading.morph)
        return found
