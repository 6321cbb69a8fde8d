"""Words the authority says its readers know."""

from datetime import datetime

from django.db.models import QuerySet

from klarbesked.web.accounts.models import Authority, User
from klarbesked.web.letters.domain import dated
from klarbesked.web.letters.models import OwnWord, WordKind, in_force


class KnownWordError(Exception):
    """The word is in the list already."""


def words_of(authority: Authority, *, now: datetime, search: str = "") -> QuerySet[OwnWord]:
    rows = in_force(OwnWord.objects.filter(authority=authority), now).select_related("began_by")
    return rows.filter(word__icontains=search) if search else rows


def add_word(
    authority: Authority, *, word: str, kind: WordKind, by: User, now: datetime
) -> OwnWord:
    """Raises KnownWordError."""
    written = as_engine_wants(word, kind)
    if words_of(authority, now=now).filter(word=written, kind=kind).exists():
        raise KnownWordError
    return dated.add(OwnWord(authority=authority, word=written, kind=kind), by=by, now=now)


def as_engine_wants(word: str, kind: WordKind) -> str:
    """Lower case and one space between parts; an abbreviation ends with its full stop.

    >>> as_engine_wants(" Jf ", WordKind.ABBREVIATION), as_engine_wants("LAS.", WordKind.ACRONYM)
    ('jf.', 'las')
    """
    bare = " ".join(word.lower().split()).rstrip(".")
    return f"{bare}." if kind == WordKind.ABBREVIATION else bare
