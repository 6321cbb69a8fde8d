"""What stands in the menu, in its fixed order, for those who may open it."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from klarbesked.web.accounts.domain.access import NOBODY, Access
from klarbesked.web.accounts.domain.permissions import Permission
from klarbesked.web.accounts.models import Authority


@dataclass(frozen=True)
class MenuItem:
    """`below`: the start of all addresses that belong to the item; the longest that fits counts."""

    label: str
    url_name: str
    below: str
    needs: Permission


ITEMS = (
    MenuItem("Tjek et brev", "check_letter", "/breve/tjek", Permission.CHECK_LETTERS),
    MenuItem("Til godkendelse", "approvals", "/breve/godkend", Permission.APPROVE_TEMPLATES),
    MenuItem("Breve", "templates", "/breve/", Permission.READ_TEMPLATES),
    MenuItem("Ord og regler", "words", "/breve/ord", Permission.EDIT_WORDS),
    MenuItem("Enheder og brugere", "units", "/opsaetning/enheder", Permission.MANAGE_ACCESS),
    MenuItem("Nøgler", "tokens", "/opsaetning/noegler", Permission.MANAGE_ACCESS),
    MenuItem("Spor", "trail", "/opsaetning/spor", Permission.READ_TRAIL),
    MenuItem("Drift", "service", "/opsaetning/drift", Permission.RUN_SERVICE),
)


@dataclass(frozen=True)
class ShownItem:
    label: str
    url: str
    is_current: bool
    is_page: bool


def menu(request: HttpRequest) -> dict[str, Any]:
    """Template context: the menu, the authority, and the names of the person's roles."""
    access = getattr(request, "access", NOBODY)
    if not access.roles:
        return {}
    return {
        "menu": _shown(open_items(access), request.path),
        "authority_name": Authority.objects.values_list("name", flat=True).first() or "",
        "role_names": ", ".join(str(role.label) for role in access.roles),
    }


def open_items(access: Access) -> list[MenuItem]:
    return [item for item in ITEMS if access.may(item.needs)]


def _shown(items: list[MenuItem], path: str) -> list[ShownItem]:
    fitting = (item for item in ITEMS if path.startswith(item.below))
    current = max(fitting, key=lambda item: len(item.below), default=None)
    urls = [reverse(item.url_name) for item in items]
    return [
        ShownItem(item.label, url, item == current, path == url)
        for item, url in zip(items, urls, strict=True)
    ]
