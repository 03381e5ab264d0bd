"""The whole house of app/deploy/compose.yaml without containers: the same services, from distribution packages."""

from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.rehearsal.server import ServerProcess, free_port
from tests.support.laid import answers, haproxy, prometheus
from tests.support.services import Postgres, redis_server

NODES: Final = ("node1", "node2")

LEFT_OUT: Final = {
    "grafana": "not in every distribution; the figures of its dashboard are held against ours in tests/deploy"
}
"""Services of compose.yaml that are not started here, and why."""


@dataclass(frozen=True, slots=True)
class House:
    """What was started. `services`: where each answers, by its name in compose.yaml; `environment`: of every node."""

    services: dict[str, str]
    environment: dict[str, str]


@asynccontextmanager
async def laid(folder: Path, postgres: Postgres) -> AsyncIterator[House]:
    """Start everything but the database, which is handed in, and end it again. Raises TimeoutError."""
    door, watch = free_port(8080), free_port(9090)
    base, watching = f"http://127.0.0.1:{door}", f"http://127.0.0.1:{watch}"
    with ExitStack() as stack:
        redis = stack.enter_context(redis_server())
        environment = {
            "DATABASE_URL": postgres.database(),
            "NOTIFY_URL": redis.url,
            "PUBLIC_URL": base,
            "RETENTION_DAYS": "30",
            "FORWARDED_ALLOW_IPS": "*",
        }
        nodes: dict[str, ServerProcess] = {}
        for name in NODES:
            # One folder, and so one key, as in the volume that the containers share.
            node = nodes[name] = ServerProcess(folder / "data", free_port(), {**environment, "HOST": "127.0.0.1"})
            stack.callback(node.stop)
            await node.start()
        ports = {name: node.port for name, node in nodes.items()}
        stack.enter_context(haproxy(folder, door, [*ports.values()]))
        await answers(base)
        stack.enter_context(prometheus(folder, watch, ports))
        await answers(watching, "/-/ready")
        services = {
            "balancer": base,
            **{name: node.base for name, node in nodes.items()},
            "postgres": f"postgresql://127.0.0.1:{postgres.port}",
            "valkey": redis.url,
            "prometheus": watching,
        }
        yield House(services, environment)
