"""Whether people can be sent here now, and if not, why: what `/readyz` says.

Red for a reason that sending people elsewhere helps against, and green again by itself.
"""

import asyncio
import os
import secrets
import tempfile
import time
from collections.abc import Callable
from errno import EDQUOT, ENOSPC
from pathlib import Path
from typing import Final, Literal

from app.game.names import DinnerCode
from app.store import EventLog, StorageBusy, StorageError, StorageFailed, StorageForgot, StorageFull

Why = Literal["draining", "storage_full", "busy", "storage"]
"""Going down; no room on the disk; another program holds the database; the disk cannot be read or written."""

PROBE_BYTES: Final = 32_768
"""A dinner that is opened takes five or six pages of 4 KiB in the log of the file."""

NOWHERE: Final = DinnerCode("-")
HOLDS_S: Final = 1.0
"""How long an answer about the database is given again: a caller who asks all the time must not wear out the disk."""

PATIENCE_S: Final = 0.5
"""A database that says nothing for so long is busy. A balancer waits a second, and then takes us for frozen."""


class Readiness:
    """Asks whether the log gives, whether its writer is well, and whether its folder has room; it stores nothing.

    `folder`: None where the database has a disk of its own, which all nodes share: sending people elsewhere would not
    help against a full one. `now` gives seconds. `broken` is told that the database forgot, which a house where nobody
    is would not find out otherwise.
    """

    def __init__(
        self,
        log: EventLog,
        folder: Path | None,
        now: Callable[[], float] = time.monotonic,
        broken: Callable[[StorageFailed], None] = lambda _: None,
    ) -> None:
        self._log = log
        self._folder = folder
        # Of our own: a refusal is alone with its command, and no node may wait for another that froze while it looked.
        self._actor = secrets.token_hex(8)
        self._now = now
        self._broken = broken
        self._draining = False
        self._looked_at = float("-inf")
        self._looking: asyncio.Task[Why | None] | None = None

    def drain(self) -> None:
        """Send nobody here any more: we are going down."""
        self._draining = True

    async def why_not(self) -> Why | None:
        """Why nobody should be sent here now; None while all is well."""
        if self._draining:
            return "draining"
        looking = self._looking
        if looking is None or (looking.done() and self._now() - self._looked_at > HOLDS_S):
            looking = self._looking = asyncio.create_task(self._look())
        done, _ = await asyncio.wait({looking}, timeout=PATIENCE_S)
        return looking.result() if done else "busy"

    async def _look(self) -> Why | None:
        found = await self._try()
        self._looked_at = self._now()
        return found

    async def _try(self) -> Why | None:
        try:
            await self._log.read(NOWHERE)
            # A refusal for a dinner that does not exist is not kept, so this proves nothing of the disk: only that the
            # writer has not given up, and begins a transaction with no lock in its way.
            await self._log.refuse(NOWHERE, at=0, actor=self._actor, command_id="-", code="-")
            if self._folder is not None:
                await asyncio.to_thread(_write, self._folder)
        except (StorageError, OSError) as error:
            if isinstance(error, StorageForgot):
                self._broken(error)
            return _why(error)
        return None


def _why(error: StorageError | OSError) -> Why:
    if isinstance(error, StorageFull) or (isinstance(error, OSError) and error.errno in (ENOSPC, EDQUOT)):
        return "storage_full"
    return "busy" if isinstance(error, StorageBusy) else "storage"


def _write(folder: Path) -> None:
    """Onto the disk that the database needs, and off it again: a database must not grow by being looked at."""
    with tempfile.TemporaryFile(dir=folder, prefix="probe.") as file:
        file.write(bytes(PROBE_BYTES))
        file.flush()
        os.fsync(file.fileno())
