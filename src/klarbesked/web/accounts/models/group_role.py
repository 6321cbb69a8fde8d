"""Which role a group of the authority's sign-in service gives."""

from django.db import models
from django.db.models import Q

from klarbesked.web.accounts.models.membership import Role
from klarbesked.web.accounts.models.public_id import new_public_id
from klarbesked.web.accounts.models.unit import Unit


class GroupRole(models.Model):
    """`group` is the name as the sign-in service sends it. `unit` None: the whole authority."""

    public_id = models.CharField(max_length=12, unique=True, default=new_public_id)
    group = models.CharField("gruppe", max_length=200)
    role = models.CharField("rolle", max_length=20, choices=Role)
    unit = models.ForeignKey(
        Unit,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="group_roles",
        verbose_name="enhed",
    )

    class Meta:
        verbose_name = "gruppe"
        verbose_name_plural = "grupper"
        ordering = ("group", "role")
        constraints = (
            models.UniqueConstraint(
                fields=("group", "role", "unit"), name="group_gives_role_once_in_unit"
            ),
            models.UniqueConstraint(
                fields=("group", "role"), condition=Q(unit=None), name="group_gives_role_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.group}: {self.get_role_display()}"
