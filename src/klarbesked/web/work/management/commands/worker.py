"""Run jobs until stopped. A thread beside the work tells that we live, and finds lost jobs."""

import os
import signal
import socket
import threading
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import DatabaseError, close_old_connections, connection
from django.utils import timezone
from django.utils.crypto import get_random_string
from django_tasks_db.management.commands.db_worker import Worker

from klarbesked.web.work.domain.daily import start_daily
from klarbesked.web.work.domain.heart import beat, leave
from klarbesked.web.work.domain.reap import reap

BEAT_SECONDS = 5


class Command(BaseCommand):
    help = "Udfører arbejde fra køen."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--until-parent-ends", action="store_true")
        parser.add_argument("--batch", action="store_true", help="Stop, når køen er tom.")

    def handle(self, **options: Any) -> None:
        name = f"{socket.gethostname()[:40]}-{os.getpid()}-{get_random_string(8)}"
        over = threading.Event()
        beat(name=name, now=timezone.now())
        watch = threading.Thread(
            target=look_after, args=(name, over), kwargs={"parent": parent(options)}, daemon=True
        )
        watch.start()
        worker = Worker(
            queue_names=["*"], interval=1, batch=options["batch"], backend_name="default",
            startup_delay=False, max_tasks=None, worker_id=name, excluded_queue_names=[],
        )  # fmt: skip
        worker.configure_signals()
        try:
            worker.run()
        finally:
            over.set()
            watch.join(timeout=BEAT_SECONDS)
            leave(name=name)


def parent(options: dict[str, Any]) -> int | None:
    return os.getppid() if options["until_parent_ends"] else None


def look_after(name: str, over: threading.Event, *, parent: int | None) -> None:
    """Beat, give lost jobs to others, and start what is done every day, until it is over."""
    while not over.wait(BEAT_SECONDS):
        if parent is not None and os.getppid() != parent:
            os.kill(os.getpid(), signal.SIGTERM)
            break
        try:
            close_old_connections()
            now = timezone.now()
            beat(name=name, now=now)
            reap(now=now)
            start_daily(now=now)
        except DatabaseError:
            # The database is away or locked. The next beat tries again.
            continue
    connection.close()
