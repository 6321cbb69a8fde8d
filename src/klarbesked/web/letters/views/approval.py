"""B5: what waits for approval, and the decision on one version."""

from datetime import date

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.formats import date_format
from django.views.decorators.http import require_POST, require_safe

from klarbesked.web.accounts.domain.permissions import Permission
from klarbesked.web.accounts.permit import StaffRequest, permit
from klarbesked.web.letters.domain.accept_meaning import NotAcceptedError
from klarbesked.web.letters.domain.approval import (
    NotWaitingError,
    OwnLetterError,
    TooEarlyError,
    approve,
    send_back,
    waiting_versions,
)
from klarbesked.web.letters.domain.decision import open_decision
from klarbesked.web.letters.forms.approval import ApproveForm, SendBackForm
from klarbesked.web.letters.views.found import Found, version_or_404

APPROVE = Permission.APPROVE_TEMPLATES
OWN_LETTER = "Du har selv skrevet brevet. En anden skal godkende det."
NOT_ACCEPTED = "Sæt kryds ved hvert sted, hvor betydningen er ændret, eller send brevet tilbage."
DECIDED = "Versionen venter ikke på godkendelse mere."


@require_safe
@permit(APPROVE)
def show_queue(request: StaffRequest) -> HttpResponse:
    waiting = waiting_versions(request.access)
    return render(request, "letters/queue.html", {"waiting": waiting})


@permit(APPROVE)
def decide(request: StaffRequest, public_id: str, number: int) -> HttpResponse:
    found = version_or_404(request.access, public_id, number, APPROVE)
    form = ApproveForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        done = _approve(request, found, form)
        if done:
            return done
    return _show(request, found, form, SendBackForm())


@require_POST
@permit(APPROVE)
def send_version_back(request: StaffRequest, public_id: str, number: int) -> HttpResponse:
    found = version_or_404(request.access, public_id, number, APPROVE)
    form = SendBackForm(request.POST)
    if not form.is_valid():
        return _show(request, found, ApproveForm(), form)
    data = form.cleaned_data
    try:
        send_back(
            found.version, message=data["message"], words=data["words"], by=request.user,
            now=timezone.now(),
        )  # fmt: skip
    except OwnLetterError:
        messages.error(request, OWN_LETTER)
    except NotWaitingError:
        messages.error(request, DECIDED)
    else:
        messages.success(request, f"Version {number} er sendt tilbage med din besked.")
    return redirect("approvals")


def _approve(request: StaffRequest, found: Found, form: ApproveForm) -> HttpResponse | None:
    """Return None where the form must be shown again."""
    day: date = form.cleaned_data["in_use_from"]
    try:
        approve(
            found.version, in_use_from=day, conditions=form.cleaned_data["conditions"],
            by=request.user, now=timezone.now(), day=timezone.localdate(),
            accepted=frozenset(request.POST.getlist("accepted")),
        )  # fmt: skip
    except OwnLetterError:
        messages.error(request, OWN_LETTER)
        return redirect("decide", found.template.public_id, found.version.number)
    except NotWaitingError:
        messages.error(request, DECIDED)
        return redirect("approvals")
    except TooEarlyError as error:
        form.add_error("in_use_from", _too_early(error))
        return None
    except NotAcceptedError:
        form.add_error(None, NOT_ACCEPTED)
        return None
    messages.success(
        request,
        f"Version {found.version.number} er godkendt og låst. "
        f"Den er i brug fra {date_format(day, 'j. F Y')}.",
    )
    return redirect("history", found.template.public_id)


def _too_early(error: TooEarlyError) -> str:
    earliest = date_format(error.earliest, "j. F Y")
    if error.other is None:
        return "Dagen er gået. Vælg i dag eller en senere dag."
    return f"Version {error.other.number} er i brug fra {earliest}. Vælg den dag eller en senere."


def _show(
    request: StaffRequest, found: Found, form: ApproveForm, back: SendBackForm
) -> HttpResponse:
    if not found.version.is_waiting:
        messages.error(request, DECIDED)
        return redirect("approvals")
    decision = open_decision(
        found.version, by=request.user, now=timezone.now(), day=timezone.localdate()
    )
    form.initial.setdefault("in_use_from", decision.suggested)
    context = {
        "template": found.template, "version": found.version, "decision": decision,
        "form": form, "back_form": back, "own_letter": OWN_LETTER,
        "accepted": request.POST.getlist("accepted"),
    }  # fmt: skip
    return render(request, "letters/decide.html", context)
