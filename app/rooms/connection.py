"""One viewer's line. The room only wakes it; its writer takes the present view when the socket is free.

So at most one view is ever owed: a burst collapses into one frame, and a slow phone costs nothing.
"""

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from app.game.legal import Actor
from app.game.names import Role
from app.protocol import PONG, CloseCode, Do, Malformed, Ping, encode_ack, encode_no, parse
from app.rooms.outcome import Accepted
from app.rooms.rate import Bucket

if TYPE_CHECKING:
    from app.rooms.room import Room

STUCK_S: Final = 10.0
"""How long one frame may take to leave before the viewer is let go (reliability F13)."""

MAX_REPLIES: Final = 64
"""Answers that may wait for a socket: somebody who asks and never reads is let go."""

MAX_TOO_FAST: Final = 200
"""Frames over the rate before the line is cut: twenty seconds at twice the rate."""


class Outlet(Protocol):
    """All that a connection knows of a socket."""

    async def send(self, frame: str) -> None:
        """Hand one text frame over; returns when the socket takes the next."""

    async def close(self, code: int) -> None:
        """Close the socket with this code."""


@dataclass(frozen=True, slots=True)
class Viewer:
    """Whose line it is: of two with the same value the newer one stays. `device` tells a host's tablets apart."""

    who: Actor
    device: str | None = None


class Connection:
    """A viewer with a live socket. Made by `Room.attach`; `link` is the number of the link it came in with.

    `audible`: a projector that said that it may play sounds.
    """

    def __init__(self, room: "Room", viewer: Viewer, link: int, outlet: Outlet, bucket: Bucket | None) -> None:
        self.viewer = viewer
        self.who = viewer.who
        self.link = link
        self.audible = False
        self._room = room
        self._outlet = outlet
        self._bucket = bucket
        self._too_fast = 0
        self._replies: list[str] = []
        self._owes_view = True
        self._ending: CloseCode | None = None
        self._deaf = False
        self._woken = asyncio.Event()
        self._woken.set()

    def wake(self) -> None:
        """The room has changed: a view is owed."""
        self._owes_view = True
        self._woken.set()

    def end(self, code: CloseCode) -> None:
        """Close after the answers that wait. The first reason counts."""
        self._ending = self._ending or code
        self._woken.set()

    def stop_listening(self) -> None:
        """What is said from now on is not heard: whoever says it keeps it, and says it again on another line."""
        self._deaf = True

    def detach(self) -> None:
        """The socket is gone: leave the room. Presence changes, nothing else."""
        self._room.detach(self)

    async def hear(self, text: str) -> None:
        """One text frame from the client, answered in every case while we listen."""
        if self._deaf:
            return
        in_time = self._bucket is None or self._bucket.take()
        if not in_time and not self._slow_down():
            return
        frame = parse(text)
        match frame:
            case Do() if not in_time:
                self._reply(encode_no(frame.id, "too_fast", retry=True))
            case Do():
                await self._do(frame)
            case Ping(sound=sound):
                self._hear_sound(sound)
                self._reply(PONG)
            case Malformed(request, code):
                self._reply(encode_no(request, code))
            case _:
                self._reply(encode_no(None, "malformed"))

    async def write(self) -> None:
        """Send what is owed, until the line ends. Run as a task beside the reading loop."""
        while True:
            await self._woken.wait()
            self._woken.clear()
            ending = self._ending
            for frame in self._due():
                try:
                    async with asyncio.timeout(STUCK_S):
                        await self._outlet.send(frame)
                except TimeoutError:
                    ending = CloseCode.TOO_SLOW
                    break
            if ending is not None:
                await self._outlet.close(ending)
                return

    async def _do(self, do: Do) -> None:
        outcome = await self._room.submit(do.command, self.who, do.id, do.seen)
        if isinstance(outcome, Accepted):
            self._reply(encode_ack(do.id, outcome.version))
        else:
            self._reply(encode_no(do.id, outcome.code, retry=outcome.retry))

    def _hear_sound(self, sound: bool | None) -> None:
        if sound is not None and sound is not self.audible and self.who.role is Role.SCREEN:
            self.audible = sound
            self._room.voice()

    def _slow_down(self) -> bool:
        """Count a frame over the rate; False once there were too many to be worth answering."""
        self._too_fast += 1
        if self._too_fast > MAX_TOO_FAST:
            self.end(CloseCode.FLOODING)
            return False
        return True

    def _reply(self, frame: str) -> None:
        self._replies.append(frame)
        if len(self._replies) > MAX_REPLIES:
            self.end(CloseCode.TOO_SLOW)
        self._woken.set()

    def _due(self) -> list[str]:
        frames, self._replies = self._replies, []
        if self._owes_view and self._ending is None:
            self._owes_view = False
            frames.append(self._room.view_for(self.who))
        return frames
