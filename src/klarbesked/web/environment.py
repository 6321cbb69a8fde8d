"""Read settings from environment variables, typed, and fail loudly on a value we do not know.

A secret may stand in a file instead: `NAME_FILE` holds its path.
"""

import os
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

YES_NO = {"ja": True, "nej": False}


def read_text(name: str, default: str = "") -> str:
    """Return the variable, or the contents of the file that `NAME_FILE` points to."""
    path = os.environ.get(f"{name}_FILE")
    if path is None:
        return os.environ.get(name, default)
    try:
        return Path(path).read_text(encoding="utf-8").strip()
    except OSError as error:
        raise ImproperlyConfigured(
            f"Vi kan ikke læse filen, som {name}_FILE peger på. Ret stien."
        ) from error


def read_yes_no(name: str, *, default: bool) -> bool:
    value = os.environ.get(name)
    if value is None:
        return default
    if value not in YES_NO:
        raise ImproperlyConfigured(f"Skriv {name}=ja eller {name}=nej.")
    return YES_NO[value]


def read_number(name: str, default: int) -> int:
    value = os.environ.get(name)
    if value is None:
        return default
    if not value.isdecimal():
        raise ImproperlyConfigured(f"Skriv {name} som et helt tal.")
    return int(value)


def read_choice(name: str, choices: tuple[str, ...]) -> str:
    """Return one of `choices`; the first where the variable is not set."""
    value = os.environ.get(name, choices[0])
    if value not in choices:
        raise ImproperlyConfigured(f"Skriv {name} som en af dem her: {', '.join(choices)}.")
    return value


def read_list(name: str, default: tuple[str, ...] = ()) -> list[str]:
    """Return the parts of a comma-separated variable."""
    value = os.environ.get(name)
    if value is None:
        return list(default)
    return [part.strip() for part in value.split(",") if part.strip()]
