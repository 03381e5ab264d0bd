"""Notices through a real broker: quick while it works, and nothing but a delay when it is gone, frozen or forgetful."""

import asyncio
import random
import signal
from collections.abc import Iterator

import pytest

from app.rooms.lookout import LOOK_S
from app.rooms.notices import SILENCE_S
from app.rooms.redis import RedisBroker
from app.store import MemoryLog
from tests.support.nodes import two_nodes, unseen, until
from tests.support.services import Redis, redis, redis_server

__all__ = ["redis"]


@pytest.fixture
def own_redis(request: pytest.FixtureRequest) -> Iterator[Redis]:
    """One that a test may hurt. Asked for beside `redis`, by whose name tests are left out where there is none."""
    with redis_server() as server:
        yield server


async def test_what_one_node_writes_the_other_shows_at_once(redis: Redis) -> None:
    log = MemoryLog(shared=True)
    async with two_nodes([log, log], [RedisBroker(redis.url) for _ in range(2)]) as nodes:
        await until(lambda: nodes[0].lobby.told and nodes[1].lobby.told)
        chance = random.Random(1)
        later = sorted([(await unseen(nodes, chance, number))[1] for number in range(20)])
    # Without notices half of them would come later than half the time between two looks.
    assert later[10] < LOOK_S / 4


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGSTOP])
async def test_a_broker_that_is_gone_or_frozen_costs_a_delay(
    redis: Redis, own_redis: Redis, how: signal.Signals
) -> None:
    log = MemoryLog(shared=True)
    async with two_nodes([log, log], [RedisBroker(own_redis.url) for _ in range(2)]) as nodes:
        await until(lambda: nodes[0].lobby.told and nodes[1].lobby.told)
        chance = random.Random(2)
        if how is signal.SIGSTOP:
            own_redis.send(how)
        else:
            own_redis.stop(how)
        for number in range(4):
            answered, later = await unseen(nodes, chance, number)
            assert answered < LOOK_S / 2, "no answer waits for the broker"
            assert later < SILENCE_S, "the lookout sees it"
        await until(lambda: not nodes[0].lobby.told and not nodes[1].lobby.told)
        if how is signal.SIGSTOP:
            own_redis.send(signal.SIGCONT)
        else:
            own_redis.start()
        await until(lambda: nodes[0].lobby.told and nodes[1].lobby.told)


async def test_a_house_opens_where_there_is_no_broker_and_closes_without_waiting_for_it(redis: Redis) -> None:
    log = MemoryLog(shared=True)
    async with asyncio.timeout(10):
        async with two_nodes([log, log], [RedisBroker("redis://127.0.0.1:1") for _ in range(2)]) as nodes:
            await unseen(nodes, random.Random(3), 0)
            assert not nodes[0].lobby.told
