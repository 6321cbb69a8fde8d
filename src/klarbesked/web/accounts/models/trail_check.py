"""What was found the last times somebody checked that the trail is whole."""

from django.db import models


class TrailCheck(models.Model):
    """`last_hash` is the seal of the newest entry then: is it gone later, the end was cut off.

    `broken_id` is the first entry whose seal does not fit; None also where the end is gone.
    """

    at = models.DateTimeField()
    entry_count = models.PositiveBigIntegerField()
    is_whole = models.BooleanField()
    last_hash = models.CharField(max_length=64, blank=True)
    broken_id = models.BigIntegerField(null=True)

    class Meta:
        verbose_name = "tjek af sporet"
        verbose_name_plural = "tjek af sporet"
        ordering = ("-at", "-id")

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d}: {'helt' if self.is_whole else 'brudt'}"
