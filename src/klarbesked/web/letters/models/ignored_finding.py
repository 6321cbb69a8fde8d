"""A finding the writer has chosen to skip, and why. Skipped ones stay countable."""

from django.db import models

from klarbesked.web.accounts.models import User
from klarbesked.web.accounts.models.public_id import new_public_id
from klarbesked.web.letters.models.letter_template import LetterTemplate
from klarbesked.web.letters.models.template_version import TemplateVersion


class IgnoreReason(models.TextChoices):
    DEMANDED = "krav", "Det er et krav"
    RIGHT_HERE = "rigtig", "Teksten er rigtig her"
    WRONG_PROPOSAL = "forkert", "Forslaget er forkert"
    OTHER = "andet", "Andet"


class IgnoredFinding(models.Model):
    """Holds for the rule on the same `words` in this and later versions of the letter.

    `words` are "" for a finding about the whole letter. `undone_at`: it is shown again from then.
    """

    public_id = models.CharField(max_length=12, unique=True, default=new_public_id)
    template = models.ForeignKey(LetterTemplate, models.PROTECT, related_name="ignored")
    version = models.ForeignKey(TemplateVersion, models.PROTECT, related_name="ignored")
    rule = models.CharField(max_length=80)
    words = models.TextField(blank=True)
    reason = models.CharField("grund", max_length=10, choices=IgnoreReason)
    note = models.CharField("bemærkning", max_length=300, blank=True)
    by = models.ForeignKey(User, models.PROTECT, related_name="findings_ignored")
    at = models.DateTimeField()
    undone_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="findings_restored"
    )
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "forslag sprunget over"
        verbose_name_plural = "forslag sprunget over"
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.rule}: {self.get_reason_display()}"
