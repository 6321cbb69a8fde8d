"""A word the authority says its readers know: an abbreviation or an acronym."""

from django.db import models
from django.db.models import Q

from klarbesked.web.letters.models.dated_row import DatedRow


class WordKind(models.TextChoices):
    ABBREVIATION = "forkortelse", "forkortelse med punktum"
    ACRONYM = "kendt", "bogstavord eller navn"


class OwnWord(DatedRow):
    """`word` is lower case, an abbreviation with its full stop: as the engine wants them."""

    VALUES = ("word", "kind")

    word = models.CharField("ord", max_length=60)
    kind = models.CharField("slags", max_length=12, choices=WordKind)

    class Meta:
        verbose_name = "eget ord"
        verbose_name_plural = "egne ord"
        ordering = ("word", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("authority", "word", "kind"),
                condition=Q(ended_at=None),
                name="own_word_once_at_a_time",
            ),
        )

    def __str__(self) -> str:
        return self.word
