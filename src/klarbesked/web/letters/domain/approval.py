"""Send a version to approval, approve it from a day on, or send it back with a message."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import Max, QuerySet

from klarbesked.web.accounts.domain.access import Access
from klarbesked.web.accounts.domain.permissions import Permission
from klarbesked.web.accounts.models import User
from klarbesked.web.letters.domain.accept_meaning import accept_meaning
from klarbesked.web.letters.domain.checking import keep_check
from klarbesked.web.letters.domain.template import note
from klarbesked.web.letters.domain.version import NotADraftError
from klarbesked.web.letters.domain.version_meaning import (
    approved_before,
    meaning_from_start,
    meaning_of,
)
from klarbesked.web.letters.models import (
    CheckMoment,
    LockedVersionError,
    PlaceComment,
    TemplateVersion,
    VersionState,
)


class EmptyLetterError(Exception):
    """A version without text cannot be sent."""


class UnansweredError(Exception):
    """The meaning has changed at a place, and no writer has said why."""


class OwnLetterError(Exception):
    """Nobody approves what they have written themselves."""


class NotWaitingError(Exception):
    """The version is no longer waiting: somebody has decided, or it has been taken back."""


@dataclass(frozen=True)
class TooEarlyError(Exception):
    """The day lies in the past, or before a version that has been approved already."""

    earliest: date
    other: TemplateVersion | None


def waiting_versions(access: Access) -> QuerySet[TemplateVersion]:
    """Return what waits for somebody who may approve there, the oldest first."""
    return (
        TemplateVersion.objects.filter(
            state=VersionState.SENT,
            discarded_at=None,
            template__archived_at=None,
            template__unit_id__in=access.units_for(Permission.APPROVE_TEMPLATES),
        )
        .select_related("template__unit__merged_into", "sent_by")
        .order_by("sent_at", "id")
    )


def is_own_letter(version: TemplateVersion, user: User) -> bool:
    return version.sent_by_id == user.pk or version.writers.filter(pk=user.pk).exists()


def send_to_approval(
    version: TemplateVersion, *, what_and_why: str, by: User, now: datetime, day: date
) -> None:
    """Raises LockedVersionError, NotADraftError, EmptyLetterError, UnansweredError.

    A version that could not be compared can be sent: the approver is told.
    """
    meaning_from_start(version)  # Remembered: others do not wait for it while we hold the row.
    _send(version, what_and_why=what_and_why, by=by, now=now, day=day)


@transaction.atomic
def _send(
    version: TemplateVersion, *, what_and_why: str, by: User, now: datetime, day: date
) -> None:
    current = _locked_row(version)
    if current.is_locked:
        raise LockedVersionError
    if not current.is_draft:
        raise NotADraftError
    if not current.html.strip():
        raise EmptyLetterError
    meaning = meaning_from_start(current)
    if meaning and meaning.unanswered:
        raise UnansweredError
    current.state, current.what_and_why = VersionState.SENT, what_and_why
    current.sent_by, current.sent_at = by, now
    current.save(update_fields=["state", "what_and_why", "sent_by", "sent_at"])
    keep_check(current, moment=CheckMoment.SAVED, day=day, now=now)
    note("sendte til godkendelse", current.template, by=by, now=now, version=current.number)


@transaction.atomic
def take_back(version: TemplateVersion, *, by: User, now: datetime) -> None:
    """Make a version that waits a draft again, for its writers. Raises NotWaitingError."""
    current = _waiting_row(version)
    current.state, current.sent_by, current.sent_at = VersionState.DRAFT, None, None
    current.save(update_fields=["state", "sent_by", "sent_at"])
    note("trak tilbage", current.template, by=by, now=now, version=current.number)


def approve(
    version: TemplateVersion,
    *,
    in_use_from: date,
    conditions: str,
    by: User,
    now: datetime,
    day: date,
    accepted: Collection[str] = (),
) -> TemplateVersion:
    """Lock the version. `accepted`: the `accept_id` of each change of meaning that is accepted.

    Raises NotWaitingError, OwnLetterError, TooEarlyError, NotAcceptedError.
    """
    before = approved_before(version)
    if before:
        meaning_of(version, before)  # As above.
    return _approve(
        version, in_use_from=in_use_from, conditions=conditions, by=by, now=now, day=day,
        accepted=accepted,
    )  # fmt: skip


@transaction.atomic
def _approve(
    version: TemplateVersion,
    *,
    in_use_from: date,
    conditions: str,
    by: User,
    now: datetime,
    day: date,
    accepted: Collection[str],
) -> TemplateVersion:
    current = _waiting_row(version)
    if is_own_letter(current, by):
        raise OwnLetterError
    _refuse_too_early(current, in_use_from, day)
    accept_meaning(current, accepted, by=by, now=now)
    keep_check(current, moment=CheckMoment.APPROVED, day=day, now=now)
    current.state, current.conditions = VersionState.APPROVED, conditions
    current.approved_by, current.approved_at = by, now
    current.in_use_from = in_use_from
    current.save()
    note(
        "godkendte", current.template, by=by, now=now,
        version=current.number, in_use_from=in_use_from.isoformat(),
    )  # fmt: skip
    return current


@transaction.atomic
def send_back(
    version: TemplateVersion, *, message: str, words: str, by: User, now: datetime
) -> PlaceComment:
    """Make it a draft again, with what must be changed. Raises NotWaitingError, OwnLetterError."""
    current = _waiting_row(version)
    if is_own_letter(current, by):
        raise OwnLetterError
    comment = PlaceComment.objects.create(version=current, words=words, text=message, by=by, at=now)
    current.state = VersionState.DRAFT
    current.save(update_fields=["state"])
    note("sendte tilbage", current.template, by=by, now=now, version=current.number)
    return comment


@transaction.atomic
def comment_on(
    version: TemplateVersion, *, text: str, words: str, by: User, now: datetime
) -> PlaceComment:
    """Say something to a place without deciding. Raises NotWaitingError."""
    current = _waiting_row(version)
    comment = PlaceComment.objects.create(version=current, words=words, text=text, by=by, at=now)
    note("skrev en bemærkning", current.template, by=by, now=now, version=current.number)
    return comment


def earliest_day(version: TemplateVersion, *, day: date) -> tuple[date, TemplateVersion | None]:
    """Return the first day the version may be used, and the other version that decides it."""
    approved = TemplateVersion.objects.filter(
        template=version.template_id, state=VersionState.APPROVED
    )
    last = approved.aggregate(last=Max("in_use_from"))["last"]
    if last is None or last <= day:
        return day, None
    return last, approved.filter(in_use_from=last).order_by("-number").first()


def _refuse_too_early(version: TemplateVersion, in_use_from: date, day: date) -> None:
    earliest, other = earliest_day(version, day=day)
    if in_use_from < earliest:
        raise TooEarlyError(earliest, other)


def _waiting_row(version: TemplateVersion) -> TemplateVersion:
    current = _locked_row(version)
    if not current.is_waiting:
        raise NotWaitingError
    return current


def _locked_row(version: TemplateVersion) -> TemplateVersion:
    """Read the row anew and hold it, so that two cannot decide at once."""
    current = TemplateVersion.objects.select_for_update().get(pk=version.pk)
    current.template = version.template
    return current
