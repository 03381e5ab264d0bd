"""The real server as a process of its own, started and stopped from here."""

import asyncio
import os
import random
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from app.rehearsal.calls import Calls

ROOT: Final = Path(__file__).parents[2]
"""Where `python -m app` finds the application."""

READY_WITHIN_S: Final = 30.0
POLL_S: Final = 0.05
STOPS_WITHIN_S: Final = 10.0

PORTS: Final = range(20_000, 32_000)
"""Below those that systems give to callers (Linux from 32,768). Among theirs, a server that is killed and comes back
may find its own port taken by a call, even by one to itself."""


class ServerFailedError(Exception):
    """The server did not come up; the message says how it ended, with the end of its log."""


def free_port(preferred: int | None = None) -> int:
    """The preferred port where nobody listens on it, else any free one of `PORTS`."""
    drawn = random.sample(PORTS, 100)
    for port in drawn if preferred is None else (preferred, *drawn):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("", port))
            except OSError:
                continue
            return int(probe.getsockname()[1])
    raise ServerFailedError("no free port")


class ServerProcess:
    """`coperto serve` on one port and one data folder. It may be killed and started again as often as you like.

    It ends when this process does, however that may be. `root`: where the application is found, at its next start.
    """

    def __init__(self, data: Path, port: int, environment: Mapping[str, str] | None = None, root: Path = ROOT) -> None:
        self.data = data
        self.port = port
        self.base = f"http://127.0.0.1:{port}"
        self.log = data.parent / f"{data.name}.log"
        self.root = root
        self._environment = {**os.environ, **(environment or {}), "PORT": str(port), "DATA_DIR": str(data)}
        self._process: subprocess.Popen[bytes] | None = None

    def launch(self) -> None:
        """Start the process without waiting for it."""
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "app.rehearsal.leash", "serve"],
                cwd=self.root,
                env=self._environment,
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=subprocess.STDOUT,
                # Ctrl-C is meant for the rehearsal, which then stops the server itself.
                start_new_session=True,
            )

    async def start(self) -> None:
        """Start, and return once it answers. Raises ServerFailedError."""
        self.launch()
        deadline = time.monotonic() + READY_WITHIN_S
        while not await self._answers():
            if time.monotonic() > deadline or not self.running:
                code = self._process.poll() if self._process is not None else None
                self.stop()
                how = "did not answer in time" if code is None else f"ended with {code}"
                raise ServerFailedError(f"{how}: {self.log.read_text(errors='replace')[-2000:]}")
            await asyncio.sleep(POLL_S)

    async def _answers(self) -> bool:
        try:
            return (await Calls(self.base).send("GET", "/healthz")).status == 200
        except OSError:
            return False

    @property
    def running(self) -> bool:
        """The process lives."""
        return self._process is not None and self._process.poll() is None

    @property
    def pid(self) -> int | None:
        """Its process id while it lives."""
        return self._process.pid if self._process is not None and self.running else None

    def gone(self, within: float = READY_WITHIN_S) -> int:
        """Wait until it has ended by itself: its exit code. Raises subprocess.TimeoutExpired."""
        process, self._process = self._process, None
        assert process is not None
        assert process.stdin is not None
        code = process.wait(within)
        process.stdin.close()
        return code

    def stop(self) -> None:
        """Ask it to stop, and wait until it has."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """End it at once, as a power cut would."""
        self._end(signal.SIGKILL)

    def _end(self, how: signal.Signals) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.send_signal(how)
        try:
            process.wait(STOPS_WITHIN_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(STOPS_WITHIN_S)
        finally:
            assert process.stdin is not None
            process.stdin.close()
