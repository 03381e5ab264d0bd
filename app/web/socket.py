"""The one socket endpoint: who may speak, for whom, and until when. What is said is the room's business."""

import asyncio
from contextlib import suppress
from functools import partial
from typing import Final

from starlette.responses import JSONResponse
from starlette.types import Receive, Scope, Send
from starlette.websockets import WebSocket, WebSocketDisconnect

from app.game.actors import DOOR, Actor
from app.game.commands import TakeOver
from app.protocol import CloseCode, Hello, parse
from app.protocol.client import PROTOCOL
from app.rooms import Connection, Refused, Room
from app.store import StorageError
from app.web.door import Door, address_of
from app.web.errors import NO_STORE, Problem, message
from app.web.keys import Invited
from app.web.line import LINE, Line
from app.web.origin import welcome_origin

HELLO_S: Final = 5.0
"""From the handshake to the first frame."""

TRY_LATER: Final = 1013
"""The registered code for "come back later": the database could not be read or written."""


class Sockets:
    """Takes sockets in, and knows when the last one is gone. `hello_s` is in seconds."""

    def __init__(self, door: Door, hello_s: float = HELLO_S) -> None:
        self._door = door
        self._hello_s = hello_s
        self._open = 0
        self._none = asyncio.Event()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One socket from its handshake to its end."""
        websocket = WebSocket(scope, receive, send)
        code = str(websocket.path_params["code"])
        if not welcome_origin(websocket.headers, self._door.settings.public_url):
            await self._deny(websocket, 403, "refused")
            return
        address = address_of(websocket)
        if not self._door.crowd.enter(address):
            await self._deny(websocket, 503, "busy")
            return
        self._enter()
        line: Line = websocket.scope["state"][LINE]
        try:
            await websocket.accept()
            await self._converse(websocket, line, code)
        except WebSocketDisconnect:
            pass
        finally:
            if not line.attached:
                self._leave(address)

    async def empty(self, seconds: float) -> None:
        """Wait until every socket is gone, at most this long."""
        if self._open:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._none.wait(), seconds)

    def _enter(self) -> None:
        self._open += 1
        self._none.clear()

    def _leave(self, address: str) -> None:
        self._door.crowd.leave(address)
        self._open -= 1
        if not self._open:
            self._none.set()

    async def _converse(self, websocket: WebSocket, line: Line, code: str) -> None:
        hello = await self._hello(websocket)
        if isinstance(hello, CloseCode):
            await self._part(websocket, hello)
            return
        try:
            found = await self._recognise(websocket, code, hello.token)
        except (StorageError, Problem):
            await self._part(websocket, TRY_LATER)
            return
        if isinstance(found, int):
            if found == CloseCode.REFUSED:
                self._door.limits.failures.take(address_of(websocket))
            await self._part(websocket, found)
            return
        self._attend(websocket, line, *found, hello.device)

    async def _hello(self, websocket: WebSocket) -> Hello | CloseCode:
        try:
            async with asyncio.timeout(self._hello_s):
                text = await _text(websocket)
        except TimeoutError:
            return CloseCode.HELLO_TIMEOUT
        if text is None:
            return CloseCode.NOT_TEXT
        hello = parse(text)
        if not isinstance(hello, Hello):
            return CloseCode.MALFORMED
        return hello if hello.protocol == PROTOCOL else CloseCode.PROTOCOL

    async def _recognise(self, websocket: WebSocket, code: str, token: str) -> tuple[Room, Actor] | int:
        """The room and who comes in, or the code to close with. Raises StorageError, and Problem as `Door.room`."""
        room = await self._door.room(websocket, code, token)
        if room is None:
            return CloseCode.REFUSED
        if self._door.keys.takes_over(room.dinner, token):
            outcome = await room.submit(TakeOver(), DOOR)
            if isinstance(outcome, Refused) and outcome.retry:
                return TRY_LATER
        # Verified after the take-over, and attached without an await in between: a link that dies meanwhile is refused.
        who = self._door.keys.verify(room.dinner, token)
        if who is None or isinstance(who, Invited):
            return CloseCode.REFUSED
        return room, who

    def _attend(self, websocket: WebSocket, line: Line, room: Room, who: Actor, device: str | None) -> None:
        """From here on the line goes on by itself, and this call ends."""
        connection = room.attach(who, line, device)
        if who.guest is not None:
            self._door.reached_by(websocket, room)
        self._door.meters.came(who.role)
        line.attach(connection.hear, connection.flush, partial(self._gone, connection, address_of(websocket)))

    async def _deny(self, websocket: WebSocket, status: int, code: str) -> None:
        """Refuse the handshake with an answer like any other."""
        self._door.meters.turned_away(code)
        error = {"code": code, "message": message("en", code)}
        await websocket.send_denial_response(JSONResponse({"error": error}, status, NO_STORE))

    async def _part(self, websocket: WebSocket, code: int) -> None:
        """Say why not, and count it."""
        self._door.meters.turned_away("busy" if code == TRY_LATER else CloseCode(code).name.lower())
        await _close(websocket, code)

    def _gone(self, connection: Connection, address: str) -> None:
        """An attended socket has ended."""
        self._leave(address)
        self._door.meters.left(connection.who.role)
        connection.detach()


async def _close(websocket: WebSocket, code: int) -> None:
    """Who has left meanwhile needs no word."""
    with suppress(RuntimeError, WebSocketDisconnect):
        await websocket.close(code)


async def _text(websocket: WebSocket) -> str | None:
    """The next frame; None for a binary one. Raises WebSocketDisconnect at the end."""
    received = await websocket.receive()
    if received["type"] == "websocket.disconnect":
        raise WebSocketDisconnect(received.get("code", 1006))
    text: str | None = received.get("text")
    return text
