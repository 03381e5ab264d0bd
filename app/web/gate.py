"""How many connections may be open before anybody knows what they want, and how fast they may come (THREAT-12).

A socket is counted here until its handshake, and by its `Crowd` from then on. Behind a proxy everybody comes from the
proxy's address, so for those addresses only the number in all counts.
"""

import time
from collections.abc import Callable
from typing import Final

from app.web.limits import Buckets, Crowd, Rate, neighbour

PER_ADDRESS: Final = 1_024
"""A browser holds up to six: a hundred and seventy phones behind one address that load a page within `IDLE_S`."""

IDLE_S: Final = 5
"""How long a connection that was answered may rest. A proxy's rests longer: it has many people to ask for."""

COMING: Final = Rate(2_048, 64.0)
"""A whole restaurant that comes back at once, and then nine hundred phones that look in every fifteen seconds."""


class Gate:
    """Lets connections in. `most`: at once; `is_proxy`: whether a host speaks for others.

    `limited` False leaves only `most`.
    `refused` hears the code where one is not let in; `now` gives seconds.
    """

    def __init__(
        self,
        most: int,
        is_proxy: Callable[[str], bool],
        refused: Callable[[str], None] = lambda code: None,
        *,
        limited: bool = True,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._refused = refused
        self.is_proxy = is_proxy
        self._strangers = Crowd(most, min(PER_ADDRESS, most // 2) if limited else None)
        self._spoken_for = Crowd(most, None)
        self._coming = Buckets(COMING if limited else None, now)

    @property
    def size(self) -> int:
        """How many are open."""
        return self._strangers.size + self._spoken_for.size

    def enter(self, host: str) -> bool:
        """One more from this host; False, and not counted, where there are too many or they come too fast."""
        entered = self._count(host)
        if not entered:
            self._refused("busy")
        return entered

    def _count(self, host: str) -> bool:
        if self.is_proxy(host):
            return self._spoken_for.enter(host)
        address = neighbour(host)
        return not self._coming.take(address) and self._strangers.enter(address)

    def leave(self, host: str) -> None:
        """One fewer."""
        if self.is_proxy(host):
            self._spoken_for.leave(host)
        else:
            self._strangers.leave(neighbour(host))
