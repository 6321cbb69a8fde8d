"""A job and how far it is; and the page about operation (A4)."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from klarbesked.web.accounts.domain.permissions import Permission
from klarbesked.web.accounts.permit import StaffRequest, permit
from klarbesked.web.work.domain.daily import start_trail_check
from klarbesked.web.work.domain.service import read_service
from klarbesked.web.work.domain.start import retry_job, stop_job
from klarbesked.web.work.domain.watch import find_job, watch
from klarbesked.web.work.models import Job

ANYBODY = tuple(Permission)
"""Whoever has a role can have a job; `find_job` asks whose it is."""


@require_GET
@permit(*ANYBODY)
def job(request: StaffRequest, public_id: str) -> HttpResponse:
    watched = watch(_find(request, public_id), now=timezone.now())
    part = request.headers.get("HX-Request") == "true"
    return render(request, "work/_job.html" if part else "work/job.html", {"watched": watched})


@require_POST
@permit(*ANYBODY)
def stop(request: StaffRequest, public_id: str) -> HttpResponse:
    stop_job(job=_find(request, public_id), now=timezone.now())
    return redirect("job", public_id)


@require_POST
@permit(*ANYBODY)
def retry(request: StaffRequest, public_id: str) -> HttpResponse:
    if not retry_job(job=_find(request, public_id)):
        messages.error(request, "Arbejdet er allerede i gang. Vent, til det er færdigt.")
    return redirect("job", public_id)


@require_GET
@permit(Permission.RUN_SERVICE)
def service(request: StaffRequest) -> HttpResponse:
    return render(request, "work/service.html", {"service": read_service(now=timezone.now())})


@require_POST
@permit(Permission.RUN_SERVICE)
def check_trail(request: StaffRequest) -> HttpResponse:
    started = start_trail_check(owner=request.user, now=timezone.now())
    return redirect("job", started.public_id)


def _find(request: StaffRequest, public_id: str) -> Job:
    found = find_job(public_id=public_id, user=request.user, access=request.access)
    if found is None:
        raise Http404
    return found
