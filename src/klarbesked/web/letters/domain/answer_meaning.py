"""Say why the meaning was changed at a place, or take the answer back."""

import re
from datetime import datetime

from django.db import transaction

from klarbesked.web.accounts.models import User
from klarbesked.web.letters.domain.template import note
from klarbesked.web.letters.domain.version import NotADraftError
from klarbesked.web.letters.models import MeaningAnswer, TemplateVersion

KEY = re.compile(r"[0-9a-f]{64}")
MOST_ANSWERS = 1_000
"""Answers of one version, those taken back among them. Nobody has so many places to answer."""


class UnknownPlaceError(Exception):
    """The key is none of ours, or the version has far too many answers."""


@transaction.atomic
def answer_change(
    version: TemplateVersion, *, key: str, reason: str, by: User, now: datetime
) -> MeaningAnswer:
    """Say that a place is meant so. Raises NotADraftError, UnknownPlaceError.

    The same place twice is one answer, and the first one stands: two who answer at once see
    whose it is. Whether the place is there is not asked: the text may be on its way to us, and
    an answer to no place is void.
    """
    current = _draft_row(version)
    if not KEY.fullmatch(key) or current.meaning_answers.count() >= MOST_ANSWERS:
        raise UnknownPlaceError
    row, is_new = MeaningAnswer.objects.get_or_create(
        version=current, key=key, undone_at=None,
        defaults={"reason": reason, "by": by, "at": now},
    )  # fmt: skip
    if is_new:
        act = "svarede på ændret betydning"
        note(act, version.template, by=by, now=now, version=version.number, answer=row.public_id)
    return row


@transaction.atomic
def take_answer_back(
    version: TemplateVersion, answer_id: str, *, by: User, now: datetime
) -> MeaningAnswer:
    """Raises MeaningAnswer.DoesNotExist, NotADraftError. Taking it back twice is once."""
    row = MeaningAnswer.objects.get(version=version, public_id=answer_id)
    _draft_row(version)
    if row.undone_at is None:
        row.undone_by, row.undone_at = by, now
        row.save(update_fields=["undone_by", "undone_at"])
        act = "tog et svar om betydning tilbage"
        note(act, version.template, by=by, now=now, version=version.number, answer=row.public_id)
    return row


def _draft_row(version: TemplateVersion) -> TemplateVersion:
    """Hold the version, so that nobody sends it while its answers change."""
    current = TemplateVersion.objects.select_for_update().get(pk=version.pk)
    if not current.is_draft:
        raise NotADraftError
    return current
