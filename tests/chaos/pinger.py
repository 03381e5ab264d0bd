"""A projector that pings, in a process of its own: nobody else's work is in what it measures.

`python -m tests.chaos.pinger BASE CODE TOKEN` says one line when it begins. It pings every few milliseconds until its
standard input ends; then it says when each ping was due and how long after that its answer came, in seconds of the
system's clock. A ping that comes late because the one before it waits has waited too.
"""

import asyncio
import json
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Final

from app.rehearsal.server import ROOT
from tests.bench.crowd import prefer
from tests.support.raw import raw_socket
from tests.support.table import Table

PING: Final = '{"type":"ping"}'
EVERY_S: Final = 0.002


@dataclass(slots=True)
class Pings:
    """When each was due, and how long it took from then; known once the pinging is over."""

    taken: list[tuple[float, float]] = field(default_factory=list)

    def between(self, begin: float, end: float) -> list[float]:
        """How long those took that were due between these two moments of `time.monotonic`."""
        return [took for due, took in self.taken if begin <= due < end]

    def later_than(self, seconds: float) -> float:
        """The share that took longer."""
        return sum(took > seconds for _, took in self.taken) / len(self.taken)

    @property
    def p99(self) -> float:
        """Ninety-nine of a hundred took no longer."""
        return p99([took for _, took in self.taken])


@asynccontextmanager
async def pinging(table: Table) -> AsyncIterator[Pings]:
    """Somebody pings at this table meanwhile, from another process."""
    pings = Pings()
    command = (sys.executable, "-m", __name__, table.base, table.code, table.opened.screen_token)
    process = await asyncio.create_subprocess_exec(
        *command, cwd=ROOT, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
    )
    prefer(process.pid)
    try:
        assert process.stdout is not None
        assert await process.stdout.readline(), "nobody pings"
        yield pings
        said, _ = await process.communicate(b"")
        pings.taken += [(due, took) for due, took in json.loads(said)]
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


def p99(latencies: list[float]) -> float:
    """Ninety-nine of a hundred were no longer."""
    assert latencies, "nobody pinged"
    return sorted(latencies)[-(-len(latencies) * 99 // 100) - 1]


async def main(base: str, code: str, token: str) -> None:
    """The process."""
    over = asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    taken: list[tuple[float, float]] = []
    async with raw_socket(base, code, token) as socket:
        sys.stdout.write("begins\n")
        sys.stdout.flush()
        due = time.monotonic()
        while not over.done():
            await socket.asked(PING)
            taken.append((due, time.monotonic() - due))
            due += EVERY_S
            await asyncio.sleep(due - time.monotonic())
    json.dump(taken, sys.stdout)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
