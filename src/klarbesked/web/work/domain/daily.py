"""What is done every day without anybody asking."""

from datetime import datetime, timedelta

from django.db.models import Max

from klarbesked.web.accounts.models import User
from klarbesked.web.work.domain.start import start_job
from klarbesked.web.work.models import Job

DAY = timedelta(days=1)
TASKS = "klarbesked.web.work.tasks"
CHECK_TRAIL = f"{TASKS}.check_trail"
TIDY = f"{TASKS}.tidy"
DAILY = ((CHECK_TRAIL, "Tjek sporet", "linjer"), (TIDY, "Ryd op", "dele"))
"""Task, title, and what is counted."""


def start_daily(*, now: datetime) -> None:
    """Start what has not been started for a day. Two workers at once start it once."""
    latest = dict(
        Job.objects.order_by()
        .values("task")
        .annotate(at=Max("created_at"))
        .values_list("task", "at")
    )
    for task, title, noun in DAILY:
        if task not in latest or latest[task] <= now - DAY:
            start_job(task=task, title=title, noun=noun, now=now)


def start_trail_check(*, owner: User, now: datetime) -> Job:
    """Check the trail now, or return the check that is under way."""
    _, title, noun = DAILY[0]
    return start_job(task=CHECK_TRAIL, title=title, noun=noun, owner=owner, now=now)


def latest_trail_check() -> Job | None:
    """Return the newest check of the trail that came to an end."""
    return Job.objects.filter(task=CHECK_TRAIL, state="done").first()
