"""Six guests who never stop guessing and a host who never stops meddling, whatever happens to their server.

Everybody calls through a proxy that can spoil the line, and somebody writes down every answer.
"""

import asyncio
import random
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from app.rehearsal.server import ServerProcess
from app.rehearsal.wire import HungUpError, Wire
from tests.chaos.ledger import Ledger, Refusals
from tests.support.flaky import FlakyLink
from tests.support.memory import Memory, remembered
from tests.support.table import Player, Table, back_again, laid_table

MOST_TROUBLE_S: Final = 0.03

NAMES: Final = ("Anna", "Bruno", "Carla", "Dario", "Elena", "Fabio")


@dataclass(slots=True)
class Evening:
    """One dinner in the middle of its guessing, and what was heard of it."""

    server: ServerProcess | None
    memory: Memory
    table: Table
    ledger: Ledger
    refusals: Refusals
    link: FlakyLink | None = None
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

    def air(self, chance: random.Random) -> None:
        """What the line is like for a while: mostly good, else slow, or in drips."""
        assert self.link is not None
        chance.choices((self.link.let_pass, partial(self.link.drag, 0.005), self.link.drip), (2, 1, 1))[0]()

    def clear_air(self) -> None:
        """The line is good again."""
        assert self.link is not None
        self.link.let_pass()

    async def trouble(self, chance: random.Random) -> None:
        """What happens to the line just before something happens to the house: mostly nothing."""
        assert self.link is not None
        spoil = chance.choices((None, self.link.swallow, self.link.swallow_answers, self.link.reset), (3, 1, 1, 1))[0]
        if spoil is not None:
            spoil()
            await asyncio.sleep(chance.random() * MOST_TROUBLE_S)

    async def says(self, words: Coroutine[Any, Any, None]) -> None:
        """Somebody talks until the evening is over; whoever counts their answers hears it when they cannot."""
        try:
            await words
        except (HungUpError, AssertionError) as error:
            self.ledger.end(error)
            raise

    async def _talk(self, player: Player, chance: random.Random) -> None:
        """Guesses most of the time, passes, knows somebody, takes an answer back."""
        others = [other for other in self.table.players if other != player.id]
        number = 0
        while not self._over:
            number += 1
            about = chance.choice(others)
            pair = (player.id, about)
            kind = chance.choices(("guess", "pass", "know", "withdraw"), (7, 1, 1, 1))[0]
            if kind == "withdraw" and self.ledger.present().get(pair) is None:
                continue
            text = f"mestiere {number}" if kind == "guess" else None
            answer = await player.does(kind, about=about, **({"text": text} if text else {}))
            if kind == "withdraw" and answer.code == "nothing_to_undo":
                continue  # a copy came back meanwhile that is older than the answer
            self.ledger.note(player.id, answer, (pair, None if kind == "withdraw" else {"kind": kind, "text": text}))

    async def _meddle(self, chance: random.Random) -> None:
        """The host renames people, pauses and goes on, opens and closes the door."""
        number = 0
        while not self._over:
            number += 1
            guest, door = chance.choice(list(self.table.players)), chance.choice(("open", "knock", "closed"))
            name, on = f"{self.table.players[guest].name} {number}", chance.random() < 0.5
            command, meant = chance.choice(
                (
                    ({"type": "rename", "guest": guest, "name": name}, (("name", guest), name)),
                    ({"type": "pause", "on": on}, (("table", "paused"), on)),
                    ({"type": "doors", "state": door}, (("table", "doors"), door)),
                )
            )
            self.ledger.note("host", await self.table.host.do(command), meant)

    async def end(self, guessing: asyncio.Future[Any]) -> None:
        """Everybody finishes their sentence; then all see the same table, and the log says what it should."""
        self._over = True
        await guessing
        version = max(self.ledger.acks.values())
        await asyncio.gather(*(line.until(lambda view: view["version"] >= version) for line in self.lines))
        tables = [shown(line) for line in self.lines]
        assert all(table == tables[0] for table in tables), "not everybody sees the same table"
        assert len({_seen(line)["version"] for line in self.lines}) == 1
        assert self._shown() == {key: meant for key, meant in self.ledger.present().items() if meant is not None}
        self.check()

    def _shown(self) -> dict[tuple[str, str], object]:
        """As much of what the ledger means as the phones and the table show now."""
        said = {
            (player.id, about): answer
            for player in self.table.players.values()
            for about, answer in _seen(player.wire)["seat"]["guesses"].items()
        }
        meddled = {key for key in self.ledger.present() if key[0] in ("name", "table")}
        table = _seen(self.table.host)["table"]
        names = {("name", guest["id"]): guest["name"] for guest in table["guests"]}
        both = {**names, ("table", "paused"): table["paused"], ("table", "doors"): table["doors"]}
        return {**said, **{key: both[key] for key in meddled}}


def shown(line: Wire) -> dict[str, Any]:
    """What a line shows of the dinner: not the clock, and not who is here, which nodes without a broker cannot know."""
    table = _seen(line)["table"]
    guests = [{**guest, "here": None} for guest in table["guests"]]
    return {**table, "now": None, "screens": None, "guests": guests}


def _seen(line: Wire) -> dict[str, Any]:
    assert line.view is not None
    return line.view


@asynccontextmanager
async def guessing(server: ServerProcess, chance: random.Random) -> AsyncIterator[Evening]:
    """An evening that is going on; at the end of the block it is ended and checked."""
    memory = partial(remembered, server)
    async with FlakyLink(server.port) as link, guessing_at(link.base, memory, chance, server, link) as evening:
        yield evening


@asynccontextmanager
async def guessing_at(
    base: str,
    memory: Memory,
    chance: random.Random,
    server: ServerProcess | None = None,
    link: FlakyLink | None = None,
) -> AsyncIterator[Evening]:
    """The same at an address that people call, with a memory somewhere."""
    refusals = Refusals()
    async with laid_table(base, listen=refusals.listen) as table:
        await table.seat_sealed(*NAMES)
        await table.step()
        evening = Evening(server, memory, table, Ledger(), refusals, link)
        words = [evening._talk(player, random.Random(chance.random())) for player in table.players.values()]
        words.append(evening._meddle(random.Random(chance.random())))
        everybody = asyncio.gather(*map(evening.says, words))
        try:
            yield evening
            await evening.end(everybody)
        finally:
            everybody.cancel()
            await asyncio.gather(everybody, return_exceptions=True)
