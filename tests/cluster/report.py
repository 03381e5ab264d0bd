"""What a long run came to: each fault by itself, its figures beside their goals, and what did not hold in words."""

import os
import traceback
from collections.abc import Awaitable, Callable, Sequence
from math import ceil, nan
from statistics import median
from typing import Final

from app.rehearsal.server import ServerFailedError
from app.rehearsal.wire import HungUpError
from tests.chaos.goals import Figure, Said, missed

RECOVERY_S: Final = 5.0
"""FAULT-14, FAULT-16: after so long 95 of 100 times everybody has been answered again."""

STALE_S: Final = 1.0
"""FAULT-17: what 99 of 100 changes may stay unseen at the other node."""

NOT_HELD: Final = (AssertionError, TimeoutError, HungUpError, ServerFailedError)
"""What trials end with where something is lost, doubled or forked, or somebody is never answered again."""


def share(values: Sequence[float], of: float) -> float:
    """The smallest value that this share (0 to 1) of them does not exceed; no number where there are none."""
    return sorted(values)[max(0, ceil(of * len(values)) - 1)] if values else nan


def recovered(back_s: Sequence[float]) -> Said:
    """How soon everybody was answered again: a sentence, and the figure that is judged."""
    if not back_s:
        return [Figure("nothing was tried: p95", nan, "s", RECOVERY_S)]
    return [
        f"answered again after {median(back_s):.2f} s, longest {max(back_s):.2f} s",
        Figure("p95", share(back_s, 0.95), "s", RECOVERY_S),
    ]


class Report:
    """Says what each fault came to when it is over, and keeps what did not hold."""

    def __init__(self, told: Callable[[str], None]) -> None:
        self._told = told
        self.missed: list[str] = []

    async def hears(self, what: str, trial: Awaitable[Said]) -> None:
        """Wait for one fault, and say it; the next ones are tried whatever came of it."""
        try:
            said = await trial
        except NOT_HELD as error:
            traceback.print_exc()
            self._misses(f"{what}: FAILED, {type(error).__name__}: {error}")
        else:
            self._told(f"{what}: {'; '.join(map(str, said))}; load {os.getloadavg()[0]:.1f}")
            for figure in missed(said):
                self._misses(f"{what}: {figure}")

    def _misses(self, words: str) -> None:
        self._told(words)
        self.missed.append(words)

    def end(self) -> int:
        """The last words, and how the program should end: 0 where everything held."""
        self._told("\n".join(["", "did not hold:", *self.missed]) if self.missed else "every goal holds")
        return 1 if self.missed else 0
