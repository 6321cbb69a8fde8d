"""A role a person has in a unit, and for how long."""

from datetime import date

from django.db import models
from django.db.models import F, Q

from klarbesked.web.accounts.models.public_id import new_public_id
from klarbesked.web.accounts.models.unit import Unit
from klarbesked.web.accounts.models.user import User


class Role(models.TextChoices):
    CASEWORKER = "sagsbehandler", "sagsbehandler"
    COMMUNICATIONS = "kommunikation", "kommunikationsmedarbejder"
    LAWYER = "jurist", "jurist"
    MANAGER = "leder", "leder"
    COMMITTEE = "udvalg", "udvalgsmedlem"
    CITIZEN_ADVISER = "borgerraadgiver", "borgerrådgiver"
    ADMINISTRATOR = "administrator", "administrator"


class MembershipQuerySet(models.QuerySet["Membership"]):
    def valid_on(self, day: date) -> "MembershipQuerySet":
        ends_later = Q(valid_to=None) | Q(valid_to__gt=day) | Q(valid_to=day, revoked_at=None)
        return self.filter(ends_later, valid_from__lte=day)


class Membership(models.Model):
    """`unit` None: the whole authority. `from_group`: given by a sign-in service's group.

    `valid_to` is the last day. A role taken away has `revoked_at`, and ends at once on that day.
    """

    public_id = models.CharField(max_length=12, unique=True, default=new_public_id)

    user = models.ForeignKey(User, models.CASCADE, related_name="memberships")
    role = models.CharField("rolle", max_length=20, choices=Role)
    unit = models.ForeignKey(
        Unit,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="memberships",
        verbose_name="enhed",
    )
    valid_from = models.DateField("gælder fra")
    valid_to = models.DateField("gælder til", null=True, blank=True)
    revoked_at = models.DateTimeField("taget væk", null=True, blank=True)
    from_group = models.CharField(max_length=200, blank=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        verbose_name = "rolle"
        verbose_name_plural = "roller"
        ordering = ("user", "role", "unit")
        constraints = (
            models.CheckConstraint(
                condition=Q(valid_to=None) | Q(valid_to__gte=F("valid_from")),
                name="membership_ends_after_it_begins",
            ),
        )

    def __str__(self) -> str:
        return f"{self.user}: {self.get_role_display()}"

    def has_ended_on(self, day: date) -> bool:
        if self.valid_to is None:
            return False
        return self.valid_to < day or (self.valid_to == day and self.revoked_at is not None)
