"""B2: check all letters again."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from klarbesked.web.accounts.domain.permissions import Permission
from klarbesked.web.accounts.permit import StaffRequest, permit
from klarbesked.web.letters.domain.recheck_due import ask_for_recheck

MAY_RECHECK = (Permission.WRITE_TEMPLATES, Permission.EDIT_WORDS)


@require_POST
@permit(*MAY_RECHECK)
def recheck_letters(request: StaffRequest) -> HttpResponse:
    """The counts are of the whole authority; nobody sees more than before by asking for them."""
    job = ask_for_recheck(by=request.user, now=timezone.now())
    if job.owner_id == request.user.pk:
        return redirect("job", job.public_id)
    messages.success(request, "Vi er allerede i gang med at tjekke alle breve igen.")
    return redirect("templates")
