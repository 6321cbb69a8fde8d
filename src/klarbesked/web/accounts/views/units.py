"""Units: the tree, and how it changes (A2)."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from klarbesked.web.accounts.domain import units as domain
from klarbesked.web.accounts.domain.merge import merge, plan_merge
from klarbesked.web.accounts.domain.people import MANAGE
from klarbesked.web.accounts.domain.refused import RefusedError
from klarbesked.web.accounts.domain.unit_list import read_units
from klarbesked.web.accounts.forms.unit import (
    ChangeUnitForm,
    CloseUnitForm,
    MergeForm,
    OpenUnitForm,
)
from klarbesked.web.accounts.permit import StaffRequest, permit
from klarbesked.web.accounts.views.found import found_unit


@permit(MANAGE)
def units(request: StaffRequest) -> HttpResponse:
    found = read_units(request.access, day=timezone.localdate())
    return render(request, "accounts/units.html", {"found": found})


@permit(MANAGE)
def open_unit(request: StaffRequest) -> HttpResponse:
    day = timezone.localdate()
    form = OpenUnitForm(request.POST or None, access=request.access, day=day)
    if request.method == "POST" and form.is_valid():
        try:
            unit = domain.open_unit(**form.cleaned_data, actor=request.user, at=timezone.now())
        except RefusedError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, f"»{unit}« er oprettet.")
            return redirect("units")
    return render(request, "accounts/unit_new.html", {"form": form})


@permit(MANAGE)
def change_unit(request: StaffRequest, unit_id: str) -> HttpResponse:
    unit, day = found_unit(request, unit_id), timezone.localdate()
    form = ChangeUnitForm(request.POST or None, unit=unit, access=request.access, day=day)
    if request.method == "POST" and form.is_valid():
        try:
            domain.change_unit(
                unit,
                name=form.cleaned_data["name"],
                parent=form.wanted_parent(),
                reason=form.cleaned_data["reason"],
                actor=request.user,
                at=timezone.now(),
            )
        except RefusedError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, "Gemt.")
            return redirect("units")
    is_open = unit.valid_to is None or unit.valid_to >= day
    return render(
        request, "accounts/unit_change.html", {"form": form, "unit": unit, "is_open": is_open}
    )


@permit(MANAGE)
def close_unit(request: StaffRequest, unit_id: str) -> HttpResponse:
    unit = found_unit(request, unit_id)
    form = CloseUnitForm(request.POST or None, initial={"last_day": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        try:
            domain.close_unit(unit, **form.cleaned_data, actor=request.user, at=timezone.now())
        except RefusedError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, f"»{unit}« er lukket. I kan stadig læse det, der er skrevet.")
            return redirect("units")
    return render(request, "accounts/unit_close.html", {"form": form, "unit": unit})


@permit(MANAGE)
def merge_units(request: StaffRequest) -> HttpResponse:
    """First what will happen, then, with `ja` in the form, it happens."""
    form = MergeForm(request.POST or None, access=request.access, day=timezone.localdate())
    if request.method != "POST" or not form.is_valid():
        return render(request, "accounts/merge.html", {"form": form})
    said = form.cleaned_data
    wanted = {"into": said["into"], "first_day": said["first_day"]}
    try:
        if "ja" not in request.POST:
            plan = plan_merge(said["units"], **wanted)
            return render(request, "accounts/merge_plan.html", {"form": form, "plan": plan})
        merge(said["units"], **wanted, actor=request.user, at=timezone.now(), reason=said["reason"])
    except RefusedError as error:
        form.add_error(None, str(error))
        return render(request, "accounts/merge.html", {"form": form})
    messages.success(request, f"Enhederne er lagt ind i »{said['into']}«.")
    return redirect("units")
