"""What the approver says to a place in a version, or to all of it."""

from django.db import models

from klarbesked.web.accounts.models import User
from klarbesked.web.accounts.models.public_id import new_public_id
from klarbesked.web.letters.models.template_version import TemplateVersion


class PlaceComment(models.Model):
    """`words` are the letter's own at that place; "" for the whole letter."""

    public_id = models.CharField(max_length=12, unique=True, default=new_public_id)
    version = models.ForeignKey(TemplateVersion, models.PROTECT, related_name="comments")
    words = models.CharField("sted i brevet", max_length=300, blank=True)
    text = models.TextField("besked")
    by = models.ForeignKey(User, models.PROTECT, related_name="comments")
    at = models.DateTimeField()

    class Meta:
        verbose_name = "bemærkning"
        verbose_name_plural = "bemærkninger"
        ordering = ("id",)

    def __str__(self) -> str:
        return f"bemærkning til {self.version}"
