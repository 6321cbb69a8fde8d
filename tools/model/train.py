"""Train the tagger, and make the tables of lemmas and of how frequent they are.

    make model PAROLE=path/to/parole_dk_cdt.tsv.gz
    python tools/model/train.py CORPUS [--hold-out] [--out FILE]

`--hold-out` leaves every tenth source document out and says how well they are tagged; nothing
is written. The letter sentences of benchmarks/language/letters/train-*.tsv are added.
Needs scipy beside what the program needs. Same input, same output.
"""

import argparse
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from klarbesked.engine.annotate.tagger.features import (
    POSITIONS,
    TAG,
    TAG_PAIR,
    TAG_WINDOW,
    TAG_WORD,
    checksum,
    coarse_numbers,
    neighbour_features,
    number,
    own_features,
    plain,
    reduced_tag,
)
from klarbesked.engine.annotate.tagger.tagger import PAIRS, TAG_KEY, WORD_KEY
from model.frequency import write_frequency
from model.lemmas import write_lemmas
from model.parole import Sample, left_out, read_corpus, sentence_key

ROOT = Path(__file__).parents[2]
LETTERS = ROOT / "benchmarks/language/letters"
FOLDER = ROOT / "src/klarbesked/engine/annotate"
EPOCHS, FOLDS, STEP, L2, BATCH = 3, 4, 0.25, 2e-6, 128
LEAST_TAG, LEAST_FEATURE, LEAST_FORM = 4, 2, 2
SMALLEST, SCALE = 0.08, 16
"""Weights smaller than this are left out; the others are kept as sixteenths in one byte."""

LETTER_WEIGHT = 3
"""How often each letter sentence is shown, beside the many sentences of old news."""

Matrix = Any


def training_samples(corpus: Path) -> tuple[list[Sample], list[Sample]]:
    """Return the corpus without the yardstick's sentences, and our own letter sentences."""
    out = left_out()
    news = [
        sample
        for sample in read_corpus(corpus)
        if sentence_key([token.form for token in sample.tokens]) not in out
    ]
    letters = [s for path in sorted(LETTERS.glob("train-*.tsv")) for s in read_corpus(path)]
    return news, letters


def lexicon_of(samples: Iterable[Sample]) -> frozenset[str]:
    counts = Counter(token.form.lower() for sample in samples for token in sample.tokens)
    return frozenset(
        form for form, n in counts.items() if n >= LEAST_FORM and len(form) >= 3 and form.isalpha()
    )


class Data:
    """Sentences as numbers: which features each word has, and which tag is right."""

    def __init__(self, samples: Sequence[Sample], tags: list[str], lexicon: frozenset[str]) -> None:
        self.samples, self.tags, self.lexicon = samples, tags, lexicon
        index = {tag: n for n, tag in enumerate(tags)}
        self.lengths = [len(sample.tokens) for sample in samples]
        self.right = np.array(
            [index.get(reduced_tag(t.pos, t.feats), -1) for s in samples for t in s.tokens]
        )
        self._own: dict[tuple[str, bool], list[int]] = {}
        self._near: dict[tuple[str | None, int], list[int]] = {}
        self._coarse = coarse_numbers(tags)

    def features(self, guesses: NDArray[Any] | None) -> tuple[NDArray[Any], NDArray[Any]]:
        """Return all features in one row, and where each word's end."""
        found: list[int] = []
        ends = [0]
        at = 0
        for sample in self.samples:
            words = [token.form for token in sample.tokens]
            guess = guesses[at : at + len(words)].tolist() if guesses is not None else None
            at += len(words)
            padded = [None, None, *words, None, None]
            for i, word in enumerate(words):
                found += self._own_of(word, is_first=i == 0)
                for position in POSITIONS:
                    found += self._near_of(padded[i + 2 + position], position)
                if guess is not None:
                    found += self._tag_features(guess, i, word)
                ends.append(len(found))
        return np.array(found, np.int64), np.array(ends)

    def _own_of(self, word: str, *, is_first: bool) -> list[int]:
        key = (word, is_first)
        if key not in self._own:
            self._own[key] = own_features(word, is_first=is_first, lexicon=self.lexicon)
        return self._own[key]

    def _near_of(self, word: str | None, position: int) -> list[int]:
        key = (word, position)
        if key not in self._near:
            self._near[key] = neighbour_features(word, position)
        return self._near[key]

    def _tag_features(self, guess: list[int], i: int, word: str) -> list[int]:
        outside = len(self.tags)

        def tag(d: int) -> int:
            return guess[i + d] if 0 <= i + d < len(guess) else outside

        near = {d: self._coarse[tag(d)] for d in (-2, -1, 0, 1, 2)}
        found = [number(TAG + d, tag(d)) for d in TAG_WINDOW]
        found += [number(TAG_PAIR + n, near[a] * 256 + near[b]) for n, (a, b) in enumerate(PAIRS)]
        key = checksum(plain(word)) * WORD_KEY[0] + WORD_KEY[1]
        found += [number(TAG_WORD + n, near[d] * TAG_KEY + key) for n, d in enumerate((-1, 1))]
        return found

    def matrix(
        self, guesses: NDArray[Any] | None = None, vocabulary: NDArray[Any] | None = None
    ) -> tuple[Matrix, NDArray[Any]]:
        found, ends = self.features(guesses)
        if vocabulary is None:
            names, counts = np.unique(found, return_counts=True)
            vocabulary = names[counts >= LEAST_FEATURE]
        column = np.searchsorted(vocabulary, found)
        column[column == len(vocabulary)] = 0
        known = vocabulary[column] == found
        kept = np.concatenate([[0], np.cumsum(known)])[ends]
        column = column[known].astype(np.int32)
        matrix = sp.csr_matrix(
            (np.ones(len(column), np.float32), column, kept), (len(ends) - 1, len(vocabulary))
        )
        matrix.sum_duplicates()
        matrix.data[:] = 1
        return matrix, vocabulary


