"""What the workers run: each task takes the id of its job."""

from functools import partial

from django.utils import timezone
from django_tasks import TaskContext, task

from klarbesked.web.work.domain import tidy as tidying
from klarbesked.web.work.domain import trail_check
from klarbesked.web.work.domain.run import run_job


@task(takes_context=True)
def check_trail(context: TaskContext, job: str) -> None:
    run_job(
        public_id=job, steps=trail_check.check_trail, worker=worker_of(context), clock=timezone.now
    )


@task(takes_context=True)
def tidy(context: TaskContext, job: str) -> None:
    steps = partial(tidying.tidy, now=timezone.now())
    run_job(public_id=job, steps=steps, worker=worker_of(context), clock=timezone.now)


def worker_of(context: TaskContext) -> str:
    """Return the name of the worker that runs the task."""
    return str(context.task_result.worker_ids[-1])
