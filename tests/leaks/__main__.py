"""The long run: `python -m tests.leaks 2000` plays so many random games on every core, and counts what leaked."""

import argparse
import asyncio
import os
import random
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor

from tests.leaks.game import Told, play

TELL_EVERY = 100


def main() -> int:
    """0 where nothing leaked."""
    parser = argparse.ArgumentParser(prog="python -m tests.leaks", description=__doc__)
    parser.add_argument("games", type=int, nargs="?", default=2000, help="how many (2000)")
    parser.add_argument("--seed", type=int, help="of the first game; the others follow (by chance)")
    asked = parser.parse_args()
    first = random.SystemRandom().randrange(2**32) if asked.seed is None else asked.seed
    print(f"{asked.games} games, seeds {first} to {first + asked.games - 1}", flush=True)
    began = time.monotonic()
    played = run(range(first, first + asked.games))
    texts, letters, sung = (sum(getattr(told, what) for told in played) for what in ("texts", "letters", "sung"))
    leaking = [told for told in played if told.leaks]
    print(f"{sum(told.closed for told in played)} of {len(played)} came to their end", end=", ")
    print(f"{texts} texts of {letters / 1e6:.0f} MB heard, {sung} planted words where they may be", end=", ")
    print(f"{len(leaking)} games leaked, {time.monotonic() - began:.0f} s")
    return 1 if leaking else 0


def run(seeds: Sequence[int]) -> list[Told]:
    """Play them all; a game that leaked is told at once."""
    played = []
    with ProcessPoolExecutor(os.cpu_count()) as crew:
        for told in crew.map(_play, seeds, chunksize=10):
            played.append(told)
            for leak in told.leaks:
                print(f"LEAK in game {told.seed}: {leak}", flush=True)
            if len(played) % TELL_EVERY == 0:
                print(f"{len(played)} played", flush=True)
    return played


def _play(seed: int) -> Told:
    return asyncio.run(play(seed))


if __name__ == "__main__":
    sys.exit(main())
