"""The authority's own terms, each with an explanation and the days it is used."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import Q, QuerySet

from klarbesked.web.accounts.models import Authority, User
from klarbesked.web.letters.domain import dated
from klarbesked.web.letters.models import OwnTerm, in_force


@dataclass(frozen=True)
class TermOverlapError(Exception):
    """A word would have two explanations on one day."""

    name: str
    other: OwnTerm


@dataclass(frozen=True)
class Imported:
    added: int
    changed: int
    unchanged: int


def terms_of(authority: Authority, *, now: datetime, search: str = "") -> QuerySet[OwnTerm]:
    rows = in_force(OwnTerm.objects.filter(authority=authority), now).select_related("began_by")
    wanted = Q(expression__icontains=search) | Q(synonyms__icontains=search)
    return rows.filter(wanted | Q(explanation__icontains=search)) if search else rows


def add_term(term: OwnTerm, *, by: User, now: datetime) -> OwnTerm:
    """Raises TermOverlapError."""
    refuse_overlap(term, terms_of(term.authority, now=now))
    return dated.add(term, by=by, now=now)


def change_term(old: OwnTerm, new: OwnTerm, *, by: User, now: datetime) -> OwnTerm:
    """Raises TermOverlapError, ChangedSinceError."""
    if dated.same(old, new):
        return old
    refuse_overlap(new, terms_of(old.authority, now=now).exclude(pk=old.pk))
    return dated.change(old, new, by=by, now=now)


@transaction.atomic
def import_terms(
    terms: Iterable[OwnTerm], *, authority: Authority, by: User, now: datetime
) -> Imported:
    """Put all of a list in, or nothing of it. A term that begins the same day is changed.

    Raises TermOverlapError.
    """
    added = changed = unchanged = 0
    there = {
        (row.expression.casefold(), row.valid_from): row for row in terms_of(authority, now=now)
    }
    for term in terms:
        old = there.get((term.expression.casefold(), term.valid_from))
        if old is None:
            add_term(term, by=by, now=now)
            added += 1
        elif dated.same(old, term):
            unchanged += 1
        else:
            change_term(old, term, by=by, now=now)
            changed += 1
    return Imported(added, changed, unchanged)


def refuse_overlap(term: OwnTerm, others: Iterable[OwnTerm]) -> None:
    names = {name.casefold(): name for name in term.names}
    for other in others:
        shared = names.keys() & {name.casefold() for name in other.names}
        if shared and _overlaps(term, other):
            raise TermOverlapError(names[min(shared)], other)


def _overlaps(one: OwnTerm, other: OwnTerm) -> bool:
    return (one.valid_from or date.min) <= (other.valid_to or date.max) and (
        other.valid_from or date.min
    ) <= (one.valid_to or date.max)
