"""Train what tells the type of a letter, from invented letters that say their type.

    python tools/model/letter_types.py

Reads tools/model/letter_types/*.jsonl, the examples beside the types and the dev letters of
benchmarks/letter_types, never its heldout. Multinomial logistic regression with a quadratic
penalty, L-BFGS; weights are kept as bytes. Takes a minute. Needs scipy.
"""

import json
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix, hstack

from klarbesked.engine.annotate import annotate
from klarbesked.engine.letter_type import our_catalogue
from klarbesked.engine.letter_type.features import features
from klarbesked.engine.letter_type.line import lines_of
from klarbesked.engine.letter_type.recognise import scaled
from klarbesked.engine.read import read_letter

ROOT = Path(__file__).parents[2]
TOLD = [ROOT / "src/klarbesked/engine/letter_types", ROOT / "benchmarks/letter_types/dev"]
TARGET = ROOT / "src/klarbesked/engine/letter_type/model.npz"
SEEN, PENALTY, ROUNDS = 3, 1e-4, 200
"""A feature must be in three letters or more; the penalty was chosen on the dev letters."""

SIGN, SIGN_VALUE = "k:", 2.0
"""A sign that a lawyer has written counts for more than a word; chosen on the dev letters."""

COMPLAINT = re.compile(r"klag|uenig|ankestyrelsen|4 uger|fire uger", re.IGNORECASE)
DECISION = "afg_"


def variants(text: str, name: str) -> Iterator[str]:
    """Yield the letter, and a decision also without its guidance on complaining.

    A type must be told of a letter that lacks what the law demands of it, above all there.
    """
    yield text
    if name.startswith(DECISION):
        first, *rest = text.split("\n\n")
        kept = [first, *(part for part in rest if not COMPLAINT.search(part))]
        if 1 < len(kept) <= len(rest):
            yield "\n\n".join(kept)


def letters() -> Iterator[tuple[str, str]]:
    """Yield each training letter and its type."""
    for path in sorted((Path(__file__).parent / "letter_types").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            told = json.loads(line)
            yield told["text"], told["type"]
    for folder in TOLD:
        for path in sorted(folder.rglob("*.md")):
            told = tomllib.loads(path.with_suffix(".toml").read_text(encoding="utf-8"))
            yield path.read_text(encoding="utf-8"), told["type"]


Weights = NDArray[np.float64]


def fit(found: list[set[str]], types: list[int], words: list[str], count: int) -> Weights:
    """Return the weights, a row for each word and one for the bias, a column for each type."""
    place = {word: n for n, word in enumerate(words)}
    rows = [n for n, each in enumerate(found) for word in each if word in place]
    columns = [place[word] for each in found for word in each if word in place]
    values = [
        scaled(len(known)) * (SIGN_VALUE if word.startswith(SIGN) else 1)
        for known in ([word for word in each if word in place] for each in found)
        for word in known
    ]
    data = csr_matrix((values, (rows, columns)), shape=(len(found), len(words) + 1))
    data = hstack([data[:, :-1], np.ones((len(found), 1))]).tocsr()
    target = np.eye(count)[types]

    def loss(flat: Weights) -> tuple[float, Weights]:
        weights = flat.reshape(len(words) + 1, count)
        scores = data @ weights
        scores -= scores.max(axis=1, keepdims=True)
        shares = np.exp(scores)
        total = shares.sum(axis=1, keepdims=True)
        wrong = -(scores[target > 0] - np.log(total[:, 0])).mean()
        slope = data.T @ ((shares / total - target) / len(found)) + PENALTY * weights
        return wrong + PENALTY / 2 * (weights**2).sum(), slope.ravel()

    start = np.zeros((len(words) + 1) * count)
    done = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS})
    weights: Weights = done.x.reshape(len(words) + 1, count)
    weights[[place[word] for word in words if word.startswith(SIGN)]] *= SIGN_VALUE
    return weights


def main() -> None:
    catalogue = our_catalogue()
    names = sorted(catalogue.types)
    found, types = [], []
    for whole, name in letters():
        for text in variants(whole, name):
            read = annotate(read_letter(text.encode(), "brev.md"))
            found.append(features(lines_of(read), catalogue.types))
            types.append(names.index(name))
    seen = Counter(word for each in found for word in each)
    words = sorted(word for word, times in seen.items() if times >= SEEN)
    weights = fit(found, types, words, len(names))
    scale = np.abs(weights[:-1]).max() / 127
    np.savez_compressed(
        TARGET,
        features=np.array("\n".join(words)),
        types=np.array("\n".join(names)),
        weights=np.round(weights[:-1] / scale).astype(np.int8),
        scale=np.float32(scale),
        bias=weights[-1].astype(np.float32),
    )
    print(f"{len(found)} letters, {len(words)} features, {TARGET.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
