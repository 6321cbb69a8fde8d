"""Say in one line each what is in order and what is not; fail where something must be mended."""

import sys
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from klarbesked.web.work.domain.checks import Health, run_checks

SIGNS = {Health.GOOD: "OK ", Health.MEND: "RET", Health.UNKNOWN: " ? "}


class Command(BaseCommand):
    help = "Går installationen igennem, og siger, hvad du skal rette."

    def handle(self, **options: Any) -> None:  # noqa: ARG002
        checks = run_checks(now=timezone.now())
        for check in checks:
            self.stdout.write(f"{SIGNS[check.health]}  {check.label}: {check.said}")
        if any(check.health == Health.MEND for check in checks):
            sys.exit(1)
