"""Sign-in through the authority's OpenID Connect service, with what the library leaves out."""

import hashlib
import secrets
from typing import Any

from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.helpers import render_authentication_error
from allauth.socialaccount.models import SocialApp, SocialLogin, SocialToken
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.http import HttpRequest, HttpResponse
from requests import RequestException

from klarbesked.web.accounts.adapter.id_token import IdTokenError, read_id_token

ENDPOINTS = ("issuer", "authorization_endpoint", "token_endpoint", "jwks_uri")


class CheckedAdapter(OpenIDConnectOAuth2Adapter):  # type: ignore[misc]
    """Talks with the issuer. `nonce` is the one we sent with the question, kept in the session."""

    nonce = ""

    @property
    def openid_config(self) -> dict[str, Any]:
        config: dict[str, Any] = super().openid_config
        if any(name not in config for name in ENDPOINTS):
            raise OAuth2Error("discovery")
        named = self.get_provider().app.settings["server_url"]
        if config["issuer"].rstrip("/") != named.rstrip("/"):
            raise OAuth2Error("issuer")
        return config

    def complete_login(
        self, request: HttpRequest, app: SocialApp, token: SocialToken, **kwargs: Any
    ) -> SocialLogin:
        settings = app.settings
        claims = read_id_token(
            kwargs["response"].get("id_token", ""),
            keys=self._get_json(self.openid_config["jwks_uri"]),
            issuer=self.openid_config["issuer"],
            client_id=app.client_id,
            nonce=self.nonce,
            acr=frozenset(settings.get("acr", ())),
        )
        told = {**claims, **self._ask_more(token.token, claims["sub"])}
        return self.get_provider().sociallogin_from_response(request, told)

    def _ask_more(self, access_token: str, sub: str) -> dict[str, Any]:
        """Return what the issuer tells beyond the token, which must be about the same person."""
        if "userinfo_endpoint" not in self.openid_config:
            return {}
        told: dict[str, Any] = self._fetch_user_info(access_token)
        if told.get("sub") != sub:
            raise IdTokenError("userinfo")
        return told

    def _get_json(self, url: str) -> dict[str, Any]:
        with get_adapter().get_requests_session() as session:
            response = session.get(url)
            response.raise_for_status()
            said: dict[str, Any] = response.json()
        return said


class CheckedProvider(OpenIDConnectProvider):  # type: ignore[misc]
    oauth2_adapter_class = CheckedAdapter

    def get_redirect_from_request_kwargs(self, request: HttpRequest) -> dict[str, Any]:
        """Take nothing from the address but where to go afterwards."""
        kwargs = super().get_redirect_from_request_kwargs(request)
        wanted = {"process": "login", "auth_params": self.get_auth_params()}
        return wanted | ({"next_url": kwargs["next_url"]} if "next_url" in kwargs else {})

    def redirect(
        self, request: HttpRequest, process: str, next_url: str | None = None, **kwargs: Any
    ) -> HttpResponse:
        nonce = secrets.token_urlsafe(32)
        params = {**kwargs.pop("auth_params", self.get_auth_params()), "nonce": nonce}
        try:
            answer: HttpResponse = super().redirect(
                request, process, next_url, auth_params=params, nonce=nonce, **kwargs
            )
        except (RequestException, OAuth2Error) as error:
            answer = render_authentication_error(request, self, exception=error)
        return answer

    def extract_uid(self, data: dict[str, Any]) -> str:
        """A person is known by issuer and name there: another issuer may use the same names."""
        return hashlib.sha256(f"{data['iss']}\n{data['sub']}".encode()).hexdigest()

    def extract_extra_data(self, data: dict[str, Any]) -> dict[str, Any]:
        """Keep the groups and nothing else: some brokers send CPR numbers along."""
        said = data.get(self.app.settings.get("groups", "groups"), [])
        groups = [said] if isinstance(said, str) else said
        return {
            "groups": sorted(str(group) for group in groups) if isinstance(groups, list) else [],
            "email": str(data.get("email", "")),
            "email_verified": data.get("email_verified") is True,
            "name": str(data.get("name", "")),
        }

    def extract_email_addresses(self, data: dict[str, Any]) -> list[Any]:  # noqa: ARG002
        """None: our users have one address, and it stands with the user."""
        return []


class CheckedCallback(OAuth2CallbackView):  # type: ignore[misc]
    """Where the issuer sends the browser back to. A state is good once."""

    def _get_state(
        self, request: HttpRequest, provider: CheckedProvider
    ) -> tuple[dict[str, Any] | None, HttpResponse | None]:
        state, response = super()._get_state(request, provider)
        self.adapter.nonce = (state or {}).get("nonce", "")
        return state, response
