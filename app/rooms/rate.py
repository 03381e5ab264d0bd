"""How fast one connection may talk, and how fast the guests of a dinner together."""

from collections.abc import Callable
from typing import Final

PER_SECOND: Final = 10.0
BURST: Final = 20.0
"""Frames a second and at once (reliability T6): twice what the quickest thumb and an outbox need."""


DINNER_PER_SECOND: Final = 128.0
DINNER_BURST: Final = 1280.0
"""The same for all guests of a dinner: sixty-four who each say twenty things at once, then two a second. Beyond that
it is a machine, and other dinners must not feel it. Hosts are never counted: theirs is the button that ends it."""


class Bucket:
    """A token bucket. `now` gives seconds."""

    def __init__(self, now: Callable[[], float], per_second: float = PER_SECOND, burst: float = BURST) -> None:
        self._now = now
        self._per_second = per_second
        self._burst = burst
        self._tokens = burst
        self._filled_at = now()

    def take(self) -> bool:
        """Take one token, if there is one."""
        now = self._now()
        self._tokens = min(self._burst, self._tokens + (now - self._filled_at) * self._per_second)
        self._filled_at = now
        if self._tokens < 1:
            return False
        self._tokens -= 1
        return True
