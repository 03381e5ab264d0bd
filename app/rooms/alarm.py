"""One deadline per room. When it rings it submits a command like anyone else, so a replay never asks a clock."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from app.game.dinner import Dinner
from app.game.names import DRUMROLL_MS, Stage
from app.rooms.clock import Clock, Timer

AGAIN_S: Final = 1.0
"""How long a cut that storage could not take waits for its next try."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """A drumroll that is running; `step` is the version that began it."""

    step: int
    paused: bool = False


def deadline(dinner: Dinner) -> Deadline | None:
    """What the alarm waits for. While the dinner is paused nothing runs out; after it the drumroll begins anew."""
    if dinner.stage is not Stage.DRUMROLL:
        return None
    return Deadline(dinner.stepped, dinner.paused)


class Alarm:
    """Rings `ring(step)` when the drumroll that began at `step` is over. Wall time has no say in it."""

    def __init__(self, clock: Clock, ring: Callable[[int], None]) -> None:
        self._clock = clock
        self._ring = ring
        self._timer: Timer | None = None
        self._waits_for: Deadline | None = None
        self._rings_at = 0.0

    @property
    def set(self) -> bool:
        """Something is about to ring."""
        return self._timer is not None

    def watch(self, dinner: Dinner) -> None:
        """Wait for what this dinner waits for, and for nothing else."""
        wanted = deadline(dinner)
        if wanted == self._waits_for:
            return
        self.stop()
        self._waits_for = wanted
        if wanted is not None and not wanted.paused:
            self._start(wanted.step, DRUMROLL_MS / 1000)

    def again(self, step: int) -> None:
        """Ring once more for the same drumroll, soon: its command could not be stored."""
        if self._waits_for == Deadline(step):
            self._start(step, AGAIN_S)

    def remaining_ms(self) -> int | None:
        """What is left of the drumroll, in milliseconds; None while nothing runs."""
        if self._timer is None:
            return None
        return max(0, round((self._rings_at - self._clock.monotonic()) * 1000))

    def stop(self) -> None:
        """Wait for nothing."""
        if self._timer is not None:
            self._timer.cancel()
        self._timer = None
        self._waits_for = None

    def _start(self, step: int, seconds: float) -> None:
        self._rings_at = self._clock.monotonic() + seconds
        self._timer = self._clock.later(seconds, lambda: self._rung(step))

    def _rung(self, step: int) -> None:
        self._timer = None
        self._ring(step)
