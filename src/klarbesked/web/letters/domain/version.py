"""Versions of a letter: open one, save a draft so that nobody's text is lost, begin the next."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import Max

from klarbesked.web.accounts.models import User
from klarbesked.web.letters.domain.checking import keep_check
from klarbesked.web.letters.domain.sanitise import sanitise
from klarbesked.web.letters.domain.stage import open_version
from klarbesked.web.letters.domain.template import note
from klarbesked.web.letters.models import (
    CheckMoment,
    LetterTemplate,
    LockedVersionError,
    TemplateVersion,
    VersionState,
)

SITTING = timedelta(minutes=10)
"""Saves of one person with less between them are one entry in the trail."""


class NotADraftError(Exception):
    """The version waits for approval or has been discarded: it cannot be written in."""


class OpenVersionError(Exception):
    """The template has an open version already."""


@dataclass(frozen=True)
class ConflictError(Exception):
    """Somebody else has saved since. `theirs` is what stands in the database."""

    theirs: TemplateVersion


def find_version(template: LetterTemplate, number: int) -> TemplateVersion:
    """Raises TemplateVersion.DoesNotExist."""
    version = template.versions.select_related("saved_by", "written_by", "based_on").get(
        number=number
    )
    version.template = template
    return version


@transaction.atomic
def save_draft(
    version: TemplateVersion, *, html: str, revision: int, by: User, now: datetime, day: date
) -> TemplateVersion:
    """Save what `by` wrote on top of `revision`, and return the version as it now is.

    Raises ConflictError where somebody saved another text meanwhile, LockedVersionError for an
    approved version, NotADraftError, and what `sanitise` raises. The same text twice is no
    conflict: an answer may have been lost on the way, and the browser asks again.
    """
    current = TemplateVersion.objects.select_for_update().get(pk=version.pk)
    current.template = version.template
    _refuse_unless_draft(current)
    clean = sanitise(html)
    if clean == current.html:
        return current
    if revision != current.revision:
        raise ConflictError(current)
    is_new_sitting = current.saved_by_id != by.pk or now - current.saved_at > SITTING
    current.html, current.revision = clean, revision + 1
    current.saved_by, current.saved_at = by, now
    current.save(update_fields=["html", "revision", "saved_by", "saved_at"])
    current.writers.add(by)
    if is_new_sitting or current.revision == 2:
        note("skrev i", current.template, by=by, now=now, version=current.number)
    if _is_due(current, now):
        keep_check(current, moment=CheckMoment.SAVED, day=day, now=now)
    return current


@transaction.atomic
def begin_next(
    template: LetterTemplate, *, based_on: TemplateVersion, by: User, now: datetime, day: date
) -> TemplateVersion:
    """Begin a draft with the text of `based_on`. Raises OpenVersionError."""
    LetterTemplate.objects.select_for_update().get(pk=template.pk)
    if open_version(template.versions.all()):
        raise OpenVersionError
    last = template.versions.aggregate(last=Max("number"))["last"] or 0
    version = TemplateVersion.objects.create(
        template=template,
        number=last + 1,
        based_on=based_on,
        html=based_on.html,
        written_by=by,
        created_at=now,
        saved_by=by,
        saved_at=now,
    )
    version.writers.add(by)
    keep_check(version, moment=CheckMoment.SAVED, day=day, now=now)
    note("begyndte", template, by=by, now=now, version=version.number, based_on=based_on.number)
    return version


@transaction.atomic
def discard(version: TemplateVersion, *, by: User, now: datetime) -> None:
    """Put a draft away; `fetch_back` undoes it. Raises LockedVersionError, NotADraftError."""
    _refuse_unless_draft(version)
    version.discarded_by, version.discarded_at = by, now
    version.save(update_fields=["discarded_by", "discarded_at"])
    note("kasserede", version.template, by=by, now=now, version=version.number)


@transaction.atomic
def fetch_back(version: TemplateVersion, *, by: User, now: datetime) -> None:
    """Raises OpenVersionError where another draft has been begun meanwhile."""
    if version.discarded_at is None:
        return
    LetterTemplate.objects.select_for_update().get(pk=version.template_id)
    if open_version(version.template.versions.all()):
        raise OpenVersionError
    version.discarded_by, version.discarded_at = None, None
    version.save(update_fields=["discarded_by", "discarded_at"])
    note("hentede tilbage", version.template, by=by, now=now, version=version.number)


def note_opened(version: TemplateVersion, *, by: User, now: datetime) -> None:
    note("åbnede", version.template, by=by, now=now, version=version.number)


def _refuse_unless_draft(version: TemplateVersion) -> None:
    if version.is_locked:
        raise LockedVersionError
    if version.state != VersionState.DRAFT or version.discarded_at is not None:
        raise NotADraftError


CHECK_EVERY = timedelta(minutes=1)


def _is_due(version: TemplateVersion, now: datetime) -> bool:
    """Whether the last count is old. A letter is saved every few seconds while somebody writes."""
    last = version.checks.filter(moment=CheckMoment.SAVED).first()
    return last is None or now - last.checked_at >= CHECK_EVERY
