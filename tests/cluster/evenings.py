"""The scripted evenings of tests/evening on two nodes, from the arrivals to the closing, with trouble all the way.

Their judges are the same as on one server that nobody touches.
"""

import asyncio
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from tests.chaos.goals import Said
from tests.cluster.nodes import CHECK_S, Cluster, cluster
from tests.evening import test_whole_evening as judges
from tests.evening.conftest import EVENINGS
from tests.evening.play import Played, play
from tests.support.laid import answers
from tests.support.patient import PatientCalls
from tests.support.services import Postgres, redis_server

HOW: Final = ("ballot with points", "rounds with points, last one double")
"""The two paces; without points an evening is a part of these."""

OF_ONE: Final[tuple[Callable[[Played], None], ...]] = (
    judges.test_everybody_was_unmasked_in_order_but_who_left,
    judges.test_every_viewer_ends_with_the_same_table,
    judges.test_buttons_at_the_wrong_moment_were_refused,
    judges.test_contacts_meet_only_where_both_wished,
)

Trouble = Literal["restart", "kill", "freeze"]

PAUSE_S: Final = 1.0
"""Between two troubles, once everybody counts the last node as well again."""

NAPS_S: Final = (0.3, 1.0, 1.6, 3.0)
"""Shorter than anybody notices, and longer than the balancer bears."""

MOST_S: Final = 200.0


@dataclass(frozen=True, slots=True)
class Both:
    """Both evenings by name, what was done meanwhile and when, and how many lines each node was given."""

    played: dict[str, Played]
    done: list[tuple[float, Trouble]]
    brought: list[int]

    @property
    def in_the_show(self) -> int:
        """How much of it happened while both evenings stood between their first wall and the closing."""
        evenings = self.played.values()
        begin, end = max(min(one.walls.values()) for one in evenings), min(one.closed_at for one in evenings)
        return sum(begin < at < end for at, _ in self.done)


async def evenings(house: Cluster, seed: int, troubles: Sequence[Trouble]) -> Both:
    """Play both at the same time, and do these to one node after the other, again and again, until they are over.

    Raises AssertionError or TimeoutError where an evening does not come to its end as it should.
    """
    done: list[tuple[float, Trouble]] = []
    over = asyncio.Event()
    trouble = asyncio.create_task(_trouble(house, random.Random(seed), troubles, done, over))
    base = house.balancer.base
    try:
        playing = [play(base, number, calls=PatientCalls, **EVENINGS[how]) for number, how in enumerate(HOW, start=1)]
        async with asyncio.timeout(MOST_S):
            played = dict(zip(HOW, await asyncio.gather(*playing), strict=True))
    finally:
        over.set()
        await trouble
    return Both(played, done, house.balancer.brought)


async def _trouble(
    house: Cluster,
    chance: random.Random,
    troubles: Sequence[Trouble],
    done: list[tuple[float, Trouble]],
    over: asyncio.Event,
) -> None:
    while not over.is_set():
        number, kind = len(done) % len(house.nodes), troubles[len(done) % len(troubles)]
        node = house.nodes[number]
        done.append((time.monotonic(), kind))
        if kind == "freeze":
            house.freeze(number)
            try:
                await asyncio.sleep(chance.choice(NAPS_S))
            finally:
                house.thaw(number)
        else:
            await asyncio.to_thread(node.stop if kind == "restart" else node.kill)
            await node.start()
        await answers(node.base)
        await asyncio.sleep(PAUSE_S + 2 * CHECK_S)


def judge(both: Both) -> None:
    """Raises AssertionError with what is not as it should be."""
    judges.test_final_scores_equal_an_independent_count(both.played)
    judges.test_ties_share_a_place(both.played)
    for evening in both.played.values():
        for one in OF_ONE:
            one(evening)
        for words in ("profession", "real_name", "story"):
            judges.test_the_table_shows_what_was_sealed(evening, words)


async def evenings_through(
    folder: Path, postgres: Postgres, seed: int, troubles: Sequence[Trouble], times: int
) -> Said:
    """Evenings one after the other until so much has been done to them; raises as `evenings` and `judge` do."""
    done = shown = rounds = 0
    with redis_server() as redis:
        while done < times:
            async with cluster(folder / str(rounds), postgres, NOTIFY_URL=redis.url) as house:
                both = await evenings(house, seed + rounds, troubles)
            judge(both)
            rounds, done, shown = rounds + 1, done + len(both.done), shown + both.in_the_show
    return [
        f"{rounds * len(HOW)} evenings of twelve played to their end and judged",
        f"{done} troubles, {shown} of them in the show",
    ]
