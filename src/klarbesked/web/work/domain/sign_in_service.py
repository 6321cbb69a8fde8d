"""Can we reach the authority's own sign-in service?"""

from typing import Any
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

from django.conf import settings

WELL_KNOWN = "/.well-known/openid-configuration"
SECONDS = 5


def unreachable() -> list[str] | None:
    """Return the hosts that do not answer, or None where no service is set up."""
    addresses = [address for address in map(_address, _apps()) if address]
    if not addresses:
        return None
    return [urlsplit(url).netloc for url in addresses if not _answers(url)]


def _apps() -> list[dict[str, Any]]:
    providers: dict[str, Any] = getattr(settings, "SOCIALACCOUNT_PROVIDERS", {})
    apps: list[dict[str, Any]] = providers.get("openid_connect", {}).get("APPS", [])
    return apps


def _address(app: dict[str, Any]) -> str:
    url = str(app.get("settings", {}).get("server_url", ""))
    if not url.startswith(("https://", "http://")) or "/.well-known/" in url:
        return url
    return url.rstrip("/") + WELL_KNOWN


def _answers(url: str) -> bool:
    try:
        with urlopen(url, timeout=SECONDS) as answer:  # noqa: S310
            return bool(answer.status == 200)
    except (URLError, OSError, ValueError):
        return False
