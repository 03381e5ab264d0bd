"""The model held against two nodes on a PostgreSQL with a broker: for every figure what it said and what came."""

import asyncio
import os
import re
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from math import ceil
from pathlib import Path
from typing import Final

from app.rehearsal.calls import Calls
from app.rehearsal.server import ServerProcess, free_port
from app.rooms.exchange import MOST_NOTICES
from app.rooms.notices import REPEAT_S
from tests.bench.crowd import prefer
from tests.bench.machine import cpu_s, family_cpu_s, memory_kib
from tests.capacity.evenings import Played, play
from tests.capacity.model import Costs, Evening, Need, cores, need
from tests.support.services import Postgres, Redis, postgres_server, redis_server

NODES: Final = 2
LOOK_S: Final = 1.0
WARM_SPEED: Final = 60

TOLERANCE: Final = 0.25
"""By how much of what the model says a figure may be off before the two do not agree."""

HOW: Final = {
    "connections": "predicted",
    "commands a second": "predicted",
    "events written a second": "fitted",
    "bytes of the log an event": "fitted",
    "views a second": "predicted",
    "network out (views), Mbit/s": "predicted",
    "storm": "predicted",
    "cores of the nodes": "predicted",
    "memory of an empty node, MiB": "fitted",
    "memory a node, MiB": "fitted",
    "texts to the broker a second": "at most",
    "cores of the database": "fitted",
}
"""What the model has to do with a figure. `predicted`: from one node with a file, and from other evenings. `fitted`: a
constant in it was taken from such a run as this, so that only another machine or version can put it in the wrong.
`at most`: what becomes due while a text is on its way leaves with the next."""


@dataclass(slots=True)
class House:
    """Two nodes and what is behind them; `most_` is the most that was seen while the evenings ran."""

    nodes: list[ServerProcess]
    postgres: Postgres
    redis: Redis
    schema: str
    most_connections: float = 0.0
    most_mib: float = 0.0

    @property
    def bases(self) -> list[str]:
        """Where people go."""
        return [node.base for node in self.nodes]

    def nodes_cpu_s(self) -> float:
        """Of both, so far."""
        return sum(cpu_s(_pid(node)) for node in self.nodes)

    def events(self) -> int:
        """Rows of the log."""
        return int(self.postgres.ask(f"SELECT count(*) FROM {self.schema}.event"))  # noqa: S608 - a name that we gave

    def log_bytes(self) -> int:
        """What the log's rows and keys take."""
        return int(self.postgres.ask(f"SELECT pg_total_relation_size('{self.schema}.event')"))

    def memory_mib(self) -> list[float]:
        """What each node holds now."""
        return [memory_kib(_pid(node)) / 1024 for node in self.nodes]

    async def figure(self, pattern: str) -> float:
        """The sum over both nodes of what /metrics has under this pattern."""
        pages = [(await Calls(base).send("GET", "/metrics")).text for base in self.bases]
        found = [re.findall(rf"^{pattern} (\S+)$", page, re.MULTILINE) for page in pages]
        return sum(float(value) for values in found for value in values)

    async def watch(self) -> None:
        """Look on, until cancelled."""
        while True:
            self.most_connections = max(self.most_connections, await self.figure(r"coperto_connections\{.*\}"))
            self.most_mib = max(self.most_mib, *self.memory_mib())
            await asyncio.sleep(LOOK_S)


