"""Are the counts old, and who asked for new ones? One count of all letters runs at a time."""

from datetime import datetime

from django.db import transaction
from django.db.models import Max

from klarbesked import __version__
from klarbesked.web.accounts.domain.trail import record
from klarbesked.web.accounts.models import User
from klarbesked.web.letters.models import OwnTerm, OwnWord, VersionCheck
from klarbesked.web.work.domain.start import start_job
from klarbesked.web.work.models import Job
from klarbesked.web.work.models.job import ACTIVE

TASK = "klarbesked.web.letters.tasks.recheck_letters"
TITLE = "Tjek alle breve igen"


def last_change() -> datetime | None:
    """Return when a word or a term of the authority's was added, changed or taken away.

    A level changes no count: the counts are of every rule, and levels are put on when shown.
    """
    times: list[datetime | None] = []
    for rows in (OwnWord.objects, OwnTerm.objects):
        times += rows.aggregate(began=Max("began_at"), ended=Max("ended_at")).values()
    return max((at for at in times if at), default=None)


def is_old(check: VersionCheck, *, changed: datetime | None) -> bool:
    """Whether another program, or another list of words, would count today."""
    return check.program != __version__ or (changed is not None and check.checked_at < changed)


def start_recheck(*, by: User, now: datetime) -> Job:
    """Count all letters again, or return the count that waits or is under way."""
    return start_job(task=TASK, title=TITLE, noun="breve", owner=by, now=now)


@transaction.atomic
def ask_for_recheck(*, by: User, now: datetime) -> Job:
    """As `start_recheck`, and write in the trail who asked."""
    job = start_recheck(by=by, now=now)
    if job.created_at == now:
        record(
            "tjekkede alle breve igen",
            actor=by,
            subject="arbejde",
            subject_id=job.public_id,
            at=now,
        )
    return job


def recheck_under_way() -> Job | None:
    return Job.objects.filter(key=TASK, state__in=ACTIVE).first()
