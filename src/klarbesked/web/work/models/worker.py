"""A process that runs jobs, and when we last heard from it."""

from django.db import models


class Worker(models.Model):
    name = models.CharField(max_length=64, unique=True)
    started_at = models.DateTimeField()
    seen_at = models.DateTimeField(db_index=True)

    class Meta:
        verbose_name = "arbejder"
        verbose_name_plural = "arbejdere"
        ordering = ("-seen_at",)

    def __str__(self) -> str:
        return self.name
