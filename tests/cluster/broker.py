"""FAULT-17: the broker works, is gone, forgets: how long what one node writes stays unseen at the other."""

import asyncio
import os
import random
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from statistics import median, quantiles
from typing import Final

from app.rooms.notices import Broker
from app.rooms.redis import RedisBroker
from app.store.postgres import PostgresLog
from tests.support.nodes import Forgetful, two_nodes, unseen, until
from tests.support.services import Postgres, Redis, redis_server

OFTEN_S: Final = 0.1
"""Between two commands at most; a projector looks on at either node."""

FORGETS: Final = 0.1

STALE_S: Final = 1.0
"""What 99 of 100 changes may stay unseen at the other node."""

Trouble = Callable[[Redis], AbstractContextManager[None]]


async def broker_troubles(postgres: Postgres, seed: int, away_s: float, told: Callable[[str], None]) -> None:
    """Say what came of each trouble. Raises AssertionError where a change was lost, or unseen for too long."""
    with redis_server() as redis:
        troubles = (("works", 0.0, _well), (f"is gone for {away_s:.0f} s", 0.0, _gone), ("drops 10 %", FORGETS, _well))
        for what, of, trouble in troubles:
            chance = random.Random(seed)
            brokers: list[Broker] = [
                Forgetful(redis.url, of, chance) if of else RedisBroker(redis.url) for _ in range(2)
            ]
            seconds = away_s if trouble is _gone else away_s / 2
            told(f"FAULT-17 the broker {what}: {await _evening(postgres, redis, brokers, chance, seconds, trouble)}")


async def _evening(
    postgres: Postgres, redis: Redis, brokers: list[Broker], chance: random.Random, seconds: float, trouble: Trouble
) -> str:
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
    answer, stale = quantiles(answers, n=100)[-1], quantiles(later, n=100)[-1]
    assert stale <= STALE_S, stale
    return (
        f"{len(later):,} changes, 0 lost, 0 doubled; answered p99 {answer * 1000:.0f} ms; unseen at the other node "
        f"p50 {median(later) * 1000:.0f} ms, p99 {stale * 1000:.0f} ms, longest {max(later) * 1000:.0f} ms; "
        f"back after {back:.1f} s; load {os.getloadavg()[0]:.1f}"
    )


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
