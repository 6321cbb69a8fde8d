"""Letter types and their elements against letters that say what they hold.

    python benchmarks/letter_types/score.py [--show]

Type right; required elements that stand in the letter and are found; planted omissions that are
seen ("not found" or "unsure") and said ("not found" only); false "not found" in good letters.
`--show` lists what is wrong in dev, never in heldout.
"""

import argparse
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from klarbesked.engine.annotate import annotate
from klarbesked.engine.check import all_rules, check
from klarbesked.engine.letter_type import our_catalogue, recognise_type
from klarbesked.engine.letter_type.found import find_elements
from klarbesked.engine.letter_type.line import lines_of
from klarbesked.engine.read import read_letter
from klarbesked.engine.rules.lovkrav.element_ikke_fundet import UNREAD

sys.path.insert(0, str(Path(__file__).parents[1]))
from intervals import wilson

HERE = Path(__file__).parent
EXAMPLES = Path(__file__).parents[2] / "src/klarbesked/engine/letter_types"
DAY = date(2026, 11, 25)


class Case(NamedTuple):
    """A letter and what its author says of it."""

    path: Path
    told: dict[str, Any]


def cases(name: str) -> Iterator[Case]:
    folders = [EXAMPLES] if name == "examples" else [HERE / name]
    for folder in folders:
        for path in sorted(folder.rglob("*.md")):
            told = path.with_suffix(".toml")
            if told.exists():
                yield Case(path, tomllib.loads(told.read_text(encoding="utf-8")))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true")
    show = parser.parse_args().show
    for name in ("examples", "dev", "heldout"):
        score(name, list(cases(name)), show=show and name != "heldout")


def score(name: str, found: list[Case], *, show: bool) -> None:
    catalogue = our_catalogue()
    right = sure = 0
    tally: Counter[str] = Counter()
    per_good = []
    for path, told in found:
        letter = annotate(read_letter(path.read_bytes(), path.name))
        lines = lines_of(letter)
        guess = recognise_type(lines, catalogue.types)
        label = f"{path.parent.name}/{path.stem}" if name == "examples" else path.stem
        right += guess.id == told["type"]
        sure += guess.is_sure and guess.id != told["type"]
        if show and guess.id != told["type"]:
            print(f"  type {label}: {guess.id} {guess.others[:2]}")
        false = 0
        for each in find_elements(told["type"], lines, catalogue, told["svar"], DAY):
            id_ = each.element.id
            is_there, is_out = id_ in told["tilstede"], id_ in told["udeladt"]
            if is_there and each.requirement.demand != "bør":
                tally["demanded"] += 1
                tally["demanded found"] += each.status == "found"
                false += each.status == "not_found"
            if is_there and each.requirement.demand == "bør":
                tally["advised"] += 1
                tally["advised found"] += each.status == "found"
            if is_out:
                tally["left out"] += 1
                tally["left out seen"] += each.status in ("not_found", "unsure")
                tally["left out said"] += each.status == "not_found"
            if not is_there and not is_out and each.requirement.demand == "bør":
                tally["absent advised"] += 1
                tally["absent advised seen"] += each.status != "found"
            is_wrong = (is_there and each.status == "not_found") or (
                is_out and each.status == "found"
            )
            if show and is_wrong:
                place = letter.document.at(each.span)[:110] if each.span else ""
                print(f"  {label}: {id_} {each.status} {place!r}")
        if told["godt"]:
            per_good.append(false)
    print(f"{name}: {len(found)} letters")
    print(f"  type right {wilson(right, len(found))}; wrong and sure {sure}")
    for what, of in (
        ("demanded found", "demanded"), ("left out seen", "left out"),
        ("left out said", "left out"),
        ("advised found", "advised"), ("absent advised seen", "absent advised"),
    ):  # fmt: skip
        print(f"  {what} {wilson(tally[what], tally[of])}")
    for level, (right_ones, all_ones) in _precision(found).items():
        print(f"  not found, level {level}: precision {wilson(right_ones, all_ones)}")
    if per_good:
        print(
            f"  false “not found” a good letter: {sum(per_good) / len(per_good):.2f}, "
            f"most {max(per_good)}"
        )


def _precision(found: list[Case]) -> dict[str, tuple[int, int]]:
    """Of what element-ikke-fundet says at each level: how much is not in the letter, and all.

    The type is the one the program finds, as it is for users.
    """
    elements = {e.missing: e.id for e in our_catalogue().elements.values()}
    rule = all_rules()["element-ikke-fundet"]
    right, total = Counter[str](), Counter[str]()
    for path, told in found:
        document = read_letter(path.read_bytes(), path.name)
        checked = check(document, rules=[rule], today=DAY, answers=told["svar"])
        for finding in checked.findings:
            id_ = elements[finding.message.removesuffix(UNREAD)]
            total[finding.level] += 1
            right[finding.level] += id_ not in told["tilstede"]
    return {level: (right[level], total[level]) for level in sorted(total)}


if __name__ == "__main__":
    main()
