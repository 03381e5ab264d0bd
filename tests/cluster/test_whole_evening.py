"""The scripted evenings of tests/evening where one dinner is on two nodes, with a broker; judged by the same tests."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Final

from tests.cluster.nodes import cluster
from tests.evening import test_whole_evening as judges
from tests.evening.conftest import EVENINGS
from tests.evening.play import Played, play
from tests.support.services import Postgres, Redis

HOW: Final = ("ballot with points", "rounds with points, last one double")
"""The two paces; without points an evening is a part of these."""

OF_ONE: Final[tuple[Callable[[Played], None], ...]] = (
    judges.test_everybody_was_unmasked_in_order_but_who_left,
    judges.test_every_viewer_ends_with_the_same_table,
    judges.test_buttons_at_the_wrong_moment_were_refused,
    judges.test_contacts_meet_only_where_both_wished,
)


async def test_two_evenings_of_twelve_on_two_nodes(postgres: Postgres, redis: Redis, tmp_path: Path) -> None:
    """From the arrivals to the closing, and every line goes to the node that has fewer of them."""
    async with cluster(tmp_path, postgres, NOTIFY_URL=redis.url) as house:
        house.balancer.bears = 100  # a busy machine is no dead node
        playing = [play(house.balancer.base, number, **EVENINGS[how]) for number, how in enumerate(HOW, start=1)]
        played = dict(zip(HOW, await asyncio.gather(*playing), strict=True))
        assert min(house.balancer.brought) >= 10, "both nodes have guests of these dinners"
    judges.test_final_scores_equal_an_independent_count(played)
    judges.test_ties_share_a_place(played)
    for evening in played.values():
        for judge in OF_ONE:
            judge(evening)
        for words in ("profession", "real_name", "story"):
            judges.test_the_table_shows_what_was_sealed(evening, words)
