"""The pages of work in the background and of operation, in a real browser."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone
from playwright.sync_api import Page, expect

from klarbesked.web.work.domain.start import start_job
from klarbesked.web.work.models import Job, State
from web.people import People

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


def running_job(people: People) -> Job:
    job = start_job(
        task="klarbesked.web.work.tasks.tidy", title="Tjek brevskabelonerne igen", noun="breve",
        owner=people.administrator, now=timezone.now(),
    )  # fmt: skip
    started = timezone.now() - timedelta(seconds=60)
    Job.objects.filter(pk=job.pk).update(
        state=State.RUNNING, done=1240, total=5000, started_at=started
    )
    return job


def sideways(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > innerWidth"))


@pytest.mark.parametrize("width", [1440, 390, 320])
def test_pages_have_no_accessibility_fault_and_no_sideways_scroll(
    people: People, sign_in: Callable[..., Page], width: int
) -> None:
    job = running_job(people)
    page = sign_in(people.administrator, width=width)

    for url in ("/opsaetning/drift/", f"/arbejde/{job.public_id}/"):
        page.goto(url)

        assert Axe().run(page, options=RULES).response["violations"] == []
        assert not sideways(page)


def test_page_follows_the_work_by_itself_and_stops_asking(
    people: People, sign_in: Callable[..., Page]
) -> None:
    job = running_job(people)
    page = sign_in(people.administrator)
    page.goto(f"/arbejde/{job.public_id}/")
    expect(page.get_by_text("1.240 af 5.000 breve. Cirka 3 minutter endnu.")).to_be_visible()

    Job.objects.filter(pk=job.pk).update(done=4800)
    expect(page.get_by_text("4.800 af 5.000 breve.")).to_be_visible()
    Job.objects.filter(pk=job.pk).update(state=State.DONE, message="5.000 breve er tjekket.")

    expect(page.get_by_role("status").last).to_have_text("5.000 breve er tjekket.")
    expect(page.locator("[hx-get]")).to_have_count(0)


def test_work_is_stopped_and_tried_again_with_the_keyboard(
    people: People, sign_in: Callable[..., Page]
) -> None:
    job = running_job(people)
    Job.objects.filter(pk=job.pk).update(state=State.WAITING)
    page = sign_in(people.administrator)
    page.goto(f"/arbejde/{job.public_id}/")

    page.get_by_role("button", name="Stop arbejdet").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Arbejdet er stoppet. Det, der er gjort, er gemt.")).to_be_visible()
    page.get_by_role("button", name="Prøv igen").focus()
    page.keyboard.press("Enter")

    expect(page.get_by_text("Arbejdet venter på, at der bliver plads.")).to_be_visible()
