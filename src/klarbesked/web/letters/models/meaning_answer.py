"""The writer's answer to a place where the meaning has changed: it is meant so, and why."""

from django.db import models
from django.db.models import Q

from klarbesked.web.accounts.models import User
from klarbesked.web.accounts.models.public_id import new_public_id
from klarbesked.web.letters.models.template_version import TemplateVersion


class MeaningAnswer(models.Model):
    """Holds while the place has the same `key`: the kind of difference and both sentences.

    `undone_at`: the writer took it back then.
    """

    public_id = models.CharField(max_length=12, unique=True, default=new_public_id)
    version = models.ForeignKey(TemplateVersion, models.PROTECT, related_name="meaning_answers")
    key = models.CharField(max_length=64)
    reason = models.CharField("hvorfor", max_length=500)
    by = models.ForeignKey(User, models.PROTECT, related_name="meaning_answers")
    at = models.DateTimeField()
    undone_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "svar om ændret betydning"
        verbose_name_plural = "svar om ændret betydning"
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(
                fields=("version", "key"),
                condition=Q(undone_at=None),
                name="one_answer_to_a_place_at_a_time",
            ),
        )

    def __str__(self) -> str:
        return f"svar om ændret betydning i {self.version}"
