"""How to switch the door on, and what a rule means, for all who use the product or run it."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from klarbesked.web.api.domain.rule_page import rule_page, rules_by_title
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


def help_rules(request: HttpRequest) -> HttpResponse:
    return render(request, "api/help_rules.html", {"rules": rules_by_title()})


def help_rule(request: HttpRequest, name: str) -> HttpResponse:
    """Programs lead here from a finding: `rule.urls` of the answer."""
    page = rule_page(name)
    if page is None:
        raise Http404
    return render(request, "api/help_rule.html", {"page": page})
