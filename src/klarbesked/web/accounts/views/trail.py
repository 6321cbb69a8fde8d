"""The trail (A3): who saw and changed what. Read only."""

import csv
from collections.abc import Iterator

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from klarbesked.web.accounts.domain.trail_check import check_trail, is_short, last_check
from klarbesked.web.accounts.domain.trail_rows import HEADINGS, export_trail
from klarbesked.web.accounts.domain.trail_search import READ, find_entries, recent_acts
from klarbesked.web.accounts.forms.trail import TrailForm
from klarbesked.web.accounts.permit import StaffRequest, permit
from klarbesked.web.accounts.tasks import check_whole_trail
from klarbesked.web.accounts.views.found import page_of


@permit(READ)
def trail(request: StaffRequest) -> HttpResponse:
    form = TrailForm(request.GET, acts=recent_acts(request.access))
    entries = find_entries(request.access, form.wanted())
    chosen = request.GET.copy()
    chosen.pop("side", None)
    context = {
        "form": form,
        "page": page_of(entries, request.GET.get("side")),
        "check": last_check(),
        "chosen": chosen.urlencode(),
        "now": timezone.now(),
    }
    return render(request, "accounts/trail.html", context)


@permit(READ)
def trail_file(request: StaffRequest) -> HttpResponseBase:
    """The same choice as a file for a spreadsheet. Fetching it stands in the trail too."""
    form = TrailForm(request.GET, acts=recent_acts(request.access))
    now = timezone.now()
    rows = export_trail(request.access, form.wanted(), actor=request.user, at=now)
    answer = StreamingHttpResponse(_lines(rows), content_type="text/csv; charset=utf-8")
    name = f"spor-{timezone.localtime(now):%Y-%m-%d}.csv"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


@permit(READ)
@require_POST
def check(request: StaffRequest) -> HttpResponse:
    if is_short():
        check_trail(at=timezone.now())
    else:
        check_whole_trail.enqueue()
        messages.success(request, "Vi tjekker sporet nu. Hent siden igen om et par minutter.")
    return redirect("trail")


class _Echo:
    """What csv writes to, so that a line goes out as soon as it is made."""

    def write(self, line: str) -> str:
        return line


def _lines(rows: Iterator[list[str]]) -> Iterator[str]:
    yield "\ufeff"
    writer = csv.writer(_Echo(), delimiter=";")
    yield writer.writerow(HEADINGS)
    for row in rows:
        yield writer.writerow(row)
