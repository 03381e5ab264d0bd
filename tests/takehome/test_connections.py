from app.game import commands as c
from app.takehome.connections import contact_of
from app.takehome.vcard import compact
from app.web.qr import draw, draw_once_aside
from tests.support.addressbook import read
from tests.web import evening
from tests.web.place import Place, bearer


async def test_a_connection_is_for_the_address_book_of_the_two_alone(place: Place) -> None:
    room = await place.room((await place.opened(title="Cena; da Pia"))["code"])
    await evening.finale(room)
    code = room.dinner.code
    anna, bruno, carla = (
        bearer(place.keys.guest(code, guest, 0)) for guest in (evening.ANNA, evening.BRUNO, evening.CARLA)
    )
    of = {name: f"/api/dinners/{code}/contacts/{name}" for name in ("g1", "g2", "g3", "g4", "x")}
    await evening.do(room, c.Wish(evening.BRUNO, on=True), evening.guest(evening.ANNA))
    await evening.do(room, c.Wish(evening.ANNA, on=True), evening.guest(evening.BRUNO))
    await evening.do(room, c.Wish(evening.ANNA, on=True), evening.guest(evening.CARLA))
    assert (await place.http.get(of["g2"], headers=anna)).status_code == 404, "until the end a wish can be taken back"
    await evening.do(room, c.Close())

    answer = await place.http.get(f"{of['g1']}?lang=it", headers=bruno)
    assert answer.headers["content-type"] == "text/vcard; charset=utf-8"
    assert answer.headers["content-disposition"].startswith("attachment; ")
    assert answer.headers["cache-control"] == "no-store"
    card = read(answer.content.decode())
    assert (card["FN"], card["NICKNAME"], card["TITLE"]) == (["Anna Rossi"], ["Anna"], ["apicoltrice"])
    assert card["EMAIL"] == ["anna@example.org"]
    assert card["NOTE"][0].startswith("Cena; da Pia, ")
    assert read((await place.http.get(of["g2"], headers=anna)).content.decode())["FN"] == ["Bruno"]
    qr = await place.http.get(f"{of['g1']}/qr", headers=bruno)
    assert set(qr.json()) == {"size", "path"}

    unknown = (await place.http.get(of["x"], headers=carla)).text
    for who, whom in ((carla, "g1"), (anna, "g3"), (bruno, "g3"), (anna, "g1"), (anna, "g4")):
        for path in (of[whom], f"{of[whom]}/qr"):
            refused = await place.http.get(path, headers=who)
            assert (refused.status_code, refused.text) == (404, unknown), "a wish in vain looks like no wish at all"
    host = bearer(place.keys.host(code, room.dinner.host_link))
    for token in (host, bearer(place.keys.screen(code))):
        assert (await place.http.get(of["g1"], headers=token)).status_code == 403
    assert (await place.http.get(of["g1"])).status_code == 401


async def test_what_the_lid_covers_stays_out_and_so_does_who_gave_nothing(place: Place) -> None:
    room = await place.room((await place.opened())["code"])
    await evening.finale(room)
    for one, other in ((evening.ANNA, evening.CARLA), (evening.CARLA, evening.ANNA)):
        await evening.do(room, c.Wish(other, on=True), evening.guest(one))
    await evening.do(room, c.Close())
    met = contact_of(room.dinner, evening.ANNA, evening.CARLA, "oggi")
    assert met is not None
    assert (met.name, met.nick, met.profession, met.reach) == ("Carla", None, None, "carla@example.org")
    assert contact_of(room.dinner, evening.ANNA, evening.BRUNO, "oggi") is None


async def test_a_drawn_contact_is_forgotten_again(place: Place) -> None:
    room = await place.room((await place.opened())["code"])
    await evening.closed(room)
    met = contact_of(room.dinner, evening.ANNA, evening.BRUNO, "oggi")
    assert met is not None
    kept = draw.cache_info().currsize
    code = await draw_once_aside(compact(met))
    assert draw.cache_info().currsize == kept
    assert code == draw(compact(met))
