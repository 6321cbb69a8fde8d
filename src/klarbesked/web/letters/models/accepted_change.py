"""A change of meaning that the approver accepted. Nobody can change or delete it afterwards."""

from typing import Any, NoReturn

from django.db import models

from klarbesked.web.accounts.models import User
from klarbesked.web.accounts.models.public_id import new_public_id
from klarbesked.web.letters.models.template_version import LockedVersionError, TemplateVersion


class AcceptedChange(models.Model):
    """What the approver saw: the guard's `message`, both sentences, and the writer's `reason`.

    They are written down as they were, so that a later guard cannot tell the story anew.
    `reason` and `reason_by` are empty where no writer answered. Triggers refuse changes too.
    """

    public_id = models.CharField(max_length=12, unique=True, default=new_public_id)
    version = models.ForeignKey(TemplateVersion, models.PROTECT, related_name="accepted_changes")
    compared_with = models.ForeignKey(TemplateVersion, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=30)
    message = models.TextField()
    before = models.TextField(blank=True)
    after = models.TextField(blank=True)
    reason = models.CharField(max_length=500, blank=True)
    reason_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    accepted_by = models.ForeignKey(User, models.PROTECT, related_name="changes_accepted")
    accepted_at = models.DateTimeField()

    class Meta:
        verbose_name = "accepteret ændring af betydning"
        verbose_name_plural = "accepterede ændringer af betydning"
        ordering = ("id",)

    def __str__(self) -> str:
        return f"accepteret ændring i {self.version}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk:
            raise LockedVersionError
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:  # noqa: ARG002
        raise LockedVersionError
