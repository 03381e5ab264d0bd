"""The long run: `python -m tests.cluster` (`make cluster`), or `python -m tests.cluster play` for a house to look at.

Prints what was done, and figures beside their goals. Ends with 1, and says why, where something was lost, doubled or
forked, or a goal is missed (report.py).
"""

import argparse
import asyncio
import sys
import tempfile
from collections.abc import Awaitable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tests import browsers
from tests.chaos.goals import Said
from tests.cluster import trials
from tests.cluster.broker import broker_troubles
from tests.cluster.evenings import evenings_through
from tests.cluster.frozen import frozen
from tests.cluster.laid import LEFT_OUT, laid
from tests.cluster.report import Report
from tests.cluster.skew import checked_out, evenings_across, pages_across, versions_change
from tests.cluster.throughput import throughput
from tests.cluster.trials import Held
from tests.support.services import Postgres, postgres_server, redis_server

WORDS = ("trials", "lost", "frozen", "evenings", "broker", "skew", "throughput", "play")

AWAY_S = 60.0
"""How long the broker is gone (FAULT-17)."""

FULL = 120
"""Dinners of a house in which a node freezes."""

RESTARTS = 20
"""In the guessing, and again in whole evenings; there as many deaths and naps."""


def _told(done: int, of: int, acks: int) -> None:
    if sys.stderr.isatty() or done % 20 == 0:
        print(f"  {done} of {of}, {acks:,} acknowledged", file=sys.stderr, flush=True)


def _say(said: str) -> None:
    print(said, flush=True)


async def _held(trial: Awaitable[Held]) -> Said:
    return (await trial).said()


@dataclass(frozen=True, slots=True)
class Run:
    """One run: what it may write to, what it is asked, who hears it."""

    folder: Path
    postgres: Postgres
    seed: int
    report: Report

    async def lost(self, times: int) -> None:
        """Every other trial with a broker beside the nodes."""
        without = times // 2
        lost = trials.lost_nodes(self.folder / "lost", self.postgres, self.seed, without, _told)
        await self.report.hears("FAULT-16 killed or frozen", _held(lost))
        with redis_server() as redis:
            told = self.folder / "told"
            lost = trials.lost_nodes(told, self.postgres, self.seed + 1, times - without, _told, redis)
            await self.report.hears("FAULT-16 killed or frozen, with a broker", _held(lost))

    async def frozen(self, dinners: int) -> None:
        """Behind HAProxy, and with many dinners."""
        freezing = frozen(self.folder / "frozen", self.postgres, self.seed, dinners)
        await self.report.hears("FAULT-16 frozen behind HAProxy", freezing)

    async def restarts(self) -> None:
        """Nodes in turn, and the database."""
        rolling = trials.rolling_restarts(self.folder / "rolling", self.postgres, self.seed, RESTARTS)
        await self.report.hears("FAULT-14 restarted in turn", _held(rolling))
        restarted = trials.restarted_database(self.folder / "database", self.postgres, self.seed)
        await self.report.hears("database restarted", _held(restarted))

    async def evenings(self) -> None:
        """Whole ones, with reveals: nodes are restarted all the way, then killed and frozen."""
        restarted = evenings_through(self.folder / "restarted", self.postgres, self.seed, ("restart",), RESTARTS)
        await self.report.hears("FAULT-14 evenings, restarted in turn", restarted)
        lost = evenings_through(self.folder / "left", self.postgres, self.seed, ("kill", "freeze"), RESTARTS)
        await self.report.hears("FAULT-16 evenings, killed or frozen", lost)

    async def broker(self) -> None:
        """Works, is away, forgets."""
        await broker_troubles(self.postgres, self.seed, AWAY_S, self.report)

    async def skew(self, before: str) -> None:
        """Two versions at once."""
        root = checked_out(before, self.folder / "before")
        changing = versions_change(self.folder, self.postgres, root, self.seed)
        await self.report.hears(f"{before} and this, node after node there and back", _held(changing))

        async def across() -> Said:
            lines = await evenings_across(self.folder, self.postgres, root, self.seed)
            return [f"its people of {whose}: {line}" for whose, line in zip((before, "this"), lines, strict=True)]

        await self.report.hears("an evening on both", across())
        chromium = browsers.find("chromium")
        if chromium is None:
            raise SystemExit("no Chromium here for the pages of the version before")

        async def pages() -> Said:
            lines = await pages_across(self.folder, self.postgres, root, chromium)
            return [f"of {whose}: {line}" for whose, line in zip((before, "this"), lines, strict=True)]

        await self.report.hears("open pages while the other version takes over", pages())


async def _asked(run: Run, asked: argparse.Namespace) -> int:
    _say(f"seed {asked.seed}")
    if asked.what in ("trials", "lost"):
        await run.lost(asked.trials)
    if asked.what in ("trials", "frozen"):
        await run.frozen(FULL if asked.dinners is None else asked.dinners)
    if asked.what == "trials":
        await run.restarts()
    if asked.what in ("trials", "evenings"):
        await run.evenings()
    if asked.what in ("trials", "broker"):
        await run.broker()
    if asked.what == "skew":
        await run.skew(asked.before)
    return run.report.end()


async def _play(folder: Path, postgres: Postgres) -> None:
    async with laid(folder, postgres) as house:
        for name, where in house.services.items():
            print(f"{name:12}{where}")
        for name, why in LEFT_OUT.items():
            print(f"{name:12}not started: {why}")
        print(f"Play at {house.services['balancer']}. Ctrl-C ends it.", flush=True)
        await asyncio.Event().wait()


def main(arguments: Sequence[str] | None = None) -> int:
    """Start what a cluster needs, from the system's packages, and do what was asked; 0 where it all held."""
    parser = argparse.ArgumentParser(prog="python -m tests.cluster")
    parser.add_argument("what", nargs="?", choices=WORDS, default="trials")
    parser.add_argument("--trials", type=int, default=200)
    parser.add_argument("--seed", type=int, default=20261126)
    parser.add_argument("--dinners", type=int, help="of throughput (40) and of frozen (120)")
    parser.add_argument("--rounds", type=int, default=3, help="of throughput")
    parser.add_argument("--before", default="HEAD~1", help="of skew: the version before, as git names it")
    asked = parser.parse_args(arguments)
    if asked.what == "throughput":
        with tempfile.TemporaryDirectory() as place:
            throughput(Path(place), asked.dinners or 40, asked.rounds, _say)
        return 0
    with tempfile.TemporaryDirectory() as folder, postgres_server() as postgres:
        if asked.what == "play":
            with suppress(KeyboardInterrupt):
                asyncio.run(_play(Path(folder), postgres))
            return 0
        return asyncio.run(_asked(Run(Path(folder), postgres, asked.seed, Report(_say)), asked))


if __name__ == "__main__":
    sys.exit(main())
