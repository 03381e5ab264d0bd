"""Counters for whoever runs the house. Labels come from closed vocabularies: no code, name or text is ever one."""

from collections.abc import Callable
from typing import Final

from prometheus_client import CollectorRegistry, Counter, Gauge, generate_latest

from app.game.names import Role

VIEWERS: Final = (Role.HOST, Role.GUEST, Role.SCREEN)


class Meters:
    """What is counted: live dinners, open connections by viewer, commands by kind and result."""

    def __init__(self) -> None:
        registry = self._registry = CollectorRegistry()
        self._dinners = Gauge("coperto_dinners", "Dinners in memory.", registry=registry)
        self._connections = Gauge("coperto_connections", "Open connections.", ["viewer"], registry=registry)
        self._commands = Counter("coperto_commands", "Commands by result.", ["kind", "result"], registry=registry)
        for viewer in VIEWERS:
            self._connections.labels(viewer.value)

    def count_dinners(self, count: Callable[[], float]) -> None:
        """Ask this for the live dinners whenever somebody looks."""
        self._dinners.set_function(count)

    def came(self, viewer: Role) -> None:
        """A viewer's connection is open."""
        self._connections.labels(viewer.value).inc()

    def left(self, viewer: Role) -> None:
        """A viewer's connection is gone."""
        self._connections.labels(viewer.value).dec()

    def observe(self, kind: str, result: str) -> None:
        """A command of this kind was answered `ack`, or refused with this code."""
        self._commands.labels(kind, result).inc()

    def page(self) -> bytes:
        """Everything, in Prometheus' text format."""
        return generate_latest(self._registry)
