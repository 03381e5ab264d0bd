"""THREAT-1, and the half of THREAT-4 that can be overheard: no principal is ever sent a word that they may not know.

`GAMES=500 pytest tests/leaks/test_games.py` plays as many, other ones every time; by default the same sixty.
`python -m tests.leaks 2000` is the long run, and `python -m tests.leaks 0 --damaged 200` that of damaged games.
"""

import asyncio
import os
import random

import pytest

from tests.leaks.damage import play_damaged
from tests.leaks.game import Told, play

GAMES = int(os.environ.get("GAMES", "0"))
SEEDS = random.SystemRandom().sample(range(2**32), GAMES) if GAMES else list(range(60))
SETS = [SEEDS[start::6] for start in range(6)]

SOMEBODY_ELSES_WORDING = (2575893301, 2575893517)
"""D4: of a card with more than one wording, what a guest was read to have said, and a neighbour had, lay face down."""

AWARDS_OF_WHO_IS_GONE = (3727263801, 3782817753)
"""H16: at the door again because their removal may be lost (D9); spoken of in another's award. Pages had no word."""


@pytest.mark.parametrize("seeds", SETS, ids=lambda seeds: f"from {seeds[0]}" if seeds else "none")
def test_nobody_is_sent_what_they_may_not_know(seeds: list[int]) -> None:
    played: list[Told] = []
    for seed in seeds:
        told = asyncio.run(play(seed))
        assert told.leaks == [], f"game {seed}: python -m tests.leaks --seed {seed} 1"
        played.append(told)
    sung = sum(told.sung for told in played)
    assert sung > 100 * len(played), "a canary that never sings proves nothing"
    assert {who for told in played for who in told.principals} == {"host", "screen", "guest", "stranger"}
    assert sum(told.closed for told in played) * 2 > len(played)


def test_nobody_is_sent_more_where_the_log_is_damaged() -> None:
    """D8 to D14: one to four rows are lost in the middle of the game, and the law is that of the whole log."""
    played = [asyncio.run(play_damaged(seed)) for seed in SEEDS[:17]]
    leaks = [(told.seed, told.leaks[0]) for told in played if told.leaks]
    assert leaks == [], "python -m tests.leaks 0 --damaged 1 --seed …"
    assert sum(told.sung for told in played) > 100 * len(played), "a canary that never sings proves nothing"
    assert sum(told.damaged for told in played) >= len(played)
    assert sum(told.closed for told in played) * 2 > len(played)


@pytest.mark.parametrize("seed", SOMEBODY_ELSES_WORDING)
def test_nobody_is_shown_another_guests_wording_as_their_own(seed: int) -> None:
    told = asyncio.run(play_damaged(seed))
    assert told.leaks == []
    assert told.damaged


@pytest.mark.parametrize("seed", AWARDS_OF_WHO_IS_GONE)
def test_an_award_of_somebody_who_is_gone_is_told_nobody(seed: int) -> None:
    told = asyncio.run(play_damaged(seed))
    assert told.leaks == []
    assert told.damaged
