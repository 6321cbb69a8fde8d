"""What the user has chosen for a check, made ready from the words of the command line."""

from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

import click

from klarbesked.engine.annotate.cor import RegisterReader, WordListError, read_register
from klarbesked.engine.annotate.reading import Reader, read_words
from klarbesked.engine.annotate.spacy_reader import SpacyError, load_spacy
from klarbesked.engine.check import all_rules
from klarbesked.engine.letter_type import LetterTypeId
from klarbesked.engine.profile import Profile, ProfileError, ProfileName, read_profile

DEFAULT_CONFIG = Path("klarbesked.toml")


class Choices(NamedTuple):
    """How letters are to be checked. Where the user said nothing, the letter is asked."""

    profile: Profile
    letter_type: LetterTypeId | None
    flag_date: date | None
    today: date
    is_template: bool
    read: Reader = read_words


def choices(
    *, letter_type: str, day: str | None, profile: str | None, config: str | None, template: bool
) -> Choices:
    """Read the configuration file and the date. Raises `click.UsageError` in Danish."""
    chosen = _profile(config, profile)
    return Choices(
        profile=chosen,
        letter_type=None if letter_type == "auto" else letter_type,  # type: ignore[arg-type]
        flag_date=_date(day),
        today=datetime.now().astimezone().date(),
        is_template=template,
        read=_reader(chosen, config),
    )


def _reader(profile: Profile, config: str | None) -> Reader:
    """Return what tells the words' class and form; a path is seen from the configuration."""
    source = profile.language
    try:
        if source.spacy:
            return load_spacy(source.spacy)
        if source.register:
            folder = Path(config or DEFAULT_CONFIG).parent
            return RegisterReader(read_register(folder / source.register))
    except (SpacyError, WordListError) as error:
        raise click.UsageError(str(error)) from error
    return read_words


def _profile(config: str | None, name: Any) -> Profile:
    chosen: ProfileName | None = name
    path = Path(config) if config else DEFAULT_CONFIG
    try:
        text = path.read_text(encoding="utf-8-sig")
        return read_profile(text, rules=frozenset(all_rules()), name=chosen)
    except (OSError, UnicodeDecodeError) as error:
        if config is None and isinstance(error, FileNotFoundError):
            return Profile(name=chosen or "fuld")
        message = f"Vi kan ikke læse opsætningen i {path}. Se efter, om navnet er rigtigt."
        raise click.UsageError(message) from error
    except ProfileError as error:
        raise click.UsageError(f"{path}: {error}") from error


def _date(day: str | None) -> date | None:
    if day is None:
        return None
    try:
        return datetime.strptime(day, "%Y-%m-%d").astimezone().date()
    except ValueError as error:
        raise click.UsageError(f"Skriv datoen som ÅÅÅÅ-MM-DD. Der står {day}.") from error
