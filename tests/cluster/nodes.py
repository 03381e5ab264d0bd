"""Two nodes on one PostgreSQL, real processes, and a balancer in front that does what an ordinary one does."""

import asyncio
import os
import shutil
import signal
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from app.rehearsal.server import ROOT, ServerProcess, free_port
from tests.support.memory import Remembered, remembered_by
from tests.support.services import Postgres

CHUNK: Final = 65_536
CHECK_S: Final = 0.2
"""Between two looks at a node's health, and how long its answer may take."""

MISSED: Final = 2
"""So many looks in vain, and a node is down."""


class Balancer:
    """Every new connection to the well node that has the fewest; what is open to a node that is down is cut.

    Use with `async with`; `base` is the address that people call, `bears` how many looks in vain a node may take,
    `brought` how many connections each was given so far.
    """

    def __init__(self, nodes: list[ServerProcess]) -> None:
        self._nodes = nodes
        self.bears = MISSED
        self.brought = [0] * len(nodes)
        self._missed = [0] * len(nodes)
        self._open: list[set[asyncio.StreamWriter]] = [set() for _ in nodes]
        self._tasks: set[asyncio.Task[None]] = set()
        self._server: asyncio.Server | None = None
        self.base = ""

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", 0)
        self.base = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        for number in range(len(self._nodes)):
            self._keep(asyncio.create_task(self._look_after(number)))
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._server is not None
        self._server.close()
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._server.wait_closed()

    @property
    def shares(self) -> list[int]:
        """How many connections each node has."""
        return [len(writers) // 2 for writers in self._open]

    def _keep(self, task: asyncio.Task[None]) -> None:
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _look_after(self, number: int) -> None:
        while True:
            self._missed[number] = 0 if await self._is_well(number) else self._missed[number] + 1
            if self._missed[number] == self.bears:
                for writer in tuple(self._open[number]):
                    writer.transport.abort()
            await asyncio.sleep(CHECK_S)

    async def _is_well(self, number: int) -> bool:
        try:
            async with asyncio.timeout(CHECK_S):
                reader, writer = await asyncio.open_connection("127.0.0.1", self._nodes[number].port)
                try:
                    writer.write(b"GET /readyz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                    return b" 200 " in await reader.readline()
                finally:
                    writer.transport.abort()
        except OSError:
            return False

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._keep(task)
        for number in sorted(range(len(self._nodes)), key=lambda at: len(self._open[at])):
            if self._missed[number] >= self.bears:
                continue
            with suppress(OSError):
                there, onward = await asyncio.open_connection("127.0.0.1", self._nodes[number].port)
                break
        else:
            writer.transport.abort()
            return
        self.brought[number] += 1
        self._open[number] |= {writer, onward}
        try:
            await asyncio.gather(_pump(reader, onward), _pump(there, writer))
        except asyncio.CancelledError:
            return
        finally:
            self._open[number] -= {writer, onward}
            writer.transport.abort()
            onward.transport.abort()


async def _pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while data := await reader.read(CHUNK):
            writer.write(data)
            await writer.drain()
        writer.close()


@dataclass(slots=True)
class Cluster:
    """Nodes, what is in front of them, and what is behind."""

    nodes: list[ServerProcess]
    balancer: Balancer
    postgres: Postgres
    url: str

    def memory(self, code: str) -> list[Remembered]:
        """The log of one dinner, as the database has it."""
        return remembered_by(self.postgres, self.url, code)

    def freeze(self, number: int) -> None:
        """Stop a node where it is; it does not know."""
        self._signal(number, signal.SIGSTOP)

    def thaw(self, number: int) -> None:
        """Let it go on, as if nothing had been."""
        self._signal(number, signal.SIGCONT)

    def _signal(self, number: int, what: signal.Signals) -> None:
        pid = self.nodes[number].pid
        assert pid is not None
        os.kill(pid, what)


@asynccontextmanager
async def cluster(
    folder: Path, postgres: Postgres, nodes: int = 2, root: Path = ROOT, **environment: str
) -> AsyncIterator[Cluster]:
    """Nodes on a database of their own, with one key, as an operator would give it to them. `root`: of what version."""
    folder.mkdir(parents=True, exist_ok=True)  # noqa: ASYNC240 - before anything runs
    url = postgres.database()
    settings = {"LIMITS": "off", "HOST": "127.0.0.1", "DATABASE_URL": url, **environment}
    async with AsyncExitStack() as stack:
        servers: list[ServerProcess] = []
        for number in range(nodes):
            data = folder / f"node{number}"
            if servers:
                data.mkdir(parents=True)
                shutil.copy2(servers[0].data / "key", data / "key")
            server = ServerProcess(data, free_port(), settings, root)
            stack.push_async_callback(asyncio.to_thread, server.stop)
            await server.start()
            servers.append(server)
        balancer = await stack.enter_async_context(Balancer(servers))
        yield Cluster(servers, balancer, postgres, url)
