"""Real workers in real processes: one is killed in the middle, two are at it at once."""

import signal

from web.product import Product, end, wait_for

TRAIL = """
from django.utils import timezone
from klarbesked.web.accounts.domain.trail import BEGINNING, seal
from klarbesked.web.accounts.models import TrailEntry
last, at, made = BEGINNING, timezone.now(), []
for number in range({count}):
    entry = TrailEntry(at=at, act="læste", subject="brev", subject_id=str(number),
                       previous_hash=last)
    entry.hash = last = seal(entry)
    made.append(entry)
TrailEntry.objects.bulk_create(made, batch_size=200)
print("null")
"""
START = """
from django.utils import timezone
from klarbesked.web.work.domain.start import start_job
for number in range({count}):
    start_job(task="klarbesked.web.work.tasks.{task}", title="x", key=str(number),
              now=timezone.now())
print("null")
"""
REAP = """
from datetime import timedelta
from django.utils import timezone
from klarbesked.web.work.domain.reap import reap
print(reap(now=timezone.now() + timedelta(minutes=1)))
"""
JOBS = """
import json
from klarbesked.web.work.models import Job
print(json.dumps(list(Job.objects.values("state", "done", "total", "attempts", "result"))))
"""
WORKER = ("django", "worker")


def test_job_of_a_worker_killed_in_the_middle_is_done_by_another(product: Product) -> None:
    product.ask(TRAIL.format(count=40_000))
    product.ask(START.format(count=1, task="check_trail"))
    first = product.start(*WORKER)
    wait_for(lambda: product.ask(JOBS)[0]["done"] > 0, first)

    end(first, signal.SIGKILL)

    (job,) = product.ask(JOBS)
    assert job["state"] == "running"
    assert 0 < job["done"] < job["total"]
    assert product.ask(REAP) == 1
    product.must("worker", "--batch")
    (job,) = product.ask(JOBS)
    assert (job["state"], job["attempts"], job["done"]) == ("done", 2, 40_000)
    assert job["result"]["is_whole"]


def test_two_workers_never_do_the_same_job(product: Product) -> None:
    product.ask(START.format(count=30, task="tidy"))

    workers = [product.start(*WORKER, "--batch") for _ in range(2)]
    codes = [worker.wait(timeout=60) for worker in workers]

    assert codes == [0, 0]
    jobs = product.ask(JOBS)
    assert [(job["state"], job["attempts"]) for job in jobs] == [("done", 1)] * 30


def test_worker_told_to_stop_says_goodbye(product: Product) -> None:
    alive = "from klarbesked.web.work.models import Worker; print(Worker.objects.count())"
    worker = product.start(*WORKER)
    wait_for(lambda: product.ask(alive) == 1, worker)

    code = end(worker, signal.SIGTERM)

    assert code == 0
    assert product.ask(alive) == 0


def test_worker_ends_when_the_one_that_started_it_is_killed(product: Product) -> None:
    alive = "from klarbesked.web.work.models import Worker; print(Worker.objects.count())"
    code = (
        "import subprocess, sys; subprocess.Popen([sys.executable, '-m', 'django', 'worker',"
        " '--until-parent-ends']).wait()"
    )
    parent = product.start("timeit", "-n1", "-r1", code)
    wait_for(lambda: product.ask(alive) == 1, parent)

    parent.kill()
    parent.wait()

    wait_for(lambda: product.ask(alive) == 0)
