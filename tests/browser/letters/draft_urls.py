"""A page with the editor around a draft, and the least server that keeps the saving protocol.

The letter templates have their own server end; here the browser's end is tried on its own.
"""

import json
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template import RequestContext, Template
from django.urls import path

from klarbesked.web.urls import urlpatterns as product

PAGE = """{% extends "ui/base.html" %}{% block title %}Udkast{% endblock %}
{% block content %}<h1>Udkast</h1>
{% include "letters/editor.html" with save_url="/udkast/gem" revision=revision initial_html=html saved_at="kl. 9.00" is_template=True %}
{% endblock %}"""  # noqa: E501


class Draft:
    """The draft on the server, and how the server answers next."""

    html = ""
    revision = 0
    status = 200


def page(request: HttpRequest) -> HttpResponse:
    context = {"revision": Draft.revision, "html": Draft.html}
    return HttpResponse(Template(PAGE).render(RequestContext(request, context)))


def save(request: HttpRequest) -> HttpResponse:
    if Draft.status != 200:
        return HttpResponse(status=Draft.status)
    sent: dict[str, Any] = json.loads(request.body)
    if sent["revision"] != Draft.revision:
        theirs = {"html": Draft.html, "revision": Draft.revision, "by": "Ali", "at": "kl. 10.40"}
        return JsonResponse(theirs, status=409)
    Draft.html, Draft.revision = sent["html"], Draft.revision + 1
    return JsonResponse({"revision": Draft.revision, "saved_at": "kl. 10.42"})


urlpatterns = [*product, path("udkast/", page), path("udkast/gem", save)]
