"""Which kind of letter it is, told by its heading, its opening and what it decides."""

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from itertools import islice
from math import sqrt
from typing import Any, NamedTuple, get_args

import numpy as np
from numpy.typing import NDArray

from klarbesked.engine.letter_type.catalogue import our_catalogue
from klarbesked.engine.letter_type.features import features
from klarbesked.engine.letter_type.line import Lines
from klarbesked.engine.letter_type.spec import Family, TypeSpec

OTHER = "andet"
FAMILIES: tuple[Family, ...] = get_args(Family)
OWN_POINTS = 6
"""From so many points on, a letter is of the authority's own type."""

SURE, POSSIBLE = 0.75, 0.15
"""How likely the best must be for us to be sure, and another to be named beside it."""

FAMILY_SURE = 0.8
"""How likely the types of its family must be together for us to be sure of the family."""

LEAST = 0.3
"""With less, the type is not named, nor its family."""

EVIDENCE = 12.0
"""What the features of a letter add up to, as the length of the vector; chosen in training."""

LEAST_FEATURES = 120
"""A letter of the training has more. With fewer, each does not count for more."""

LEAST_WORDS = 10
"""With fewer words of its own it is no letter that could be recognised."""

FIELD = re.compile(r"\[[^\]]*\]|\{[^}]*\}|«[^»]*»|<[^>]*>")
STATUTE = re.compile(r"(?:§ ?\d+ ?[a-z]?|stk\. ?\d+) ?\. ")
"""A line of law begins so. What a law says is not what the letter says."""


class LetterType(NamedTuple):
    """`id` is a type of the catalogue, a family, or "andet" where nothing fits.

    `is_sure` is False where the signs are few or point two ways; a rule that builds on the type
    must then be silent, and one that builds on its family where `is_family_sure` is False.
    `is_chosen`: the user has said so. `others`: what it could be as well, the likeliest first.
    """

    id: str
    family: Family
    is_sure: bool
    is_family_sure: bool
    is_chosen: bool = False
    others: tuple[str, ...] = ()


UNKNOWN = LetterType(OTHER, "andet", is_sure=False, is_family_sure=False)


class Model(NamedTuple):
    """The weights of tools/model/letter_types.py: `weights[words[feature]]` has one a type, as a
    count of `scale`.
    """

    types: tuple[str, ...]
    words: Mapping[str, int]
    weights: NDArray[np.int8]
    scale: float
    bias: NDArray[np.float32]


@cache
def the_model() -> Model:
    """Return the model that comes with the program."""
    with files(__package__).joinpath("model.npz").open("rb") as file, np.load(file) as model:
        data: dict[str, Any] = dict(model)
    words = str(data["features"]).split("\n")
    return Model(
        types=tuple(str(data["types"]).split("\n")),
        words={word: row for row, word in enumerate(words)},
        weights=data["weights"],
        scale=float(data["scale"]),
        bias=data["bias"].astype(np.float32),
    )


def chosen_type(id_: str, types: Mapping[str, TypeSpec]) -> LetterType:
    """The type or family the user has named."""
    family = types[id_].family if id_ in types else next(f for f in FAMILIES if f == id_)
    return LetterType(id_, family, is_sure=True, is_family_sure=True, is_chosen=True)


def recognise_type(lines: Lines, types: Mapping[str, TypeSpec]) -> LetterType:
    """Return the likeliest type; an authority's own goes before ours where its signs are clear."""
    model = the_model()
    ours = our_catalogue().types
    own = _own_type(lines, {id_: spec for id_, spec in types.items() if spec is not ours.get(id_)})
    if own:
        return LetterType(own, types[own].family, is_sure=True, is_family_sure=True)
    if not _has_own_words(lines):
        return UNKNOWN
    shares = _shares(features(lines, ours), model)
    ranked = np.argsort(-shares)
    best = model.types[ranked[0]]
    family = types[best].family
    of_family = sum(
        share for id_, share in zip(model.types, shares, strict=True) if types[id_].family == family
    )
    if of_family < LEAST:
        return UNKNOWN
    return LetterType(
        best if shares[ranked[0]] >= LEAST else family,
        family,
        is_sure=bool(shares[ranked[0]] >= SURE),
        is_family_sure=bool(of_family >= FAMILY_SURE),
        others=tuple(model.types[n] for n in ranked[1:4] if shares[n] >= POSSIBLE),
    )


def _shares(found: set[str], model: Model) -> NDArray[np.float32]:
    """Return how likely each type is; they add up to 1."""
    known = [row for feature in found if (row := model.words.get(feature)) is not None]
    summed = model.weights[known].sum(axis=0, dtype=np.int32)
    scores = summed * (model.scale * scaled(len(known))) + model.bias
    powers = np.exp(scores - scores.max())
    shares: NDArray[np.float32] = powers / powers.sum()
    return shares


def scaled(known: int) -> float:
    """The value of each of so many known features: a long letter says no more than a short one."""
    return EVIDENCE / sqrt(max(known, LEAST_FEATURES))


def _has_own_words(lines: Lines) -> bool:
    """Whether LEAST_WORDS are the letter's own: no fields to fill in and no lines of law."""
    own = (FIELD.sub(" ", line.text) for line in lines.all if not STATUTE.match(line.text))
    words = (word for text in own for word in text.split() if word.isalnum())
    return any(islice(words, LEAST_WORDS - 1, None))


def _own_type(lines: Lines, types: Mapping[str, TypeSpec]) -> str | None:
    points = {
        id_: sum(sign.points for sign in spec.signs if any(True for _ in sign.lines(lines)))
        for id_, spec in types.items()
    }
    best = max(points, key=lambda id_: points[id_], default=None)
    return best if best and points[best] >= OWN_POINTS else None
