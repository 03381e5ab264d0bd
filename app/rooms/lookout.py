"""What other nodes write, noticed: one query for the versions of all rooms, and who is behind reads on.

Nothing depends on how soon: whoever decides on something old fails on the log's key and decides anew. Only of a
database that went back, or that is another one now, the key says nothing: that is seen here, and the process leaves.
"""

import asyncio
from collections.abc import Callable, Sequence
from typing import Final

from app.rooms.clock import Timer
from app.rooms.household import Household
from app.rooms.room import Room
from app.store import StorageError, StorageForgot

LOOK_S: Final = 0.5
"""Between two looks where nobody tells us that there is something to see."""


class Lookout:
    """Looks after `rooms` while there are any; `clear` is called when some are no longer to be looked after."""

    def __init__(self, house: Household, rooms: Callable[[], Sequence[Room]], clear: Callable[[], None]) -> None:
        self._house, self._rooms, self._clear = house, rooms, clear
        self._timer: Timer | None = None
        self._round: asyncio.Task[None] | None = None

    def watch(self) -> None:
        """Begin, where other nodes write the same log."""
        if self._house.log.shared and self._timer is None and self._round is None:
            self._timer = self._house.clock.later(LOOK_S, self._go_round)

    def stop(self) -> None:
        """Look no more."""
        if self._timer is not None:
            self._timer.cancel()
        if self._round is not None:
            self._round.cancel()

    def _go_round(self) -> None:
        self._timer = None
        self._round = asyncio.ensure_future(self._look())
        self._round.add_done_callback(self._rest)

    async def _look(self) -> None:
        rooms, log = self._rooms(), self._house.log
        try:
            if await log.identity() != log.epoch:
                self._house.trust.lose(StorageForgot("another database is in the place of ours"))
                return
            newest = await log.versions([room.dinner.code for room in rooms])
        except StorageError:
            return  # every command gets its own refusal; the next round may see more
        behind = [room for room in rooms if newest.get(room.dinner.code) != room.dinner.version]
        await asyncio.gather(*(room.look() for room in behind), return_exceptions=True)
        if any(room.erased for room in behind):
            self._clear()

    def _rest(self, done: asyncio.Task[None]) -> None:
        self._round = None
        if not done.cancelled() and self._rooms():
            self.watch()
