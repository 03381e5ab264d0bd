"""How often one address may do what costs us or annoys a host. A whole restaurant may sit behind one address."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from ipaddress import IPv6Address, ip_address
from math import ceil
from typing import Final

from app.rooms.rate import BURST, PER_SECOND

MOST_ADDRESSES: Final = 10_000
"""Addresses remembered at once: the memory of a flood is bounded too."""


LONGEST_ADDRESS: Final = 64
"""In letters, with an interface. A proxy may pass on what a client made up, and nothing longer is remembered."""


@dataclass(frozen=True, slots=True)
class Rate:
    """`burst` at once, then `per_second`."""

    burst: int
    per_second: float


OPENING: Final = Rate(30, 1 / 20)
"""Dinners opened: a restaurant with thirty tables, then three a minute."""

BRINGING: Final = Rate(20, 1 / 60)
"""Evenings brought from files, of up to 8 MiB each: those of a year on a new machine, then one a minute."""

FAILURES: Final = Rate(100, 1.0)
"""Codes that do not exist: a guessing machine gets one a second, and a code admits nobody."""

STRANGERS: Final = Rate(600, 20.0)
"""Asking for a dinner without a token of its own: a page does once or twice, and the start page once for each of eight
dinners. So many phones in one minute, with one address, are a restaurant of nine hundred."""

KNOCKS: Final = Rate(120, 1 / 2)
"""Knocks, answered or not: two tables of sixty who cannot scan."""

DRAWINGS: Final = Rate(200, 5.0)
"""QR codes, some ten milliseconds each: the place cards of a full table, three times."""

WORDS: Final = Rate(600, 20.0)
"""Professions looked up while they are typed: a full table sealing at once."""

LETTERS: Final = Rate(int(BURST), PER_SECOND)
"""Frames through the letterbox, per seat: as many as a socket may say."""


def neighbour(address: str | None) -> str:
    """Whom an address stands for: itself, or for IPv6 its /64, which one household holds as a whole."""
    return _neighbour(address) if address and len(address) <= LONGEST_ADDRESS else "?"


@lru_cache(maxsize=MOST_ADDRESSES)
def _neighbour(address: str) -> str:
    try:
        ip = ip_address(address)
    except ValueError:
        return "?"
    if not isinstance(ip, IPv6Address):
        return str(ip)
    if ip.ipv4_mapped is not None:
        return str(ip.ipv4_mapped)
    return str(IPv6Address(int(ip) >> 64 << 64))


class Buckets:
    """One token bucket per address. `now` gives seconds; `rate` None never runs dry."""

    def __init__(self, rate: Rate | None, now: Callable[[], float] = time.monotonic) -> None:
        self._rate = rate
        self._now = now
        self._levels: dict[str, tuple[float, float]] = {}

    def take(self, address: str) -> int:
        """Take one token: 0 if there was one, else the whole seconds until there is."""
        seconds = self.wait(address)
        if self._rate is not None and not seconds:
            self._keep(address, self._level(address, self._rate) - 1)
        return seconds

    def wait(self, address: str) -> int:
        """Whole seconds until there is a token to take; 0 while there is one."""
        if self._rate is None:
            return 0
        return max(0, ceil((1 - self._level(address, self._rate)) / self._rate.per_second))

    def _level(self, address: str, rate: Rate) -> float:
        level, at = self._levels.get(address, (float(rate.burst), self._now()))
        return min(float(rate.burst), level + (self._now() - at) * rate.per_second)

    def _keep(self, address: str, level: float) -> None:
        """Newest last, so that the address unseen for longest is the one forgotten."""
        self._levels.pop(address, None)
        self._levels[address] = (level, self._now())
        if len(self._levels) > MOST_ADDRESSES:
            del self._levels[next(iter(self._levels))]


class Limits:
    """All the buckets of the door."""

    def __init__(self, *, on: bool = True, now: Callable[[], float] = time.monotonic) -> None:
        self.opening = Buckets(OPENING if on else None, now)
        self.bringing = Buckets(BRINGING if on else None, now)
        self.failures = Buckets(FAILURES if on else None, now)
        self.strangers = Buckets(STRANGERS if on else None, now)
        self.knocks = Buckets(KNOCKS if on else None, now)
        self.drawings = Buckets(DRAWINGS if on else None, now)
        self.words = Buckets(WORDS if on else None, now)
        self.letters = Buckets(LETTERS if on else None, now)


class Crowd:
    """How many sockets are open, in all and per address. `per_address` None lifts the second cap."""

    def __init__(self, total: int, per_address: int | None) -> None:
        self._total = total
        self._per_address = per_address
        self._counts: dict[str, int] = {}
        self.size = 0

    def enter(self, address: str) -> bool:
        """Count one more socket; False, and not counted, where there are too many."""
        count = self._counts.get(address, 0)
        if self.size >= self._total or (self._per_address is not None and count >= self._per_address):
            return False
        self._counts[address] = count + 1
        self.size += 1
        return True

    def leave(self, address: str) -> None:
        """One socket fewer."""
        self.size -= 1
        self._counts[address] -= 1
        if not self._counts[address]:
            del self._counts[address]
