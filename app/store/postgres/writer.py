"""The task that owns the only writing line of this node.

Group commit without a timer, as with the file: the sync of one batch is the window in which the next one gathers.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from typing import Final, TypeVar

from app.store.jobs import Erase, Job, Rewrite, Write, tell
from app.store.log import StorageBusy
from app.store.postgres import batch
from app.store.postgres.connections import BUSY_S, Connection
from app.store.postgres.faults import ERRORS, lost, understood

MOST_JOBS: Final = 500
"""Jobs of one transaction: some milliseconds of work."""

WITHIN_S: Final = BUSY_S + 0.5
"""How long a batch may take: the server has said by then if a lock was in the way, so this is one that says nothing."""

ERASING_S: Final = 60.0
"""How long an erasure may take: it writes the whole table anew."""

AnyJob = TypeVar("AnyJob", Write, Erase, Rewrite)
Result = TypeVar("Result")

_log = logging.getLogger("coperto.store")


class Writer:
    """Serves jobs on one line, dialled when it is needed and given up when anything went wrong on it."""

    def __init__(self, dial: Callable[[], Awaitable[Connection]]) -> None:
        self._dial = dial
        self._line: Connection | None = None
        self._jobs: deque[Job] = deque()
        self._serving: asyncio.Task[None] | None = None

    def ask(self, job: Job) -> None:
        """Queue a job. Never waits."""
        self._jobs.append(job)
        if self._serving is None:
            self._serving = asyncio.create_task(self._serve())

    async def stop(self) -> None:
        """Serve what was asked, then hang up."""
        while self._serving is not None:
            await asyncio.wait((self._serving,))
        if self._line is not None:
            await self._line.close()
            self._line = None

    async def _serve(self) -> None:
        try:
            while self._jobs:
                jobs = [self._jobs.popleft() for _ in range(min(len(self._jobs), MOST_JOBS))]
                await self._answer([job for job in jobs if not isinstance(job, Erase | Rewrite)], _commit, WITHIN_S)
                for job in jobs:
                    if isinstance(job, Rewrite):
                        await self._answer([job], _rewrite, ERASING_S)
                await self._answer([job for job in jobs if isinstance(job, Erase)], _erase, ERASING_S)
        finally:
            self._serving = None

    async def _answer(
        self, jobs: list[AnyJob], work: Callable[[Connection, list[AnyJob]], Awaitable[Sequence[object]]], within: float
    ) -> None:
        if not jobs:
            return
        try:
            answers = await self._on_a_line(lambda line: work(line, jobs), within)
        except Exception as error:
            trouble = self._understand(error)
            answers = [trouble] * len(jobs)
            if isinstance(trouble, StorageBusy):
                # They have waited as long as these: nobody waits twice (FAULT-5).
                waiting, self._jobs = list(self._jobs), deque()
                tell(waiting, [trouble] * len(waiting))
        tell(jobs, answers)

    async def _on_a_line(self, work: Callable[[Connection], Awaitable[Result]], within: float) -> Result:
        """Work on the line there is; if that turns out to be gone, once more on a new one.

        Whether what was being committed then is there, the keys know: it is a Duplicate, or not there.
        """
        try:
            async with asyncio.timeout(within):
                try:
                    return await work(await self._dialled())
                except ERRORS as error:
                    if not lost(error):
                        raise
                    self._hang_up()
                    return await work(await self._dialled())
        except BaseException:
            self._hang_up()
            raise

    async def _dialled(self) -> Connection:
        if self._line is None or self._line.is_closed():
            self._line = await self._dial()
        return self._line

    def _hang_up(self) -> None:
        """Never say another word on this line: the server rolls back what is open on it."""
        if self._line is not None:
            self._line.terminate()
            self._line = None

    def _understand(self, error: Exception) -> Exception:
        if not isinstance(error, ERRORS):
            return error
        trouble = understood(error)
        _log.warning("the database refused to write: %s", trouble)
        return trouble


async def _commit(line: Connection, writes: list[Write]) -> Sequence[object]:
    return (await batch.commit(line, writes)).outcomes


async def _rewrite(line: Connection, rewrites: list[Rewrite]) -> Sequence[object]:
    return [await batch.rewrite(line, job) for job in rewrites]


async def _erase(line: Connection, erasures: list[Erase]) -> Sequence[object]:
    return await batch.erase(line, erasures)
