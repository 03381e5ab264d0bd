"""How long the awards of a table take, by its size: `python -m tests.bench.awards`. Prints figures, judges nothing."""

import sys
import time
from statistics import median

from app.game.awards import awards
from tests.game.crowd import evening_of

TIMES = 9


def milliseconds(guests: int, seed: int) -> float:
    """The median of several goes at one evening."""
    dinner = evening_of(guests, seed).dinner
    taken = []
    for _ in range(TIMES):
        start = time.perf_counter()
        awards(dinner)
        taken.append((time.perf_counter() - start) * 1000)
    return median(taken)


if __name__ == "__main__":
    for guests in (2, 6, 12, 24, 60):
        figures = [milliseconds(guests, seed) for seed in range(2, 7)]
        sys.stdout.write(f"{guests:3} guests: median {median(figures):5.1f} ms, slowest {max(figures):5.1f} ms\n")
