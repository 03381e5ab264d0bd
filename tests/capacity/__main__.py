"""What 1,000, 10,000 and 100,000 dinners need: `make capacity`, or `python -m tests.capacity --against URL …`.

Measures what things cost (with the bench's crowd), plays evenings against a node, holds the model against them, and
prints the table. Needs Linux, two processors and a C compiler, like the bench; `--against` needs none of it.
"""

import argparse
import asyncio
import os
import random
import sys
import tempfile
from pathlib import Path

from tests.bench.crowd import CROWDS_CORE, Load, build, load, restaurant
from tests.bench.machine import cpu_s
from tests.bench.scenarios import offered, saturated
from tests.capacity.cluster import WARM_SPEED, compare
from tests.capacity.evenings import LINES, Played, play
from tests.capacity.model import (
    KEPT_DAYS,
    MEASURED,
    PING_S,
    SEEN,
    Costs,
    Evening,
    Need,
    cores,
    need,
    priced,
    solved,
)

SIZES = (1_000, 10_000, 100_000)
LIVE = 40
HARDLY_EVER = 0.0001


def measure() -> Costs:
    """What one thing costs on this machine."""
    with tempfile.TemporaryDirectory(prefix="capacity-") as folder:
        program = build(Path(folder))
        sat, live = saturated(program, 20), offered(program, LIVE)
        memory = []
        for dinners in (50, 150):
            with restaurant(dinners) as house:
                figures = house.meet(program, Load("idle", seconds=2.5))
                memory.append((figures["connections"], figures["memory_kib"]))
        with restaurant(150) as house:
            silent = house.meet(program, Load("offered", seconds=2 * PING_S, reveals=HARDLY_EVER, guesses=HARDLY_EVER))
        connected = 1e6 * silent["server_cpu"] / silent["connections"]
        with restaurant(100) as house:
            storm = house.meet(program, Load("storm"))
    # Every command of theirs is told to all fourteen.
    told = live["views_s"] / 14
    busy = live["server_cpu"] - 1e-6 * connected * live["connections"]
    command, view = solved((sat["acks_s"], sat["views_s"], sat["server_cpu"]), (told, live["views_s"], busy))
    if min(command, view) <= 0:
        sys.exit(
            f"others were too busy meanwhile: a command {command:.0f} µs, a view {view:.0f} µs; {load()}. Once more"
        )
    (few, small), (many, large) = memory
    comeback = 1e6 * storm["again_s"] / storm["connections"]
    return Costs(command, view, connected, comeback, (large - small) / (many - few))


def shape(played: Played) -> Evening:
    """One dinner of these, at the speed of people."""
    each = played.dinners * played.seconds * played.speed
    size = played.view_bytes / played.views
    return Evening(LINES, played.commands / each, played.views / each, size, played.storm)


def factor(costs: Costs, played: Played) -> float:
    """How much dearer evenings are than the bench's guesses; silent connections cost what they cost."""
    assert played.cores is not None
    silent = cores(costs, 0, 0, played.dinners * LINES)
    return (played.cores - silent) / (modelled(costs, played) - silent)


def modelled(costs: Costs, played: Played) -> float:
    """The cores that the model has for these evenings."""
    return cores(costs, played.commands / played.seconds, played.views / played.seconds, played.dinners * LINES)


def agree(costs: Costs, played: Played) -> str:
    """The model beside what was seen."""
    model = modelled(costs, played)
    seen = "" if played.cores is None else f", seen {played.cores:.3f}, model / seen {model / played.cores:.2f}"
    return (
        f"{played.dinners:4} dinners, {played.speed:g} times as fast, {played.seconds:.0f} s: "
        f"{played.commands / played.seconds:.1f} commands/s, {played.views / played.seconds:.0f} views/s, "
        f"storm {played.storm:.1f}; cores: model {model:.3f}{seen}"
    )


