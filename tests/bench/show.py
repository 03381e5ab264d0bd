"""How fast the show is, against its goals: `python -m tests.bench.show sat rev300 idle storm kill --rounds 3`.

A crowd written in C (`tests/bench/load`) speaks the real wire to a real server; each has a processor to itself, and the
crowd's time stands beside the server's: a crowd that is busy all the time measures itself. Every figure is the median
of the rounds. Where others work on the machine only ratios of one run can be believed, so load and stolen time are
printed too.

* `sat`, `sat100`: 20 and 100 dinners; every guest sends the next guess when the last is answered.
* `rev1`, `rev100`, `rev300`: so many live dinners, in each two guesses a second and half a reveal (the host's `pause`,
  which changes everybody's table), at their moment whether the server keeps up or not; ms from the scheduled moment.
* `idle`: memory a connection, the slope between two sizes, dinners included.
* `storm`: 2,800 connections come, leave at one moment and come back, until the last has a view.
* `kill`: SIGKILL at saturation; what was acknowledged and is not in the log; time to serving; the storm after it.
  `replay_s`: all 300 dinners read and told from their log, which the server does dinner by dinner as people come back.
* `growth10` to `growth1000` dinners, `guests2` to `guests60`: acks a second and processor time of one ack.
* `peers`: Socket.IO and Colyseus at saturation beside ours, on the bench set up in the folder PEERS_DIR.
"""

import argparse
import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import Final

from app.game.names import DinnerCode
from app.rooms.replay import replay
from app.store import open_log
from tests.bench.crowd import Figures, Load, NoCrowdError, Restaurant, build, load, restaurant
from tests.bench.machine import interpreter

SECONDS_BEFORE_THE_CUT: Final = 2.0

GOALS: Final[dict[str, tuple[str, float, float]]] = {
    "sat acks_s": ("at least", 8_000, 16_000),
    "rev300 reveal_p50": ("at most", 2.5, 1.0),
    "rev300 reveal_p99": ("at most", 25, 10),
    "rev300 ack_p50": ("at most", 2, 0.8),
    "idle kib_per_connection": ("at most", 26, 8),
    "storm again_s": ("at most", 4, 1.5),
    "kill lost": ("at most", 0, 0),
    "kill serving_s": ("at most", 2, 1),
}
"""By scenario and figure: the direction, what it must reach, what it should."""

SHOWN: Final = {
    "sat": ("acks_s", "ack_p50", "ack_p99", "views_s"),
    "rev": ("reveal_p50", "reveal_p99", "ack_p50", "ack_p99", "told_p50", "late"),
    "idle": ("kib_per_connection",),
    "storm": ("first_s", "again_s", "again_p95"),
    "kill": ("acked", "lost", "replay_s", "replayed", "serving_s", "first_s", "again_s"),
    "growth": ("acks_s", "server_us_per_ack", "view_bytes"),
    "peers": ("acks_s", "ratio"),
}
ALWAYS: Final = ("server_cpu", "crowd_cpu", "uninformed", "refused", "errors", "load", "stolen")


def saturated(program: Path, dinners: int, guests: int = 12) -> Figures:
    """Closed loop."""
    with restaurant(dinners, guests) as house:
        figures = house.meet(program, Load("saturate"))
    return figures | {"server_us_per_ack": 1e6 * figures["server_cpu"] / max(1.0, figures["acks_s"])}


def offered(program: Path, dinners: int) -> Figures:
    """So many live dinners at a fixed load."""
    with restaurant(dinners) as house:
        return house.meet(program, Load("offered", seconds=10 if dinners < 10 else 5, reveals=0.5, guesses=2))


def idle(program: Path) -> Figures:
    """The slope of memory between two sizes of house."""
    sizes = []
    for dinners in (150, 300):
        with restaurant(dinners) as house:
            sizes.append(house.meet(program, Load("idle", seconds=2.5)))
    small, large = sizes
    more = large["connections"] - small["connections"]
    return large | {"kib_per_connection": (large["memory_kib"] - small["memory_kib"]) / more}


def stormed(program: Path) -> Figures:
    """2,800 come, go, and come back."""
    with restaurant(200) as house:
        return house.meet(program, Load("storm"))


