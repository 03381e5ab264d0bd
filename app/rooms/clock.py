"""Time, as a value that can be handed in: tests hand in their own."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol


class Timer(Protocol):
    """Something that rings once, unless it is cancelled before."""

    def cancel(self) -> None:
        """Never ring."""


def _later(seconds: float, ring: Callable[[], None]) -> Timer:
    return asyncio.get_running_loop().call_later(seconds, ring)


@dataclass(frozen=True, slots=True)
class Clock:
    """`unix_ms`: wall time for the record; it decides nothing but when an evening erases itself (retention.py).

    `monotonic`: seconds, for durations. `later`: a timer.
    """

    unix_ms: Callable[[], int] = lambda: time.time_ns() // 1_000_000
    monotonic: Callable[[], float] = time.monotonic
    later: Callable[[float, Callable[[], None]], Timer] = _later
