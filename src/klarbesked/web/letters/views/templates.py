"""B2: all letters, a new one, what it is called, the archive."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from klarbesked.web.accounts.domain.permissions import Permission
from klarbesked.web.accounts.permit import StaffRequest, permit
from klarbesked.web.letters.domain.overview import Filter, overview
from klarbesked.web.letters.domain.template import (
    archive,
    begin_letter,
    describe,
    unarchive,
    units_to_write_in,
)
from klarbesked.web.letters.forms.letter import LetterForm, NewLetterForm
from klarbesked.web.letters.views.found import template_or_404
from klarbesked.web.letters.views.recheck import MAY_RECHECK

PAGE = 50
READ, WRITE = Permission.READ_TEMPLATES, Permission.WRITE_TEMPLATES


@require_safe
@permit(READ)
def show_templates(request: StaffRequest) -> HttpResponse:
    chosen = Filter(
        search=request.GET.get("soeg", "").strip()[:100],
        letter_type=request.GET.get("type", ""),
        unit=request.GET.get("enhed", ""),
        is_archive=request.GET.get("vis") == "arkiv",
    )
    seen = overview(request.access, chosen, day=timezone.localdate(), now=timezone.now())
    context = {
        "overview": seen,
        "chosen": chosen,
        "page": Paginator(seen.rows, PAGE).get_page(request.GET.get("side")),
        "can_recheck": any(request.access.may(each) for each in MAY_RECHECK),
        "can_write": request.access.may(WRITE),
        "writable_units": request.access.units_for(WRITE),
        "just_archived": request.GET.get("arkiveret", ""),
    }
    return render(request, "letters/templates.html", context)


@permit(WRITE)
def new_template(request: StaffRequest) -> HttpResponse:
    day = timezone.localdate()
    units = units_to_write_in(request.access, day=day)
    form = NewLetterForm(request.POST or None, request.FILES or None, units=units)
    if request.method == "POST" and form.is_valid():
        version = begin_letter(form.new_letter(), by=request.user, now=timezone.now(), day=day)
        return redirect("version", version.template.public_id, version.number)
    return render(request, "letters/new_template.html", {"form": form})


@permit(WRITE)
def describe_template(request: StaffRequest, public_id: str) -> HttpResponse:
    template = template_or_404(request.access, public_id, WRITE)
    units = units_to_write_in(request.access, day=timezone.localdate())
    initial = {
        "title": template.title,
        "letter_type": template.letter_type,
        "unit": template.unit.public_id,
    }
    form = LetterForm(request.POST or None, initial=initial, units=units)
    if request.method == "POST" and form.is_valid():
        describe(template, **form.cleaned_data, by=request.user, now=timezone.now())
        messages.success(request, "Gemt")
        return redirect("history", public_id)
    return render(request, "letters/describe.html", {"form": form, "template": template})


@require_POST
@permit(WRITE)
def archive_template(request: StaffRequest, public_id: str) -> HttpResponse:
    template = template_or_404(request.access, public_id, WRITE)
    archive(template, by=request.user, now=timezone.now())
    return redirect(f"{reverse('templates')}?arkiveret={public_id}")


@require_POST
@permit(WRITE)
def unarchive_template(request: StaffRequest, public_id: str) -> HttpResponse:
    template = template_or_404(request.access, public_id, WRITE)
    unarchive(template, by=request.user, now=timezone.now())
    messages.success(request, f"»{template.title}« er hentet frem igen.")
    return redirect("templates")
