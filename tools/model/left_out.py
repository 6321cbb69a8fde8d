"""Write the keys of the corpus sentences that UD Danish DDT has in dev and test.

    python tools/model/left_out.py PAROLE UD_DEV UD_TEST

A sentence is left out when it is one of theirs word for word, or shares most of its runs of
four words with one (the two corpora do not always cut sentences at the same place).
"""

import sys
from collections import Counter, defaultdict
from pathlib import Path

from model.parole import LEFT_OUT, read_corpus, sentence_key

RUN = 4
MOST = 0.4
"""A sentence with a larger share of its runs in dev and test is theirs too."""


def conllu_forms(path: Path) -> list[list[str]]:
    sentences: list[list[str]] = [[]]
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if not line:
            sentences.append([])
        elif len(cells) > 1 and cells[0].isdigit():
            sentences[-1].append(cells[1])
    return [forms for forms in sentences if forms]


def runs(forms: list[str]) -> set[tuple[str, ...]]:
    return {tuple(forms[i : i + RUN]) for i in range(max(1, len(forms) - RUN + 1))}


def main() -> None:
    corpus, *treebank = map(Path, sys.argv[1:])
    theirs = [forms for path in treebank for forms in conllu_forms(path)]
    keys = {sentence_key(forms) for forms in theirs}
    near: defaultdict[tuple[str, ...], set[int]] = defaultdict(set)
    sizes = [len(runs(forms)) for forms in theirs]
    for number, forms in enumerate(theirs):
        for run in runs(forms):
            near[run].add(number)
    out: set[str] = set()
    exact = 0
    for sample in read_corpus(corpus):
        forms = [token.form for token in sample.tokens]
        key = sentence_key(forms)
        shared = Counter(n for run in runs(forms) for n in near.get(run, ()))
        is_near = any(k / min(sizes[n], len(runs(forms))) >= MOST for n, k in shared.items())
        exact += key in keys
        if key in keys or is_near:
            out.add(key)
    LEFT_OUT.write_text("\n".join(sorted(out)) + "\n", encoding="ascii")
    print(f"{len(theirs)} sentences in dev and test; {exact} found word for word; {len(out)} out")


if __name__ == "__main__":
    main()
