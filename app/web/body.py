"""Request bodies: read whole before anybody looks at them, small, and in good time."""

import asyncio
from typing import Final

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app import archive
from app.web.errors import Problem, as_json

MOST_BYTES: Final = 16_384
"""The same as a frame of the socket: a secret with a story has under two thousand."""

ROOMIER: Final = {"/api/dinners/import": archive.MOST_BYTES}
"""Calls whose bodies may be larger: a whole evening."""

HEARD_OUT_BYTES: Final = 1_048_576
"""A body that is too large is heard out so far beyond it: cut off, its sender would not read our answer."""

IN_TIME_S: Final = 10.0


class SmallBodies:
    """Wraps an application: bodies over the limit, or too slow to come, never reach it."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Read the body, then hand the request on with it."""
        if scope["type"] != "http" or scope["method"] in ("GET", "HEAD"):
            await self._app(scope, receive, send)
            return
        request = Request(scope, receive)
        try:
            body = await _read(request, ROOMIER.get(request.url.path, MOST_BYTES))
        except Problem as problem:
            await as_json(request, problem)(scope, receive, send)
            return
        if body is not None:
            await self._app(scope, _replay(body, receive), send)


async def _read(request: Request, most: int) -> bytes | None:
    """The whole body of at most so many bytes; None when the sender left before its end. Raises Problem."""
    heard_out = most + HEARD_OUT_BYTES
    announced = request.headers.get("content-length", "0")
    if not announced.isdecimal() or int(announced) > heard_out:
        raise Problem(413, "too_large", {"Connection": "close"})
    body, size = bytearray(), 0
    try:
        async with asyncio.timeout(IN_TIME_S):
            while size <= heard_out:
                message = await request.receive()
                if message["type"] == "http.disconnect":
                    return None
                part = message.get("body", b"")
                size += len(part)
                if size <= most:
                    body += part
                if not message.get("more_body", False):
                    break
    except TimeoutError:
        raise Problem(408, "too_slow", {"Connection": "close"}) from None
    if size > most:
        raise Problem(413, "too_large", {"Connection": "close"} if size > heard_out else {})
    return bytes(body)


def _replay(body: bytes, receive: Receive) -> Receive:
    given = False

    async def again() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return again
