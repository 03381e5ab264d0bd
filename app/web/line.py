"""A socket after its hello: texts go straight to whoever listens, and frames straight onto the wire.

uvicorn's protocol, and `websockets` in it, keep all that is strict: handshake, masks, fragments, sizes, pings, the
closing handshake. What is left out once somebody listens is the queue between it and the application: a task to wake
for every text, and a socket taken out of the poll and put back; and a plain text is read here, in a fifth of the time.
Whatever else a frame is costs the library's time, so a line has only so many of them, before the hello of any kind.
Then the application itself may end: its task and what it knew of the handshake were most of what an idle phone took.
The library lies still between two frames of its own: it is made anew for the next one.

The invariants: outgoing frames are whole when they are handed to the transport, and incoming ones when they are handed
to the library, so that neither ever fall into one another and the library always stands between two frames; and whoever
attached is told of the end once, however it came. Frames that came together are heard only as long as the line reads.
"""

import asyncio
from collections.abc import Callable, Iterable
from typing import Any, Final, cast

from uvicorn.protocols.utils import ClientDisconnected
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.frames import Frame
from websockets.http11 import Request
from websockets.protocol import Protocol, Side, State

from app.protocol import CloseCode
from app.rooms.rate import Bucket
from app.web.framing import frame_at, framed, plain_text

LINE: Final = "line"
"""Where the application finds the line: in the `state` of a socket's scope."""

READ_BYTES: Final = 64 * 1024
"""At once. The event loop's own 256 KiB come from the system and go back to it with every read: 20 us instead of 2."""

MOST_PARTS: Final = 64
"""Of one text: a phone sends a text whole."""

ODD_PER_SECOND: Final = 16.0
ODD_BURST: Final = 128.0
"""Frames that are no plain text, and texts that nobody hears yet. A phone sends a few a minute, answers to pings."""

FAREWELL_S: Final = 2.0
"""How long a closing handshake may take; a socket that takes nothing any more is left to the operating system."""


class _End:
    """Stands where uvicorn has a queue for the application: the end is all that is still said there."""

    __slots__ = ("put_nowait",)

    def __init__(self, heard: Callable[[object], None]) -> None:
        self.put_nowait = heard


class _Tap:
    """Stands where uvicorn has an `asyncio.Event`: nobody waits, so there is no queue of those who do."""

    __slots__ = ("_open",)

    def __init__(self, *, is_open: bool) -> None:
        self._open = is_open

    def set(self) -> None:
        """The socket takes more."""
        self._open = True

    def clear(self) -> None:
        """It takes no more."""
        self._open = False

    def is_set(self) -> bool:
        """It takes more."""
        return self._open


