"""A line to a browser that speaks WebDriver BiDi: calls, their answers, and what the browser tells by itself."""

import asyncio
import itertools
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

from websockets.asyncio.client import ClientConnection, connect

from tests.engines.page import EngineError

Hear = Callable[[str, dict[str, Any]], None]
"""Hears the name of an event, and what it tells."""


class Bidi:
    """One session."""

    def __init__(self, socket: ClientConnection, hear: Hear) -> None:
        self._socket = socket
        self._hear = hear
        self._numbers = itertools.count(1)
        self._asked: dict[int, asyncio.Future[dict[str, Any]]] = {}

    async def call(self, method: str, **params: Any) -> dict[str, Any]:
        """Ask for something, and wait for the answer. Raises EngineError."""
        number = next(self._numbers)
        answer: asyncio.Future[dict[str, Any]] = asyncio.get_running_loop().create_future()
        self._asked[number] = answer
        await self._socket.send(json.dumps({"id": number, "method": method, "params": params}))
        return await answer

    async def listen(self) -> None:
        """Take in what comes, until the line ends."""
        async for text in self._socket:
            frame = json.loads(text)
            if frame["type"] == "event":
                self._hear(frame["method"], frame["params"])
            elif frame["type"] == "success":
                self._asked.pop(frame["id"]).set_result(frame["result"])
            elif frame["id"] in self._asked:
                self._asked.pop(frame["id"]).set_exception(EngineError(f"{frame['error']}: {frame['message']}"))
        for answer in self._asked.values():
            answer.set_exception(EngineError("the browser hung up"))


@asynccontextmanager
async def session(address: str, hear: Hear) -> AsyncIterator[Bidi]:
    """A session of the browser that listens at this address."""
    async with connect(f"{address}/session", max_size=None, proxy=None) as socket:
        bidi = Bidi(socket, hear)
        listening = asyncio.create_task(bidi.listen())
        try:
            await bidi.call("session.new", capabilities={})
            yield bidi
        finally:
            listening.cancel()
            await asyncio.gather(listening, return_exceptions=True)
