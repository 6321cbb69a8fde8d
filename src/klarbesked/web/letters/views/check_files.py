"""B1 Tjek et brev: a file into the editor, and the letter out again as Word. Nothing is kept."""

from django.conf import settings
from django.http import HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from klarbesked.engine.read import UnreadableLetterError
from klarbesked.web.accounts.domain.permissions import Permission
from klarbesked.web.accounts.permit import StaffRequest, permit
from klarbesked.web.letters.domain.profile import our_profile
from klarbesked.web.letters.domain.upload import UploadError
from klarbesked.web.letters.domain.upload_letter import upload_letter
from klarbesked.web.letters.domain.word_letter import WordFile, commented_word, word_letter
from klarbesked.web.letters.forms.editor import BadMessageError, TooLongError, read_message
from klarbesked.web.letters.views.check import BAD_MESSAGE, refusal

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TOO_BIG = "Filen er større end 20 MB. Gem brevet uden store billeder, og prøv igen."
NO_FILE = "Der kom ingen fil med. Vælg filen igen."


@never_cache
@permit(Permission.CHECK_LETTERS)
@require_POST
def upload(request: StaffRequest) -> HttpResponse:
    """Answer with the blocks of the file."""
    file = request.FILES.get("file")
    if file is None:
        return refusal(NO_FILE, 400)
    if (file.size or 0) > settings.MAX_UPLOAD:
        return refusal(TOO_BIG, 413)
    try:
        return JsonResponse(upload_letter(data=file.read(), name=file.name or ""))
    except UploadError as error:
        return refusal(str(error), 422)


@never_cache
@permit(Permission.CHECK_LETTERS)
@require_POST
def word(request: StaffRequest) -> HttpResponse:
    """Answer with a Word file; `comments` asks for our findings in its margin."""
    original = request.FILES.get("original")
    if original and (original.size or 0) > settings.MAX_UPLOAD:
        return refusal(TOO_BIG, 413)
    data = original.read() if original else None
    try:
        asked = read_message(request.POST.get("message", ""))
        if request.POST.get("comments"):
            today = timezone.localdate()
            return _file(
                commented_word(
                    asked.blocks,
                    original=data,
                    choices=asked.choices,
                    today=today,
                    profile=our_profile(day=today),
                )
            )
        return _file(word_letter(asked.blocks, original=data))
    except TooLongError as error:
        return refusal(str(error), 413)
    except (UploadError, UnreadableLetterError) as error:
        return refusal(str(error), 422)
    except BadMessageError:
        return refusal(BAD_MESSAGE, 400)


def _file(made: WordFile) -> HttpResponse:
    response = HttpResponse(made.data, content_type=WORD)
    response.headers["Content-Disposition"] = 'attachment; filename="brev.docx"'
    if made.has_look is not None:
        response.headers["X-Look"] = "kept" if made.has_look else "lost"
    return response
