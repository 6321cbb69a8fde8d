"""What the workers run for the letters."""

from functools import partial

from django.utils import timezone
from django_tasks import TaskContext, task

from klarbesked.web.letters.domain.recheck import recheck
from klarbesked.web.work.domain.run import run_job
from klarbesked.web.work.tasks import worker_of


@task(takes_context=True)
def recheck_letters(context: TaskContext, job: str) -> None:
    steps = partial(recheck, day=timezone.localdate(), clock=timezone.now)
    run_job(public_id=job, steps=steps, worker=worker_of(context), clock=timezone.now)
