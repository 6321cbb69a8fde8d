"""Make the lemma table: known forms, and what the ending of an unknown one tells."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from klarbesked.engine.annotate.lemma.inflect import BENT, inflection_key
from klarbesked.engine.annotate.lemma.lemma import LONGEST_ENDING, Change, change
from klarbesked.engine.annotate.tagger.features import reduced_tag
from model.parole import Sample

RARE = 2
SURE_LENGTH = 4
"""An ending longer than this must have been seen more than once."""

Votes = defaultdict[tuple[str, str], Counter[Change]]


def lemma_votes(samples: Iterable[Sample]) -> Votes:
    """Count for each form and tag which change makes its lemma."""
    votes: Votes = defaultdict(Counter)
    for sample in samples:
        for token in sample.tokens:
            if token.pos == "PUNCT":
                continue
            is_name = token.pos == "PROPN"
            form = token.form if is_name else token.form.lower()
            lemma = token.lemma if is_name else token.lemma.lower()
            if token.pos == "ADV" and form.endswith("t") and lemma == form[:-1]:
                lemma = form
            votes[form, reduced_tag(token.pos, token.feats)][change(form, lemma)] += 1
    return votes


def ending_rules(votes: Votes) -> dict[tuple[str, str], Change]:
    """Return the endings whose change differs from that of the shorter ending."""
    by_ending: Votes = defaultdict(Counter)
    for (form, tag), counts in votes.items():
        best = counts.most_common(1)[0][0]
        for size in range(min(LONGEST_ENDING, len(form)) + 1):
            by_ending[tag, form[len(form) - size :]][best] += 1
    rules: dict[tuple[str, str], Change] = {}
    for (tag, end), counts in sorted(by_ending.items(), key=lambda item: len(item[0][1])):
        best, seen = counts.most_common(1)[0]
        is_unsure = seen < RARE and len(end) > SURE_LENGTH
        if end and (is_unsure or shorter(rules, tag, end) == best):
            continue
        rules[tag, end] = best
    return rules


def shorter(rules: dict[tuple[str, str], Change], tag: str, end: str) -> Change | None:
    while end:
        end = end[1:]
        if (tag, end) in rules:
            return rules[tag, end]
    return None


def preferred_forms(samples: Iterable[Sample]) -> list[str]:
    """Return the most frequent form where a dictionary form has several with the same tag."""
    counts: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for sample in samples:
        for token in sample.tokens:
            if token.pos in BENT:
                key = inflection_key(reduced_tag(token.pos, token.feats))
                counts[token.lemma.lower(), key][token.form.lower()] += 1
    return [
        f"{lemma}\t{key}\t{forms.most_common(1)[0][0]}"
        for (lemma, key), forms in sorted(counts.items())
        if len(forms) > 1
    ]


def bending_rules(votes: Votes) -> list[str]:
    """Return for each tag how a dictionary form with an ending is bent."""
    turned: Votes = defaultdict(Counter)
    for (form, tag), counts in votes.items():
        if tag.split(" ")[0] in BENT:
            lemma = counts.most_common(1)[0][0].of(form)
            turned[lemma, tag][change(lemma, form)] += 1
    return [
        f"{key}\t{end}\t{rule.cut}\t{rule.ending}"
        for (key, end), rule in sorted(ending_rules(turned).items())
    ]


def write_lemmas(samples: Sequence[Sample], folder: Path) -> None:
    votes = lemma_votes(samples)
    by_tag: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for (form, tag), counts in sorted(votes.items()):
        by_tag[tag][form] = counts.most_common(1)[0][0].of(form)
    endings = [
        f"{tag}\t{end}\t{rule.cut}\t{rule.ending}"
        for (tag, end), rule in sorted(ending_rules(votes).items())
    ]
    texts = {
        "tags": "\n".join(by_tag),
        "forms": "\n\n".join("\n".join(known) for known in by_tag.values()),
        "lemmas": "\n\n".join("\n".join(known.values()) for known in by_tag.values()),
        "endings": "\n".join(endings),
        "preferred": "\n".join(preferred_forms(samples)),
        "bendings": "\n".join(bending_rules(votes)),
    }
    # As bytes: an array of text has four of them for each letter, and takes the longer to read.
    in_bytes: dict[str, Any] = {
        name: np.frombuffer(text.encode(), np.uint8) for name, text in texts.items()
    }
    np.savez_compressed(folder / "lemmas.npz", **in_bytes)