def fit(matrix: Matrix, right: NDArray[Any], size: int, epochs: int = EPOCHS) -> NDArray[Any]:
    """Multinomial logistic regression by Adagrad in small batches; the same each time."""
    generator = np.random.default_rng(0)
    weights = np.zeros((matrix.shape[1], size), np.float32)
    squares = np.full((matrix.shape[1], size), 1e-2, np.float32)
    usable = np.flatnonzero(right >= 0)
    for _ in range(epochs):
        order = generator.permutation(usable)
        for start in range(0, len(order), BATCH):
            rows = order[start : start + BATCH]
            part = matrix[rows]
            columns, local = np.unique(part.indices, return_inverse=True)
            small = sp.csr_matrix(
                (part.data, local.astype(np.int32), part.indptr), (len(rows), len(columns))
            )
            scores = small @ weights[columns]
            scores -= scores.max(1, keepdims=True)
            share = np.exp(scores)
            share /= share.sum(1, keepdims=True)
            share[np.arange(len(rows)), right[rows]] -= 1
            slope = small.T @ share + L2 * len(rows) * weights[columns]
            squares[columns] += slope * slope
            weights[columns] -= STEP * slope / np.sqrt(squares[columns])
    return weights


def in_bytes(weights: NDArray[Any]) -> NDArray[np.int8]:
    kept = np.where(np.abs(weights) >= SMALLEST, np.round(weights * SCALE), 0)
    return np.clip(kept, -127, 127).astype(np.int8)


def jackknife(data: Data, matrix: Matrix) -> NDArray[Any]:
    """Guess each part of the sentences with a model that has not seen it."""
    fold = np.random.default_rng(1).integers(0, FOLDS, len(data.samples))
    of_word = np.repeat(fold, data.lengths)
    guesses = np.zeros(len(of_word), np.int64)
    for n in range(FOLDS):
        inside = of_word == n
        weights = fit(matrix[~inside], data.right[~inside], len(data.tags), epochs=2)
        guesses[inside] = (matrix[inside] @ weights).argmax(1)
    return guesses


def packed(weights: NDArray[np.int8], names: NDArray[Any], part: str) -> dict[str, Any]:
    kept = (weights != 0).any(1)
    sparse = sp.csr_matrix(weights[kept])
    return {
        f"keys{part}": np.diff(names[kept], prepend=0),
        f"ends{part}": sparse.indptr.astype(np.int32),
        f"columns{part}": sparse.indices.astype(np.uint8),
        f"weights{part}": sparse.data.astype(np.int8),
    }


def full_features(samples: Iterable[Sample], tags: list[str]) -> dict[str, Any]:
    """Return each tag's usual features, and those of the forms that differ from them."""
    by_form: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    by_tag: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for sample in samples:
        for token in sample.tokens:
            tag = reduced_tag(token.pos, token.feats)
            by_form[token.form.lower(), tag][token.feats] += 1
            by_tag[tag][token.feats] += 1
    usual = {tag: counts.most_common(1)[0][0] for tag, counts in by_tag.items()}
    others = [
        f"{form}\t{tag}\t{counts.most_common(1)[0][0]}"
        for (form, tag), counts in sorted(by_form.items())
        if tag in tags and counts.most_common(1)[0][0] != usual[tag]
    ]
    return {
        "usual": np.array("\n".join(usual[tag] for tag in tags)),
        "others": np.array("\n".join(others)),
    }


def trained(samples: list[Sample]) -> dict[str, Any]:
    """Train both passes; return the arrays of the model file."""
    counts = Counter(reduced_tag(t.pos, t.feats) for s in samples for t in s.tokens)
    tags = sorted(tag for tag, n in counts.items() if n >= LEAST_TAG)
    lexicon = lexicon_of(samples)
    data = Data(samples, tags, lexicon)
    matrix, names = data.matrix()
    first = in_bytes(fit(matrix, data.right, len(tags)))
    guesses = jackknife(data, matrix)
    matrix, second_names = data.matrix(guesses)
    second = in_bytes(fit(matrix, data.right, len(tags)))
    return {
        "tags": np.array(tags),
        "lexicon": np.array("\n".join(sorted(lexicon))),
        **packed(first, names, "1"),
        **packed(second, second_names, "2"),
        **full_features(samples, tags),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--hold-out", action="store_true")
    options = parser.parse_args()
    began = time.time()
    news, letters = training_samples(options.corpus)
    if options.hold_out:
        from model.hold_out import report

        report(news, letters * LETTER_WEIGHT, trained)
    else:
        write_lemmas(news + letters, FOLDER / "lemma")
        write_frequency(news, FOLDER / "lemma")
        np.savez_compressed(FOLDER / "tagger/model.npz", **trained(news + letters * LETTER_WEIGHT))
    print(f"{len(news)} + {len(letters)} sentences, {time.time() - began:.0f} s")


if __name__ == "__main__":
    main()