class Line(WebSocketsSansIOProtocol):
    """One socket. Until `attach` it is an ASGI socket like any other; after it, the application has no part in it."""

    _library: Protocol | None
    """The library's side of it; None while it lies still: one that begins anew knows as much."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.attached = False
        self._odd = Bucket(self.loop.time, ODD_PER_SECOND, ODD_BURST)
        self._rest: bytes | None = None
        """What has come of a frame that is not whole; None before the frames, and where the library reads alone."""
        self._hear: Callable[[str], None] | None = None
        self._free: Callable[[], None] | None = None
        self._over: Callable[[], None] | None = None

    @property
    def conn(self) -> Any:
        """Where uvicorn looks for the library."""
        if self._library is None:
            self._library = Protocol(Side.SERVER, max_size=self.config.ws_max_size, logger=self.logger)
        return self._library

    @conn.setter
    def conn(self, library: Protocol) -> None:
        self._library = library

    @property
    def _is_open(self) -> bool:
        return self._library is None or self._library.state is State.OPEN

    @property
    def _between(self) -> bool:
        """The line is open, and no text of several parts is half said."""
        library = self._library
        return library is None or (library.state is State.OPEN and library.current_size is None)

    def _lie_still(self) -> None:
        """Do without the library until it is asked for: here it knows no more than that the line is open."""
        if self.attached and self._between and self._library is not None:
            self._library.parser.close()  # it points at itself, and would stay until the collector comes
            self._library = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """A socket has been taken over from the door."""
        super().connection_made(transport)
        cast(Any, transport).max_size = READ_BYTES

    def attach(self, hear: Callable[[str], None], free: Callable[[], None], over: Callable[[], None]) -> None:
        """From now on every text goes to `hear`, in order; `free` is called when the socket takes more again.

        `over` is called when it has ended. The application may return, and says nothing more to it.
        """
        self.attached = True
        self._hear, self._free, self._over = hear, free, over
        waiting, self.queue = self.queue, cast(Any, _End(self._ended))
        self.writable = cast(Any, _Tap(is_open=self.writable.is_set()))
        while not waiting.empty():
            event = waiting.get_nowait()
            if event["type"] != "websocket.receive":
                self._ended(event)
            elif self.close_sent:
                continue
            elif event.get("text") is not None:
                hear(str(event["text"]))
            else:
                self.close(CloseCode.NOT_TEXT)
        self.listen(on=True)
        self.loop.call_soon(self._read_on)

    async def receive(self) -> Any:
        """What the application hears before anybody attached, one text after another."""
        message = await super().receive()
        self._read_on()
        return message

    async def run_asgi(self) -> None:
        """The application's part. Where nobody attached, its end is the end of the socket; and so is its failure."""
        stays = False
        try:
            await self.app(self.scope, self.receive, self.send)
            stays = self.attached
        except ClientDisconnected:
            pass
        except Exception:
            self.logger.exception("the application failed on a socket")
        finally:
            if stays:
                self._lighten()
            else:
                if not self.handshake_complete:
                    self.send_500_response()
                self._hang_up()

    def listen(self, *, on: bool) -> None:
        """Read on, or leave what is said where it is."""
        if self.read_paused is on and not self.transport.is_closing():
            self.read_paused = not on
            (self.transport.resume_reading if on else self.transport.pause_reading)()
            if on:
                self.loop.call_soon(self._read_on)

    @property
    def full(self) -> bool:
        """The socket takes no more for now."""
        return not self.writable.is_set()

    def write(self, texts: Iterable[str]) -> None:
        """These texts, a frame each, in one write."""
        if self._is_open and not self.transport.is_closing():
            self.transport.write(b"".join(map(framed, texts)))

    def close(self, code: int) -> None:
        """Say why, and hang up."""
        if not self._is_open or self.transport.is_closing():
            return
        self.queue.put_nowait({"type": "websocket.disconnect", "code": code, "reason": ""})
        self.conn.send_close(code)
        self.transport.write(b"".join(self.conn.data_to_send()))
        self.close_sent = True
        self.listen(on=True)
        self.close_timer = self.loop.call_later(FAREWELL_S, self.transport.abort)

    def shutdown(self) -> None:
        """The server goes: say so, unless goodbye was said already, and wait no longer than for any other farewell."""
        if self.close_sent or self.transport.is_closing():
            # uvicorn looks at the first alone, and would say it again to whoever said it to us.
            self.stop_keepalive()
            self.transport.close()
        else:
            super().shutdown()
        if self.close_timer is None:
            self.close_timer = self.loop.call_later(FAREWELL_S, self.transport.abort)

    def data_received(self, data: bytes) -> None:
        """Bytes have come: the handshake, alone, then frames in whatever pieces the network makes of them."""
        if self._rest is None:
            if not self.transport.is_closing():
                super().data_received(data)
            return
        self._rest += data
        self._read_on()

    def _read_on(self) -> None:
        """What has come and was not heard yet, frame by frame."""
        data, at = self._rest or b"", 0
        while at < len(data) and not self.read_paused and not self.transport.is_closing():
            frame = frame_at(data, at)
            if frame is None:
                break
            length, end = frame
            if length > self.config.ws_max_size:
                # Nobody waits for this one: the library sees how long it will be, and ends the line.
                self._rest = None
                super().data_received(data[at:])
                return
            if end > len(data):
                break
            self._rest = data[end:]
            try:
                self._take(data, at, end)
            except Exception:
                self.transport.abort()
                raise
            at = end

    def _take(self, data: bytes, at: int, end: int) -> None:
        """One frame. Inside a text of several, and after the end, the library knows better."""
        heard = self._hear is not None and self._between and not self.close_sent
        body = plain_text(data, at, end) if heard else None
        if body is None:
            if self._odd.take():
                super().data_received(data[at:end])
                self._lie_still()
            else:
                self.transport.abort()
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

    def handle_ping(self) -> None:
        """Answer a ping, unless the client has stopped reading: pongs must not pile up."""
        answer = b"".join(self.conn.data_to_send())
        if not self.full and not self.transport.is_closing():
            self.transport.write(answer)

    def send_keepalive_ping(self) -> None:
        """Ask whether anybody is there."""
        super().send_keepalive_ping()
        self._lie_still()

    def handle_cont(self, event: Frame) -> None:
        """A further part of a text. Empty ones weigh nothing, so they are counted."""
        if self.close_sent:
            return
        if len(self.frames) >= MOST_PARTS:
            self.frames = []
            self.conn.send_close(1009)
            self.handle_parser_exception()
            return
        super().handle_cont(event)

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
        elif self.attached and not self.close_sent:
            self.frames = []
            self.close(CloseCode.NOT_TEXT)
            return
        super().send_receive_event_to_app()

    def resume_writing(self) -> None:
        """The socket takes more again."""
        super().resume_writing()
        if self._free is not None:
            self._free()

    def _ended(self, _: object) -> None:
        """Told of the end by uvicorn: once or more often, and in the middle of other things."""
        self.loop.call_soon(self._finish)

    def _finish(self) -> None:
        over, self._over = self._over, None
        if over is not None:
            # Nothing is heard from here on; and what points at itself would stay until the collector comes.
            self._hear = self._free = None
            self.queue = asyncio.Queue()
            try:
                over()
            finally:
                self._hang_up()

    def _hang_up(self) -> None:
        if self.close_timer is None:
            self.transport.close()

    def _lighten(self) -> None:
        """Let go of the handshake: it has done its work."""
        self._lie_still()
        del self.scope, self.request, self.response
        # A dict keeps the room that it grew into, twice what is needed here; a copy has what it needs.
        self.__dict__ = dict(self.__dict__)

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
