"""Where a version is in its life on a day. "I brug" and "udgået" follow from the dates alone."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from klarbesked.web.letters.models import TemplateVersion, VersionState


class Stage(StrEnum):
    DRAFT = "udkast"
    SENT = "til godkendelse"
    APPROVED = "godkendt"
    IN_USE = "i brug"
    RETIRED = "udgået"
    DISCARDED = "kasseret"


def version_in_use(versions: Iterable[TemplateVersion], *, day: date) -> TemplateVersion | None:
    """Return the approved version whose day has come last; of two, the higher number."""
    begun = [
        version
        for version in versions
        if version.is_locked and version.in_use_from and version.in_use_from <= day
    ]
    return max(begun, key=lambda version: (version.in_use_from, version.number), default=None)


def stage_of(version: TemplateVersion, *, in_use: TemplateVersion | None, day: date) -> Stage:
    """`in_use` is the template's version in use on the day."""
    if version.discarded_at is not None:
        return Stage.DISCARDED
    if version.state != VersionState.APPROVED:
        return Stage.DRAFT if version.state == VersionState.DRAFT else Stage.SENT
    if version == in_use:
        return Stage.IN_USE
    return Stage.RETIRED if version.in_use_from and version.in_use_from <= day else Stage.APPROVED


def open_version(versions: Iterable[TemplateVersion]) -> TemplateVersion | None:
    """Return the draft, or what waits for approval: a template has at most one of them."""
    still = (v for v in versions if not v.is_locked and v.discarded_at is None)
    return next(still, None)
