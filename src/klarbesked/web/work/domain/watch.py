"""What a person may see of a job, ready to be shown."""

from dataclasses import dataclass
from datetime import datetime

from klarbesked.web.accounts.domain.access import Access
from klarbesked.web.accounts.domain.permissions import Permission
from klarbesked.web.accounts.models import User
from klarbesked.web.work.domain.time_left import in_words, seconds_left
from klarbesked.web.work.models import Job, State

SAYS = {
    State.WAITING: "Arbejdet venter på, at der bliver plads. Du kan lukke siden.",
    State.RUNNING: "Arbejdet er i gang. Du kan lukke siden.",
    State.DONE: "Arbejdet er færdigt.",
    State.STOPPED: "Arbejdet er stoppet. Det, der er gjort, er gemt.",
    State.FAILED: "Arbejdet gik i stå.",
}


@dataclass(frozen=True)
class Watched:
    job: Job
    says: str
    progress: str
    percent: int


def watch(job: Job, *, now: datetime) -> Watched:
    state = State(job.state)
    says = f"{job.message}" if not job.is_active and job.message else SAYS[state]
    if state == State.RUNNING and job.wants_stop:
        says = "Arbejdet stopper, når det er nået til et godt sted."
    return Watched(job, says, _progress(job, now), job.done * 100 // job.total if job.total else 0)


def may_see(job: Job, *, user: User, access: Access) -> bool:
    """The owner may, as long as the person has a role in the unit, and those who run the site."""
    if access.may(Permission.RUN_SERVICE):
        return True
    if job.owner_id != user.id:
        return False
    return job.unit_id is None or any(access.may(each, job.unit_id) for each in Permission)


def find_job(*, public_id: str, user: User, access: Access) -> Job | None:
    """Return the job if there is one that the person may see."""
    job = Job.objects.filter(public_id=public_id).first()
    return job if job and may_see(job, user=user, access=access) else None


def _progress(job: Job, now: datetime) -> str:
    if not job.is_active or not job.total:
        return ""
    left = in_words(seconds_left(job, now=now))
    return f"{_count(job.done)} af {_count(job.total)} {job.noun}. {left}".strip()


def _count(number: int) -> str:
    return f"{number:,}".replace(",", ".")
