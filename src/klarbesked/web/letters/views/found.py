"""Find what an address names, or answer as if it were not there."""

from typing import NamedTuple

from django.http import Http404

from klarbesked.web.accounts.domain.access import Access
from klarbesked.web.accounts.domain.permissions import Permission
from klarbesked.web.accounts.models import Authority
from klarbesked.web.letters.domain.template import find_template
from klarbesked.web.letters.domain.version import find_version
from klarbesked.web.letters.models import LetterTemplate, TemplateVersion


class Found(NamedTuple):
    template: LetterTemplate
    version: TemplateVersion


def template_or_404(access: Access, public_id: str, needs: Permission) -> LetterTemplate:
    try:
        return find_template(public_id, access=access, needs=needs)
    except LetterTemplate.DoesNotExist:
        raise Http404 from None


def version_or_404(access: Access, public_id: str, number: int, needs: Permission) -> Found:
    template = template_or_404(access, public_id, needs)
    try:
        return Found(template, find_version(template, number))
    except TemplateVersion.DoesNotExist:
        raise Http404 from None


def authority_or_404() -> Authority:
    authority = Authority.objects.first()
    if authority is None:
        raise Http404
    return authority
