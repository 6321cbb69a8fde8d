"""B3: one version of a letter, to write in or to read."""

from datetime import datetime

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from klarbesked.web.accounts.domain.permissions import Permission
from klarbesked.web.accounts.permit import StaffRequest, permit
from klarbesked.web.letters.domain.approval import (
    EmptyLetterError,
    NotWaitingError,
    UnansweredError,
    send_to_approval,
    take_back,
)
from klarbesked.web.letters.domain.version import (
    NotADraftError,
    OpenVersionError,
    begin_next,
    discard,
    fetch_back,
)
from klarbesked.web.letters.domain.version_meaning import meaning_from_start
from klarbesked.web.letters.domain.workshop import open_workshop
from klarbesked.web.letters.forms.approval import SendForm, SkipForm
from klarbesked.web.letters.models import LockedVersionError
from klarbesked.web.letters.views.found import Found, version_or_404

READ, WRITE = Permission.READ_TEMPLATES, Permission.WRITE_TEMPLATES
EDITORS = ["letters/editor.html", "letters/editor_plain.html"]
"""The first that is there is shown; the plain one needs no JavaScript."""

LOCKED = "Versionen er godkendt og låst. Begynd en ny version for at ændre noget."
UNANSWERED = "Svar på hvert sted, hvor betydningen er ændret. Så kan du sende brevet."
NOT_A_DRAFT = "Versionen er ikke et udkast mere. Se, hvad der er sket med den."


@require_safe
@permit(READ)
def show_version(request: StaffRequest, public_id: str, number: int) -> HttpResponse:
    template, version = version_or_404(request.access, public_id, number, READ)
    can_write = request.access.may(WRITE, template.unit_id)
    is_plain = "enkel" in request.GET
    bench = open_workshop(version, by=request.user, now=timezone.now(), day=timezone.localdate())
    context = {
        "template": template,
        "version": version,
        "bench": bench,
        "can_write": can_write,
        "can_approve": request.access.may(Permission.APPROVE_TEMPLATES, template.unit_id),
        "is_editing": can_write and version.is_draft and template.archived_at is None,
        "is_plain": is_plain,
        "meaning": meaning_from_start(version) if is_plain else None,
        "editors": EDITORS[1:] if is_plain else EDITORS,
        "skip_form": SkipForm(),
        **editor_context(Found(template, version)),
    }
    return render(request, "letters/version.html", context)


def editor_context(found: Found) -> dict[str, object]:
    """What the editor is told: the text, and where to save it and skip a finding."""
    place = (found.template.public_id, found.version.number)
    return {
        "initial_html": found.version.html,
        "revision": found.version.revision,
        "saved_at": clock(found.version.saved_at),
        "letter_type": found.template.letter_type,
        "is_template": True,
        "save_url": reverse("save_version", args=place),
        "skip_url": reverse("skip_finding", args=place),
        "plain_url": f"{reverse('version', args=place)}?enkel=ja",
        "meaning_url": reverse("draft_meaning", args=place) if found.version.based_on_id else "",
    }


@permit(WRITE)
def send_version(request: StaffRequest, public_id: str, number: int) -> HttpResponse:
    found = version_or_404(request.access, public_id, number, WRITE)
    form = SendForm(request.POST or None, initial={"what_and_why": found.version.what_and_why})
    if request.method == "POST" and form.is_valid():
        return _send(request, found, form.cleaned_data["what_and_why"])
    context = {
        "template": found.template,
        "version": found.version,
        "form": form,
        "meaning": meaning_from_start(found.version) if found.version.is_draft else None,
    }
    return render(request, "letters/send.html", context)


def _send(request: StaffRequest, found: Found, what_and_why: str) -> HttpResponse:
    try:
        send_to_approval(
            found.version, what_and_why=what_and_why, by=request.user, now=timezone.now(),
            day=timezone.localdate(),
        )  # fmt: skip
    except EmptyLetterError:
        messages.error(request, "Brevet er tomt. Skriv det først.")
    except UnansweredError:
        messages.error(request, UNANSWERED)
        return redirect(_compare_url(found))
    except (LockedVersionError, NotADraftError):
        messages.error(request, NOT_A_DRAFT)
    else:
        messages.success(request, "Sendt til godkendelse.")
    return redirect("version", *_place(found))


@require_POST
@permit(WRITE)
def take_back_version(request: StaffRequest, public_id: str, number: int) -> HttpResponse:
    found = version_or_404(request.access, public_id, number, WRITE)
    try:
        take_back(found.version, by=request.user, now=timezone.now())
    except NotWaitingError:
        messages.error(request, "Versionen venter ikke på godkendelse mere.")
    else:
        messages.success(request, "Versionen er et udkast igen.")
    return redirect("version", *_place(found))


@require_POST
@permit(WRITE)
def begin_version(request: StaffRequest, public_id: str, number: int) -> HttpResponse:
    found = version_or_404(request.access, public_id, number, WRITE)
    try:
        version = begin_next(
            found.template, based_on=found.version, by=request.user, now=timezone.now(),
            day=timezone.localdate(),
        )  # fmt: skip
    except OpenVersionError:
        messages.error(request, "Der er allerede en version i arbejde. Skriv videre i den.")
        return redirect("history", public_id)
    return redirect("version", public_id, version.number)


@require_POST
@permit(WRITE)
def discard_version(request: StaffRequest, public_id: str, number: int) -> HttpResponse:
    found = version_or_404(request.access, public_id, number, WRITE)
    try:
        discard(found.version, by=request.user, now=timezone.now())
    except LockedVersionError:
        messages.error(request, LOCKED)
    except NotADraftError:
        messages.error(request, NOT_A_DRAFT)
    return redirect("version", *_place(found))


@require_POST
@permit(WRITE)
def fetch_back_version(request: StaffRequest, public_id: str, number: int) -> HttpResponse:
    found = version_or_404(request.access, public_id, number, WRITE)
    try:
        fetch_back(found.version, by=request.user, now=timezone.now())
    except OpenVersionError:
        messages.error(request, "Der er begyndt et nyt udkast siden. Kassér det først.")
    else:
        messages.success(request, "Udkastet er hentet tilbage.")
    return redirect("version", *_place(found))


def clock(at: datetime) -> str:
    """Write a time as people say it here: kl. 10.42."""
    here = timezone.localtime(at)
    return f"kl. {here.hour}.{here.minute:02}"


def _compare_url(found: Found) -> str:
    start = found.version.based_on
    url = reverse("compare_versions", args=(found.template.public_id,))
    return f"{url}?foer={start.number if start else ''}&nu={found.version.number}"


def _place(found: Found) -> tuple[str, int]:
    return found.template.public_id, found.version.number
