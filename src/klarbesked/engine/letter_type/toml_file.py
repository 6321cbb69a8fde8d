"""Read a TOML file that a lawyer writes, and tell what is wrong with it: file, line and remedy."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NoReturn


class LawyerFileError(Exception):
    """A file of letter types cannot be used. Its words are Danish: file, line and what to do."""


class TomlFile:
    """A file's name and text, and its tables once they are read."""

    def __init__(self, name: str, text: str) -> None:
        """Raises LawyerFileError where it is no TOML."""
        self.name = name
        self._lines = text.splitlines()
        try:
            self.data: dict[str, Any] = tomllib.loads(text)
        except (tomllib.TOMLDecodeError, RecursionError) as error:
            place = re.search(r"line (\d+)", str(error))
            line = int(place[1]) if place else len(self._lines)
            raise LawyerFileError(
                f"{name}, linje {line}: Vi kan ikke læse filen. Se efter, om der mangler et "
                "anførselstegn eller en klamme."
            ) from error

    def fail(self, sign: str, remedy: str) -> NoReturn:
        """Raise LawyerFileError for the first line that holds `sign`; the file as a whole else."""
        line = next((n for n, line in enumerate(self._lines, 1) if sign and sign in line), 1)
        raise LawyerFileError(f"{self.name}, linje {line}: {remedy}")

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
        """Yield the tables written as `[[key]]`."""
        value = table.get(key, [])
        if not (isinstance(value, list) and all(isinstance(entry, dict) for entry in value)):
            self.fail(key, f"Skriv [[{key}]] med to klammer.")
        yield from value

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

    def pattern(self, table: Mapping[str, Any], key: str) -> re.Pattern[str] | None:
        written = self.text(table, key, "")
        try:
            return re.compile(written) if written else None
        except re.error as error:
            self.fail(written[:30], f"Vi kan ikke bruge mønsteret ved {key}: {error}.")
