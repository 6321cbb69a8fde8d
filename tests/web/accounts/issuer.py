"""A small OpenID Connect service on this machine: real HTTP, RS256, PKCE, codes good once."""

import base64
import hashlib
import json
import secrets
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT, SECRET = "klarbesked", "en hemmelighed"


class Issuer:
    """`person` is who signs in; `twist` replaces claims of the id_token, to make it wrong."""

    def __init__(self) -> None:
        self.key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self.signing_key = self.key
        self.person: dict[str, Any] = {
            "sub": "a-17",
            "email": "ida@haderby.example",
            "email_verified": True,
            "name": "Ida Skov",
            "groups": ["KB-Jurist"],
        }
        self.twist: dict[str, Any] = {}
        self.questions: list[dict[str, str]] = []
        self.codes: dict[str, dict[str, str]] = {}
        self.url = ""

    def discovery(self) -> dict[str, Any]:
        return {
            "issuer": self.url,
            "authorization_endpoint": f"{self.url}/auth",
            "token_endpoint": f"{self.url}/token",
            "userinfo_endpoint": f"{self.url}/userinfo",
            "jwks_uri": f"{self.url}/jwks",
            "response_types_supported": ["code"],
            "id_token_signing_alg_values_supported": ["RS256"],
        }

    def keys(self) -> dict[str, Any]:
        numbers = self.key.public_key().public_numbers()
        public = {"kty": "RSA", "n": _encode(numbers.n), "e": _encode(numbers.e)}
        return {"keys": [{**public, "kid": "k1", "use": "sig", "alg": "RS256"}]}

    def authorize(self, question: dict[str, str]) -> str:
        """Sign the person in without asking, and return where the browser goes."""
        self.questions.append(question)
        code = secrets.token_hex(8)
        self.codes[code] = question
        answer = urlencode({"code": code, "state": question["state"]})
        return f"{question['redirect_uri']}?{answer}"

    def token(self, said: dict[str, str]) -> dict[str, Any] | None:
        question = self.codes.pop(said.get("code", ""), None)
        if question is None or said.get("client_secret") != SECRET:
            return None
        digest = hashlib.sha256(said.get("code_verifier", "").encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        if question.get("code_challenge") != challenge:
            return None
        return {"access_token": "at", "token_type": "Bearer", "id_token": self.sign(question)}

    def sign(self, question: dict[str, str]) -> str:
        now = int(time.time())
        claims = {
            **self.person,
            "iss": self.url,
            "aud": question["client_id"],
            "iat": now,
            "exp": now + 300,
            "nonce": question.get("nonce"),
            **self.twist,
        }
        signed: str = jwt.encode(claims, self.signing_key, "RS256", headers={"kid": "k1"})
        return signed


def _encode(number: int) -> str:
    """Write a number as the keys of RFC 7518 do."""
    data = number.to_bytes((number.bit_length() + 7) // 8, "big")
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


class Handler(BaseHTTPRequestHandler):
    issuer: Issuer

    def log_message(self, *args: Any) -> None:
        """Say nothing in the test's output."""

    def do_GET(self) -> None:
        address = urlsplit(self.path)
        said = {name: values[0] for name, values in parse_qs(address.query).items()}
        if address.path == "/auth":
            self.send_response(302)
            self.send_header("Location", self.issuer.authorize(said))
            self.end_headers()
            return
        pages: dict[str, Callable[[], dict[str, Any]]] = {
            "/.well-known/openid-configuration": self.issuer.discovery,
            "/jwks": self.issuer.keys,
            "/userinfo": lambda: self.issuer.person,
        }
        self._answer(pages[address.path]() if address.path in pages else None)

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        said = {name: values[0] for name, values in parse_qs(body).items()}
        self._answer(self.issuer.token(said))

    def _answer(self, said: dict[str, Any] | None) -> None:
        data = json.dumps(said or {"error": "invalid_grant"}).encode()
        self.send_response(200 if said else 400)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


@contextmanager
def running_issuer() -> Iterator[Issuer]:
    issuer = Issuer()
    handler = type("OwnHandler", (Handler,), {"issuer": issuer})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        issuer.url = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield issuer
        server.shutdown()
        thread.join()
