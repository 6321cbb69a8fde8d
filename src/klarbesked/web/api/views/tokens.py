"""Pages where an administrator sees, makes and closes the keys of other programs."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from klarbesked.web.accounts.domain.permissions import Permission
from klarbesked.web.accounts.permit import StaffRequest, permit
from klarbesked.web.api.domain import tokens as domain
from klarbesked.web.api.domain.manage import the_authority, tokens_of
from klarbesked.web.api.forms.token import TokenForm
from klarbesked.web.api.models import ApiToken, Scope

MANAGE = Permission.MANAGE_ACCESS
PER_PAGE = 50
TAKEN = "Der er allerede en nøgle med det navn. Vælg et andet, eller luk den gamle nøgle først."


@permit(MANAGE)
def list_tokens(request: StaffRequest) -> HttpResponse:
    rows = tokens_of(request.access.units_for(MANAGE))
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("side"))
    context = {"page": page, "today": timezone.localdate()}
    return render(request, "api/tokens.html", context)


@permit(MANAGE)
@never_cache
@require_http_methods(["GET", "POST"])
def make_token(request: StaffRequest) -> HttpResponse:
    """The key is shown in the answer itself: it is never kept, not even until the next page."""
    form = TokenForm(
        request.POST or None,
        unit_ids=request.access.units_for(MANAGE),
        day=timezone.localdate(),
    )
    authority = the_authority()
    if authority is None:
        raise Http404
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            made = domain.make_token(
                name=said["name"],
                authority=authority,
                unit=said["unit"],
                scopes=[Scope(scope) for scope in said["scopes"]],
                per_minute=said["per_minute"],
                expires_on=said["expires_on"],
                actor=request.user,
                at=timezone.now(),
            )
        except domain.NameTakenError:
            form.add_error("name", TAKEN)
        else:
            return render(request, "api/token_made.html", {"made": made})
    return render(request, "api/token_new.html", {"form": form})


@permit(MANAGE)
@require_http_methods(["GET", "POST"])
def revoke_token(request: StaffRequest, token_id: str) -> HttpResponse:
    token: ApiToken = get_object_or_404(
        tokens_of(request.access.units_for(MANAGE)), public_id=token_id, revoked_at=None
    )
    if request.method == "GET":
        return render(request, "api/token_revoke.html", {"token": token})
    domain.revoke_token(token, actor=request.user, at=timezone.now())
    messages.success(request, f"Nøglen til {token.name} er lukket.")
    return redirect("tokens")
