"""Find jobs whose worker is gone, and give them to another."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q, QuerySet
from django_tasks_db.models import DBTaskResult

from klarbesked.web.work.domain.start import queue
from klarbesked.web.work.models import Job, State, Worker

SILENT = timedelta(seconds=30)
"""A worker says that it is alive every few seconds, whatever it does."""
STUCK = timedelta(minutes=30)
"""No step of a job takes as long as this."""
MAX_ATTEMPTS = 3
GAVE_UP = "Arbejdet er gået i stå 3 gange. Prøv igen, eller sig det til den, der driver siden."


def alive(*, now: datetime) -> "QuerySet[Worker]":
    return Worker.objects.filter(seen_at__gte=now - SILENT)


def reap(*, now: datetime) -> int:
    """Put each job that has lost its worker back in the queue, and return how many there were.

    A job that has done so too often fails, and says so.
    """
    names = list(alive(now=now).values_list("name", flat=True))
    lost = Job.objects.filter(state=State.RUNNING).filter(
        ~Q(worker__in=names) | Q(beat_at__lt=now - STUCK)
    )
    count = sum(_put_back(job, now) for job in lost)
    for task in DBTaskResult.objects.running():
        if not task.worker_ids or task.worker_ids[-1] not in names:
            DBTaskResult.objects.filter(pk=task.pk, status="RUNNING").update(
                status="FAILED", finished_at=now
            )
    return count


@transaction.atomic
def _put_back(job: Job, now: datetime) -> bool:
    """True for the one of two reapers that did it."""
    held = Job.objects.filter(pk=job.pk, state=State.RUNNING, attempts=job.attempts)
    if job.wants_stop:
        return bool(held.update(state=State.STOPPED, ended_at=now))
    if job.attempts >= MAX_ATTEMPTS:
        return bool(held.update(state=State.FAILED, message=GAVE_UP, ended_at=now))
    if not held.update(state=State.WAITING):
        return False
    queue(job)
    return True
