import re

import pytest

from app.game import commands as c
from app.game.actors import DOOR
from app.game.names import Verdict
from app.takehome.keepsake import keepsake, write
from app.web.assets import Assets
from app.web.shells import Shells
from tests.web import evening
from tests.web.outside import asks_for
from tests.web.place import Place

SHELLS = Shells(Assets())
DAY = "25 novembre 2026"


async def test_everybody_is_in_it_as_this_guest_may_know_them(place: Place) -> None:
    room = await place.room((await place.opened())["code"])
    await evening.closed(room)
    kept = keepsake(room.dinner, evening.ANNA)
    assert [person.name for person in kept.people] == ["Anna", "Bruno", "Carla"]
    assert [person.revealed is None for person in kept.people] == [False, False, True]
    assert [(met.who.name, met.contact) for met in kept.met] == [("Bruno", "bruno@example.org")]


async def test_it_tells_what_somebody_read_and_the_best_wrong_guess_about_them(place: Place) -> None:
    room = await place.room((await place.opened())["code"])
    await evening.closed(room)
    read = {guest: keepsake(room.dinner, guest).read for guest in (evening.ANNA, evening.BRUNO, evening.CARLA)}
    assert read[evening.ANNA] == ()
    assert [(line.who.name, line.verdict, line.text) for line in read[evening.BRUNO]] == [
        ("Anna", Verdict.CLOSE, evening.EVIL)
    ]
    assert [(line.who.name, line.verdict, line.text) for line in read[evening.CARLA]] == [
        ("Anna", Verdict.EXACT, "Apicoltrice")
    ]
    wrong = keepsake(room.dinner, evening.BRUNO).wrong
    assert wrong is not None
    assert (wrong.texts, wrong.by, wrong.truth) == ((evening.SCRIPT,), ("Anna",), "notaio")
    assert keepsake(room.dinner, evening.ANNA).wrong is None, "a guess that came close is no error"
    assert keepsake(room.dinner, evening.CARLA).wrong is None, "nothing is told of who stayed covered"


async def test_the_favourite_of_the_host_goes_before_what_most_had_in_mind(place: Place) -> None:
    room = await place.room((await place.opened())["code"])
    for name in ("Anna", "Bruno", "Carla", "Dario"):
        await evening.do(room, c.Join(name, invited=True), DOOR)
    star, *others = room.dinner.guests
    await evening.do(room, c.Seal("notaio"), evening.guest(star))
    await evening.do(room, c.Seal("astrofisica"), evening.guest(others[0]))
    await evening.do(room, c.OpenGuessing())
    for author, text in zip(others, ("pompiere", "pompiere", "pirata"), strict=True):
        await evening.do(room, c.Guess(star, text), evening.guest(author))
    await evening.do(room, c.SetOrder((star, *others)))
    await evening.do(room, c.Lock())
    await evening.next_reveal(room)
    most = keepsake(room.dinner, star).wrong
    assert most is not None
    assert (most.texts, most.by) == (("pompiere",), ("Bruno", "Carla"))
    pirate = next(card.id for card in room.dinner.walls[star].clusters if card.texts == ("pirata",))
    await evening.do(room, c.Favourite(pirate))
    liked = keepsake(room.dinner, star).wrong
    assert liked is not None
    assert liked.texts == ("pirata",)
    await evening.do(room, c.Hide(pirate, on=True))
    covered = keepsake(room.dinner, star).wrong
    assert covered is not None
    assert covered.texts == ("pompiere",)


async def test_it_is_one_file_that_needs_nothing_else(place: Place) -> None:
    room = await place.room((await place.opened(title="Da <Pia>"))["code"])
    await evening.closed(room)
    page = write(SHELLS, room.dinner, evening.ANNA, "it", DAY)
    assert "Da &lt;Pia&gt;" in page
    assert DAY in page
    assert "apicoltrice" in page
    assert "&lt;script&gt;" in page
    assert asks_for(page) == []
    assert "posto" not in page, "nobody takes home that they have nothing"
    assert "2 punti, posto 2" in write(SHELLS, room.dinner, evening.BRUNO, "it", DAY)


async def test_it_holds_nothing_that_is_not_this_guests_to_keep(place: Place) -> None:
    """Every canary is a word that one of the three wrote, and that the other two may or may not know."""
    room = await place.room((await place.opened())["code"])
    await evening.finale(room)
    card = room.dinner.walls[evening.BRUNO].clusters[0]
    assert card.texts == (evening.SCRIPT,)
    await evening.do(room, c.Wish(evening.BRUNO, on=True), evening.guest(evening.ANNA))
    await evening.do(room, c.Wish(evening.ANNA, on=True), evening.guest(evening.BRUNO))
    await evening.do(room, c.Wish(evening.ANNA, on=True), evening.guest(evening.CARLA))
    await evening.do(room, c.Close())
    contacts = {
        evening.ANNA: {"bruno@example.org"},
        evening.BRUNO: {"anna@example.org"},
        evening.CARLA: set[str](),
    }
    for guest, met in contacts.items():
        page = write(SHELLS, room.dinner, guest, "en", DAY)
        assert set(re.findall(r"\w+@example\.org", page)) == met
        assert "astrofisica" not in page, "a lid that stayed on"
    assert evening.EVIL.lstrip("=") not in write(SHELLS, room.dinner, evening.CARLA, "en", DAY), "somebody else's guess"


async def test_a_card_that_lies_face_down_has_no_words_in_it(place: Place) -> None:
    room = await place.room((await place.opened())["code"])
    await evening.seated(room)
    await evening.next_reveal(room)
    for card in room.dinner.walls[evening.ANNA].clusters:
        await evening.do(room, c.Rule(card.id, Verdict.CLOSE))
        await evening.do(room, c.Hide(card.id, on=True))
    for guest in (evening.ANNA, evening.BRUNO, evening.CARLA):
        page = write(SHELLS, room.dinner, guest, "it", DAY)
        assert "HYPERLINK" not in page
        assert "Apicoltrice" not in page


@pytest.mark.parametrize("language", ["it", "en", "fr", "de", "es"])
async def test_the_award_is_told_once_it_was_opened(place: Place, language: str) -> None:
    room = await place.room((await place.opened())["code"])
    await evening.finale(room)
    assert keepsake(room.dinner, evening.ANNA).award is None
    await evening.do(room, c.OpenRest())
    kept = keepsake(room.dinner, evening.ANNA).award
    assert kept is not None
    page = write(SHELLS, room.dinner, evening.ANNA, language, DAY)
    assert 'class="award"' in page
    assert "{" not in page.partition("</style>")[2]


async def test_before_the_end_it_has_no_contacts_and_without_points_no_score(place: Place) -> None:
    room = await place.room((await place.opened())["code"])
    await evening.finale(room)
    assert "example.org" not in write(SHELLS, room.dinner, evening.BRUNO, "en", DAY)
    without = await place.room((await place.opened(points=False))["code"])
    await evening.seated(without)
    await evening.next_reveal(without)
    assert "points, place" not in write(SHELLS, without.dinner, evening.BRUNO, "en", DAY)
