"""All that stands on the page about operation."""

from dataclasses import dataclass
from datetime import datetime

from klarbesked.web.work.domain.checks import Check, Health, run_checks
from klarbesked.web.work.domain.watch import Watched, watch
from klarbesked.web.work.models import Job

NEWEST = 20


@dataclass(frozen=True)
class Service:
    checks: list[Check]
    jobs: list[Watched]

    @property
    def says(self) -> str:
        count = sum(check.health == Health.MEND for check in self.checks)
        if not count:
            return "Der er ikke noget, du skal rette."
        return "Du skal rette 1 ting." if count == 1 else f"Du skal rette {count} ting."


def read_service(*, now: datetime) -> Service:
    jobs = Job.objects.select_related("owner")[:NEWEST]
    return Service(run_checks(now=now), [watch(job, now=now) for job in jobs])
