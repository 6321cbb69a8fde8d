"""Our own interface under /api/: its door, its refusals, and its description in OpenAPI."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from ninja import NinjaAPI
from ninja.errors import AuthenticationError
from ninja.security import HttpBearer

from klarbesked import __version__
from klarbesked.web.api.domain.gate import (
    NONE,
    Caller,
    MissingScopeError,
    UnknownTokenError,
    let_in,
)
from klarbesked.web.api.domain.knocks import TooManyKnocksError
from klarbesked.web.api.forms.answers import Refusal
from klarbesked.web.api.models import Scope
from klarbesked.web.api.views.caller import address_of
from klarbesked.web.api.views.check_schema import check_components
from klarbesked.web.api.views.compare_schema import compare_components

REFUSALS: dict[int, Any] = dict.fromkeys((401, 403, 429), Refusal)
"""What every operation may answer instead."""


class CallerRequest(HttpRequest):
    """A request of a program that showed a token which may do this."""

    auth: Caller


class Bearer(HttpBearer):
    """Asks for a token with `scope`."""

    def __init__(self, scope: Scope) -> None:
        super().__init__()
        self.scope = scope

    def authenticate(self, request: HttpRequest, token: str) -> Caller:
        return let_in(
            token,
            scope=self.scope,
            address=address_of(request),
            at=timezone.now(),
            day=timezone.localdate(),
        )


class Interface(NinjaAPI):
    def get_openapi_schema(self, **options: Any) -> Any:
        """Add the answers as docs/check.schema.json and docs/compare.schema.json tell them."""
        described = super().get_openapi_schema(**options)
        described["components"]["schemas"].update(check_components() | compare_components())
        return described


api = Interface(
    title="Klar Besked",
    version=__version__,
    description="Tjek og sammenlign breve, hent brevtyper, fagord og regler. Nøgle: Bearer kb_…",
    docs_url=None,
    urls_namespace="api",
)


def refusal(status: int, detail: str) -> HttpResponse:
    return JsonResponse({"detail": detail}, status=status)


@api.exception_handler(AuthenticationError)
def _no_token(request: HttpRequest, error: AuthenticationError) -> HttpResponse:  # noqa: ARG001
    return _ask_for_token(NONE)


@api.exception_handler(UnknownTokenError)
def _unknown_token(request: HttpRequest, error: UnknownTokenError) -> HttpResponse:  # noqa: ARG001
    return _ask_for_token(str(error))


@api.exception_handler(MissingScopeError)
def _missing_scope(request: HttpRequest, error: MissingScopeError) -> HttpResponse:  # noqa: ARG001
    return refusal(403, str(error))


@api.exception_handler(TooManyKnocksError)
def _too_many(request: HttpRequest, error: TooManyKnocksError) -> HttpResponse:  # noqa: ARG001
    response = refusal(429, str(error))
    response["Retry-After"] = str(error.wait)
    return response


def _ask_for_token(detail: str) -> HttpResponse:
    response = refusal(401, detail)
    response["WWW-Authenticate"] = "Bearer"
    return response
