"""Which keys an administrator may see, make and revoke: those of the own units."""

from collections.abc import Set as AbstractSet

from django.db.models import Q, QuerySet

from klarbesked.web.accounts.models import Authority, Unit
from klarbesked.web.api.models import ApiToken


def tokens_of(unit_ids: AbstractSet[int]) -> QuerySet[ApiToken]:
    """Return the keys in units where somebody manages access; the whole authority's too
    where that is all of it.
    """
    seen = Q(unit__in=unit_ids)
    if covers_all(unit_ids):
        seen |= Q(unit=None)
    return ApiToken.objects.filter(seen).select_related("unit", "made_by")


def covers_all(unit_ids: AbstractSet[int]) -> bool:
    """Whether the units are every unit there is."""
    return bool(unit_ids) and not Unit.objects.exclude(id__in=unit_ids).exists()


def the_authority() -> Authority | None:
    """Return the authority of this installation; None before it is set up."""
    return Authority.objects.order_by("id").first()
