"""B1 Tjek et brev: the page, and the answer while the writer types."""

from django.core.exceptions import RequestDataTooBig
from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from klarbesked.engine.read import UnreadableLetterError
from klarbesked.web.accounts.domain.permissions import Permission
from klarbesked.web.accounts.permit import StaffRequest, permit
from klarbesked.web.letters.domain.check_letter import check_letter
from klarbesked.web.letters.domain.profile import our_profile
from klarbesked.web.letters.forms.editor import (
    BadMessageError,
    TooLongError,
    read_message,
)

BAD_MESSAGE = "Vi forstod ikke det, siden sendte. Hent siden igen. Din tekst bliver stående."
TOO_LONG = "Brevet er for langt til at tjekke på én gang. Del det, og tjek delene hver for sig."


@permit(Permission.CHECK_LETTERS)
def page(request: StaffRequest) -> HttpResponse:
    return render(request, "letters/check.html")


@never_cache
@permit(Permission.CHECK_LETTERS)
@require_POST
def answer(request: StaffRequest) -> HttpResponse:
    try:
        asked = read_message(request.body)
        today = timezone.localdate()
        found = check_letter(
            asked.editor_blocks,
            choices=asked.choices,
            today=today,
            profile=our_profile(day=today),
        )
    except RequestDataTooBig:
        return refusal(TOO_LONG, 413)
    except TooLongError as error:
        return refusal(str(error), 413)
    except UnreadableLetterError as error:
        return refusal(str(error), 422)
    except BadMessageError:
        return refusal(BAD_MESSAGE, 400)
    return JsonResponse(found)


def refusal(sentence: str, status: int) -> JsonResponse:
    return JsonResponse({"error": sentence}, status=status)
