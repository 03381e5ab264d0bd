"""How fast one connection may talk, and how fast the guests of a dinner together."""

from collections.abc import Callable
from typing import Final

from app.game.names import GuestId

PER_SECOND: Final = 10.0
BURST: Final = 20.0
"""Frames a second and at once (THREAT-6): twice what the quickest thumb and an outbox need."""


DINNER_PER_SECOND: Final = 128.0
DINNER_BURST: Final = 1280.0
"""The same for all guests of a dinner: sixty-four who each say twenty things at once, then two a second. Beyond that
it is a machine, and other dinners must not feel it. Hosts are never counted: theirs is the button that ends it."""

KNOCKING_PER_SECOND: Final = 16.0
KNOCKING_BURST: Final = 320.0
"""For everybody at the doorstep together, who only wait: a stranger takes nothing from those who sit."""

FORGETTING_PER_SECOND: Final = 1 / 60
FORGETTING_BURST: Final = 3.0
HOUSE_FORGETTING_PER_SECOND: Final = 1 / 5
HOUSE_FORGETTING_BURST: Final = 64.0
"""How often one guest, and everybody in the house together, may have their words taken out of the database: it is
written anew each time, and nothing else is kept meanwhile. A full table may, in one minute."""

COMING_PER_SECOND: Final = 0.5
COMING_BURST: Final = 20.0
"""Lines of one seat: a phone on a bad evening comes back every few seconds, and each time the whole table is told."""


class Bucket:
    """A token bucket. `now` gives seconds."""

    __slots__ = ("_burst", "_filled_at", "_now", "_per_second", "_tokens")

    def __init__(self, now: Callable[[], float], per_second: float = PER_SECOND, burst: float = BURST) -> None:
        self._now = now
        self._per_second = per_second
        self._burst = burst
        self._tokens = burst
        self._filled_at = now()

    @property
    def ready(self) -> bool:
        """There is a token to take."""
        now = self._now()
        self._tokens = min(self._burst, self._tokens + (now - self._filled_at) * self._per_second)
        self._filled_at = now
        return self._tokens >= 1

    def take(self) -> bool:
        """Take one token, if there is one."""
        if not self.ready:
            return False
        self._tokens -= 1
        return True


class Rates:
    """The buckets of one dinner's guests. `now` gives seconds."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._seated = Bucket(now, DINNER_PER_SECOND, DINNER_BURST)
        self._knocking = Bucket(now, KNOCKING_PER_SECOND, KNOCKING_BURST)
        self._talk: dict[GuestId, Bucket] = {}
        self._lines: dict[GuestId, Bucket] = {}
        self._forgetting: dict[GuestId, Bucket] = {}
        self._let: dict[GuestId, str | None] = {}

    def of(self, guest: GuestId | None) -> Bucket:
        """What this line may say: a guest's next line goes on where the one before it was."""
        if guest is None:
            return Bucket(self._now)
        return self._talk.setdefault(guest, Bucket(self._now))

    def may_come(self, guest: GuestId) -> bool:
        """Whether this seat may have one more line now."""
        return self._lines.setdefault(guest, Bucket(self._now, COMING_PER_SECOND, COMING_BURST)).take()

    def may_forget(self, guest: GuestId, command_id: str | None, house: Bucket) -> bool:
        """Whether this guest may take their words back once more. What was let in under an id may come again."""
        if command_id is not None and self._let.get(guest) == command_id:
            return True
        rare = self._forgetting.setdefault(guest, Bucket(self._now, FORGETTING_PER_SECOND, FORGETTING_BURST))
        if not (rare.ready and house.ready):
            return False
        self._let[guest] = command_id
        return rare.take() and house.take()

    def together(self, *, sits: bool) -> bool:
        """Whether those who sit, or those who knock, may say one more thing."""
        return (self._seated if sits else self._knocking).take()
