"""Read a TOML file that a lawyer writes, and tell what is wrong with it: file, line and remedy."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from importlib.resources.abc import Traversable
from typing import Any, NoReturn

from klarbesked.engine.letter_type.ready_made import ready_made
from klarbesked.pattern import Pattern


class LawyerFileError(Exception):
    """A file that a lawyer writes cannot be used. In Danish: the file, the line, what to do."""


class TomlFile:
    """A file's name and text, and its tables once they are read."""

    def __init__(self, name: str, text: str, *, is_ours: bool = False) -> None:
        """Raises LawyerFileError where it is no TOML."""
        self.name = name
        self.is_ours = is_ours
        self._lines = text.splitlines()
        self._table = ("", 0)
        ready = ready_made(text) if is_ours else None
        try:
            self.data: dict[str, Any] = tomllib.loads(text) if ready is None else ready
        except (tomllib.TOMLDecodeError, RecursionError) as error:
            place = re.search(r"line (\d+)", str(error))
            line = int(place[1]) if place else len(self._lines)
            raise LawyerFileError(
                f"{name}, linje {line}: Vi kan ikke læse filen. Se efter, om der mangler et "
                "anførselstegn eller en klamme."
            ) from error

    def fail(self, sign: str, remedy: str) -> NoReturn:
        """Raise LawyerFileError for the line that holds `sign`, first where it is the key.

        Where none does, it is the line where the table or the file begins.
        """
        raise LawyerFileError(f"{self.name}, linje {self._line_of(sign)}: {remedy}")

    def _line_of(self, sign: str) -> int:
        as_key = re.compile(rf"""\s*\[*["']?{re.escape(sign)}(?!\w)""")
        as_word = re.compile(rf"(?<!\w){re.escape(sign)}(?!\w)")
        begin = self._begin()
        for tell in (as_key.match, as_word.search, re.compile(re.escape(sign)).search):
            for number, line in enumerate(self._lines[begin:], begin + 1):
                if sign and tell(line):
                    return number
        return begin + 1

    def _begin(self) -> int:
        """Return the line, from 0, where the table that is being read begins; 0 for the file."""
        key, number = self._table
        begins = re.compile(rf"\s*\[\[\s*{key}\s*\]\]")
        lines = [n for n, line in enumerate(self._lines) if key and begins.match(line)]
        return lines[number] if number < len(lines) else 0

    def only(self, table: Mapping[str, Any], known: set[str]) -> None:
        """Fail for a key that nobody knows: a misspelt one would be passed over in silence."""
        for key in table:
            if key not in known:
                self.fail(key, f"Vi kender ikke {key}. Du kan bruge: {', '.join(sorted(known))}.")

    def text(self, table: Mapping[str, Any], key: str, default: str | None = None) -> str:
        """Return a text of the table; without `default` it must stand there."""
        value = table.get(key, default)
        if value is None:
            self.fail("", f"Skriv {key} i filen.")
        if not isinstance(value, str):
            self.fail(key, f"Sæt anførselstegn om teksten ved {key}.")
        return value

    def filled(self, table: Mapping[str, Any], key: str) -> str:
        """Return a text that must be there, with one space between its words."""
        value = " ".join(self.text(table, key).split())
        if not value:
            self.fail(key, f"Skriv noget ved {key}. Der står ingenting.")
        return value

    def one_of(self, table: Mapping[str, Any], key: str, known: tuple[str, ...]) -> str:
        value = self.text(table, key)
        if value not in known:
            self.fail(key, f"Skriv {key} som en af: {', '.join(known)}.")
        return value

    def words(self, table: Mapping[str, Any], key: str) -> tuple[str, ...]:
        """Return a list of texts, empty where it is not there."""
        value = table.get(key, [])
        if not (isinstance(value, list) and all(isinstance(word, str) for word in value)):
            self.fail(key, f'Skriv {key} som en liste: ["ord", "ord"].')
        return tuple(value)

    def tables(self, table: Mapping[str, Any], key: str) -> Iterator[Mapping[str, Any]]:
        """Yield the tables written as `[[key]]`; what fails meanwhile fails in its lines."""
        value = table.get(key, [])
        if not (isinstance(value, list) and all(isinstance(entry, dict) for entry in value)):
            self.fail(key, f"Skriv [[{key}]] med to klammer.")
        for number, entry in enumerate(value):
            self._table = (key, number)
            yield entry
        self._table = ("", 0)

    def yes(self, table: Mapping[str, Any], key: str) -> bool:
        value = table.get(key, False)
        if not isinstance(value, bool):
            self.fail(key, f"Skriv {key} = true eller {key} = false.")
        return value

    def number(self, table: Mapping[str, Any], key: str, default: int) -> int:
        value = table.get(key, default)
        if not isinstance(value, int) or isinstance(value, bool):
            self.fail(key, f"Skriv et helt tal ved {key}.")
        return value

    def day(self, table: Mapping[str, Any], key: str) -> date | None:
        """Return a date written as 2026-11-25, None where none is written."""
        value = table.get(key)
        if value is None:
            return None
        if type(value) is not date:
            self.fail(key, f"Skriv {key} som ÅÅÅÅ-MM-DD uden anførselstegn.")
        return value

    def period(self, table: Mapping[str, Any]) -> tuple[date | None, date | None]:
        """Return the first and the last day on which the table holds; None for no limit."""
        begins, ends = self.day(table, "gyldig_fra"), self.day(table, "gyldig_til")
        if begins and ends and ends < begins:
            self.fail("gyldig_til", "gyldig_til ligger før gyldig_fra. Ret en af de to datoer.")
        return begins, ends

    def pattern(self, table: Mapping[str, Any], key: str) -> Pattern | None:
        """Return a pattern. One of ours is known to be right, and is only compiled when used."""
        written = self.text(table, key, "")
        pattern = Pattern(written) if written else None
        try:
            if pattern and not self.is_ours:
                _ = pattern.compiled
            return pattern
        except re.error as error:
            self.fail(written[:30], _unusable(key, error))


def open_toml(entry: Traversable, name: str, *, is_ours: bool = False) -> TomlFile:
    """Read a file; `name` is what we call it. Raises LawyerFileError, also where it is no text."""
    try:
        return TomlFile(name, entry.read_text(encoding="utf-8-sig"), is_ours=is_ours)
    except (OSError, UnicodeDecodeError) as error:
        raise LawyerFileError(
            f"{name}, linje 1: Vi kan ikke læse filen. Gem den som UTF-8, og prøv igen."
        ) from error


def _unusable(key: str, error: re.error) -> str:
    place = "" if error.pos is None else f" ved tegn {error.pos + 1}"
    return (
        f"Vi kan ikke bruge mønsteret i {key}. Der er noget galt{place}. Se efter, om en parentes "
        "eller klamme er lukket."
    )
