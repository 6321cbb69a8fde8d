"""An installed spaCy model in place of our own tagger, for those who want to compare.

Nothing needs spaCy. Any Danish pipeline with a tagger or morphologizer will do, for instance
da_core_news_md or one of DaCy's.
"""

from collections.abc import Sequence
from importlib import import_module
from typing import Any

from klarbesked.engine.annotate.morph import morph
from klarbesked.engine.annotate.reading import Reading


class SpacyError(Exception):
    """The model cannot be used. The message is Danish and says what to do."""


class SpacyReader:
    """Gives each word the reading of a spaCy pipeline; our tokens and sentences are kept."""

    def __init__(self, pipeline: Any) -> None:
        self.pipeline = pipeline

    def __call__(self, words: Sequence[str], starts: Sequence[int]) -> list[Reading]:
        doc_type = import_module("spacy.tokens").Doc
        first = set(starts)
        doc = doc_type(
            self.pipeline.vocab,
            words=list(words),
            sent_starts=[i in first for i in range(len(words))],
        )
        for _, component in self.pipeline.pipeline:
            doc = component(doc)
        return [
            Reading(token.lemma_ or token.text.lower(), morph(token.pos_, str(token.morph)))
            for token in doc
        ]


def load_spacy(name: str) -> SpacyReader:
    """Load an installed model by name. Raises `SpacyError` where it is not there."""
    try:
        return SpacyReader(import_module("spacy").load(name))
    except ImportError as error:
        raise SpacyError("spaCy findes ikke her. Skriv pip install spacy først.") from error
    except OSError as error:
        raise SpacyError(
            f"Modellen {name} findes ikke her. Skriv python -m spacy download {name}."
        ) from error
