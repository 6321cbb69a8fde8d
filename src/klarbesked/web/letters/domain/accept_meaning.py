"""What the approver accepts of changed meaning, written down as it was."""

from collections.abc import Collection
from datetime import datetime

from klarbesked.web.accounts.models import User
from klarbesked.web.letters.domain.template import note
from klarbesked.web.letters.domain.version_meaning import Asked, approved_before, meaning_of
from klarbesked.web.letters.models import AcceptedChange, TemplateVersion


class NotAcceptedError(Exception):
    """The meaning has changed at a place that the approver has not accepted."""


def accept_meaning(
    version: TemplateVersion, accepted: Collection[str], *, by: User, now: datetime
) -> None:
    """Raises NotAcceptedError. What the approver has not seen counts as not accepted."""
    before = approved_before(version)
    meaning = meaning_of(version, before) if before else None
    if before is None or meaning is None or not meaning.hard:
        return
    if any(asked.accept_id not in accepted for asked in meaning.hard):
        raise NotAcceptedError
    rows = [_written(version, before, each, by=by, now=now) for each in meaning.hard]
    note(
        "accepterede ændret betydning", version.template, by=by, now=now,
        version=version.number, compared_with=before.number,
        changes=[row.public_id for row in rows],
    )  # fmt: skip


def _written(
    version: TemplateVersion, before: TemplateVersion, asked: Asked, *, by: User, now: datetime
) -> AcceptedChange:
    difference, answer = asked.change.difference, asked.answer
    return AcceptedChange.objects.create(
        version=version, compared_with=before, kind=difference.kind, message=difference.message,
        before=asked.change.before, after=asked.change.after,
        reason=answer.reason if answer else "", reason_by=answer.by if answer else None,
        accepted_by=by, accepted_at=now,
    )  # fmt: skip
