"""A part of the authority, with the time it existed and what it became."""

from datetime import date

from django.db import models
from django.db.models import F, Q

from klarbesked.web.accounts.models.authority import Authority
from klarbesked.web.accounts.models.public_id import new_public_id
from klarbesked.web.ui.danish_order import DANISH


class UnitQuerySet(models.QuerySet["Unit"]):
    def valid_on(self, day: date) -> "UnitQuerySet":
        return self.filter(Q(valid_to=None) | Q(valid_to__gte=day), valid_from__lte=day)


class Unit(models.Model):
    """`valid_to` is the last day. `merged_into` is the unit that took over from the day after."""

    public_id = models.CharField(max_length=12, unique=True, default=new_public_id)
    authority = models.ForeignKey(Authority, models.PROTECT, related_name="units")
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="parts")
    name = models.CharField("navn", db_collation=DANISH, max_length=120)
    valid_from = models.DateField("findes fra")
    valid_to = models.DateField("findes til", null=True, blank=True)
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="merged"
    )

    objects = UnitQuerySet.as_manager()

    class Meta:
        verbose_name = "enhed"
        verbose_name_plural = "enheder"
        ordering = ("name", "valid_from")
        constraints = (
            models.CheckConstraint(
                condition=Q(valid_to=None) | Q(valid_to__gte=F("valid_from")),
                name="unit_ends_after_it_begins",
            ),
        )

    def __str__(self) -> str:
        return self.name

    def is_valid_on(self, day: date) -> bool:
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)
