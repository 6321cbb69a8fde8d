"""How to switch the door on, for all who use the product or run it."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from klarbesked.web.api.forms.protocol import MAX_CHARACTERS


def help_languagetool(request: HttpRequest) -> HttpResponse:
    """The page holds the address of this server, so that it can be copied as it stands."""
    server = request.build_absolute_uri("/").rstrip("/")
    context = {
        "base": request.build_absolute_uri("/v2"),
        "server": server,
        "with_key": server.replace("://", "://navn:kb_…@"),
        "door": settings.LANGUAGETOOL,
        "max_characters": MAX_CHARACTERS,
    }
    return render(request, "api/help_languagetool.html", context)


def help_api(request: HttpRequest) -> HttpResponse:
    return render(request, "api/help_api.html", {"base": request.build_absolute_uri("/api")})
