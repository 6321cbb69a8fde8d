"""B1 Tjek et brev without JavaScript: a form, and the proposals as a list. Nothing is kept."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from klarbesked.web.accounts.domain.permissions import Permission
from klarbesked.web.accounts.permit import StaffRequest, permit
from klarbesked.web.letters.domain.check_plain import check_plain
from klarbesked.web.letters.domain.profile import our_profile
from klarbesked.web.letters.forms.plain_letter import PlainLetterForm


@never_cache
@permit(Permission.CHECK_LETTERS)
@require_http_methods(["GET", "HEAD", "POST"])
def plain(request: StaffRequest) -> HttpResponse:
    if request.method != "POST":
        return render(request, "letters/check_plain.html", {"form": PlainLetterForm()})
    form = PlainLetterForm(request.POST, request.FILES)
    if not form.is_valid():
        return render(request, "letters/check_plain.html", {"form": form}, status=422)
    today = timezone.localdate()
    letter_type = form.cleaned_data["letter_type"]
    answer = check_plain(
        form.document, letter_type=letter_type, today=today, profile=our_profile(day=today)
    )
    again = PlainLetterForm(initial={"text": form.shown, "letter_type": letter_type})
    return render(request, "letters/check_plain.html", {"form": again, "answer": answer})
