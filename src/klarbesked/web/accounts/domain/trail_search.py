"""Find entries in the trail, among those the reader may see."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import Q, QuerySet
from django.utils import timezone

from klarbesked.web.accounts.domain.access import Access
from klarbesked.web.accounts.domain.permissions import Permission
from klarbesked.web.accounts.models import TrailEntry, User

READ = Permission.READ_TRAIL
LATELY = 2000
"""The acts on offer are those of the newest entries: all of a long trail takes too long."""


@dataclass(frozen=True)
class Wanted:
    """What to look for. An empty field asks for everything."""

    person: str = ""
    act: str = ""
    subject_id: str = ""
    first_day: date | None = None
    last_day: date | None = None


def seen_entries(access: Access) -> QuerySet[TrailEntry]:
    """Return the whole trail, or what was done in the reader's units."""
    if access.may_everywhere(READ):
        return TrailEntry.objects.all()
    return TrailEntry.objects.filter(unit_id__in=access.units_for(READ))


def find_entries(access: Access, wanted: Wanted) -> QuerySet[TrailEntry]:
    """Return the entries, the newest first, with the person and the unit."""
    entries = seen_entries(access)
    if wanted.person:
        entries = entries.filter(actor__in=_people(wanted.person))
    if wanted.act:
        entries = entries.filter(act=wanted.act)
    if wanted.subject_id:
        entries = entries.filter(subject_id=wanted.subject_id)
    if wanted.first_day:
        entries = entries.filter(at__gte=_midnight(wanted.first_day))
    if wanted.last_day:
        entries = entries.filter(at__lt=_midnight(wanted.last_day + timedelta(days=1)))
    return entries.select_related("actor", "unit").order_by("-id")


def recent_acts(access: Access) -> list[str]:
    newest = seen_entries(access).order_by("-id").values_list("act", flat=True)[:LATELY]
    return sorted(set(newest))


def _people(text: str) -> QuerySet[User]:
    wanted = Q()
    for form in {text, text.lower(), text.capitalize()}:
        wanted |= Q(name__icontains=form) | Q(email__icontains=form)
    return User.objects.filter(wanted)


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
