"""The crowd of load/crowd.c against a real server: each on a processor of its own, their time beside the figures."""

import asyncio
import json
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from app.rehearsal.server import ServerProcess, free_port
from tests.bench.machine import Machine, cpu_s, load, memory_kib
from tests.bench.tables import lay

SOURCE: Final = Path(__file__).parent / "load" / "crowd.c"
SERVERS_CORE: Final = 0
CROWDS_CORE: Final = 1
FIRST: Final = -15
"""Niceness of server and crowd, for a machine on which others work too."""

Figures = dict[str, Any]


class NoCrowdError(Exception):
    """The crowd cannot be made or came to nothing; the message says why."""


@dataclass(frozen=True, slots=True)
class Load:
    """What the crowd does. `reveals` and `guesses`: offered per second and dinner. `warm_s` is not measured."""

    mode: str
    seconds: float = 4.0
    warm_s: float = 1.0
    reveals: float = 0.0
    guesses: float = 0.0
    at_once: int = 400


def build(folder: Path) -> Path:
    """Compile the crowd into this folder. Raises NoCrowdError where there is no compiler or no Linux."""
    compiler = os.environ.get("CC") or shutil.which("cc") or shutil.which("gcc")
    if compiler is None or not hasattr(os, "sched_setaffinity") or (os.cpu_count() or 1) <= CROWDS_CORE:
        raise NoCrowdError("the bench of the show needs Linux, two processors and a C compiler (cc)")
    program = folder / "crowd"
    made = subprocess.run([compiler, "-O2", "-o", str(program), str(SOURCE)], capture_output=True, text=True)
    if made.returncode:
        raise NoCrowdError(made.stderr)
    return program


@dataclass
class Restaurant:
    """A server with laid tables, on its own processor. `guests` sit at each of `dinners`."""

    folder: Path
    dinners: int
    guests: int
    seats: Path = field(init=False)
    server: ServerProcess = field(init=False)
    pid: int = field(init=False, default=0)

    def __post_init__(self) -> None:
        data = self.folder / "data"
        self.seats = lay(data, self.dinners, self.guests)
        self.server = ServerProcess(data, free_port(), {"LIMITS": "off", "HOST": "127.0.0.1"})

    def open(self) -> float:
        """Start the server; the seconds until it answered."""
        began = time.monotonic()
        with alone_on({SERVERS_CORE}):
            asyncio.run(self.server.start())
        took = time.monotonic() - began
        assert self.server.pid is not None
        self.pid = self.server.pid
        prefer(self.pid)
        return took

    def meet(
        self,
        program: Path,
        load: Load,
        kept: Path | None = None,
        kill_after_s: float | None = None,
        settle_s: float = 1.0,
        seats: Path | None = None,
        guests: int | None = None,
    ) -> Figures:
        """Let the crowd in; what it measured, with both processors' time and what was stolen meanwhile.

        `kill_after_s`: seconds after its start the server is ended as by a power cut. `settle_s`: seconds after the
        last of an idle crowd has come until memory is read. `seats`, `guests`: of who comes, where not everybody does.
        """
        figures = Figures()
        cpu = began = 0.0

        def hear(word: str) -> None:
            nonlocal cpu, began
            match word:
                case "ready":
                    if load.mode == "idle" and load.seconds:
                        cpu = cpu_s(self.pid)
                        time.sleep(settle_s)
                        figures["settling_cpu_s"] = cpu_s(self.pid) - cpu
                    figures["memory_kib"] = memory_kib(self.pid)
                case "start":
                    cpu, began = cpu_s(self.pid), time.monotonic()
                    if kill_after_s is not None:
                        time.sleep(kill_after_s)
                        self.server.kill()
                case _ if kill_after_s is None:
                    figures["server_cpu"] = (cpu_s(self.pid) - cpu) / (time.monotonic() - began)

        who, each = seats or self.seats, self.guests if guests is None else guests
        return let_in(program, self.server.port, who, each, load, {CROWDS_CORE}, hear, kept) | figures


def let_in(
    program: Path,
    ports: int | str,
    seats: Path,
    guests: int,
    load: Load,
    cores: set[int],
    hear: Callable[[str], None],
    kept: Path | None = None,
) -> Figures:
    """Let a crowd in on these processors; what it measured, and what was stolen meanwhile.

    `hear` is told `ready`, `start` and `stop` when it gets there; `ports` is as the crowd takes them.
    """
    wanted = [load.mode, load.warm_s, load.seconds, load.reveals, load.guesses, load.at_once, *([kept] if kept else [])]
    command = [program, ports, seats, guests, *wanted]
    with alone_on(cores):
        crowd = subprocess.Popen(list(map(str, command)), stdout=subprocess.PIPE, text=True, start_new_session=True)
    prefer(crowd.pid)
    assert crowd.stdout is not None
    said, machine = "", Machine.now()
    with crowd.stdout:
        for line in crowd.stdout:
            match line.strip():
                case "ready" | "start" | "stop" as word:
                    hear(word)
                    machine = Machine.now() if word == "start" else machine
                case text:
                    said += text
    if crowd.wait():
        raise NoCrowdError(f"the crowd ended with {crowd.returncode}")
    figures: Figures = json.loads("{" + said + "}")
    figures["stolen"] = Machine.now().stolen_since(machine)
    figures["load"] = os.getloadavg()[0]
    return figures


@contextmanager
def alone_on(cores: set[int]) -> Iterator[None]:
    """What is started meanwhile has these processors and no other."""
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, cores)
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


def prefer(pid: int) -> None:
    """Before everybody else's programs, where the system allows that: sessions are weighed, then what is in them."""
    with suppress(OSError):
        os.setpriority(os.PRIO_PROCESS, pid, FIRST)
        Path(f"/proc/{pid}/autogroup").write_text(str(FIRST), encoding="utf-8")


@contextmanager
def restaurant(dinners: int, guests: int = 12) -> Iterator[Restaurant]:
    """Lay the tables in a temporary folder, open, and close in the end."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        house = Restaurant(Path(folder), dinners, guests)
        house.open()
        try:
            yield house
        finally:
            house.server.stop()


__all__ = [
    "CROWDS_CORE",
    "Figures",
    "Load",
    "NoCrowdError",
    "Restaurant",
    "alone_on",
    "build",
    "let_in",
    "load",
    "prefer",
    "restaurant",
]
