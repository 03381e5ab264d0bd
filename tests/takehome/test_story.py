import pytest

from app.game import commands as c
from app.game.names import Phase, Verdict
from app.takehome.story import story, write
from app.web.assets import Assets
from app.web.shells import Shells
from tests.web import evening
from tests.web.outside import asks_for
from tests.web.place import Place, bearer

SHELLS = Shells(Assets())
DAY = "25 novembre 2026"


async def test_it_tells_each_reveal_with_its_wall(place: Place) -> None:
    room = await place.room((await place.opened())["code"])
    await evening.closed(room)
    told = story(room.dinner)
    assert [reveal.who.name for reveal in told.reveals] == ["Anna", "Bruno"]
    assert [card.verdict for card in told.reveals[0].cards] == [Verdict.EXACT, Verdict.CLOSE]
    assert [person.name for person in told.covered] == ["Carla"]
    assert [(person.name, person.place) for person in told.ranked] == [("Carla", 1), ("Bruno", 2), ("Anna", 3)]
    assert [arc.exact for arc in told.picture.arcs] == [False, True]
    page = write(SHELLS, room.dinner, "it", DAY)
    for word in (DAY, "apicoltrice", "Anna Rossi", "notaio", "Apicoltrice", "7 punti, posto 1"):
        assert word in page


async def test_it_is_one_file_that_needs_nothing_else(place: Place) -> None:
    room = await place.room((await place.opened(title="<img src=x>"))["code"])
    await evening.closed(room)
    page = write(SHELLS, room.dinner, "it", DAY)
    assert asks_for(page) == []
    assert "&lt;img src=x&gt;" in page
    assert "&lt;script&gt;" in page


async def test_it_holds_only_what_the_table_has_seen(place: Place) -> None:
    room = await place.room((await place.opened())["code"])
    await evening.closed(room)
    page = write(SHELLS, room.dinner, "en", DAY)
    assert "astrofisica" not in page
    assert "example.org" not in page


async def test_nobody_can_tell_from_it_who_wished_for_whom(place: Place) -> None:
    pages = []
    for wishes in (True, False):
        room = await place.room((await place.opened())["code"])
        if wishes:
            await evening.closed(room)
        else:
            await evening.finale(room)
            await evening.do(room, c.Close())
        assert room.dinner.phase is Phase.CLOSED
        pages.append(write(SHELLS, room.dinner, "en", DAY))
    assert pages[0] == pages[1]


async def test_a_card_that_lies_face_down_keeps_its_words(place: Place) -> None:
    room = await place.room((await place.opened())["code"])
    await evening.seated(room)
    await evening.next_reveal(room)
    for card in room.dinner.walls[evening.ANNA].clusters:
        await evening.do(room, c.Hide(card.id, on=True))
    page = write(SHELLS, room.dinner, "it", DAY)
    assert "HYPERLINK" not in page
    assert "Apicoltrice" not in page
    assert "una carta rimasta coperta" in page


@pytest.mark.parametrize("language", ["it", "en", "fr", "de", "es"])
async def test_awards_are_in_it_once_they_were_opened(place: Place, language: str) -> None:
    room = await place.room((await place.opened(points=False))["code"])
    await evening.seated(room)
    await evening.next_reveal(room)
    await evening.do(room, c.Skip(evening.BRUNO, on=True))
    await evening.do(room, c.Skip(evening.CARLA, on=True))
    await evening.do(room, c.Next())
    assert story(room.dinner).awards == ()
    await evening.do(room, c.OpenRest())
    told = story(room.dinner)
    assert len(told.awards) == 3
    assert told.ranked == ()
    body = write(SHELLS, room.dinner, language, DAY).partition("</style>")[2]
    assert "{" not in body


async def test_it_is_for_the_host_from_the_finale_on(place: Place) -> None:
    opened = await place.opened()
    room = await place.room(opened["code"])
    await evening.seated(room)
    code = room.dinner.code
    path, host = f"/api/dinners/{code}/story", bearer(opened["host_token"])
    assert (await place.http.get(path, headers=host)).status_code == 409
    await evening.reveal_all(room)
    answer = await place.http.get(f"{path}?lang=it", headers=host)
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["content-disposition"] == f'attachment; filename="coperto-{code}.html"'
    assert "Chi ha letto chi" in answer.text
    for token in (place.keys.guest(code, evening.ANNA, 0), opened["screen_token"]):
        assert (await place.http.get(path, headers=bearer(token))).status_code == 403
