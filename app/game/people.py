"""Decisions about places at the table: joining, knocking, adding, admitting, removing.

Each gives the events, or why not.
"""

from app.game import events as e
from app.game.dinner import Dinner, Guest
from app.game.legal import part_of_the_show
from app.game.names import MAX_GUESTS, MAX_KNOCKING, MAX_NAME, Doors, GuestId, Refusal
from app.game.texts import clean, skeleton
from app.game.world import Events


def unique_name(dinner: Dinner, name: str, but: GuestId | None = None) -> str | Refusal:
    """The name as kept, if nobody at the table looks the same on paper (N6)."""
    cleaned = clean(name, MAX_NAME)
    if isinstance(cleaned, Refusal):
        return cleaned
    looks = skeleton(cleaned)
    others = (guest for guest in dinner.guests.values() if guest.id != but)
    return Refusal.NAME_TAKEN if any(skeleton(guest.name) == looks for guest in others) else cleaned


def _new_guest(dinner: Dinner) -> GuestId:
    return GuestId(f"g{dinner.seats + 1}")


def join(dinner: Dinner, name: str, invited: bool) -> Events | Refusal:
    """Somebody comes with a phone. `invited`, by the join link: they get a seat; else they knock (A1, A2, A5, A6)."""
    if dinner.doors is Doors.CLOSED:
        return Refusal.DOORS_CLOSED
    waiting = not invited or dinner.doors is Doors.KNOCK
    knocking = sum(guest.waiting for guest in dinner.guests.values())
    if len(dinner.guests) >= MAX_GUESTS or (waiting and knocking >= MAX_KNOCKING):
        return Refusal.FULL
    named = unique_name(dinner, name)
    return named if isinstance(named, Refusal) else (e.GuestJoined(_new_guest(dinner), named, waiting),)


def add(dinner: Dinner, name: str) -> Events | Refusal:
    """The host lays a place for a guest of this name (A4)."""
    if len(dinner.guests) >= MAX_GUESTS:
        return Refusal.FULL
    named = unique_name(dinner, name)
    return named if isinstance(named, Refusal) else (e.GuestAdded(_new_guest(dinner), named),)


def admit(dinner: Dinner, guest: GuestId) -> Events | Refusal:
    """The host lets somebody in who knocked (A3)."""
    knocker = dinner.guests.get(guest)
    if knocker is None:
        return Refusal.NO_SUCH_GUEST
    return (e.GuestAdmitted(guest),) if knocker.waiting else Refusal.NOT_NOW


def remove(dinner: Dinner, guest: GuestId) -> Events | Refusal:
    """A place goes, unless its guest has already been part of the show (A9, A10)."""
    if guest not in dinner.guests:
        return Refusal.NO_SUCH_GUEST
    return part_of_the_show(dinner, guest) or (e.GuestRemoved(guest),)


def present(dinner: Dinner, guest: GuestId | None) -> Guest | Refusal:
    """The guest, if they are in."""
    found = dinner.guests.get(guest) if guest is not None else None
    if found is None:
        return Refusal.NO_SUCH_GUEST
    return Refusal.WAITING if found.waiting else found
