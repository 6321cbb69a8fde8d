"""How many times a token or an address has knocked in one minute."""

from django.db import models


class KnockCount(models.Model):
    """`caller` is a seal of the token or the address, so that no address is kept.

    It stands in the database because the server is several processes. `minute` counts from the
    beginning of Unix time; rows of minutes that have gone are taken away.
    """

    caller = models.CharField(max_length=64)
    minute = models.BigIntegerField(db_index=True)
    count = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = "kald"
        verbose_name_plural = "kald"
        constraints = (
            models.UniqueConstraint(fields=("caller", "minute"), name="knocks_counted_once"),
        )

    def __str__(self) -> str:
        return f"{self.minute}: {self.count}"
