"""What a second node brings: guesses acknowledged a second, and whose processor time each of them costs.

Every guest sends the next guess when the last is answered (the bench's crowd in C). On two processors nodes, database,
broker and crowd share what there is, so each one's time stands beside the ratio: what two processors bring is what they
have, divided by what an acknowledgement costs.
"""

import asyncio
import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Final

from app.rehearsal.server import ServerProcess, free_port
from tests.bench.crowd import Figures, Load, alone_on, build, let_in, load, prefer
from tests.bench.machine import cpu_s, family, family_cpu_s
from tests.bench.tables import lay
from tests.support.services import Postgres, Redis, Service, postgres_server, redis_server

GUESTS: Final = 12

COUNTED: Final = {"shared_preload_libraries": "pg_stat_statements", "pg_stat_statements.track_planning": "on"}
"""What PostgreSQL needs to say how often it was asked what."""

KINDS: Final = {"batches": "COMMIT", "decided_anew": "ROLLBACK", "looks": "%CROSS JOIN LATERAL%"}


@dataclass(frozen=True, slots=True)
class Setting:
    """Who runs on which processor. `spread`: the people of one dinner sit on all nodes, as no balancer would do it."""

    name: str
    nodes: tuple[int, ...]
    others: frozenset[int]
    spread: bool = False


BOTH: Final = frozenset({0, 1})
SETTINGS: Final = (
    Setting("one node, all on one core", (0,), frozenset({0})),
    Setting("one node on a core of its own", (0,), frozenset({1})),
    Setting("two nodes, all on two cores", (0, 1), BOTH),
    Setting("two nodes, every dinner on both", (0, 1), BOTH, spread=True),
)


def throughput(folder: Path, dinners: int, rounds: int, told: Callable[[str], None]) -> None:
    """Measure every setting so often, in turns, and say a line for each; then how they compare."""
    program = build(folder)
    measured: dict[str, list[Figures]] = {setting.name: [] for setting in SETTINGS}
    with postgres_server(**COUNTED) as postgres, redis_server() as redis:
        postgres.ask("CREATE EXTENSION pg_stat_statements")
        for number in range(rounds):
            for at, setting in enumerate(SETTINGS):
                place = folder / f"{number}-{at}"
                measured[setting.name].append(_measure(setting, place, postgres, redis, program, dinners))
    middle = {name: {key: median(one[key] for one in some) for key in some[0]} for name, some in measured.items()}
    told(table(middle))
    one_core, own_core, two, spread = (middle[setting.name] for setting in SETTINGS)
    told(f"two cores, two nodes against one core, one node: × {two['acks_s'] / one_core['acks_s']:.2f}")
    told(f"two nodes on two cores against a node on a core of its own: × {two['acks_s'] / own_core['acks_s']:.2f}")
    told(f"a dinner on both nodes against a dinner on one: × {spread['acks_s'] / two['acks_s']:.2f}")
    told(f"{rounds} rounds, {dinners} dinners of {GUESTS}; {load()}")


def _measure(setting: Setting, folder: Path, postgres: Postgres, redis: Redis, program: Path, dinners: int) -> Figures:
    url = postgres.database()
    for service in (postgres, redis):
        _keep_to(service, setting.others)
    seats = lay(folder / "data", dinners, GUESTS, url)
    environment = {"LIMITS": "off", "HOST": "127.0.0.1", "DATABASE_URL": url, "NOTIFY_URL": redis.url}
    with _nodes(setting, folder / "data", environment) as nodes:
        meter = _Meter(nodes, postgres, redis)
        ports = ("+" if setting.spread else ",").join(str(node.port) for node in nodes)
        figures = let_in(program, ports, seats, GUESTS, Load("saturate"), set(setting.others), meter.hear)
    return figures | meter.figures


@contextmanager
def _nodes(setting: Setting, data: Path, environment: dict[str, str]) -> Iterator[list[ServerProcess]]:
    with ExitStack() as stack:
        nodes = []
        for core in setting.nodes:
            node = ServerProcess(data, free_port(), environment)
            stack.callback(node.stop)
            with alone_on({core}):
                asyncio.run(node.start())
            assert node.pid is not None
            prefer(node.pid)
            nodes.append(node)
        yield nodes


def _keep_to(service: Service, cores: frozenset[int]) -> None:
    """All processes of a service; whom it starts from now on inherits it."""
    for pid in family(service.pid):
        with suppress(OSError):
            os.sched_setaffinity(pid, cores)
    prefer(service.pid)


class _Meter:
    """Looks at everybody's clock when the crowd begins and when it ends."""

    def __init__(self, nodes: Sequence[ServerProcess], postgres: Postgres, redis: Redis) -> None:
        self._nodes, self._postgres, self._redis = nodes, postgres, redis
        self._before: dict[str, float] = {}
        self.figures: Figures = {}

    def hear(self, word: str) -> None:
        """What the crowd says."""
        if word == "start":
            self._postgres.ask("SELECT pg_stat_statements_reset()")
            self._before = self._now()
        elif word == "stop":
            now = self._now()
            took = now.pop("at") - self._before["at"]
            self.figures = {key: (value - self._before[key]) / took for key, value in now.items()}
            for kind, pattern in KINDS.items():
                calls = self._postgres.ask(
                    f"SELECT coalesce(sum(calls), 0) FROM pg_stat_statements WHERE query LIKE '{pattern}'"  # noqa: S608
                )
                self.figures[kind] = float(calls) / took

    def _now(self) -> dict[str, float]:
        pids = [node.pid for node in self._nodes]
        return {
            "nodes_cpu": sum(cpu_s(pid) for pid in pids if pid is not None),
            "database_cpu": family_cpu_s(self._postgres.pid),
            "broker_cpu": family_cpu_s(self._redis.pid),
            "at": time.monotonic(),
        }


WHO: Final = ("nodes", "database", "broker", "crowd")


def table(settings: dict[str, Figures]) -> str:
    """A row for each: what was reached, and what one acknowledgement cost whom."""
    head = ["", "acks/s", "ack p50 ms", *(f"{who} µs an ack" for who in WHO), "all", "cores in all"]
    head += ["views an ack", "acks a commit", "batches anew /s", "look-ups and polls /s", "busy"]
    lines = ["| " + " | ".join(head) + " |", "| --- " * len(head) + "|"]
    for name, figures in settings.items():
        acks = figures["acks_s"]
        each = [1e6 * figures[f"{who}_cpu"] / acks for who in WHO]
        cores = sum(figures[f"{who}_cpu"] for who in WHO)
        said = [f"{acks:,.0f}", f"{figures['ack_p50']:.0f}", *(f"{one:.0f}" for one in each), f"{sum(each):.0f}"]
        said += [f"{cores:.2f}", f"{figures['views_s'] / acks:.2f}", f"{acks / max(1, figures['batches']):.1f}"]
        said += [f"{figures['decided_anew']:.0f}", f"{figures['looks']:.0f}", f"{figures['refused']:.0f}"]
        lines.append(f"| {name} | " + " | ".join(said) + " |")
    return "\n".join(lines)
