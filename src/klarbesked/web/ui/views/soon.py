"""A page that is being built."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def soon(request: HttpRequest) -> HttpResponse:
    return render(request, "ui/no_role.html")
