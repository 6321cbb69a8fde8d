"""A term of the authority's own, with an explanation for citizens and the days it is used."""

from django.db import models
from django.db.models import F, Q

from klarbesked.web.letters.models.dated_row import DatedRow


class TermLevel(models.TextChoices):
    A = "A", "Ret først: en ret, en pligt eller penge hænger på ordet"
    B = "B", "Gør klarere"


class OwnTerm(DatedRow):
    """`valid_from` and `valid_to` are the term's own days; None for no limit.

    The row's own time tells when the authority had it in its list.
    """

    VALUES = (
        "expression",
        "explanation",
        "synonyms",
        "law",
        "level",
        "is_known",
        "valid_from",
        "valid_to",
    )

    expression = models.CharField("fagord", max_length=120)
    explanation = models.CharField("forklaring", max_length=400)
    synonyms = models.CharField("andre ord for det samme", max_length=300, blank=True)
    law = models.CharField("lov", max_length=200, blank=True)
    level = models.CharField("niveau", max_length=1, choices=TermLevel, default=TermLevel.B)
    is_known = models.BooleanField("borgerne kender ordet", default=False)
    valid_from = models.DateField("bruges fra", null=True, blank=True)
    valid_to = models.DateField("bruges til", null=True, blank=True)

    class Meta:
        verbose_name = "eget fagord"
        verbose_name_plural = "egne fagord"
        ordering = ("expression", "valid_from", "id")
        constraints = (
            models.CheckConstraint(
                condition=Q(valid_from=None) | Q(valid_to=None) | Q(valid_to__gte=F("valid_from")),
                name="own_term_ends_after_it_begins",
            ),
        )

    def __str__(self) -> str:
        return self.expression

    @property
    def names(self) -> tuple[str, ...]:
        others = (word.strip() for word in self.synonyms.split(";"))
        return (self.expression, *(word for word in others if word))
