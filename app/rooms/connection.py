"""One viewer's line, corked: whatever a turn of the event loop makes due leaves in one write.

The invariant: the room only wakes; the line takes the present view when it writes, and it writes only while the socket
takes more. So at most one view is ever owed: a burst collapses into one frame, and a slow phone costs nothing. All the
lines of a table write from one callback of the loop, and what goes wrong with one is no matter of the others.
"""

import asyncio
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final, Protocol

from app.game.actors import Actor
from app.game.names import Role
from app.protocol import PONG, CloseCode, Do, Malformed, Ping, encode_ack, encode_no, parse
from app.rooms.clock import Clock, Timer
from app.rooms.outcome import Accepted, Outcome, Refused
from app.rooms.rate import Bucket

if TYPE_CHECKING:
    from app.rooms.room import Room

STUCK_S: Final = 10.0
"""How long a socket may take nothing before the viewer is let go (FAULT-13)."""

MAX_REPLIES: Final = 64
"""Answers that may wait for a socket: somebody who asks and never reads is let go."""

MOST_ASKED: Final = 16
"""Commands of one line that may wait for their turn: the next is read when fewer do."""

MAX_TOO_FAST: Final = 200
"""Frames over the rate before the line is cut: twenty seconds at twice the rate. Quiet moments make up for them."""

OUR_MISTAKE: Final = 1011
"""The registered code for a server that stumbled."""


class Outlet(Protocol):
    """All that a connection knows of a socket. Nothing here waits."""

    @property
    def full(self) -> bool:
        """The socket takes no more for now; `Connection.flush` is called when it does."""

    def write(self, frames: list[str]) -> None:
        """Hand text frames over, all of them in one go."""

    def listen(self, *, on: bool) -> None:
        """Read on from this socket, or leave what it says where it is."""

    def close(self, code: int) -> None:
        """Close the socket with this code."""


@dataclass(frozen=True, slots=True)
class Viewer:
    """Whose line it is: of two with the same value the newer one stays. `device` tells a host's tablets apart."""

    who: Actor
    device: str | None = None


class Cork:
    """The lines of one table that have something to write, until this turn of the event loop is over."""

    def __init__(self) -> None:
        self._due: list[Connection] = []

    def soon(self, line: "Connection") -> None:
        """This line flushes when the turn is over, with all others at once."""
        if not self._due:
            asyncio.get_running_loop().call_soon(self._out)
        self._due.append(line)

    def _out(self) -> None:
        due, self._due = self._due, []
        for line in due:
            try:
                line.flush()
            except Exception as error:
                # A mistake of ours about one of them: the others get theirs all the same.
                context = {"message": "a line stumbled", "exception": error}
                asyncio.get_running_loop().call_exception_handler(context)


