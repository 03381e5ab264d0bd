"""A dinner as its log tells it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import structlog

from app.game.dinner import Dinner
from app.game.events import DinnerOpened
from app.game.evolve import evolve, opened
from app.store import Entry

_log = structlog.get_logger("coperto.rooms")


@dataclass(frozen=True, slots=True)
class Story:
    """The dinner, and the sequence numbers of entries that could not be read and were set aside (fault F15)."""

    dinner: Dinner
    set_aside: tuple[int, ...] = ()


def tell(entries: Sequence[Entry], so_far: Dinner | None = None) -> Story | None:
    """The dinner after these entries; None where the log is empty or its opening cannot be read."""
    dinner = so_far
    set_aside = []
    for entry in entries:
        if dinner is None:
            if not isinstance(entry.event, DinnerOpened):
                return None
            dinner = opened(entry.event)
            continue
        folded = _fold(dinner, entry)
        if folded is None:
            set_aside.append(entry.seq)
            _log.error("event_set_aside", dinner=dinner.code, seq=entry.seq)
        dinner = replace(folded or dinner, version=entry.seq)
    return Story(dinner, tuple(set_aside)) if dinner is not None else None


def _fold(dinner: Dinner, entry: Entry) -> Dinner | None:
    if entry.event is None:
        return None
    try:
        return evolve(dinner, entry.event)
    except (KeyError, IndexError, ValueError, AssertionError):
        return None
