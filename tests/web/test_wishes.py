"""W1, W3: a wish that is not returned shows nowhere. Whomever Carla wishes for, everybody is handed the same bytes."""

from collections.abc import Iterator

import pytest

from app.archive import Dates
from app.game.dinner import Dinner
from app.game.events import DinnerClosed, Wished
from app.game.evolve import evolve
from app.game.names import GuestId
from app.game.projections import Presence, desk, seat, table
from app.game.views import LinksView
from app.protocol import encode
from app.takehome import export, keepsake, story
from app.takehome.connections import contact_of
from app.web.assets import Assets
from app.web.shells import Shells
from tests.web import evening
from tests.web.place import Place

SHELLS = Shells(Assets())
DAY = "25 novembre 2026"
DATES = Dates(opened=0, closed=1)
LINKS = LinksView("", "", "", "", {})


def wishing(dinner: Dinner, *wishes: tuple[GuestId, GuestId]) -> Dinner:
    for guest, about in wishes:
        dinner = evolve(dinner, Wished(guest, about, on=True))
    return dinner


def handed_out(dinner: Dinner, without: GuestId) -> Iterator[tuple[str, object]]:
    """Everything that anybody can have of a dinner, but the view of one guest."""
    yield "table", encode(table(dinner, Presence(), 0, None))
    yield "desk", encode(desk(dinner, LINKS, Presence()))
    for guest in dinner.guests:
        if guest != without:
            yield f"seat of {guest}", encode(seat(dinner, guest))
        yield f"keepsake of {guest}", keepsake.write(SHELLS, dinner, guest, "it", DAY)
        yield from ((f"{other} met {guest}", contact_of(dinner, guest, other, DAY)) for other in dinner.guests)
    yield "story", story.write(SHELLS, dinner, "it", DAY)
    yield "json", export.write(dinner, DATES, "json")
    yield "csv", export.write(dinner, DATES, "csv")


@pytest.mark.parametrize("closed", [False, True], ids=["finale", "closed"])
async def test_a_wish_that_is_not_returned_changes_no_byte_of_anything(place: Place, *, closed: bool) -> None:
    room = await place.room((await place.opened())["code"])
    await evening.finale(room)
    anna, bruno, carla = evening.ANNA, evening.BRUNO, evening.CARLA
    met = ((anna, bruno), (bruno, anna))
    evenings = [wishing(room.dinner, *met, (carla, about)) for about in (anna, bruno)]
    for_anna, for_bruno = (
        dict(handed_out(evolve(dinner, DinnerClosed()) if closed else dinner, carla)) for dinner in evenings
    )
    assert for_anna == for_bruno
    assert (for_anna[f"{anna} met {bruno}"] is not None) is closed, "a wish that is returned does show"
    if closed:
        returned = evolve(wishing(room.dinner, *met, (carla, anna), (anna, carla)), DinnerClosed())
        assert dict(handed_out(returned, carla)) != for_anna


async def test_connections_are_the_same_from_both_sides(place: Place) -> None:
    room = await place.room((await place.opened())["code"])
    await evening.finale(room)
    everybody = tuple(room.dinner.guests)
    pairs = [(one, other) for one in everybody for other in everybody if one != other]
    for chosen in range(2 ** len(pairs)):
        wishes = [pair for bit, pair in enumerate(pairs) if chosen >> bit & 1]
        closed = evolve(wishing(room.dinner, *wishes), DinnerClosed())
        met = {(guest, connection.guest) for guest in everybody for connection in seat(closed, guest).connections}
        assert met == {(one, other) for one, other in wishes if (other, one) in wishes}
