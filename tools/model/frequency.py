"""Make the frequency table: how often each dictionary form stands in the corpus, roughly."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from model.parole import Sample

LEFT_OUT = {"PROPN", "PUNCT", "NUM", "SYM", "X"}
"""Names, numbers and foreign words tell nothing of how well a word is known."""

BUCKETS = 16


def lemma_counts(samples: Iterable[Sample]) -> Counter[str]:
    return Counter(
        token.lemma.lower()
        for sample in samples
        for token in sample.tokens
        if token.pos not in LEFT_OUT and token.lemma.isalpha()
    )


def bucket(count: int) -> int:
    """Return the whole part of the count's binary logarithm, at most 15.

    >>> [bucket(n) for n in (1, 2, 3, 4, 100)]
    [0, 1, 1, 2, 6]
    """
    return min(BUCKETS - 1, count.bit_length() - 1)


def write_frequency(samples: Iterable[Sample], folder: Path) -> None:
    """Write the dictionary forms of each bucket, in the order of the alphabet."""
    lists: defaultdict[int, list[str]] = defaultdict(list)
    for lemma, count in sorted(lemma_counts(samples).items()):
        lists[bucket(count)].append(lemma)
    text = "\n".join(" ".join(lists[n]) for n in range(BUCKETS))
    np.savez_compressed(folder / "frequency.npz", lemmas=np.frombuffer(text.encode(), np.uint8))
