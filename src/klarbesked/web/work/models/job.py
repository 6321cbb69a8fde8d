"""One piece of work in the background, from the wish to the result."""

from django.db import models
from django.db.models import Q

from klarbesked.web.accounts.models import Unit, User
from klarbesked.web.accounts.models.public_id import new_public_id


class State(models.TextChoices):
    WAITING = "waiting", "venter"
    RUNNING = "running", "i gang"
    DONE = "done", "færdigt"
    STOPPED = "stopped", "stoppet"
    FAILED = "failed", "gik i stå"


ACTIVE = (State.WAITING, State.RUNNING)


class Job(models.Model):
    """`task` is the import path of what does it. `key`: one active job at a time has it.

    `cursor` is where the next attempt goes on from, `result` what came of it; both hold ids and
    numbers only. `attempts` also tells the attempts apart: an old one cannot write any more.
    """

    public_id = models.CharField(max_length=12, unique=True, default=new_public_id)
    task = models.CharField(max_length=200)
    title = models.CharField(max_length=120)
    key = models.CharField(max_length=120)
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    noun = models.CharField(max_length=40, default="dele")
    done_before = models.PositiveIntegerField(default=0)
    message = models.CharField(max_length=300, blank=True)
    cursor = models.JSONField(default=dict)
    result = models.JSONField(default=dict)
    owner = models.ForeignKey(User, models.PROTECT, null=True, related_name="jobs")
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="jobs")
    attempts = models.PositiveSmallIntegerField(default=0)
    wants_stop = models.BooleanField(default=False)
    worker = models.CharField(max_length=64, blank=True)
    created_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    beat_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "arbejde"
        verbose_name_plural = "arbejder"
        ordering = ("-created_at", "-id")
        constraints = (
            models.UniqueConstraint(
                fields=("key",), condition=Q(state__in=ACTIVE), name="one_active_job_of_each_key"
            ),
        )

    def __str__(self) -> str:
        return f"{self.title} ({self.get_state_display()})"

    @property
    def is_active(self) -> bool:
        return self.state in ACTIVE

    @property
    def can_be_retried(self) -> bool:
        return self.state in (State.FAILED, State.STOPPED)
