"""FAULT-17: the broker works, is gone, forgets: how long what one node writes stays unseen at the other."""

import asyncio
import random
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import Final

from app.rooms.notices import Broker
from app.rooms.redis import RedisBroker
from app.store.postgres import PostgresLog
from tests.chaos.goals import Figure, Said
from tests.cluster.report import STALE_S, Report, share
from tests.support.nodes import Forgetful, two_nodes, unseen, until
from tests.support.services import Postgres, Redis, redis_server

OFTEN_S: Final = 0.1
"""Between two commands at most; a projector looks on at either node."""

FORGETS: Final = 0.1

Trouble = Callable[[Redis], AbstractContextManager[None]]


async def broker_troubles(postgres: Postgres, seed: int, away_s: float, report: Report) -> None:
    """Say what came of each trouble; where a change is lost, or unseen for too long, the report has it."""
    with redis_server() as redis:
        troubles = (("works", 0.0, _well), (f"is gone for {away_s:.0f} s", 0.0, _gone), ("drops 10 %", FORGETS, _well))
        for what, of, trouble in troubles:
            chance = random.Random(seed)
            brokers: list[Broker] = [
                Forgetful(redis.url, of, chance) if of else RedisBroker(redis.url) for _ in range(2)
            ]
            seconds = away_s if trouble is _gone else away_s / 2
            await report.hears(
                f"FAULT-17 the broker {what}", _evening(postgres, redis, brokers, chance, seconds, trouble)
            )


async def _evening(
    postgres: Postgres, redis: Redis, brokers: list[Broker], chance: random.Random, seconds: float, trouble: Trouble
) -> Said:
    url = postgres.database()
    logs = [PostgresLog(url) for _ in brokers]
    answers, later = list[float](), list[float]()
    try:
        async with two_nodes(logs, brokers) as nodes:
            await until(lambda: all(node.lobby.told for node in nodes))
            before = nodes[0].room.dinner.version
            with trouble(redis):
                end = time.monotonic() + seconds
                while time.monotonic() < end:
                    answered, unseen_s = await unseen(nodes, chance, len(later))
                    answers.append(answered)
                    later.append(unseen_s)
                    await asyncio.sleep(chance.random() * OFTEN_S)
            began = time.monotonic()
            await until(lambda: all(node.lobby.told for node in nodes))
            back = time.monotonic() - began
            assert nodes[0].room.dinner == nodes[1].room.dinner
            entries = await logs[0].read(nodes[0].room.dinner.code)
        assert [entry.seq for entry in entries] == list(range(1, before + len(later) + 1)), "all of it, once"
    finally:
        for log in logs:
            await log.close()
    return [*seen(answers, later), f"back after {back:.1f} s"]


def seen(answers: Sequence[float], later: Sequence[float]) -> Said:
    """Of changes: seconds until each was answered, and from then until the other node showed it; the last is judged."""
    return [
        f"{len(later):,} changes, 0 lost, 0 doubled; answered p99 {1000 * share(answers, 0.99):.0f} ms; "
        f"unseen at the other node p50 {1000 * share(later, 0.5):.0f} ms, longest {1000 * max(later):.0f} ms",
        Figure("p99", share(later, 0.99), "s", STALE_S),
    ]


@contextmanager
def _well(redis: Redis) -> Iterator[None]:
    yield


@contextmanager
def _gone(redis: Redis) -> Iterator[None]:
    redis.stop()
    try:
        yield
    finally:
        redis.start()
