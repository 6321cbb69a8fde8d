"""Words a second beside TextDescriptives: the same 200 letters, one run, one core.

    OMP_NUM_THREADS=1 python benchmarks/speed/peer.py PIPELINE

PIPELINE is a Danish spaCy pipeline with tagger or morphologizer and parser: an installed
name or a folder. Needs spaCy and textdescriptives, which the project does not. The letters
are put together from the paragraphs of our own benchmark letters, the same each time.
"""

import sys
import time
from collections.abc import Callable
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

from klarbesked.engine.annotate import annotate
from klarbesked.engine.check import check
from klarbesked.engine.document import Document
from klarbesked.engine.read import read_letter

sys.path.insert(0, str(Path(__file__).parents[1]))
from speed.letters import letters

COMPONENTS = ("descriptive_stats", "readability", "dependency_distance", "pos_proportions")
TODAY = date(2026, 11, 25)


def seconds(run: Callable[[Any], object], inputs: list[Any]) -> float:
    started = time.perf_counter()
    for each in inputs:
        run(each)
    return time.perf_counter() - started


def annotated(document: Document) -> None:
    letter = annotate(document)
    for sentence in letter.sentences:
        letter.parse_of(sentence)
    _ = letter.facts


def main() -> None:
    texts = letters()
    words = sum(len(text.split()) for text in texts)
    documents = [read_letter(text.encode(), "brev.txt") for text in texts]
    spacy = import_module("spacy")
    import_module("textdescriptives")
    nlp = spacy.load(sys.argv[1])
    if not {"tagger", "attribute_ruler"} & set(nlp.pipe_names):
        nlp.add_pipe("attribute_ruler")
    for component in COMPONENTS:
        nlp.add_pipe(f"textdescriptives/{component}")
    extract = import_module("textdescriptives").extract_df
    list(nlp.pipe(texts[:5]))
    check(documents[0], today=TODAY)

    started = time.perf_counter()
    docs = list(nlp.pipe(texts))
    theirs = time.perf_counter() - started
    extract(docs)
    with_table = time.perf_counter() - started
    first = seconds(lambda d: check(d, today=TODAY), documents)
    again = seconds(lambda d: check(d, today=TODAY), documents)
    marks = seconds(annotated, documents)
    print(f"{len(texts)} letters, {words} words; pipeline {nlp.pipe_names}")
    for name, took in (
        ("TextDescriptives, its measures in the docs", theirs),
        ("TextDescriptives, with its table", with_table),
        ("ours: tags, lemmas, clauses, facts", marks),
        ("ours: the same and all rules, first time", first),
        ("ours: the same and all rules, again", again),
    ):
        print(f"{name:44} {words / took:9.0f} words/s  {1000 * took / len(texts):6.2f} ms a letter")
    print(f"ours with all rules / TextDescriptives: {theirs / first:.1f} to {theirs / again:.1f}")


if __name__ == "__main__":
    main()
