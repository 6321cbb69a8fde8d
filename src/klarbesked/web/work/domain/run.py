"""Run a job step by step, so that it can be watched, stopped, and taken up by another worker."""

import logging
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import DatabaseError
from django.db.models import F, QuerySet

from klarbesked.web.work.models import Job, State

WENT_WRONG = "Noget gik galt hos os. Prøv igen, eller sig det til den, der driver siden."

Clock = Callable[[], datetime]
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Step:
    """How far the work is. `cursor` is enough to go on from here in another process.

    `message` and `result` tell what came of it; the last step's are kept.
    """

    done: int
    total: int
    cursor: Mapping[str, Any] = field(default_factory=dict)
    message: str = ""
    result: Mapping[str, Any] = field(default_factory=dict)


Steps = Callable[[Mapping[str, Any]], Iterator[Step]]
"""Does the work from a cursor on ({} is the beginning). A step may be done twice."""


def run_job(*, public_id: str, steps: Steps, worker: str, clock: Clock) -> None:
    """Do the job, if it is still to be done and nobody else has taken it."""
    job = _claim(public_id, worker, clock())
    if job is None:
        return
    try:
        _go(job, steps, clock)
    except DatabaseError:
        # The database is away, so nothing can be said here. `reap` finds the job.
        raise
    except Exception:
        log.exception("Job %s failed", job.public_id)
        _mine(job).update(state=State.FAILED, message=WENT_WRONG, ended_at=clock())


def _claim(public_id: str, worker: str, now: datetime) -> Job | None:
    """Take the job. One update decides, so of two workers one gets it."""
    waiting = Job.objects.filter(public_id=public_id, state=State.WAITING)
    taken = waiting.update(
        state=State.RUNNING,
        worker=worker,
        attempts=F("attempts") + 1,
        done_before=F("done"),
        started_at=now,
        beat_at=now,
        wants_stop=False,
    )
    return Job.objects.get(public_id=public_id) if taken else None


def _go(job: Job, steps: Steps, clock: Clock) -> None:
    for step in steps(job.cursor):
        if not _save(job, step, clock()):
            return
        if Job.objects.filter(pk=job.pk, wants_stop=True).exists():
            _mine(job).update(state=State.STOPPED, ended_at=clock())
            return
    _mine(job).update(state=State.DONE, ended_at=clock())


def _save(job: Job, step: Step, now: datetime) -> bool:
    """Write down how far we are. False: the job has been given to another."""
    return bool(
        _mine(job).update(
            done=step.done,
            total=step.total,
            cursor=dict(step.cursor),
            message=step.message,
            result=dict(step.result),
            beat_at=now,
        )
    )


def _mine(job: Job) -> "QuerySet[Job]":
    """The job as long as this attempt holds it."""
    return Job.objects.filter(pk=job.pk, state=State.RUNNING, attempts=job.attempts)
