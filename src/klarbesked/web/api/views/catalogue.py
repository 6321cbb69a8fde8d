"""GET under /api/: letter types, terms and rules, ours and the authority's own."""

from typing import Any

from django.http import HttpResponse
from django.utils import timezone

from klarbesked.engine.profile import Profile
from klarbesked.web.api.domain.catalogue import all_terms, letter_type, letter_types, rules
from klarbesked.web.api.domain.own_words import words_of
from klarbesked.web.api.forms.answers import (
    LetterTypeLine,
    LetterTypePage,
    Refusal,
    RuleLine,
    TermLine,
)
from klarbesked.web.api.models import Scope
from klarbesked.web.api.views.interface import REFUSALS, Bearer, CallerRequest, api, refusal

READ = Bearer(Scope.READ)


@api.get(
    "/letter-types",
    auth=READ,
    response={200: list[LetterTypeLine], **REFUSALS},
    summary="Alle brevtyper",
    operation_id="letter_types",
)
def list_letter_types(request: CallerRequest) -> list[dict[str, Any]]:
    return letter_types(_profile(request))


@api.get(
    "/letter-types/{id}",
    auth=READ,
    response={200: LetterTypePage, **REFUSALS, 404: Refusal},
    summary="Hvad en brevtype skal rumme",
    operation_id="letter_type",
)
def show_letter_type(request: CallerRequest, id: str) -> dict[str, Any] | HttpResponse:  # noqa: A002
    found = letter_type(_profile(request), id)
    return found or refusal(404, "Vi kender ikke brevtypen. Se dem alle på /api/letter-types.")


@api.get(
    "/terms",
    auth=READ,
    response={200: list[TermLine], **REFUSALS},
    summary="Fagord med forklaringer",
    operation_id="terms",
)
def list_terms(request: CallerRequest) -> list[dict[str, Any]]:
    return all_terms(_profile(request), day=timezone.localdate())


@api.get(
    "/rules",
    auth=READ,
    response={200: list[RuleLine], **REFUSALS},
    summary="Reglerne og jeres niveauer",
    operation_id="rules",
)
def list_rules(request: CallerRequest) -> list[dict[str, Any]]:
    return rules(_profile(request))


def _profile(request: CallerRequest) -> Profile:
    return words_of(request.auth.authority, day=timezone.localdate())
