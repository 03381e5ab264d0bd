"""The long run: `python -m tests.cluster` (`make cluster`), or `python -m tests.cluster play` for a house to look at.

Prints what was done, what held and how long it took; ends with an error where something did not hold.
"""

import argparse
import asyncio
import os
import sys
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from statistics import median, quantiles

from tests.cluster import trials
from tests.cluster.broker import broker_troubles
from tests.cluster.laid import LEFT_OUT, laid
from tests.cluster.skew import checked_out, evenings_across, versions_change
from tests.cluster.throughput import throughput
from tests.cluster.trials import Held
from tests.support.services import Postgres, postgres_server, redis_server

WORDS = ("trials", "lost", "broker", "skew", "throughput", "play")

AWAY_S = 60.0
"""How long the broker is gone (FAULT-17)."""


def _told(done: int, of: int, acks: int) -> None:
    if sys.stderr.isatty() or done % 20 == 0:
        print(f"  {done} of {of}, {acks:,} acknowledged", file=sys.stderr, flush=True)


def _say(what: str, held: Held) -> None:
    back = held.back_s
    ninety_fifth = quantiles(back, n=20)[-1] if len(back) > 1 else back[0]
    print(
        f"{what}: {len(back)} trials, {held.acks:,} acknowledged, 0 lost, 0 doubled, 0 forks; everybody answered again "
        f"after {median(back):.2f} s (p95 {ninety_fifth:.2f} s, longest {max(back):.2f} s), "
        f"load {os.getloadavg()[0]:.1f}",
        flush=True,
    )


async def _lost(folder: Path, postgres: Postgres, seed: int, times: int) -> None:
    """Every other trial with a broker beside the nodes."""
    without = times // 2
    _say("FAULT-16 killed or frozen", await trials.lost_nodes(folder / "lost", postgres, seed, without, _told))
    with redis_server() as redis:
        held = await trials.lost_nodes(folder / "told", postgres, seed + 1, times - without, _told, redis)
    _say("FAULT-16 killed or frozen, with a broker", held)


async def _trials(folder: Path, postgres: Postgres, seed: int, times: int) -> None:
    await _lost(folder, postgres, seed, times)
    _say("FAULT-14 restarted in turn", await trials.rolling_restarts(folder / "rolling", postgres, seed, 20))
    _say("database restarted", await trials.restarted_database(folder / "database", postgres, seed))


async def _broker(postgres: Postgres, seed: int) -> None:
    await broker_troubles(postgres, seed, AWAY_S, lambda said: print(said, flush=True))


async def _skew(folder: Path, postgres: Postgres, seed: int, before: str) -> None:
    root = checked_out(before, folder / "before")
    _say(f"{before} and this, node after node there and back", await versions_change(folder, postgres, root, seed))
    for whose, line in zip((before, "this"), await evenings_across(folder, postgres, root, seed), strict=True):
        print(f"an evening on both, its people of {whose}: {line}", flush=True)


async def _play(folder: Path, postgres: Postgres) -> None:
    async with laid(folder, postgres) as house:
        for name, where in house.services.items():
            print(f"{name:12}{where}")
        for name, why in LEFT_OUT.items():
            print(f"{name:12}not started: {why}")
        print(f"Play at {house.services['balancer']}. Ctrl-C ends it.", flush=True)
        await asyncio.Event().wait()


def main(arguments: Sequence[str] | None = None) -> None:
    """Start what a cluster needs, from the system's packages, and do what was asked."""
    parser = argparse.ArgumentParser(prog="python -m tests.cluster")
    parser.add_argument("what", nargs="?", choices=WORDS, default="trials")
    parser.add_argument("--trials", type=int, default=200)
    parser.add_argument("--seed", type=int, default=20261126)
    parser.add_argument("--dinners", type=int, default=40, help="of throughput")
    parser.add_argument("--rounds", type=int, default=3, help="of throughput")
    parser.add_argument("--before", default="HEAD~1", help="of skew: the version before, as git names it")
    asked = parser.parse_args(arguments)
    if asked.what == "throughput":
        with tempfile.TemporaryDirectory() as place:
            throughput(Path(place), asked.dinners, asked.rounds, lambda said: print(said, flush=True))
        return
    with tempfile.TemporaryDirectory() as folder, postgres_server() as postgres:
        if asked.what == "play":
            with suppress(KeyboardInterrupt):
                asyncio.run(_play(Path(folder), postgres))
            return
        print(f"seed {asked.seed}")
        if asked.what == "skew":
            asyncio.run(_skew(Path(folder), postgres, asked.seed, asked.before))
            return
        if asked.what == "lost":
            asyncio.run(_lost(Path(folder), postgres, asked.seed, asked.trials))
            return
        if asked.what == "trials":
            asyncio.run(_trials(Path(folder), postgres, asked.seed, asked.trials))
        asyncio.run(_broker(postgres, asked.seed))


if __name__ == "__main__":
    main()
