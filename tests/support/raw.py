"""A socket without manners, for saying what no proper client would say."""

import asyncio
import json
import struct
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Final

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

WITHIN_S: Final = 10.0


def masked(opcode: int, body: bytes, *, fin: bool = True) -> bytes:
    """A client's frame by hand."""
    size = bytes([0x80 | len(body)]) if len(body) < 126 else b"\xfe" + struct.pack("!H", len(body))
    return bytes([(0x80 if fin else 0) | opcode]) + size + bytes(4) + body


class RawSocket:
    """One connection; frames are sent as given, and answers are read one by one."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket

    async def say(self, frame: str | bytes) -> None:
        """Send a text frame, or a binary one."""
        await self._socket.send(frame)

    async def hello(self, token: str, protocol: object = 1) -> None:
        """Say hello, properly or not."""
        await self.say(json.dumps({"type": "hello", "token": token, "protocol": protocol}))

    async def answer(self) -> dict[str, Any]:
        """The next frame that is no view. Raises ConnectionClosed where there is none."""
        async with asyncio.timeout(WITHIN_S):
            while True:
                frame: dict[str, Any] = json.loads(await self._socket.recv())
                if frame["type"] != "view":
                    return frame

    async def view(self) -> dict[str, Any]:
        """The next view."""
        async with asyncio.timeout(WITHIN_S):
            while True:
                frame: dict[str, Any] = json.loads(await self._socket.recv())
                if frame["type"] == "view":
                    return frame

    async def asked(self, frame: str) -> dict[str, Any]:
        """Send a frame and read what is answered."""
        await self.say(frame)
        return await self.answer()

    def put(self, some: bytes) -> None:
        """Put these bytes on the wire as they are."""
        self._socket.transport.write(some)

    def tear(self) -> None:
        """Be gone without a word."""
        self._socket.transport.abort()

    def stop_reading(self) -> None:
        """Leave on the wire whatever comes."""
        self._socket.transport.pause_reading()

    def read_on(self) -> None:
        """Take what comes again."""
        self._socket.transport.resume_reading()

    async def end(self) -> int | None:
        """Read until the server closes: the close code."""
        async with asyncio.timeout(WITHIN_S):
            try:
                while True:
                    await self._socket.recv()
            except ConnectionClosed:
                return self._socket.close_code

    @property
    def extensions(self) -> list[str]:
        """What was negotiated in the handshake."""
        return [extension.name for extension in self._socket.protocol.extensions]


@asynccontextmanager
async def raw_socket(base: str, code: str, token: str | None = None, **options: Any) -> AsyncIterator[RawSocket]:
    """Connect; with a token say hello too and wait for the first view."""
    address = f"ws{base.removeprefix('http')}/ws/{code}"
    async with connect(address, proxy=None, max_size=None, **options) as connection:
        socket = RawSocket(connection)
        if token is not None:
            await socket.hello(token)
            await socket.view()
        yield socket
