"""People at the door: those with the invitation sit down, those with only the code knock.

To somebody who knocks, a dinner that does not exist, one with closed doors and a full one look alike.
"""

import hashlib
from typing import Final

from starlette.requests import Request

from app.game.actors import DOOR
from app.game.commands import Join
from app.game.events import GuestJoined
from app.game.names import DinnerCode, GuestId
from app.rooms import Accepted, Refused, Room
from app.web.door import Door, ration
from app.web.orders import JoinOrder

_NO_SUCH_DINNER: Final = Refused("no_such_dinner")
_HUSHED: Final = frozenset({"doors_closed", "full", "not_now"})
"""Refusals that would tell a stranger that there is a dinner."""


class Arrivals:
    """Receives guests."""

    def __init__(self, door: Door) -> None:
        self._door = door

    async def receive(self, request: Request, code: str, order: JoinOrder) -> dict[str, object] | Refused:
        """The seat: `guest`, `token`, and `waiting` for who has to be admitted. Raises Problem, StorageError."""
        dinner = DinnerCode(code.upper())
        invited = order.join_token is not None and self._door.keys.invites(dinner, order.join_token)
        if not invited:
            ration(self._door.limits.knocks, request)
        room = await self._door.lobby.room(code)
        if room is None or (order.join_token is not None and not invited):
            return _NO_SUCH_DINNER
        joined = await self._join(room, order, invited=invited)
        if isinstance(joined, Refused):
            return _NO_SUCH_DINNER if joined.code in _HUSHED and not invited else joined
        return self._seat(room, joined)

    async def _join(self, room: Room, order: JoinOrder, *, invited: bool) -> GuestJoined | Refused:
        outcome = await room.submit(Join(order.name, invited), DOOR, _command_id(order, invited=invited))
        if not isinstance(outcome, Accepted):
            return outcome
        event = outcome.events[0] if outcome.events else await room.event(outcome.version)
        assert isinstance(event, GuestJoined)
        return event

    def _seat(self, room: Room, joined: GuestJoined) -> dict[str, object] | Refused:
        """Always the first link of the seat: if a newer one was issued since, this one opens nothing."""
        guest = room.dinner.guests.get(joined.guest)
        if guest is None:
            return Refused("no_such_guest")
        seat: dict[str, object] = {"guest": guest.id, "token": self._first_link(room, guest.id)}
        return {**seat, "waiting": True} if guest.waiting else seat

    def _first_link(self, room: Room, guest: GuestId) -> str:
        return self._door.keys.guest(room.dinner.code, guest, 0)


def _command_id(order: JoinOrder, *, invited: bool) -> str | None:
    """The same person asking again: same id, same name, same invitation. 64 characters."""
    if order.id is None:
        return None
    return hashlib.sha256(f"{order.id}\0{order.name}\0{invited}".encode("utf-8", "surrogatepass")).hexdigest()
