"""The memory in one file: SQLite, write-ahead log, every acknowledgement after a sync."""

import asyncio
import sqlite3
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Select, select
from sqlalchemy.exc import DBAPIError

from app.game.events import Event
from app.game.names import DinnerCode
from app.store import connections, erasure, identity, schema
from app.store.codec import decode, encode
from app.store.faults import understood
from app.store.jobs import Append, Erase, Job, Refuse, Rewrite, Row
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
    check,
)
from app.store.mark import Mark
from app.store.tables import EVENT, REFUSAL
from app.store.writer import Writer

Result = TypeVar("Result")
Rows = Sequence[Any]
"""What a query gave: rows of the columns it asked for."""


class SqliteLog:
    """An EventLog in the file `path`, made if it is not there; beside it `.lock`, `.mark`, and SQLite's `-wal`, `-shm`.

    `busy_s`: how long a write waits for a lock held by another program. All calls come from one event loop.
    Raises StorageUnusable.
    """

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
        rows, answers = _written(dinner, after, deeds, at)
        return await self._ask(lambda answer: Append(answer, dinner, after, rows, answers))

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
        rows, answers = _written(dinner, after, (Deed(tuple(events), actor, command_id),), at)
        return await self._ask(lambda answer: Rewrite(answer, Append(answer, dinner, after, rows, answers), blank))

    async def refuse(self, dinner: DinnerCode, *, at: int, actor: str, command_id: str, code: str) -> None:
        """See EventLog."""
        _check_text(dinner, actor, command_id)
        await self._ask(lambda answer: Refuse(answer, dinner, actor, command_id, code, at))

    async def read(self, dinner: DinnerCode, after: int = 0) -> list[Entry]:
        """See EventLog."""
        wanted = (
            select(EVENT.c.seq, EVENT.c.at, EVENT.c.kind, EVENT.c.body, EVENT.c.actor, EVENT.c.command_id)
            .where(EVENT.c.dinner == dinner, EVENT.c.seq > after)
            .order_by(EVENT.c.seq)
        )
        return await self._read(wanted, lambda rows: [_entry(*row) for row in rows])

    async def answers(self, dinner: DinnerCode) -> dict[tuple[str, str], Answer]:
        """See EventLog."""
        refused = select(REFUSAL.c.actor, REFUSAL.c.command_id, REFUSAL.c.code).where(REFUSAL.c.dinner == dinner)
        done = select(EVENT.c.actor, EVENT.c.command_id, EVENT.c.seq).where(
            EVENT.c.dinner == dinner, EVENT.c.command_id.is_not(None)
        )
        found: dict[tuple[str, str], Answer] = await self._read(refused, _by_command)
        return found | await self._read(done, _by_command)

    async def erase(self, dinner: DinnerCode) -> bool:
        """See EventLog."""
        _check_text(dinner)
        return await self._ask(lambda answer: Erase(answer, dinner))

    async def codes(self) -> list[DinnerCode]:
        """See EventLog."""
        wanted = select(EVENT.c.dinner).distinct().order_by(EVENT.c.dinner)
        return await self._read(wanted, lambda rows: [DinnerCode(row[0]) for row in rows])

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


def _written(
    dinner: DinnerCode, after: int, deeds: Sequence[Deed], at: int
) -> tuple[tuple[Row, ...], dict[tuple[str, str, str], int]]:
    """The rows of the deeds, and the version that each of their ids led to."""
    check(deeds)
    rows: list[Row] = []
    answers: dict[tuple[str, str, str], int] = {}
    for deed in deeds:
        _check_text(dinner, deed.actor, deed.command_id)
        first, last = after + len(rows) + 1, after + len(rows) + len(deed.events)
        for seq, event in enumerate(deed.events, first):
            rows.append((dinner, seq, at, *encode(event), deed.actor, deed.command_id if seq == last else None))
        if deed.command_id is not None:
            answers[dinner, deed.actor, deed.command_id] = last
    return tuple(rows), answers


def _entry(seq: int, at: int, kind: str, body: str, actor: str, command_id: str | None) -> Entry:
    return Entry(seq, at, decode(kind, body), actor, command_id)


def _by_command(rows: Rows) -> dict[tuple[str, str], Answer]:
    return {(actor, command_id): answer for actor, command_id, answer in rows}


def _check_text(*texts: str | None) -> None:
    # A lone surrogate would fail in the writer's hands, and with it everybody in the same batch.
    for text in texts:
        if text is not None:
            text.encode()
