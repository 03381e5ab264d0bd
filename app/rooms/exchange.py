"""The notices of this node, said and heard. No command, no answer and no view ever waits for them.

Whatever becomes due while the broker takes a text leaves with the next one, so that the slower it is, the less it gets.
"""

import asyncio
import secrets
from collections.abc import Callable, Coroutine, Iterator, Mapping
from contextlib import suppress
from typing import Final

from app.game.names import DinnerCode
from app.rooms.clock import Clock, Timer
from app.rooms.notices import REPEAT_S, SILENCE_S, Broker, Notice, Post, decode_post, encode_post
from app.rooms.room import Room
from app.rooms.watch import Watch
from app.store import StorageError

MOST_NOTICES: Final = 100
"""Dinners in one text: some 30 kB with everybody there."""

LATELY_S: Final = 3_600.0
"""For so long it is remembered that somebody was at a dinner by way of another node: a broker that loses some of its
texts, or a node that cannot say them for a while, makes nobody's dinner deserted."""

MOST_REMEMBERED: Final = 20_000
"""Dinners of which that is remembered: of ten full nodes, some 2 MB."""

FAREWELL_S: Final = 0.1
"""For a task to end after it was told to."""


class Exchange:
    """Tells other nodes of `rooms`, and `rooms` of other nodes."""

    def __init__(
        self, broker: Broker, epoch: str, clock: Clock, watch: Watch, rooms: Callable[[], Mapping[DinnerCode, Room]]
    ) -> None:
        self._node = secrets.token_hex(4)
        self._broker, self._epoch, self._clock, self._watch, self._rooms = broker, epoch, clock, watch, rooms
        self._due: set[DinnerCode] = set()
        self._something = asyncio.Event()
        self._heard_at = float("-inf")
        self._attended: dict[DinnerCode, float] = {}
        """When it was last heard that somebody is there by way of another node; newest last."""
        self._again: Timer | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def works(self) -> bool:
        """The broker has brought something lately, if only what we said ourselves."""
        return self._clock.monotonic() - self._heard_at < SILENCE_S

    def attended(self, code: DinnerCode) -> bool:
        """Somebody was there lately by way of another node, or nobody can say: the broker brings nothing now."""
        lately = self._clock.monotonic() - self._attended.get(code, float("-inf")) < LATELY_S
        return lately or not self.works

    def start(self) -> None:
        """Begin to speak and to listen. Once is enough."""
        if self._again is None:
            self._spawn(self._broker.hear(self._hear))
            self._spawn(self._speak())
            self._repeat()

    def announce(self, code: DinnerCode) -> None:
        """Something is new at this dinner: tell the others when there is time."""
        self._due.add(code)
        self._something.set()

    async def stop(self) -> None:
        """Say no more, hear no more."""
        if self._again is not None:
            self._again.cancel()
        while self._tasks:
            for task in self._tasks:
                task.cancel()
            # More than once: redis-py sends in asyncio.wait_for, which up to Python 3.11 swallows a cancellation that
            # comes in the moment when it has what it waited for.
            await asyncio.wait(self._tasks, timeout=FAREWELL_S)
        await self._broker.close()

    def _repeat(self) -> None:
        self._again = self._clock.later(REPEAT_S, self._repeat)
        for code, room in self._rooms().items():
            room.attendance.forget_silent_nodes()
            self._due.add(code)
        self._something.set()

    async def _speak(self) -> None:
        while True:
            await self._something.wait()
            self._something.clear()
            due, self._due = tuple(self._due), set()
            for text in self._texts(due):
                self._watch.noticed("said" if await self._broker.say(text) else "lost")

    def _texts(self, due: tuple[DinnerCode, ...]) -> Iterator[str]:
        """One text at least: that this node lives is worth saying, and so is hearing it."""
        for start in range(0, max(1, len(due)), MOST_NOTICES):
            rooms = self._rooms()
            some = [rooms[code] for code in due[start : start + MOST_NOTICES] if code in rooms]
            notices = tuple(room.attendance.notice(room.dinner.version) for room in some)
            yield encode_post(Post(self._node, self._epoch, notices))

    def _hear(self, text: str | bytes) -> None:
        self._heard_at = self._clock.monotonic()
        post = decode_post(text)
        self._watch.noticed("heard" if post is not None else "odd")
        if post is None or post.node == self._node or post.epoch != self._epoch:
            return
        rooms = self._rooms()
        for notice in post.notices:
            self._remember(notice)
            room = rooms.get(notice.dinner)
            if room is None:
                continue
            room.attendance.hear(post.node, notice)
            if notice.version > room.dinner.version:
                self._spawn(_read_on(room))

    def _remember(self, notice: Notice) -> None:
        if not notice.empty:
            self._attended.pop(notice.dinner, None)
            self._attended[notice.dinner] = self._clock.monotonic()
            if len(self._attended) > MOST_REMEMBERED:
                del self._attended[next(iter(self._attended))]

    def _spawn(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


async def _read_on(room: Room) -> None:
    with suppress(StorageError):  # the lookout comes by anyway
        await room.look()
