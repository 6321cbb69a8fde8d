"""A key of another program: what it may do, for whom, and until when."""

from datetime import date

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from klarbesked.web.accounts.models import Authority, Unit, User
from klarbesked.web.accounts.models.public_id import new_public_id

PER_MINUTE = 300
MOST_PER_MINUTE = 10_000


class Scope(models.TextChoices):
    LANGUAGETOOL = "languagetool", "tjekke tekst fra LibreOffice og andre med LanguageTool"
    CHECK = "tjek", "tjekke breve gennem API'et"
    READ = "opslag", "hente brevtyper, fagord og regler"


class ApiTokenQuerySet(models.QuerySet["ApiToken"]):
    def usable_on(self, day: date) -> "ApiTokenQuerySet":
        return self.filter(revoked_at=None, expires_on__gte=day)


class ApiToken(models.Model):
    """`hash` is the SHA-256 of the secret in hex: the secret itself is shown once and not kept.

    `unit` None: the whole authority. `expires_on` is the last day. `last_used_on` is a day and
    no moment, so that it cannot tell when somebody works.
    """

    public_id = models.CharField(max_length=12, unique=True, default=new_public_id)
    authority = models.ForeignKey(Authority, models.PROTECT, related_name="tokens")
    unit = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="tokens", verbose_name="enhed"
    )
    name = models.CharField("navn", max_length=80)
    hash = models.CharField(max_length=64)
    scopes = models.JSONField("må", default=list)
    per_minute = models.PositiveIntegerField(
        "kald i minuttet",
        default=PER_MINUTE,
        validators=(MinValueValidator(1), MaxValueValidator(MOST_PER_MINUTE)),
    )
    made_by = models.ForeignKey(User, models.PROTECT, related_name="tokens_made")
    made_at = models.DateTimeField()
    expires_on = models.DateField("gælder til og med")
    revoked_at = models.DateTimeField(null=True, blank=True)
    last_used_on = models.DateField(null=True, blank=True)

    objects = ApiTokenQuerySet.as_manager()

    class Meta:
        verbose_name = "nøgle"
        verbose_name_plural = "nøgler"
        ordering = ("name", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("authority", "name"), condition=Q(revoked_at=None), name="token_name_once"
            ),
        )

    def __str__(self) -> str:
        return self.name

    def is_usable_on(self, day: date) -> bool:
        return self.revoked_at is None and day <= self.expires_on

    @property
    def scope_labels(self) -> list[str]:
        return [str(Scope(scope).label) for scope in self.scopes]
