"""The tagger: a linear model in two passes; the second also sees what the first thought.

Each word form's share of the sums is computed once and kept, so tagging a letter is a few
array additions. Measured and described in docs/metode/sprog.md.
"""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

from klarbesked.engine.annotate.tagger.features import (
    POSITIONS,
    TAG,
    TAG_PAIR,
    TAG_WINDOW,
    TAG_WORD,
    checksum,
    coarse_numbers,
    form_features,
    neighbour_keys,
    place_features,
    placed,
    plain,
)

Ints = NDArray[np.int64]
Scores = NDArray[np.int16]

FIRST_SIZE = 4096
MOST_FORMS = 24_000
"""More word forms than this are not kept: the table begins again (46 MB at the most)."""

PADDING = 3
BATCH = 512
PAIRS = ((-2, -1), (-1, 1), (1, 2), (0, 1), (-1, 0))
"""Which coarse tags of the first pass are seen together."""

WORD_KEY = (40503, 12345)
TAG_KEY = 2654435761


class Tagger:
    """Gives each word the number of a tag in `tags`."""

    def __init__(self, model: dict[str, NDArray[Any]]) -> None:
        """`model`: the arrays of model.npz, as written by tools/model/train.py."""
        self.tags = [str(tag) for tag in model["tags"]]
        self.lexicon = frozenset(str(model["lexicon"]).split("\n"))
        self._size = len(self.tags)
        self._keys = [np.cumsum(model["keys1"]), np.cumsum(model["keys2"])]
        self._weights = [_dense(model, n, self._size) for n in "12"]
        self._read_tag_tables()
        self._forget()

    def _read_tag_tables(self) -> None:
        """Lay the weights of the first pass's tags out as tables to look up in."""
        size = self._size
        self._coarse: Ints = np.array(coarse_numbers(self.tags), np.int64)
        width = self._width = int(self._coarse.max()) + 1
        self._near = {d: self._table(TAG + d, size + 1, None) for d in TAG_WINDOW}
        self._pairs = [self._table(TAG_PAIR + n, width * width, width) for n in range(len(PAIRS))]
        keys = self._keys[1]
        bounds = [np.searchsorted(keys, [t << 40, (t + 1) << 40]) for t in (TAG_WORD, TAG_WORD + 1)]
        self._with_word = [
            (keys[a:b], np.ascontiguousarray(self._weights[1][a:b])) for a, b in bounds
        ]

    def _table(self, template: int, rows: int, width: int | None) -> Scores:
        keys = self._keys[1]
        first, last = np.searchsorted(keys, [template << 40, (template + 1) << 40])
        key = (keys[first:last] & ((1 << 40) - 1)).astype(np.int64)
        table = np.zeros((rows, self._size), np.int16)
        place = key if width is None else (key >> 8) * width + (key & 255)
        table[place] = self._weights[1][first:last]
        return table

    def _forget(self) -> None:
        self._numbers: dict[str | None, int] = {None: 0}
        self._tables = [np.zeros((FIRST_SIZE, 2 * self._size), np.int16) for _ in range(6)]
        self._checksums: Ints = np.zeros(FIRST_SIZE, np.int64)
        self._learn([None])

    def _grow(self, needed: int) -> None:
        have = len(self._checksums)
        if needed <= have:
            return
        more = max(have, needed - have)
        self._tables = [np.pad(table, ((0, more), (0, 0))) for table in self._tables]
        self._checksums = np.pad(self._checksums, (0, more))

    def _learn(self, words: Sequence[str | None]) -> None:
        """Sum the weights of new forms: as the word itself, as a first word, as a neighbour."""
        for start in range(0, len(words), BATCH):
            self._learn_batch(words[start : start + BATCH])

    def _learn_batch(self, words: Sequence[str | None]) -> None:
        known = [word for word in words if word is not None]
        rows = [self._numbers[word] for word in known]
        self._checksums[rows] = [checksum(plain(word)) for word in known]
        keys = [neighbour_keys(word) for word in words]
        groups = [form_features(word, self.lexicon) for word in known]
        groups += [place_features(word, is_first=f) for f in (False, True) for word in known]
        groups += [placed(its_keys, position) for position in POSITIONS for its_keys in keys]
        begins = np.cumsum([0, *map(len, groups[:-1])])
        found = np.fromiter(chain.from_iterable(groups), np.int64)
        near = [self._numbers[word] for word in words]
        for part in (0, 1):
            sums = self._sums(part, found, begins)
            columns = slice(part * self._size, (part + 1) * self._size)
            form, inside, first = np.split(sums[: 3 * len(known)], 3)
            self._tables[0][rows, columns] = form + inside
            self._tables[1][rows, columns] = form + first
            beside = np.split(sums[3 * len(known) :], len(POSITIONS))
            for table, summed in zip(self._tables[2:], beside, strict=True):
                table[near, columns] = summed

    def _sums(self, part: int, features: Ints, begins: Ints) -> Scores:
        keys, weights = self._keys[part], self._weights[part]
        place = np.searchsorted(keys, features)
        place[place == len(keys)] = 0
        place = np.where(keys[place] == features, place, len(keys))
        return np.add.reduceat(weights[place], begins, axis=0, dtype=np.int16)

    def tag(self, words: Sequence[str], starts: Sequence[int]) -> Ints:
        """Return the tag number of each of `words`; `starts`: where sentences begin, from 0."""
        if not words:
            return np.zeros(0, np.int64)
        forms = np.array(self._known(words))
        first = np.asarray(starts)
        count = len(words)
        sentence = np.zeros(count, np.int64)
        sentence[first] = 1
        place = np.arange(count) + PADDING * np.cumsum(sentence)
        padded = np.zeros(count + PADDING * (len(first) + 1), np.int64)
        padded[place] = forms
        scores = self._tables[0][forms]
        scores[first] = self._tables[1][forms[first]]
        for table, position in zip(self._tables[2:], POSITIONS, strict=True):
            scores += table[padded[place + position]]
        guess = scores[:, : self._size].argmax(1)
        second = np.ascontiguousarray(scores[:, self._size :])
        return self._second_pass(second, guess, forms, padded, place)

    def _second_pass(
        self, scores: Scores, guess: Ints, forms: Ints, padded: Ints, place: Ints
    ) -> Ints:
        tags = np.full(len(padded), self._size, np.int64)
        tags[place] = guess
        for position, table in self._near.items():
            scores += table[tags[place + position]]
        coarse = self._coarse[tags]
        near = {d: coarse[place + d] for d in (-2, -1, 0, 1, 2)}
        for table, (a, b) in zip(self._pairs, PAIRS, strict=True):
            scores += table[near[a] * self._width + near[b]]
        word_key = self._checksums[forms] * WORD_KEY[0] + WORD_KEY[1]
        for n, (keys, weights) in enumerate(self._with_word):
            key = (near[-1 if n == 0 else 1] * TAG_KEY + word_key) & ((1 << 40) - 1)
            key |= (TAG_WORD + n) << 40
            found = np.searchsorted(keys, key)
            found[found == len(keys)] = 0
            hit = np.flatnonzero(keys[found] == key)
            scores[hit] += weights[found[hit]]
        best: Ints = scores.argmax(1)
        return best

    def _known(self, words: Sequence[str]) -> list[int]:
        numbers = self._numbers
        try:
            return [numbers[word] for word in words]
        except KeyError:
            self._add(words)
        return [self._numbers[word] for word in words]

    def _add(self, words: Sequence[str]) -> None:
        new = [word for word in dict.fromkeys(words) if word not in self._numbers]
        if len(self._numbers) + len(new) > MOST_FORMS:
            self._forget()
            new = list(dict.fromkeys(words))
        first = len(self._numbers)
        self._numbers.update((word, first + n) for n, word in enumerate(new))
        self._grow(len(self._numbers))
        self._learn(new)


def _dense(model: dict[str, NDArray[Any]], part: str, size: int) -> NDArray[np.int8]:
    """Spread the kept weights out; the last row, all zero, is for features nobody knows."""
    ends = model[f"ends{part}"]
    table = np.zeros((len(ends), size), np.int8)
    table[np.repeat(np.arange(len(ends) - 1), np.diff(ends)), model[f"columns{part}"]] = model[
        f"weights{part}"
    ]
    return table


@cache
def the_tagger() -> Tagger:
    """Return the tagger with the weights that come with the program."""
    with files(__package__).joinpath("model.npz").open("rb") as file, np.load(file) as model:
        return Tagger(dict(model))
