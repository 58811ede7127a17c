"""Who is asking: a browser, known by a random name in a signed cookie that no script and no other site may use."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Mapping
from hashlib import sha256
from http.cookies import CookieError, SimpleCookie

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

COOKIE = "rapporteur"
KEPT_S = 365 * 24 * 3600


class Visiting:
    """Names a browser that comes without a name, or with one that was not given here."""

    def __init__(self, app: ASGIApp, *, secret: bytes) -> None:
        self._app = app
        self._secret = secret

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or visitor_of(_cookies(scope), self._secret):
            await self._app(scope, receive, send)
            return
        cookie = signed(secrets.token_urlsafe(18), self._secret)
        scope["headers"] = [*scope["headers"], (b"cookie", f"{COOKIE}={cookie}".encode())]

        async def naming(message: Message) -> None:
            if message["type"] == "http.response.start":
                value = f"{COOKIE}={cookie}; Path=/; Max-Age={KEPT_S}; HttpOnly; SameSite=Strict"
                MutableHeaders(scope=message).append("Set-Cookie", value)
            await send(message)

        await self._app(scope, receive, naming)


def signed(visitor: str, secret: bytes) -> str:
    return f"{visitor}.{hmac.new(secret, visitor.encode(), sha256).hexdigest()}"


def visitor_of(cookies: Mapping[str, str], secret: bytes) -> str | None:
    """The visitor whom a cookie names, if it was signed here."""
    cookie = cookies.get(COOKIE, "")
    visitor = cookie.rpartition(".")[0]
    return visitor if visitor and hmac.compare_digest(signed(visitor, secret).encode(), cookie.encode()) else None


def _cookies(scope: Scope) -> Mapping[str, str]:
    """The last of a name counts: it is ours."""
    found: dict[str, str] = {}
    for name, value in scope["headers"]:
        if name == b"cookie":
            try:
                found |= {key: morsel.value for key, morsel in SimpleCookie(value.decode("latin-1")).items()}
            except CookieError:
                continue
    return found
