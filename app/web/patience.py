"""Who says nothing does not stay: left alone, uvicorn waits for the head of a request for ever (reliability T12)."""

import asyncio
from typing import Any, Final

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol, RequestResponseCycle

HEAD_S: Final = 15.0
"""From the first byte, or from the handshake, to the end of the head: a phone on a bad line needs two."""


class PatientProtocol(H11Protocol):
    """uvicorn's HTTP, with an end to its patience."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._patience: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Somebody is there: they have some seconds to say what they want."""
        super().connection_made(transport)
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
        """From here on somebody else listens."""
        self._rest()
        super().handle_websocket_upgrade(event)

    def connection_lost(self, exc: Exception | None) -> None:
        """Nobody is there any more."""
        self._rest()
        super().connection_lost(exc)

    def _begin(self) -> None:
        if self._patience is None:
            self._patience = self.loop.call_later(HEAD_S, self.transport.close)

    def _rest(self) -> None:
        if self._patience is not None:
            self._patience.cancel()
            self._patience = None
