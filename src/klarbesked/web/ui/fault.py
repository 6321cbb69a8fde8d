"""The answer when something went wrong: a number to quote, and the text one was writing."""

import errno
import logging
import secrets
import sys

from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.request import RawPostDataException
from django.middleware.csrf import get_token
from django.template.loader import render_to_string

SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
FULL_DISK = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
SECRET = ("password", "token", "code", "kode", "secret")
TRY_AGAIN_SECONDS = "10"
AWAY = "Vi kan ikke nå vores database lige nu. Vent et øjeblik, og prøv igen."
OUR_FAULT = "Det er os, der har en fejl. Prøv igen, eller ring med nummer {number}."

log = logging.getLogger(__name__)


def fault(request: HttpRequest) -> HttpResponse:
    """Answer for an exception no view has caught. Nothing here may ask the database."""
    error = sys.exc_info()[1]
    number = "".join(secrets.choice(SIGNS) for _ in range(4))
    is_away = _is_away(error)
    log.error("Fault %s at %s %s", number, request.method, request.path, exc_info=error)
    status = 503 if is_away else 500
    if _wants_json(request):
        said = AWAY if is_away else OUR_FAULT.format(number=number)
        response: HttpResponse = JsonResponse({"error": said, "number": number}, status=status)
    else:
        page = "ui/away.html" if is_away else "500.html"
        response = HttpResponse(_page(page, request, number), status=status)
    if is_away:
        response.headers["Retry-After"] = TRY_AGAIN_SECONDS
    return response


def _page(template: str, request: HttpRequest, number: str) -> str:
    """Render without the context every other page has: that asks the database."""
    return render_to_string(
        template,
        {
            "number": number,
            "kept": kept(request),
            "is_post": request.method == "POST",
            "csrf": get_token(request),
        },
    )


def kept(request: HttpRequest) -> list[tuple[str, str]]:
    """Return what was sent in a form, so that it can be shown and sent again; never a password."""
    if not (request.content_type or "").startswith(("multipart/", "application/x-www-form")):
        return []
    try:
        return [
            (name, str(value))
            for name, values in request.POST.lists()
            for value in values
            if not any(part in name.lower() for part in SECRET)
        ]
    except (OSError, RawPostDataException, RequestDataTooBig, SuspiciousOperation):
        return []


def _is_away(error: BaseException | None) -> bool:
    """Tell whether the database is locked or gone, or the disk is full."""
    if isinstance(error, OperationalError):
        return True
    return isinstance(error, OSError) and error.errno in FULL_DISK


def _wants_json(request: HttpRequest) -> bool:
    return request.content_type == "application/json" or request.path.startswith("/api/")
