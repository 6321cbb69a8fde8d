"""One version of a letter template. Once approved, nothing in it can be changed."""

from typing import Any, NoReturn

from django.db import models
from django.db.models import Q

from klarbesked.web.accounts.models import User
from klarbesked.web.letters.models.letter_template import LetterTemplate


class LockedVersionError(Exception):
    """Somebody tried to change an approved version. Triggers in the database refuse it too."""


class VersionState(models.TextChoices):
    """What is stored. "I brug" and "udgået" follow from the dates: see `domain.stage`."""

    DRAFT = "kladde", "udkast"
    SENT = "til godkendelse", "til godkendelse"
    APPROVED = "godkendt", "godkendt"


class TemplateVersion(models.Model):
    """`html` has been through `domain.sanitise`. `revision` counts the saves, so that two who
    write at once see each other. `writers` are all who have saved it: none of them may approve.
    `conditions` is what the approver asks for; `what_and_why` is the writer's own words.
    """

    template = models.ForeignKey(LetterTemplate, models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    based_on = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")
    state = models.CharField(max_length=20, choices=VersionState, default=VersionState.DRAFT)
    html = models.TextField(blank=True)
    revision = models.PositiveIntegerField(default=1)
    written_by = models.ForeignKey(User, models.PROTECT, related_name="versions_begun")
    writers = models.ManyToManyField(User, related_name="versions_written")
    created_at = models.DateTimeField()
    saved_by = models.ForeignKey(User, models.PROTECT, related_name="versions_saved")
    saved_at = models.DateTimeField()
    what_and_why = models.TextField("hvad er ændret, og hvorfor", blank=True)
    sent_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="versions_sent"
    )
    sent_at = models.DateTimeField(null=True, blank=True)
    approved_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="versions_approved"
    )
    approved_at = models.DateTimeField(null=True, blank=True)
    in_use_from = models.DateField("bruges fra", null=True, blank=True)
    conditions = models.TextField("betingelser", blank=True)
    discarded_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="versions_discarded"
    )
    discarded_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "version"
        verbose_name_plural = "versioner"
        ordering = ("template", "number")
        constraints = (
            models.UniqueConstraint(fields=("template", "number"), name="version_number_once"),
            models.UniqueConstraint(
                fields=("template",),
                condition=Q(discarded_at=None) & ~Q(state="godkendt"),
                name="template_has_one_open_version",
            ),
            models.CheckConstraint(
                condition=~Q(state="godkendt")
                | Q(
                    approved_by__isnull=False,
                    approved_at__isnull=False,
                    in_use_from__isnull=False,
                    discarded_at=None,
                ),
                name="approved_version_says_by_whom_and_when",
            ),
        )

    def __str__(self) -> str:
        return f"version {self.number}"

    @property
    def is_locked(self) -> bool:
        return self.state == VersionState.APPROVED

    @property
    def is_draft(self) -> bool:
        return self.state == VersionState.DRAFT and self.discarded_at is None

    @property
    def is_waiting(self) -> bool:
        return self.state == VersionState.SENT and self.discarded_at is None

    def save(self, *args: Any, **kwargs: Any) -> None:
        self._refuse_if_locked()
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:  # noqa: ARG002
        """Versions are history: a draft nobody wants is discarded, and can be fetched back."""
        raise LockedVersionError

    def _refuse_if_locked(self) -> None:
        """Ask the database: the object in hand may have been read before somebody approved."""
        stored = TemplateVersion.objects.filter(pk=self.pk, state=VersionState.APPROVED)
        if self.pk and stored.exists():
            raise LockedVersionError
