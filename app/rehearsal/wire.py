"""One person's line to the server: a socket that comes back by itself, an outbox, and the newest view."""

import asyncio
import itertools
import json
import random
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Final, Self

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake, InvalidMessage

from app.protocol.client import PROTOCOL
from app.protocol.close import FINAL
from app.rehearsal.calls import Tap

FIRST_RETRY_S: Final = 0.1
LAST_RETRY_S: Final = 1.0
REPEAT_S: Final = 0.25
"""How long a refused command with `retry: true` waits before it is sent again."""

View = dict[str, Any]
Sleep = Callable[[float], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a command: `version` where it was done, `code` where it was refused."""

    id: str
    version: int | None
    code: str | None

    @property
    def done(self) -> bool:
        """The command was accepted, and is durable."""
        return self.code is None


class HungUpError(Exception):
    """The server closed this line for good; `code` is the close code."""

    def __init__(self, code: int) -> None:
        super().__init__(f"closed with {code}")
        self.code = code


class Wire:
    """The line of one token to one dinner. Use it with `async with`.

    `view` is the newest view, None before the first. `closed` is the close code once the line is dead for good, and
    `connections` counts how often the line was open. `tap` hears every frame. Commands given while the line is down
    wait in the outbox and go out again, with the same identifier, when it is back. `device` tells a host's tablets
    apart.
    """

    def __init__(
        self,
        base: str,
        code: str,
        token: str,
        *,
        device: str | None = None,
        tap: Tap | None = None,
        chance: random.Random | None = None,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._address = f"ws{base.rstrip('/').removeprefix('http')}/ws/{code}"
        self._token = token
        self._device = {"device": device} if device else {}
        self._tap = tap
        self._chance = chance or random.Random(0)
        self._sleep = sleep
        self._numbers = itertools.count(1)
        self._series = secrets.token_hex(4)
        self._outbox: dict[str, tuple[str, asyncio.Future[Answer]]] = {}
        self._repeats: set[asyncio.Task[None]] = set()
        self._changed = asyncio.Event()
        self._socket: ClientConnection | None = None
        self._task: asyncio.Task[None] | None = None
        self._greeted = False
        self.view: View | None = None
        self.closed: int | None = None
        self.connections = 0

    async def __aenter__(self) -> Self:
        self._task = asyncio.create_task(self._live())
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.hang_up()

    async def hang_up(self) -> None:
        """Leave, as a phone does whose page is closed."""
        tasks = [task for task in (self._task, *self._repeats) if task is not None]
        for task in tasks:
            task.cancel()
        results = await asyncio.gather(*tasks, return_exceptions=True)
        for _, answer in self._outbox.values():
            answer.cancel()
        broken = [result for result in results if isinstance(result, Exception)]
        if broken:
            raise broken[0]

    async def do(self, command: dict[str, Any], *, seen: int | None = None, again: str | None = None) -> Answer:
        """Send a command and wait until it is answered. `again` repeats an earlier identifier.

        Raises HungUpError where the line dies for good before the answer.
        """
        if self.closed is not None:
            raise HungUpError(self.closed)
        name = again or f"{self._series}-{next(self._numbers)}"
        frame = json.dumps({"type": "do", "id": name, "seen": seen, "command": command}, ensure_ascii=False)
        answer: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        self._outbox[name] = (frame, answer)
        await self._send(frame)
        return await answer

    async def until(self, wanted: Callable[[View], object], within: float = 30.0) -> View:
        """The first view for which `wanted` holds, the present one included.

        Raises HungUpError where the line dies for good, TimeoutError after `within` seconds.
        """
        async with asyncio.timeout(within):
            while self.view is None or not wanted(self.view):
                if self.closed is not None:
                    raise HungUpError(self.closed)
                await self.news(self.view)
        return self.view

    async def news(self, known: View | None) -> None:
        """Wait until there is another view than the one you know, or the line is dead for good."""
        while self.view is known and self.closed is None:
            self._changed.clear()
            await self._changed.wait()

    async def ended(self, within: float = 10.0) -> int:
        """The close code, once the line is dead for good. Raises TimeoutError after `within` seconds."""
        async with asyncio.timeout(within):
            while self.closed is None:
                await self.news(self.view)
        return self.closed

    async def drop(self) -> None:
        """Lose the connection, as in a dead spot; the line comes back by itself."""
        if self._socket is not None:
            await self._socket.close()

    async def _live(self) -> None:
        wait = FIRST_RETRY_S
        while self.closed is None:
            before = self.connections
            try:
                code = await self._visit()
            except (OSError, InvalidHandshake, InvalidMessage, TimeoutError):
                code = None
            if code in FINAL:
                self.closed = code
                break
            wait = FIRST_RETRY_S if self.connections > before else min(LAST_RETRY_S, wait * 2)
            await self._sleep(self._chance.uniform(0, wait))
        self._end()

    async def _visit(self) -> int | None:
        """One connection, from hello to its end: the close code."""
        async with connect(self._address, compression=None, proxy=None, max_size=None) as socket:
            self._socket, self._greeted = socket, False
            try:
                hello = {"type": "hello", "token": self._token, "protocol": PROTOCOL, **self._device}
                await socket.send(json.dumps(hello))
                for frame, _ in tuple(self._outbox.values()):
                    await socket.send(frame)
                async for text in socket:
                    self._hear(str(text))
            except ConnectionClosed:
                pass
            finally:
                self._socket = None
            return socket.close_code

    def _hear(self, text: str) -> None:
        if self._tap is not None:
            self._tap(text)
        frame = json.loads(text)
        match frame["type"]:
            case "view":
                self._look(frame)
            case "ack":
                self._settle(Answer(frame["id"], frame["version"], None))
            case "no" if frame["retry"] and frame["id"] in self._outbox:
                repeat = asyncio.create_task(self._repeat(frame["id"]))
                self._repeats.add(repeat)
                repeat.add_done_callback(self._repeats.discard)
            case "no" if frame["id"] is not None:
                self._settle(Answer(frame["id"], None, frame["code"]))

    def _look(self, view: View) -> None:
        """Take a view, unless it is older than the one at hand of the same database."""
        if not self._greeted:
            self._greeted = True
            self.connections += 1
        known = self.view
        if known is not None and known["epoch"] == view["epoch"] and view["version"] < known["version"]:
            return
        self.view = view
        self._changed.set()

    def _settle(self, answer: Answer) -> None:
        _, waiting = self._outbox.pop(answer.id, (None, None))
        if waiting is not None and not waiting.done():
            waiting.set_result(answer)

    async def _repeat(self, name: str) -> None:
        await self._sleep(REPEAT_S)
        if name in self._outbox:
            await self._send(self._outbox[name][0])

    async def _send(self, frame: str) -> None:
        if self._socket is None:
            return
        try:
            await self._socket.send(frame)
        except ConnectionClosed:
            return

    def _end(self) -> None:
        self._changed.set()
        for _, answer in self._outbox.values():
            if not answer.done():
                answer.set_exception(HungUpError(self.closed or 0))
        self._outbox.clear()
