"""People: find, add, correct, shut out and let in again (A2)."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import urlencode

from klarbesked.web.accounts.adapter.invite import send_invitation
from klarbesked.web.accounts.domain import users as domain
from klarbesked.web.accounts.domain.people import MANAGE, find_people
from klarbesked.web.accounts.domain.person import read_person
from klarbesked.web.accounts.domain.refused import RefusedError
from klarbesked.web.accounts.forms.user import (
    AddUserForm,
    CorrectUserForm,
    ReasonForm,
    SearchForm,
)
from klarbesked.web.accounts.permit import StaffRequest, permit
from klarbesked.web.accounts.views.found import found_user, managed_user, page_of


@permit(MANAGE)
def users(request: StaffRequest) -> HttpResponse:
    form = SearchForm(request.GET)
    words = form.cleaned_data["q"] if form.is_valid() else ""
    people = find_people(request.access, words=words, day=timezone.localdate())
    context = {
        "form": form,
        "words": words,
        "chosen": urlencode({"q": words}) if words else "",
        "page": page_of(people, request.GET.get("side")),
    }
    return render(request, "accounts/users.html", context)


@permit(MANAGE)
def add_user(request: StaffRequest) -> HttpResponse:
    form = AddUserForm(request.POST or None, access=request.access, day=timezone.localdate())
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            user = domain.add_user(
                name=said["name"],
                email=said["email"],
                first=form.new_role(),
                reason=said["reason"],
                actor=request.user,
                at=timezone.now(),
            )
        except RefusedError as error:
            form.add_error(None, str(error))
        else:
            send_invitation(request, user)
            messages.success(request, f"{user} er oprettet og får en e-mail.")
            return redirect("user", user.public_id)
    return render(request, "accounts/user_new.html", {"form": form})


@permit(MANAGE)
def user(request: StaffRequest, user_id: str) -> HttpResponse:
    found = found_user(request, user_id)
    person = read_person(request.access, found, day=timezone.localdate())
    return render(request, "accounts/user.html", {"person": person, "shown": found})


@permit(MANAGE)
def correct_user(request: StaffRequest, user_id: str) -> HttpResponse:
    found = managed_user(request, user_id, timezone.localdate())
    form = CorrectUserForm(request.POST or None, user=found)
    if request.method == "POST" and form.is_valid():
        try:
            domain.correct_user(found, **form.cleaned_data, actor=request.user, at=timezone.now())
        except RefusedError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, "Gemt.")
            return redirect("user", found.public_id)
    return render(request, "accounts/user_correct.html", {"form": form, "shown": found})


@permit(MANAGE)
def shut_out(request: StaffRequest, user_id: str) -> HttpResponse:
    return _with_reason(request, user_id, domain.shut_out, "accounts/user_shut_out.html")


@permit(MANAGE)
def let_in(request: StaffRequest, user_id: str) -> HttpResponse:
    return _with_reason(request, user_id, domain.let_in, "accounts/user_let_in.html")


@permit(MANAGE)
def reset_second_step(request: StaffRequest, user_id: str) -> HttpResponse:
    return _with_reason(request, user_id, domain.reset_second_step, "accounts/user_reset.html")


def _with_reason(
    request: StaffRequest, user_id: str, act: Callable[..., None], template: str
) -> HttpResponse:
    """Ask why, and do it."""
    found = managed_user(request, user_id, timezone.localdate())
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            act(found, **form.cleaned_data, actor=request.user, at=timezone.now())
        except RefusedError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, "Gemt. Det virker med det samme.")
            return redirect("user", found.public_id)
    return render(request, template, {"form": form, "shown": found})
