"""Who is calling: the address and the key, wherever in the request it stands."""

import base64
import binascii

from django.conf import settings
from django.http import HttpRequest


def address_of(request: HttpRequest) -> str:
    """Return the address of the caller, as the innermost proxy we trust has seen it."""
    proxies: int = settings.TRUSTED_PROXIES
    hops = [hop.strip() for hop in request.headers.get("X-Forwarded-For", "").split(",")]
    if proxies and len(hops) >= proxies and hops[-proxies]:
        return hops[-proxies][:64]
    return str(request.META.get("REMOTE_ADDR", ""))


def key_in_header(request: HttpRequest) -> str:
    """Return the key of `Authorization: Bearer`, or the password of `Basic`; "" for none."""
    scheme, _, rest = request.headers.get("Authorization", "").partition(" ")
    match scheme.lower():
        case "bearer":
            return rest.strip()
        case "basic":
            return _password(rest)
    return ""


def _password(encoded: str) -> str:
    """Some programs can only send a key as the password in an address: //navn:kb_…@server."""
    try:
        pair = base64.b64decode(encoded, validate=True).decode("utf-8", "replace")
    except (binascii.Error, ValueError):
        return ""
    return pair.partition(":")[2]
