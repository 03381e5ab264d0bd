"""What every response tells the browser to refuse (THREAT-8, THREAT-14), whoever made the response."""

import re
from functools import lru_cache
from typing import Final

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_HOST: Final = re.compile(r"(?:[A-Za-z0-9](?:[A-Za-z0-9._-]{0,251}[A-Za-z0-9.])?|\[[0-9A-Fa-f:.]{2,45}\])(?::\d{1,5})?")
_LOCAL: Final = re.compile(r"(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?")

_ALWAYS: Final = (
    (b"referrer-policy", b"no-referrer"),
    (b"x-content-type-options", b"nosniff"),
    (b"permissions-policy", b"camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"),
    (b"cross-origin-resource-policy", b"same-origin"),
)
_OPENER: Final = (b"cross-origin-opener-policy", b"same-origin")
_RESPONSES: Final = frozenset({"http.response.start", "websocket.http.response.start"})


def host_of(headers: Headers) -> str | None:
    """The Host header, if it is one host and nothing else."""
    host = headers.get("host", "")
    return host if _HOST.fullmatch(host) else None


@lru_cache(maxsize=256)
def policy(host: str | None) -> str:
    """The content security policy. Older Safari does not count sockets as `'self'`, so they are named."""
    sockets = f" ws://{host} wss://{host}" if host else ""
    return (
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
        f"connect-src 'self'{sockets}; base-uri 'none'; form-action 'self'; "
        "frame-ancestors 'none'"
    )


class SecurityHeaders:
    """Wraps an application so that no response leaves without the headers, errors included."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on, and complete the head of the response."""
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return

        async def complete(message: Message) -> None:
            if message["type"] in _RESPONSES:
                message["headers"] = [*message.get("headers", []), *_for(scope)]
            await send(message)

        await self._app(scope, receive, complete)


def _for(scope: Scope) -> list[tuple[bytes, bytes]]:
    host = host_of(Headers(scope=scope))
    headers = [(b"content-security-policy", policy(host).encode("ascii")), *_ALWAYS]
    # Browsers ignore the opener policy on plain http and complain about it in the console, so it stays away there.
    if scope["scheme"] in ("https", "wss") or (host and _LOCAL.fullmatch(host)):
        headers.append(_OPENER)
    return headers
