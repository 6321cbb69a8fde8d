"""How well the model does on source documents it has not seen."""

from collections.abc import Callable
from typing import Any

import numpy as np

from klarbesked.engine.annotate.tagger.features import reduced_tag
from klarbesked.engine.annotate.tagger.tagger import Tagger
from model.parole import Sample

EVERY = 10


def report(
    news: list[Sample], letters: list[Sample], train: Callable[[list[Sample]], dict[str, Any]]
) -> None:
    """Train without every tenth document and print how its words and passives are tagged."""
    sources = sorted({sample.source for sample in news})
    held = set(sources[::EVERY])
    tagger = Tagger(train([s for s in news if s.source not in held] + letters))
    right = total = true = said = passives = 0
    for sample in news:
        if sample.source not in held:
            continue
        found = tagger.tag([token.form for token in sample.tokens], [0])
        for number, token in zip(np.asarray(found), sample.tokens, strict=True):
            tag = tagger.tags[number]
            total += 1
            right += tag == reduced_tag(token.pos, token.feats)
            is_said, is_true = "Voice=Pass" in tag, "Voice=Pass" in token.feats
            true += is_said and is_true
            said += is_said
            passives += is_true
    precision, recall = true / said, true / passives
    print(f"{len(held)} documents, {total} words: whole tag {right / total:.4f}")
    print(
        f"s-passives (n={passives}): precision {precision:.3f} recall {recall:.3f} "
        f"F1 {2 * precision * recall / (precision + recall):.3f}"
    )
