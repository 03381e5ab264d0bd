"""What a guest takes along of those they met: a contact for the address book."""

from app.game.dinner import Dinner
from app.game.names import GuestId
from app.game.projections import seat
from app.takehome.vcard import Contact


def contact_of(dinner: Dinner, mine: GuestId, other: GuestId, day: str) -> Contact | None:
    """The contact that `other` gave, if two wishes met; None for everybody else, whatever was wished.

    What the lid still covers stays out of it: with it on, the name is the one that the table used.
    """
    reach = next((met.contact for met in seat(dinner, mine).connections if met.guest == other), None)
    if not reach:
        return None
    guest = dinner.guests[other]
    secret = guest.secret if other in dinner.revealed else None
    name = (secret.real_name if secret else None) or guest.name
    return Contact(
        name=name,
        reach=reach,
        note=f"{dinner.title}, {day}",
        nick=guest.name if guest.name != name else None,
        profession=secret.profession if secret else None,
    )
