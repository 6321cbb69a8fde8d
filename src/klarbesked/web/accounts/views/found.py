"""Find what an address names among what the person may see, or answer that it is not there."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from klarbesked.web.accounts.domain.people import MANAGE, may_manage, may_manage_role, seen_people
from klarbesked.web.accounts.models import GroupRole, Membership, Unit, User
from klarbesked.web.accounts.permit import StaffRequest

PER_PAGE = 50


def found_unit(request: StaffRequest, unit_id: str) -> Unit:
    unit = get_object_or_404(Unit.objects.select_related("parent"), public_id=unit_id)
    if not request.access.may(MANAGE, unit.id):
        raise Http404
    return unit


def found_user(request: StaffRequest, user_id: str) -> User:
    return get_object_or_404(seen_people(request.access), public_id=user_id)


def managed_user(request: StaffRequest, user_id: str, day: Any) -> User:
    """As `found_user`, for those whose account itself may be changed."""
    user = found_user(request, user_id)
    if not may_manage(request.access, user, day=day):
        raise Http404
    return user


def found_role(request: StaffRequest, user: User, role_id: str) -> Membership:
    """A role that the administrator may end: none that a group gave."""
    membership = get_object_or_404(
        Membership.objects.select_related("user", "unit"),
        public_id=role_id,
        user=user,
        from_group="",
    )
    if not may_manage_role(request.access, membership.unit_id):
        raise Http404
    return membership


def found_group_role(request: StaffRequest, group_role_id: str) -> GroupRole:
    given = get_object_or_404(GroupRole.objects.select_related("unit"), public_id=group_role_id)
    if not may_manage_role(request.access, given.unit_id):
        raise Http404
    return given


def page_of(rows: QuerySet[Any], number: str | None) -> Page[Any]:
    """A number that is not there gives the nearest page that is."""
    return Paginator(rows, PER_PAGE).get_page(number)
