"""An evening erases itself after the retention time, counted from the last thing that happened in it.

That is the one thing that wall time decides, and a wrong clock must cost nobody their evening (FAULT-11). So no
dinner is erased on one look at the clock, nor by one clock where the log has another; none at which somebody looks, and
none in which something happened while we were up, unless our own time says as well that it is long ago; and none in
which something happened since this round looked.
"""

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import structlog

from app.game.events import Forgotten
from app.game.names import DinnerCode
from app.rooms import Lobby
from app.rooms.clock import Clock
from app.store import EventLog, StorageError

_log = structlog.get_logger("coperto.retention")

DAY_MS: Final = 86_400_000
ROUND_S: Final = 3600.0
"""From one round to the next. The first only looks: whoever was there before a restart is back long before the second,
and a machine without a battery has asked the network for the time."""

MOST_APART_MS: Final = 300_000
"""By how much wall time and our own may disagree from one round to the next: a clock is corrected by less."""

AT_ONCE: Final = 32
"""So many are erased together: the database is written anew once for all that come at the same time (app/store)."""


def own_time() -> float:
    """Seconds that go on while the machine sleeps: a laptop that is shut between two dinners keeps its promise."""
    # Linux has a clock of its own for that; elsewhere the usual one does so.
    return time.clock_gettime(getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC))


@dataclass(frozen=True, slots=True)
class _Found:
    """A dinner as a round found it: how far it was, and when something last happened in it, in Unix ms.

    `since`: when a round found that something had, in our own time (ms); minus infinity if it was before our time.
    """

    version: int = 0
    at: int | None = None
    since: float = float("-inf")


class Retention:
    """Rounds through the house. `days`: how long a dinner is kept; `clock` has both times."""

    def __init__(self, log: EventLog, lobby: Lobby, days: int, clock: Clock | None = None) -> None:
        self._log, self._lobby, self._kept_ms = log, lobby, days * DAY_MS
        self._clock = clock or Clock(monotonic=own_time)
        self._found: dict[DinnerCode, _Found] = {}
        self._looked: tuple[float, float] | None = None
        """When the last round was, by the wall and by our own time, in ms."""

    async def round(self) -> list[DinnerCode]:
        """Look at every dinner, and erase those that are due; the codes of those erased.

        Raises StorageError; of those that were to go together the others are gone then, and the rest is due again.
        """
        now, own = await self._now(), self._clock.monotonic() * 1000
        self._found = {code: await self._look(code, own) for code in await self._log.codes()}
        before, self._looked = self._looked, (now, own)
        if before is None:
            return []
        apart = (now - before[0]) - (own - before[1])
        if abs(apart) > MOST_APART_MS:
            _log.warning("retention_skipped_clock_jumped", seconds=round(apart / 1000))
            return []
        due = [code for code, found in self._found.items() if self._is_due(found, now, own)]
        groups = [due[start : start + AT_ONCE] for start in range(0, len(due), AT_ONCE)]
        return [code for group in groups for code in await self._erase_together(group)]

    async def _now(self) -> int:
        """Wall time in Unix ms: where the log has a clock of its own, the earlier of the two, for one may be wrong."""
        of_log = await self._log.now()
        ours = self._clock.unix_ms()
        return ours if of_log is None else min(ours, of_log)

    async def _look(self, code: DinnerCode, own: float) -> _Found:
        found = self._found.get(code, _Found())
        entries = await self._log.read(code, after=found.version)
        if not entries:
            return found
        # Whoever takes their words back does not keep everybody else's for longer.
        lived = [entry.at for entry in entries if not isinstance(entry.event, Forgotten)]
        if not lived:
            return _Found(entries[-1].seq, found.at, found.since)
        return _Found(entries[-1].seq, lived[-1], own if self._looked else found.since)

    def _is_due(self, found: _Found, now: int, own: float) -> bool:
        return found.at is not None and found.at < now - self._kept_ms and found.since <= own - self._kept_ms

    async def _erase_together(self, group: Sequence[DinnerCode]) -> list[DinnerCode]:
        outcomes = await asyncio.gather(*map(self._erase, group), return_exceptions=True)
        for outcome in outcomes:
            if isinstance(outcome, BaseException):
                raise outcome
        return [code for code, erased in zip(group, outcomes, strict=True) if erased]

    async def _erase(self, code: DinnerCode) -> bool:
        if not await self._lobby.expire(code, self._found[code].version):
            return False
        _log.info("dinner_erased_by_retention", dinner=code)
        return True


async def keep_promise(log: EventLog, lobby: Lobby, days: int) -> None:
    """Go round while the house is open; 0 days: never. A database in trouble is left alone until the next round."""
    retention = Retention(log, lobby, days)
    while days:
        try:
            await retention.round()
        except StorageError as error:
            _log.warning("retention_skipped", error=type(error).__name__)
        await asyncio.sleep(ROUND_S)
