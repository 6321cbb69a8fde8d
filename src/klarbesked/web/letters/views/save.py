"""Save a draft: from the editor as JSON, or from the plain text field."""

import json
from typing import NamedTuple

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from klarbesked.web.accounts.domain.permissions import Permission
from klarbesked.web.accounts.models import User
from klarbesked.web.accounts.permit import StaffRequest, permit
from klarbesked.web.letters.domain.diff import compare
from klarbesked.web.letters.domain.plain import to_html, to_plain
from klarbesked.web.letters.domain.sanitise import MAX_HTML, TooLongError, TooNestedError
from klarbesked.web.letters.domain.version import ConflictError, NotADraftError, save_draft
from klarbesked.web.letters.forms.letter import TOO_LONG, TOO_NESTED
from klarbesked.web.letters.models import LockedVersionError, TemplateVersion
from klarbesked.web.letters.views.found import Found, version_or_404
from klarbesked.web.letters.views.version import LOCKED, NOT_A_DRAFT, clock

WRITE = Permission.WRITE_TEMPLATES
SIGNED_OUT = "Du er logget ud. Din tekst er her stadig. Log ind igen, så gemmer vi den."
NOT_UNDERSTOOD = "Vi kan ikke læse det, du sendte. Hent siden igen, og prøv en gang til."


class Sent(NamedTuple):
    html: str
    revision: int


@require_http_methods(["PUT"])
def save_version(request: HttpRequest, public_id: str, number: int) -> HttpResponseBase:
    """Somebody signed out gets an answer the editor can read, and not the sign-in page."""
    if not isinstance(request.user, User):
        return _refused(401, SIGNED_OUT)
    return _save(request, public_id, number)


@permit(WRITE)
def _save(request: StaffRequest, public_id: str, number: int) -> HttpResponse:
    found = version_or_404(request.access, public_id, number, WRITE)
    try:
        sent = _read(request)
        if sent is None:
            return _refused(400, NOT_UNDERSTOOD)
        saved = _save_draft(request, found, sent)
    except (TooLongError, RequestDataTooBig):
        return _refused(413, TOO_LONG)
    except TooNestedError:
        return _refused(400, TOO_NESTED)
    except LockedVersionError:
        return _refused(423, LOCKED)
    except NotADraftError:
        return _refused(423, NOT_A_DRAFT)
    except ConflictError as conflict:
        return _conflict(conflict.theirs)
    return JsonResponse({"revision": saved.revision, "saved_at": clock(saved.saved_at)})


@require_POST
@permit(WRITE)
def save_plain(request: StaffRequest, public_id: str, number: int) -> HttpResponse:
    found = version_or_404(request.access, public_id, number, WRITE)
    text = request.POST.get("text", "")
    try:
        sent = Sent(_html(found.version, text), _number(request.POST.get("revision")))
        _save_draft(request, found, sent)
    except ConflictError as conflict:
        return _show_both(request, found, text, conflict.theirs)
    except (TooLongError, TooNestedError, LockedVersionError, NotADraftError) as error:
        return _keep_text(request, found, text, error)
    return redirect(f"{reverse('version', args=(public_id, number))}?enkel=ja&gemt=ja#tekst")


def _save_draft(request: StaffRequest, found: Found, sent: Sent) -> TemplateVersion:
    return save_draft(
        found.version, html=sent.html, revision=sent.revision, by=request.user,
        now=timezone.now(), day=timezone.localdate(),
    )  # fmt: skip


def _read(request: HttpRequest) -> Sent | None:
    """Return what the editor sent, None where it makes no sense. Raises TooLongError."""
    if len(request.body) > 6 * MAX_HTML:  # JSON may write one sign as six
        raise TooLongError
    try:
        said = json.loads(request.body)
    except (ValueError, RecursionError):
        return None
    if not isinstance(said, dict):
        return None
    html, revision = said.get("html"), said.get("revision")
    if isinstance(html, str) and isinstance(revision, int) and not isinstance(revision, bool):
        return Sent(html, revision)
    return None


def _html(version: TemplateVersion, text: str) -> str:
    """Text that nobody touched stays the HTML it was: a table's wide cells are not lost."""
    if text.replace("\r\n", "\n").strip() == to_plain(version.html).strip():
        return version.html
    if len(text) > MAX_HTML:
        raise TooLongError
    return to_html(text)


def _show_both(
    request: StaffRequest, found: Found, text: str, theirs: TemplateVersion
) -> HttpResponse:
    context = {
        "template": found.template,
        "version": found.version,
        "theirs": theirs,
        "text": text,
        "blocks": compare(theirs.html, to_html(text)),
    }
    return render(request, "letters/conflict.html", context, status=409)


def _keep_text(request: StaffRequest, found: Found, text: str, error: Exception) -> HttpResponse:
    """Nothing is lost: the text is shown, to be copied or shortened."""
    said = {
        TooLongError: TOO_LONG,
        TooNestedError: TOO_NESTED,
        LockedVersionError: LOCKED,
        NotADraftError: NOT_A_DRAFT,
    }[type(error)]
    context = {
        "template": found.template, "version": found.version, "text": text, "error": said,
    }  # fmt: skip
    return render(request, "letters/not_saved.html", context, status=422)


def _conflict(theirs: TemplateVersion) -> HttpResponse:
    said = {
        "html": theirs.html,
        "revision": theirs.revision,
        "by": theirs.saved_by.name,
        "at": clock(theirs.saved_at),
    }
    return JsonResponse(said, status=409)


def _refused(status: int, sentence: str) -> HttpResponse:
    return JsonResponse({"error": sentence}, status=status)


def _number(written: str | None) -> int:
    return int(written) if written and written.isdecimal() and len(written) < 9 else 0