def table(needs: list[Need]) -> str:
    """As CAPACITY.md has it."""
    columns = [
        {
            "connections": f"{n.connections:,}",
            "nodes of which one may die, and what asks for them": f"{n.nodes} ({n.why})",
            "cores of the nodes: mean / everybody storms at once": f"{n.cores:.1f} / {n.storm_cores:.1f}",
            "cores of the nodes, to hear each other": f"{n.hearing_cores:.2g}",
            "memory a node, MiB": f"{n.node_mib:,.0f}",
            "events written a second: mean / storm": f"{n.writes:,.0f} / {n.storm_writes:,.0f}",
            "cores of the database: no commit shared / hundreds in each": " / ".join(
                f"{c:.2g}" for c in n.database_cores
            ),
            "lines to the database": f"{n.database_lines}",
            "log, MB an hour": f"{n.disk_mb_hour:,.0f}",
            f"log of {KEPT_DAYS} days with so many a night, MB": f"{n.kept_mb:,.0f}",
            "one erasure then, s, while everybody waits": f"{n.anew_s:,.0f}",
            "news a second, each heard by every node": f"{n.news:,.0f}",
            "network out of the broker, Mbit/s": f"{n.news_megabits:,.0f}",
            "pings a second": f"{n.pings:,.0f}",
            "network out, Mbit/s": f"{n.megabits:,.0f}",
            "one node dies: its people are back after, s": f"{n.comeback_s:.1f}",
        }
        for n in needs
    ]
    head = ["| |" + "".join(f" {n.dinners:,} dinners |" for n in needs), "| --- |" + " --- |" * len(needs)]
    rows = [f"| {name} |" + "".join(f" {column[name]} |" for column in columns) for name in columns[0]]
    return "\n".join(head + rows)


def main() -> None:
    """Measure, play, compare, print."""
    wanted = argparse.ArgumentParser(prog="python -m tests.capacity", description=__doc__)
    wanted.add_argument(
        "--against", nargs="*", default=[], metavar="URL", help="play against these and print what was heard"
    )
    wanted.add_argument("--paper", action="store_true", help="only the table, from what was measured before")
    wanted.add_argument("--dinners", type=int, nargs="*", default=[10, 40])
    wanted.add_argument("--cluster", type=int, default=0, metavar="N", help="then N on two nodes, PostgreSQL, broker")
    wanted.add_argument("--speed", type=float, default=10.0)
    wanted.add_argument("--seed", type=int, default=random.randrange(10**6))
    given = wanted.parse_args()
    if given.paper:
        print(table([need(MEASURED, SEEN, size) for size in SIZES]))
        return
    print(f"seed {given.seed}; {load()}")
    if given.against:
        for dinners in given.dinners:
            print(asyncio.run(play(given.against, dinners, given.speed, given.seed)))
        return
    os.sched_setaffinity(0, {CROWDS_CORE})  # the people on one, the server on the other
    costs = measure()
    print(costs, load())
    for number, dinners in enumerate(given.dinners):
        with restaurant(1) as house:
            # The first evening of a process makes the matcher's tables: seconds, once.
            asyncio.run(play([house.server.base], 1, WARM_SPEED, given.seed))
            played = asyncio.run(play([house.server.base], dinners, given.speed, given.seed, lambda: cpu_s(house.pid)))
        print(agree(costs, played), load())
        if number == 0:
            dearer = factor(costs, played)
            costs = priced(costs, dearer)
            print(f"evenings are {dearer:.2f} times as dear as guesses; from here on the model has that price")
    apart: list[str] = []
    if given.cluster:
        os.sched_setaffinity(0, range(os.cpu_count() or 1))
        said, apart = compare(costs, shape(played), given.cluster, given.speed, given.seed)
        print(said, load())
    print(table([need(costs, shape(played), size) for size in SIZES]))
    if apart:
        sys.exit(f"model and cluster do not agree: {', '.join(apart)}")


if __name__ == "__main__":
    main()
