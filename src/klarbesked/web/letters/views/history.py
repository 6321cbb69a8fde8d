"""B6: a letter's versions over time."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from klarbesked.web.accounts.domain.permissions import Permission
from klarbesked.web.accounts.permit import StaffRequest, permit
from klarbesked.web.letters.domain.history import history_of
from klarbesked.web.letters.domain.template import type_title
from klarbesked.web.letters.domain.trend import trend_of
from klarbesked.web.letters.views.found import template_or_404


@require_safe
@permit(Permission.READ_TEMPLATES)
def show_history(request: StaffRequest, public_id: str) -> HttpResponse:
    template = template_or_404(request.access, public_id, Permission.READ_TEMPLATES)
    history = history_of(template, day=timezone.localdate(), now=timezone.now())
    context = {
        "template": template,
        "type_title": type_title(template.letter_type),
        "history": history,
        "trend": trend_of(history.checked),
        "can_write": request.access.may(Permission.WRITE_TEMPLATES, template.unit_id),
    }
    return render(request, "letters/history.html", context)
