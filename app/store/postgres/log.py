"""The log in PostgreSQL: the same table and the same keys, written by as many nodes as there are."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, TypeVar

from sqlalchemy import Executable, text

from app.game.names import DinnerCode
from app.store.log import Confirmed
from app.store.postgres import connections, schema
from app.store.postgres.epoch import renewed
from app.store.postgres.faults import ERRORS, lost, understood
from app.store.postgres.writer import Writer
from app.store.queued import QueuedLog
from app.store.rows import Rows

Result = TypeVar("Result")

_VERSIONS: Final = text(
    "SELECT dinner, seq FROM unnest(CAST(:dinners AS text[])) AS asked (dinner) CROSS JOIN LATERAL "
    "(SELECT seq FROM event WHERE event.dinner = asked.dinner ORDER BY seq DESC LIMIT 1) AS newest"
)

_NOW: Final = text("SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint)")


class PostgresLog(QueuedLog):
    """An EventLog in the database that `url` names, its tables made if they are not there.

    All calls come from one event loop; making it blocks. Raises StorageUnusable, AnotherKey.
    """

    shared = True
    _writer: Writer

    def __init__(self, url: str, fingerprint: str | None = None, *, claims: bool = False) -> None:
        super().__init__()
        self.epoch = schema.prepare(url, fingerprint, claims=claims)
        self._dial = partial(connections.connect, url)
        self._writer = Writer(self._dial, self.epoch)
        self._lines = connections.lines(url)

    async def now(self) -> int | None:
        """See EventLog."""
        return await self._read(_NOW, lambda rows: int(rows[0][0]))

    async def renew(self, confirmed: Confirmed | None = None) -> bool:
        """See EventLog."""
        return await renewed(self._dial, self.epoch, confirmed)

    async def _fetch(self, wanted: Executable, understand: Callable[[Rows], Result]) -> Result:
        try:
            try:
                return understand(await self._rows(wanted))
            except ERRORS as error:
                if not lost(error):
                    raise
                return understand(await self._rows(wanted))  # the line was old: its server has been started anew
        except ERRORS as error:
            raise understood(error) from error

    async def _rows(self, wanted: Executable) -> Rows:
        async with self._lines.connect() as line:
            return (await line.execute(wanted)).all()

    def _newest(self, dinners: Sequence[DinnerCode]) -> Executable:
        return _VERSIONS.bindparams(dinners=list(dinners))

    async def _let_go(self) -> None:
        await self._writer.stop()
        await self._lines.dispose()
