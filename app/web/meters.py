"""Counters for whoever runs the house. Labels come from closed vocabularies: no code, name or text is ever one."""

import zlib
from collections.abc import Callable
from functools import cache
from typing import Final

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from app.game.names import Role
from app.store import StorageFailed

VIEWERS: Final = (Role.HOST, Role.GUEST, Role.SCREEN)

SECONDS: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0)
"""From a commit on a good disk to a table that notices."""

TOGETHER: Final = (1, 2, 4, 8, 16, 32, 64)


class Meters:
    """What is counted, as rooms.watch tells it: dinners, connections, commands, commits, refusals at the door.

    `broken`: called when the database failed for good.
    """

    def __init__(self, broken: Callable[[StorageFailed], None] = lambda _: None) -> None:
        registry = self._registry = CollectorRegistry()
        self.broken = broken
        self._dinners = Gauge("coperto_dinners", "Dinners in memory.", registry=registry)
        self._waiting = Gauge("coperto_writes_waiting", "Writes that wait for the disk.", registry=registry)
        self._connections = Gauge("coperto_connections", "Open connections.", ["viewer"], registry=registry)
        self._commands = Counter("coperto_commands", "Commands by result.", ["kind", "result"], registry=registry)
        self._turned_away = Counter("coperto_turned_away", "Refusals at the door.", ["code"], registry=registry)
        self._commit = Histogram(
            "coperto_commit_seconds", "From a turn to its commit.", buckets=SECONDS, registry=registry
        )
        self._turns = Histogram(
            "coperto_turn_commands", "Commands that were kept together.", buckets=TOGETHER, registry=registry
        )
        self._fan_out = Histogram(
            "coperto_fan_out_seconds", "From a view due to a projector's socket.", buckets=SECONDS, registry=registry
        )
        self._notices = Counter("coperto_notices", "Texts between nodes by fate.", ["fate"], registry=registry)
        # Looked up once each: as many as there are commands and codes.
        self._command = cache(self._commands.labels)
        self._epoch_lost = Gauge(
            "coperto_epoch_lost", "1 while the database went back and takes no other epoch.", registry=registry
        )
        for viewer in VIEWERS:
            self._connections.labels(viewer.value)

    def count_dinners(self, count: Callable[[], float]) -> None:
        """Ask this for the live dinners whenever somebody looks."""
        self._dinners.set_function(count)

    def count_waiting(self, count: Callable[[], float]) -> None:
        """Ask this for the writes that wait whenever somebody looks."""
        self._waiting.set_function(count)

    def count_broker(self, works: Callable[[], float]) -> None:
        """Ask this whether the broker works whenever somebody looks. Where there is none, nothing is said of it."""
        gauge = Gauge("coperto_broker_works", "1 while notices between nodes arrive.", registry=self._registry)
        gauge.set_function(works)

    def remembers(self, epoch: str) -> None:
        """Say by a number which database this is: another one means that it went back."""
        gauge = Gauge("coperto_epoch", "Which database this is, as a number.", registry=self._registry)
        gauge.set(zlib.crc32(epoch.encode()))

    def epoch_lost(self) -> None:
        """The database went back, and another epoch could not be written: until it is, this node does nothing else."""
        self._epoch_lost.set(1)

    def came(self, viewer: Role) -> None:
        """A viewer's connection is open."""
        self._connections.labels(viewer.value).inc()

    def left(self, viewer: Role) -> None:
        """A viewer's connection is gone."""
        self._connections.labels(viewer.value).dec()

    def turned_away(self, code: str) -> None:
        """Somebody was refused at the door with this code of ours."""
        self._turned_away.labels(code).inc()

    def answered(self, kind: str, result: str) -> None:
        """See Watch."""
        self._command(kind, result).inc()

    def kept(self, commands: int, seconds: float) -> None:
        """See Watch."""
        self._commit.observe(seconds)
        self._turns.observe(commands)

    def fanned_out(self, seconds: float) -> None:
        """See Watch."""
        self._fan_out.observe(seconds)

    def noticed(self, what: str) -> None:
        """See Watch."""
        self._notices.labels(what).inc()

    def page(self) -> bytes:
        """Everything, in Prometheus' text format."""
        return generate_latest(self._registry)
