"""The log in one file: SQLite, write-ahead log, every acknowledgement after a sync."""

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Executable
from sqlalchemy.exc import DBAPIError

from app.game.names import DinnerCode
from app.store import connections, erasure, identity, rows, schema
from app.store.faults import understood
from app.store.jobs import Disown
from app.store.lock import Lock
from app.store.log import Confirmed, StorageBusy, StorageUnusable
from app.store.mark import Mark
from app.store.queued import QueuedLog
from app.store.rows import Rows
from app.store.writer import Writer

Result = TypeVar("Result")


class SqliteLog(QueuedLog):
    """An EventLog in the file `path`, made if it is not there; beside it `.lock`, `.mark`, and SQLite's `-wal`, `-shm`.

    `busy_s`: how long a write waits for a lock held by another program. All calls come from one event loop.
    Raises StorageUnusable.
    """

    shared = False
    _writer: Writer

    def __init__(self, path: Path, busy_s: float = connections.BUSY_S) -> None:
        super().__init__()
        with ExitStack() as opened:
            try:
                self._open(path, busy_s, opened)
            except (sqlite3.Error, OSError) as error:
                why = understood(error) if isinstance(error, sqlite3.Error) else error
                raise StorageUnusable(f"the database in {path} cannot be opened: {why}") from error
            self._opened = opened.pop_all()

    def _open(self, path: Path, busy_s: float, opened: ExitStack) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        opened.callback(Lock(path.with_name(path.name + ".lock")).release)
        schema.prepare(path)
        mark = Mark(path.with_name(path.name + ".mark"))
        opened.callback(mark.close)
        database = connections.writing(path, busy_s)
        with connections.closed_on_error(database):
            self.epoch = identity.epoch(database, mark)
            with suppress(StorageBusy, sqlite3.OperationalError):  # still owed then; reading need not wait for it
                erasure.scrub(database, mark)
        self._writer = Writer(database, mark)
        opened.callback(self._writer.stop)
        self._pool = connections.reading(path)
        opened.callback(self._pool.dispose)
        self._readers = ThreadPoolExecutor(connections.READERS, "coperto-reader")
        opened.callback(self._readers.shutdown)

    def _fetch(self, wanted: Executable, understand: Callable[[Rows], Result]) -> Awaitable[Result]:
        return asyncio.get_running_loop().run_in_executor(self._readers, self._rows, wanted, understand)

    async def renew(self, confirmed: Confirmed | None = None) -> bool:
        """See EventLog. Whoever opens a file whose mark promises nothing takes it for another database.

        `confirmed` needs no second look: there is one file to read.
        """
        await self._ask(Disown)
        return True

    def _rows(self, wanted: Executable, understand: Callable[[Rows], Result]) -> Result:
        try:
            with self._pool.connect() as connection:
                return understand(connection.execute(wanted).all())
        except DBAPIError as error:
            if isinstance(error.orig, sqlite3.Error):
                raise understood(error.orig) from error
            raise

    async def now(self) -> int | None:
        """See EventLog."""
        return None

    def _newest(self, dinners: Sequence[DinnerCode]) -> Executable:
        return rows.versions(dinners)

    async def _let_go(self) -> None:
        await asyncio.get_running_loop().run_in_executor(None, self._opened.close)
