"""What shows that a sentence says something: words, a pattern, facts, and where it stands."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from typing import Any

from klarbesked.engine.letter_type.line import LINE_FACTS, PLACES, Line, Lines
from klarbesked.engine.letter_type.toml_file import TomlFile
from klarbesked.pattern import Pattern

KEYS = {"ord", "moenster", "fakta", "sted", "naer", "efter", "ikke", "citat", "svag", "point"}
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
    after     one of them stands in the line before it, under the same heading
    without   is not found in its text
    is_weak   shows it only perhaps
    quotes    looks in what the letter quotes as well: a law, the reader's mail
    """

    words: Forms
    pattern: Pattern | None
    facts: frozenset[str]
    places: frozenset[str]
    near: Forms
    without: Pattern | None
    after: Forms = NO_FORMS
    is_weak: bool = False
    points: int = 1
    quotes: bool = False

    def lines(self, lines: Lines) -> Iterable[Line]:
        """Yield the lines it holds of, in reading order."""
        return (lines.all[number] for number in self._numbers(lines, len(lines.all)))

    def first(self, lines: Lines, end: int) -> int | None:
        """Return the number of the first line before `end` it holds of; None if none is."""
        return next(self._numbers(lines, end), None)

    def _numbers(self, lines: Lines, end: int) -> Iterator[int]:
        for number in sorted(self._candidates(lines)):
            if number >= end:
                return
            if self._fits(lines.all[number]) and self._stands(lines, number):
                yield number

    def _candidates(self, lines: Lines) -> Collection[int]:
        if not self.words:
            return range(len(lines.all))
        forms = self.words.of(lines.by_form.keys())
        return {number for form in forms for number in lines.by_form[form]}

    def _fits(self, line: Line) -> bool:
        text = line.text if self.quotes else line.said
        if not text:
            return False
        if self.places and self.places.isdisjoint(line.places):
            return False
        if self.facts and self.facts.isdisjoint(line.facts):
            return False
        if self.pattern and not self.pattern.is_in(text):
            return False
        return not (self.without and self.without.is_in(text))

    def _stands(self, lines: Lines, number: int) -> bool:
        if self.after and not self._follows(lines, number):
            return False
        return not self.near or self._is_near(lines, number)

    def _follows(self, lines: Lines, number: int) -> bool:
        if not number:
            return False
        before = lines.all[number - 1]
        return before.heading == lines.all[number].heading and bool(self.after.of(before.forms))

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
        facts=_known(file, table, "fakta", LINE_FACTS),
        places=_known(file, table, "sted", PLACES),
        near=_forms(file.words(table, "naer")),
        after=_forms(file.words(table, "efter")),
        without=file.pattern(table, "ikke"),
        quotes=file.yes(table, "citat"),
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
