"""What is done to a house in the middle of an evening, one function per fault. Each raises AssertionError on loss."""

import asyncio
import random
import sqlite3
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.protocol import CloseCode
from app.rehearsal.calls import Calls
from app.rehearsal.server import ROOT, ServerProcess, free_port
from app.store import FILE
from app.store.copies import back_up, restore
from tests.bench.crowd import Figures, Load, Restaurant, build
from tests.chaos.disk import Disk
from tests.chaos.evening import guessing
from tests.chaos.pinger import pinging
from tests.support.memory import remembered
from tests.support.table import laid_table

TRIALS_A_DINNER: Final = 10
"""Then a new one: no dinner has so many guesses as this."""

TEN_YEARS_S: Final = 10 * 365 * 86_400

MOST_ACKS: Final = 120
"""The fault comes after at most so many acknowledgements."""


Told = Callable[[int, int, int], None]
"""Hears how many trials are done, of how many, and how many acknowledgements they held."""


def quiet(done: int, of: int, acks: int) -> None:
    """Nobody asks."""


@asynccontextmanager
async def house(folder: Path, root: Path = ROOT, **environment: str) -> AsyncIterator[tuple[ServerProcess, Disk]]:
    """A server on a disk that can be broken; `root` is the tree it runs from."""
    disk = Disk(folder / "data")
    settings = {"LIMITS": "off", "HOST": "127.0.0.1", **disk.environment, **environment}
    server = ServerProcess(disk.data, free_port(), settings, root)
    await server.start()
    try:
        yield server, disk
    finally:
        await asyncio.to_thread(server.stop)


async def deaths(folder: Path, seed: int, trials: int, *, power: bool, told: Told = quiet, root: Path = ROOT) -> int:
    """FAULT-1, FAULT-2: SIGKILL after any acknowledgement, or with the power gone as well; how many of them held."""
    chance = random.Random(seed)
    held = done = 0
    async with house(folder, root) as (server, disk):
        while done < trials:
            async with guessing(server, chance) as evening:
                for _ in range(min(TRIALS_A_DINNER, trials - done)):
                    evening.air(chance)
                    await evening.ledger.grows(chance.randint(1, MOST_ACKS))
                    await evening.trouble(chance)
                    server.kill()
                    if power:
                        disk.cut()
                    evening.clear_air()
                    await evening.come_back()
                    evening.check()
                    done += 1
                    told(done, trials, held + len(evening.ledger.acks))
            held += len(evening.ledger.acks)
    return held


async def polite_restarts(folder: Path, seed: int, trials: int, told: Told = quiet) -> int:
    """FAULT-14: asked to stop in the middle of everything, and started again; how many acknowledgements held."""
    chance = random.Random(seed)
    async with house(folder) as (server, _), guessing(server, chance) as evening:
        for number in range(1, trials + 1):
            evening.air(chance)
            await evening.ledger.grows(chance.randint(1, MOST_ACKS))
            visits = [line.connections for line in evening.lines]
            await asyncio.to_thread(server.stop)
            evening.clear_air()
            await server.start()
            await evening.all_back(visits)
            evening.check()
            told(number, trials, len(evening.ledger.acks))
    return len(evening.ledger.acks)


async def sick_disk(folder: Path, seed: int) -> int:
    """FAULT-3: a sync says EIO. Nothing is acknowledged after it, the process goes, and a new one has everything."""
    chance = random.Random(seed)
    async with house(folder) as (server, disk), guessing(server, chance) as evening:
        await evening.ledger.grows(50)
        disk.make("sick")
        await asyncio.to_thread(server.gone)
        acknowledged = len(evening.ledger.acks)
        disk.mend("sick")
        await evening.come_back()
        evening.check()
    return acknowledged


async def full_disk(folder: Path, seed: int) -> float:
    """FAULT-4: refused with `storage_full`, read all the same, and well again by itself; after how many seconds."""
    async with house(folder) as (server, disk), guessing(server, random.Random(seed)) as evening:
        await evening.ledger.grows(20)
        disk.make("full")
        await evening.refusals.reach("storage_full", (*evening.table.players, "host"))
        acknowledged = len(evening.ledger.acks)
        ready = await Calls(server.base).send("GET", "/readyz")
        assert ready.status == 503, ready
        newcomer = await evening.table.dial("screen", evening.table.opened.screen_token)
        assert newcomer.view is not None, "reading goes on"
        assert len(evening.ledger.acks) == acknowledged, "nothing is acknowledged that cannot be kept"
        disk.mend("full")
        mended = time.monotonic()
        await evening.ledger.grows(1)
        recovered = time.monotonic() - mended
        await evening.ledger.grows(20)
    return recovered


@dataclass(frozen=True, slots=True)
class Locked:
    """Seconds until the last of seven heard `busy`, and after the lock until something was acknowledged again.

    And the 99th of a hundred pings meanwhile.
    """

    told_s: float
    again_s: float
    ping_s: float


