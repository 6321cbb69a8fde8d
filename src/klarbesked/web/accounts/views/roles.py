"""Give and end one person's roles (A2)."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from klarbesked.web.accounts.domain import roles as domain
from klarbesked.web.accounts.domain.people import MANAGE
from klarbesked.web.accounts.domain.refused import RefusedError
from klarbesked.web.accounts.forms.user import EndRoleForm, RoleForm
from klarbesked.web.accounts.models import Role
from klarbesked.web.accounts.permit import StaffRequest, permit
from klarbesked.web.accounts.views.found import found_role, found_user


@permit(MANAGE)
def give_role(request: StaffRequest, user_id: str) -> HttpResponse:
    user = found_user(request, user_id)
    form = RoleForm(request.POST or None, access=request.access, day=timezone.localdate())
    if request.method == "POST" and form.is_valid():
        try:
            domain.give_role(user, **form.cleaned_data, actor=request.user, at=timezone.now())
        except RefusedError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, "Rollen er givet.")
            return redirect("user", user.public_id)
    words = [(role.label, domain.explain(role)) for role in Role]
    return render(request, "accounts/role_give.html", {"form": form, "shown": user, "words": words})


@permit(MANAGE)
def end_role(request: StaffRequest, user_id: str, role_id: str) -> HttpResponse:
    user = found_user(request, user_id)
    membership = found_role(request, user, role_id)
    form = EndRoleForm(request.POST or None, initial={"last_day": membership.valid_to})
    if request.method == "POST" and form.is_valid():
        try:
            domain.end_role(membership, **form.cleaned_data, actor=request.user, at=timezone.now())
        except RefusedError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, "Gemt.")
            return redirect("user", user.public_id)
    context = {"form": form, "shown": user, "membership": membership}
    return render(request, "accounts/role_end.html", context)
