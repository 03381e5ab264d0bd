"""The epoch of a shared database that went back: exchanged once, by whichever node is the first to find out."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final

from app.store.log import Confirmed, StorageBusy, new_epoch
from app.store.postgres import statements
from app.store.postgres.connections import BUSY_S, Connection
from app.store.postgres.faults import ERRORS, understood

WITHIN_S: Final = 3 * BUSY_S
"""For dialling, and for two locks that may be in the way."""


async def renewed(dial: Callable[[], Awaitable[Connection]], ours: str, confirmed: Confirmed | None) -> bool:
    """See to it that a database that lacks what was `confirmed` has another epoch than `ours`. See EventLog.renew."""
    try:
        async with asyncio.timeout(WITHIN_S):
            line = await dial()
            try:
                # Alone among those who write: what they began is kept before, and what they begin after knows.
                await line.execute(statements.BEGIN_ERASING)
                there: str | None = await line.fetchval(statements.EPOCH)
                if there is None:
                    raise StorageBusy("the database says nothing of itself: a copy is being put in its place")
                if there == ours and await _lacks(line, confirmed):
                    await line.execute(statements.NEW_EPOCH, new_epoch(), ours)
                    there = None
                await line.execute("COMMIT")
                return there != ours
            finally:
                line.terminate()
    except ERRORS as error:
        raise understood(error) from error


async def _lacks(line: Connection, confirmed: Confirmed | None) -> bool:
    """Asked again where it is written: whoever saw too little may have been sent elsewhere to read."""
    if confirmed is None:
        return True
    dinner, version = confirmed
    newest: int | None = await line.fetchval(statements.NEWEST, dinner)
    return newest is None or newest < version
