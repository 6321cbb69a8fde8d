"""How strict the authority wants one of the rules to be."""

from django.db import models
from django.db.models import Q

from klarbesked.web.letters.models.dated_row import DatedRow


class LevelChoice(models.TextChoices):
    A = "A", "Ret først"
    B = "B", "Gør klarere"
    C = "C", "Overvej"
    OFF = "fra", "Slået fra"


class RuleLevel(DatedRow):
    """A rule without a row has the level that comes with the product."""

    VALUES = ("rule", "level")

    rule = models.CharField("regel", max_length=80)
    level = models.CharField("niveau", max_length=3, choices=LevelChoice)

    class Meta:
        verbose_name = "niveau for en regel"
        verbose_name_plural = "niveauer for regler"
        ordering = ("rule", "began_at", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("authority", "rule"),
                condition=Q(ended_at=None),
                name="rule_has_one_level_at_a_time",
            ),
        )

    def __str__(self) -> str:
        return f"{self.rule}: {self.level}"
