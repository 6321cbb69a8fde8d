"""Citations of law in many spellings, and whether each § in our letters is part of one.

    python benchmarks/law/citations.py [--show]

The forms are put together from ways to write a law and ways to write a section, so what each
means is known. The letters are those of benchmarks/letter_types and benchmarks/precision.
"""

import argparse
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from klarbesked.engine.annotate import annotate
from klarbesked.engine.read import read_letter
from klarbesked.law.citation import citations

sys.path.insert(0, str(Path(__file__).parents[1]))
from intervals import wilson

BENCHMARKS = Path(__file__).parents[1]
BEFORE = {
    "aktivlovens": "LAS", "Aktivlovens": "LAS", "sygedagpengelovens": "SDL",
    "forvaltningslovens": "FVL", "forvaltningsloven,": "FVL", "retssikkerhedslovens": "RSL",
    "serviceloven": "SEL", "LAB": "LAB", "RSL": "RSL", "FVL": "FVL",
    "lov om sygedagpenge": "SDL", "lovens": "LOVEN",
}  # fmt: skip
AFTER = {
    "i aktivloven": "LAS", "i lov om aktiv socialpolitik": "LAS", "i lov om sygedagpenge": "SDL",
    "i forvaltningsloven": "FVL", "i lov om social service": "SEL",
    "i lov om en aktiv beskæftigelsesindsats": "LAB",
}  # fmt: skip
SECTIONS = {
    "§ 24": ["§ 24"], "§24": ["§ 24"], "§ 24a": ["§ 24 a"], "§ 24 a, stk. 2": ["§ 24 a, stk. 2"],
    "§ 24, stk 2": ["§ 24, stk. 2"], "§ 24 stk. 2": ["§ 24, stk. 2"],
    "§ 24, stk. 2, nr. 3": ["§ 24, stk. 2, nr. 3"], "§ 24, nr. 3": ["§ 24, nr. 3"],
    "§ 24, stk. 1, 2. pkt.": ["§ 24, stk. 1, 2. pkt."], "§§ 24 og 27": ["§ 24", "§ 27"],
    "§§ 24-27": ["§ 24-27"], "§ 24 og § 27, stk. 1": ["§ 24", "§ 27, stk. 1"],
}  # fmt: skip


def forms() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each form, and the citations it stands for."""
    for written, parts in SECTIONS.items():
        for law, key in BEFORE.items():
            yield f"{law} {written}", tuple(f"{key} {part}" for part in parts)
        for law, key in AFTER.items():
            yield f"{written} {law}", tuple(f"{key} {part}" for part in parts)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true")
    show = parser.parse_args().show
    right = total = 0
    for written, expected in forms():
        text = f"Vi har brugt {written} i din sag."
        found = tuple(part for each in citations(text) for part in each.canonical)
        total += 1
        right += found == expected
        if show and found != expected:
            print(f"{written}: {found}, not {expected}")
    print(f"own forms {wilson(right, total)}")
    signs = inside = letters = 0
    for path in sorted(BENCHMARKS.glob("*/*/*.md")):
        letter = annotate(read_letter(path.read_bytes(), path.name))
        places = [fact.span for fact in letter.facts if fact.kind == "citation"]
        letters += 1
        for sign in re.finditer("§+", letter.text):
            signs += 1
            is_inside = any(p.start <= sign.start() < p.end for p in places)
            inside += is_inside
            if show and not is_inside:
                print(f"{path.name}: {letter.text[sign.start() : sign.start() + 40]!r}")
    print(f"§ in {letters} letters located {wilson(inside, signs)}")


if __name__ == "__main__":
    main()
