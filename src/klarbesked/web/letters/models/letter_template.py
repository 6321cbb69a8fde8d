"""A letter the authority sends again and again; what it says stands in its versions."""

from django.db import models

from klarbesked.web.accounts.models import Unit, User
from klarbesked.web.accounts.models.public_id import new_public_id


class LetterTemplate(models.Model):
    """`letter_type` is an id of the engine's catalogue, "" where nobody has chosen one."""

    public_id = models.CharField(max_length=12, unique=True, default=new_public_id)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="templates", verbose_name="enhed")
    title = models.CharField("brevets navn", max_length=120)
    letter_type = models.CharField("brevtype", max_length=60, blank=True)
    created_by = models.ForeignKey(User, models.PROTECT, related_name="templates_created")
    created_at = models.DateTimeField()
    archived_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="templates_archived"
    )
    archived_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "brevskabelon"
        verbose_name_plural = "brevskabeloner"
        ordering = ("title", "id")

    def __str__(self) -> str:
        return self.title
