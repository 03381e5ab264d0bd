"""What is measured of a real server with a crowd: one function a scenario, from a program of the crowd to figures.

Every one lays its own tables in a folder of its own, and takes the crowd's word and the system's, never the server's.
"""

import asyncio
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from app.game.names import DinnerCode
from app.rooms.replay import replay
from app.store import open_log
from app.web.server import PING_S
from tests.bench.crowd import Figures, Load, NoCrowdError, Restaurant, restaurant

SECONDS_BEFORE_THE_CUT: Final = 2.0

SETTLE_S: Final = PING_S + 5
"""Seconds after the last has come until memory is read: everybody has been pinged by then."""

SILENT: Final = -1
"""Guests of a dinner of which only the projector comes."""


def saturated(program: Path, dinners: int, guests: int = 12) -> Figures:
    """Closed loop: every guest sends the next guess when the last is answered."""
    with restaurant(dinners, guests) as house:
        figures = house.meet(program, Load("saturate"))
    return figures | {"server_us_per_ack": 1e6 * figures["server_cpu"] / max(1.0, figures["acks_s"])}


def offered(program: Path, dinners: int) -> Figures:
    """So many live dinners at a fixed load: two guesses a second each, and half a reveal."""
    with restaurant(dinners) as house:
        return house.meet(program, Load("offered", seconds=10 if dinners < 10 else 5, reveals=0.5, guesses=2))


def grown(program: Path, dinners: int, guests: int) -> Figures:
    """What one dinner costs among so many: a guest guesses once in twelve seconds, the host makes a reveal every four.

    `ms_per_dinner`: milliseconds of processor a second and dinner; `us_per_seat`: the same by connection, in us.
    """
    with restaurant(dinners, guests) as house:
        figures = house.meet(program, Load("offered", seconds=10, reveals=0.25, guesses=guests / 12))
    cost = figures["server_cpu"] / dinners
    return figures | {"ms_per_dinner": 1e3 * cost, "us_per_seat": 1e6 * cost / (guests + 2)}


def idle(program: Path) -> Figures:
    """The slope of memory from 4,200 to 8,400 connections, dinners included, after everybody's first ping.

    `silent_us`: processor time of one connection that rests so long, its first ping included, in us.
    """
    sizes = []
    for dinners in (300, 600):
        with restaurant(dinners) as house:
            sizes.append(house.meet(program, Load("idle", seconds=SETTLE_S + 2), settle_s=SETTLE_S))
    small, large = sizes
    more = large["connections"] - small["connections"]
    return large | {
        "kib_per_connection": (large["memory_kib"] - small["memory_kib"]) / more,
        "silent_us": 1e6 * (large["settling_cpu_s"] - small["settling_cpu_s"]) / more,
    }


def stormed(program: Path) -> Figures:
    """4,200 come, go, and come back."""
    with restaurant(300) as house:
        return house.meet(program, Load("storm"))


def killed(program: Path) -> Figures:
    """SIGKILL at saturation, with 300 dinners; then nobody touches the log before the server does.

    `serving_s`: from its start until it answers; `told_s`: until somebody at each of the dinners has a view, so that
    every one of them was replayed; `again_s`: everybody leaves and comes back. Raises NoCrowdError for an empty trial.
    """
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        house = Restaurant(Path(folder), 300, 12)
        house.open()
        kept = Path(folder) / "acknowledged.txt"
        try:
            house.meet(program, Load("saturate", seconds=30), kept, SECONDS_BEFORE_THE_CUT)
            acked = kept.read_text(encoding="utf-8").splitlines()
            if not acked:
                raise NoCrowdError("nothing was acknowledged before the cut: the trial proves nothing")
            seats = _seats(house)
            serving = house.open()
            first = house.meet(program, Load("idle", seconds=0), seats=_projectors(house, seats), guests=SILENT)
            after = house.meet(program, Load("storm"))
        finally:
            house.server.stop()
        found = asyncio.run(_lost(house, seats, acked)) | asyncio.run(_replayed(house, seats))
    told = serving + first["first_s"]
    found["errors"] = after["errors"] + first["errors"]
    return after | found | {"acked": len(acked), "serving_s": serving, "told_s": told, "told": first["seated"]}


def _seats(house: Restaurant) -> list[list[str]]:
    return [line.split() for line in house.seats.read_text(encoding="utf-8").splitlines()]


def _projectors(house: Restaurant, seats: Sequence[Sequence[str]]) -> Path:
    """The seats of a house of which only the projectors come."""
    alone = house.folder / "projectors.txt"
    last = seats[house.guests + 1 :: house.guests + 2]
    alone.write_text("".join(" ".join(seat) + "\n" for seat in last), encoding="utf-8")
    return alone


async def _lost(house: Restaurant, seats: Sequence[Sequence[str]], acked: Sequence[str]) -> Figures:
    """Acknowledged commands that the log does not hold at the version it was told."""
    log = open_log(house.server.data)
    try:
        answers = {code: await log.answers(DinnerCode(code)) for code in {seat[0] for seat in seats}}
    finally:
        await log.close()
    lost = 0
    for line in acked:
        at, command, version = line.split()
        code, _, guest = seats[int(at)]
        lost += answers[code].get((guest, command)) != int(version)
    return {"lost": lost}


async def _replayed(house: Restaurant, seats: Sequence[Sequence[str]]) -> Figures:
    """Every dinner read and told from the log, one after another, as a lobby does when somebody comes back."""
    log, events = open_log(house.server.data), 0
    began = time.monotonic()
    try:
        for code in {DinnerCode(seat[0]) for seat in seats}:
            await log.answers(code)
            replayed = replay(code, await log.read(code))
            assert replayed is not None
            events += replayed.dinner.version
        took = time.monotonic() - began
    finally:
        await log.close()
    return {"replay_s": took, "replayed": events}