class Connection:
    """A viewer with a live socket. Made by `Room.attach`; `link` is the number of the link it came in with.

    `audible`: a projector that said that it may play sounds; `since`: when it came, in seconds of the room's clock.
    """

    def __init__(
        self, room: "Room", viewer: Viewer, link: int, outlet: Outlet, bucket: Bucket | None, clock: Clock
    ) -> None:
        self.viewer = viewer
        self.who = viewer.who
        self.link = link
        self.audible = False
        self.since = clock.monotonic()
        self._room = room
        self._outlet = outlet
        self._bucket = bucket
        self._clock = clock
        self._too_fast = Bucket(clock.monotonic, burst=MAX_TOO_FAST)
        self._asked = 0
        self._replies: list[str] = []
        self._owes_view = False
        self._owes_since = 0.0
        self._ending: CloseCode | None = None
        self._deaf = False
        self._closed = False
        self._corked = False
        self._stuck: Timer | None = None
        self.owe()

    def owe(self) -> None:
        """The room has changed: a view is due with the next `flush`."""
        if not self._owes_view:
            self._owes_view, self._owes_since = True, self._clock.monotonic()
        self._soon()

    def end(self, code: CloseCode) -> None:
        """Close after the answers that wait, and read no more before that. The first reason counts."""
        self._ending = self._ending or code
        if not self._closed:
            self._outlet.listen(on=False)
        self._soon()

    def stop_listening(self) -> None:
        """Ignore further frames: the client keeps what got no answer, and sends it again on another line."""
        self._deaf = True

    def detach(self) -> None:
        """The socket is gone: leave the room. Presence changes, nothing else."""
        self._closed = True
        self._loosen()
        self._room.attendance.leave(self)

    def hear(self, text: str) -> None:
        """One text frame from the client, answered in every case while we listen, and before the end."""
        if self._deaf or self._ending is not None or self._closed:
            return
        in_time = (self._bucket is None or self._bucket.take()) and self._room.in_time(self.who)
        if not in_time and not self._slow_down():
            return
        frame = parse(text)
        match frame:
            case Do() if not in_time:
                self._reply(encode_no(frame.id, "too_fast", retry=True))
            case Do():
                self._do(frame)
            case Ping(sound=sound):
                self._hear_sound(sound)
                self._reply(PONG)
            case Malformed(request, code):
                self._reply(encode_no(request, code))
            case _:
                self._reply(encode_no(None, "malformed"))

    def flush(self) -> None:
        """Write what is due, if the socket takes it. Also called when it takes more again."""
        self._corked = False
        if self._closed:
            return
        if self._outlet.full:
            if self._stuck is None:
                self._stuck = self._clock.later(STUCK_S, self._let_go)
            return
        self._loosen()
        try:
            frames = self._due()
        except Exception:
            self._close(OUR_MISTAKE)
            raise
        if frames:
            self._outlet.write(frames)
        if self._ending is not None:
            self._close(self._ending)

    def _soon(self) -> None:
        if not self._corked:
            self._corked = True
            self._room.cork.soon(self)

    def _due(self) -> list[str]:
        frames, self._replies = self._replies, []
        if self._owes_view and self._ending is None:
            self._owes_view = False
            frames.append(self._room.view_for(self.who))
            if self.who.role is Role.SCREEN:
                self._room.record_fan_out(self._clock.monotonic() - self._owes_since)
        return frames

    def _let_go(self) -> None:
        self._close(self._ending or CloseCode.TOO_SLOW)

    def _close(self, code: int) -> None:
        self._closed = True
        self._loosen()
        self._outlet.close(code)

    def _loosen(self) -> None:
        if self._stuck is not None:
            self._stuck.cancel()
            self._stuck = None

    def _do(self, do: Do) -> None:
        self._asked += 1
        if self._asked == MOST_ASKED:
            self._outlet.listen(on=False)
        self._room.ask(do.command, self.who, do.id, do.seen, partial(self._answer, do.id))

    def _answer(self, request: str, outcome: Outcome | Exception) -> None:
        self._asked -= 1
        if self._asked == MOST_ASKED - 1 and not self._closed:
            self._outlet.listen(on=True)
        if isinstance(outcome, Accepted):
            self._reply(encode_ack(request, outcome.version))
        elif isinstance(outcome, Refused):
            self._reply(encode_no(request, outcome.code, retry=outcome.retry))
        else:
            context = {"message": "a command stumbled", "exception": outcome}
            asyncio.get_running_loop().call_exception_handler(context)
            if not self._closed:
                self._close(OUR_MISTAKE)

    def _hear_sound(self, sound: bool | None) -> None:
        if sound is not None and sound is not self.audible and self.who.role is Role.SCREEN:
            self.audible = sound
            self._room.attendance.sound_changed()

    def _slow_down(self) -> bool:
        """Count a frame over the rate; False once there were too many to be worth answering."""
        if self._too_fast.take():
            return True
        self.end(CloseCode.FLOODING)
        return False

    def _reply(self, frame: str) -> None:
        self._replies.append(frame)
        if len(self._replies) > MAX_REPLIES:
            self.end(CloseCode.TOO_SLOW)
        self._soon()
