"""How long a job will take still, in words."""

from datetime import datetime

from klarbesked.web.work.models import Job, State

MINUTE, HOUR = 60, 3600


def seconds_left(job: Job, *, now: datetime) -> float | None:
    """Return the time left at the speed so far, or None where nothing can be said yet."""
    done = job.done - job.done_before
    if job.state != State.RUNNING or job.started_at is None or done <= 0 or job.total <= job.done:
        return None
    return (now - job.started_at).total_seconds() / done * (job.total - job.done)


def in_words(seconds: float | None) -> str:
    if seconds is None:
        return ""
    if seconds < MINUTE:
        return "Under et minut endnu."
    if seconds < 1.5 * MINUTE:
        return "Cirka et minut endnu."
    if seconds < HOUR:
        return f"Cirka {seconds / MINUTE:.0f} minutter endnu."
    hours = round(seconds / HOUR)
    return "Cirka en time endnu." if hours == 1 else f"Cirka {hours} timer endnu."
