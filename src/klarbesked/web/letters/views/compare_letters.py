"""A pasted letter and what it began from: for the editor, and as a form. Nothing is kept."""

from django.core.exceptions import RequestDataTooBig
from django.http import HttpResponse, JsonResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from klarbesked.engine.read import UnreadableLetterError
from klarbesked.web.accounts.domain.permissions import Permission
from klarbesked.web.accounts.permit import StaffRequest, permit
from klarbesked.web.letters.domain.compare_plain import compare_plain
from klarbesked.web.letters.domain.editor_meaning import compare_blocks
from klarbesked.web.letters.forms.compare import ALL
from klarbesked.web.letters.forms.editor import BadMessageError, TooLongError, read_pair
from klarbesked.web.letters.forms.plain_letter import ComparedLetterForm
from klarbesked.web.letters.views.check import BAD_MESSAGE, TOO_LONG, refusal

BEFORE, AFTER = "Brevet, som det var før", "Brevet, som det er nu"


@never_cache
@permit(Permission.CHECK_LETTERS)
@require_POST
def answer(request: StaffRequest) -> HttpResponse:
    try:
        return JsonResponse(compare_blocks(*read_pair(request.body)))
    except RequestDataTooBig:
        return refusal(TOO_LONG, 413)
    except TooLongError as error:
        return refusal(str(error), 413)
    except UnreadableLetterError as error:
        return refusal(str(error), 422)
    except BadMessageError:
        return refusal(BAD_MESSAGE, 400)


@never_cache
@permit(Permission.CHECK_LETTERS)
@require_http_methods(["GET", "HEAD", "POST"])
def plain(request: StaffRequest) -> HttpResponse:
    if request.method != "POST":
        return _show(request, [_form("foer", BEFORE), _form("nu", AFTER)])
    forms = [
        ComparedLetterForm(request.POST, request.FILES, prefix=prefix, label=label)
        for prefix, label in (("foer", BEFORE), ("nu", AFTER))
    ]
    if not all(form.is_valid() for form in forms):
        return _show(request, forms, status=422)
    before, after = forms
    again = [_form("foer", BEFORE, before.shown), _form("nu", AFTER, after.shown)]
    return _show(request, again, answer=compare_plain(before.document, after.document))


def _form(prefix: str, label: str, text: str = "") -> ComparedLetterForm:
    return ComparedLetterForm(prefix=prefix, label=label, initial={"text": text})


def _show(
    request: StaffRequest, forms: list[ComparedLetterForm], status: int = 200, **more: object
) -> HttpResponse:
    said: QueryDict = request.POST
    context = {"forms": forms, "shows_all": said.get("vis") == ALL, **more}
    return render(request, "letters/compare_plain.html", context, status=status)
