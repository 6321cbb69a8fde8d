"""The answer to a form we do not read: there is too much text in it, or it is broken."""

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

TOO_LONG = "Teksten er for lang", "Gå tilbage, del brevet, og tag delene hver for sig."
BROKEN = "Vi kan ikke læse det, du sendte", "Gå tilbage, og prøv igen."


def refused(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """Rendered without asking the database: whoever sends this may send much of it."""
    is_too_long = isinstance(exception, RequestDataTooBig)
    title, remedy = TOO_LONG if is_too_long else BROKEN
    page = render_to_string("ui/too_big.html", {"title": title, "remedy": remedy})
    return HttpResponse(page, status=413 if is_too_long else 400)
