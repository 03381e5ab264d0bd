"""What the logs of every database have in common: writes wait in one queue, reads go past it."""

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Sequence
from typing import Protocol, TypeVar

from sqlalchemy import Executable

from app.game.events import Event
from app.game.names import DinnerCode
from app.store import rows
from app.store.asked import check_text, written
from app.store.jobs import Append, Erase, Job, Refuse, Rewrite
from app.store.log import Answer, Blank, Deed, Entry, Outcome, StorageFailed
from app.store.rows import Rows

Result = TypeVar("Result")


class Queue(Protocol):
    """Whoever does the writing."""

    def ask(self, job: Job) -> None:
        """Queue a job. Never waits."""


class QueuedLog(ABC):
    """An EventLog but for its database. Who inherits sets `epoch`, `shared` and `_writer` before anything is asked."""

    epoch: str
    shared: bool
    _writer: Queue

    def __init__(self) -> None:
        self.waiting = 0
        self._closed = False

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
        return await self._read(self._newest(dinners), rows.as_versions)

    async def erase(self, dinner: DinnerCode, version: int | None = None) -> bool:
        """See EventLog."""
        check_text(dinner)
        return await self._ask(lambda answer: Erase(answer, dinner, version))

    async def codes(self) -> list[DinnerCode]:
        """See EventLog."""
        return await self._read(rows.CODES, rows.as_codes)

    async def identity(self) -> str:
        """See EventLog."""
        return await self._read(rows.IDENTITY, rows.as_identity)

    async def close(self) -> None:
        """See EventLog."""
        self._closed = True
        await self._let_go()

    async def _ask(self, make: Callable[[asyncio.Future[Result]], Job]) -> Result:
        self._check_open()
        answer: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
        self._writer.ask(make(answer))
        self.waiting += 1
        try:
            return await answer
        finally:
            self.waiting -= 1

    def _read(self, wanted: Executable, understand: Callable[[Rows], Result]) -> Awaitable[Result]:
        self._check_open()
        return self._fetch(wanted, understand)

    def _check_open(self) -> None:
        if self._closed:
            raise StorageFailed("the database is closed")

    @abstractmethod
    def _fetch(self, wanted: Executable, understand: Callable[[Rows], Result]) -> Awaitable[Result]:
        """What `understand` makes of the rows of this query. Raises StorageError."""

    @abstractmethod
    def _newest(self, dinners: Sequence[DinnerCode]) -> Executable:
        """Asks for the dinner and the newest sequence number of those of these dinners that exist."""

    @abstractmethod
    async def _let_go(self) -> None:
        """Finish what was accepted, and close the database."""
