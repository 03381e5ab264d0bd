"""The thread that owns the only writing connection.

Group commit of all dinners, without a timer: the sync of one batch is the window in which the next one gathers, so that
a quiet evening waits for nothing and a loud one shares its syncs. What comes of one dinner is a turn (rooms/turns.py).

The invariant: every write of a batch is decided as if it were alone, none is told that it is kept before the commit of
all, and then they are told in one call on the loop.
"""

import contextlib
import ctypes
import logging
import sqlite3
import threading
from collections.abc import Callable, Sequence
from queue import Empty, SimpleQueue
from typing import Final, TypeVar

from app.store import batch, erasure
from app.store.connections import checkpoint
from app.store.decision import Heads
from app.store.faults import understood
from app.store.jobs import Disown, Erase, Job, Rewrite, Write, tell
from app.store.log import StorageBusy, StorageFailed, StorageForgot, StorageFull
from app.store.mark import Mark, Promise

MOST_JOBS: Final = 500
"""Jobs of one transaction: some milliseconds of work."""

FOLD_ROWS: Final = 100
FOLD_ROWS_BUSY: Final = 1_000
"""Rows after which the log is folded into the file: when nobody asks for anything, and in any case. A page that many
rows have touched is folded once, so a loud evening folds seldom: every hundred rows it was a third of all that was
written. A row takes up to five pages of the log: 2 MB on a quiet evening, at most 20 MB under load."""

QUIET_S: Final = 0.05

HEADS_KEPT: Final = 20_000

AnyJob = TypeVar("AnyJob", Write, Erase, Rewrite, Disown)

_log = logging.getLogger("coperto.store")


class Writer:
    """Serves jobs until `stop`. Each is answered on the event loop it was made on, a batch in one call."""

    def __init__(self, database: sqlite3.Connection, mark: Mark) -> None:
        self.failure: StorageFailed | None = None
        self._disowned = False
        self._database = database
        self._mark = mark
        self._heads: Heads = {}
        self._unfolded = 0
        self._newest: Promise | None = None
        self._erasing: set[str] = set()
        self._jobs: SimpleQueue[Job | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="coperto-writer", daemon=True)
        self._thread.start()

    def ask(self, job: Job) -> None:
        """Queue a job. Never waits."""
        self._jobs.put(job)

    def stop(self) -> None:
        """Serve what was asked, then close the connection. Waits for it."""
        self._jobs.put(None)
        self._thread.join()
        if self.failure is None:
            self._database.close()
        else:
            # Closing would sync the descriptor that failed, and might be told that all is well (FAULT-3).
            ctypes.pythonapi.Py_IncRef(ctypes.py_object(self._database))

    def _run(self) -> None:
        while (first := self._next()) is not None:
            jobs = [first, *self._waiting()]
            self._serve([job for job in jobs if isinstance(job, Write)], self._commit)
            self._serve([job for job in jobs if isinstance(job, Rewrite)], self._rewrite)
            self._serve([job for job in jobs if isinstance(job, Erase)], self._erase)
            self._disown([job for job in jobs if isinstance(job, Disown)])
            self._tidy()

    def _next(self) -> Job | None:
        """What is asked next; folds when nobody asks anything."""
        if self._unfolded >= FOLD_ROWS:
            try:
                return self._jobs.get(timeout=QUIET_S)
            except Empty:
                self._fold()
        return self._jobs.get()

    def _waiting(self) -> list[Job]:
        waiting: list[Job] = []
        with contextlib.suppress(Empty):
            while len(waiting) < MOST_JOBS:
                job = self._jobs.get_nowait()
                if job is None:
                    self._jobs.put(None)
                    break
                waiting.append(job)
        return waiting

    def _serve(self, jobs: list[AnyJob], work: Callable[[list[AnyJob]], Sequence[object]]) -> None:
        if not jobs:
            return
        try:
            _answer(jobs, work(jobs) if (why := self._why_not()) is None else [why] * len(jobs))
        except Exception as error:
            trouble, told = self._understand(error), list[Job](jobs)
            if isinstance(trouble, StorageFull):
                self._unfolded = FOLD_ROWS_BUSY  # folding makes the log's own space free again
            if isinstance(trouble, StorageBusy):
                # They have waited as long as these: nobody waits twice (FAULT-5). Looked up before anybody is
                # told: whoever asks again because of the answer has not waited at all.
                told += self._waiting()
            _answer(told, [trouble] * len(told))

    def _why_not(self) -> StorageFailed | None:
        return StorageForgot("this database is another one from now on") if self._disowned else self.failure

    def _disown(self, jobs: list[Disown]) -> None:
        """Here, where the mark is written: whatever this batch or its tidying promises would undo it."""
        if not jobs:
            return
        self._disowned, self._newest = True, None
        self._mark.write(None)
        self._mark.sync()
        _answer(jobs, [None] * len(jobs))

    def _commit(self, writes: list[Write]) -> Sequence[object]:
        if len(self._heads) > HEADS_KEPT:
            self._heads.clear()
        done = batch.commit(self._database, self._heads, writes)
        self._unfolded += done.rows
        if done.events:
            self._newest = done.events[-1][:2]
        return done.outcomes

    def _erase(self, erasures: list[Erase]) -> Sequence[object]:
        dinners = [erasure.dinner for erasure in erasures]
        found = erasure.forget(self._database, erasures)
        begun = self._erasing
        self._erasing = begun.union(dinner for dinner, went in zip(dinners, found, strict=True) if went)
        for dinner in dinners:
            self._heads.pop(dinner, None)
        self._newest = None
        erasure.scrub(self._database, self._mark)
        self._unfolded = 0
        self._erasing = set()
        return [went or dinner in begun for dinner, went in zip(dinners, found, strict=True)]

    def _rewrite(self, rewrites: list[Rewrite]) -> Sequence[object]:
        """One transaction each, one scrub for all: also for what was committed before and failed in its scrub."""
        outcomes = [erasure.rewrite(self._database, self._heads, job) for job in rewrites]
        self._newest = None
        erasure.scrub(self._database, self._mark)
        self._unfolded = 0
        return outcomes

    def _tidy(self) -> None:
        """What can wait until the answers are out: the mark, and folding the log into the file when it is long."""
        if self._newest is not None:
            self._mark.write(self._newest)
            self._newest = None
        if self._unfolded >= FOLD_ROWS_BUSY:
            self._fold()

    def _fold(self) -> None:
        self._unfolded = 0
        if self.failure is not None:
            return
        try:
            checkpoint(self._database, "PASSIVE")
        except sqlite3.Error as error:
            self._understand(error)  # a full disk is tried again later: what is in the log is safe there

    def _understand(self, error: Exception) -> Exception:
        trouble = understood(error) if isinstance(error, sqlite3.Error) else error
        if isinstance(trouble, StorageFailed) and self.failure is None:
            self.failure = trouble
            _log.critical("the database failed and accepts nothing more: %s", trouble)
        return trouble


def _answer(jobs: Sequence[Job], answers: Sequence[object]) -> None:
    if not jobs:
        return
    with contextlib.suppress(RuntimeError):  # the loop is gone, and whoever asked with it
        jobs[0].answer.get_loop().call_soon_threadsafe(tell, jobs, answers)
