"""Which group of the sign-in service gives which role."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from klarbesked.web.accounts.domain import groups as domain
from klarbesked.web.accounts.domain.people import MANAGE
from klarbesked.web.accounts.domain.refused import RefusedError
from klarbesked.web.accounts.forms.group import GroupRoleForm
from klarbesked.web.accounts.permit import StaffRequest, permit
from klarbesked.web.accounts.views.found import found_group_role, page_of


@permit(MANAGE)
def groups(request: StaffRequest) -> HttpResponse:
    form = GroupRoleForm(request.POST or None, access=request.access, day=timezone.localdate())
    if request.method == "POST" and form.is_valid():
        try:
            domain.add_group_role(**form.cleaned_data, actor=request.user, at=timezone.now())
        except RefusedError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, "Gemt. Det gælder, næste gang de logger ind.")
            return redirect("groups")
    rows = page_of(domain.seen_group_roles(request.access), request.GET.get("side"))
    has_issuer = bool(settings.SOCIALACCOUNT_PROVIDERS)
    context = {"form": form, "page": rows, "has_issuer": has_issuer}
    return render(request, "accounts/groups.html", context)


@permit(MANAGE)
@require_POST
def remove_group(request: StaffRequest, group_role_id: str) -> HttpResponse:
    given = found_group_role(request, group_role_id)
    domain.remove_group_role(given, actor=request.user, at=timezone.now())
    messages.success(request, "Gruppen giver ikke rollen længere.")
    return redirect("groups")
