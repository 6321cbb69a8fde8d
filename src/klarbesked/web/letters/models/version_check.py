"""What the checker counted in a version: kept, so that findings can be followed over time."""

from django.db import models

from klarbesked.web.letters.models.template_version import TemplateVersion


class CheckMoment(models.TextChoices):
    SAVED = "gemt", "gemt"
    APPROVED = "godkendt", "godkendt"
    AGAIN = "talt igen", "talt igen"


class VersionCheck(models.Model):
    """`counts` is {rule: {our level: count}} with every rule on: which level the authority gives
    a rule is applied when the figures are shown, so that all versions are read alike.
    `ignored` is {rule: count}, `elements` {element: status}, `measures` as the engine names them.
    `day` and `program`: the list of words of which day, and which version of us, counted. They are
    empty where the count is from before we wrote it down. What was counted at the approval stays;
    a later count of the same text is a row of its own, `AGAIN`.
    """

    version = models.ForeignKey(TemplateVersion, models.CASCADE, related_name="checks")
    moment = models.CharField(max_length=10, choices=CheckMoment)
    revision = models.PositiveIntegerField()
    checked_at = models.DateTimeField()
    day = models.DateField(null=True, blank=True)
    program = models.CharField(max_length=20, blank=True, default="")
    counts = models.JSONField(default=dict)
    ignored = models.JSONField(default=dict)
    elements = models.JSONField(default=dict)
    measures = models.JSONField(default=dict)

    class Meta:
        verbose_name = "tjek af en version"
        verbose_name_plural = "tjek af versioner"
        ordering = ("version", "checked_at")
        constraints = (
            models.UniqueConstraint(fields=("version", "moment"), name="version_checked_once_each"),
        )

    def __str__(self) -> str:
        return f"{self.version}: {self.moment}"
