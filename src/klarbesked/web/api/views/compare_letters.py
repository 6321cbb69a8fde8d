"""POST /api/compare: two letters in, the places where the meaning may differ out. None is kept."""

from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import HttpResponse, JsonResponse

from klarbesked.web.api.domain.compare_letters import UnreadableSideError, compare_letters
from klarbesked.web.api.forms.answers import Refusal
from klarbesked.web.api.forms.letter import MAX_BODY, UnusableError
from klarbesked.web.api.forms.pair import read_pair
from klarbesked.web.api.models import Scope
from klarbesked.web.api.views.compare_schema import ANSWER, BODY_NAME
from klarbesked.web.api.views.interface import REFUSALS, Bearer, CallerRequest, api, refusal

JSON = "application/json"
TOO_BIG = "Brevene er for store. Send dem i mindre dele."
UNKNOWN_KIND = f"Send {JSON} med before og after."
EXAMPLE = {
    "before": "Du skal sende os din lønseddel inden 4 uger.",
    "after": "Send os din lønseddel inden en måned.",
}


def _described() -> dict[str, Any]:
    """The body and the answer, which the framework cannot see."""
    ref = "#/components/schemas/"
    body = {"schema": {"$ref": f"{ref}{BODY_NAME}"}, "example": EXAMPLE}
    answer = {"schema": {"$ref": f"{ref}{ANSWER}"}}
    return {
        "requestBody": {"required": True, "content": {JSON: body}},
        "responses": {200: {"content": {JSON: answer}}},
    }


@api.post(
    "/compare",
    auth=Bearer(Scope.CHECK),
    response={200: None, **REFUSALS, **dict.fromkeys((400, 413, 415, 422), Refusal)},
    summary="Sammenlign to breve",
    operation_id="compare",
    openapi_extra=_described(),
)
def compare(request: CallerRequest) -> HttpResponse:
    """Er betydningen den samme, når brevet er skrevet om? Vi gemmer ikke brevene."""
    if request.content_type != JSON:
        return refusal(415, UNKNOWN_KIND)
    if int(request.META.get("CONTENT_LENGTH") or 0) > MAX_BODY:
        return refusal(413, TOO_BIG)
    try:
        pair = read_pair(request.body)
        answer = compare_letters(before=pair.before, after=pair.after)
    except (UnusableError, UnreadableSideError) as error:
        return refusal(422, str(error))
    except RequestDataTooBig:
        return refusal(413, TOO_BIG)
    return JsonResponse(answer, json_dumps_params={"ensure_ascii": False})
