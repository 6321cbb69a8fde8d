"""LanguageTool's protocol. Errors are plain text: its programs read a JSON error as an answer.

These views are under no `permit`: those who call are programs. `gate.let_in` asks for their key.
"""

from functools import partial

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.multipartparser import MultiPartParserError
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods

from klarbesked.engine.check import all_rules
from klarbesked.engine.present.languagetool import languages, software
from klarbesked.web.api.domain.check_text import check_text
from klarbesked.web.api.domain.gate import NotLetInError, let_in
from klarbesked.web.api.domain.knocks import TooManyKnocksError
from klarbesked.web.api.domain.own_words import words_of
from klarbesked.web.api.forms.protocol import (
    MAX_BODY,
    MAX_CHARACTERS,
    BadRequestError,
    CheckRequest,
    TooLongError,
    as_check_request,
)
from klarbesked.web.api.forms.protocol_body import BadBodyError, read_fields
from klarbesked.web.api.models import Scope
from klarbesked.web.api.views.caller import address_of, key_in_header

PLAIN = "text/plain; charset=utf-8"


@csrf_exempt
@sensitive_post_parameters()
@never_cache
@require_http_methods(["GET", "POST"])
def check(request: HttpRequest) -> HttpResponse:
    try:
        asked = as_check_request(_fields(request))
        return _checked(request, asked)
    except (BadRequestError, BadBodyError) as error:
        return _refusal(400, str(error))
    except (MultiPartParserError, SuspiciousOperation):
        return _refusal(400, "Vi kan ikke læse kaldet. Send felterne som en formular.")
    except TooLongError as error:
        return _refusal(413, str(error))
    except NotLetInError as error:
        return _refusal(403, str(error))
    except TooManyKnocksError as error:
        response = _refusal(429, str(error))
        response["Retry-After"] = str(error.wait)
        return response


@require_GET
def list_languages(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    return JsonResponse(languages(), safe=False)


@require_GET
def max_text_length(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    return HttpResponse(str(MAX_CHARACTERS), content_type=PLAIN)


@require_GET
def info(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    return JsonResponse({"software": software()})


def _checked(request: HttpRequest, asked: CheckRequest) -> HttpResponse:
    today = timezone.localdate()
    caller = let_in(
        asked.key or key_in_header(request),
        scope=Scope.LANGUAGETOOL,
        address=address_of(request),
        at=timezone.now(),
        day=today,
        door=settings.LANGUAGETOOL,
    )
    answer = check_text(
        asked.parts,
        asked=asked.language,
        is_danish=asked.is_danish,
        choice=asked.choice,
        profile=words_of(caller.authority, day=today),
        today=today,
        rule_url=partial(_rule_url, request),
    )
    return JsonResponse(answer, json_dumps_params={"ensure_ascii": False})


def _rule_url(request: HttpRequest, name: str) -> str:
    """Return the page about one of our rules; an authority's own have none."""
    if name not in all_rules():
        return ""
    return request.build_absolute_uri(reverse("help_rule", args=[name]))


def _fields(request: HttpRequest) -> dict[str, str]:
    """Return the fields of the request. Raises what is told to the caller as 400 or 413."""
    if request.method == "GET":
        return read_fields(request.META.get("QUERY_STRING", "").encode("latin-1", "replace"))
    if int(request.META.get("CONTENT_LENGTH") or 0) > MAX_BODY:
        raise TooLongError
    try:
        if request.content_type == "multipart/form-data":
            return {name: str(value) for name, value in request.POST.items()}
        return read_fields(request.body)
    except RequestDataTooBig as error:
        raise TooLongError from error


def _refusal(status: int, message: str) -> HttpResponse:
    return HttpResponse(message, status=status, content_type=PLAIN)
