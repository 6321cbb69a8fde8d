"""What the user has chosen for a check, made ready from the words of the command line."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

import click

from klarbesked.engine.annotate.cor import RegisterReader, WordListError, read_register
from klarbesked.engine.annotate.reading import Reader, read_words
from klarbesked.engine.annotate.spacy_reader import SpacyError, load_spacy
from klarbesked.engine.check import all_rules
from klarbesked.engine.letter_type import FAMILIES, Catalogue, LawyerFileError
from klarbesked.engine.profile import Profile, ProfileError, ProfileName, read_profile
from klarbesked.engine.rule import Rule

DEFAULT_CONFIG = Path("klarbesked.toml")


class Choices(NamedTuple):
    """How letters are to be checked. Where the user said nothing, the letter is asked."""

    profile: Profile
    letter_type: str | None
    flag_date: date | None
    today: date
    is_template: bool
    answers: Mapping[str, bool] = {}
    read: Reader = read_words


def choices(
    *,
    letter_type: str,
    day: str | None,
    profile: str | None,
    config: str | None,
    template: bool,
    said: Sequence[str] = (),
) -> Choices:
    """Read the configuration, the date and the answers. Raises `click.UsageError` in Danish."""
    chosen = _profile(config, profile)
    return Choices(
        profile=chosen,
        letter_type=_type(letter_type, chosen.catalogue),
        flag_date=_date(day),
        today=datetime.now().astimezone().date(),
        is_template=template,
        answers=dict(_answer(each, chosen.catalogue) for each in said),
        read=_reader(chosen, config),
    )


def _type(chosen: str, catalogue: Catalogue) -> str | None:
    if chosen == "auto":
        return None
    if chosen in catalogue.types or chosen in FAMILIES:
        return chosen
    raise click.UsageError(
        f"Vi kender ikke brevtypen {chosen}. Skriv klarbesked letter-types for at se dem alle."
    )


def _answer(said: str, catalogue: Catalogue) -> tuple[str, bool]:
    name, _, answer = said.partition("=")
    if name not in catalogue.questions:
        raise click.UsageError(
            f"Vi kender ikke spørgsmålet {name}. Du kan svare på: "
            + ", ".join(sorted(catalogue.questions))
            + "."
        )
    if answer not in ("ja", "nej"):
        raise click.UsageError(f"Skriv --svar {name}=ja eller --svar {name}=nej.")
    return name, answer == "ja"


def catalogue_of(config: str | None) -> Catalogue:
    """Return the letter types of the configuration file, or ours. Raises `click.UsageError`."""
    return _profile(config, None).catalogue


def own_rules_of(config: str | None) -> tuple[Rule, ...]:
    """Return the authority's own rules; none without a folder. Raises `click.UsageError`."""
    return _profile(config, None).own_rules


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
        rules = frozenset(all_rules())
        return read_profile(text, rules=rules, name=chosen, here=path.parent)
    except (OSError, UnicodeDecodeError) as error:
        if config is None and isinstance(error, FileNotFoundError):
            return Profile(name=chosen or "fuld")
        message = f"Vi kan ikke læse opsætningen i {path}. Se efter, om navnet er rigtigt."
        raise click.UsageError(message) from error
    except ProfileError as error:
        raise click.UsageError(f"{path}: {error}") from error
    except LawyerFileError as error:
        raise click.UsageError(str(error)) from error


def _date(day: str | None) -> date | None:
    if day is None:
        return None
    try:
        return datetime.strptime(day, "%Y-%m-%d").astimezone().date()
    except ValueError as error:
        raise click.UsageError(f"Skriv datoen som ÅÅÅÅ-MM-DD. Der står {day}.") from error
