"""FAULT-16 with a full house: many dinners behind HAProxy as it is laid out, and one of two nodes freezes.

The trials have a balancer of our own, which notices within half a second; here it is the file that people use. Then the
other node freezes, which by now has everybody: what that takes is the processor's time of one node for the whole house,
and of a machine that also plays the phones, so it is said and not judged.
"""

import asyncio
import random
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Final

from app.rehearsal.server import ServerProcess, free_port
from app.rehearsal.wire import Wire
from tests.bench.tables import lay
from tests.chaos.goals import Said
from tests.chaos.ledger import Ledger
from tests.cluster.report import recovered, share
from tests.support.laid import answers, haproxy
from tests.support.memory import remembered_by
from tests.support.servers import asleep
from tests.support.services import Postgres, redis_server
from tests.support.table import back_again

GUESTS: Final = 4
PAUSE_S: Final = 5.0
"""Between two guesses of one guest."""

AT_ONCE: Final = 24
"""So many come in at the same time."""

WITHIN_S: Final = 30.0
WELL_AGAIN_S: Final = 4.0
"""Until HAProxy has looked at a node twice and takes it for well."""


@dataclass(slots=True)
class _Dinner:
    code: str
    guests: dict[str, Wire] = field(default_factory=dict)
    others: list[Wire] = field(default_factory=list)
    ledger: Ledger = field(default_factory=Ledger)

    @property
    def lines(self) -> list[Wire]:
        return [*self.guests.values(), *self.others]

    async def guess(self, guest: str, number: int) -> None:
        about = next(other for other in self.guests if other != guest)
        command = {"type": "guess", "about": about, "text": f"mestiere {number}"}
        answer = await self.guests[guest].do(command)
        self.ledger.note(guest, answer, ((guest, about), command))

    async def chat(self, guest: str, chance: random.Random) -> None:
        number = 0
        while True:
            await asyncio.sleep(2 * PAUSE_S * chance.random())
            number += 1
            await self.guess(guest, number)


async def frozen(folder: Path, postgres: Postgres, seed: int, dinners: int, rounds: int = 2) -> Said:
    """Freeze one of the two nodes, then (`rounds`) the other: how soon those at it were answered again.

    Raises AssertionError where something is lost, doubled or forked, TimeoutError where somebody is not answered.
    """
    url, said = postgres.database(), Said()
    seats = await asyncio.to_thread(lay, folder / "data", dinners, GUESTS, url)
    places = [line.split() for line in (await asyncio.to_thread(seats.read_text, "utf-8")).splitlines()]
    with redis_server() as redis:
        environment = {"HOST": "127.0.0.1", "DATABASE_URL": url, "LIMITS": "off", "NOTIFY_URL": redis.url}
        nodes = [ServerProcess(folder / "data", free_port(), environment) for _ in range(2)]
        async with AsyncExitStack() as stack:
            for node in nodes:
                stack.push_async_callback(asyncio.to_thread, node.stop)
            await asyncio.gather(*(node.start() for node in nodes))
            port = free_port()
            stack.enter_context(haproxy(folder, port, [node.port for node in nodes]))
            base = f"http://127.0.0.1:{port}"
            await answers(base)
            house = await stack.enter_async_context(_seated(base, places, random.Random(seed)))
            for node in nodes[:rounds]:
                if node is not nodes[0]:
                    await asyncio.sleep(WELL_AGAIN_S)
                there, moved = await _freeze(node, house)
                p95 = f"p95 {share(moved, 0.95):.2f} s, longest {max(moved):.2f} s"
                said += [there, *recovered(moved)] if node is nodes[0] else [f"then {there}: {p95}"]
                await answers(node.base)
        for dinner in house:
            dinner.ledger.holds(partial(remembered_by, postgres, url), dinner.code)
    acks = sum(len(dinner.ledger.acks) for dinner in house)
    return [*said, f"{acks:,} acknowledged, 0 lost, 0 doubled, 0 forks"]


@asynccontextmanager
async def _seated(base: str, places: list[list[str]], chance: random.Random) -> AsyncIterator[list[_Dinner]]:
    """Everybody comes in, and guests guess every now and then."""
    dinners: dict[str, _Dinner] = {}
    async with AsyncExitStack() as stack:
        waiting: list[Wire] = []
        for code, token, guest in places:
            line = await stack.enter_async_context(Wire(base, code, token, chance=random.Random(chance.random())))
            dinner = dinners.setdefault(code, _Dinner(code))
            if guest == "-":
                dinner.others.append(line)
            else:
                dinner.guests[guest] = line
            waiting.append(line)
            if len(waiting) == AT_ONCE:
                await _in(waiting)
                waiting.clear()
        await _in(waiting)
        chats = [
            asyncio.create_task(dinner.chat(guest, random.Random(chance.random())))
            for dinner in dinners.values()
            for guest in dinner.guests
        ]
        try:
            yield [*dinners.values()]
        finally:
            for chat in chats:
                chat.cancel()
            ended = await asyncio.gather(*chats, return_exceptions=True)
        broken = [end for end in ended if isinstance(end, Exception)]
        assert not broken, f"somebody gave up guessing: {broken[0]!r}"


async def _in(lines: list[Wire]) -> None:
    await asyncio.gather(*(line.until(bool, WITHIN_S) for line in lines))


async def _freeze(node: ServerProcess, house: list[_Dinner]) -> tuple[str, list[float]]:
    """Who sat there, and the seconds until each of them was answered, or shown something, by the other node."""
    visits = {line: line.connections for dinner in house for line in dinner.lines}
    back: dict[Wire, float] = {}
    with asleep(node):
        began = time.monotonic()

        async def asks(dinner: _Dinner, guest: str) -> None:
            await dinner.guess(guest, 0)
            back[dinner.guests[guest]] = time.monotonic() - began

        async def comes(line: Wire) -> None:
            await line.until(back_again(line, visits[line]), WITHIN_S)
            back[line] = time.monotonic() - began

        async with asyncio.timeout(WITHIN_S):
            coming = {line: asyncio.create_task(comes(line)) for dinner in house for line in dinner.others}
            await asyncio.gather(*(asks(dinner, guest) for dinner in house for guest in dinner.guests))
            away = [dinner for dinner in house if any(line.connections > visits[line] for line in dinner.lines)]
            here = {line for dinner in away for line in dinner.lines}
            await asyncio.gather(*(task for line, task in coming.items() if line in here))
            for task in coming.values():
                task.cancel()
            await asyncio.gather(*coming.values(), return_exceptions=True)
    moved = [back[line] for line in here]
    return f"{len(away)} of {len(house)} dinners, {len(moved)} of {len(visits)} lines at the node that froze", moved
