"""Six guests who never stop guessing, whatever happens to their server, and somebody who writes down every answer."""

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from app.rehearsal.server import ServerProcess
from app.rehearsal.wire import HungUpError, Wire
from tests.chaos.ledger import Ledger, Refusals
from tests.support.memory import Memory, remembered
from tests.support.table import Player, Table, back_again, laid_table

NAMES: Final = ("Anna", "Bruno", "Carla", "Dario", "Elena", "Fabio")


@dataclass(slots=True)
class Evening:
    """One dinner in the middle of its guessing, and what was heard of it."""

    server: ServerProcess | None
    memory: Memory
    table: Table
    ledger: Ledger
    refusals: Refusals
    _over: bool = False

    @property
    def lines(self) -> list[Wire]:
        """Everybody's."""
        return [self.table.host, self.table.screen, *(player.wire for player in self.table.players.values())]

    async def come_back(self) -> None:
        """Start the server again, and wait until everybody is back by themselves."""
        assert self.server is not None
        visits = [line.connections for line in self.lines]
        await self.server.start()
        await self.all_back(visits)

    async def all_back(self, visits: list[int]) -> None:
        """Wait until every line has been connected more often than so."""
        await asyncio.gather(
            *(line.until(back_again(line, before)) for line, before in zip(self.lines, visits, strict=True))
        )

    def check(self) -> None:
        """The ledger and the log agree."""
        self.ledger.holds(self.memory, self.table.code)

    async def _guess(self, player: Player, chance: random.Random) -> None:
        others = [other for other in self.table.players if other != player.id]
        number = 0
        while not self._over:
            number += 1
            try:
                said = await player.does("guess", about=chance.choice(others), text=f"mestiere {number}")
                self.ledger.note(player.id, said)
            except (HungUpError, AssertionError) as error:
                self.ledger.end(error)
                raise

    async def end(self, guessing: asyncio.Future[Any]) -> None:
        """Everybody finishes their sentence; then all see the same table, and the log says what it should."""
        self._over = True
        await guessing
        version = max(self.ledger.acks.values())
        await asyncio.gather(*(line.until(lambda view: view["version"] >= version) for line in self.lines))
        tables = [shown(line) for line in self.lines]
        assert all(table == tables[0] for table in tables), "not everybody sees the same table"
        assert len({_seen(line)["version"] for line in self.lines}) == 1
        self.check()


def shown(line: Wire) -> dict[str, Any]:
    """What a line shows of the dinner: not the clock, and not who is here, which nodes without a broker cannot know."""
    table = _seen(line)["table"]
    guests = [{**guest, "here": None} for guest in table["guests"]]
    return {**table, "now": None, "screens": None, "guests": guests}


def _seen(line: Wire) -> dict[str, Any]:
    assert line.view is not None
    return line.view


def guessing(server: ServerProcess, chance: random.Random) -> AbstractAsyncContextManager[Evening]:
    """An evening that is going on; at the end of the block it is ended and checked."""
    return guessing_at(server.base, partial(remembered, server), chance, server)


@asynccontextmanager
async def guessing_at(
    base: str, memory: Memory, chance: random.Random, server: ServerProcess | None = None
) -> AsyncIterator[Evening]:
    """The same at an address that people call, with a memory somewhere."""
    refusals = Refusals()
    async with laid_table(base, listen=refusals.listen) as table:
        await table.seat_sealed(*NAMES)
        await table.step()
        evening = Evening(server, memory, table, Ledger(), refusals)
        work = [evening._guess(player, random.Random(chance.random())) for player in table.players.values()]
        everybody = asyncio.gather(*work)
        try:
            yield evening
            await evening.end(everybody)
        finally:
            everybody.cancel()
            await asyncio.gather(everybody, return_exceptions=True)
