"""A TCP proxy that behaves like restaurant Wi-Fi: it passes, goes silent, resets, delays or drips, as it is told."""

import asyncio
import contextlib
import socket
import struct
from collections.abc import Iterator
from enum import StrEnum
from typing import Final, Self

CHUNK: Final = 65_536
DROP: Final = 97
"""Bytes that drip through at once: less than a guess, and no frame begins or ends where one does."""

RESET_ON_CLOSE: Final = struct.pack("ii", 1, 0)
"""SO_LINGER on, zero seconds: closing sends RST and not FIN."""


class Mode(StrEnum):
    """What the link does with bytes. What goes silent keeps them: when it passes again, they flow, as in real TCP."""

    PASS = "pass"
    BLACKHOLE = "blackhole"
    NO_ANSWERS = "no answers"
    RESET = "reset"
    DELAY = "delay"
    DRIP = "drip"


class FlakyLink:
    """A proxy before one local port. Use with `async with`; `base` is the address to call instead of the server's."""

    def __init__(self, port: int) -> None:
        self._target = port
        self._mode = Mode.PASS
        self._delay_s = 0.0
        self._up = asyncio.Event()
        self._down = asyncio.Event()
        self._writers: set[asyncio.StreamWriter] = set()
        self._forgotten: set[asyncio.StreamWriter] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._server: asyncio.Server | None = None
        self.base = ""
        self.accepted = 0
        self.let_pass()

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", 0)
        self.base = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._server is not None
        self._server.close()
        self._drop_all()
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._server.wait_closed()

    def let_pass(self) -> None:
        """All is well again."""
        self._set(Mode.PASS)

    def swallow(self) -> None:
        """Go silent: connections stay open, connecting works, nothing comes through."""
        self._set(Mode.BLACKHOLE)

    def swallow_answers(self) -> None:
        """Let everything reach the server, and nothing come back."""
        self._set(Mode.NO_ANSWERS)

    def forget(self) -> None:
        """Let new connections pass; those that are open stay so, and stay silent for ever."""
        self._forgotten |= self._writers
        self.let_pass()

    def reset(self) -> None:
        """Reset every connection, and every new one."""
        self._set(Mode.RESET)
        self._drop_all()

    def drag(self, seconds: float) -> None:
        """Hold back every chunk for this long."""
        self._delay_s = seconds
        self._set(Mode.DELAY)

    def drip(self) -> None:
        """Let everything through in small pieces."""
        self._set(Mode.DRIP)

    def _set(self, mode: Mode) -> None:
        self._mode = mode
        for gate, silent in ((self._up, {Mode.BLACKHOLE}), (self._down, {Mode.BLACKHOLE, Mode.NO_ANSWERS})):
            if mode in silent:
                gate.clear()
            else:
                gate.set()

    def _drop_all(self) -> None:
        for writer in tuple(self._writers):
            _hang_up_hard(writer)
        self._writers.clear()

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.accepted += 1
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        if self._mode is Mode.RESET:
            _hang_up_hard(writer)
            return
        try:
            there, onward = await asyncio.open_connection("127.0.0.1", self._target)
        except OSError:
            _hang_up_hard(writer)
            return
        self._writers |= {writer, onward}
        try:
            await asyncio.gather(self._pump(reader, onward, self._up), self._pump(there, writer, self._down))
        except asyncio.CancelledError:
            # Python 3.11 writes a traceback for a stream's task that ends cancelled; this one is ended by us.
            return
        finally:
            self._writers -= {writer, onward}
            writer.close()
            onward.close()

    async def _pump(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, gate: asyncio.Event) -> None:
        """One direction, until its end; a reset is an end too, and is passed on."""
        try:
            with contextlib.suppress(OSError):
                while data := await reader.read(CHUNK):
                    await gate.wait()
                    if writer in self._forgotten:
                        continue
                    if self._mode is Mode.DELAY:
                        await asyncio.sleep(self._delay_s)
                    for piece in _drops(data) if self._mode is Mode.DRIP else (data,):
                        writer.write(piece)
                        await writer.drain()
                        await asyncio.sleep(0)
        finally:
            writer.close()


def _drops(data: bytes) -> Iterator[bytes]:
    return (data[at : at + DROP] for at in range(0, len(data), DROP))


def _hang_up_hard(writer: asyncio.StreamWriter) -> None:
    raw = writer.get_extra_info("socket")
    if raw is not None:
        with contextlib.suppress(OSError):
            raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET_ON_CLOSE)
    writer.transport.abort()
