"""The long run: `python -m tests.leaks 2000` plays so many random games on every core, and counts what leaked.

Then it plays a tenth as many more, and damages their logs in the middle.
"""

import argparse
import asyncio
import os
import random
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor

from tests.leaks.damage import play_damaged
from tests.leaks.game import Told, play
from tests.test_log import heard as log_heard

TELL_EVERY = 100
BEGAN = time.monotonic()
_FIGURES = ("texts", "letters", "sung", "damaged")


def main() -> int:
    """0 where nothing leaked."""
    parser = argparse.ArgumentParser(prog="python -m tests.leaks", description=__doc__)
    parser.add_argument("games", type=int, nargs="?", default=2000, help="how many (2000)")
    parser.add_argument("--seed", type=int, help="of the first game; the others follow (by chance)")
    parser.add_argument("--damaged", type=int, help="how many of which the log is damaged (a tenth as many)")
    asked = parser.parse_args()
    first = random.SystemRandom().randrange(2**32) if asked.seed is None else asked.seed
    damaged = asked.games // 10 if asked.damaged is None else asked.damaged
    leaking = 0
    for how, games, play_one in (("whole", asked.games, _play), ("damaged", damaged, _play_damaged)):
        if not games:
            continue
        print(f"{games} {how} games, seeds {first} to {first + games - 1}", flush=True)
        leaking += _count(run(range(first, first + games), play_one))
    return 1 if leaking else 0


def _count(played: list[Told]) -> int:
    """Say what it came to, and how many leaked."""
    texts, letters, sung, rows = (sum(getattr(told, it) for told in played) for it in _FIGURES)
    leaking = sum(bool(told.leaks) for told in played)
    print(f"{sum(told.closed for told in played)} of {len(played)} came to their end", end=", ")
    print(f"{rows} rows damaged, {texts} texts of {letters / 1e6:.0f} MB heard", end=", ")
    print(
        f"{sung} planted words where they may be, {leaking} games leaked, {time.monotonic() - BEGAN:.0f} s", flush=True
    )
    return leaking


def run(seeds: Sequence[int], play_one: Callable[[int], Told]) -> list[Told]:
    """Play them all; a game that leaked is told at once."""
    played = []
    with ProcessPoolExecutor(os.cpu_count()) as crew:
        for told in crew.map(play_one, seeds, chunksize=10):
            played.append(told)
            for leak in told.leaks:
                print(f"LEAK in game {told.seed}: {leak}", flush=True)
            if len(played) % TELL_EVERY == 0:
                print(f"{len(played)} played", flush=True)
    return played


def _play(seed: int) -> Told:
    return asyncio.run(play(seed))


def _play_damaged(seed: int) -> Told:
    with log_heard():  # what is set aside is said for every row
        return asyncio.run(play_damaged(seed))


if __name__ == "__main__":
    sys.exit(main())
