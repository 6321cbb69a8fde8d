"""Let a request through to a view, or answer as if the page were not there."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, cast

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils import timezone

from klarbesked.web.accounts.domain.access import NOBODY, Access, read_access
from klarbesked.web.accounts.domain.permissions import Permission
from klarbesked.web.accounts.models import User


class StaffRequest(HttpRequest):
    """A request of somebody who is signed in and may open this page."""

    user: User
    access: Access


class AccessMiddleware:
    """Puts `access` on every request. It is read anew each time: a role taken away is gone."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        user = request.user
        request.access = (  # type: ignore[attr-defined]
            read_access(user, day=timezone.localdate()) if isinstance(user, User) else NOBODY
        )
        return self.get_response(request)


View = Callable[Concatenate[StaffRequest, ...], HttpResponseBase]


def permit(*permissions: Permission) -> Callable[[View], Callable[..., HttpResponseBase]]:
    """Open a view to those who hold any of `permissions` somewhere.

    The view itself must still ask `request.access` about the unit of what it shows. Somebody
    without the permission gets the same 404 as for a page that is not there.
    """

    def decorate(view: View) -> Callable[..., HttpResponseBase]:
        @wraps(view)
        def open_or_hide(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not isinstance(request.user, User):
                return redirect_to_login(request.get_full_path())
            staff = cast("StaffRequest", request)
            if not any(staff.access.may(permission) for permission in permissions):
                raise Http404
            return view(staff, *args, **kwargs)

        return open_or_hide

    return decorate
