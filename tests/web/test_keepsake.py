import re

from app.web.assets import Assets
from app.web.keepsake import people, write
from app.web.shells import Shells
from tests.web import evening
from tests.web.place import Place

SHELLS = Shells(Assets())


async def test_everybody_is_in_it_as_this_guest_may_know_them(place: Place) -> None:
    room = await place.room((await place.opened())["code"])
    await evening.closed(room)
    anna, bruno, carla = people(room.dinner, evening.ANNA)
    assert (anna.name, anna.me, anna.connected) == ("Anna", True, False)
    assert (bruno.name, bruno.connected, bruno.contact) == ("Bruno", True, "bruno@example.org")
    assert (carla.name, carla.revealed, carla.connected, carla.contact) == ("Carla", None, False, None)


async def test_it_is_one_file_that_needs_nothing_else(place: Place) -> None:
    room = await place.room((await place.opened(title="Da <Pia>"))["code"])
    await evening.closed(room)
    page = write(SHELLS, room.dinner, evening.ANNA, "it")
    assert "Da &lt;Pia&gt;" in page
    assert "apicoltrice" in page
    assert "bruno@example.org" in page
    assert "posto" not in page, "nobody takes home that they have nothing"
    assert "2 punti, posto 2" in write(SHELLS, room.dinner, evening.BRUNO, "it")
    assert "&lt;script&gt;" in page
    assert not re.search(r"<script|<link|<img|src=|href=|url\(|@import", page)
    assert "astrofisica" not in page
    assert "carla@example.org" not in page
    assert "anna@example.org" not in page


async def test_before_the_end_it_has_no_contacts_and_without_points_no_score(place: Place) -> None:
    room = await place.room((await place.opened())["code"])
    await evening.finale(room)
    assert "example.org" not in write(SHELLS, room.dinner, evening.BRUNO, "en")
    without = await place.room((await place.opened(points=False))["code"])
    await evening.seated(without)
    await evening.next_reveal(without)
    assert "points, place" not in write(SHELLS, without.dinner, evening.BRUNO, "en")
