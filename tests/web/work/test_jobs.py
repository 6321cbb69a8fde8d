"""A job from the wish to the result: stopped, taken over, tried again, given up."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django_tasks_db.models import DBTaskResult

from klarbesked.web.work.domain.daily import DAILY, start_daily
from klarbesked.web.work.domain.heart import beat
from klarbesked.web.work.domain.reap import GAVE_UP, MAX_ATTEMPTS, reap
from klarbesked.web.work.domain.run import WENT_WRONG, Step, run_job
from klarbesked.web.work.domain.start import retry_job, start_job, stop_job
from klarbesked.web.work.domain.time_left import in_words, seconds_left
from klarbesked.web.work.models import Job, State

NOW = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)
TASK = "klarbesked.web.work.tasks.tidy"

pytestmark = pytest.mark.django_db


def clock() -> datetime:
    return NOW


def new_job(key: str = "") -> Job:
    return start_job(task=TASK, title="Ryd op", key=key, now=NOW)


def five_steps(cursor: Mapping[str, Any]) -> Iterator[Step]:
    for number in range(cursor.get("next", 1), 6):
        yield Step(number, 5, {"next": number + 1}, f"{number} er gjort.")


def run(job: Job, steps: Any = five_steps, worker: str = "w1") -> Job:
    run_job(public_id=job.public_id, steps=steps, worker=worker, clock=clock)
    job.refresh_from_db()
    return job


def test_job_is_done_when_its_steps_are() -> None:
    job = run(new_job())

    assert (job.state, job.done, job.total) == (State.DONE, 5, 5)
    assert job.message == "5 er gjort."


def test_job_that_is_done_is_not_done_again() -> None:
    job = run(new_job())

    run(job, worker="w2")

    assert (job.attempts, job.worker) == (1, "w1")


def test_job_of_the_same_key_is_started_once() -> None:
    first, second = new_job(), new_job()

    assert first == second
    assert DBTaskResult.objects.count() == 1


def test_job_can_be_asked_for_again_when_the_last_has_ended() -> None:
    first = run(new_job())

    assert new_job() != first


def test_stop_is_heard_after_the_step_at_hand() -> None:
    job = new_job()

    def stopped_at_two(cursor: Mapping[str, Any]) -> Iterator[Step]:
        for step in five_steps(cursor):
            if step.done == 2:
                stop_job(job=job, now=NOW)
            yield step

    run(job, stopped_at_two)

    assert (job.state, job.done, job.ended_at) == (State.STOPPED, 2, NOW)


def test_job_that_waits_is_stopped_at_once() -> None:
    job = new_job()

    stop_job(job=job, now=NOW)

    assert run(job).state == State.STOPPED
    assert job.attempts == 0


def test_job_tried_again_goes_on_from_where_it_was() -> None:
    job = new_job()
    seen: list[int] = []

    def broken_at_three(cursor: Mapping[str, Any]) -> Iterator[Step]:
        for step in five_steps(cursor):
            seen.append(step.done)
            if seen == [1, 2, 3]:
                raise ValueError("et brev om Anne")
            yield step

    run(job, broken_at_three)
    assert (job.state, job.message) == (State.FAILED, WENT_WRONG)

    assert retry_job(job=job)
    run(job, broken_at_three)

    assert seen == [1, 2, 3, 3, 4, 5]
    assert job.state == State.DONE


def test_job_is_not_tried_again_beside_another_of_its_key() -> None:
    first = new_job()
    stop_job(job=first, now=NOW)
    new_job()

    assert not retry_job(job=first)


def test_job_whose_worker_is_silent_goes_back_in_the_queue() -> None:
    lost, held = new_job("a"), new_job("b")
    running(lost, "silent")
    running(held, "lively")
    beat(name="lively", now=NOW + timedelta(seconds=50))

    count = reap(now=NOW + timedelta(minutes=1))

    assert count == 1
    assert state_of(lost) == State.WAITING
    assert state_of(held) == State.RUNNING


def test_job_that_has_stood_still_too_long_goes_back_though_its_worker_lives() -> None:
    job = new_job()
    running(job, "lively")
    later = NOW + timedelta(hours=1)
    beat(name="lively", now=later)

    assert reap(now=later) == 1


def test_worker_that_wakes_up_late_cannot_write_over_the_next() -> None:
    job = new_job()

    def taken_over(_cursor: Mapping[str, Any]) -> Iterator[Step]:
        yield Step(1, 5)
        reap(now=NOW + timedelta(minutes=1))
        run_job(public_id=job.public_id, steps=five_steps, worker="w2", clock=clock)
        yield Step(2, 5)

    run(job, taken_over)

    assert (job.worker, job.attempts, job.done, job.state) == ("w2", 2, 5, State.DONE)


def test_job_that_loses_every_worker_is_given_up() -> None:
    job = new_job()
    for _ in range(MAX_ATTEMPTS):
        running(job, "silent")
        reap(now=NOW + timedelta(minutes=1))

    job.refresh_from_db()
    assert (job.state, job.message) == (State.FAILED, GAVE_UP)


def test_lost_task_does_not_run_for_ever_in_the_queue() -> None:
    new_job()
    DBTaskResult.objects.update(status="RUNNING", worker_ids=["silent"])

    reap(now=NOW)

    assert DBTaskResult.objects.running().count() == 0


def test_daily_work_is_started_once_a_day() -> None:
    start_daily(now=NOW)
    start_daily(now=NOW + timedelta(hours=23))
    assert Job.objects.count() == len(DAILY)

    for job in Job.objects.all():
        run(job)
    start_daily(now=NOW + timedelta(hours=25))

    assert Job.objects.count() == 2 * len(DAILY)


def test_time_left_follows_the_speed_of_this_attempt() -> None:
    job = Job(state=State.RUNNING, started_at=NOW, done=300, done_before=200, total=600)

    assert seconds_left(job, now=NOW + timedelta(seconds=60)) == 180
    assert seconds_left(Job(state=State.RUNNING, started_at=NOW, total=6), now=NOW) is None


WORDS = {
    None: "",
    20: "Under et minut endnu.",
    70: "Cirka et minut endnu.",
    180: "Cirka 3 minutter endnu.",
    3700: "Cirka en time endnu.",
    8000: "Cirka 2 timer endnu.",
}


@pytest.mark.parametrize(("seconds", "words"), WORDS.items())
def test_time_left_is_said_in_words(seconds: float | None, words: str) -> None:
    assert in_words(seconds) == words


def running(job: Job, worker: str) -> None:
    job.refresh_from_db()
    Job.objects.filter(pk=job.pk).update(
        state=State.RUNNING, worker=worker, beat_at=NOW, attempts=job.attempts + 1
    )


def state_of(job: Job) -> State:
    job.refresh_from_db()
    return State(job.state)
