"""Who says nothing does not stay, and who comes too often does not come in (THREAT-12).

Left alone, uvicorn takes in whoever connects, and waits for the head of a request for ever.
"""

import asyncio
from typing import Any, Final

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol, RequestResponseCycle

from app.web.gate import IDLE_S, Gate

HEAD_S: Final = 15.0
"""From the first byte, or from the handshake, to the end of the head: a phone on a bad line needs two."""


FULL: Final = b"HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"


class PatientProtocol(H11Protocol):
    """uvicorn's HTTP, with an end to its patience. `gate`: who may come in."""

    def __init__(self, *args: Any, gate: Gate, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._gate = gate
        self._entered: str | None = None
        """The host that is counted at the gate."""
        self._patience: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """A connection is open: its client has some seconds to send a whole request."""
        super().connection_made(transport)
        host = self.client[0] if self.client else ""
        if not self._gate.enter(host):
            transport.write(FULL)
            transport.close()
            return
        self._entered = host
        if not self._gate.is_proxy(host):
            self.timeout_keep_alive = IDLE_S
        self._begin()

    def data_received(self, data: bytes) -> None:
        """While a request is being answered, patience rests; between two, it begins with the first byte."""
        super().data_received(data)
        cycle: RequestResponseCycle | None = self.cycle
        if cycle is not None and not cycle.response_complete:
            self._rest()
        elif self.transport.get_protocol() is self and not self.transport.is_closing():
            self._begin()

    def handle_websocket_upgrade(self, event: h11.Request) -> None:
        """The socket's own protocol takes over, with a patience of its own."""
        self._leave()
        super().handle_websocket_upgrade(event)

    def connection_lost(self, exc: Exception | None) -> None:
        """Nobody is there any more."""
        self._leave()
        super().connection_lost(exc)

    def _leave(self) -> None:
        self._rest()
        if self._entered is not None:
            self._gate.leave(self._entered)
            self._entered = None

    def _begin(self) -> None:
        if self._patience is None:
            self._patience = self.loop.call_later(HEAD_S, self.transport.close)

    def _rest(self) -> None:
        if self._patience is not None:
            self._patience.cancel()
            self._patience = None
