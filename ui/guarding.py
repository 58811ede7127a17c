"""Headers that keep a page from reaching, and from being reached from, anywhere else."""

from __future__ import annotations

import base64
import hashlib
import re

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

FIXED_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
}
POLICY = (
    "default-src 'self'; script-src 'self'{scripts}; style-src 'self' 'unsafe-inline'; "
    "object-src 'none'; frame-src 'none'; frame-ancestors 'none'; form-action 'self'; base-uri 'self'"
)
_INLINE_SCRIPT = re.compile(rb"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", re.DOTALL | re.IGNORECASE)


class GuardingHeaders:
    """Puts the headers on every response that keep a page from reaching, and being reached from, elsewhere.

    The policy names each inline script of the page by its hash: Gradio writes its configuration into one, anew for
    every load. So those run, and a script that came in with a report's words would not.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        if scope["path"] == "/":  # plain, or there would be no scripts to find
            scope["headers"] = [(name, value) for name, value in scope["headers"] if name != b"accept-encoding"]
        await self._app(scope, receive, _GuardedSend(send))


class _GuardedSend:
    """Sends on what it is given; of a page the start is held back until its scripts are known."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._held: Message | None = None
        self._body = b""

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            headers.update(FIXED_HEADERS)
            if headers.get("content-type", "").startswith("text/html"):
                self._held = message
                return
            headers["Content-Security-Policy"] = content_policy(b"")
        elif self._held is not None:
            await self._send_page(self._held, message)
            return
        await self._send(message)

    async def _send_page(self, start: Message, message: Message) -> None:
        self._body += message.get("body", b"")
        if message.get("more_body"):
            return
        MutableHeaders(scope=start)["Content-Security-Policy"] = content_policy(self._body)
        await self._send(start)
        await self._send({"type": "http.response.body", "body": self._body})


def content_policy(page: bytes) -> str:
    """The Content-Security-Policy for a page with these inline scripts."""
    digests = (base64.b64encode(hashlib.sha256(script).digest()).decode() for script in _INLINE_SCRIPT.findall(page))
    return POLICY.format(scripts="".join(f" 'sha256-{digest}'" for digest in digests))
