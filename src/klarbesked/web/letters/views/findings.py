"""Skip a finding with a reason, and show it again."""

from django.contrib import messages
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from klarbesked.web.accounts.domain.permissions import Permission
from klarbesked.web.accounts.permit import StaffRequest, permit
from klarbesked.web.letters.domain.findings import UnknownRuleError, show_again, skip_finding
from klarbesked.web.letters.domain.version import NotADraftError
from klarbesked.web.letters.forms.approval import SkipForm
from klarbesked.web.letters.models import IgnoredFinding, IgnoreReason
from klarbesked.web.letters.views.found import Found, version_or_404
from klarbesked.web.letters.views.version import NOT_A_DRAFT

WRITE = Permission.WRITE_TEMPLATES


@require_POST
@permit(WRITE)
def skip(request: StaffRequest, public_id: str, number: int) -> HttpResponse:
    """The editor asks for JSON and gets the row's id; a form gets the page again."""
    found = version_or_404(request.access, public_id, number, WRITE)
    form = SkipForm(request.POST)
    if not form.is_valid():
        return _answer(request, found, error="Vælg en grund til at springe forslaget over.")
    try:
        row = _skip(request, found, form)
    except UnknownRuleError:
        raise Http404 from None
    except NotADraftError:
        return _answer(request, found, error=NOT_A_DRAFT)
    return _answer(request, found, row=row)


def _skip(request: StaffRequest, found: Found, form: SkipForm) -> IgnoredFinding:
    data = form.cleaned_data
    return skip_finding(
        found.version, rule=data["rule"], words=data["words"], remark=data["note"],
        reason=IgnoreReason(data["reason"]), by=request.user, now=timezone.now(),
    )  # fmt: skip


@require_POST
@permit(WRITE)
def unskip(request: StaffRequest, public_id: str, number: int, finding_id: str) -> HttpResponse:
    found = version_or_404(request.access, public_id, number, WRITE)
    row = found.template.ignored.filter(public_id=finding_id).first()
    if row is None:
        raise Http404
    show_again(row, by=request.user, now=timezone.now())
    return _answer(request, found, row=row)


def _answer(
    request: StaffRequest, found: Found, *, row: IgnoredFinding | None = None, error: str = ""
) -> HttpResponse:
    if request.accepts("text/html"):
        if error:
            messages.error(request, error)
        place = (found.template.public_id, found.version.number)
        return redirect(f"{reverse('version', args=place)}?enkel=ja#forslag")
    if error or row is None:
        return JsonResponse({"error": error}, status=422)
    return JsonResponse({"id": row.public_id, "reason": row.get_reason_display()})
