"""What a guest takes home: the people of the evening, in one file that needs nothing else."""

from dataclasses import dataclass

from app.game.dinner import Dinner
from app.game.names import GuestId
from app.game.projections import seat, uncovered
from app.game.scoring import standings
from app.game.views import RevealedView
from app.web.shells import Shells


@dataclass(frozen=True, slots=True)
class PersonLine:
    """Somebody at the table; `revealed` is None for who was not unmasked, `contact` for who is no connection."""

    name: str
    me: bool
    revealed: RevealedView | None
    contact: str | None
    connected: bool


def write(shells: Shells, dinner: Dinner, guest: GuestId, language: str) -> str:
    """The keepsake of one guest, as HTML. Raises KeyError for somebody who has no seat."""
    rank = standings(dinner).get(guest) if dinner.points else None
    return shells.page(
        "keepsake",
        language,
        title=dinner.title,
        name=dinner.guests[guest].name,
        people=people(dinner, guest),
        score=rank.score if rank else None,
        place=rank.place if rank else None,
    )


def people(dinner: Dinner, guest: GuestId) -> tuple[PersonLine, ...]:
    """Everybody who sat down, as this guest may know them: the unmasked in the order of the show, then the others."""
    met = {connection.guest: connection.contact for connection in seat(dinner, guest).connections}
    others = (other.id for other in dinner.seated() if other.id not in dinner.revealed)
    return tuple(
        PersonLine(
            name=dinner.guests[other].name,
            me=other == guest,
            revealed=uncovered(dinner.guests[other]) if other in dinner.revealed else None,
            contact=met.get(other),
            connected=other in met,
        )
        for other in (*dinner.revealed, *others)
    )
