"""What is left of a stage's time, for the eyes alone: it rings nothing, decides nothing, and wakes nobody."""

from app.game.candle import burns_ms
from app.game.dinner import Dinner, Spot
from app.rooms.clock import Clock


class Candle:
    """Burns while a stage lasts, stands still during a pause, and is lit anew for every stage and after a restart."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._spot: Spot | None = None
        self._whole = 0
        self._left = 0
        self._since = 0.0
        self._held = False

    def watch(self, dinner: Dinner) -> None:
        """Burn for the stage that this dinner is in; what the host added comes on top of what is left."""
        whole = burns_ms(dinner)
        spot = dinner.moment.spotlight if whole is not None else None
        left = self.left_ms()
        if whole is not None:
            self._left = whole if left is None or spot != self._spot else left + whole - self._whole
            self._whole = whole
        self._spot, self._held, self._since = spot, dinner.paused, self._clock.monotonic()

    def left_ms(self) -> int | None:
        """What is left, in milliseconds, nothing less than nothing; None in a stage without a candle."""
        if self._spot is None:
            return None
        burnt = 0 if self._held else round((self._clock.monotonic() - self._since) * 1000)
        return max(0, self._left - burnt)