async def locked_memory(folder: Path, seed: int) -> Locked:
    """FAULT-5: another program holds the database. Everybody is told within seconds; reading and pings go on."""
    async with house(folder) as (server, disk), guessing(server, random.Random(seed)) as evening:
        await evening.ledger.grows(20)
        (file,) = disk.data.glob("*.sqlite3")
        with closing(sqlite3.connect(file, isolation_level=None)) as stranger:
            async with pinging(evening.table) as pings:
                stranger.execute("BEGIN IMMEDIATE")
                began = time.monotonic()
                await evening.refusals.reach("busy", (*evening.table.players, "host"))
                told = time.monotonic() - began
                newcomer = await evening.table.dial("screen", evening.table.opened.screen_token)
                assert newcomer.view is not None, "reading goes on"
            stranger.execute("ROLLBACK")
        mended = time.monotonic()
        await evening.ledger.grows(1)
        again = time.monotonic() - mended
        await evening.ledger.grows(20)
    return Locked(told, again, pings.p99)


@dataclass(frozen=True, slots=True)
class Slow:
    """The 99th of a hundred pings before syncs were slow and meanwhile, in seconds.

    And the share of those meanwhile that took longer than half a sync.
    """

    calm_s: float
    ping_s: float
    late: float


SLOW_SYNC_MS: Final = 250


async def slow_disk(folder: Path, seed: int, acks: int = 60) -> Slow:
    """FAULT-5: every sync takes a quarter of a second, for so many acknowledgements; only who asked waits for it."""
    async with house(folder) as (server, disk), guessing(server, random.Random(seed)) as evening:
        await evening.ledger.grows(6)
        async with pinging(evening.table) as calm:
            await evening.ledger.grows(10 * acks)
        disk.make("slow", SLOW_SYNC_MS)
        await evening.ledger.grows(6)
        async with pinging(evening.table) as pings:
            await evening.ledger.grows(acks)
        disk.mend("slow")
    return Slow(calm.p99, pings.p99, pings.later_than(SLOW_SYNC_MS / 1000 / 2))


async def restored_copy(folder: Path, seed: int) -> int:
    """FAULT-18: a copy made in the middle of guessing comes back later. Everybody starts over from it, and goes on.

    How many versions were forgotten.
    """
    async with house(folder) as (server, disk), guessing(server, random.Random(seed)) as evening:
        memory = disk.data / FILE
        await evening.ledger.grows(30)
        sure = set(evening.ledger.acks)
        back_up(memory, folder / "copy")
        await evening.ledger.grows(60)
        epoch, ahead = evening.table.view["epoch"], evening.table.view["version"]
        await asyncio.to_thread(server.stop)
        restore(folder / "copy", memory)
        newest = len(remembered(server, evening.table.code))
        evening.ledger.forget(after=newest)
        assert sure <= evening.ledger.acks.keys(), "what was acknowledged before the copy is in it"
        await evening.come_back()
        assert evening.table.view["epoch"] != epoch
        await evening.ledger.grows(30)
    return int(ahead) - newest


async def two_tabs(folder: Path, seed: int, turns: int = 50) -> int:
    """FAULT-8: two tabs on one seat, in turns. The older one is told and stays away; how many connections were made."""
    async with house(folder) as (server, _), laid_table(server.base) as table:
        (anna,) = await table.seat_sealed("Anna")
        lines = [anna.wire]
        for _ in range(turns):
            newer = await table.dial(anna.id, anna.token)
            assert await lines[-1].ended() == CloseCode.OPENED_ELSEWHERE, "the older tab is told"
            lines.append(newer)
        assert [line.connections for line in lines] == [1] * len(lines), "nobody comes back by themselves"
        assert lines[-1].closed is None
    return len(lines)


async def storm(folder: Path, dinners: int = 200) -> Figures:
    """FAULT-12: fourteen people at each of so many dinners lose their lines at one moment and call again in the next.

    The crowd of tests/bench, everybody at once; what it measured. Raises NoCrowdError where it cannot be made.
    """
    guests = 12  # and a tablet and a projector
    return await asyncio.to_thread(_storm, folder, dinners, guests, dinners * (guests + 2))


def _storm(folder: Path, dinners: int, guests: int, people: int) -> Figures:
    house = Restaurant(folder, dinners, guests)
    house.open()
    try:
        figures = house.meet(build(folder), Load("storm", at_once=people))
    finally:
        house.server.stop()
    assert figures["connections"] == people
    assert figures["seated"] == people, f"{people - figures['seated']} did not come back"
    assert not figures["refused"], figures
    assert not figures["errors"], figures
    return figures


async def jumping_clock(folder: Path, seed: int) -> float:
    """FAULT-11: wall time jumps by ten years, both ways, in a drumroll; how long it took to its end, in seconds.

    Before it the house starts anew with a clock ten years ahead, by which this evening is long over.
    """
    async with house(folder) as (server, disk), laid_table(server.base) as table:
        anna, bruno = await table.seat_sealed("Anna", "Bruno")
        await table.step()
        assert (await anna.does("guess", about=bruno.id, text="pilota")).done
        disk.make("clock", TEN_YEARS_S)
        await asyncio.to_thread(server.stop)
        await server.start()
        await table.go_to("drumroll")
        disk.mend("clock")
        began = time.monotonic()
        disk.make("clock", TEN_YEARS_S)
        assert (await table.leads("rename", guest=anna.id, name="Annina")).done
        disk.make("clock", -TEN_YEARS_S)
        assert (await table.leads("rename", guest=anna.id, name="Anna")).done
        assert await table.cut() == "unmasked"
        took = time.monotonic() - began
        await table.go_to("finale")
    return took
