"""Ask for a job, ask it to stop, ask for it again."""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.module_loading import import_string

from klarbesked.web.accounts.models import Unit, User
from klarbesked.web.work.models import Job, State
from klarbesked.web.work.models.job import ACTIVE


def start_job(
    *,
    task: str,
    title: str,
    now: datetime,
    key: str = "",
    noun: str = "dele",
    owner: User | None = None,
    unit: Unit | None = None,
) -> Job:
    """Put a job in the queue, or return the one of the same key that is not done yet.

    `task` is the import path of a background task that takes the job's public id. `noun` is what
    is counted, in the plural: "breve".
    """
    job = Job(
        task=task, title=title, key=key or task, noun=noun, owner=owner, unit=unit, created_at=now
    )
    try:
        with transaction.atomic():
            job.save(force_insert=True)
            queue(job)
    except IntegrityError:
        return Job.objects.get(key=job.key, state__in=ACTIVE)
    return job


def queue(job: Job) -> None:
    """Let the next free worker take the job. Twice does no harm: only one can claim it."""
    import_string(job.task).enqueue(job.public_id)


def stop_job(*, job: Job, now: datetime) -> None:
    """Stop a job that waits at once, and one that runs after the step it is at."""
    waiting = Job.objects.filter(pk=job.pk, state=State.WAITING)
    if not waiting.update(state=State.STOPPED, ended_at=now):
        Job.objects.filter(pk=job.pk, state=State.RUNNING).update(wants_stop=True)


@transaction.atomic
def retry_job(*, job: Job) -> bool:
    """Put a job that has stopped back in the queue; it goes on from where it was.

    False where it has not stopped, or where another of its kind is at work.
    """
    again = Job.objects.filter(pk=job.pk, state__in=(State.FAILED, State.STOPPED))
    if Job.objects.filter(key=job.key, state__in=ACTIVE).exists():
        return False
    fresh = {"attempts": 0, "wants_stop": False, "message": "", "ended_at": None}
    if not again.update(state=State.WAITING, **fresh):
        return False
    queue(job)
    return True
