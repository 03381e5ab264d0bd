"""What is done to a cluster in the middle of an evening. Each raises AssertionError on loss or on two effects."""

import asyncio
import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from tests.chaos.evening import Evening, guessing_at
from tests.chaos.goals import Said
from tests.cluster.nodes import Cluster, cluster
from tests.cluster.report import recovered
from tests.support.services import Postgres, Redis

TRIALS_A_DINNER: Final = 10
MOST_ACKS: Final = 60
LONGEST_NAP_S: Final = 2.5
"""A node that is frozen so long has been given up by everybody: the balancer, the database, its guests."""

Told = Callable[[int, int, int], None]
"""Hears how many trials are done, of how many, and how many acknowledgements they held."""


@dataclass(slots=True)
class Held:
    """What came of it: acknowledgements that held, and for each fault the seconds until everybody was back."""

    acks: int = 0
    back_s: list[float] = field(default_factory=list)

    def said(self) -> Said:
        """In words, with the figure that is judged."""
        held = f"{len(self.back_s)} trials, {self.acks:,} acknowledged, 0 lost, 0 doubled, 0 forks"
        return [held, *recovered(self.back_s)]


async def lost_nodes(
    folder: Path,
    postgres: Postgres,
    seed: int,
    trials: int,
    told: Told = lambda done, of, acks: None,
    broker: Redis | None = None,
) -> Held:
    """FAULT-16: a node is killed, or freezes and wakes, by turns of chance; guests of one dinner sit on both."""
    chance, held = random.Random(seed), Held()
    done = 0
    async with cluster(folder, postgres, NOTIFY_URL=broker.url if broker else "") as house:
        while done < trials:
            async with guessing_at(house.balancer.base, house.memory, chance) as evening:
                for _ in range(min(TRIALS_A_DINNER, trials - done)):
                    await evening.ledger.grows(chance.randint(1, MOST_ACKS))
                    held.back_s.append(await _lose(house, evening, chance))
                    evening.check()
                    done += 1
                    told(done, trials, held.acks + len(evening.ledger.acks))
            held.acks += len(evening.ledger.acks)
    return held


async def _lose(house: Cluster, evening: Evening, chance: random.Random) -> float:
    """One fault; the seconds from it until everybody has a line and is answered, the other node doing the work."""
    number = chance.randrange(len(house.nodes))
    began = time.monotonic()
    if chance.random() < 0.5:
        house.nodes[number].kill()
        took = await answered_again(evening, began)
        await house.nodes[number].start()
    else:
        house.freeze(number)
        try:
            took = await answered_again(evening, began)
            await asyncio.sleep(max(0.0, chance.random() * LONGEST_NAP_S - took))
        finally:
            house.thaw(number)
        await evening.ledger.grows(10)
    return took


async def answered_again(evening: Evening, began: float) -> float:
    """When the last guest was answered again."""
    waiting = set(evening.table.players)
    before = {player: _last(evening, player) for player in waiting}
    while waiting:
        await evening.ledger.grows(1)
        waiting = {player for player in waiting if _last(evening, player) == before[player]}
    return time.monotonic() - began


def _last(evening: Evening, player: str) -> int:
    return max((version for (actor, _), version in evening.ledger.acks.items() if actor == player), default=0)


async def rolling_restarts(folder: Path, postgres: Postgres, seed: int, trials: int) -> Held:
    """FAULT-14: one node after the other is asked to stop and started again, while the evening goes on."""
    chance, held = random.Random(seed), Held()
    async with cluster(folder, postgres) as house:
        async with guessing_at(house.balancer.base, house.memory, chance) as evening:
            for trial in range(trials):
                await evening.ledger.grows(chance.randint(1, MOST_ACKS))
                node = house.nodes[trial % len(house.nodes)]
                began = time.monotonic()
                await asyncio.to_thread(node.stop)
                held.back_s.append(await answered_again(evening, began))
                await node.start()
                evening.check()
        held.acks = len(evening.ledger.acks)
    return held


async def restarted_database(folder: Path, postgres: Postgres, seed: int) -> Held:
    """The database goes down and comes back: refused with `busy` meanwhile, and well again by itself."""
    held = Held()
    async with cluster(folder, postgres) as house:
        async with guessing_at(house.balancer.base, house.memory, random.Random(seed)) as evening:
            await evening.ledger.grows(30)
            await asyncio.to_thread(postgres.stop)
            await evening.refusals.reach("busy", evening.table.players)
            await asyncio.to_thread(postgres.start)
            held.back_s.append(await answered_again(evening, time.monotonic()))
            await evening.ledger.grows(30)
        held.acks = len(evening.ledger.acks)
    return held
