"""Going down without a stampede: rooms close a few at a time, so that thousands of phones do not come back as one.

Whoever is not in this batch plays on. A batch that waits for a slow disk holds the next one up by nothing.
"""

import asyncio
import math
import random
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from app.rooms.clock import Clock
from app.rooms.room import Room

BATCH: Final = 100
"""Lines that close together: seven dinners. One dinner is always whole, and a house of seven does not wait at all."""

PAUSE_S: Final = 0.1
"""Between two batches, half as long to half as long again: 1,000 lines a second, fewer than a node takes back."""

MOST_S: Final = 5.0
"""All pauses together. Then batches grow: whoever stops containers kills after ten seconds what is still there."""

Chance = Callable[[], float]
"""0 to 1."""


async def part(rooms: Iterable[Room], clock: Clock, chance: Chance = random.random) -> None:
    """Of every room: hear nothing more, answer what is being decided, ask everybody to come back in a moment."""
    going: list[asyncio.Task[None]] = []
    for number, batch in enumerate(batches(tuple(rooms))):
        if number:
            await _pass(clock, PAUSE_S * (0.5 + chance()))
        going += (asyncio.create_task(room.part()) for room in batch)
    await asyncio.gather(*going)


def batches(rooms: tuple[Room, ...]) -> Iterator[list[Room]]:
    """Whole rooms, of at least BATCH lines together, and no more batches than MOST_S has pauses."""
    lines = sum(room.viewers for room in rooms)
    enough = max(BATCH, math.ceil(lines * PAUSE_S / MOST_S))
    batch: list[Room] = []
    for room in rooms:
        batch.append(room)
        if sum(room.viewers for room in batch) >= enough:
            yield batch
            batch = []
    if batch:
        yield batch


async def _pass(clock: Clock, seconds: float) -> None:
    passed = asyncio.Event()
    clock.later(seconds, passed.set)
    await passed.wait()
