"""FAULT-13: readers who do not read: what they hold, when they are gone, and what somebody at another table feels."""

import asyncio
import json
import os
import random
import socket
import time
from collections.abc import Iterator
from contextlib import AsyncExitStack, ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import mean, median
from typing import Final

from app.protocol.client import PROTOCOL
from app.rehearsal.server import ServerProcess
from tests.bench.crowd import CROWDS_CORE, SERVERS_CORE, alone_on, prefer
from tests.bench.machine import cpu_s
from tests.chaos.evening import Evening, guessing
from tests.chaos.pinger import Pings, p99, pinging
from tests.chaos.trials import house
from tests.fuzz.messages import resident_mb
from tests.support.table import Table, laid_table

CALM_S: Final = 8.0
"""About as long as stuck readers stay: as many pings without them as beside them."""

STUCK_A_TABLE: Final = 25
"""A dinner has room for 32 tablets and projectors."""

GIVEN_UP_S: Final = 30.0

LOOK_S: Final = 0.05
"""Between two looks at what the server holds."""


@dataclass(frozen=True, slots=True)
class Moment:
    """When, of `time.monotonic`; how much was acknowledged by then; and the server's processor seconds."""

    at: float
    acks: int
    cpu_s: float


@dataclass(frozen=True, slots=True)
class Window:
    """From when to when."""

    begin: Moment
    end: Moment

    @property
    def cost_us(self) -> float:
        """Of one acknowledgement to the server, with everything that it brings about, in microseconds."""
        return 1e6 * (self.end.cpu_s - self.begin.cpu_s) / (self.end.acks - self.begin.acks)


@dataclass(frozen=True, slots=True)
class Stuck:
    """What readers who do not read did: MB more, and seconds from the first until the last was gone, at most.

    And to pings elsewhere: the 99th of a hundred without them, and beside them, in seconds. A calm comes before each
    round and after the last. `cost_us`: of an acknowledgement at their tables, in the calms and beside them.
    """

    more_mb: float
    gone_s: float
    calm: list[float]
    beside: list[float]
    pings: int
    cost_us: tuple[float, float]

    @property
    def worse_percent(self) -> float:
        """How much longer the 99th ping took beside them than in the calms around it: the middle of all rounds."""
        around = [mean(pair) for pair in self._pairs]
        return 100 * (median(beside / calm for beside, calm in zip(self.beside, around, strict=True)) - 1)

    @property
    def noise_percent(self) -> float:
        """How much two calms differ that have one round between them: nothing below it was seen."""
        return 100 * median(max(pair) / min(pair) - 1 for pair in self._pairs)

    @property
    def _pairs(self) -> list[tuple[float, float]]:
        return list(zip(self.calm, self.calm[1:], strict=False))


async def stuck_readers(folder: Path, seed: int, count: int = 100, rounds: int = 1, calm_s: float = CALM_S) -> Stuck:
    """Projectors that never read, at tables where everybody guesses all the time; somebody pings at another table.

    `count` of them, as many at each table, come and are let go so many times, with a calm in between: what the machine
    does meanwhile falls on both.
    """
    chance = random.Random(seed)
    async with AsyncExitStack() as stack:
        with _alone_on(SERVERS_CORE):
            server, _ = await stack.enter_async_context(house(folder))
        assert server.pid is not None
        prefer(server.pid)
        stack.enter_context(_alone_on(CROWDS_CORE))
        tables = -(-count // STUCK_A_TABLE)
        evenings = [await stack.enter_async_context(guessing(server, chance)) for _ in range(tables)]
        elsewhere = await stack.enter_async_context(laid_table(server.base))
        await evenings[0].ledger.grows(20)
        more_mb = gone_s = 0.0
        besides: list[Window] = []
        async with pinging(elsewhere) as pings:
            calms = [await _calm(server, evenings, calm_s)]
            for _ in range(rounds):
                window, seconds, mb = await _round(server, evenings, count)
                more_mb, gone_s = max(more_mb, mb), max(gone_s, seconds)
                besides.append(window)
                calms.append(await _calm(server, evenings, calm_s))
    cost_us = median(calm.cost_us for calm in calms), median(beside.cost_us for beside in besides)
    return Stuck(more_mb, gone_s, _p99s(pings, calms), _p99s(pings, besides), len(pings.taken), cost_us)


def _p99s(pings: Pings, windows: list[Window]) -> list[float]:
    return [p99(pings.between(window.begin.at, window.end.at)) for window in windows]


async def _calm(server: ServerProcess, evenings: list[Evening], seconds: float) -> Window:
    began = _now(server, evenings)
    await asyncio.sleep(seconds)
    return Window(began, _now(server, evenings))


def _now(server: ServerProcess, evenings: list[Evening]) -> Moment:
    assert server.pid is not None
    acks = sum(len(evening.ledger.acks) for evening in evenings)
    return Moment(time.monotonic(), acks, cpu_s(server.pid))


async def _round(server: ServerProcess, evenings: list[Evening], count: int) -> tuple[Window, float, float]:
    """From when all were in until all were gone; seconds from the first until then; and MB more, at most."""
    assert server.pid is not None
    memory, more_mb = resident_mb(server.pid), 0.0  # the evenings go on, and their log grows: each round by itself
    hosts = [evening.table.host for evening in evenings]
    came = time.monotonic()
    with ExitStack() as sockets:
        for number in range(count):
            sockets.enter_context(closing(_never_reads(server, evenings[number % len(evenings)].table)))
        own = count // len(evenings)
        await asyncio.gather(*(host.until(lambda view: view["desk"]["screens"] > own) for host in hosts))
        began = _now(server, evenings)
        while any(evening.table.view["desk"]["screens"] > 1 for evening in evenings):
            assert time.monotonic() - came < GIVEN_UP_S, "stuck readers stay"
            await asyncio.sleep(LOOK_S)
            more_mb = max(more_mb, resident_mb(server.pid) - memory)
        gone = _now(server, evenings)
    return Window(began, gone), gone.at - came, more_mb


@contextmanager
def _alone_on(core: int) -> Iterator[None]:
    """What is started meanwhile has this processor to itself, where there are several."""
    if (os.cpu_count() or 1) <= CROWDS_CORE:
        yield
        return
    with alone_on({core}):
        yield


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