@contextmanager
def house() -> Iterator[House]:
    """Open, and close in the end."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="capacity-")))
        postgres, redis = stack.enter_context(postgres_server()), stack.enter_context(redis_server())
        for mine in (postgres.pid, redis.pid, os.getpid()):
            prefer(mine)
        url = postgres.database()
        settings = {"LIMITS": "off", "HOST": "127.0.0.1", "DATABASE_URL": url, "NOTIFY_URL": redis.url}
        nodes = [ServerProcess(folder / "data", free_port(), settings) for _ in range(NODES)]
        for node in nodes:
            stack.callback(node.stop)
            asyncio.run(node.start())
            prefer(_pid(node))
        yield House(nodes, postgres, redis, url.partition("search_path=")[2])


def compare(costs: Costs, evening: Evening, dinners: int, speed: float, seed: int) -> tuple[str, list[str]]:
    """Play so many evenings on two nodes; the model's figures beside theirs, as CAPACITY.md has them; see `apart`."""
    with house() as there:
        for base in there.bases:  # the first evening of a process makes the matcher's tables: seconds, once
            asyncio.run(play([base], 1, WARM_SPEED, seed))
        before, size, empty = there.events(), there.log_bytes(), max(there.memory_mib())
        database, broker = family_cpu_s(there.postgres.pid), family_cpu_s(there.redis.pid)
        said = asyncio.run(there.figure(r'coperto_notices_total\{fate="said"\}'))
        people = time.process_time()
        played = asyncio.run(_watched(there, dinners, speed, seed))
        events = there.events() - before
        per_s = 1 / played.seconds
        seen = {
            "connections": there.most_connections,
            "commands a second": played.commands * per_s,
            "events written a second": events * per_s,
            "bytes of the log an event": (there.log_bytes() - size) / events,
            "views a second": played.views * per_s,
            "network out (views), Mbit/s": 8e-6 * played.view_bytes * per_s,
            "storm": played.storm,
            "cores of the nodes": played.cores or 0.0,
            "memory of an empty node, MiB": empty,
            "memory a node, MiB": there.most_mib,
            "texts to the broker a second": per_s
            * (asyncio.run(there.figure(r'coperto_notices_total\{fate="said"\}')) - said),
            "cores of the database": per_s * (family_cpu_s(there.postgres.pid) - database),
            "cores of the people": per_s * (time.process_time() - people),
            "cores of the broker": per_s * (family_cpu_s(there.redis.pid) - broker),
        }
    model = predicted(costs, evening, dinners, speed)
    head = f"{dinners} dinners, {speed:g} times as fast, {NODES} nodes, {played.seconds:.0f} s"
    return "\n".join([head, *rows(model, seen)]), apart(model, seen)


async def _watched(there: House, dinners: int, speed: float, seed: int) -> Played:
    looking = asyncio.create_task(there.watch())
    try:
        return await play(there.bases, dinners, speed, seed, there.nodes_cpu_s)
    finally:
        looking.cancel()
        await asyncio.gather(looking, return_exceptions=True)


def predicted(costs: Costs, evening: Evening, dinners: int, speed: float) -> dict[str, float]:
    """What the model says of these evenings, by the name that the comparison has for it."""
    needed: Need = need(costs, evening, dinners)
    commands, views = dinners * evening.commands * speed, dinners * evening.views * speed
    return {
        "connections": needed.connections,
        "commands a second": commands,
        "events written a second": needed.writes * speed,
        "bytes of the log an event": evening.event_bytes,
        "views a second": views,
        "network out (views), Mbit/s": 8e-6 * views * evening.view_bytes,
        "storm": evening.storm,
        "cores of the nodes": cores(costs, commands, views, needed.connections),
        "memory of an empty node, MiB": costs.node_mib,
        "memory a node, MiB": costs.node_mib + needed.connections / NODES * costs.connection_kib / 1024,
        "texts to the broker a second": commands + NODES * ceil(dinners / NODES / MOST_NOTICES) / REPEAT_S,
        "cores of the database": 1e-6 * costs.alone_us * needed.writes * speed,
    }


def apart(model: dict[str, float], seen: dict[str, float]) -> list[str]:
    """The figures that do not agree: further off than TOLERANCE, in the direction that counts."""
    off = {name: seen[name] / said - 1 for name, said in model.items()}
    return [name for name, by in off.items() if (by if HOW[name] == "at most" else abs(by)) > TOLERANCE]


def rows(model: dict[str, float], seen: dict[str, float]) -> list[str]:
    """A row a figure: the model's, the measured, their ratio; of what the model does not have only the measured."""
    lines = ["| | how | model | measured | measured / model |", "| --- | --- | --- | --- | --- |"]
    for name, value in seen.items():
        said = f"{HOW[name]} | {model[name]:,.4g} | {value:,.4g} | {value / model[name]:.2f}" if name in model else ""
        lines.append(f"| {name} | {said or f'not in the model | | {value:,.4g} |'} |")
    return lines


def _pid(node: ServerProcess) -> int:
    assert node.pid is not None
    return node.pid
