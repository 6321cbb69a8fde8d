"""Where each word form of a letter stands, so that a rule need not go through all the words."""

from collections.abc import Iterable, Sequence

from klarbesked.engine.annotate.word import Word

Place = tuple[int, int]
"""The number of the sentence and of the word in it, both from 0."""


def word_places(sentences: Iterable[Sequence[Word]]) -> dict[str, list[Place]]:
    """Return the places of each form and each dictionary form, both in lower case.

    A word whose dictionary form is spelled otherwise is found under both.
    """
    found: dict[str, list[Place]] = {}
    for number, words in enumerate(sentences):
        for i, (_, low, lemma, _) in enumerate(words):
            place = (number, i)
            if low in found:
                found[low].append(place)
            else:
                found[low] = [place]
            if lemma != low:
                found.setdefault(lemma.lower(), []).append(place)
    return found
