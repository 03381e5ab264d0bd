"""The scripted evenings of tests/evening where one dinner is on two nodes, with a broker; judged by the same tests."""

from pathlib import Path

from tests.cluster.evenings import evenings, judge
from tests.cluster.nodes import cluster
from tests.support.services import Postgres, Redis

SEED = 1127


async def test_two_evenings_of_twelve_on_two_nodes_that_come_and_go(
    postgres: Postgres, redis: Redis, tmp_path: Path
) -> None:
    """From the arrivals to the closing a node is restarted, killed or frozen; a line goes to whoever has fewer."""
    async with cluster(tmp_path, postgres, NOTIFY_URL=redis.url) as house:
        both = await evenings(house, SEED, ("restart", "kill", "freeze"))
    judge(both)
    assert min(both.brought) >= 10, "both nodes have guests of these dinners"
    assert {kind for _, kind in both.done} == {"restart", "kill", "freeze"}
    assert both.in_the_show >= 2, "not in the guessing only"
