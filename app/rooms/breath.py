"""What only counts is shown ten times a second: a figure that goes up while everybody guesses at once.

The invariant: a table that was quiet is shown at once, and whatever is held back is shown when its breath is over or
with the next thing that matters, whichever comes first. Nothing is held back from whoever comes in meanwhile.
"""

from collections.abc import Callable
from typing import Final

from app.rooms.clock import Clock, Timer

BREATH_S: Final = 0.1
"""Nobody reads a figure that changes faster, and a phone at a sixth of the speed takes about as long to paint one."""


class Breath:
    """When to `show` what has changed. `rest`: seconds between two changes that only count; 0 holds nothing back."""

    def __init__(self, clock: Clock, show: Callable[[], None], rest: float = BREATH_S) -> None:
        self._clock = clock
        self._show = show
        self._rest = rest
        self._shown = clock.monotonic() - rest
        self._timer: Timer | None = None

    def now(self) -> None:
        """Something that matters."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        self._shown = self._clock.monotonic()
        self._show()

    def soon(self) -> None:
        """Something that only counts."""
        if self._timer is not None:
            return
        left = self._shown + self._rest - self._clock.monotonic()
        if left <= 0:
            self.now()
        else:
            self._timer = self._clock.later(left, self._over)

    def _over(self) -> None:
        self._timer = None
        self.now()
