"""What only counts is shown a few times a second: a figure that goes up while everybody guesses at once.

The invariant: a table that was quiet is shown at once, and whatever is held back is shown with the first change after
its breath, when that was over for a moment, or with the next thing that matters, whichever comes first. Nothing is held
back from whoever comes in meanwhile. The author's phone shows their own answer before it is sent, so nobody waits for
anything but a figure.
"""

from collections.abc import Callable
from typing import Final, Protocol

from app.rooms.clock import Clock, Timer

BREATH_S: Final = 0.1
"""Nobody reads a figure that changes faster, and a phone at a sixth of the speed takes about as long to paint one."""

MOMENT_S: Final = 0.05
"""How much longer a figure waits for a change to be shown with: whoever made it is answered in the same write."""

LONGEST_S: Final = 1.0
"""A figure waits for no longer, that moment included."""

FIGURES_PER_SECOND: Final = 4_000
"""How many views of a house may be about a figure alone: a third of what one processor can make (tests/bench)."""


class Changed(Protocol):
    """Told that everybody is owed a view."""

    def __call__(self, *, counts: bool = False) -> None:
        """`counts`: nothing is new in it but a figure, which may wait for a breath."""


class Audience:
    """Everybody who looks, at all tables of a house together: the more they are, the longer a breath takes."""

    def __init__(self, shortest_s: float = BREATH_S, per_second: float = FIGURES_PER_SECOND) -> None:
        self.viewers = 0
        self._shortest_s = shortest_s
        self._per_second = per_second

    @property
    def breath_s(self) -> float:
        """Seconds between two changes of one table that only count. Up to 400 viewers it is the shortest."""
        return min(LONGEST_S - MOMENT_S, max(self._shortest_s, self.viewers / self._per_second))


class Breath:
    """When to `show` what has changed at one table."""

    def __init__(self, clock: Clock, audience: Audience, show: Callable[[], None]) -> None:
        self._clock = clock
        self._audience = audience
        self._show = show
        self._shown = clock.monotonic() - LONGEST_S
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
        left = self._shown + self._audience.breath_s - self._clock.monotonic()
        if left <= 0:
            self.now()
        elif self._timer is None:
            self._timer = self._clock.later(left + MOMENT_S, self._over)

    def _over(self) -> None:
        self._timer = None
        self.now()
