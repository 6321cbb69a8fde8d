"""A choice of the authority with the time it held. A change ends the row and adds another."""

from datetime import datetime
from typing import ClassVar, TypeVar

from django.db import models
from django.db.models import Q

from klarbesked.web.accounts.models import Authority, User
from klarbesked.web.accounts.models.public_id import new_public_id

Row = TypeVar("Row", bound="DatedRow")


class DatedRow(models.Model):
    """`why` is the reason for adding it, `ended_why` for ending it. `replaces`: what it changed.

    Each kind names its own fields in `VALUES`.
    """

    VALUES: ClassVar[tuple[str, ...]] = ()

    public_id = models.CharField(max_length=12, unique=True, default=new_public_id)
    authority = models.ForeignKey(Authority, models.PROTECT, related_name="+")
    began_at = models.DateTimeField()
    began_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    why = models.CharField("hvorfor", max_length=300, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    replaces = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="replaced_by"
    )
    ended_why = models.CharField(max_length=300, blank=True)

    class Meta:
        abstract = True


def in_force(rows: models.QuerySet[Row], at: datetime) -> models.QuerySet[Row]:
    """Return the rows that hold at a moment; the end itself is no part of the time."""
    return rows.filter(Q(ended_at=None) | Q(ended_at__gt=at), began_at__lte=at)
