"""An evening erases itself after the retention time, counted from the last thing that happened in it."""

import asyncio
import time
from collections.abc import Callable
from typing import Final

import structlog

from app.game.events import Forgotten
from app.game.names import DinnerCode
from app.rooms import Lobby
from app.store import EventLog, StorageError

_log = structlog.get_logger("coperto.retention")

DAY_MS: Final = 86_400_000
ROUND_S: Final = 6 * 3600.0
"""From one round to the next: a promise in days is kept to the quarter of a day."""


def wall_ms() -> int:
    """Now, in Unix milliseconds."""
    return time.time_ns() // 1_000_000


async def erase_old(log: EventLog, lobby: Lobby, days: int, now: Callable[[], int] = wall_ms) -> list[DinnerCode]:
    """One round: erase every dinner in which nothing happened for so many days; the codes of those erased."""
    erased = []
    for code in await log.codes():
        entries = await log.read(code)
        # Whoever takes their words back does not keep everybody else's for longer.
        lived = [entry.at for entry in entries if not isinstance(entry.event, Forgotten)]
        if lived and lived[-1] < now() - days * DAY_MS and await lobby.erase(code):
            erased.append(code)
    return erased


async def keep_promise(log: EventLog, lobby: Lobby, days: int) -> None:
    """Go round while the house is open; 0 days: never. A memory in trouble is left alone until the next round."""
    while days:
        try:
            for code in await erase_old(log, lobby, days):
                _log.info("dinner_erased_by_retention", dinner=code)
        except StorageError as error:
            _log.warning("retention_skipped", error=type(error).__name__)
        await asyncio.sleep(ROUND_S)
