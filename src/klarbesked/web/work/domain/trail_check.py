"""Check the whole trail, a batch at a time."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format

from klarbesked.web.accounts.domain.trail import BEGINNING, seal
from klarbesked.web.accounts.models import TrailEntry
from klarbesked.web.work.domain.run import Step

BATCH = 500
WHOLE = "Sporet er helt. {count} linjer er tjekket."
BROKEN = (
    "Sporet er brudt ved linjen fra {when}. Nogen har ændret i databasen uden om siden. "
    "Sig det til den, der har ansvar for jeres sikkerhed."
)


def check_trail(cursor: Mapping[str, Any], *, batch: int = BATCH) -> Iterator[Step]:
    """Check every entry against the one before. The last step says whether the trail is whole."""
    after, previous = cursor.get("after", 0), cursor.get("previous", BEGINNING)
    done, total = cursor.get("done", 0), TrailEntry.objects.count()
    while entries := list(TrailEntry.objects.filter(id__gt=after).order_by("id")[:batch]):
        for entry in entries:
            if entry.previous_hash != previous or entry.hash != seal(entry):
                yield Step(done, total, message=_broken(entry), result=_result(done, entry))
                return
            after, previous, done = entry.id, entry.hash, done + 1
        where = {"after": after, "previous": previous, "done": done}
        yield Step(done, max(total, done), where)
    yield Step(done, done, message=WHOLE.format(count=done), result=_result(done, None, previous))


def _broken(entry: TrailEntry) -> str:
    when = date_format(timezone.localtime(entry.at), "j. F Y \\k\\l. H.i")
    return BROKEN.format(when=when)


def _result(done: int, broken: TrailEntry | None, seal_of_last: str = "") -> dict[str, Any]:
    return {
        "checked": done,
        "is_whole": broken is None,
        "broken": broken.id if broken else None,
        "last_seal": seal_of_last,
    }
