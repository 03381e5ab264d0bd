"""Request bodies: read whole before anybody looks at them, small, and in good time.

The large ones, whole evenings, only a few at a time and as often as one address may bring some: understanding one can
take more than ten times its size.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import Final

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app import archive
from app.web.door import address_of
from app.web.errors import Problem, as_json, too_fast
from app.web.limits import Buckets

MOST_BYTES: Final = 16_384
"""The same as a frame of the socket: a secret with a story has under two thousand."""

ROOMIER: Final = {"/api/dinners/import": archive.MOST_BYTES}
"""Calls whose bodies may be larger: a whole evening."""

HEARD_OUT_BYTES: Final = 1_048_576
"""A body that is too large is heard out so far beyond it: cut off, its sender would not read our answer."""

IN_TIME_S: Final = 10.0

MOST_LARGE: Final = 2
"""Large bodies in the house at once."""


class SmallBodies:
    """Wraps an application: bodies over the limit, or too slow to come, never reach it.

    `large`: how often one address may send one; `refused` hears the code where a body is not taken.
    """

    def __init__(self, app: ASGIApp, large: Buckets, refused: Callable[[str], None]) -> None:
        self._app = app
        self._large = large
        self._refused = refused
        self._room = asyncio.Semaphore(MOST_LARGE)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Read the body, then hand the request on with it."""
        if scope["type"] != "http" or scope["method"] in ("GET", "HEAD"):
            await self._app(scope, receive, send)
            return
        request = Request(scope, receive)
        try:
            if request.url.path in ROOMIER:
                await self._take_large(request, send)
            else:
                await self._take(request, MOST_BYTES, send)
        except Problem as problem:
            self._refused(problem.code)
            await as_json(request, problem)(scope, receive, send)

    async def _take_large(self, request: Request, send: Send) -> None:
        most = ROOMIER[request.url.path]
        seconds = self._large.take(address_of(request))
        if seconds or self._room.locked():
            # Heard out all the same, or its sender would not read our answer.
            with suppress(Problem):
                await _read(request, 0, most)
            raise too_fast(seconds) if seconds else Problem(503, "busy", {"Retry-After": "5"})
        async with self._room:
            await self._take(request, most, send)

    async def _take(self, request: Request, most: int, send: Send) -> None:
        """Raises Problem, and then nothing was handed on."""
        body = await _read(request, most)
        if body is not None:
            await self._app(request.scope, _replay(body, request.receive), send)


async def _read(request: Request, most: int, beyond: int = HEARD_OUT_BYTES) -> bytes | None:
    """The whole body of at most so many bytes, heard out so far `beyond` them; None when the sender left meanwhile.

    Raises Problem.
    """
    heard_out = most + beyond
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
