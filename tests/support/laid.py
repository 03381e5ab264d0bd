"""What app/deploy lays out for containers, run without them: the same files, the distribution's programs."""

import asyncio
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest

from app.rehearsal.calls import Calls
from app.rehearsal.server import ROOT, free_port
from tests import browsers

DEPLOY: Final = ROOT / "app" / "deploy"
WITHIN_S: Final = 20.0


@pytest.fixture
def haproxy_program() -> str:
    """The balancer."""
    return browsers.at_hand("haproxy")


@contextmanager
def running(folder: Path, command: Sequence[str], environment: dict[str, str]) -> Iterator[None]:
    """A program for as long as this lasts; what it says is in a file of `folder`."""
    path = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin"}
    with (folder / f"{Path(command[0]).name}.log").open("wb") as log:
        process = subprocess.Popen(command, env={**path, **environment}, stdout=log, stderr=subprocess.STDOUT)
    try:
        yield
    finally:
        process.terminate()
        process.wait(10)


@contextmanager
def haproxy(
    folder: Path,
    port: int,
    nodes: Sequence[int],
    lines: int = 2_000,
    files: int = 20_000,
    settings: Mapping[str, str] | None = None,
) -> Iterator[None]:
    """The balancer on `port`, before the two nodes on these ports, with so many `lines` and `files` at most.

    `settings`: more of its environment.
    """
    one, two = (f"127.0.0.1:{node}" for node in nodes)
    environment = {"NODE1": one, "NODE2": two, "LOOK": str(free_port()), "MOST_LINES": str(lines), **(settings or {})}
    command = ["prlimit", f"--nofile={files}:{files}", browsers.at_hand("haproxy"), "-db"]
    with running(folder, [*command, "-f", str(DEPLOY / "haproxy.cfg")], {"BIND": f"127.0.0.1:{port}", **environment}):
        yield


@contextmanager
def prometheus(folder: Path, port: int, nodes: dict[str, int]) -> Iterator[None]:
    """Who watches, on `port`: with the alerts, and the nodes where they are. `nodes`: their ports by service."""
    text = (DEPLOY / "prometheus.yml").read_text(encoding="utf-8")
    for name, node in nodes.items():
        text = text.replace(f"{name}:8000", f"127.0.0.1:{node}")
    (folder / "prometheus.yml").write_text(text, encoding="utf-8")
    shutil.copy2(DEPLOY / "alerts.yml", folder)
    command = [
        browsers.at_hand("prometheus"),
        f"--config.file={folder / 'prometheus.yml'}",
        f"--storage.tsdb.path={folder / 'figures'}",
        f"--web.listen-address=127.0.0.1:{port}",
    ]
    with running(folder, command, {}):
        yield


async def answers(base: str, path: str = "/readyz") -> None:
    """Wait until there is a 200. Raises TimeoutError."""
    async with asyncio.timeout(WITHIN_S):
        while True:
            try:
                if (await Calls(base).send("GET", path)).status == 200:
                    return
            except OSError:
                pass
            await asyncio.sleep(0.05)
