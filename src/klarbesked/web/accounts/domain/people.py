"""Which people an administrator sees, and whom the administrator may change."""

from datetime import date

from django.db.models import Prefetch, Q, QuerySet

from klarbesked.web.accounts.domain.access import Access
from klarbesked.web.accounts.domain.permissions import Permission
from klarbesked.web.accounts.models import Membership, User

MANAGE = Permission.MANAGE_ACCESS


def seen_people(access: Access) -> QuerySet[User]:
    """Return everybody, or those who have or had a role in the administrator's units."""
    if access.may_everywhere(MANAGE):
        return User.objects.all()
    mine = Membership.objects.filter(unit_id__in=access.units_for(MANAGE))
    return User.objects.filter(id__in=mine.values("user_id"))


def find_people(access: Access, *, words: str, day: date) -> QuerySet[User]:
    """Return the seen people whose name or e-mail holds each of the words, with their roles."""
    people = seen_people(access)
    for word in words.split():
        people = people.filter(_holds("name", word) | _holds("email", word))
    today = Membership.objects.valid_on(day).select_related("unit").order_by("role", "unit__name")
    return people.prefetch_related(Prefetch("memberships", today, to_attr="roles_today"))


def may_manage(access: Access, user: User, *, day: date) -> bool:
    """Whether the administrator may change the account itself: all its roles are in own units."""
    if access.may_everywhere(MANAGE):
        return True
    rows = Membership.objects.filter(user=user).exclude(valid_to__lt=day)
    units = set(rows.values_list("unit_id", flat=True))
    return bool(units) and units <= access.units_for(MANAGE)


def may_manage_role(access: Access, unit_id: int | None) -> bool:
    """Roles of the whole authority are given and taken by those who manage all of it."""
    if unit_id is None:
        return access.may_everywhere(MANAGE)
    return access.may(MANAGE, unit_id)


def _holds(field: str, word: str) -> Q:
    """SQLite knows no capitals outside English: ask for »åse« and »Åse« both."""
    wanted = Q()
    for form in {word, word.lower(), word.upper(), word.capitalize()}:
        wanted |= Q(**{f"{field}__icontains": form})
    return wanted
