"""What is done to a house in the middle of an evening, one function per fault. Each raises AssertionError on loss."""

import asyncio
import json
import random
import socket
import sqlite3
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, ExitStack, asynccontextmanager, closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.protocol import CloseCode
from app.protocol.client import PROTOCOL
from app.rehearsal.calls import Calls
from app.rehearsal.server import ROOT, ServerProcess, free_port
from app.store import FILE
from app.store.copies import back_up, restore
from tests.chaos.disk import Disk
from tests.chaos.evening import guessing
from tests.support.memory import remembered
from tests.support.raw import raw_socket
from tests.support.table import Table, laid_table

TRIALS_A_DINNER: Final = 10
"""Then a new one: no dinner has so many guesses as this."""

MOST_STUCK_S: Final = 15.0
"""Eight of the kernel's (web/server.py), two more of the promise, and what a busy machine adds."""

STUCK_A_TABLE: Final = 25
"""A dinner has room for 32 tablets and projectors."""

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
    """F1, F2: SIGKILL after any acknowledgement, or with the power gone as well; how many acknowledgements held."""
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
    """F14: asked to stop in the middle of everything, and started again; how many acknowledgements held."""
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
    """F3: a sync says EIO. Nothing is acknowledged after it, the process goes, and a new one has everything."""
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
    """F4: refused with `storage_full`, read all the same, and well again by itself; after how many seconds."""
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


async def locked_memory(folder: Path, seed: int) -> tuple[float, float]:
    """F5: another program holds the database. Everybody is told within seconds, and pings go on as ever.

    How long until the last of seven heard `busy`, and the 99th of a hundred pings meanwhile; both in seconds.
    """
    async with house(folder) as (server, disk), guessing(server, random.Random(seed)) as evening:
        await evening.ledger.grows(20)
        (file,) = disk.data.glob("*.sqlite3")
        with closing(sqlite3.connect(file, isolation_level=None)) as stranger:
            stranger.execute("BEGIN IMMEDIATE")
            began = time.monotonic()
            pings = asyncio.create_task(_pings(server, evening.table))
            await evening.refusals.reach("busy", (*evening.table.players, "host"))
            told = time.monotonic() - began
            latencies = await pings
            stranger.execute("ROLLBACK")
        await evening.ledger.grows(20)
    return told, p99(latencies)


async def slow_disk(folder: Path, seed: int) -> tuple[float, float]:
    """F5: every sync takes a quarter of a second; the 99th of a hundred pings just before and meanwhile, in seconds."""
    async with house(folder) as (server, disk), guessing(server, random.Random(seed)) as evening:
        await evening.ledger.grows(6)
        calm = await _pings(server, evening.table)
        disk.make("slow", 250)
        await evening.ledger.grows(6)
        latencies = await _pings(server, evening.table)
        disk.mend("slow")
    return p99(calm), p99(latencies)


async def restored_copy(folder: Path, seed: int) -> int:
    """F18: a copy made in the middle of guessing comes back later. Everybody starts over from it, and goes on.

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


@dataclass(slots=True)
class Stuck:
    """What a hundred readers who do not read did: MB more, and seconds until the last was gone, at most.

    And to pings elsewhere: the 99th of a hundred before they came and beside them, in seconds, round by round.
    """

    more_mb: float
    gone_s: float
    before: list[float]
    beside: list[float]


async def stuck_readers(folder: Path, seed: int, count: int = 100, rounds: int = 1) -> Stuck:
    """F13: projectors that never read, at tables where everybody guesses; somebody at another table pings.

    They come and are let go so many times, so that what a machine does meanwhile falls on both sides.
    """
    chance = random.Random(seed)
    async with AsyncExitStack() as stack:
        server, _ = await stack.enter_async_context(house(folder))
        tables = -(-count // STUCK_A_TABLE)
        evenings = [await stack.enter_async_context(guessing(server, chance)) for _ in range(tables)]
        elsewhere = await stack.enter_async_context(laid_table(server.base))
        await evenings[0].ledger.grows(20)
        stuck = Stuck(0, 0, [], [])
        for _ in range(rounds):
            memory = _resident_mb(server)  # the evenings go on, and their log grows: each round by itself
            stuck.before.append(p99([latency for _ in range(10) for latency in await _pings(server, elsewhere)]))
            pings: list[float] = []
            with ExitStack() as sockets:
                for number in range(count):
                    sockets.enter_context(closing(_never_reads(server, evenings[number % tables].table)))
                hosts = [evening.table.host for evening in evenings]
                await asyncio.gather(*(host.until(lambda view: view["desk"]["screens"] > 1) for host in hosts))
                began = time.monotonic()
                while any(evening.table.view["desk"]["screens"] > 1 for evening in evenings):
                    assert time.monotonic() - began < MOST_STUCK_S, "stuck readers stay"
                    pings += await _pings(server, elsewhere)
                    stuck.more_mb = max(stuck.more_mb, _resident_mb(server) - memory)
            stuck.gone_s = max(stuck.gone_s, time.monotonic() - began)
            stuck.beside.append(p99(pings))
        return stuck


def _never_reads(server: ServerProcess, table: Table) -> socket.socket:
    """A projector's socket up to its hello; what comes back is left in the smallest of buffers."""
    reader = socket.socket()
    reader.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
    reader.connect(("127.0.0.1", server.port))
    hello = json.dumps({"type": "hello", "token": table.opened.screen_token, "protocol": PROTOCOL}).encode()
    upgrade = (
        f"GET /ws/{table.code} HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\nConnection: Upgrade\r\n"
        "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"
    )
    reader.sendall(upgrade.encode())
    assert reader.recv(512).startswith(b"HTTP/1.1 101 ")
    # A client masks what it says; a mask of zeros leaves it as it is.
    reader.sendall(bytes((0x81, 0x80 | len(hello), 0, 0, 0, 0)) + hello)
    return reader


def _resident_mb(server: ServerProcess) -> float:
    status = Path(f"/proc/{server.pid}/status").read_text(encoding="ascii")
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024


async def two_tabs(folder: Path, seed: int, turns: int = 50) -> int:
    """F8: two tabs on one seat, in turns. The older one is told and stays away; how many connections were made."""
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


async def jumping_clock(folder: Path, seed: int) -> float:
    """F11: wall time jumps by ten years, both ways, in a drumroll; how long it took to its end, in seconds.

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


async def _pings(server: ServerProcess, table: Table) -> list[float]:
    """How long each of a hundred pings took that a projector said one after another, in seconds."""
    latencies = []
    async with raw_socket(server.base, table.code, table.opened.screen_token) as socket:
        for _ in range(100):
            began = time.monotonic()
            await socket.asked('{"type":"ping"}')
            latencies.append(time.monotonic() - began)
    return latencies


def p99(latencies: list[float]) -> float:
    """Ninety-nine of a hundred were no longer."""
    return sorted(latencies)[len(latencies) * 99 // 100 - 1]
