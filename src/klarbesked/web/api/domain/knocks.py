"""Count who knocks how often, the same for all processes, and say stop."""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils.crypto import salted_hmac

from klarbesked.web.api.models import KnockCount

KEPT_MINUTES = 2


class TooManyKnocksError(Exception):
    """`wait` is the number of seconds until there is room again."""

    def __init__(self, wait: int) -> None:
        super().__init__(f"Der er for mange kald lige nu. Vent {wait} sekunder, og prøv igen.")
        self.wait = wait


def count_knock(kind: str, name: str, *, limit: int, at: datetime) -> None:
    """Count one call of a token or an address. Raises `TooManyKnocksError` over the limit."""
    caller = salted_hmac("klarbesked.api.knock", f"{kind}:{name}", algorithm="sha256").hexdigest()
    minute, second = divmod(int(at.timestamp()), 60)
    _add_one(caller, minute)
    count = KnockCount.objects.values_list("count", flat=True).get(caller=caller, minute=minute)
    if count > limit:
        raise TooManyKnocksError(60 - second)


def _add_one(caller: str, minute: int) -> None:
    same = KnockCount.objects.filter(caller=caller, minute=minute)
    if same.update(count=F("count") + 1):
        return
    KnockCount.objects.filter(minute__lt=minute - KEPT_MINUTES).delete()
    try:
        with transaction.atomic():
            KnockCount.objects.create(caller=caller, minute=minute)
    except IntegrityError:
        same.update(count=F("count") + 1)
