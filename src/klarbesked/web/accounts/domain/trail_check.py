"""Check that the trail is whole, and keep what was found: it takes long on a long trail."""

from datetime import datetime

from klarbesked.web.accounts.domain.trail import first_broken
from klarbesked.web.accounts.models import TrailCheck, TrailEntry

SHORT = 20_000
"""So many entries are checked in half a second. A longer trail is checked by a worker."""


def is_short() -> bool:
    return TrailEntry.objects.count() <= SHORT


def check_trail(*, at: datetime) -> TrailCheck:
    """Check every seal, and that the newest entry of the last good check is still there."""
    newest = TrailEntry.objects.order_by("-id").first()
    broken = first_broken()
    known = TrailCheck.objects.filter(is_whole=True).exclude(last_hash="").first()
    is_cut = known is not None and not TrailEntry.objects.filter(hash=known.last_hash).exists()
    return TrailCheck.objects.create(
        at=at,
        entry_count=TrailEntry.objects.count(),
        is_whole=broken is None and not is_cut,
        last_hash=newest.hash if newest else "",
        broken_id=broken.id if broken else None,
    )


def last_check() -> TrailCheck | None:
    return TrailCheck.objects.first()
