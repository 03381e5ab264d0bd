"""The epoch of a shared database that went back: exchanged once, by whichever node is the first to find out."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final

from app.store.log import StorageBusy, new_epoch
from app.store.postgres import statements
from app.store.postgres.connections import BUSY_S, Connection
from app.store.postgres.faults import ERRORS, understood

WITHIN_S: Final = 3 * BUSY_S
"""For dialling, and for two locks that may be in the way."""


async def renewed(dial: Callable[[], Awaitable[Connection]], ours: str) -> None:
    """See to it that the database has another epoch than `ours`. Raises StorageError where it has not, for sure."""
    try:
        async with asyncio.timeout(WITHIN_S):
            line = await dial()
            try:
                # Alone among those who write: what they began is kept before, and what they begin after knows.
                await line.execute(statements.BEGIN_ERASING)
                there = await line.fetchval(statements.EPOCH)
                if there is None:
                    raise StorageBusy("the database says nothing of itself: a copy is being put in its place")
                if there == ours:
                    await line.execute(statements.NEW_EPOCH, new_epoch(), ours)
                await line.execute("COMMIT")
            finally:
                line.terminate()
    except ERRORS as error:
        raise understood(error) from error
