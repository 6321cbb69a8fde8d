"""Put the old sentence of a place back into a draft, and undo it."""

from datetime import date, datetime

from klarbesked.web.accounts.models import User
from klarbesked.web.letters.domain.put_back import PlaceGoneError, Swap, put_back, swap_of
from klarbesked.web.letters.domain.version import NotADraftError, save_draft
from klarbesked.web.letters.domain.version_meaning import meaning_from_start
from klarbesked.web.letters.models import TemplateVersion


def put_back_change(
    version: TemplateVersion, *, key: str, by: User, now: datetime, day: date
) -> Swap:
    """Return what undoes it. Raises PlaceGoneError, NotADraftError, and what `save_draft` raises.

    Somebody who saves between our reading and our writing is not overwritten.
    """
    _must_be_draft(version)
    swap = _swap(version, key)
    if swap is None:
        raise PlaceGoneError
    swap_sentences(version, swap, by=by, now=now, day=day)
    return swap.back


def swap_sentences(
    version: TemplateVersion, swap: Swap, *, by: User, now: datetime, day: date
) -> None:
    """Raises as above."""
    _must_be_draft(version)
    html = put_back(version.html, swap)
    save_draft(version, html=html, revision=version.revision, by=by, now=now, day=day)


def _must_be_draft(version: TemplateVersion) -> None:
    """Asked first: that a place has gone is no help where nothing can be written any more."""
    if not version.is_draft:
        raise NotADraftError


def _swap(version: TemplateVersion, key: str) -> Swap | None:
    meaning = meaning_from_start(version)
    if meaning is None or meaning.comparison is None:
        return None
    change = next((each for each in meaning.changes if each.key == key), None)
    return swap_of(change, meaning.comparison) if change else None
