"""Tags, lemmas, passives and sentence starts against UD Danish DDT, which lies outside.

    python benchmarks/language/ud.py da_ddt-ud-test.conllu

Nothing of the program is fitted on that treebank, and its sentences are left out of training.
"""

import argparse
import re
import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from klarbesked.engine.annotate import annotate
from klarbesked.engine.annotate.reading import read_words
from klarbesked.engine.read import read_letter

sys.path.insert(0, str(Path(__file__).parents[1]))
from intervals import wilson


class Token(NamedTuple):
    form: str
    lemma: str
    pos: str
    feats: str
    is_glued: bool


def sentences(path: Path) -> list[list[Token]]:
    found: list[list[Token]] = [[]]
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if not line:
            found.append([])
        elif cells[0].isdigit():
            feats = "|".join(f for f in cells[5].split("|") if f[:8] not in ("_", "Polarity"))
            found[-1].append(
                Token(cells[1], cells[2], cells[3], feats, "SpaceAfter=No" in cells[9])
            )
    return [sentence for sentence in found if sentence]


def score_tags(gold: list[list[Token]], *, show: bool) -> None:
    tokens = [token for sentence in gold for token in sentence]
    starts = [0]
    for sentence in gold[:-1]:
        starts.append(starts[-1] + len(sentence))
    found = read_words([token.form for token in tokens], starts)
    count: Counter[str] = Counter()
    wrong: Counter[tuple[str, str]] = Counter()
    for token, reading in zip(tokens, found, strict=True):
        count["pos"] += reading.morph.pos == token.pos
        count["feats"] += reading.morph.feats == token.feats
        count["lemma"] += reading.lemma == token.lemma
        count["lemma, any case"] += reading.lemma.lower() == token.lemma.lower()
        is_said, is_true = reading.morph.is_s_form, "Voice=Pass" in token.feats
        count["true"] += is_said and is_true
        count["said"] += is_said
        count["passives"] += is_true
        if reading.morph.pos != token.pos:
            wrong[token.pos, reading.morph.pos] += 1
    for name in ("pos", "feats", "lemma", "lemma, any case"):
        print(f"{name:16} {count[name] / len(tokens):.4f} (n={len(tokens)})")
    print(f"passive precision {wilson(count['true'], count['said'])}")
    print(f"passive recall    {wilson(count['true'], count['passives'])}")
    if show:
        print(wrong.most_common(8))


def score_starts(gold: list[list[Token]]) -> None:
    """Put the sentences after each other as running text and cut it again."""
    text, begins = "", set()
    for sentence in gold:
        begins.add(len(text))
        text += "".join(t.form + ("" if t.is_glued else " ") for t in sentence).strip() + " "
    document = read_letter(text.encode(), "tekst.txt")
    if re.sub(r"\s", "", document.text) != re.sub(r"\s", "", text):
        print("the text was changed in reading: starts are not scored")
        return
    solid = {at: sum(not c.isspace() for c in text[:at]) for at in begins}
    mine = {
        sum(not c.isspace() for c in document.text[: s.span.start])
        for s in annotate(document).sentences
    }
    true = len(mine & set(solid.values()))
    precision, recall = true / len(mine), true / len(solid)
    score = 2 * precision * recall / (precision + recall)
    print(f"sentence starts: precision {precision:.3f} recall {recall:.3f} F1 {score:.3f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("conllu", type=Path)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    gold = sentences(options.conllu)
    score_tags(gold, show=options.show)
    score_starts(gold)


if __name__ == "__main__":
    main()
