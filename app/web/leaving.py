"""Why a process leaves by itself, and what it says to whoever starts it again.

A disk that failed a sync may tell the same process that all is well the next time: only a new one can ask it. Of a
database that went back it would not even ask: whatever starts us again must find another epoch. Until that is written
we stay, and do nothing else.
"""

import asyncio
from typing import Final

import structlog

from app.store import Confirmed, EventLog, StorageFailed, StorageForgot
from app.web.meters import Meters
from app.web.readiness import Readiness
from app.web.server import Server

GIVEN_UP: Final = (
    "the disk failed to keep what it was given, so nothing more was accepted. Everything confirmed before is safe. "
    "Check its disk (`coperto check` says where it is) and start again"
)

FORGOT: Final = (
    "the database lacks what it had confirmed, or is another one than at the start, so nothing more was accepted: an "
    "old copy was put in its place, or a standby took over that was behind. "
)

RENEWED: Final = (
    "It has another epoch now, so that pages start over from what is there: see to it that it is the right database, "
    "and start again"
)

STRAY: Final = (
    "this node read less than was confirmed, so it accepted nothing more; but the database that is written holds that, "
    "and keeps its epoch. See to it that every line leads to the primary, and start again"
)

NOT_RENEWED: Final = (
    "Another epoch, without which pages would go on showing what is no longer so, could not be written: stop all "
    "nodes, see to it that the right database is there, run `coperto renew`, and start again"
)

RENEW_S: Final = 2.0
"""Between two tries."""

_log = structlog.get_logger("coperto.web")


class Leaving:
    """Begins with the first reason; `follow` goes on from there."""

    def __init__(self) -> None:
        self._began: asyncio.Future[StorageFailed] = asyncio.get_running_loop().create_future()
        self._renewed: bool | None = None
        """Whether the database has another epoch now, once that is known."""

    def begin(self, why: StorageFailed) -> None:
        """The database failed for good. The first reason is the reason."""
        if not self._began.done():
            self._began.set_result(why)

    async def follow(self, events: EventLog, readiness: Readiness, meters: Meters, server: Server) -> None:
        """Wait until there is a reason, do what has to be done before we go, and stop the server."""
        await asyncio.wait((self._began,))
        why = self._began.result()
        if isinstance(why, StorageForgot):
            readiness.drain()
            self._renewed = await _renew(events, why.confirmed, meters)
        server.should_exit = True

    def tell(self) -> None:
        """Raises StorageFailed with what happened and what to do, if it has begun."""
        if not self._began.done():
            return
        if not isinstance(self._began.result(), StorageForgot):
            raise StorageFailed(GIVEN_UP)
        if self._renewed is None:
            raise StorageFailed(FORGOT + NOT_RENEWED)
        raise StorageFailed(FORGOT + RENEWED if self._renewed else STRAY)


async def _renew(events: EventLog, confirmed: Confirmed | None, meters: Meters) -> bool:
    while True:
        try:
            return await events.renew(confirmed)
        except Exception as error:  # whatever it is: a node that gave up trying would stay for ever, and say nothing
            meters.epoch_lost()
            _log.critical("epoch_not_renewed", error=type(error).__name__, advice=FORGOT + NOT_RENEWED)
        await asyncio.sleep(RENEW_S)
