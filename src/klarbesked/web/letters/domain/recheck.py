"""Count all letters again, when the authority's words or the program have changed since."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet

from klarbesked.engine.profile import Profile
from klarbesked.web.letters.domain.checking import keep_check
from klarbesked.web.letters.domain.profile import our_profile
from klarbesked.web.letters.domain.recheck_due import last_change
from klarbesked.web.letters.models import CheckMoment, TemplateVersion, VersionState
from klarbesked.web.work.domain.run import Clock, Step

BATCH = 5
"""Letters between two notes of how far we are: a worker that is killed loses no more."""
DONE = "Alle breve er tjekket igen."


def recheck(
    cursor: Mapping[str, Any], *, day: date, clock: Clock, batch: int = BATCH
) -> Iterator[Step]:
    """Count every version that is written in, waits, or is or will be in use.

    Begin again where somebody has changed a word meanwhile: the first letters missed it.
    """
    after, seen = cursor.get("after", 0), cursor.get("seen") or _words_are_from()
    while True:
        while ids := _next(after, day, batch):
            after = _count(ids, day, clock)
            total = _to_count(day).count()
            left = _to_count(day).filter(id__gt=after).count()
            yield Step(total - left, total, {"after": after, "seen": seen})
        if seen == (now_from := _words_are_from()):
            break
        after, seen = 0, now_from
    total = _to_count(day).count()
    yield Step(total, total, {"after": after, "seen": seen}, DONE, {"counted": total})


def _words_are_from() -> str:
    changed = last_change()
    return changed.isoformat() if changed else "aldrig"


def _to_count(day: date) -> QuerySet[TemplateVersion]:
    """Versions that have gone out of use, or that nobody wanted, keep the counts they had."""
    later = Q(in_use_from__gt=day)
    newest = Q(id__in=_in_use_ids(day))
    is_open = ~Q(state=VersionState.APPROVED)
    kept = TemplateVersion.objects.filter(discarded_at=None, template__archived_at=None)
    return kept.filter(is_open | later | newest).order_by("id")


def _in_use_ids(day: date) -> list[int]:
    """Return the approved version whose day has come last, for each letter."""
    begun = TemplateVersion.objects.filter(
        state=VersionState.APPROVED, in_use_from__lte=day, template__archived_at=None
    ).order_by("in_use_from", "number")
    return list(dict(begun.values_list("template_id", "id")).values())


def _next(after: int, day: date, batch: int) -> list[int]:
    return list(_to_count(day).filter(id__gt=after).values_list("id", flat=True)[:batch])


def _count(ids: list[int], day: date, clock: Clock) -> int:
    profile = our_profile(day=day)
    for id_ in ids:
        _count_one(id_, day=day, now=clock(), profile=profile)
    return ids[-1]


@transaction.atomic
def _count_one(id_: int, *, day: date, now: datetime, profile: Profile) -> None:
    """Hold the row, so that a letter saved meanwhile does not get the old text's count."""
    rows = TemplateVersion.objects.select_for_update(of=("self",))
    version = rows.select_related("template__unit__authority").get(id=id_)
    moment = CheckMoment.AGAIN if version.is_locked else CheckMoment.SAVED
    keep_check(version, moment=moment, day=day, now=now, profile=profile)
