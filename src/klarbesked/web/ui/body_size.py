"""Refuse a request that is too big, before a byte of it is read."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

ROOM = 1024 * 1024
"""Bytes for what stands around a file in a form."""


class BodySize:
    """Middleware: the length a request says it has may not be more than a letter's."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        length = request.META.get("CONTENT_LENGTH") or "0"
        if not length.isdecimal() or int(length) > settings.MAX_UPLOAD + ROOM:
            return HttpResponse(render_to_string("ui/too_big.html"), status=413)
        return self.get_response(request)
