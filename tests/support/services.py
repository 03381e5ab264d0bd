"""The servers that a cluster needs: real ones, started here, each in a folder that is thrown away, gone when we are."""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Final

import pytest

from app.rehearsal.server import free_port
from tests import browsers

WITHIN_S: Final = 30.0
POLL_S: Final = 0.02

SERVANT: Final = "postgres"
"""Whom a server runs as when we are root, which PostgreSQL refuses to be."""

_names = count(1)


class Service:
    """A server on a port of this machine. It may be stopped, frozen, killed, and started again on the same folder."""

    def __init__(self, program: str) -> None:
        self.port = free_port()
        self.folder = Path(tempfile.mkdtemp(prefix="coperto-"))
        self.program = Path(program)
        self._process: subprocess.Popen[bytes] | None = None
        if os.geteuid() == 0:
            shutil.chown(self.folder, SERVANT)

    def run(self, *command: str) -> str:
        """What a command says, run as whoever the server runs as. Raises subprocess.CalledProcessError."""
        ran = subprocess.run([*_as_servant(), *command], check=True, capture_output=True, cwd=self.folder, text=True)
        return ran.stdout.strip()

    def launch(self, *command: str) -> None:
        """Start the server and wait until it listens."""
        with (self.folder / "out").open("ab") as out:
            self._process = subprocess.Popen(
                # It gets the signal when whoever started it is gone, however that came about.
                [*_as_servant(), "setpriv", "--pdeathsig", "INT", *command],
                cwd=self.folder,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        deadline = time.monotonic() + WITHIN_S
        while not self.answers():
            if time.monotonic() > deadline or self._process.poll() is not None:
                raise RuntimeError((self.folder / "out").read_text(errors="replace")[-2000:])
            time.sleep(POLL_S)

    @property
    def pid(self) -> int:
        """Its process id while it lives."""
        assert self._process is not None
        return self._process.pid

    def send(self, number: signal.Signals) -> None:
        """Send the server a signal."""
        assert self._process is not None
        self._process.send_signal(number)

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """End the server, and wait until it is gone."""
        process, self._process = self._process, None
        if process is not None:
            process.send_signal(how)
            process.wait(WITHIN_S)

    def remove(self) -> None:
        """End the server and throw its folder away."""
        self.stop(signal.SIGQUIT)
        shutil.rmtree(self.folder, ignore_errors=True)

    def answers(self) -> bool:
        """Whether it takes connections."""
        try:
            socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
        except OSError:
            return False
        return True


class Postgres(Service):
    """A PostgreSQL of its own, with as many databases as tests want."""

    def __init__(self, program: str, **settings: str) -> None:
        super().__init__(program)
        self.data = self.folder / "data"
        self._settings = settings
        self.run(
            str(self.program.with_name("initdb")),
            *("-D", str(self.data), "-U", "coperto", "-A", "trust", "--no-sync", "--no-instructions"),
            *("-E", "UTF8", "--locale", "C.UTF-8"),
        )

    def start(self) -> None:
        """Start it, or start it again."""
        settings = {
            "listen_addresses": "127.0.0.1",
            "unix_socket_directories": str(self.folder),
            "shared_buffers": "16MB",
            "max_connections": "60",
            "autovacuum": "off",
            "log_statement": "none",
            **self._settings,
        }
        flags = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        self.launch(str(self.program), "-D", str(self.data), "-p", str(self.port), *flags)

    def answers(self) -> bool:
        """Whether it has started up: it listens before."""
        try:
            self.run(str(self.program.with_name("pg_isready")), *self._here())
        except subprocess.CalledProcessError:
            return False
        return True

    def database(self) -> str:
        """A new and empty place for tables: its URL. Not a database each: that is three hundred files."""
        name = f"dinners{next(_names)}"
        self.ask(f"CREATE SCHEMA {name}")
        return f"postgresql://coperto@127.0.0.1:{self.port}/postgres?search_path={name}"

    def ask(self, statement: str) -> str:
        """What `psql` answers."""
        return self.tool("psql", "-Atqc", statement, "postgres")

    def tool(self, name: str, *arguments: str) -> str:
        """What one of PostgreSQL's own tools says."""
        return self.run(str(self.program.with_name(name)), *self._here(), "-U", "coperto", *arguments)

    def _here(self) -> tuple[str, ...]:
        return "-h", "127.0.0.1", "-p", str(self.port)


class Redis(Service):
    """A broker that keeps nothing."""

    def __init__(self, program: str) -> None:
        super().__init__(program)
        self.url = f"redis://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start it, or start it again."""
        self.launch(
            str(self.program),
            *("--port", str(self.port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"),
            *("--dir", str(self.folder)),
        )


def _as_servant() -> tuple[str, ...]:
    if os.geteuid() != 0:
        return ()
    return "setpriv", "--reuid", SERVANT, "--regid", SERVANT, "--init-groups", "--"


@contextmanager
def postgres_server(**settings: str) -> Iterator[Postgres]:
    """A PostgreSQL for as long as this lasts, with settings of its own."""
    server = Postgres(browsers.at_hand("postgres"), **settings)
    try:
        server.start()
        yield server
    finally:
        server.remove()


@contextmanager
def redis_server() -> Iterator[Redis]:
    """A broker for as long as this lasts."""
    server = Redis(browsers.at_hand("redis"))
    try:
        server.start()
        yield server
    finally:
        server.remove()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """One PostgreSQL for all tests of this session that do not hurt it."""
    with postgres_server() as server:
        yield server


@pytest.fixture(scope="session")
def redis() -> Iterator[Redis]:
    """One broker for all tests of this session that do not hurt it."""
    with redis_server() as server:
        yield server
