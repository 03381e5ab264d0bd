"""The memory in PostgreSQL: the same table and the same keys, written by as many nodes as there are."""

import asyncio
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Final, TypeVar

from sqlalchemy import Select, TextClause, text

from app.game.events import Event
from app.game.names import DinnerCode
from app.store import rows
from app.store.asked import check_text, written
from app.store.jobs import Append, Erase, Job, Refuse, Rewrite
from app.store.log import Answer, Blank, Deed, Entry, Outcome, StorageFailed
from app.store.postgres import connections, schema
from app.store.postgres.epoch import renewed
from app.store.postgres.faults import ERRORS, lost, understood
from app.store.postgres.writer import Writer
from app.store.rows import Rows

Result = TypeVar("Result")

_VERSIONS: Final = text(
    "SELECT dinner, seq FROM unnest(CAST(:dinners AS text[])) AS asked (dinner) CROSS JOIN LATERAL "
    "(SELECT seq FROM event WHERE event.dinner = asked.dinner ORDER BY seq DESC LIMIT 1) AS newest"
)


class PostgresLog:
    """An EventLog in the database that `url` names, its tables made if they are not there.

    All calls come from one event loop; making it blocks. Raises StorageUnusable, AnotherKey.
    """

    shared = True

    def __init__(self, url: str, fingerprint: str | None = None, *, claims: bool = False) -> None:
        self.epoch = schema.prepare(url, fingerprint, claims=claims)
        self.waiting = 0
        self._closed = False
        self._dial = partial(connections.connect, url)
        self._writer = Writer(self._dial, self.epoch)
        self._lines = connections.lines(url)

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
        return await self._read(_VERSIONS.bindparams(dinners=list(dinners)), rows.as_versions)

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
        """See EventLog."""
        await renewed(self._dial, self.epoch)

    async def close(self) -> None:
        """See EventLog."""
        self._closed = True
        await self._writer.stop()
        await self._lines.dispose()

    async def _ask(self, make: Callable[[asyncio.Future[Result]], Job]) -> Result:
        self._check_open()
        answer: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
        self._writer.ask(make(answer))
        self.waiting += 1
        try:
            return await answer
        finally:
            self.waiting -= 1

    async def _read(self, wanted: Select[Any] | TextClause, understand: Callable[[Rows], Result]) -> Result:
        self._check_open()
        try:
            try:
                return understand(await self._fetch(wanted))
            except ERRORS as error:
                if not lost(error):
                    raise
                return understand(await self._fetch(wanted))  # the line was old: its server has been started anew
        except ERRORS as error:
            raise understood(error) from error

    async def _fetch(self, wanted: Select[Any] | TextClause) -> Rows:
        async with self._lines.connect() as line:
            return (await line.execute(wanted)).all()

    def _check_open(self) -> None:
        if self._closed:
            raise StorageFailed("the memory is closed")
