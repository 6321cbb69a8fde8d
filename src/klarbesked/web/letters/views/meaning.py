"""Where a draft's meaning has changed: ask, answer, take an answer back, put the old text back."""

from django.contrib import messages
from django.core.exceptions import RequestDataTooBig
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from klarbesked.engine.read import UnreadableLetterError
from klarbesked.web.accounts.domain.permissions import Permission
from klarbesked.web.accounts.permit import StaffRequest, permit
from klarbesked.web.letters.domain.answer_meaning import (
    UnknownPlaceError,
    answer_change,
    take_answer_back,
)
from klarbesked.web.letters.domain.editor_meaning import answer_data, compare_draft
from klarbesked.web.letters.domain.put_back import PlaceGoneError, Swap
from klarbesked.web.letters.domain.put_back_draft import put_back_change, swap_sentences
from klarbesked.web.letters.domain.version import ConflictError, NotADraftError
from klarbesked.web.letters.forms.compare import AnswerForm, Sides
from klarbesked.web.letters.forms.editor import BadMessageError, TooLongError, read_message
from klarbesked.web.letters.models import LockedVersionError, MeaningAnswer, TemplateVersion
from klarbesked.web.letters.views.check import BAD_MESSAGE, TOO_LONG, refusal
from klarbesked.web.letters.views.compare import comparison_page
from klarbesked.web.letters.views.found import Found, version_or_404
from klarbesked.web.letters.views.version import NOT_A_DRAFT

WRITE = Permission.WRITE_TEMPLATES
GONE = "Stedet er ændret siden. Se det igen."
CHANGED = "En anden har gemt siden. Se stederne igen."


@never_cache
@require_POST
@permit(WRITE)
def draft_meaning(request: StaffRequest, public_id: str, number: int) -> HttpResponse:
    """Answer with the guard's line for what stands in the editor. Nothing is kept."""
    found = version_or_404(request.access, public_id, number, WRITE)
    try:
        asked = read_message(request.body)
        return JsonResponse(compare_draft(found.version, asked.editor_blocks))
    except RequestDataTooBig:
        return refusal(TOO_LONG, 413)
    except TooLongError as error:
        return refusal(str(error), 413)
    except UnreadableLetterError as error:
        return refusal(str(error), 422)
    except BadMessageError:
        return refusal(BAD_MESSAGE, 400)
    except TemplateVersion.DoesNotExist:
        raise Http404 from None


@require_POST
@permit(WRITE)
def answer_meaning(request: StaffRequest, public_id: str, number: int) -> HttpResponse:
    """The editor asks for JSON and gets the answer that stands; a form gets its page again."""
    found = version_or_404(request.access, public_id, number, WRITE)
    form = AnswerForm(request.POST)
    if not form.is_valid():
        return _mend(request, found, form)
    data = form.cleaned_data
    try:
        row = answer_change(
            found.version, key=data["key"], reason=data["reason"], by=request.user,
            now=timezone.now(),
        )  # fmt: skip
    except UnknownPlaceError:
        return _answer(request, found, error=GONE)
    except NotADraftError:
        return _answer(request, found, error=NOT_A_DRAFT)
    return _answer(request, found, row=row)


@require_POST
@permit(WRITE)
def take_back_meaning(
    request: StaffRequest, public_id: str, number: int, answer_id: str
) -> HttpResponse:
    found = version_or_404(request.access, public_id, number, WRITE)
    try:
        row = take_answer_back(found.version, answer_id, by=request.user, now=timezone.now())
    except MeaningAnswer.DoesNotExist:
        raise Http404 from None
    except NotADraftError:
        return _answer(request, found, error=NOT_A_DRAFT)
    return _answer(request, found, row=row)


@never_cache
@require_POST
@permit(WRITE)
def put_back_meaning(request: StaffRequest, public_id: str, number: int) -> HttpResponse:
    """Put the old sentence back, or undo that. The page itself holds what undoes it."""
    found = version_or_404(request.access, public_id, number, WRITE)
    try:
        undo = _put_back(request, found)
    except PlaceGoneError:
        return _answer(request, found, error=GONE)
    except ConflictError:
        return _answer(request, found, error=CHANGED)
    except (LockedVersionError, NotADraftError):
        return _answer(request, found, error=NOT_A_DRAFT)
    if undo is None:
        messages.success(request, "Din egen sætning står der igen.")
        return redirect(_back(found))
    return comparison_page(request, found.template, _sides(found), undo=undo)


def _put_back(request: StaffRequest, found: Found) -> Swap | None:
    said, now, day = request.POST, timezone.now(), timezone.localdate()
    if "key" in said:
        return put_back_change(found.version, key=said["key"], by=request.user, now=now, day=day)
    swap = Swap(
        tuple(filter(None, said.getlist("now"))), said.get("then", ""), said.get("anchor", "")
    )
    swap_sentences(found.version, swap, by=request.user, now=now, day=day)
    return None


def _mend(request: StaffRequest, found: Found, form: AnswerForm) -> HttpResponse:
    if not request.accepts("text/html"):
        error = next(iter(form.errors.values()))[0]
        return JsonResponse({"error": error}, status=422)
    return comparison_page(request, found.template, _sides(found), form=form, status=422)


def _answer(
    request: StaffRequest, found: Found, *, row: MeaningAnswer | None = None, error: str = ""
) -> HttpResponse:
    if request.accepts("text/html"):
        if error:
            messages.error(request, error)
        return redirect(_back(found))
    if row is None:
        return JsonResponse({"error": error}, status=422)
    return JsonResponse({"answer": None if row.undone_at else answer_data(row)})


def _back(found: Found) -> str:
    sides = _sides(found)
    url = reverse("compare_versions", args=(found.template.public_id,))
    return f"{url}?foer={sides.before or ''}&nu={sides.after}"


def _sides(found: Found) -> Sides:
    start = found.version.based_on
    return Sides(start.number if start else None, found.version.number, shows_all=False)
