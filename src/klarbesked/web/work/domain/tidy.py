"""Delete what nobody needs any more: old sign-ins, and the notes of work that is done."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

from django.contrib.sessions.models import Session
from django_tasks_db.models import DBTaskResult

from klarbesked.web.work.domain.run import Step
from klarbesked.web.work.models import Job, Worker
from klarbesked.web.work.models.job import ACTIVE

KEEP = timedelta(days=30)
DONE = "{count} udløbne login og gamle noter er slettet."


def tidy(cursor: Mapping[str, Any], *, now: datetime) -> Iterator[Step]:
    deleted = cursor.get("deleted", 0)
    parts: tuple[Callable[[], tuple[int, Any]], ...] = (
        Session.objects.filter(expire_date__lt=now).delete,
        DBTaskResult.objects.filter(finished_at__lt=now - KEEP).delete,
        Job.objects.filter(ended_at__lt=now - KEEP).exclude(state__in=ACTIVE).delete,
        Worker.objects.filter(seen_at__lt=now - KEEP).delete,
    )
    for done, delete in enumerate(parts, start=1):
        deleted += delete()[0]
        said = DONE.format(count=deleted)
        yield Step(done, len(parts), {"deleted": deleted}, said, {"deleted": deleted})
