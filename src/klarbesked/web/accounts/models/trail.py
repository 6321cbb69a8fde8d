"""The trail: who saw and changed what. Entries are added, never changed or taken away."""

from typing import Any, NoReturn

from django.db import models

from klarbesked.web.accounts.models.unit import Unit
from klarbesked.web.accounts.models.user import User


class AppendOnlyError(Exception):
    """Somebody tried to change what has been written. Triggers in the database refuse it too."""


class TrailEntry(models.Model):
    """One act. `hash` seals it together with the entry before; `domain.trail` checks the chain.

    `subject` and `subject_id` name the kind of thing and its public id. `detail` holds ids,
    numbers and fixed words only: never a letter's text, a citizen's name or a CPR number.
    """

    at = models.DateTimeField(db_index=True)
    actor = models.ForeignKey(User, models.PROTECT, null=True, related_name="trail")
    act = models.CharField(max_length=60)
    subject = models.CharField(max_length=40)
    subject_id = models.CharField(max_length=40, db_index=True)
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="trail")
    reason = models.CharField(max_length=500, blank=True)
    detail = models.JSONField(default=dict)
    previous_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64, unique=True)

    class Meta:
        verbose_name = "spor"
        verbose_name_plural = "spor"
        ordering = ("id",)
        indexes = (models.Index(fields=("act", "id"), name="trail_by_act"),)

    def __str__(self) -> str:
        return f"{self.id} {self.act}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise AppendOnlyError
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:  # noqa: ARG002
        raise AppendOnlyError
