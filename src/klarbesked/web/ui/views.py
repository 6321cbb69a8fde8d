"""Pages that need no data."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def help_page(request: HttpRequest) -> HttpResponse:
    return render(request, "ui/help.html")


def accessibility(request: HttpRequest) -> HttpResponse:
    return render(request, "ui/accessibility.html")


def soon(request: HttpRequest) -> HttpResponse:
    return render(request, "ui/no_role.html")
