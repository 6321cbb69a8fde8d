"""Refuse a request that is too big, before anything of it is kept."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

ROOM = 1024 * 1024
"""Bytes for what stands around a file in a form."""
HEARD_OUT = 64 * 1024 * 1024
"""Bytes we let a browser send, and throw away: one that is cut off shows no answer."""
CHUNK = 64 * 1024


class BodySize:
    """Middleware: the length a request says it has may not be more than a letter's."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        length = request.META.get("CONTENT_LENGTH") or "0"
        if length.isdecimal() and int(length) <= settings.MAX_UPLOAD + ROOM:
            return self.get_response(request)
        if length.isdecimal() and int(length) <= HEARD_OUT:
            while request.read(CHUNK):
                pass
        page = render_to_string("ui/too_big.html").encode()
        return HttpResponse(page, status=413, headers={"Content-Length": str(len(page))})
