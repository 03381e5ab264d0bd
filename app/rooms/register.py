"""What the house knows of its dinners without opening their rooms: when they were, and what there is to look up."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.game.dinner import Dinner
from app.game.events import DinnerClosed
from app.game.names import DinnerCode, Phase
from app.rooms.replay import replay
from app.store import Entry, EventLog


@dataclass(frozen=True, slots=True)
class Listed:
    """A dinner in the list of the house. `opened`: Unix ms, of a dinner brought from a file as it was there."""

    code: DinnerCode
    title: str
    opened: int
    phase: Phase
    guests: int


def opened_and_closed(entries: Sequence[Entry], dinner: Dinner) -> tuple[int, int | None]:
    """When this dinner was opened, and closed if it is, in Unix ms. Raises IndexError for an empty log."""
    if dinner.origin is not None:
        return dinner.origin.opened, dinner.origin.closed
    closed = [entry.at for entry in entries if isinstance(entry.event, DinnerClosed)]
    return entries[0].at, closed[-1] if closed else None


async def register(log: EventLog) -> tuple[Listed, ...]:
    """Every dinner that can be told, the newest first."""
    listed = []
    for code in await log.codes():
        entries = await log.read(code)
        replayed = replay(code, entries)
        if replayed is not None:
            dinner = replayed.dinner
            opened, _ = opened_and_closed(entries, dinner)
            listed.append(Listed(code, dinner.title, opened, dinner.phase, len(dinner.seated())))
    return tuple(sorted(listed, key=lambda one: (-one.opened, one.code)))
