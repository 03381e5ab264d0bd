"""A dinner made again from its log, as far as the log can be read."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import structlog

from app.game.dinner import Dinner
from app.game.events import DinnerOpened
from app.game.evolve import evolve, opened
from app.game.mending import is_sound, mend, unread_opening
from app.game.names import DinnerCode, GuestId, Role
from app.game.taken import Row
from app.store import Entry

_log = structlog.get_logger("coperto.rooms")

_ROLES = {role.value: role for role in Role if role is not Role.GUEST}
_GUEST = re.compile("g[1-9][0-9]*")


@dataclass(frozen=True, slots=True)
class Replay:
    """The dinner, and the sequence numbers of entries that could not be read and were set aside (FAULT-15)."""

    dinner: Dinner
    set_aside: tuple[int, ...] = ()


def replay(code: DinnerCode, entries: Sequence[Entry]) -> Replay | None:
    """The dinner of a whole log; None where the log is empty."""
    if not entries:
        return None
    first = entries[0].event if entries[0].seq == 1 else None
    if isinstance(first, DinnerOpened):
        return replay_on(opened(first), entries[1:])
    rest = replay_on(opened(unread_opening(code, [entry.event for entry in entries])), entries)
    return Replay(rest.dinner, (1, *rest.set_aside))


def replay_on(so_far: Dinner, entries: Sequence[Entry]) -> Replay:
    """The dinner after more entries."""
    whole = _whole(entries, so_far)
    if whole is not None:
        return Replay(whole)
    dinner, set_aside = mend(so_far, _rows(entries, so_far.version))
    for seq in set_aside:
        _log.error("event_set_aside", dinner=dinner.code, seq=seq)
    return Replay(dinner, set_aside)


def _whole(entries: Sequence[Entry], dinner: Dinner) -> Dinner | None:
    """What a log tells of which nothing is lost; None where something is."""
    try:
        for entry in entries:
            if entry.event is None or entry.seq != dinner.version + 1:
                return None
            dinner = evolve(dinner, entry.event)
    except (LookupError, ValueError, AssertionError):
        return None
    return dinner if is_sound(dinner) else None


def _rows(entries: Sequence[Entry], version: int) -> list[Row]:
    """One row for every number after this version, also where there is none."""
    told = {entry.seq: entry for entry in entries if entry.seq > version}
    return [_row(told.get(seq)) for seq in range(version + 1, max(told, default=version) + 1)]


def _row(entry: Entry | None) -> Row:
    if entry is None:
        return Row(None, None)
    if _GUEST.fullmatch(entry.actor):
        return Row(entry.event, GuestId(entry.actor), Role.GUEST, entry.unread)
    return Row(entry.event, None, _ROLES.get(entry.actor), entry.unread)
