"""Fixtures: the real server, as a process of its own on a free port with a data folder that is thrown away."""

import asyncio
import os
import signal
import threading
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from app.rehearsal.server import ServerProcess, free_port

StartServer = Callable[..., ServerProcess]


def wait_for(work: Coroutine[Any, Any, object]) -> None:
    """Run something asynchronous from a fixture that is not, whatever loop pytest holds in this thread."""
    failures: list[BaseException] = []

    def run() -> None:
        try:
            asyncio.run(work)
        except BaseException as failure:
            failures.append(failure)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    if failures:
        raise failures[0]


@contextmanager
def asleep(node: ServerProcess) -> Iterator[None]:
    """A server that is frozen where it is, and does not know it."""
    assert node.pid is not None
    os.kill(node.pid, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(node.pid, signal.SIGCONT)


@pytest.fixture(scope="session")
def start_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StartServer]:
    """Start servers; `start_server(LIMITS="on")` sets environment. All of them are gone at the end."""
    running: list[ServerProcess] = []

    def start(**environment: str) -> ServerProcess:
        data: Path = tmp_path_factory.mktemp("house") / "data"
        # On this machine only: the links of the dinner then lead here, whatever network the machine is in.
        server = ServerProcess(data, free_port(), {"LIMITS": "off", "HOST": "127.0.0.1", **environment})
        running.append(server)
        wait_for(server.start())
        return server

    yield start
    for server in running:
        server.stop()


@pytest.fixture(scope="session")
def server(start_server: StartServer) -> ServerProcess:
    """One server for all tests that do not hurt it. Dinners do not know each other."""
    return start_server()
