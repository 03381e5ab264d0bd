"""The memory in one file: SQLite, write-ahead log, every acknowledgement after a sync."""

import asyncio
import sqlite3
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Select
from sqlalchemy.exc import DBAPIError

from app.game.events import Event
from app.game.names import DinnerCode
from app.store import connections, erasure, identity, rows, schema
from app.store.asked import check_text, written
from app.store.faults import understood
from app.store.jobs import Append, Erase, Job, Refuse, Rewrite
from app.store.lock import Lock
from app.store.log import (
    Answer,
    Blank,
    Deed,
    Entry,
    Outcome,
    StorageBusy,
    StorageFailed,
    StorageUnusable,
)
from app.store.mark import Mark
from app.store.rows import Rows
from app.store.writer import Writer

Result = TypeVar("Result")


class SqliteLog:
    """An EventLog in the file `path`, made if it is not there; beside it `.lock`, `.mark`, and SQLite's `-wal`, `-shm`.

    `busy_s`: how long a write waits for a lock held by another program. All calls come from one event loop.
    Raises StorageUnusable.
    """

    shared = False

    def __init__(self, path: Path, busy_s: float = connections.BUSY_S) -> None:
        self._closed = False
        self.waiting = 0
        with ExitStack() as opened:
            try:
                self._open(path, busy_s, opened)
            except (sqlite3.Error, OSError) as error:
                why = understood(error) if isinstance(error, sqlite3.Error) else error
                raise StorageUnusable(f"the memory in {path} cannot be opened: {why}") from error
            self._opened = opened.pop_all()

    def _open(self, path: Path, busy_s: float, opened: ExitStack) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        opened.callback(Lock(path.with_name(path.name + ".lock")).release)
        schema.prepare(path)
        mark = Mark(path.with_name(path.name + ".mark"))
        opened.callback(mark.close)
        self._mark = mark
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

    async def append(
        self,
        dinner: DinnerCode,
        after: int,
        events: Sequence[Event],
        *,
        at: int,
        actor: str,
        command_id: str | None,
    ) -> Outcome:
        """See EventLog."""
        return await self.append_all(dinner, after, (Deed(tuple(events), actor, command_id),), at=at)

    async def append_all(self, dinner: DinnerCode, after: int, deeds: Sequence[Deed], *, at: int) -> Outcome:
        """See EventLog."""
        asked, answers = written(dinner, after, deeds, at)
        return await self._ask(lambda answer: Append(answer, dinner, after, asked, answers))

    async def blank(
        self,
        dinner: DinnerCode,
        after: int,
        events: Sequence[Event],
        blank: Blank,
        *,
        at: int,
        actor: str,
        command_id: str | None,
    ) -> Outcome:
        """See EventLog."""
        asked, answers = written(dinner, after, (Deed(tuple(events), actor, command_id),), at)
        return await self._ask(lambda answer: Rewrite(answer, Append(answer, dinner, after, asked, answers), blank))

    async def refuse(self, dinner: DinnerCode, *, at: int, actor: str, command_id: str, code: str) -> Answer:
        """See EventLog."""
        check_text(dinner, actor, command_id)
        return await self._ask(lambda answer: Refuse(answer, dinner, actor, command_id, code, at))

    async def read(self, dinner: DinnerCode, after: int = 0) -> list[Entry]:
        """See EventLog."""
        return await self._read(rows.entries_after(dinner, after), rows.as_entries)

    async def answers(self, dinner: DinnerCode) -> dict[tuple[str, str], Answer]:
        """See EventLog."""
        found: dict[tuple[str, str], Answer] = await self._read(rows.refused(dinner), rows.by_command)
        return found | await self._read(rows.done(dinner), rows.by_command)

    async def versions(self, dinners: Sequence[DinnerCode]) -> dict[DinnerCode, int]:
        """See EventLog."""
        return await self._read(rows.versions(dinners), rows.as_versions)

    async def erase(self, dinner: DinnerCode) -> bool:
        """See EventLog."""
        check_text(dinner)
        return await self._ask(lambda answer: Erase(answer, dinner))

    async def codes(self) -> list[DinnerCode]:
        """See EventLog."""
        return await self._read(rows.CODES, rows.as_codes)

    async def identity(self) -> str:
        """See EventLog."""
        return await self._read(rows.IDENTITY, rows.as_identity)

    async def renew(self) -> None:
        """See EventLog. Whoever opens a file whose mark promises nothing takes it for another memory."""
        self._mark.write(None)
        self._mark.sync()

    async def close(self) -> None:
        """See EventLog."""
        self._closed = True
        await asyncio.get_running_loop().run_in_executor(None, self._opened.close)

    async def _ask(self, make: Callable[[asyncio.Future[Result]], Job]) -> Result:
        self._check_open()
        answer: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
        self._writer.ask(make(answer))
        self.waiting += 1
        try:
            return await answer
        finally:
            self.waiting -= 1

    async def _read(self, wanted: Select[Any], understand: Callable[[Rows], Result]) -> Result:
        self._check_open()
        return await asyncio.get_running_loop().run_in_executor(self._readers, self._fetch, wanted, understand)

    def _fetch(self, wanted: Select[Any], understand: Callable[[Rows], Result]) -> Result:
        try:
            with self._pool.connect() as connection:
                return understand(connection.execute(wanted).all())
        except DBAPIError as error:
            if isinstance(error.orig, sqlite3.Error):
                raise understood(error.orig) from error
            raise

    def _check_open(self) -> None:
        if self._closed:
            raise StorageFailed("the memory is closed")
