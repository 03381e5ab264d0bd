import pytest

from app.game import commands as c
from app.game.names import Doors, GuestId
from app.store import StorageBusy, StorageFull
from tests.web import evening
from tests.web.place import Place


async def test_with_the_invitation_one_sits_down(place: Place) -> None:
    opened = await place.opened()
    anna = await place.join(opened, "Anna")
    assert anna == {"guest": "g1", "token": place.keys.guest(opened["code"], GuestId("g1"), 0)}


async def test_without_it_one_knocks(place: Place) -> None:
    opened = await place.opened()
    answer = await place.http.post(f"/api/dinners/{opened['code'].lower()}/guests", json={"name": "Jo"})
    assert answer.status_code == 201
    assert answer.headers["cache-control"] == "no-store"
    assert answer.json() == {
        "guest": "g1",
        "token": place.keys.guest(opened["code"], GuestId("g1"), 0),
        "waiting": True,
    }


async def test_doors_that_knock_let_nobody_straight_in(place: Place) -> None:
    opened = await place.opened()
    await evening.do(await place.room(opened["code"]), c.SetDoors(Doors.KNOCK))
    assert (await place.join(opened, "Anna"))["waiting"] is True


@pytest.mark.parametrize("name", ["Jo", "", "x" * 100, "‮"])
async def test_to_a_stranger_no_dinner_a_closed_one_a_full_one_and_an_ended_one_look_alike(
    place: Place, name: str
) -> None:
    closed, full, ended = [await place.opened() for _ in range(3)]
    await evening.do(await place.room(closed["code"]), c.SetDoors(Doors.CLOSED))
    for number in range(12):
        await place.http.post(f"/api/dinners/{full['code']}/guests", json={"name": f"Guest {number}"})
    await evening.finale(await place.room(ended["code"]))
    bodies = [{"name": name}, {"name": name, "join_token": "j." + "A" * 22}, {"name": name, "join_token": ""}]
    seen = set()
    for code in ("ZZZZZ", "nonsense", closed["code"], full["code"], ended["code"]):
        for body in bodies:
            answer = await place.http.post(f"/api/dinners/{code}/guests", json=body)
            seen.add((answer.status_code, answer.text, tuple(sorted(set(answer.headers) - {"date"}))))
    assert len(seen) == 1
    assert seen.pop()[0] == 404


async def test_a_wrong_invitation_does_not_even_knock(place: Place) -> None:
    opened, other = await place.opened(), await place.opened()
    body = {"name": "Jo", "join_token": other["join_token"]}
    assert (await place.http.post(f"/api/dinners/{opened['code']}/guests", json=body)).status_code == 404
    assert not (await place.room(opened["code"])).dinner.guests


async def test_the_invited_are_told_why_not(place: Place) -> None:
    opened = await place.opened()
    room = await place.room(opened["code"])
    path = f"/api/dinners/{opened['code']}/guests"

    async def code_for(name: str) -> tuple[int, str]:
        answer = await place.http.post(path, json={"name": name, "join_token": opened["join_token"]})
        return answer.status_code, answer.json()["error"]["code"]

    await place.join(opened, "Anna")
    assert await code_for("anna") == (409, "name_taken")
    assert await code_for("") == (422, "empty")
    assert await code_for("x" * 25) == (422, "too_long")
    assert await code_for("a​b") == (422, "bad_characters")
    for number in range(63):
        await evening.do(room, c.AddGuest(f"Guest {number}"))
    assert await code_for("Jo") == (409, "full")
    await evening.do(room, c.SetDoors(Doors.CLOSED))
    assert await code_for("Jo") == (409, "doors_closed")


async def test_asking_again_under_the_same_id_is_the_same_seat(place: Place) -> None:
    opened = await place.opened()
    path = f"/api/dinners/{opened['code']}/guests"
    body = {"name": "Anna", "join_token": opened["join_token"], "id": "0123456789abcdef"}
    first = await place.http.post(path, json=body)
    again = await place.http.post(path, json=body)
    assert (first.status_code, again.status_code) == (201, 201)
    assert first.json() == again.json()
    assert len((await place.room(opened["code"])).dinner.guests) == 1
    taken = await place.http.post(path, json={**body, "id": "fedcba9876543210"})
    assert taken.json()["error"]["code"] == "name_taken"
    other = await place.http.post(path, json={**body, "name": "Bruno"})
    assert other.json()["guest"] == "g2"


async def test_an_old_id_never_gives_a_newer_link(place: Place) -> None:
    opened = await place.opened()
    path = f"/api/dinners/{opened['code']}/guests"
    body = {"name": "Anna", "join_token": opened["join_token"], "id": "0123456789abcdef"}
    first = (await place.http.post(path, json=body)).json()
    room = await place.room(opened["code"])
    await evening.do(room, c.Reissue(GuestId("g1")))
    again = (await place.http.post(path, json=body)).json()
    assert again["token"] == first["token"]
    assert place.keys.verify(room.dinner, again["token"]) is None
    await evening.do(room, c.Remove(GuestId("g1")))
    assert (await place.http.post(path, json=body)).json()["error"]["code"] == "no_such_guest"


@pytest.mark.parametrize(
    "extra", [{"id": "short"}, {"id": 7}, {"id": "x" * 65}, {"role": "host"}, {"name": None}, {"join_token": 1}]
)
async def test_bodies_are_strict(place: Place, extra: dict[str, object]) -> None:
    opened = await place.opened()
    answer = await place.http.post(f"/api/dinners/{opened['code']}/guests", json={"name": "Jo", **extra})
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "malformed")


async def test_sixty_behind_one_address_sit_down_and_a_guessing_machine_does_not_hinder_them(fresh: Place) -> None:
    opened = await fresh.opened()
    tries = [
        (await fresh.http.post(f"/api/dinners/{code}/guests", json={"name": "Jo"})).status_code
        for code in ("ZZZZZ", "YYYYY") * 65
    ]
    assert set(tries) == {404, 429}
    for number in range(60):
        await fresh.join(opened, f"Guest {number}")


@pytest.mark.parametrize(("fault", "code"), [(StorageFull("disk"), "storage_full"), (StorageBusy("lock"), "busy")])
async def test_a_memory_in_trouble_asks_to_come_again(
    place: Place, monkeypatch: pytest.MonkeyPatch, fault: Exception, code: str
) -> None:
    opened = await place.opened()
    working = place.events.append

    async def failing(*_: object, **__: object) -> None:
        raise fault

    monkeypatch.setattr(place.events, "append", failing)
    body = {"name": "Anna", "join_token": opened["join_token"], "id": "0123456789abcdef"}
    path = f"/api/dinners/{opened['code']}/guests"
    answer = await place.http.post(path, json=body)
    assert (answer.status_code, answer.json()["error"]["code"]) == (503, code)
    assert answer.headers["retry-after"]
    opening = await place.http.post("/api/dinners", json={"title": "Cena", "language": "it"})
    assert (opening.status_code, opening.json()["error"]["code"]) == (503, code)
    monkeypatch.setattr(place.events, "append", working)
    assert (await place.http.post(path, json=body)).status_code == 201
