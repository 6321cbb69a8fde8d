"""The page of a job, and the page about operation."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from klarbesked.web.accounts.models import Membership, User
from klarbesked.web.work.domain.start import start_job
from klarbesked.web.work.models import Job, State
from web.people import People

TASK = "klarbesked.web.work.tasks.tidy"


def job_of(user: User, people: People, key: str = "") -> Job:
    return start_job(
        task=TASK, title="Tjek brevene igen", noun="breve", key=key, owner=user,
        unit=people.sick_pay, now=timezone.now(),
    )  # fmt: skip


def running(job: Job) -> Job:
    Job.objects.filter(pk=job.pk).update(
        state=State.RUNNING, done=1240, total=5000,
        started_at=timezone.now() - timedelta(seconds=60), attempts=1,
    )  # fmt: skip
    return job


def url(job: Job, more: str = "") -> str:
    return f"/arbejde/{job.public_id}/{more}"


def test_page_tells_how_far_the_work_is(people: People, client: Client) -> None:
    job = running(job_of(people.carl, people))
    client.force_login(people.carl)

    page = client.get(url(job)).content.decode()

    assert "Tjek brevene igen" in page
    assert "1.240 af 5.000 breve. Cirka 3 minutter endnu." in page
    assert "Du kan lukke siden." in page
    assert 'hx-trigger="every 2s"' in page


def test_page_asks_no_more_when_the_work_has_ended(people: People, client: Client) -> None:
    job = job_of(people.carl, people)
    Job.objects.filter(pk=job.pk).update(state=State.DONE, message="5 breve er tjekket.")
    client.force_login(people.carl)

    page = client.get(url(job)).content.decode()

    assert "5 breve er tjekket." in page
    assert "hx-get" not in page


def test_what_htmx_asks_for_is_the_part_alone(people: People, client: Client) -> None:
    client.force_login(people.carl)

    part = client.get(url(job_of(people.carl, people)), headers={"HX-Request": "true"})

    assert part.content.decode().strip().startswith('<div id="arbejde"')


def test_work_can_be_stopped_and_tried_again(people: People, client: Client) -> None:
    job = job_of(people.carl, people)
    client.force_login(people.carl)

    stopped = client.post(url(job, "stop/"), follow=True).content.decode()
    again = client.post(url(job, "igen/"), follow=True).content.decode()

    assert "Arbejdet er stoppet" in stopped
    assert "Prøv igen" in stopped
    assert "Arbejdet venter på, at der bliver plads" in again


def test_work_is_not_tried_again_beside_another_of_its_kind(people: People, client: Client) -> None:
    first = job_of(people.carl, people)
    client.force_login(people.carl)
    client.post(url(first, "stop/"))
    job_of(people.carl, people)

    page = client.post(url(first, "igen/"), follow=True).content.decode()

    assert "Arbejdet er allerede i gang" in page


ACTS = ("", "stop/", "igen/")


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("who", ["alma", "sara", "lawyer", "nora"])
def test_work_of_another_is_as_if_it_were_not_there(
    people: People, client: Client, act: str, who: str
) -> None:
    job = job_of(people.carl, people)
    client.force_login(getattr(people, who))

    response = client.post(url(job, act)) if act else client.get(url(job))

    assert response.status_code == 404


def test_own_work_in_a_unit_one_has_left_is_not_there(people: People, client: Client) -> None:
    job = job_of(people.carl, people)
    Membership.objects.filter(user=people.carl).update(unit=people.housing)
    client.force_login(people.carl)

    assert client.get(url(job)).status_code == 404


def test_who_runs_the_site_sees_the_work_of_all(people: People, client: Client) -> None:
    client.force_login(people.administrator)

    assert client.get(url(job_of(people.carl, people))).status_code == 200


@pytest.mark.parametrize("act", ACTS)
def test_stranger_is_sent_to_the_sign_in(people: People, client: Client, act: str) -> None:
    where = url(job_of(people.carl, people), act)

    response = client.post(where) if act else client.get(where)

    assert response.status_code == 302
    assert response.headers["Location"].startswith("/konto/login/")


def test_service_page_shows_checks_with_their_cure(people: People, client: Client) -> None:
    client.force_login(people.administrator)

    page = client.get("/opsaetning/drift/").content.decode()

    assert "Ingen arbejder kører. Start den med: klarbesked worker" in page
    assert "Du skal rette 1 ting." in page
    assert "Der er ikke noget endnu." in page


@pytest.mark.parametrize(
    "who", ["alma", "carl", "communications", "lawyer", "manager", "committee", "adviser", "nora"]
)
def test_service_page_is_for_those_who_run_the_site(
    people: People, client: Client, who: str
) -> None:
    client.force_login(getattr(people, who))

    assert client.get("/opsaetning/drift/").status_code == 404
    assert client.post("/opsaetning/drift/spor/").status_code == 404


def test_service_page_asks_as_often_for_three_jobs_as_for_one(
    people: People, client: Client
) -> None:
    client.force_login(people.administrator)
    counts = []
    for keys in ("a", "bc"):
        for key in keys:
            job_of(people.carl, people, key)
        with CaptureQueriesContext(connection) as seen:
            client.get("/opsaetning/drift/")
        counts.append(len(seen))

    assert counts[0] == counts[1]


def test_trail_can_be_checked_now(people: People, client: Client) -> None:
    client.force_login(people.administrator)

    response = client.post("/opsaetning/drift/spor/")

    job = Job.objects.get()
    assert response.headers["Location"] == url(job)
    assert (job.title, job.owner) == ("Tjek sporet", people.administrator)


def test_the_button_of_the_service_page_starts_the_work_there(
    people: People, client: Client
) -> None:
    client.force_login(people.administrator)

    page = client.get("/opsaetning/drift/").content.decode()

    assert 'action="/opsaetning/drift/spor/"' in page
