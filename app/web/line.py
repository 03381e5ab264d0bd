"""A socket after its hello: texts go straight to whoever listens, and frames straight onto the wire.

uvicorn's protocol, and `websockets` in it, keep all that is strict: handshake, masks, fragments, sizes, pings, the
closing handshake. What is left out once somebody listens is the queue between it and the application: a task to wake
for every text, and a socket taken out of the poll and put back; and a plain text is read here, in a fifth of the time.

The invariants: outgoing frames are whole when they are handed to the transport, and incoming ones when they are handed
to the library, so that neither ever fall into one another and the library always stands between two frames.
"""

import asyncio
from collections.abc import Callable, Iterable
from typing import Any, Final

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.frames import Frame
from websockets.http11 import Request
from websockets.protocol import State

from app.web.framing import end_of_frame, framed, plain_text

LINE: Final = "line"
"""Where the application finds the line: in the `state` of a socket's scope."""

HEAD_BYTES: Final = 8
"""In front of a client's text of 126 to 65,535 bytes: what it is, how long, and its mask."""

FAREWELL_S: Final = 2.0
"""How long a closing handshake may take; a socket that takes nothing any more is left to the operating system."""


class Line(WebSocketsSansIOProtocol):
    """One socket. Until `attach` it is an ASGI socket like any other; after it, `receive` only tells of its end."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._rest: bytes | None = None
        """What has come of a frame that is not whole; None before the frames, and where the library reads alone."""
        self._hear: Callable[[str], None] | None = None
        self._free: Callable[[], None] | None = None

    def attach(self, hear: Callable[[str], None], free: Callable[[], None]) -> None:
        """From now on every text goes to `hear`, in order, and `free` is called when the socket takes more again."""
        self._hear, self._free = hear, free
        waiting, self.queue = self.queue, asyncio.Queue()
        while not waiting.empty():
            event = waiting.get_nowait()
            if event["type"] == "websocket.receive" and event.get("text") is not None:
                hear(str(event["text"]))
            else:
                self.queue.put_nowait(event)
        self.listen(on=True)

    def listen(self, *, on: bool) -> None:
        """Read on, or leave what is said where it is."""
        if self.read_paused is on and not self.transport.is_closing():
            self.read_paused = not on
            (self.transport.resume_reading if on else self.transport.pause_reading)()

    @property
    def full(self) -> bool:
        """The socket takes no more for now."""
        return not self.writable.is_set()

    def write(self, texts: Iterable[str]) -> None:
        """These texts, a frame each, in one write."""
        if self.conn.state is State.OPEN and not self.transport.is_closing():
            self.transport.write(b"".join(map(framed, texts)))

    def close(self, code: int) -> None:
        """Say why, and hang up."""
        if self.conn.state is not State.OPEN or self.transport.is_closing():
            return
        self.queue.put_nowait({"type": "websocket.disconnect", "code": code, "reason": ""})
        self.conn.send_close(code)
        self.transport.write(b"".join(self.conn.data_to_send()))
        self.close_sent = True
        self.listen(on=True)
        self.close_timer = self.loop.call_later(FAREWELL_S, self.transport.abort)

    def data_received(self, data: bytes) -> None:
        """Bytes have come: the handshake, alone, then frames in whatever pieces the network makes of them."""
        if self._rest is None:
            super().data_received(data)
            return
        data, at = self._rest + data, 0
        end = end_of_frame(data, 0)
        while end is not None and end <= len(data) and end - at <= HEAD_BYTES + self.config.ws_max_size:
            self._take(data, at, end)
            at = end
            end = end_of_frame(data, at)
        self._rest = data[at:]
        if end is not None and end - at > HEAD_BYTES + self.config.ws_max_size:
            # Nobody waits for this one: the library sees how long it will be, and ends the line.
            self._rest = None
            super().data_received(data[at:])

    def _take(self, data: bytes, at: int, end: int) -> None:
        """One frame. Inside a text of several, and after the end, the library knows better."""
        between = self.conn.current_size is None and self.conn.state is State.OPEN
        body = plain_text(data, at, end) if self._hear is not None and between and not self.close_sent else None
        if body is None:
            super().data_received(data[at:end])
        elif self._hear is not None and (text := self._read(body)) is not None:
            self._hear(text)

    def handle_connect(self, event: Request) -> None:
        """The handshake: the application is told which line it has."""
        super().handle_connect(event)
        self._rest = b""
        if hasattr(self, "scope"):
            self.scope["state"][LINE] = self

    def handle_text(self, event: Frame) -> None:
        """A text, or the first part of one."""
        if self._hear is None or not event.fin or self.close_sent:
            super().handle_text(event)
            return
        text = self._read(bytes(event.data))
        if text is not None:
            self._hear(text)

    def send_receive_event_to_app(self) -> None:
        """A text is whole, or something came that is no text."""
        if self.curr_msg_data_type == "text" and not self.close_sent:
            text = self._read(b"".join(self.frames))
            if text is None:
                self.frames = []
                return
            if self._hear is not None:
                self.frames = []
                self._hear(text)
                return
        super().send_receive_event_to_app()

    def resume_writing(self) -> None:
        """The socket takes more again."""
        super().resume_writing()
        if self._free is not None:
            self._free()

    def _read(self, body: bytes) -> str | None:
        """The text; None where it is no UTF-8, and then the line is over.

        uvicorn would tell the log with an error and its places: whoever likes could fill it, frame by frame.
        """
        try:
            return body.decode()
        except UnicodeDecodeError:
            self.conn.send_close(1007)
            self.handle_parser_exception()
            return None
