"""Write in the trail, and check that nobody has tampered with it."""

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import connection, transaction

from klarbesked.web.accounts.models import TrailEntry, Unit, User

BEGINNING = "0" * 64
LOCK = 0x6B6C6172
"""The PostgreSQL advisory lock that lets one entry be added at a time."""


@transaction.atomic
def record(
    act: str,
    *,
    actor: User | None,
    subject: str,
    subject_id: str,
    at: datetime,
    unit: Unit | None = None,
    reason: str = "",
    detail: Mapping[str, Any] | None = None,
) -> TrailEntry:
    """Add an entry to the trail, in the same transaction as the act itself."""
    _one_at_a_time()
    last = TrailEntry.objects.order_by("-id").values_list("hash", flat=True).first()
    entry = TrailEntry(
        at=at,
        actor=actor,
        act=act,
        subject=subject,
        subject_id=subject_id,
        unit=unit,
        reason=reason,
        detail=dict(detail or {}),
        previous_hash=last or BEGINNING,
    )
    entry.hash = seal(entry)
    entry.save(force_insert=True)
    return entry


def seal(entry: TrailEntry) -> str:
    """Return the SHA-256 of everything the entry says and of the seal before it, in hex."""
    said = [
        entry.previous_hash,
        entry.at.timestamp(),
        entry.actor_id,
        entry.act,
        entry.subject,
        entry.subject_id,
        entry.unit_id,
        entry.reason,
        entry.detail,
    ]
    canonical = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def first_broken() -> TrailEntry | None:
    """Return the first entry whose seal does not fit, or None where the chain is whole.

    Entries cut off at the very end cannot be seen from the chain alone: keep the newest seal
    somewhere else, as docs/drift tells.
    """
    previous = BEGINNING
    for entry in TrailEntry.objects.order_by("id").iterator():
        if entry.previous_hash != previous or entry.hash != seal(entry):
            return entry
        previous = entry.hash
    return None


def _one_at_a_time() -> None:
    """Two at once would build on the same seal. SQLite has one writer already."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
