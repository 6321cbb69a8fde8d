"""What tells the type of a letter: the words of its heading, its opening and the rest; signs."""

from collections.abc import Mapping
from itertools import pairwise

from klarbesked.engine.letter_type.line import Line, Lines
from klarbesked.engine.letter_type.spec import TypeSpec

OPENING = 4
"""So many of the first lines are the opening."""

HEADING, START, ANYWHERE = "e", "s", "t"


def features(lines: Lines, types: Mapping[str, TypeSpec]) -> set[str]:
    """Return the letter's features: "e:klage" is the word in its heading, "k:afg_afslag/0" the
    first sign of that type.
    """
    found: set[str] = set()
    opening = 0
    for line in lines.all:
        zones = [ANYWHERE]
        if "emne" in line.places:
            zones.append(HEADING)
        if "start" in line.places and opening < OPENING:
            zones.append(START)
            opening += 1
        found.update(_of_line(line, zones))
    for id_, spec in types.items():
        for number, sign in enumerate(spec.signs):
            if any(True for _ in sign.lines(lines)):
                found.add(f"k:{id_}/{number}")
    return found


def _of_line(line: Line, zones: list[str]) -> set[str]:
    words = {form for form in line.forms if form.isalpha() and len(form) > 1}
    found = {f"{zone}:{word}" for zone in zones for word in words}
    found |= {f"{zone}#{kind}" for zone in zones for kind in line.facts}
    spelled = [word for word in line.text.split() if word.isalpha()]
    for zone in zones[1:]:
        found |= {f"{zone}:{a}_{b}" for a, b in pairwise(spelled)}
    return found
