"""B4 Sammenlign: two versions of a letter, side by side."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from klarbesked.web.accounts.domain.permissions import Permission
from klarbesked.web.accounts.permit import StaffRequest, permit
from klarbesked.web.letters.domain.compare_versions import Compared, compare_versions
from klarbesked.web.letters.domain.put_back import Swap
from klarbesked.web.letters.forms.compare import AnswerForm, Sides, read_sides
from klarbesked.web.letters.models import LetterTemplate, TemplateVersion
from klarbesked.web.letters.views.found import template_or_404

READ, WRITE = Permission.READ_TEMPLATES, Permission.WRITE_TEMPLATES


@require_safe
@permit(READ)
def show_comparison(request: StaffRequest, public_id: str) -> HttpResponse:
    template = template_or_404(request.access, public_id, READ)
    return comparison_page(request, template, read_sides(request.GET))


def comparison_page(
    request: StaffRequest,
    template: LetterTemplate,
    sides: Sides,
    *,
    undo: Swap | None = None,
    form: AnswerForm | None = None,
    status: int = 200,
) -> HttpResponse:
    """`undo` takes back what was just put back; `form` is an answer that must be mended."""
    try:
        compared = compare_versions(
            template, before=sides.before, after=sides.after, by=request.user,
            now=timezone.now(), day=timezone.localdate(),
        )  # fmt: skip
    except TemplateVersion.DoesNotExist:
        raise Http404 from None
    context = {
        "template": template,
        "compared": compared,
        "meaning": compared.meaning,
        "aligned": compared.aligned,
        "shows_all": sides.shows_all,
        "can_answer": _can_answer(request, template, compared),
        "undo": undo,
        "form": form or AnswerForm(),
    }
    return render(request, "letters/compare.html", context, status=status)


def _can_answer(request: StaffRequest, template: LetterTemplate, compared: Compared) -> bool:
    may = request.access.may(WRITE, template.unit_id)
    return may and compared.is_from_start and template.archived_at is None
