"""The start page: the first page of the menu that the person may open."""

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from klarbesked.web.accounts.domain.access import NOBODY
from klarbesked.web.menu import open_items


def start(request: HttpRequest) -> HttpResponse:
    """Go to the first page, or say why there is none."""
    if not request.user.is_authenticated:
        return redirect_to_login("/")
    access = getattr(request, "access", NOBODY)
    items = open_items(access)
    if not items:
        return render(request, "ui/nothing_yet.html" if access.roles else "ui/no_role.html")
    return redirect(items[0].url_name)
