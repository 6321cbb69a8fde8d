"""The authority that owns everything in this installation: most often a municipality."""

from django.db import models

from klarbesked.web.ui.danish_order import DANISH


class Authority(models.Model):
    name = models.CharField("navn", db_collation=DANISH, max_length=120, unique=True)

    class Meta:
        verbose_name = "myndighed"
        verbose_name_plural = "myndigheder"

    def __str__(self) -> str:
        return self.name
