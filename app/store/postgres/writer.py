"""The tasks that own the writing lines of this node: one for what is said, one for what is taken away.

Group commit without a timer, as with the file: the sync of one batch is the window in which the next one gathers.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from functools import partial
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

Result = TypeVar("Result")

_log = logging.getLogger("coperto.store")


class Writer:
    """Serves jobs. What is taken away waits for everything asked before it, and nothing waits for that.

    Erasing holds the tables for as long as they are large: what is said meanwhile is busy, as on every other node.
    `epoch`: under which everything is kept; a database that has another one by now takes nothing from us.
    """

    def __init__(self, dial: Callable[[], Awaitable[Connection]], epoch: str) -> None:
        self._epoch = epoch
        self._saying = _Queue(dial, self._say, spares=self._waits_for_ours)
        self._taking = _Queue(dial, self._take, leaves=True)

    def ask(self, job: Job) -> None:
        """Queue a job. Never waits."""
        self._saying.ask(job)

    async def stop(self) -> None:
        """Serve what was asked, then hang up."""
        await self._saying.stop()
        await self._taking.stop()

    def _waits_for_ours(self, job: Job) -> bool:
        """Whether our own erasure may have been in the way of those before this one: then its turn is behind that."""
        if not isinstance(job, Erase | Rewrite) or not self._taking.serves:
            return False
        self._taking.ask(job)
        return True

    async def _say(self, jobs: Sequence[Job]) -> None:
        said = [job for job in jobs if isinstance(job, Write)]
        await self._saying.answer(said, partial(_commit, writes=said, epoch=self._epoch), WITHIN_S)
        for job in jobs:
            if isinstance(job, Erase | Rewrite):
                self._taking.ask(job)

    async def _take(self, jobs: Sequence[Job]) -> None:
        first, *others = sorted(jobs, key=lambda job: isinstance(job, Erase))
        if isinstance(first, Rewrite):
            self._taking.put_back(others)
            await self._taking.answer([first], partial(_rewrite, job=first, epoch=self._epoch), ERASING_S)
            return
        erased = [job for job in jobs if isinstance(job, Erase)]
        await self._taking.answer(erased, partial(_erase, erasures=erased, epoch=self._epoch), ERASING_S)


class _Queue:
    """Jobs that wait for one line, which is dialled when it is needed and given up when anything went wrong on it.

    `serve` is given many at a time. `leaves`: hangs up when there is nothing to do. `spares`: takes over some of those
    who wait where it is busy; False for all others.
    """

    def __init__(
        self,
        dial: Callable[[], Awaitable[Connection]],
        serve: Callable[[Sequence[Job]], Awaitable[None]],
        *,
        leaves: bool = False,
        spares: Callable[[Job], bool] = lambda _: False,
    ) -> None:
        self._dial = dial
        self._serve = serve
        self._leaves = leaves
        self._spares = spares
        self._line: Connection | None = None
        self._jobs: deque[Job] = deque()
        self._serving: asyncio.Task[None] | None = None

    @property
    def serves(self) -> bool:
        """Whether anything is being done here."""
        return self._serving is not None

    def ask(self, job: Job) -> None:
        """Queue a job. Never waits."""
        self._jobs.append(job)
        if self._serving is None:
            self._serving = asyncio.create_task(self._serve_all())

    def put_back(self, jobs: Sequence[Job]) -> None:
        """They are next, and wait as everybody does."""
        self._jobs.extendleft(reversed(jobs))

    async def stop(self) -> None:
        """Serve what was asked, then hang up."""
        while self._serving is not None:
            await asyncio.wait((self._serving,))
        await self._part()

    async def answer(
        self, jobs: Sequence[Job], work: Callable[[Connection], Awaitable[Sequence[object]]], within: float
    ) -> None:
        """Do the work that these jobs ask for, and tell them. Where it is busy so is everybody who waits here."""
        if not jobs:
            return
        try:
            answers = await self._on_a_line(work, within)
        except Exception as error:
            trouble = _understand(error)
            answers = [trouble] * len(jobs)
            if isinstance(trouble, StorageBusy):
                # They have waited as long as these: nobody waits twice (FAULT-5).
                asked, self._jobs = self._jobs, deque()
                waiting = [job for job in asked if not self._spares(job)]
                tell(waiting, [trouble] * len(waiting))
        tell(jobs, answers)

    async def _serve_all(self) -> None:
        try:
            while self._jobs:
                await self._serve([self._jobs.popleft() for _ in range(min(len(self._jobs), MOST_JOBS))])
                if self._leaves and not self._jobs:
                    await self._part()
        finally:
            self._serving = None

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

    async def _part(self) -> None:
        line, self._line = self._line, None
        if line is not None:
            with suppress(*ERRORS):
                await line.close(timeout=BUSY_S)

    def _hang_up(self) -> None:
        """Never say another word on this line: the server rolls back what is open on it."""
        if self._line is not None:
            self._line.terminate()
            self._line = None


def _understand(error: Exception) -> Exception:
    if not isinstance(error, ERRORS):
        return error
    trouble = understood(error)
    _log.warning("the database refused to write: %s", trouble)
    return trouble


async def _commit(line: Connection, writes: Sequence[Write], epoch: str) -> Sequence[object]:
    return (await batch.commit(line, writes, epoch)).outcomes


async def _rewrite(line: Connection, job: Rewrite, epoch: str) -> Sequence[object]:
    return [await batch.rewrite(line, job, epoch)]


async def _erase(line: Connection, erasures: Sequence[Erase], epoch: str) -> Sequence[object]:
    return await batch.erase(line, erasures, epoch)
