"""What shows that a sentence says something: words, a pattern, facts, and where it stands."""

from collections.abc import Collection, Iterable, Mapping, Set
from dataclasses import dataclass
from typing import Any, get_args

from klarbesked.engine.annotate.fact import FactKind
from klarbesked.engine.letter_type.line import PLACES, Line, Lines
from klarbesked.engine.letter_type.toml_file import TomlFile
from klarbesked.pattern import Pattern

FACT_KINDS = get_args(FactKind)
KEYS = {"ord", "moenster", "fakta", "sted", "naer", "ikke", "svag", "point"}
BEFORE, AFTER = 2, 1
"""So many lines before and after are near."""


@dataclass(frozen=True)
class Forms:
    """Words, each as it stands in the dictionary or in the letter: "klage", "klage*", "*frist"."""

    exact: frozenset[str]
    starts: tuple[str, ...]
    ends: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.exact or self.starts or self.ends)

    def of(self, forms: Set[str]) -> set[str]:
        """Return those of `forms` that are meant."""
        found = set(self.exact & forms)
        if self.starts:
            found.update(form for form in forms if form.startswith(self.starts))
        if self.ends:
            found.update(form for form in forms if form.endswith(self.ends))
        return found


NO_FORMS = Forms(frozenset(), (), ())


@dataclass(frozen=True)
class Cue:
    """All that is given must hold of one line.

    words     one of them stands in it
    pattern   found in its text: lower case, with "du" for "De"
    facts     it holds a fact, or an unfilled field, of one of the kinds
    places    it stands in one of them, anywhere if empty
    near      one of them stands in it, right before or after it, or in the heading over it
    without   is not found in its text
    is_weak   shows it only perhaps
    """

    words: Forms
    pattern: Pattern | None
    facts: frozenset[str]
    places: frozenset[str]
    near: Forms
    without: Pattern | None
    is_weak: bool = False
    points: int = 1

    def lines(self, lines: Lines) -> Iterable[Line]:
        """Yield the lines it holds of, in reading order."""
        for number in sorted(self._candidates(lines)):
            line = lines.all[number]
            if self._fits(line) and (not self.near or self._is_near(lines, number)):
                yield line

    def _candidates(self, lines: Lines) -> Collection[int]:
        if not self.words:
            return range(len(lines.all))
        forms = self.words.of(lines.by_form.keys())
        return {number for form in forms for number in lines.by_form[form]}

    def _fits(self, line: Line) -> bool:
        if self.places and self.places.isdisjoint(line.places):
            return False
        if self.facts and self.facts.isdisjoint(line.facts):
            return False
        if self.pattern and not self.pattern.is_in(line.text):
            return False
        return not (self.without and self.without.is_in(line.text))

    def _is_near(self, lines: Lines, number: int) -> bool:
        around = lines.all[max(0, number - BEFORE) : number + AFTER + 1]
        block = lines.all[number].heading
        return any(self.near.of(line.forms) for line in around if line.heading == block) or bool(
            self.near.of(lines.all[number].heading_forms)
        )


def read_cue(file: TomlFile, table: Mapping[str, Any]) -> Cue:
    """Read one `[[tegn]]`. Raises LawyerFileError."""
    file.only(table, KEYS)
    cue = Cue(
        words=_forms(file.words(table, "ord")),
        pattern=file.pattern(table, "moenster"),
        facts=_known(file, table, "fakta", FACT_KINDS),
        places=_known(file, table, "sted", PLACES),
        near=_forms(file.words(table, "naer")),
        without=file.pattern(table, "ikke"),
        is_weak=file.yes(table, "svag"),
        points=file.number(table, "point", 1),
    )
    if not (cue.words or cue.pattern or cue.facts):
        file.fail("tegn", "Skriv ord, moenster eller fakta under [[tegn]].")
    return cue


def _forms(written: tuple[str, ...]) -> Forms:
    if not written:
        return NO_FORMS
    words = [word.lower() for word in written]
    exact = frozenset(word for word in words if "*" not in word)
    return Forms(
        exact,
        tuple(word[:-1] for word in words if word.endswith("*")),
        tuple(word[1:] for word in words if word.startswith("*")),
    )


def _known(
    file: TomlFile, table: Mapping[str, Any], key: str, known: tuple[str, ...]
) -> frozenset[str]:
    words = file.words(table, key)
    for word in words:
        if word not in known:
            file.fail(word, f"Vi kender ikke {word}. Du kan bruge: {', '.join(known)}.")
    return frozenset(words)
