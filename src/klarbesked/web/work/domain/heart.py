"""A worker tells that it is alive."""

from datetime import datetime

from klarbesked.web.work.models import Worker


def beat(*, name: str, now: datetime) -> None:
    Worker.objects.update_or_create(
        name=name, defaults={"seen_at": now}, create_defaults={"seen_at": now, "started_at": now}
    )


def leave(*, name: str) -> None:
    """Say goodbye, so that nobody waits for a worker that has been stopped."""
    Worker.objects.filter(name=name).delete()
