"""FAULT-7: Wi-Fi that comes and goes. The house and its guests each in a network namespace, a cable between them."""

import asyncio
import ctypes
import os
import random
import subprocess
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final, Literal, TypeVar

from app.rehearsal.server import ServerProcess
from tests.chaos.evening import Evening, guessing_at
from tests.cluster.trials import answered_again
from tests.support.memory import remembered

LONG: Final = (1.0, 3.0, 6.0, 9.0, 15.0)
"""Seconds without Wi-Fi: four that nobody should notice, and one longer."""

NEW_NETWORK: Final = 0x4000_0000
"""CLONE_NEWNET: to setns(2), what is entered is a network."""

PORT: Final = 8000
HOUSE_ADDRESS: Final = "198.51.100.1"
GUESTS_ADDRESS: Final = "198.51.100.2"
BASE: Final = f"http://{HOUSE_ADDRESS}:{PORT}"
"""What the guests call."""

End = Literal["house", "guests"]
"""Whose end of the cable: at the guests' a phone knows that it has no network, at the house's it does not."""

T = TypeVar("T")


class NoNamespacesError(Exception):
    """This machine gives us none; the message is what it said."""


class Air:
    """What is between the house and its guests. Use it with `air`."""

    def __init__(self) -> None:
        self._names: dict[End, str] = {
            "house": f"coperto-{os.getpid()}-house",
            "guests": f"coperto-{os.getpid()}-guests",
        }

    def lay(self) -> None:
        """Make it, in place of what a killed run left under these names. Raises NoNamespacesError."""
        self.clear()
        for name in self._names.values():
            _ip("netns", "add", name)
        house, guests = self._names["house"], self._names["guests"]
        _ip("-n", house, "link", "add", "wifi", "type", "veth", "peer", "name", "wifi", "netns", guests)
        for name, address in ((house, HOUSE_ADDRESS), (guests, GUESTS_ADDRESS)):
            _ip("-n", name, "address", "add", f"{address}/30", "dev", "wifi")
            _ip("-n", name, "link", "set", "lo", "up")
            _ip("-n", name, "link", "set", "wifi", "up")

    def clear(self) -> None:
        """Take away what is there of it."""
        for name in self._names.values():
            if Path("/run/netns", name).exists():
                _ip("netns", "delete", name)

    def set(self, end: End, *, up: bool) -> None:
        """One end of the cable: there, or not."""
        _ip("-n", self._names[end], "link", "set", "wifi", "up" if up else "down")

    async def inside(self, end: End, work: Callable[[], Awaitable[T]]) -> T:
        """Do this at one end, in a loop and a thread of its own; what it starts is there too."""

        async def whole() -> T:
            return await work()

        with ThreadPoolExecutor(1, initializer=_enter, initargs=(self._names[end],)) as there:
            return await asyncio.get_running_loop().run_in_executor(there, lambda: asyncio.run(whole()))


def _ip(*words: str) -> None:
    try:
        subprocess.run(["ip", *words], check=True, capture_output=True, text=True)
    except FileNotFoundError as error:
        raise NoNamespacesError("there is no `ip` (iproute2)") from error
    except subprocess.CalledProcessError as error:
        raise NoNamespacesError(f"ip {' '.join(words)}: {error.stderr.strip()}") from error


def _enter(name: str) -> None:
    """Move this thread into a namespace, for as long as it lives."""
    libc = ctypes.CDLL(None, use_errno=True)
    with Path("/run/netns", name).open("rb") as namespace:
        if libc.setns(namespace.fileno(), NEW_NETWORK):
            raise NoNamespacesError(f"setns: {os.strerror(ctypes.get_errno())}")


@asynccontextmanager
async def air() -> AsyncIterator[Air]:
    """Two namespaces and their cable, gone afterwards. Raises NoNamespacesError where the machine gives none."""
    between = Air()
    try:
        between.lay()
        yield between
    finally:
        between.clear()


@asynccontextmanager
async def inside_house(between: Air, data: Path) -> AsyncIterator[ServerProcess]:
    """A server at the house's end."""
    server = ServerProcess(data, PORT, {"LIMITS": "off"})
    try:
        await between.inside("house", server.start)
        yield server
    finally:
        await asyncio.to_thread(server.stop)


@dataclass(frozen=True, slots=True)
class Flap:
    """How long the cable was out at which end; how long until all six were answered again, over how many new lines."""

    end: End
    out_s: float
    back_s: float
    dialled: int


async def flaps(folder: Path, seed: int, outages: Sequence[float] = LONG) -> tuple[list[Flap], int]:
    """FAULT-7: the Wi-Fi goes for so many seconds, in the middle of guessing; what each did, and how many acks held."""
    async with air() as between, inside_house(between, folder / "data") as server:
        return await between.inside("guests", partial(_evening, between, server, random.Random(seed), outages))


async def _evening(
    between: Air, server: ServerProcess, chance: random.Random, outages: Sequence[float]
) -> tuple[list[Flap], int]:
    async with guessing_at(BASE, partial(remembered, server), chance) as evening:
        done = [await _flap(between, evening, chance.choice(("guests", "house")), out) for out in outages]
    return done, len(evening.ledger.acks)


async def _flap(between: Air, evening: Evening, end: End, out_s: float) -> Flap:
    await evening.ledger.grows(20)
    lines = _lines(evening)
    between.set(end, up=False)
    await asyncio.sleep(out_s)
    between.set(end, up=True)
    back_s = await answered_again(evening, time.monotonic())
    evening.check()
    return Flap(end, out_s, back_s, _lines(evening) - lines)


def _lines(evening: Evening) -> int:
    return sum(line.connections for line in evening.lines)
