"""B7: how strict each rule is."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from klarbesked.web.accounts.domain.permissions import Permission
from klarbesked.web.accounts.permit import StaffRequest, permit
from klarbesked.web.letters.domain.dated import ChangedSinceError
from klarbesked.web.letters.domain.levels import (
    LevelNotAllowedError,
    choices_for,
    effects_of,
    rule_row,
    rule_rows,
    set_level,
)
from klarbesked.web.letters.forms.words import LevelForm
from klarbesked.web.letters.models import LevelChoice
from klarbesked.web.letters.views.found import authority_or_404
from klarbesked.web.letters.views.words import CHANGED

EDIT = Permission.EDIT_WORDS


@require_safe
@permit(EDIT)
def show_levels(request: StaffRequest) -> HttpResponse:
    search = request.GET.get("soeg", "").strip()[:100]
    rows = rule_rows(authority_or_404(), now=timezone.now(), search=search)
    return render(request, "letters/levels.html", {"rows": rows, "search": search})


@permit(EDIT)
def change_level(request: StaffRequest, rule: str) -> HttpResponse:
    authority, now = authority_or_404(), timezone.now()
    row = rule_row(authority, rule, now=now)
    if row is None:
        raise Http404
    form = LevelForm(request.POST or None, levels=choices_for(row.rule))
    if request.method == "POST" and form.is_valid():
        level = LevelChoice(form.cleaned_data["level"])
        try:
            set_level(
                authority, row.rule, level, why=form.cleaned_data["why"], by=request.user, now=now
            )
        except LevelNotAllowedError:
            raise Http404 from None
        except ChangedSinceError:
            messages.error(request, CHANGED)
        else:
            messages.success(request, f"»{row.rule.title}« er sat til {level.label.lower()}.")
        return redirect("levels")
    effects = effects_of(authority, row.rule, day=timezone.localdate(), now=now)
    context = {"row": row, "form": form, "choices": list(effects.items())}
    return render(request, "letters/change_level.html", context)