def killed(program: Path) -> Figures:
    """The power goes at saturation."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        house = Restaurant(Path(folder), 300, 12)
        house.open()
        kept = Path(folder) / "acknowledged.txt"
        try:
            house.meet(program, Load("saturate", seconds=30), kept, SECONDS_BEFORE_THE_CUT)
            acked = kept.read_text(encoding="utf-8").splitlines()
            found = asyncio.run(_lost(house, acked)) | asyncio.run(_replayed(house))
            serving = house.open()
            after = house.meet(program, Load("storm"))
        finally:
            house.server.stop()
    return after | found | {"acked": len(acked), "serving_s": serving}


def _seats(house: Restaurant) -> list[list[str]]:
    return [line.split() for line in house.seats.read_text(encoding="utf-8").splitlines()]


async def _lost(house: Restaurant, acked: Sequence[str]) -> Figures:
    """Acknowledged commands that the log does not hold at the version it was told."""
    seats = _seats(house)
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


async def _replayed(house: Restaurant) -> Figures:
    """Every dinner read and told from the log, one after another, as a lobby does when somebody comes back."""
    log, events = open_log(house.server.data), 0
    began = time.monotonic()
    try:
        for code in {DinnerCode(seat[0]) for seat in _seats(house)}:
            await log.answers(code)
            replayed = replay(code, await log.read(code))
            assert replayed is not None
            events += replayed.dinner.version
        took = time.monotonic() - began
    finally:
        await log.close()
    return {"replay_s": took, "replayed": events}


def peers(_: Path) -> Figures:
    """Socket.IO and Colyseus at saturation on the peers' bench, ours beside them on the same work."""
    folder = os.environ.get("PEERS_DIR")
    if not folder:
        raise NoCrowdError("PEERS_DIR names the folder in which the bench of the peers was set up")
    root = Path(__file__).parents[2]
    out = Path(folder) / "results" / f"show-{time.time_ns()}.jsonl"
    python = str(Path(folder) / ".venv/bin/python")
    command = [python, "run.py", "--what", "sat", "--rounds", "1", "--out", f"results/{out.name}"]
    environment = {**os.environ, "COPERTO_DIR": str(root), "COPERTO_CMD": f"exec {sys.executable} -m app serve"}
    servers = ("coperto", "a-socketio", "b-colyseus")
    subprocess.run(
        [*command, "--servers", ",".join(servers)], cwd=folder, env=environment, check=True, stdout=sys.stderr
    )
    rates = {row["server"]: row["rate"] for row in map(json.loads, out.read_text(encoding="utf-8").splitlines())}
    ours, socketio, colyseus = (rates[server] for server in servers)
    return {"acks_s": ours, "socketio": socketio, "colyseus": colyseus, "per_socketio": ours / socketio,
            "per_colyseus": ours / colyseus, "load": os.getloadavg()[0]}  # fmt: skip


SCENARIOS: Final[dict[str, Callable[[Path], Figures]]] = {
    "sat": lambda program: saturated(program, 20),
    "sat100": lambda program: saturated(program, 100),
    "rev1": lambda program: offered(program, 1),
    "rev100": lambda program: offered(program, 100),
    "rev300": lambda program: offered(program, 300),
    "idle": idle,
    "storm": stormed,
    "kill": killed,
    **{f"growth{n}": lambda program, n=n: saturated(program, n) for n in (10, 30, 100, 300, 1000)},  # type: ignore[misc]
    **{f"guests{n}": lambda program, n=n: saturated(program, 20, n) for n in (2, 6, 12, 30, 60)},  # type: ignore[misc]
    "peers": peers,
}


def medians(rounds: Sequence[Figures]) -> Figures:
    """Figure by figure."""
    return {name: median(one[name] for one in rounds) for name in rounds[0]}


def line_of(name: str, figures: Figures) -> str:
    """What a scenario is about, then what every line has."""
    family = next((key for key in SHOWN if name.startswith(key)), "growth")
    wanted = (*SHOWN[family], *ALWAYS) if name != "peers" else tuple(figures)
    return f"{name:10}" + "  ".join(f"{key} {figures[key]:,.4g}" for key in wanted if key in figures)


def judged(results: dict[str, Figures]) -> list[str]:
    """A line for every goal that was measured."""
    lines = []
    for goal, (direction, must, aim) in GOALS.items():
        name, _, figure = goal.partition(" ")
        if name in results:
            value = results[name][figure]
            good = (value >= must, value >= aim) if direction == "at least" else (value <= must, value <= aim)
            verdict = "aim reached" if good[1] else "holds" if good[0] else "missed"
            lines.append(f"{goal:26}{value:10,.2f}   must {direction} {must:,}, aim {aim:,}: {verdict}")
    return lines


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.show")
    parser.add_argument(
        "scenarios", nargs="*", choices=[*SCENARIOS, []], default=["sat", "rev300", "idle", "storm", "kill"]
    )
    parser.add_argument("--rounds", type=int, default=1)
    given = parser.parse_args()
    write = sys.stdout.write
    write(f"{time.strftime('%Y-%m-%d %H:%M')}, {load()}, rounds {given.rounds}\n{interpreter()}\n")
    rounds: dict[str, list[Figures]] = {name: [] for name in given.scenarios}
    try:
        with tempfile.TemporaryDirectory(prefix="crowd-") as folder:
            program = build(Path(folder))
            for _ in range(given.rounds):
                for name in given.scenarios:
                    rounds[name].append(SCENARIOS[name](program))
                    write(line_of(name, rounds[name][-1]) + "\n")
                    sys.stdout.flush()
    except NoCrowdError as error:
        sys.exit(str(error))
    results = {name: medians(figures) for name, figures in rounds.items()}
    if given.rounds > 1:
        write("\nmedians\n" + "".join(line_of(name, figures) + "\n" for name, figures in results.items()))
    write("\n".join(["", *judged(results), load()]) + "\n")


if __name__ == "__main__":
    main()
